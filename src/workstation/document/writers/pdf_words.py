"""Words of an article as set characters: marks, links, numbered notes."""

from collections.abc import Iterator

import msgspec

from workstation.document.themes import Palette
from workstation.document.writers.markup import is_web_address
from workstation.document.writers.notes import Notes
from workstation.document.writers.office_words import ink, printable
from workstation.document.writers.pdf_fonts import HEI
from workstation.document.writers.pdf_setting import BREAK, Look, Sign, set_signs
from workstation.domain import tree


class PdfWords:
    """Sets the inline content of one file."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self.notes = Notes()

    def write(self, content: tuple[tree.Inline, ...], look: Look) -> list[Sign]:
        """Return the characters of an inline content; `look` is what its block looks like."""
        return [sign for node in content for sign in self._node(node, look)]

    def plain(self, text: str, look: Look) -> list[Sign]:
        """Return the characters of words that carry no marks."""
        return list(set_signs(printable(text), look))

    def linked(self, href: str, text: str, look: Look) -> list[Sign]:
        """Return words that lead to an address; plain words where nobody may be sent there."""
        return self.plain(text, self._leading(look, href))

    def _node(self, node: tree.Inline, look: Look) -> Iterator[Sign]:
        if isinstance(node, tree.HardBreak):
            return set_signs(BREAK, look)
        if isinstance(node, tree.Footnote):
            number = self.notes.footnote(node.attrs.text)
            raised = msgspec.structs.replace(look, raised=True, href=f"#{note_key(number)}")
            return set_signs(f"[{number}]", raised)
        for mark in node.marks:
            look = self._marked(look, mark)
        return set_signs(printable(node.text), look)

    def _marked(self, look: Look, mark: tree.Mark) -> Look:
        match mark:
            case tree.Strong():
                return msgspec.structs.replace(look, face=HEI)
            case tree.Emphasis():
                return msgspec.structs.replace(look, slanted=True)
            case tree.Underline():
                return msgspec.structs.replace(look, underlined=True)
            case tree.Color():
                color = ink(mark, self._palette)
                return msgspec.structs.replace(look, color=f"#{color}") if color else look
            case tree.Link():
                return self._leading(look, mark.attrs.href)

    def _leading(self, look: Look, href: str) -> Look:
        if not is_web_address(href):
            return look
        return msgspec.structs.replace(
            look, href=printable(href), underlined=True, color=self._palette.accent
        )


def note_key(number: int) -> str:
    """Return the name of the place where a note stands."""
    return f"note-{number}"
