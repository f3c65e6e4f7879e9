"""One side's words, with what the other side does not say set off."""

from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from workstation.document.wording import Piece, compare_words
from workstation.domain import tree
from workstation.domain.tree_text import block_text
from workstation.ui.reading.words import place_words
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import scale

PIXELS: Final = 14
REPAINTED: Final = {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}


class Wording(QLabel):
    """Shows words; those the other side lacks are underlaid and underlined."""

    def __init__(self, words: str, other: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pieces = [one for one in compare_words(other, words) if one.kind != "deleted"]
        self.setAccessibleName(words)
        self._write()

    def _write(self) -> None:
        ground = colour("warn_soft").name()
        ink = colour("text").name()
        words = "".join(_marked(one, ground, ink) for one in self._pieces)
        size = round(PIXELS * scale())
        self.setText(f'<div style="font-size:{size}px;line-height:115%">{words}</div>')

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in REPAINTED:
            self._write()


def _marked(piece: Piece, ground: str, ink: str) -> str:
    words = escape(piece.text).replace("\n", "<br>")
    if piece.kind == "equal":
        return words
    return f'<span style="background-color:{ground};color:{ink}"><u>{words}</u></span>'


def block_wording(block: tree.Block, other: tree.Block) -> QLabel:
    """Return a block's words against another version of it."""
    return Wording(block_words(block), block_words(other))


def block_words(block: tree.Block) -> str:
    """Return what stands for a block: its words, and what kind of thing it is where it has none."""
    words = block_text(block).strip() or place_words(block)
    match block:
        case tree.Image():
            kind = QCoreApplication.translate("settling", "[photo]")
        case tree.PhotoGroup():
            kind = QCoreApplication.translate("settling", "[group of photos]")
        case tree.Table():
            kind = QCoreApplication.translate("settling", "[table]")
        case _:
            return words or "…"
    return f"{kind} {words}".strip()
