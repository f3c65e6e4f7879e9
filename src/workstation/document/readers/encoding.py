"""Bytes of a text file or page into text: by its mark, by what it declares, by what fits."""

import codecs
import re

import msgspec

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD = 4_096
_NAMES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "x-gbk": "gb18030",
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "big5": "big5hkscs",
    "unicode": "utf-16-le",
    "utf-16": "utf-16-le",
    "utf-16le": "utf-16-le",
}


class Decoded(msgspec.Struct, frozen=True):
    """The text, and whether every byte could be read."""

    text: str
    whole: bool = True


def decode(data: bytes) -> Decoded:
    """Return the text of `data`; what no encoding fits is read as gb18030 with signs for gaps."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(name, errors="replace")
            return Decoded(text, "\ufffd" not in text)
    for name in _candidates(data):
        try:
            return Decoded(data.decode(name))
        except UnicodeDecodeError:
            continue
    return Decoded(data.decode("gb18030", errors="replace"), whole=False)


def _candidates(data: bytes) -> list[str]:
    head = data[:_HEAD]
    candidates = ["utf-8", "gb18030"]
    if b"\0" in head:
        # ASCII in UTF-16 leaves every other byte empty; which one tells the order.
        even, odd = head[::2].count(0), head[1::2].count(0)
        candidates.insert(0, "utf-16-be" if even > odd else "utf-16-le")
    elif declared := _DECLARED.search(head):
        named = _NAMES.get(declared[1].decode("ascii", "replace").lower())
        if named and named != "utf-16-le":
            candidates.insert(0, named)
    return candidates
