"""Real Vim reads the report: ``errorformat`` takes the lines, the quickfix list has the right places."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

# Cyrillic, an emoji outside the basic plane and a combining mark stand before the names.
TEXT = "Зеленський 🙂 met Kiel Starmer.\nCafe\u0301 talk of Donald Task in Kiev.\n"
SCRIPT = r"""
set encoding=utf-8
set errorformat=%f:%l:%c:\ %m
set makeprg={program}
silent make!
let rows = []
for item in getqflist()
  let line = getbufline(item.bufnr, item.lnum)[0]
  call add(rows, item.lnum . "|" . item.col . "|" . strcharpart(line, item.col - 1, 4) . "|" . item.text)
endfor
call writefile(rows, "rows")
qa!
"""


def test_quickfix_list(folder: Path) -> None:
    (folder / "article.md").write_text(TEXT, encoding="utf-8")
    command = (
        f"{shlex.quote(sys.executable)} -m namelint check --stdin-filename article.md --format text - < article.md"
    )
    program = command.replace("\\", r"\\").replace(" ", r"\ ").replace("|", r"\|")
    (folder / "script.vim").write_text(SCRIPT.replace("{program}", program), encoding="utf-8")
    subprocess.run(["vim", "-es", "-u", "NONE", "-S", "script.vim", "article.md"], cwd=folder, timeout=60, check=False)
    rows = [row.split("|") for row in (folder / "rows").read_text(encoding="utf-8").splitlines()]
    assert [(row[0], row[1], row[2]) for row in rows] == [
        ("1", "18", "Kiel"),
        ("2", "15", "Dona"),
        ("2", "30", "Kiev"),
    ]
    assert rows[0][3].startswith("misspelled-name")
    assert "'Keir Starmer'" in rows[0][3]
