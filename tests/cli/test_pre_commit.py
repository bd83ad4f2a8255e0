"""pre-commit, the real one: the hook fails on the article, corrects it, and passes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "tests" / "article.txt"


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the article and, beside it, a copy of the checkout as a repository of hooks."""
    base = tmp_path_factory.mktemp("pre-commit")
    hooks, scratch = base / "namelint", base / "scratch"
    files = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    for name in filter(None, files.decode().split("\0")):
        if (ROOT / name).is_file():
            (hooks / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, hooks / name)
    scratch.mkdir()
    shutil.copy(ARTICLE, scratch / "article.txt")
    for repository in (hooks, scratch):
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "All"]):
            subprocess.run(["git", *command], cwd=repository, env=_environment(base), check=True)
    return scratch


def _environment(base: Path) -> dict[str, str]:
    who = {
        f"GIT_{role}_{part}": f"{part.lower()}@example"
        for role in ("AUTHOR", "COMMITTER")
        for part in ("NAME", "EMAIL")
    }
    return {**os.environ, **who, "PRE_COMMIT_HOME": str(base / "cache"), "GIT_CONFIG_NOSYSTEM": "1"}


def _run(scratch: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=scratch,
        env=_environment(scratch.parent),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def test_try_repo_fails_corrects_and_passes(scratch: Path) -> None:
    hooks = str(scratch.parent / "namelint")
    reported = _run(scratch, "try-repo", hooks, "namelint", "--all-files")
    assert reported.returncode == 1, reported.stdout + reported.stderr
    assert "article.txt:14:24: misspelled-name" in reported.stdout

    safe = _run(scratch, "try-repo", hooks, "namelint-fix", "--all-files")
    assert safe.returncode == 1
    assert "files were modified by this hook" in safe.stdout
    assert "It was Kiev." in (scratch / "article.txt").read_text(encoding="utf-8")  # Putin's words are his

    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=hooks, capture_output=True, text=True, check=True
    ).stdout.strip()
    (scratch / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {head}\n  hooks:\n  - id: namelint-fix\n    args: [--unsafe-fixes]\n",
        encoding="utf-8",
    )
    everything = _run(scratch, "run", "--all-files")
    assert everything.returncode == 1
    assert "files were modified by this hook" in everything.stdout

    passed = _run(scratch, "try-repo", hooks, "namelint", "--files", "article.txt")
    assert passed.returncode == 0, passed.stdout + passed.stderr
