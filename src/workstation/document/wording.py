"""What changed between two wordings, in pieces a reader of Chinese can follow.

Compared are numbers, dates, names and titles whole (`particulars`), Latin words and single
characters: none of them is ever shown half changed. A lone character left standing between two
changes is taken into them.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import zip_longest
from typing import Literal, get_args

import msgspec

from workstation.document.particulars import (
    NUMERALS,
    Kind,
    Particular,
    names_called,
    particulars_of,
    tokens_of,
)

REWRITTEN = 0.30
"""Below this share of common tokens the whole wording counts as replaced."""

TOKEN_LIMIT = 1_500
"""Longer texts are compared clause by clause first; the comparison costs the square of it."""

ENDS = "，。；！？\n"
"""End a clause. A colon does not: it stands in times and scores."""

_CLAUSE = re.compile(r"[^，。；：！？\n]*[，。；：！？\n]|[^，。；：！？\n]+")


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text. All but the inserted make the old wording, all but the deleted the new."""

    kind: Literal["equal", "inserted", "deleted"]
    text: str


class ChangedFact(msgspec.Struct, frozen=True):
    """A number, date, name or title to check; empty where it stands on one side only."""

    before: str
    after: str
    kind: Kind = "number"


def compare_words(before: str, after: str, *, names: Collection[str] = ()) -> tuple[Piece, ...]:
    """Return the pieces that lead from one wording to the other; `names` are never cut."""
    if before == after:
        return (Piece("equal", before),) if before else ()
    head, tail = _shared_clauses(before, after)
    ours, theirs = before[head : len(before) - tail], after[head : len(after) - tail]
    pieces = _middle_pieces(ours, theirs, names)
    ends = Piece("equal", before[:head]), Piece("equal", before[len(before) - tail :])
    return tuple(_joined([ends[0], *pieces, ends[1]]))


def changed_facts(
    before: str, after: str, *, names: Collection[str] = ()
) -> tuple[ChangedFact, ...]:
    """Return the numbers, dates, names and titles that differ, in reading order."""
    first, last = _shared_clauses(before, after)
    texts = before[first : len(before) - last], after[first : len(after) - last]
    found = partial(particulars_of, names=names, called=names_called(*texts))
    ours, theirs = map(found, texts)
    head, tail = _shared_ends(ours, theirs)
    ours, theirs = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    if max(len(ours), len(theirs)) > TOKEN_LIMIT:
        return tuple(_paired(ours, theirs))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return tuple(
        fact
        for tag, i, i2, j, j2 in matcher.get_opcodes()
        if tag != "equal"
        for fact in _paired(ours[i:i2], theirs[j:j2])
    )


def _shared_clauses(before: str, after: str) -> tuple[int, int]:
    """Return how many letters of whole clauses both share first and, behind those, last.

    Most of a corrected paragraph is untouched and needs no closer look. What is compared whole
    never goes across the end of a clause; the mark that ends the changed one is shared as well.
    """
    shorter = min(len(before), len(after))
    same = bisect_left(range(shorter), 1, key=lambda n: before[: n + 1] != after[: n + 1])
    head = max((before.rfind(end, 0, same) + 1 for end in ENDS), default=0)
    rest = shorter - head
    same = bisect_left(range(rest), 1, key=lambda n: before[-1 - n :] != after[-1 - n :])
    whole = len(before)
    ends = [place for end in ENDS if (place := before.find(end, whole - same)) >= 0]
    return head, whole - min(ends) if ends and same else 0


def _middle_pieces(before: str, after: str, names: Collection[str]) -> list[Piece]:
    cut = partial(tokens_of, names=names, called=names_called(before, after))
    ours, theirs = cut(before), cut(after)
    if max(len(ours), len(theirs)) <= TOKEN_LIMIT:
        return list(_token_pieces(ours, theirs))
    return list(_clause_pieces(before, after, cut))


def _paired(ours: Sequence[Particular], theirs: Sequence[Particular]) -> Iterator[ChangedFact]:
    """Yield what replaces what: a number a number, a name a name.

    A lone 一 that came or went (一次次, 补一句) is no figure, unless it stands against another.
    """
    for kind in get_args(Kind):
        old = [one.text for one in ours if one.kind == kind]
        new = [one.text for one in theirs if one.kind == kind]
        for before, after in zip_longest(old, new, fillvalue=""):
            if {before, after} != {"", "一"}:
                yield ChangedFact(before, after, kind)


def _shared_ends(ours: Sequence[object], theirs: Sequence[object]) -> tuple[int, int]:
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
        if tag == "equal" and not (i2 - i == 1 and _is_island(old[i])):
            yield from _replaced(deleted, inserted)
            deleted = inserted = ""
            yield Piece("equal", "".join(old[i:i2]))
        else:
            deleted += "".join(old[i:i2])
            inserted += "".join(new[j:j2])
    yield from _replaced(deleted, inserted)


def _is_island(token: str) -> bool:
    """Tell whether a token left alone between two changes says nothing by itself."""
    return len(token) == 1 and token.isalpha() and token not in NUMERALS


def _clause_pieces(before: str, after: str, cut: Callable[[str], list[str]]) -> Iterator[Piece]:
    ours, theirs = _CLAUSE.findall(before), _CLAUSE.findall(after)
    if max(len(ours), len(theirs)) > TOKEN_LIMIT:
        yield from _replaced(before, after)
        return
    for tag, i, i2, j, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        old, new = "".join(ours[i:i2]), "".join(theirs[j:j2])
        if tag == "equal":
            yield Piece("equal", old)
            continue
        old_tokens, new_tokens = cut(old), cut(new)
        if max(len(old_tokens), len(new_tokens)) > TOKEN_LIMIT:
            yield from _replaced(old, new)
        else:
            yield from _token_pieces(old_tokens, new_tokens)


def _replaced(before: str, after: str) -> Iterator[Piece]:
    if before:
        yield Piece("deleted", before)
    if after:
        yield Piece("inserted", after)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
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
