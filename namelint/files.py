"""Files: bytes to Source and back; which files, ``namelint.walk`` says.

A file is written back byte for byte as it was read but for the edits: line ends, mark and encoding stay.
"""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

from namelint.faults import Fault
from namelint.source import Source

# UTF-32's little-endian mark begins with UTF-16's, so the longer ones come first.
BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Python's codecs of these names write a mark of their own and take the machine's byte order. Without a mark
# it is little-endian here, as Windows writes it and the WHATWG encoding standard has it.
WITHOUT_MARK = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


def read(path: str, encoding: str = "utf-8") -> Source:
    """The text of a file, under the name given; ``encoding`` counts where there is no byte-order mark.

    Raises Fault if the file cannot be read or is in another encoding.
    """
    try:
        raw = Path(path).read_bytes()
    except OSError as cause:
        raise Fault(f"cannot be read: {reason(cause)}", path) from cause
    return decode(raw, path, encoding)


def decode(raw: bytes, path: str, encoding: str = "utf-8") -> Source:
    """The text of a file's bytes: a byte-order mark decides, else ``encoding``, strictly.

    Raises Fault for bytes that are no text of that encoding, and for an encoding that nobody knows.
    """
    bom, codec = byte_order_mark(raw) or (b"", _codec(encoding, path))
    try:
        return Source(path, raw[len(bom) :].decode(codec), codec, bom)
    except UnicodeDecodeError as cause:
        offset = len(bom) + cause.start
        place = f"(byte 0x{raw[offset]:02X} at offset {offset})"
        advice = "convert it" if bom else "convert it or name its encoding with --encoding"
        raise Fault(f"is not {codec.upper()} {place}: {advice}", path) from cause


def byte_order_mark(raw: bytes) -> tuple[bytes, str] | None:
    """The mark that the bytes begin with and the codec that it stands for."""
    return next(((bom, codec) for bom, codec in BYTE_ORDER_MARKS if raw.startswith(bom)), None)


def write(path: Path, source: Source, text: str) -> None:
    """Put ``text`` in the place of ``source.text`` in the file that ``source`` was read from.

    All or nothing: whatever happens, the file is the old one or the new one. Its mode, and its owner where we
    may, are kept. A symbolic link stays and its target changes; a hard link is cut, since the new file is
    another one, and extended attributes are lost.

    Raises Fault if the file is read-only, no regular file or cannot be written; if its encoding lacks a
    letter of ``text``; and if it is not what ``source`` was read from, since somebody wrote to it meanwhile.
    """
    after = _encoded(source, text)
    target = path.resolve()
    try:
        status = target.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Fault("is no regular file: not fixed", str(path))
        if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
            raise Fault("is read-only: make it writable to have it fixed", str(path))
        if target.read_bytes() != _encoded(source, source.text):
            twice = f"changed meanwhile, or {source.encoding} has two ways to write its text"
            raise Fault(f"is not what was read ({twice}): not fixed", str(path))
        _replace(target, after, status)
    except OSError as cause:
        raise Fault(f"cannot be written and is as it was: {reason(cause)}", str(path)) from cause


def reason(cause: OSError) -> str:
    """What the system says, in words and without the path."""
    return (cause.strerror or str(cause)).lower()


def _replace(target: Path, content: bytes, status: os.stat_result) -> None:
    """Put a new file in the place of ``target``, with the owner and mode of ``status``."""
    import tempfile  # 5 ms, which only a run that writes should spend

    handle, name = tempfile.mkstemp(prefix=".namelint-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        _liken(temporary, status)
        temporary.replace(target)
    except BaseException:  # an interrupt, too, must not leave it behind
        temporary.unlink(missing_ok=True)
        raise


def _liken(path: Path, status: os.stat_result) -> None:
    """Give a file of ours the owner and mode of another; the owner only where the system lets us."""
    mode = stat.S_IMODE(status.st_mode)
    ours = path.stat()
    if (ours.st_uid, ours.st_gid) != (status.st_uid, status.st_gid):
        try:
            os.chown(path, status.st_uid, status.st_gid)
        except PermissionError:
            mode &= ~(stat.S_ISUID | stat.S_ISGID)  # they would lend our rights, no longer the owner's
    path.chmod(mode)  # after chown, which clears these bits


def _encoded(source: Source, text: str) -> bytes:
    try:
        return source.bom + text.encode(source.encoding)
    except UnicodeEncodeError as cause:
        lacks = f"{source.encoding} has no {cause.object[cause.start]!r}"
        raise Fault(f"cannot be fixed: {lacks}; convert it to UTF-8", source.path) from cause


def _codec(encoding: str, path: str) -> str:
    """Python's name of an encoding, by a codec that adds no byte-order mark."""
    try:
        name = codecs.lookup(encoding).name
        "a".encode(name)  # refuses what is a codec but no text encoding, such as rot13
    except (LookupError, UnicodeError) as cause:
        raise Fault(f"unknown encoding '{encoding}'", path) from cause
    return WITHOUT_MARK.get(name, name)
