"""Borrowed colours: those of a past article, moved as little as it takes to stay readable.

Every pair of words and ground must be read by day, in WeChat's dark mode and on the dark web page;
a fill must turn dark and not muddy. A colour that cannot be moved there is left out and told.
"""

from collections.abc import Callable

import msgspec

from workstation.document.colors import (
    ENOUGH,
    WHITE,
    Rgb,
    brightness,
    contrast,
    hex_color,
    lightness,
    parse_color,
    whole,
    with_lightness,
)
from workstation.document.dark_mode import DARK_PAGE, NEARLY_WHITE, dark_fill, dark_words
from workstation.document.theme_contrast import faint_meetings
from workstation.document.themes import Palette, Theme

Lost = Callable[[str], object]


def with_colors(
    base: Theme, *, accent: Rgb | None, plate: Rgb | None, tint: Rgb | None, lost: Lost
) -> Theme:
    """Return a theme in borrowed colours, as far as its looks can still be read in them."""
    theme = base
    main = accent or plate
    if main is not None:
        theme = _tried(theme, lost, "accent", _readable(main), _lighter(main, base.dark))
    if plate is not None or main is not None:
        ground = _ground(plate or main or WHITE)
        theme = _tried(theme, lost, "plate", ground, ground)
    if tint is not None:
        theme = _tried(theme, lost, "tint", _paler(tint, lost), None)
    return theme


def _tried(theme: Theme, lost: Lost, name: str, light: Rgb | None, dark: Rgb | None) -> Theme:
    """Return the theme with one colour changed, if everything can still be read; else as it was."""
    if light is None:
        lost("faint")
        return theme
    changed = msgspec.structs.replace(
        theme,
        light=msgspec.structs.replace(theme.light, **{name: hex_color(light)}),
        dark=msgspec.structs.replace(theme.dark, **{name: hex_color(dark)}) if dark else theme.dark,
    )
    if faint_meetings(changed):
        lost("faint")
        return theme
    return changed


def _readable(color: Rgb) -> Rgb | None:
    """Return a colour for words as near to this one as can be read by day and in the dark."""
    return _moved(color, lambda one: _reads(one, WHITE) and _reads_turned(one))


def _reads(one: Rgb, ground: Rgb) -> bool:
    return contrast(one, ground) >= ENOUGH


def _reads_turned(one: Rgb) -> bool:
    return contrast(dark_words(one, DARK_PAGE), DARK_PAGE) >= ENOUGH


def _ground(color: Rgb) -> Rgb | None:
    """Return a fill for white words as near to this one as carries them."""
    return _moved(color, lambda one: _reads(WHITE, one) and _reads(WHITE, dark_fill(one)))


def _moved(color: Rgb, good: Callable[[Rgb], bool]) -> Rgb | None:
    """Return the colour, made darker step by step until it is good; None where it never is."""
    start = min(lightness(color), 60.0)
    if start == lightness(color) and good(color):
        return color
    steps = (with_lightness(color, start - step) for step in range(int(start) - 5))
    return next((one for one in map(whole, steps) if good(one)), None)


def _lighter(accent: Rgb, dark: Palette) -> Rgb | None:
    """Return the accent of the dark web page: the same hue, as light as words need there."""
    grounds = [parse_color(text) or WHITE for text in (dark.paper, dark.tint)]
    steps = (whole(with_lightness(accent, value)) for value in range(40, 95))
    return next((one for one in steps if all(_reads(one, it) for it in grounds)), None)


def _paler(color: Rgb, lost: Lost) -> Rgb:
    """Return a tint that turns dark in WeChat; between 190 and 250 it would turn muddy."""
    if max(color) == min(color) or brightness(color) > NEARLY_WHITE:
        return color
    lost("muddy")
    for step in range(1, 101):
        mixed = whole(Rgb(*(part + (255 - part) * step / 100 for part in color)))
        if brightness(mixed) > NEARLY_WHITE:
            return mixed
    return WHITE
