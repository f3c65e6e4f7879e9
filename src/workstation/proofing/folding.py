"""Reading through disguises: what a text looks like without what the eye does not see.

Rules match a view of the text; spans are given back in the text itself, so that a finding shows
exactly what the writer has on the screen, the invisible included.
"""

import unicodedata
from collections.abc import Callable

import msgspec

_INVISIBLE = frozenset({"Cf", "Mn", "Me"})
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_BREAKS = frozenset("\t\n\r")
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_ASCII = 0xFEE0
_NUMBER_SIGNS = frozenset("+-.@_%")


class View(msgspec.Struct, frozen=True):
    """A text as rules read it; `origins` tells where each character stood (None: unmoved)."""

    text: str
    origins: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the non-empty `start`..`end` of the view lies in the text itself."""
        if self.origins is None:
            return start, end
        return self.origins[start], self.origins[end - 1] + 1


class _Table(dict[int, str | None]):
    """A translation table that fills itself; None drops the character."""

    def __init__(self, reading: Callable[[str], str | None]) -> None:
        super().__init__()
        self._reading = reading

    def __missing__(self, code: int) -> str | None:
        self[code] = self._reading(chr(code))
        return self[code]


def _seen(char: str) -> str | None:
    category = unicodedata.category(char)
    hidden = category in _INVISIBLE or (category == "Cc" and char not in _BREAKS)
    return None if hidden or char in _FILLERS else char


def _folded(char: str) -> str | None:
    """Fold digits of any script, full-width letters and signs of numbers, and kinds of space.

    Punctuation stays: rules tell 。 from . for a living. So do circled and raised digits, which
    number notes and lists: folded, a note's number would grow onto a telephone number and hide it.
    """
    if _seen(char) is None:
        return None
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(char) == "Zs":
        return " "
    if ord(char) in _FULL_WIDTH:
        plain = chr(ord(char) - _TO_ASCII)
        return plain if plain.isalnum() or plain in _NUMBER_SIGNS else char
    return char


_SEEN = _Table(_seen)
_FOLDED = _Table(_folded)


def seen(text: str) -> View:
    """Return `text` without invisible characters: the view for wording and punctuation."""
    return _view(text, _SEEN)


def folded(text: str) -> View:
    """Return `text` as a reader of numbers takes it: the view for privacy and secrecy."""
    return _view(text, _FOLDED)


def _view(text: str, table: _Table) -> View:
    reading = text.translate(table)
    if len(reading) == len(text):
        return View(reading, None)
    kept = (index for index, char in enumerate(text) if table[ord(char)] is not None)
    return View(reading, tuple(kept))
