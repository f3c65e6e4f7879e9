"""What WeChat takes and what must not be empty, as the pack says it."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from workstation.proofing.folding import seen
from workstation.proofing.passages import BODY, Part, Passage

Measure = Literal["units", "characters"]
SoftLevel = Literal["error", "hint"]
"""Length and emptiness harm nobody: they never keep a passage on this PC."""


class Limit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """At most `most` of `measure` in the `part`; `body` is everything WeChat calls content."""

    rule: str
    part: Literal["title", "author", "digest", "body"]
    measure: Measure
    most: int
    level: SoftLevel
    explanation: str


class Required(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A passage of this `part` must not be empty."""

    rule: str
    part: Part
    level: SoftLevel
    explanation: str


def excess(limit: Limit, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Yield (index of the passage, offset) where the limit is crossed: once for the body."""
    left = limit.most
    for index, passage in enumerate(passages):
        if limit.part == "body" and passage.kind in BODY:
            fitting = _fitting(passage.text, limit.measure, left)
            if fitting < len(passage.text):
                yield index, fitting
                return
            left -= _size(passage.text, limit.measure)
        elif passage.kind == limit.part:
            fitting = _fitting(passage.text, limit.measure, limit.most)
            if fitting < len(passage.text):
                yield index, fitting


def missing(required: Required, passages: Sequence[Passage]) -> Iterator[int]:
    """Yield the indices of the passages that ought to have words and have none."""
    for index, passage in enumerate(passages):
        if passage.kind == required.part and not seen(passage.text).text.strip():
            yield index


def _fitting(text: str, measure: Measure, most: int) -> int:
    """Return how many characters of `text` fit into `most`."""
    if measure == "characters" or text.isascii():
        return min(len(text), most)
    used = 0
    for index, char in enumerate(text):
        used += _size(char, measure)
        if used > most:
            return index
    return len(text)


def _size(text: str, measure: Measure) -> int:
    """Return the length; a unit is half a Chinese character, and all beyond ASCII counts as one."""
    return len(text) if measure == "characters" else sum(1 if c.isascii() else 2 for c in text)
