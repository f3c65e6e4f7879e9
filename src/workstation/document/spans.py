"""Stretches of text that stayed, came or went, with the marks they are set in.

What `wording` finds between two plain texts, told for inline runs: every letter keeps its marks,
a note keeps its place. A stretch is what a reader's paper paints in one go.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

import msgspec

from workstation.document.wording import Piece, compare_words
from workstation.domain import tree

ANCHOR = "\ufffc"
"""Stands in a span's text where a footnote is anchored; its words are told by themselves."""

Kind = Literal["equal", "inserted", "deleted"]
_Letter = tuple[str, tuple[tree.Mark, ...]]


class Span(msgspec.Struct, frozen=True):
    """A stretch of text of one kind in one set of marks."""

    kind: Kind
    text: str
    marks: tuple[tree.Mark, ...] = ()


Spans = tuple[Span, ...]
Run = Sequence[tree.Inline]


def pieces_of(run: Run) -> Iterator[_Letter]:
    """Yield the texts of a run with their marks; a break is a newline, a note its anchor."""
    for node in run:
        if isinstance(node, tree.Text):
            yield node.text, node.marks
        else:
            yield ("\n" if isinstance(node, tree.HardBreak) else ANCHOR), ()


def letters_of(run: Run) -> Iterator[_Letter]:
    """Yield each letter of a run with its marks."""
    for text, marks in pieces_of(run):
        yield from ((letter, marks) for letter in text)


def spans_of(run: Run, kind: Kind = "equal") -> Spans:
    """Return a whole run as stretches of one kind."""
    return _grouped((kind, text, marks) for text, marks in pieces_of(run))


def plain_span(text: str, kind: Kind = "equal") -> Spans:
    """Return words without marks as a stretch; none for no words."""
    return (Span(kind, text),) if text else ()


def compare_runs(before: Run, after: Run, *, names: Collection[str] = ()) -> Spans:
    """Return the stretches that lead from one run to the other.

    What stayed is told in its new marks. Numbers, dates and `names` are never cut.
    """
    old, new = [*letters_of(before)], [*letters_of(after)]
    words = ("".join(letter for letter, _ in side) for side in (old, new))
    return _grouped(_walk(old, new, compare_words(*words, names=names)))


def compare_texts(before: str, after: str, *, names: Collection[str] = ()) -> Spans:
    """Return the stretches that lead from one line without marks to another."""
    return tuple(Span(one.kind, one.text) for one in compare_words(before, after, names=names))


def changed_places(spans: Iterable[Span]) -> int:
    """Count the places a person would point at: what goes with what comes for it is one."""
    return sum(changed for changed, _ in groupby(spans, lambda span: span.kind != "equal"))


def count_of(spans: Iterable[Span], kind: Kind) -> int:
    """Count the stretches of a kind, however many marks they are set in."""
    return sum(one == kind for one, _ in groupby(spans, lambda span: span.kind))


def _walk(
    old: list[_Letter], new: list[_Letter], pieces: Iterable[Piece]
) -> Iterator[tuple[Kind, str, tuple[tree.Mark, ...]]]:
    i = j = 0
    for piece in pieces:
        kind, size = piece.kind, len(piece.text)
        side = old[i : i + size] if kind == "deleted" else new[j : j + size]
        yield from ((kind, letter, marks) for letter, marks in side)
        i += size * (kind != "inserted")
        j += size * (kind != "deleted")


def _grouped(letters: Iterable[tuple[Kind, str, tuple[tree.Mark, ...]]]) -> Spans:
    return tuple(
        Span(kind, "".join(letter for _, letter, _ in run), marks)
        for (kind, marks), run in groupby(letters, lambda one: (one[0], one[2]))
    )
