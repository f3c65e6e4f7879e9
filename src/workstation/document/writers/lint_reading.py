"""What words inherit in a finished article, and where that makes them hard to read.

Their lines may run into one another (the platform's rule 1.3 names inherited heights too); their
colour may be faint on the fill below, by day or in WeChat's dark mode (rule 4.1.1).
"""

import re
from collections.abc import Iterator

import msgspec

from workstation.document.colors import Rgb, contrast, least_contrast, parse_color
from workstation.document.dark_mode import (
    DARK_PAGE,
    LIGHT_PAGE,
    LIGHT_WORDS,
    dark_fill,
    dark_words,
)
from workstation.document.writers.lint_tree import Node

_PAGE_SIZE, _PAGE_LINE = 17.0, 1.6
_NUMBER = re.compile(r"(\d*\.?\d+)(px|em|%|)")
_BOLD = frozenset({"strong", "b", "th", "h2", "h3", "h4"})
_BOLD_VALUES = frozenset({"bold", "bolder", "600", "700", "800", "900"})


class Reading(msgspec.Struct, frozen=True):
    """What holds for words at one place. `line` is a factor of the size, or pixels."""

    color: Rgb = LIGHT_WORDS
    fill: Rgb = LIGHT_PAGE
    dark: Rgb = DARK_PAGE
    size: float = _PAGE_SIZE
    bold: bool = False
    line: float = _PAGE_LINE
    line_in_pixels: bool = False

    @property
    def overlaps(self) -> bool:
        """Whether lines are lower than their letters."""
        return self.line < (self.size if self.line_in_pixels else 1)


def readings(root: Node) -> Iterator[tuple[Node, Reading]]:
    """Yield each element that holds words of its own, with what holds for them."""
    waiting = [(node, Reading()) for node in root.children[::-1]]
    while waiting:
        node, around = waiting.pop()
        here = _here(node, around)
        if node.words:
            yield node, here
        waiting += [(child, here) for child in node.children[::-1]]


def faint_words(root: Node) -> Iterator[tuple[str, Node]]:
    """Yield `faint` or `faint_in_the_dark` for words that are hard to tell from their fill."""
    for node, here in readings(root):
        least = least_contrast(here.size, bold=here.bold)
        if contrast(here.color, here.fill) < least:
            yield "faint", node
        elif contrast(dark_words(here.color, here.dark), here.dark) < least:
            yield "faint_in_the_dark", node


def overlapping_lines(root: Node) -> Iterator[Node]:
    """Yield elements whose words, should they wrap, lie upon each other."""
    return (node for node, here in readings(root) if here.overlaps)


def _here(node: Node, around: Reading) -> Reading:
    styles = node.styles
    fill = parse_color(styles.get("background-color", ""))
    size = _size(styles.get("font-size", ""), around.size)
    line, in_pixels = _line(styles.get("line-height", ""), size, around)
    weight = styles.get("font-weight", "bold" if node.tag in _BOLD else "")
    return Reading(
        color=parse_color(styles.get("color", "")) or around.color,
        fill=fill or around.fill,
        dark=dark_fill(fill) if fill else around.dark,
        size=size,
        bold=weight in _BOLD_VALUES if weight else around.bold,
        line=line,
        line_in_pixels=in_pixels,
    )


def _size(said: str, around: float) -> float:
    found = _NUMBER.fullmatch(said)
    if not found:
        return around
    number = float(found[1])
    return number * {"px": 1.0, "": 1.0, "em": around, "%": around / 100}[found[2]]


def _line(said: str, size: float, around: Reading) -> tuple[float, bool]:
    """Return the height of lines; only a bare number is a factor that children inherit."""
    found = _NUMBER.fullmatch(said)
    if not found:
        return around.line, around.line_in_pixels
    number, unit = float(found[1]), found[2]
    if not unit:
        return number, False
    return number * {"px": 1.0, "em": size, "%": size / 100}[unit], True
