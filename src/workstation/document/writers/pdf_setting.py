"""Setting Chinese text: characters with their looks become lines of a given width.

A line breaks between any two Chinese characters, but no line begins with a closing mark or ends
with an opening one (避头尾), a dash or ellipsis of two characters stays whole, Latin words and
numbers stay together unless they are longer than a line.
"""

from collections.abc import Iterable, Iterator

import msgspec

from workstation.document.writers.pdf_fonts import set_sign

BREAK = "\n"

_CLOSING = frozenset("，。、；：？！）》〉」』】〕］｝”’…—·％℃‰,.;:?!)]}%")
_OPENING = frozenset("（《〈「『【〔［｛“‘([{")
_HALF_BLANK = frozenset("，。、）》〉」』】〕”’")
_LAST_LATIN = "\u024f"
_RAISED_SIZE = 0.62


class Look(msgspec.Struct, frozen=True):
    """How characters look. `size` in points, `color` as #rrggbb; `href` starts with # inside."""

    face: str
    size: float
    color: str
    underlined: bool = False
    slanted: bool = False
    raised: bool = False
    href: str = ""

    @property
    def type_size(self) -> float:
        """The size of the type itself: raised marks are smaller."""
        return self.size * (_RAISED_SIZE if self.raised else 1)


class Sign(msgspec.Struct, frozen=True):
    """One character as it is set; `width` in points."""

    sign: str
    face: str
    width: float
    look: Look


class Line(msgspec.Struct, frozen=True):
    """One line; `width` as seen, `full` where it is to be stretched to the whole measure."""

    signs: tuple[Sign, ...]
    width: float
    full: bool = False


def set_signs(text: str, look: Look) -> Iterator[Sign]:
    """Yield the characters of `text`, each in a font that has it."""
    for sign in text:
        if sign == BREAK:
            yield Sign(BREAK, look.face, 0, look)
            continue
        face, shown, width = set_sign(sign, look.face)
        if face:
            yield Sign(shown, face, width * look.type_size, look)


def break_lines(signs: Iterable[Sign], width: float, first_indent: float = 0) -> tuple[Line, ...]:
    """Return the lines of at most `width` points; the first is shorter by `first_indent`."""
    setter = _Setter(width, first_indent)
    for word in _words(signs):
        setter.add(word)
    return setter.done()


class _Setter:
    """Fills one line after the other."""

    def __init__(self, width: float, first_indent: float) -> None:
        self._width = width
        self._room = width - first_indent
        self._line: list[Sign] = []
        self._used = 0.0
        self._lines: list[Line] = []

    def add(self, word: list[Sign]) -> None:
        if word[0].sign == BREAK:
            self._end(full=False)
            return
        measure = sum(sign.width for sign in word)
        if self._used + measure - _overhang(word) > self._room and self._line:
            self._end(full=True)
        if measure - _overhang(word) > self._room:
            self._force(word)
        elif self._line or word[0].sign != " ":
            self._line += word
            self._used += measure

    def done(self) -> tuple[Line, ...]:
        if self._line or not self._lines:
            self._end(full=False)
        return tuple(self._lines)

    def _force(self, word: list[Sign]) -> None:
        for sign in word:
            if self._used + sign.width > self._room and self._line:
                self._end(full=True)
            self._line.append(sign)
            self._used += sign.width

    def _end(self, *, full: bool) -> None:
        while self._line and self._line[-1].sign == " ":
            self._used -= self._line.pop().width
        seen = self._used - _overhang(self._line)
        self._lines.append(Line(tuple(self._line), seen, full))
        self._line, self._used, self._room = [], 0.0, self._width


def _words(signs: Iterable[Sign]) -> Iterator[list[Sign]]:
    """Yield runs of characters between which a line may break."""
    word: list[Sign] = []
    for sign in signs:
        if word and not _sticks(word[-1], sign):
            yield word
            word = []
        word.append(sign)
    if word:
        yield word


def _sticks(before: Sign, sign: Sign) -> bool:
    one, other = before.sign, sign.sign
    if BREAK in {one, other}:
        return False
    if one == " " or other == " ":
        return one == other
    if sign.look.raised or other in _CLOSING or one in _OPENING:
        return True
    return one <= _LAST_LATIN and other <= _LAST_LATIN and not before.look.raised


def _overhang(signs: list[Sign]) -> float:
    """Return how far a closing mark may reach over the edge: its right half is blank."""
    last = signs[-1] if signs else None
    return last.width / 2 if last and last.sign in _HALF_BLANK else 0.0
