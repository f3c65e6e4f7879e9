"""Where an article is wider than its screen (the platform's rule 1.4), computed without a browser.

Every box is laid out at the three widths the platform measures, with what its style says: margins,
borders, paddings, widths in per cent, indents, the widest word of each table column. What scrolls
by itself (`overflow-x`) or is exempted (`data-ignore-width`) may be wider. Boxes count as
`content-box` unless they say otherwise; WeChat's page may be kinder, other clients are not.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

import msgspec

from workstation.document.writers.lint_tree import Node

SCREENS = (375, 585, 677)
"""The widths in pixels at which the platform looks at an article."""

_PAGE_MARGIN = 16
_PAGE_FONT = 17.0
_LEAST_CHARACTERS = 2
_TOLERANCE = 0.5
_INLINE = frozenset({"span", "strong", "em", "sup", "a", "br"})
_SCROLLS = frozenset({"auto", "scroll"})
_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|em|rem|pt|%|)")
_UNBROKEN = re.compile(r"[!-~]+")
_UNITS = {"px": 1.0, "": 1.0, "rem": 16.0, "pt": 4 / 3}
_FULL = 100


class Room(msgspec.Struct, frozen=True):
    """What an element may fill on one screen; `left` is where it begins, from the page's text."""

    width: float
    left: float = 0.0
    font: float = _PAGE_FONT
    free: bool = False


class _Sides(msgspec.Struct, frozen=True):
    """Lengths at the left and right of a box."""

    left: float
    right: float

    @property
    def both(self) -> float:
        return self.left + self.right


_NONE = _Sides(0.0, 0.0)


def overflowing(root: Node) -> Iterator[Node]:
    """Yield the elements that are wider than their place on any of the screens."""
    waiting = [
        (node, tuple(Room(screen - 2 * _PAGE_MARGIN) for screen in SCREENS))
        for node in root.children[::-1]
    ]
    while waiting:
        node, rooms = waiting.pop()
        if any(_is_too_wide(node, room) for room in rooms):
            yield node
        elif node.tag != "table":  # its cells share its width; they are weighed together
            inside = tuple(_inside(node, room) for room in rooms)
            waiting += [(child, inside) for child in node.children[::-1]]


def _is_too_wide(node: Node, room: Room) -> bool:
    if _is_free(node, room):
        return False
    font = _font(node, room)
    if node.tag == "table":
        return _table_width(node, font) > room.width + _TOLERANCE
    if node.styles.get("white-space") == "nowrap" and _words_width(node, font) > room.width:
        return True
    if _is_inline(node):
        return False
    inside = _inside(node, room)
    indent = _length(node.styles.get("text-indent", ""), inside.width, font)
    return (
        _outer(node, room, font) > room.width + _TOLERANCE
        or inside.left + min(indent, 0) < -_TOLERANCE
        or (node.words and _is_cramped(node, inside.width - max(indent, 0), font))
    )


def _is_cramped(node: Node, width: float, font: float) -> bool:
    """Say whether a line holds not even two characters, nor all there are."""
    return width < _LEAST_CHARACTERS * font and width < _words_width(node, font)


def _is_free(node: Node, room: Room) -> bool:
    return (
        room.free
        or "data-ignore-width" in node.attributes
        or node.styles.get("overflow-x") in _SCROLLS
    )


def _is_inline(node: Node) -> bool:
    return node.tag in _INLINE and node.styles.get("display", "inline") == "inline"


def _inside(node: Node, room: Room) -> Room:
    """Return the room of an element's children."""
    font = _font(node, room)
    if _is_inline(node):
        return msgspec.structs.replace(room, font=font, free=_is_free(node, room))
    margin = _sides(node, "margin", room.width, font)
    padding = _sides(node, "padding", room.width, font)
    border = _borders(node, font)
    whole = _width(node, room, font)
    around = padding.both + border.both
    if whole is None:
        width = room.width - margin.both - around
    else:
        width = whole - (around if _is_border_box(node) else 0)
    left = room.left + margin.left + border.left + padding.left
    return Room(width, left, font, _is_free(node, room))


def _outer(node: Node, room: Room, font: float) -> float:
    """Return how much an element takes of its room, its margins counted."""
    margin = _sides(node, "margin", room.width, font).both
    whole = _width(node, room, font)
    around = _sides(node, "padding", room.width, font).both + _borders(node, font).both
    if whole is None:
        return margin + around
    return margin + whole + (0 if _is_border_box(node) else around)


def _width(node: Node, room: Room, font: float) -> float | None:
    said = node.styles.get("width", "auto")
    return None if said == "auto" else _length(said, room.width, font)


def _is_border_box(node: Node) -> bool:
    return node.styles.get("box-sizing") == "border-box"


def _font(node: Node, room: Room) -> float:
    return _length(node.styles.get("font-size", ""), room.font, room.font) or room.font


def _sides(node: Node, name: str, base: float, font: float) -> _Sides:
    """Return the left and right of `margin` or `padding`, as the shorthand and its parts say."""
    if not any(key.startswith(name) for key in node.styles):
        return _NONE
    parts = node.styles.get(name, "0").split() or ["0"]
    right = parts[1] if len(parts) > 1 else parts[0]
    left = parts[3] if len(parts) > 3 else right  # noqa: PLR2004 - top, right, bottom, left
    left = node.styles.get(f"{name}-left", left)
    right = node.styles.get(f"{name}-right", right)
    return _Sides(_length(left, base, font), _length(right, base, font))


def _borders(node: Node, font: float) -> _Sides:
    if not any(key.startswith("border") for key in node.styles):
        return _NONE
    around = node.styles.get("border", "0")
    left, right = (node.styles.get(f"border-{side}", around) for side in ("left", "right"))
    return _Sides(_border(left, font), _border(right, font))


def _border(said: str, font: float) -> float:
    return max((_length(part, 0, font) for part in said.split()), default=0.0)


def _length(said: str, base: float, font: float) -> float:
    """Return a length in pixels; 0 for words such as `auto` and for what is no length."""
    number, unit = _read_length(said)
    match unit:
        case "%":
            return number * base / _FULL
        case "em":
            return number * font
        case _:
            return number * _UNITS[unit]


@lru_cache(maxsize=1_000)
def _read_length(said: str) -> tuple[float, str]:
    found = _LENGTH.fullmatch(said)
    return (float(found[1]), found[2]) if found else (0.0, "px")


def _table_width(table: Node, font: float) -> float:
    """Return the least width of a table: the widest word of each column, with its cell's edges."""
    widths: dict[int, float] = {}
    taken: dict[int, int] = {}
    for row in (node for node in table.walk() if node.tag == "tr"):
        column = 0
        for cell in row.children:
            while taken.get(column):
                taken[column] -= 1
                column += 1
            spans, rows = (_count(cell, name) for name in ("colspan", "rowspan"))
            if spans == 1:
                widths[column] = max(widths.get(column, 0), _cell_width(cell, font))
            taken.update(dict.fromkeys(range(column, column + spans), rows - 1))
            column += spans
    return sum(widths.values())


def _count(cell: Node, name: str) -> int:
    said = cell.attributes.get(name, "1")
    return min(int(said), _FULL) if said.isdecimal() and int(said) else 1


def _cell_width(cell: Node, table_font: float) -> float:
    font = _length(cell.styles.get("font-size", ""), table_font, table_font) or table_font
    edges = _sides(cell, "padding", 0, font).both + _borders(cell, font).both
    return edges + font * max(
        (_longest(text) for node in _all(cell) for text in node.texts), default=0
    )


def _longest(text: str) -> float:
    """Return the width in em of the longest run that no line may break."""
    runs = _UNBROKEN.findall(unescape(text))
    return max((len(run) / 2 for run in runs), default=1.0 if text.strip() else 0.0)


def _words_width(node: Node, font: float) -> float:
    texts = (unescape(text) for one in _all(node) for text in one.texts)
    return font * sum(1 if character > "\u2000" else 0.5 for text in texts for character in text)


def _all(node: Node) -> Iterator[Node]:
    yield node
    yield from node.walk()
