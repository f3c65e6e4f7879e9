"""Quotes and brackets without their other half (GB/T 15834—2011, 4.8–4.10, 4.15)."""

import re
from collections import Counter
from collections.abc import Iterator

from workstation.proofing.scanning import Hit

_PAIRS = "“”‘’（）《》〈〉【】〔〕「」『』"
_CLOSERS = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_SAME = str.maketrans("()", "（）")
_MARKS = re.compile(f"[{_PAIRS}()]")
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")
_ORDINAL = re.compile(r"[ \t\u3000]*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])")
_ORDINAL_REACH = 12


def unpaired(text: str, following: str = "") -> Iterator[Hit]:
    """Yield the halves in `text` that stand alone.

    A quotation of several paragraphs opens each of them and is closed in the last only: an open
    “ is in order when the `following` paragraph opens with one. 1） and a) open nothing.
    """
    waiting: list[tuple[str, int]] = []
    wanted: Counter[str] = Counter()
    for found in _MARKS.finditer(text):
        at, mark = found.start(), found.group().translate(_SAME)
        if mark in _CLOSERS:
            waiting.append((mark, at))
            wanted[_CLOSERS[mark]] += 1
        elif wanted[mark]:
            yield from map(_alone, _closed(waiting, wanted, mark))
        elif not _opens_nothing(text, at, mark):
            yield _alone(at)
    continued = following.lstrip().startswith("“")
    yield from (_alone(at) for mark, at in waiting if not (continued and mark == "“"))


def _closed(waiting: list[tuple[str, int]], wanted: Counter[str], mark: str) -> Iterator[int]:
    """Take the opener of `mark` and all above it from `waiting`; yield where the others stand."""
    closer = ""
    while closer != mark:
        opener, at = waiting.pop()
        closer = _CLOSERS[opener]
        wanted[closer] -= 1
        if closer != mark:
            yield at


def _alone(at: int) -> Hit:
    return Hit("unpaired", at, at + 1)


def _opens_nothing(text: str, at: int, mark: str) -> bool:
    if mark == "’":
        return _APOSTROPHE.match(text, at) is not None
    line = text.rfind("\n", 0, at) + 1
    return mark == "）" and _ORDINAL.fullmatch(text, max(line, at - _ORDINAL_REACH), at) is not None
