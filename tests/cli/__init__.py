"""Tests of namelint.cli."""
