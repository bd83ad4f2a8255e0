"""Tests of namelint.match."""
