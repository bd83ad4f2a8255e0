"""The command line: arguments in, exit code out. Faults become one line and exit code 2 here and nowhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from namelint.cli.arguments import parser
from namelint.cli.options import Options, options
from namelint.faults import Fault

FOUND_NOTHING, FOUND, FAILED = 0, 1, 2
INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program on arguments, ``sys.argv`` unless given; the exit code.

    0: nothing found, 1: findings, 2: the work could not be done, 130: interrupted.
    """
    try:
        chosen = options(parser().parse_args(argv))
        return _COMMANDS[chosen.command](chosen)
    except Fault as fault:
        print(f"namelint: {fault}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("namelint: interrupted", file=sys.stderr)
        return INTERRUPTED


def _check(chosen: Options) -> int:
    from namelint.cli.check import check

    return check(chosen)


def _explain(chosen: Options) -> int:
    from namelint.cli.explain import explain

    return explain(chosen.rule)


def _schema(_: Options) -> int:
    from namelint.cli.explain import print_schema

    return print_schema()


_COMMANDS: dict[str, Callable[[Options], int]] = {"check": _check, "explain": _explain, "schema": _schema}


def entry() -> None:
    """The program's entry: exits with the code of ``main``, silently where nobody reads the output any more."""
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a TextIOWrapper at the entry
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:  # ``namelint check big | head``
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FOUND
    sys.exit(code)
