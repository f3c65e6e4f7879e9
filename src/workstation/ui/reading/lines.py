"""Lines of a paper: begun in a look, filled with words that stayed, came or went."""

from typing import Final

from PySide6.QtGui import QTextCharFormat, QTextCursor

from workstation.document.spans import ANCHOR, Kind, Spans
from workstation.ui.reading.formats import Look, block_format, char_format

LINE_BREAK: Final = "\u2028"


class LineSetter:
    """Writes lines at a cursor. Notes are numbered as their signs come."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor
        self._fresh = True
        self._notes = 0

    def _line(self, look: Look, align: str = "") -> int:
        """Begin a line of a look and return where it begins."""
        made = block_format(look, align)
        if self._fresh:
            self._cursor.setBlockFormat(made)
            self._fresh = False
        else:
            self._cursor.insertBlock(made)
        self._cursor.setBlockCharFormat(char_format(look))
        return self._cursor.position()

    def _say(self, text: str, look: Look, *, tint: str = "") -> None:
        self._line(look)
        self._cursor.insertText(text, char_format(look._replace(colour=tint) if tint else look))

    def _put(self, spans: Spans, look: Look) -> None:
        for span in spans:
            made = char_format(look, span.kind, span.marks)
            text = span.text
            if span.kind != "equal":
                text = text.replace("\n", "↵\n")
            for number, part in enumerate(text.replace("\n", LINE_BREAK).split(ANCHOR)):
                if number:
                    self._put_note_sign(look, span.kind)
                if part:
                    self._cursor.insertText(part, made)

    def _put_note_sign(self, look: Look, kind: Kind) -> None:
        self._notes += 1
        made = char_format(look, kind)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        self._cursor.insertText(f"[{self._notes}]", made)
