"""Tests of namelint.index."""
