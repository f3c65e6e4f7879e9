"""Words of an article as runs of a Word file: marks, links, footnotes."""

import re
from urllib.parse import quote, urlsplit

from workstation.document.themes import Palette
from workstation.document.writers.docx_markup import paragraph, root, run, w
from workstation.document.writers.docx_package import Package
from workstation.document.writers.notes import Notes
from workstation.document.writers.office_words import ink, printable
from workstation.domain import tree

_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
_HOST = re.compile(r"[\w.-]+(?::\d{1,5})?")
_REFERENCE = w("rStyle", val="FootnoteReference")
_UNSAFE = set(' "<>\\^`{|}[]')


class DocxWords:
    """Writes the inline content of one file."""

    def __init__(self, package: Package, palette: Palette) -> None:
        self._package = package
        self._palette = palette
        self._notes = Notes()

    def write(self, content: tuple[tree.Inline, ...]) -> str:
        """Return the runs of an inline content."""
        return "".join(map(self._node, content))

    def linked(self, href: str, words: str) -> str:
        """Return words that lead to an address; plain words where it cannot be followed."""
        return self._leading(href, run(words, w("rStyle", val="Hyperlink"))) or run(words)

    def notes_part(self) -> bytes:
        """Return `footnotes.xml`."""
        rules = (
            w("footnote", w("p", w("r", w(kind))), type=kind, id=number)
            for kind, number in _SEPARATORS
        )
        notes = (
            w("footnote", _note(entry.text), id=entry.number) for entry in self._notes.entries()
        )
        return root("footnotes", *rules, *notes)

    def _node(self, node: tree.Inline) -> str:
        if isinstance(node, tree.HardBreak):
            return w("r", w("br"))
        if isinstance(node, tree.Footnote):
            number = self._notes.footnote(node.attrs.text)
            return w("r", w("rPr", _REFERENCE), w("footnoteReference", id=number))
        words = run(node.text, self._look(node.marks))
        href = next((mark.attrs.href for mark in node.marks if isinstance(mark, tree.Link)), "")
        return self._leading(href, words) or words

    def _leading(self, href: str, words: str) -> str:
        address = target(href)
        if not address or not words:
            return ""
        return f'<w:hyperlink r:id="{self._package.link(address)}">{words}</w:hyperlink>'

    def _look(self, marks: tuple[tree.Mark, ...]) -> str:
        color = next(
            (ink(mark, self._palette) for mark in marks if isinstance(mark, tree.Color)), ""
        )
        if any(isinstance(mark, tree.Link) for mark in marks):
            color = color or self._palette.accent[1:]
        underlined = any(isinstance(mark, tree.Underline | tree.Link) for mark in marks)
        return "".join(
            (
                w("b") if any(isinstance(mark, tree.Strong) for mark in marks) else "",
                w("i") if any(isinstance(mark, tree.Emphasis) for mark in marks) else "",
                w("color", val=color) if color else "",
                w("u", val="single") if underlined else "",
            )
        )


def target(href: str) -> str:
    """Return an address as Word takes it, or nothing: one it cannot parse damages the file."""
    try:
        parts = urlsplit(href)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return ""
    if parts.scheme in {"http", "https"} and not _HOST.fullmatch(host):
        return ""
    if parts.scheme not in {"http", "https", "mailto"} or not (host or parts.path):
        return ""
    return "".join(quote(sign) if sign in _UNSAFE else sign for sign in printable(href))


def _note(text: str) -> str:
    return paragraph(
        "FootnoteText", w("r", w("rPr", _REFERENCE), w("footnoteRef")), run(" " + text)
    )
