"""Offsets: the places of a text in UTF-8 bytes, for the formats that count in them."""

from __future__ import annotations

from collections.abc import Iterable


def byte_offsets(text: str, offsets: Iterable[int]) -> dict[int, int]:
    """How many bytes of UTF-8 lie before each offset; the text is encoded once, however many there are.

    Half of a surrogate pair, which only a caller in Python can hand in, counts three bytes.
    """
    if text.isascii():
        return {offset: offset for offset in offsets}
    before: dict[int, int] = {}
    done = length = 0
    for offset in sorted(set(offsets)):
        length += len(text[done:offset].encode("utf-8", "surrogatepass"))
        before[offset] = length
        done = offset
    return before
