"""Tests of namelint.rules."""
