"""The package as it is shipped: its modules, its gazetteer and its lists are all in it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def _wheel(folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        capture_output=True,
        check=True,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def _zip(folder: Path) -> Path:
    """The package and the gazetteer laid out as in a wheel."""
    path = folder / "namelint.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for top, inside in (("namelint", "namelint"), ("gazetteer", "namelint/shipped")):
            for file in sorted((ROOT / top).rglob("*")):
                if file.is_file() and file.suffix != ".pyc":
                    archive.write(file, f"{inside}/{file.relative_to(ROOT / top)}")
    return path


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    build = _wheel if find_spec("hatchling") and find_spec("build") else _zip
    return build(tmp_path_factory.mktemp("built"))


def test_package_is_complete(archive: Path) -> None:
    with zipfile.ZipFile(archive) as built:
        names = set(built.namelist())
    modules = {str(path.relative_to(ROOT)) for path in (ROOT / "namelint").rglob("*.py")}
    shipped = {
        f"namelint/shipped/{path.relative_to(ROOT / 'gazetteer')}" for path in (ROOT / "gazetteer").rglob("*.yaml")
    }
    lists = {str(path.relative_to(ROOT)) for path in (ROOT / "namelint").rglob("*.t[sx][tv]")}
    assert modules | shipped | lists <= names


PROBE = """
import namelint
for finding in namelint.Linter(namelint.load_gazetteer()).lint("British Prime Minister Kiel Starmer spoke."):
    print(namelint.__file__, finding.surface, *finding.replacements, sep="|")
"""


def test_package_in_a_zip_finds_what_is_in_it(archive: Path, tmp_path: Path) -> None:
    ran = run_from(archive, tmp_path, "-c", PROBE)
    assert ran.stderr == ""
    assert ran.stdout == f"{archive / 'namelint' / '__init__.py'}|Kiel Starmer|Keir Starmer\n"


def test_program_in_a_zip_runs(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Trains to Kiev resumed.\n", encoding="utf-8")
    ran = run_from(archive, tmp_path, "-m", "namelint", "check", "a.txt")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout == "a.txt:1:11: rejected-variant [*] print 'Kyiv', not 'Kiev'\n"


def run_from(archive: Path, folder: Path, *argv: str) -> subprocess.CompletedProcess[str]:
    """Python with the archive before all else that it imports from."""
    environment = {**os.environ, "PYTHONPATH": str(archive)}
    command = [sys.executable, "-W", "error", *argv]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
