"""The lines of a page before it is decided what they are: words, look and place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from workstation.document.readers.html_colors import LACKING
from workstation.document.readers.html_look import DEFAULT_SIZE, Look
from workstation.document.runs import CHINESE, clean, joined, link, note, ordered_marks
from workstation.domain import tree

_BLANKS = " \u00a0\u3000\t"
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass
class Line:
    """A line of text; `kind` is `paragraph`, `heading`, `quote`, `item`, `caption` or `entry`."""

    kind: str = "paragraph"
    level: int = 0
    list_kind: Literal["bullet", "ordered", "label"] = "bullet"
    label: str = ""
    align: str = ""
    guessed: bool = False
    content: tuple[tree.Inline, ...] = ()
    looks: list[tuple[int, Look]] = field(default_factory=list)
    more: list[tree.Inline] = field(default_factory=list)

    def close(self) -> None:
        """Take in the further paragraphs of an item, each in a line of its own."""
        self.content, self.more = (*self.content, *self.more), []

    @property
    def words(self) -> str:
        """The visible words."""
        return "".join(piece.text for piece in self.content if isinstance(piece, tree.Text))

    @property
    def size(self) -> float:
        """The size of its largest letters, in pixels."""
        return max((look.size for count, look in self.looks if count), default=DEFAULT_SIZE)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(look.bold for count, look in self.looks if count)

    @property
    def ribbon(self) -> bool:
        """Whether it stands on a red ground."""
        return any(look.ribbon for _, look in self.looks)


Draft = Line | tree.Image | tree.PhotoGroup | tree.Table | tree.Divider | tree.Media


class Words:
    """Collects the words of one line as a browser would show them."""

    def __init__(self) -> None:
        self.pieces: list[tree.Inline] = []
        self._looks: list[list[tuple[int, Look]]] = [[]]

    def add(self, raw: str, look: Look, *, preformatted: bool = False) -> None:
        """Add words; line ends are blanks, but nothing between two Chinese characters."""
        if preformatted:
            for place, line in enumerate(raw.split("\n")):
                if place:
                    self.end_line()
                self._text(line, look)
        else:
            self._text(_SPACE.sub(_blank, raw), look)

    def end_line(self) -> None:
        """Go on in the next line of the same paragraph."""
        self.pieces.append(tree.HardBreak())
        self._looks.append([])

    def add_note(self, text: str) -> None:
        """Add a note that is anchored here."""
        self.pieces.append(note(text))

    def _text(self, raw: str, look: Look) -> None:
        text = visible(raw)
        if text:
            self.pieces.append(tree.Text(text, _marks(look)))
            self._looks[-1].append((len("".join(text.split())), look))

    def take(self) -> Iterator[tuple[tuple[tree.Inline, ...], list[tuple[int, Look]]]]:
        """Yield what was collected, parted where two breaks follow one another; start anew."""
        parts: list[tuple[list[tree.Inline], list[tuple[int, Look]]]] = [([], [])]
        lines = zip(_lines(self.pieces), self._looks, strict=True)
        for place, (line, looks) in enumerate(lines):
            words, seen = parts[-1]
            if line and words:
                words.append(tree.HardBreak())
            words += line
            seen += looks
            if not line and place:
                parts.append(([], []))
        self.pieces, self._looks = [], [[]]
        yield from ((joined(words), seen) for words, seen in parts if words)


def visible(raw: str) -> str:
    """Return text without letters that nobody sees.

    Layout tools strew zero-width blanks; marks of direction would show other words than are there.
    """
    return _INVISIBLE.sub("", clean(raw))


def _blank(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    if "\n" in match[0] and start and end < len(text):
        return "" if CHINESE.match(text[start - 1]) and CHINESE.match(text[end]) else " "
    return " "


def _lines(pieces: list[tree.Inline]) -> list[list[tree.Inline]]:
    """Return the pieces by line, without outer blanks and doubled blanks."""
    lines: list[list[tree.Inline]] = [[]]
    for piece in pieces:
        if isinstance(piece, tree.HardBreak):
            lines.append([])
        else:
            lines[-1].append(piece)
    return [_trimmed(line) for line in lines]


def _trimmed(line: list[tree.Inline]) -> list[tree.Inline]:
    blank = True
    kept: list[tree.Inline] = []
    for piece in line:
        if not isinstance(piece, tree.Text):
            kept.append(piece)
            blank = False
            continue
        text = re.sub(" +", " ", piece.text)
        text = text.lstrip(_BLANKS) if not kept else text.removeprefix(" " if blank else "")
        if text:
            kept.append(tree.Text(text, piece.marks))
            blank = text.endswith(" ")
    while kept and isinstance(last := kept[-1], tree.Text):
        kept.pop()
        if text := last.text.rstrip(_BLANKS):
            return [*kept, tree.Text(text, last.marks)]
    return kept


def _marks(look: Look) -> tuple[tree.Mark, ...]:
    marks: list[tree.Mark] = []
    if look.bold:
        marks.append(tree.Strong())
    if look.italic:
        marks.append(tree.Emphasis())
    mark = link(look.href) if look.href else None
    if look.underline and mark is None:
        marks.append(tree.Underline())
    if look.color not in {"", LACKING} and mark is None:
        marks.append(tree.Color(tree.ColorAttrs(look.color)))
    if mark is not None:
        marks.append(mark)
    return ordered_marks(marks)
