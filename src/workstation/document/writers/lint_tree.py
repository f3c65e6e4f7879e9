"""Finished HTML as a tree to check: elements with their styles, paths and own words.

The parser repairs nothing. What a browser would have to repair (an element left open, an end
without a beginning, nesting beyond `MAX_DEPTH`) is reported, because WeChat repairs it its own way.
"""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from typing_extensions import override

from workstation.document.writers.lint_style import parse_style

MAX_DEPTH = 60

_VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "wbr", "source"})


class Node:
    """One element; the topmost is no element but what surrounds the first."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.styles = parse_style(attributes.get("style", ""))
        self.children: list[Node] = []
        self.words = False
        self.blanks = False
        self.path = ""
        self._parent = parent
        self._counts: Counter[str] = Counter()

    def add(self, tag: str, attributes: dict[str, str]) -> "Node":
        """Append and return a child."""
        child = Node(tag, attributes, self)
        self._counts[tag] += 1
        child.path = f"{self.path}/{tag}[{self._counts[tag]}]".removeprefix("/")
        self.children.append(child)
        return child

    def walk(self) -> Iterator["Node"]:
        """Yield all elements below, in reading order."""
        for child in self.children:
            yield child
            yield from child.walk()

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


def read_tree(html: str) -> tuple[Node, tuple[str, ...]]:
    """Return what surrounds the whole, and the paths where elements do not open and close."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finish()


class _Reader(HTMLParser):
    """Builds the tree; convert_charrefs makes text arrive decoded."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._top = Node("", {}, None)
        self._open = [self._top]
        self._unbalanced: list[str] = []

    def finish(self) -> tuple[Node, tuple[str, ...]]:
        self._unbalanced += [node.path for node in self._open[1:]]
        return self._top, tuple(self._unbalanced)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = self._open[-1].add(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            return
        if len(self._open) > MAX_DEPTH:
            self._unbalanced.append(node.path)
        else:
            self._open.append(node)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()
        else:
            self._unbalanced.append(self._open[-1].path)

    @override
    def handle_data(self, data: str) -> None:
        if data.strip():
            self._open[-1].words = True
        else:
            self._open[-1].blanks = True
