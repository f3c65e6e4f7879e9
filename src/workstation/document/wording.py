"""What changed between two wordings, in pieces a reader of Chinese can follow.

Compared are numbers with their unit, Latin words, names and single characters: a date or a figure
is never shown half changed. A lone character left standing between two changes is taken into
them.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

import msgspec

REWRITTEN = 0.30
"""Below this share of common tokens the whole wording counts as replaced."""

TOKEN_LIMIT = 1_500
"""Longer texts are compared clause by clause first; the comparison costs the square of it."""

_NUMERALS = "〇零一二两三四五六七八九十百千万亿"
_SMALLEST = r"\d+(?:[.,]\d+)*[%％年月日时点分]?|[A-Za-z]+|\s+|."
_FACT = (
    r"\d+年(?:\d+月(?:\d+日)?)?|\d+月\d+日|\d+[:：]\d+|\d+(?:[.,]\d+)*[%％]?"
    rf"|[{_NUMERALS}]+(?=[年月日时点分个名人次项届期条张份位元位场轮家户岁])"
)
_CLAUSE = re.compile(r"[^，。；：！？\n]*[，。；：！？\n]|[^，。；：！？\n]+")


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text. All but the inserted make the old wording, all but the deleted the new."""

    kind: Literal["equal", "inserted", "deleted"]
    text: str


class ChangedFact(msgspec.Struct, frozen=True):
    """A number, date or name to check; empty where it stands on one side only."""

    before: str
    after: str


def compare_words(before: str, after: str, *, names: Collection[str] = ()) -> tuple[Piece, ...]:
    """Return the pieces that lead from one wording to the other; `names` are never cut."""
    if before == after:
        return (Piece("equal", before),) if before else ()
    ours, theirs = _tokens(before, names), _tokens(after, names)
    if max(len(ours), len(theirs)) <= TOKEN_LIMIT:
        return tuple(_joined(_token_pieces(ours, theirs)))
    return tuple(_joined(_clause_pieces(before, after, names)))


def changed_facts(
    before: str, after: str, *, names: Collection[str] = ()
) -> tuple[ChangedFact, ...]:
    """Return the numbers, dates and `names` that differ, in reading order."""
    pattern = _pattern(names, _FACT)
    ours, theirs = pattern.findall(before), pattern.findall(after)
    head, tail = _shared_ends(ours, theirs)
    ours, theirs = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    if max(len(ours), len(theirs)) > TOKEN_LIMIT:
        return tuple(ChangedFact(*pair) for pair in zip_longest(ours, theirs, fillvalue=""))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return tuple(
        ChangedFact(*pair)
        for tag, i, i2, j, j2 in matcher.get_opcodes()
        if tag != "equal"
        for pair in zip_longest(ours[i:i2], theirs[j:j2], fillvalue="")
    )


def _pattern(names: Collection[str], others: str) -> re.Pattern[str]:
    known = [re.escape(name) for name in sorted(names, key=len, reverse=True) if name]
    return re.compile("|".join([*known, others]), re.DOTALL)


def _tokens(text: str, names: Collection[str]) -> list[str]:
    return _pattern(names, _SMALLEST).findall(text)


def _shared_ends(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """Return how many tokens both share at their beginning and, behind those, at their end."""
    shorter = min(len(ours), len(theirs))
    head = next((n for n in range(shorter) if ours[n] != theirs[n]), shorter)
    rest = shorter - head
    return head, next((n for n in range(rest) if ours[-1 - n] != theirs[-1 - n]), rest)


def _token_pieces(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Piece]:
    head, tail = _shared_ends(ours, theirs)
    old, new = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    shared = head + tail + sum(block.size for block in matcher.get_matching_blocks())
    if 2 * shared < REWRITTEN * (len(ours) + len(theirs)):
        yield from _replaced("".join(ours), "".join(theirs))
        return
    yield Piece("equal", "".join(ours[:head]))
    yield from _changed_pieces(old, new, matcher.get_opcodes())
    yield Piece("equal", "".join(ours[len(ours) - tail :]))


def _changed_pieces(
    old: Sequence[str], new: Sequence[str], codes: Sequence[tuple[str, int, int, int, int]]
) -> Iterator[Piece]:
    deleted = inserted = ""
    for tag, i, i2, j, j2 in codes:
        if tag == "equal" and not (i2 - i == 1 and old[i].isalpha()):
            yield from _replaced(deleted, inserted)
            deleted = inserted = ""
            yield Piece("equal", "".join(old[i:i2]))
        else:
            deleted += "".join(old[i:i2])
            inserted += "".join(new[j:j2])
    yield from _replaced(deleted, inserted)


def _clause_pieces(before: str, after: str, names: Collection[str]) -> Iterator[Piece]:
    ours, theirs = _CLAUSE.findall(before), _CLAUSE.findall(after)
    if max(len(ours), len(theirs)) > TOKEN_LIMIT:
        yield from _replaced(before, after)
        return
    for tag, i, i2, j, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        old, new = "".join(ours[i:i2]), "".join(theirs[j:j2])
        if tag == "equal":
            yield Piece("equal", old)
            continue
        old_tokens, new_tokens = _tokens(old, names), _tokens(new, names)
        if max(len(old_tokens), len(new_tokens)) > TOKEN_LIMIT:
            yield from _replaced(old, new)
        else:
            yield from _token_pieces(old_tokens, new_tokens)


def _replaced(before: str, after: str) -> Iterator[Piece]:
    if before:
        yield Piece("deleted", before)
    if after:
        yield Piece("inserted", after)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    last: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if last is not None and last.kind == piece.kind:
            last = Piece(piece.kind, last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
