"""Tests of namelint.gazetteer."""
