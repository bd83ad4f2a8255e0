"""Walking real directories; what ``.gitignore`` files mean is asked of git itself where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from namelint.faults import Fault
from namelint.walk import excluded, walk

Tree = Mapping[str, str]


@pytest.fixture(autouse=True)
def _in_own_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def plant(tree: Tree, below: str = ".") -> None:
    """Write files, name to content; a name that ends with a slash is an empty directory."""
    for name, content in tree.items():
        path = Path(below, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            path.mkdir()
        else:
            path.write_text(content, encoding="utf-8")


IGNORES = [
    pytest.param({".gitignore": "*.log\nbuild/\n"}, ["a.log", "build/a", "sub/build/a", "build.md"], id="plain"),
    pytest.param({".gitignore": "/top\n"}, ["top", "sub/top"], id="anchored"),
    pytest.param({".gitignore": "a/b\n"}, ["a/b", "c/a/b"], id="slash inside anchors"),
    pytest.param({".gitignore": "build\n"}, ["build", "sub/build/x"], id="file or directory"),
    pytest.param({".gitignore": "build/\n"}, ["build"], id="directory only"),
    pytest.param({".gitignore": "*.txt\n!keep.txt\n"}, ["a.txt", "keep.txt", "sub/keep.txt"], id="negation"),
    pytest.param({".gitignore": "!keep.txt\n*.txt\n"}, ["keep.txt"], id="last pattern decides"),
    pytest.param({".gitignore": "out/\n!out/keep.txt\n"}, ["out/keep.txt", "b"], id="not out of a directory"),
    pytest.param({".gitignore": "out/*\n!out/keep.txt\n"}, ["out/keep.txt", "out/b"], id="out of its content"),
    pytest.param(
        {".gitignore": "/*\n!/docs\n/docs/*\n!/docs/en\n"},
        ["a", "docs/a", "docs/en/a", "docs/en/b/c", "src/a"],
        id="only one directory",
    ),
    pytest.param(
        {".gitignore": "*\n!docs/\n!docs/**\ndocs/private\n"},
        ["a", "docs/a", "docs/b/c", "docs/private/d"],
        id="ignored in what was taken back",
    ),
    pytest.param(
        {".gitignore": "b\n", "a/.gitignore": "!ab/\n"},
        ["a/ab/b/c", "a/ab/d"],
        id="taken back without its content",
    ),
    pytest.param(
        {".gitignore": "*.txt\n", "sub/.gitignore": "!keep.txt\n"},
        ["keep.txt", "sub/keep.txt", "sub/a.txt", "sub/deep/keep.txt"],
        id="deeper file decides",
    ),
    pytest.param(
        {".gitignore": "!a.txt\n", "sub/.gitignore": "a.txt\n", "sub/deep/.gitignore": "!a.txt\n"},
        ["a.txt", "sub/a.txt", "sub/deep/a.txt", "sub/other/a.txt"],
        id="three levels",
    ),
    pytest.param(
        {".gitignore": "sub/\n", "sub/.gitignore": "!*\n"},
        ["sub/a", "b"],
        id="file in ignored directory is moot",
    ),
    pytest.param({"sub/.gitignore": "/a\n"}, ["a", "sub/a", "sub/sub/a"], id="anchored to its directory"),
    pytest.param({".gitignore": "**/x/**\n!**/x/keep\n"}, ["x/a", "b/x/keep", "b/x/c"], id="double stars"),
    pytest.param(
        {".gitignore": "[ab].t\n[!ab].u\n[c-e].v\n[]].w\n[\\d].x\n?.y\n[&[].z\n"},
        ["a.t", "c.t", "a.u", "c.u", "d.v", "f.v", "].w", "d.x", "1.x", "a.y", "ab.y", "[.z", "b.z"],
        id="classes",
    ),
    pytest.param({".gitignore": "# a\n\\#b\n\\!c\n\nd  \n"}, ["a", "#b", "!c", "d"], id="comments and escapes"),
    pytest.param({".gitignore": "a.txt\r\nb.txt\r\n"}, ["a.txt", "b.txt", "c.txt"], id="line ends of Windows"),
    pytest.param({".gitignore": "\ufeffa.txt\n"}, ["a.txt", "b.txt"], id="byte-order mark"),
    pytest.param({".gitignore": "!\n/\na.txt\nb\\\n[\n[]\n[z-a]\n"}, ["a.txt", "b", "b.txt"], id="what is no pattern"),
    pytest.param({".gitignore": "Київ/\nЛьвів.txt\n"}, ["Київ/a", "Львів.txt", "Одеса.txt"], id="Cyrillic"),
    pytest.param(
        {".git/info/exclude": "*.txt\n", "sub/.gitignore": "!a.txt\n"},
        ["a.txt", "sub/a.txt", "sub/b.txt"],
        id="exclude file comes before all",
    ),
]


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@pytest.mark.parametrize(("ignores", "names"), IGNORES)
def test_ignores_what_git_ignores(ignores: Tree, names: Sequence[str]) -> None:
    git("init", "--quiet")
    plant(dict.fromkeys(names, ""))
    plant(ignores)
    others = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    wanted = sorted(name for name in others if name and not name.endswith(".gitignore"))
    assert sorted(walk(["."])) == wanted


def git(*arguments: str) -> str:
    """What git prints here, by none but this repository's settings."""
    own = {name: told for name, told in os.environ.items() if not name.startswith("GIT_")}
    own |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "XDG_CONFIG_HOME": os.devnull}
    done = subprocess.run(["git", *arguments], env=own, check=True, capture_output=True, encoding="utf-8")
    return done.stdout


REPOSITORY = {
    ".git/HEAD": "",
    ".gitignore": "build/\n*.log\n",
    "a.txt": "",
    "docs/b.txt": "",
    "docs/c.log": "",
    "build/d.txt": "",
    "build/e.log": "",
    "build/deep/f.txt": "",
    "node_modules/g.txt": "",
    ".github/h.txt": "",
}


@pytest.mark.parametrize(
    ("paths", "wanted"),
    [
        pytest.param(["."], ["a.txt", "docs/b.txt"], id="here"),
        pytest.param(["docs"], ["docs/b.txt"], id="rules from above the walk"),
        pytest.param(["docs/"], ["docs/b.txt"], id="closing slash"),
        pytest.param(["./docs"], ["docs/b.txt"], id="leading dot"),
        pytest.param(["docs/../docs"], ["docs/../docs/b.txt"], id="prefix as given"),
        pytest.param(["build"], ["build/d.txt", "build/e.log", "build/deep/f.txt"], id="ignored but named"),
        pytest.param(["build/deep"], ["build/deep/f.txt"], id="below ignored but named"),
        pytest.param(["docs/c.log"], ["docs/c.log"], id="ignored file named"),
        pytest.param(["./a.txt"], ["./a.txt"], id="file as given"),
        pytest.param(["node_modules", ".github"], ["node_modules/g.txt", ".github/h.txt"], id="skipped but named"),
        pytest.param(["-", "a.txt"], ["-", "a.txt"], id="standard input"),
        pytest.param(["a.txt", "./a.txt", "."], ["a.txt", "docs/b.txt"], id="each once"),
        pytest.param(["docs", "a.txt"], ["docs/b.txt", "a.txt"], id="in the order named"),
    ],
)
def test_paths_named(paths: Sequence[str], wanted: Sequence[str]) -> None:
    plant(REPOSITORY)
    assert list(walk(paths)) == wanted


@pytest.mark.parametrize(
    ("paths", "exclude", "wanted"),
    [
        pytest.param(["."], ["docs/"], ["a.txt"], id="directory"),
        pytest.param(["."], ["*.txt", "!b.txt"], ["docs/b.txt"], id="negation"),
        pytest.param(["."], ["/b.txt"], ["a.txt", "docs/b.txt"], id="anchored"),
        pytest.param(["docs"], ["docs/"], ["docs/b.txt"], id="excluded but named"),
        pytest.param(["docs/b.txt"], ["*.txt"], ["docs/b.txt"], id="excluded file named"),
    ],
)
def test_exclude(paths: Sequence[str], exclude: Sequence[str], wanted: Sequence[str]) -> None:
    plant(REPOSITORY)
    assert list(walk(paths, exclude=exclude)) == wanted


@pytest.mark.parametrize(
    ("paths", "exclude", "wanted"),
    [
        pytest.param(["a.txt", "docs/b.txt"], ["docs"], ["a.txt"], id="file in excluded directory"),
        pytest.param(["docs"], ["docs"], [], id="directory"),
        pytest.param(["docs/b.txt"], ["docs", "!docs/b.txt"], [], id="nothing is taken out of it"),
        pytest.param(["a.txt", "docs/c.log", "build/d.txt"], [], ["a.txt"], id="gitignore counts"),
        pytest.param(["node_modules/g.txt"], [], ["node_modules/g.txt"], id="what a walk skips is not excluded"),
        pytest.param(["-"], ["*"], ["-"], id="standard input"),
        pytest.param(["."], ["*.md"], ["a.txt", "docs/b.txt"], id="base itself is not excluded"),
    ],
)
def test_force_exclude(paths: Sequence[str], exclude: Sequence[str], wanted: Sequence[str]) -> None:
    plant(REPOSITORY)
    assert list(walk(paths, exclude=exclude, force_exclude=True)) == wanted


def test_exclude_is_relative_to_base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(REPOSITORY)
    monkeypatch.chdir(tmp_path / "docs")
    assert list(walk([".."], exclude=["/docs"], base="..")) == ["../a.txt"]
    assert list(walk([".."], exclude=["/docs"], base=".")) == ["../a.txt", "../docs/b.txt"]


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("docs/b.txt", True),
        ("docs/new.txt", True),
        ("docs", True),
        ("a.txt", False),
        ("../docs/b.txt", False),
    ],
)
def test_excluded_of_a_name(path: str, wanted: bool) -> None:
    plant(REPOSITORY)
    assert excluded(path, ["/docs"]) is wanted


def test_unusable_pattern_is_fault() -> None:
    with pytest.raises(Fault, match="'!' is no pattern to exclude files by"):
        list(walk(["."], exclude=["*.md", "!"]))


def test_outside_of_a_repository_only_files_below_count() -> None:
    plant({".gitignore": "*.txt\n", "sub/a.txt": "", "sub/b.md": "", "sub/.gitignore": "*.md\n"})
    assert list(walk(["sub"])) == ["sub/a.txt"]


def test_repository_inside_another_begins_anew() -> None:
    plant({".git/HEAD": "", ".gitignore": "*.txt\n", "module/.git": "gitdir: ../.git/modules/module\n"})
    plant({"a.txt": "", "module/a.txt": ""})
    assert list(walk(["."])) == ["module/a.txt"]


def test_order_does_not_depend_on_the_disk() -> None:
    names = ["b/2", "b/10", "a", "B/x", "c/d/e", "c/z", "ä"]
    plant(dict.fromkeys(names, ""))
    assert list(walk(["."])) == ["a", "ä", "B/x", "b/10", "b/2", "c/z", "c/d/e"]


@pytest.mark.parametrize(
    ("name", "content", "taken"),
    [
        pytest.param("a.txt", b"", True, id="empty"),
        pytest.param("noext", b"text", True, id="no extension"),
        pytest.param("a.txt", "\ufeffKyiv".encode("utf-16-le"), True, id="UTF-16 with a mark"),
        pytest.param("a.txt", "Zoë".encode("latin-1"), True, id="latin-1, for the reader to refuse"),
        pytest.param("a.txt", b"x" * 8191 + b"\0", False, id="NUL near the beginning"),
        pytest.param("a.txt", b"x" * 8192 + b"\0", True, id="NUL far behind"),
        pytest.param("a.PDF", b"%PDF-1.7", False, id="known as binary"),
        pytest.param(".hidden", b"", False, id="hidden"),
    ],
)
def test_walk_takes_text(name: str, content: bytes, taken: bool) -> None:
    Path(name).write_bytes(content)
    assert list(walk(["."])) == [name] * taken
    assert list(walk([name])) == [name]


def test_extensions() -> None:
    plant({"a.md": "", "b.MD": "", "c.txt": "", "d": ""})
    assert list(walk([".", "c.txt"], extensions={".md"})) == ["a.md", "b.MD", "c.txt"]


def test_links_are_not_followed_unless_named() -> None:
    plant({"real/a.txt": "", "outside.txt": ""})
    Path("real/loop").symlink_to("..")
    Path("real/link.txt").symlink_to("../outside.txt")
    Path("real/broken").symlink_to("nowhere")
    Path("alias").symlink_to("real")
    assert list(walk(["real"])) == ["real/a.txt"]
    assert list(walk(["alias", "real/link.txt"])) == ["alias/a.txt", "real/link.txt"]


def test_pipes_are_not_walked() -> None:
    plant({"a.txt": ""})
    os.mkfifo("pipe")
    assert list(walk(["."])) == ["a.txt"]


@pytest.mark.parametrize("name", ["missing.txt", "broken", "a.txt/b"])
def test_missing_path_is_fault_before_any_file(name: str) -> None:
    plant({"a.txt": ""})
    Path("broken").symlink_to("nowhere")
    with pytest.raises(Fault, match="cannot be read: no") as caught:
        next(walk(["a.txt", name]))
    assert caught.value.path == name


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_directory_that_cannot_be_read_is_fault() -> None:
    plant({"sub/a.txt": ""})
    Path("sub").chmod(0)
    try:
        with pytest.raises(Fault, match="permission denied"):
            list(walk(["."]))
    finally:
        Path("sub").chmod(0o755)
