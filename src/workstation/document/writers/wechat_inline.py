"""Words in WeChat: marks as inline styles, links as numbered notes.

WeChat keeps a link only when it leads to another WeChat article; every other address becomes a
number here and a line in the list at the end.
"""

import re
from itertools import groupby

from workstation.document.themes import Palette
from workstation.document.writers.markup import escape
from workstation.document.writers.notes import Notes
from workstation.domain import tree
from workstation.domain.tree_text import inline_text

ARTICLE_PREFIXES = ("https://mp.weixin.qq.com/", "http://mp.weixin.qq.com/")

TEXT_COLORS = frozenset({"accent", "muted", "gold"})
"""The palette's colours that words may be given; the others are fills and lines."""


_SPACES = re.compile(" {2,}")


def _kept(spaces: re.Match[str]) -> str:
    """Return spaces that a browser shows all: of several in a row it keeps but one."""
    return "\u00a0" * (len(spaces[0]) - 1) + " "


class Words:
    """Writes the inline content of one article."""

    def __init__(self, palette: Palette, notes: Notes) -> None:
        self._notes = notes
        self._colors = {name: getattr(palette, name) for name in TEXT_COLORS}

    def write(self, content: tuple[tree.Inline, ...]) -> str:
        """Return the HTML of an inline run."""
        return "".join(
            self._run(href, tuple(nodes)) for href, nodes in groupby(content, key=link_of)
        )

    def linked(self, href: str, text: str) -> str:
        """Return plain words that lead to `href`, as WeChat allows."""
        return self._linked(href, escape(text), text)

    def _run(self, href: str, nodes: tuple[tree.Inline, ...]) -> str:
        inner = "".join(map(self._node, nodes))
        return self._linked(href, inner, inline_text(nodes)) if href else inner

    def _linked(self, href: str, inner: str, plain: str) -> str:
        if href.startswith(ARTICLE_PREFIXES):
            color = self._colors["accent"]
            return f'<a href="{escape(href)}" style="color:{color}">{inner}</a>'
        if plain in {href, href.removeprefix("mailto:")}:
            return inner  # the address is there to read already
        return f"{inner}{reference(self._notes.link(href))}"

    def _node(self, node: tree.Inline) -> str:
        if isinstance(node, tree.HardBreak):
            return "<br>"
        if isinstance(node, tree.Footnote):
            return reference(self._notes.footnote(node.attrs.text))
        words = _SPACES.sub(_kept, escape(node.text))
        return self._marked(words, node.marks) if node.marks else words

    def _marked(self, words: str, marks: tuple[tree.Mark, ...]) -> str:
        styles: dict[str, str] = {}
        for mark in marks:
            match mark:
                case tree.Color() if color := self._colors.get(mark.attrs.token):
                    styles["color"] = color
                case tree.Underline():
                    styles["text-decoration"] = "underline"
                case _:
                    pass
        if styles:
            style = ";".join(f"{name}:{value}" for name, value in styles.items())
            words = f'<span style="{style}">{words}</span>'
        if any(isinstance(mark, tree.Emphasis) for mark in marks):
            words = f"<em>{words}</em>"
        return (
            f"<strong>{words}</strong>"
            if any(isinstance(mark, tree.Strong) for mark in marks)
            else words
        )


def reference(number: int) -> str:
    """Return the raised number of a note; its own line height keeps the lines evenly apart."""
    return f'<sup style="font-size:12px;line-height:1">[{number}]</sup>'


def link_of(node: tree.Inline) -> str:
    """Return where a run leads, or nothing."""
    marks = node.marks if isinstance(node, tree.Text) else ()
    return next((mark.attrs.href for mark in marks if isinstance(mark, tree.Link)), "")
