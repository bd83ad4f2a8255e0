"""``python -m namelint`` is the program ``namelint``."""

from namelint.cli import entry

if __name__ == "__main__":
    entry()
