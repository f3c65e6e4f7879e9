"""WeChat's dark mode (深色模式): what it makes of an article's colours.

WeChat recolours articles itself, element by element, by the inline styles it finds. This is our
own statement of its published principles (“图文富文本内容 Dark Mode 处理原则”): fills first, then
words and borders by the fill they stand on; a fill that is grey or nearly white turns dark, another
bright one is dimmed; words keep a least difference in brightness from their fill and do not glare.
Colours are opaque: what our writer writes is, and the article lint lets nothing else through.
"""

import re

from workstation.document.colors import (
    WHITE,
    Rgb,
    brightness,
    hex_color,
    lightness,
    parse_color,
    whole,
    with_lightness,
)

DARK_PAGE = Rgb(0x19, 0x19, 0x19)
DARK_WORDS = Rgb(0xA3, 0xA3, 0xA3)
LIGHT_PAGE = WHITE
LIGHT_WORDS = Rgb(0x19, 0x19, 0x19)

NEARLY_WHITE = 250
"""Fills as bright turn dark; those a little darker turn muddy."""

_BRIGHTEST_FILL = 190
_BRIGHT_FILL = 100
_LEAST_OFFSET = 65
_GREY_TURNS = 40
_LOWEST_FILL = 22
_LARGEST_OFFSET = brightness(DARK_WORDS) - brightness(DARK_PAGE)
_MIRROR = 90
_FULL = 255

_PAIR = r"""\s++[a-zA-Z][\w:.-]*+(?:=(?:"[^"<]*+"|'[^'<]*+'))?+"""
_TAG = re.compile(rf"<(/?)([a-zA-Z][a-zA-Z0-9-]*+)((?:{_PAIR})*+)\s*+/?>")
_STYLE = re.compile(r"""(\sstyle=)(["'])(.*?)\2""", re.DOTALL)
_COLOR = re.compile(r"#[0-9a-fA-F]{3,6}\b|rgb\([^)]*\)")
_VOID = frozenset({"br", "img", "hr", "wbr"})
_BORDERS = frozenset({"border", "border-top", "border-right", "border-bottom", "border-left"})


def dark_fill(color: Rgb) -> Rgb:
    """Return what a fill becomes."""
    grey = max(color) == min(color)
    if (grey and lightness(color) > _GREY_TURNS) or brightness(color) > NEARLY_WHITE:
        turned = min(100, 100 + lightness(DARK_PAGE) - lightness(color))
        return whole(Rgb(*(turned * _FULL / 100,) * 3))
    if brightness(color) > _BRIGHTEST_FILL:
        return whole(_with_brightness(color, _BRIGHTEST_FILL))
    if lightness(color) < _LOWEST_FILL:
        return whole(with_lightness(color, _LOWEST_FILL))
    return color


def dark_words(color: Rgb, fill: Rgb) -> Rgb:
    """Return what words or a border become on a fill that was turned already."""
    below = brightness(fill)
    offset = abs(below - brightness(color))
    if brightness(color) >= NEARLY_WHITE:
        return whole(color)
    if offset > _LARGEST_OFFSET and below <= brightness(DARK_PAGE) + 2:
        return whole(_with_brightness(color, _LARGEST_OFFSET + below))
    if offset >= _LEAST_OFFSET:
        return whole(color)
    return _parted(color, fill)


def _parted(color: Rgb, fill: Rgb) -> Rgb:
    """Return words that stand out from their fill: their mirror image, or moved away from it."""
    below, value = brightness(fill), lightness(color)
    bright = below >= _BRIGHT_FILL
    if value > _MIRROR - _GREY_TURNS if bright else value <= _GREY_TURNS:
        return dark_words(with_lightness(color, _MIRROR - value), fill)
    wanted = below - _LEAST_OFFSET if bright else below + _LEAST_OFFSET
    return whole(_with_brightness(color, min(_LARGEST_OFFSET, wanted)))


def _with_brightness(color: Rgb, target: float) -> Rgb:
    """Return a colour as bright as asked: all parts alike, the last step by one that has room."""
    ratio = target / (brightness(color) or 1)
    red, green, blue = (min(_FULL, part * ratio) for part in color)
    if green == 0 or _FULL in {red, blue}:
        green = (target * 1000 - red * 299 - blue * 114) / 587
    elif red == 0:
        red = (target * 1000 - green * 587 - blue * 114) / 299
    elif blue == 0 or green == _FULL:
        blue = (target * 1000 - red * 299 - green * 587) / 114
    return Rgb(red, green, blue)


class Ground:
    """What an element inherits: the words' colour as written, and the fill below, turned."""

    def __init__(self, words: Rgb = LIGHT_WORDS, fill: Rgb = DARK_PAGE) -> None:
        self.words = words
        self.fill = fill

    def below(self, styles: list[tuple[str, str]]) -> "Ground":
        """Return what the children of an element of these styles inherit."""
        own = dict(styles)
        words = parse_color(own.get("color", "")) or self.words
        fill = parse_color(own.get("background-color", ""))
        return Ground(words, dark_fill(fill) if fill else self.fill)


def darkened(html: str) -> str:
    """Return an article's HTML as WeChat shows it in its dark mode, for a page of `DARK_PAGE`.

    Only inline styles are read and only colours change. What is marked `data-no-dark` keeps its
    own. Words without a colour take `DARK_WORDS` from the page around.
    """
    open_elements: list[tuple[str, Ground]] = [("", Ground())]
    return _TAG.sub(lambda found: _turned_tag(found, open_elements), html)


def _turned_tag(found: re.Match[str], open_elements: list[tuple[str, Ground]]) -> str:
    end, name, attributes = found[1], found[2].lower(), found[3]
    if end:
        if len(open_elements) > 1 and open_elements[-1][0] == name:
            open_elements.pop()
        return found[0]
    ground = open_elements[-1][1]
    style = _STYLE.search(attributes)
    styles = _declarations(style[3]) if style else []
    inside = ground.below(styles)
    if name not in _VOID:
        open_elements.append((name, inside))
    if style is None or " data-no-dark" in attributes:
        return found[0]
    turned = ";".join(f"{key}:{value}" for key, value in _turned(styles, inside))
    start, stop = style.span(3)
    offset = found.start(3) - found.start()
    return found[0][: offset + start] + turned + found[0][offset + stop :]


def _declarations(style: str) -> list[tuple[str, str]]:
    pairs = (one.partition(":") for one in style.split(";"))
    return [(name.strip().lower(), value.strip()) for name, _, value in pairs if name.strip()]


def _turned(styles: list[tuple[str, str]], inside: Ground) -> list[tuple[str, str]]:
    """Return an element's declarations in the dark; a fill without words' colour is given one."""
    turned = []
    for name, value in styles:
        if name == "background-color" and parse_color(value):
            turned.append((name, hex_color(inside.fill)))
        elif name == "color" or name in _BORDERS:
            turned.append((name, _COLOR.sub(lambda one: _words(one[0], inside.fill), value)))
        else:
            turned.append((name, value))
    names = {name for name, _ in styles}
    if "background-color" in names and "color" not in names:
        turned.append(("color", hex_color(dark_words(inside.words, inside.fill))))
    return turned


def _words(text: str, fill: Rgb) -> str:
    color = parse_color(text)
    return hex_color(dark_words(color, fill)) if color else text
