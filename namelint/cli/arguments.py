"""Arguments: what the program can be asked to do, and the help that teaches it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import NoReturn

from namelint import __version__
from namelint.faults import Fault
from namelint.nearest import did_you_mean
from namelint.report import FORMATS

DESCRIPTION = """\
A linter for proper names in prose: it finds misspelt names, rejected variants and mixed spellings, and says why.
"""
EPILOG = """\
examples:
  namelint check article.md              report on a file
  namelint check docs/                   ... on a folder, .gitignore honoured
  namelint check --fix article.md        make the safe corrections
  namelint check --diff --unsafe-fixes . show what all corrections would change
  namelint check --stdin-filename a.md - < a.md
                                         check what an editor has, unsaved
  namelint check --gazetteer names.yaml --no-default-gazetteer article.md
                                         check against your own names only
  namelint explain wrong-case            what a rule reports, and why

exit codes: 0 nothing found, 1 findings, 2 the work could not be done
"""


class Parser(argparse.ArgumentParser):
    """An argument parser that names the nearest option, and leaves the exit to the program's entry."""

    def error(self, message: str) -> NoReturn:
        unknown = message.removeprefix("unrecognized arguments: ").split()[0] if "unrecognized" in message else ""
        options = [option for parser in self._below() for action in parser._actions for option in action.option_strings]
        raise Fault(f"{message}{did_you_mean(unknown.split('=')[0], options)} (see '{self.prog} --help')")

    def _below(self) -> Iterator[argparse.ArgumentParser]:
        """This parser and those of its subcommands: what one of them does not know, the topmost reports."""
        yield self
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):
                yield from action.choices.values()


def parser() -> Parser:
    """The program's arguments; ``command`` is the subcommand."""
    top = Parser(
        prog="namelint",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"namelint {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser)
    _check(commands.add_parser("check", help="lint files, folders or standard input", allow_abbrev=False))
    explain = commands.add_parser("explain", help="say what a rule reports and why", allow_abbrev=False)
    explain.add_argument("rule", nargs="?", help="the rule; all rules, a line each, if none is named")
    schema = commands.add_parser("schema", help="print the JSON Schema of gazetteer files", allow_abbrev=False)
    schema.description = "Print the JSON Schema of gazetteer files, for editors and validators."
    return top


def _check(check: argparse.ArgumentParser) -> None:
    check.description = "Lint files, folders (walked, .gitignore honoured) or standard input (-)."
    check.formatter_class = argparse.RawDescriptionHelpFormatter
    check.epilog = EPILOG
    check.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input (default: .)")

    names = check.add_argument_group("names")
    names.add_argument(
        "--gazetteer",
        action="append",
        default=[],
        metavar="PATH",
        help="YAML file or folder of them, added to the shipped gazetteer; repeatable",
    )
    names.add_argument("--no-default-gazetteer", action="store_true", help="use only the gazetteers named")
    names.add_argument("--style", metavar="NAME", help="house style, such as ap, reuters, guardian (default: namelint)")

    what = check.add_argument_group("what is reported")
    what.add_argument("--select", action="append", metavar="RULES", help="only these rules, parted by commas")
    what.add_argument("--ignore", action="append", metavar="RULES", help="not these rules, parted by commas")
    what.add_argument(
        "--quotes",
        choices=("check", "hint", "skip"),
        help="names inside quotation marks: report them, as hints only, or not (default: check)",
    )
    what.add_argument("--min-confidence", type=float, metavar="P", help="leave out findings less sure than P, 0 to 1")

    how = check.add_argument_group("how it is reported")
    how.add_argument(
        "--format",
        metavar="NAME",
        help=f"{', '.join(FORMATS)} (default: rich on a terminal, else text)",
    )
    how.add_argument("--exit-zero", action="store_true", help="exit with 0 even if something was found")
    how.add_argument("--statistics", action="store_true", help="counts by rule and by name instead of the findings")

    fixing = check.add_argument_group("corrections")
    fixing.add_argument("--fix", action="store_true", help="make the safe corrections")
    fixing.add_argument("--diff", action="store_true", help="show them as a diff, and write nothing")
    fixing.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff: also the likely ones, and those inside quotations",
    )

    files = check.add_argument_group("files")
    files.add_argument(
        "--stdin-filename",
        metavar="PATH",
        help="the name that standard input is reported under and configured by",
    )
    files.add_argument("--encoding", metavar="NAME", help="of files without a byte-order mark (default: utf-8)")
    files.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help="as in .gitignore; repeatable")
    files.add_argument("--force-exclude", action="store_true", help="exclude files even if they are named")
    files.add_argument("--config", metavar="FILE", help="this configuration file, and no other")
    files.add_argument("--isolated", action="store_true", help="no configuration file")
    files.add_argument("--show-files", action="store_true", help="list the files that would be linted, and stop")
    files.add_argument("--show-settings", action="store_true", help="print the settings for each file, and stop")
    files.add_argument("--jobs", type=int, default=1, metavar="N", help="processes; 0 for one a core (default: 1)")
