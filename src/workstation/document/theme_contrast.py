"""Whether every word of a theme can be read: by day, in WeChat's dark mode, on the dark web page.

Which words meet which ground is read from the looks themselves. Large words (24 px, or bold from
18 px) need a contrast of 3, all others 4.5.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import msgspec

from workstation.document.colors import ENOUGH, Rgb, contrast, least_contrast, parse_color
from workstation.document.dark_mode import DARK_PAGE, dark_fill, dark_words
from workstation.document.theme_rules import split_declarations
from workstation.document.themes import Palette, Theme, Variant

_USUAL_SIZE: Final = 16
_COLOURS_OF_LETTERS: Final = ("accent", "muted", "gold")


class Meeting(NamedTuple):
    """Words in one token on a fill of another; `least`: the contrast they ask for."""

    words: str
    ground: str
    least: float


def meetings(theme: Theme) -> frozenset[Meeting]:
    """Return every pair of words and ground that a theme's looks bring together."""
    found = {Meeting(token, "paper", ENOUGH) for token in _COLOURS_OF_LETTERS}
    for declarations in msgspec.structs.asdict(theme.parts).values():
        found.add(_within(declarations, _OUTSIDE)[0])
    for variants in msgspec.structs.asdict(theme.looks).values():
        for variant in variants:
            found.update(_of_variant(variant))
    return frozenset(found)


_OUTSIDE: Final = (Meeting("ink", "paper", ENOUGH), float(_USUAL_SIZE), False)
_State = tuple[Meeting, float, bool]


def _of_variant(variant: Variant) -> Iterator[Meeting]:
    outer = _within(variant.box, _OUTSIDE)
    yield outer[0]
    for part in (variant.text, variant.mark if variant.sign else "", variant.tail):
        if part:
            yield _within(part, outer)[0]


def _within(declarations: str, outer: _State) -> _State:
    said = split_declarations(declarations)
    size = float(said.get("font-size", f"{outer[1]}px").removesuffix("px"))
    bold = said["font-weight"] == "bold" if "font-weight" in said else outer[2]
    meeting = Meeting(
        said.get("color", f"${outer[0].words}").removeprefix("$"),
        said.get("background-color", f"${outer[0].ground}").removeprefix("$"),
        least_contrast(size, bold=bold),
    )
    return meeting, size, bold


def faint_meetings(theme: Theme) -> tuple[str, ...]:
    """Return what is hard to read, as `accent on tint (dark)`, sorted."""
    found = set()
    for meeting in meetings(theme):
        for name, value in _contrasts(meeting, theme):
            if value < meeting.least:
                found.add(f"{meeting.words} on {meeting.ground} ({name})")
    return tuple(sorted(found))


def _contrasts(meeting: Meeting, theme: Theme) -> Iterator[tuple[str, float]]:
    words, ground = (_color(theme.light, token) for token in meeting[:2])
    yield "light", contrast(words, ground)
    turned = DARK_PAGE if meeting.ground == "paper" else dark_fill(ground)
    yield "turned", contrast(dark_words(words, turned), turned)
    yield "dark", contrast(*(_color(theme.dark, token) for token in meeting[:2]))


def _color(palette: Palette, token: str) -> Rgb:
    return parse_color(getattr(palette, token)) or Rgb(0, 0, 0)
