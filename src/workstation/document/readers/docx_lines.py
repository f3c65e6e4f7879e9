"""A Word file between its XML and the block tree: lines and grids, in reading order.

The readers below this module know XML and no article; those above it know articles and no XML.
"""

from collections.abc import Iterable

import msgspec

from workstation.domain.importing import Loss
from workstation.domain.tree import Align


class Look(msgspec.Struct, frozen=True):
    """How a run of text looks; None means that this layer does not say. `size` in half-points."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    color: str | None = None
    size: int | None = None
    font: str | None = None
    raised: str | None = None

    def under(self, top: "Look") -> "Look":
        """Return this look with whatever `top` says laid over it."""
        said = {
            name: value
            for name in self.__struct_fields__
            if (value := getattr(top, name)) is not None
        }
        return msgspec.structs.replace(self, **said) if said else self


class Span(msgspec.Struct, frozen=True):
    """Words in one look; `href` is the link they carry."""

    text: str
    look: Look = Look()
    href: str = ""


class Break(msgspec.Struct, frozen=True):
    """A line break inside a paragraph."""


class Note(msgspec.Struct, frozen=True):
    """A footnote or endnote anchored here."""

    text: str


class Shown(msgspec.Struct, frozen=True):
    """A picture: its key, its alternative text, and whether it floats beside the text."""

    key: str
    alt: str = ""
    floating: bool = False


class Rule(msgspec.Struct, frozen=True):
    """A horizontal line."""


class Label(msgspec.Struct, frozen=True):
    """What automatic numbering shows: `text` as visible, empty for a bullet; `level` from 0."""

    text: str
    level: int
    bullet: bool = False


class Form(msgspec.Struct, frozen=True):
    """A paragraph's form. `outline` 1–9 for headings by style or level, 0 for body text."""

    style: str = ""
    outline: int = 0
    align: Align = ""
    indent: bool | None = None
    inset: bool = False


class Line(msgspec.Struct, frozen=True):
    """A paragraph, or the part of one between two pictures."""

    pieces: "tuple[Span | Break | Note, ...]"
    form: Form = Form()
    label: Label | None = None


class Cell(msgspec.Struct, frozen=True):
    """A cell of a grid with everything that stands in it."""

    parts: "tuple[Part, ...]"
    colspan: int = 1
    rowspan: int = 1


class Grid(msgspec.Struct, frozen=True):
    """A table; `header`: the file marks its first row as one."""

    rows: tuple[tuple[Cell, ...], ...]
    header: bool = False


class Box(msgspec.Struct, frozen=True):
    """A text box anchored in a paragraph."""

    parts: "tuple[Part, ...]"


Inner = Span | Break | Note
Piece = Inner | Shown | Rule | Box
Part = Line | Grid | Shown | Rule


class Losses:
    """Collects what was lost or guessed; the same loss is told once."""

    def __init__(self) -> None:
        self._found: dict[Loss, None] = {}
        self._counts: dict[str, int] = {}

    def add(self, code: str, detail: str = "", block: str = "") -> None:
        """Record one loss; `detail` is cut to 120 characters."""
        self._found[Loss(code, detail[:120], block)] = None

    def count(self, code: str, times: int = 1) -> None:
        """Record a loss of which only the number matters."""
        self._counts[code] = self._counts.get(code, 0) + times

    def all(self) -> tuple[Loss, ...]:
        """Return everything recorded, in order of discovery, counted losses last."""
        counted = (Loss(code, str(times)) for code, times in self._counts.items())
        return (*self._found, *counted)


def words(pieces: Iterable[Piece]) -> str:
    """Return the text of `pieces`: a break counts as one newline, anything else as nothing."""
    return "".join(
        piece.text if isinstance(piece, Span) else "\n" if isinstance(piece, Break) else ""
        for piece in pieces
    )


def joined(pieces: Iterable[Inner]) -> tuple[Inner, ...]:
    """Return `pieces` with neighbouring spans of one look and link made one."""
    done: list[Inner] = []
    for piece in pieces:
        last = done[-1] if done else None
        if isinstance(piece, Span) and isinstance(last, Span) and _alike(piece, last):
            done[-1] = Span(last.text + piece.text, last.look, last.href)
        else:
            done.append(piece)
    return tuple(done)


def _alike(one: Span, other: Span) -> bool:
    return one.look == other.look and one.href == other.href


def without(pieces: Iterable[Inner], start: int, end: int) -> tuple[Inner, ...]:
    """Return `pieces` less the characters `start`–`end` of `words(pieces)`; notes stay."""
    kept: list[Inner] = []
    place = 0
    for piece in pieces:
        size = len(words((piece,)))
        if isinstance(piece, Span):
            text = piece.text[: max(0, start - place)] + piece.text[max(0, end - place) :]
            kept += [Span(text, piece.look, piece.href)] if text else []
        elif not (isinstance(piece, Break) and start <= place < end):
            kept.append(piece)
        place += size
    return joined(kept)


def trimmed(pieces: tuple[Inner, ...]) -> tuple[Inner, ...]:
    """Return `pieces` without blanks and breaks at either end."""
    text = words(pieces)
    left = len(text) - len(text.lstrip())
    right = len(text.rstrip())
    if right <= left:
        return tuple(piece for piece in pieces if isinstance(piece, Note))
    return without(without(pieces, right, len(text)), 0, left)
