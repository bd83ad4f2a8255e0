"""Reading and writing: real files in every encoding, and failures with real causes."""

from __future__ import annotations

import os
import resource
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namelint.faults import Fault
from namelint.files import BYTE_ORDER_MARKS, decode, read, write
from namelint.source import Source

as_root = os.geteuid() == 0
MARKED = [pytest.param(codec, bom, id=codec) for bom, codec in BYTE_ORDER_MARKS]
UNMARKED = ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "latin-1", "cp1251", "koi8-u"]


@pytest.mark.parametrize(("codec", "bom"), MARKED)
def test_mark_decides_over_named_encoding(codec: str, bom: bytes) -> None:
    source = decode(bom + "Київ\r\n".encode(codec), "a.txt", "latin-1")
    assert source == Source("a.txt", "Київ\r\n", codec, bom)


@pytest.mark.parametrize(
    ("encoding", "codec"),
    [
        ("UTF8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-32", "utf-32-le"),
        ("L1", "iso8859-1"),
    ],
)
def test_named_encoding_adds_no_mark(encoding: str, codec: str) -> None:
    source = decode("é".encode(codec), "a.txt", encoding)
    assert (source.text, source.encoding, source.bom) == ("é", codec, b"")


@pytest.mark.parametrize(
    ("raw", "encoding", "message"),
    [
        pytest.param(
            "Zo\N{LATIN SMALL LETTER E WITH DIAERESIS} in Kiev".encode("latin-1"),
            "utf-8",
            "a.txt: is not UTF-8 (byte 0xEB at offset 2): convert it or name its encoding with --encoding",
            id="latin-1 as utf-8",
        ),
        pytest.param(
            b"\xef\xbb\xbfab\xe9",
            "utf-8",
            "a.txt: is not UTF-8 (byte 0xE9 at offset 5): convert it",
            id="offset counts the mark",
        ),
        pytest.param(
            b"\xff\xfea\0b",
            "utf-8",
            "a.txt: is not UTF-16-LE (byte 0x62 at offset 4): convert it",
            id="half a letter",
        ),
        pytest.param(b"", "utf-88", "a.txt: unknown encoding 'utf-88'", id="no such encoding"),
        pytest.param(b"", "rot13", "a.txt: unknown encoding 'rot13'", id="codec that is no text encoding"),
    ],
)
def test_fault_says_what_and_where(raw: bytes, encoding: str, message: str) -> None:
    with pytest.raises(Fault) as caught:
        decode(raw, "a.txt", encoding)
    assert str(caught.value) == message


def test_control_characters_survive() -> None:
    text = "".join(map(chr, range(0xA0)))
    assert decode(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("kind", ["missing", "directory"])
def test_unreadable_is_fault(kind: str, tmp_path: Path) -> None:
    path = tmp_path if kind == "directory" else tmp_path / "a.txt"
    with pytest.raises(Fault, match=r"cannot be read: [a-z ]+$") as caught:
        read(str(path))
    assert caught.value.path == str(path)


TEXT = "a Kiev\r\nb\rc\n\f\x85\u2028d\0 e\n\n"


@pytest.mark.parametrize(
    ("codec", "bom"), [*MARKED, *(pytest.param(codec, b"", id=f"{codec} unmarked") for codec in UNMARKED)]
)
def test_only_the_change_is_written(codec: str, bom: bytes, tmp_path: Path) -> None:
    text = TEXT.replace("\u2028", "").replace("\x85", "") if codec in ("latin-1", "cp1251", "koi8-u") else TEXT
    path = tmp_path / "a.txt"
    path.write_bytes(bom + text.encode(codec))
    source = read(str(path), codec)
    write(path, source, source.text.replace("Kiev", "Kyiv"))
    assert path.read_bytes() == bom + text.replace("Kiev", "Kyiv").encode(codec)


@given(st.sampled_from(BYTE_ORDER_MARKS), st.text(st.characters(exclude_categories=["Cs"])))
def test_source_goes_back_to_its_bytes(mark: tuple[bytes, str], text: str) -> None:
    bom, codec = mark
    raw = bom + text.encode(codec)
    if codec == "utf-16-le" and text.startswith("\0"):
        return  # those bytes begin with the mark of UTF-32
    source = decode(raw, "a.txt")
    assert source.bom + source.text.encode(source.encoding) == raw


@pytest.mark.parametrize("mode", [0o755, 0o640, 0o600, 0o444 | stat.S_IWUSR, 0o4755])
def test_mode_is_kept(mode: int, tmp_path: Path) -> None:
    path = made(tmp_path, "old")
    path.chmod(mode)
    write(path, Source("a.txt", "old"), "new")
    assert (path.read_text(encoding="utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("new", mode)


@pytest.mark.skipif(not as_root, reason="only root may give a file away")
def test_owner_is_kept(tmp_path: Path) -> None:
    path = made(tmp_path, "old")
    os.chown(path, 1, 2)
    path.chmod(0o6755)
    write(path, Source("a.txt", "old"), "new")
    after = path.stat()
    assert (after.st_uid, after.st_gid, stat.S_IMODE(after.st_mode)) == (1, 2, 0o6755)


def test_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    target = made(tmp_path / "inner", "old")
    link = tmp_path / "link.txt"
    link.symlink_to(Path("inner") / "a.txt")
    write(link, Source("link.txt", "old"), "new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_hard_link_is_cut(tmp_path: Path) -> None:
    path = made(tmp_path, "old")
    (tmp_path / "other.txt").hardlink_to(path)
    write(path, Source("a.txt", "old"), "new")
    assert (tmp_path / "other.txt").read_text(encoding="utf-8") == "old"


def read_only(path: Path) -> None:
    path.chmod(0o444)


def changed(path: Path) -> None:
    path.write_text("older", encoding="utf-8")


def gone(path: Path) -> None:
    path.unlink()


def become_directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


def become_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("meanwhile", "message"),
    [
        pytest.param(read_only, "is read-only", id="read-only"),
        pytest.param(changed, "is not what was read", id="changed since"),
        pytest.param(gone, "no such file", id="gone"),
        pytest.param(become_directory, "no regular file", id="directory"),
        pytest.param(become_pipe, "no regular file", id="pipe"),
    ],
)
def test_fault_leaves_file_alone(meanwhile: object, message: str, tmp_path: Path) -> None:
    path = made(tmp_path, "old")
    assert callable(meanwhile)
    meanwhile(path)
    before = snapshot(tmp_path)
    with pytest.raises(Fault, match=message) as caught:
        write(path, Source("a.txt", "old"), "new")
    assert caught.value.path == str(path)
    assert snapshot(tmp_path) == before


def test_letter_that_encoding_lacks_is_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Lodz, Zoë".encode("latin-1"))
    with pytest.raises(Fault, match="iso8859-1 has no 'Ł'; convert it to UTF-8"):
        write(path, read(str(path), "latin-1"), "Łódź, Zoë")
    assert snapshot(tmp_path) == {"a.txt": "Lodz, Zoë".encode("latin-1")}


def test_encoding_with_two_ways_is_not_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"+AGE- Kiev")  # UTF-7 of "a Kiev", the long way
    with pytest.raises(Fault, match="utf-7 has two ways"):
        write(path, read(str(path), "utf-7"), "a Kyiv")


@pytest.mark.skipif(as_root, reason="root may write anywhere")
def test_directory_that_is_not_writable_is_fault(tmp_path: Path) -> None:
    path = made(tmp_path, "old")
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(Fault, match="cannot be written and is as it was: permission denied"):
            write(path, Source("a.txt", "old"), "new")
    finally:
        tmp_path.chmod(0o755)


def test_full_disk_leaves_old_file(tmp_path: Path) -> None:
    path = made(tmp_path, "old")
    with (
        largest_file(1 << 16),
        pytest.raises(Fault, match="cannot be written and is as it was: file too large"),
    ):
        write(path, Source("a.txt", "old"), "new" * (1 << 16))
    assert snapshot(tmp_path) == {"a.txt": b"old"}


INTERRUPTED = """
import os, signal, sys
from pathlib import Path
from namelint.files import write
from namelint.source import Source

def strike(event, told):
    if event == "os.rename":
        os.kill(os.getpid(), signal.SIGINT)

sys.addaudithook(strike)
write(Path(sys.argv[1]), Source("a.txt", "old"), "new")
"""


def test_interrupt_at_last_moment_leaves_one_whole_file(tmp_path: Path) -> None:
    path = made(tmp_path, "old")
    done = subprocess.run([sys.executable, "-c", INTERRUPTED, path], capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGINT, done.stderr
    assert snapshot(tmp_path) in ({"a.txt": b"old"}, {"a.txt": b"new"})


def made(directory: Path, text: str) -> Path:
    path = directory / "a.txt"
    path.write_text(text, encoding="utf-8")
    return path


def snapshot(directory: Path) -> dict[str, bytes | None]:
    """What is in a directory, so that temporary files left behind are seen; None for what is no file."""
    return {path.name: path.read_bytes() if path.is_file() else None for path in directory.iterdir()}


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size, which fails as a full disk does: in the middle."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
