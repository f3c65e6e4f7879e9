"""Finished HTML as a tree to check: elements with their styles, paths and own words.

Nothing is repaired. What a browser would have to repair (an element left open, an end without a
beginning, nesting beyond `MAX_DEPTH`) is reported, because WeChat repairs it its own way. Comments,
declarations and unquoted attributes are not read at all: the library's parser takes quadratic time
on some of them and fails on others, and no article needs them.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal

import msgspec

from workstation.document.writers.lint_style import parse_style

MAX_DEPTH = 60
MAX_FLAWS = 100

_VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "wbr", "source"})
_PAIR = r"""\s++([a-zA-Z][\w:.-]*+)(=(?:"([^"<]*+)"|'([^'<]*+)'))?+"""
_ATTRIBUTE = re.compile(_PAIR)
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*+)(?P<attributes>(?:{_PAIR})*+)\s*+/?>"
)


class Flaw(msgspec.Struct, frozen=True):
    """Where markup is not well-formed: `markup` (a stray `<`), `unbalanced`."""

    rule: Literal["markup", "unbalanced"]
    place: str


class Node:
    """One element; the topmost is no element but what surrounds the first."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.styles = parse_style(attributes["style"]) if "style" in attributes else {}
        self.children: list[Node] = []
        self.texts: list[str] = []
        self.blanks = False
        self._parent = parent
        self._place = ""
        self._counts: dict[str, int] = {}

    @property
    def words(self) -> bool:
        """Whether there are words right in the element."""
        return bool(self.texts)

    @property
    def path(self) -> str:
        """Where the element stands, e.g. `section[1]/p[3]`; empty at the top."""
        steps = [node._place for node in self._upwards()]  # noqa: SLF001 - this very class
        return "/".join(reversed(steps[:-1]))

    def add(self, tag: str, attributes: dict[str, str]) -> "Node":
        """Append and return a child."""
        child = Node(tag, attributes, self)
        self._counts[tag] = self._counts.get(tag, 0) + 1
        child._place = f"{tag}[{self._counts[tag]}]"
        self.children.append(child)
        return child

    def walk(self) -> Iterator["Node"]:
        """Yield all elements below, in reading order."""
        waiting = self.children[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += node.children[::-1]

    def font_size(self) -> str:
        """Return the font size that holds here, as the nearest style says it."""
        return next(
            (size for node in self._upwards() if (size := node.styles.get("font-size"))), ""
        )

    def is_inside(self, name: str, value: str) -> bool:
        """Say whether an element around this one has that style."""
        return any(node.styles.get(name) == value for node in self._upwards() if node is not self)

    def same_chain(self) -> int:
        """Return how many elements of the same tag and style, each an only child, end here."""
        length = 1
        for node in self._upwards():
            above = node._parent  # noqa: SLF001 - a node of this very class
            if above is None or len(above.children) != 1 or above.words:
                break
            if (above.tag, above.styles) != (self.tag, self.styles):
                break
            length += 1
        return length

    def _upwards(self) -> Iterator["Node"]:
        node: Node | None = self
        while node is not None:
            yield node
            node = node._parent  # noqa: SLF001 - a node of this very class


def read_tree(html: str) -> tuple[Node, tuple[Flaw, ...]]:
    """Return what surrounds the whole, and where the markup is not well-formed.

    Reading stops after `MAX_FLAWS`: what is broken that often is no article.
    """
    reader = _Reader()
    end = 0
    for found in _TAG.finditer(html):
        if reader.is_hopeless():
            break
        reader.text(html[end : found.start()])
        reader.tag(found)
        end = found.end()
    reader.text(html[end:])
    return reader.finish()


class _Reader:
    """Builds the tree; an element left open or closed twice is reported and passed over."""

    def __init__(self) -> None:
        self._top = Node("", {}, None)
        self._open = [self._top]
        self._flaws: list[Flaw] = []

    def finish(self) -> tuple[Node, tuple[Flaw, ...]]:
        for node in self._open[1:]:
            self._flaws.append(Flaw("unbalanced", node.path))
        return self._top, tuple(self._flaws)

    def is_hopeless(self) -> bool:
        return len(self._flaws) >= MAX_FLAWS

    def text(self, text: str) -> None:
        here = self._open[-1]
        if "<" in text:
            self._flaws.append(Flaw("markup", here.path))
        if text.strip():
            here.texts.append(text)
        elif text:
            here.blanks = True

    def tag(self, found: re.Match[str]) -> None:
        name = found["name"].lower()
        if found["end"]:
            self._close(name)
            return
        attributes = {
            pair[1].lower(): unescape(pair[3] or pair[4] or "")
            for pair in _ATTRIBUTE.finditer(found["attributes"])
        }
        node = self._open[-1].add(name, attributes)
        if name in _VOID:
            return
        if len(self._open) > MAX_DEPTH:
            self._flaws.append(Flaw("unbalanced", node.path))
        else:
            self._open.append(node)

    def _close(self, name: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == name:
            self._open.pop()
        else:
            self._flaws.append(Flaw("unbalanced", self._open[-1].path))
