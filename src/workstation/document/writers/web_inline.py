"""Words on a web page: marks as elements, links as links, footnotes with a way back."""

from workstation.document.writers.markup import escape
from workstation.document.writers.notes import Notes
from workstation.domain import tree

_COLORS = frozenset({"accent", "muted", "gold"})


class WebWords:
    """Writes the inline content of one page."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes

    def write(self, content: tuple[tree.Inline, ...]) -> str:
        """Return the HTML of an inline run."""
        return "".join(map(self._node, content))

    def _node(self, node: tree.Inline) -> str:
        if isinstance(node, tree.HardBreak):
            return "<br>"
        if isinstance(node, tree.Footnote):
            number = self._notes.footnote(node.attrs.text)
            return (
                f'<sup><a id="ref-{number}" href="#note-{number}" role="doc-noteref"'
                f' aria-label="注释{number}">[{number}]</a></sup>'
            )
        words = escape(node.text)
        for mark in node.marks:
            words = _marked(words, mark)
        return words


def _marked(words: str, mark: tree.Mark) -> str:
    match mark:
        case tree.Strong():
            return f"<strong>{words}</strong>"
        case tree.Emphasis():
            return f"<em>{words}</em>"
        case tree.Underline():
            return f"<u>{words}</u>"
        case tree.Link():
            return f'<a href="{escape(mark.attrs.href)}">{words}</a>'
        case tree.Color():
            token = mark.attrs.token
            return f'<span class="c-{token}">{words}</span>' if token in _COLORS else words
