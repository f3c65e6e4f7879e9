"""The panel at the left of the text: 样式 · 模板 · 素材, and the outline below.

It shows an article and tells what somebody chose; it changes nothing itself. The article's view
hands over what is on screen (`show_article`, `show_doc`, `show_standing`) and listens.
"""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain import tree
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import Segments
from workstation.usecases.editing import Edited

WIDTH = 220


class StylePanel(QFrame):
    """Tells what was chosen.

    `style_chosen`: kind (`heading2`, `heading3`, `heading4`, `lead`, `quote`, `quotation`,
    `divider`, `picture`, `banner`, `sign_off`) and token: dress the block at the cursor in it, or
    put such a block there. `photos_asked`: layout and columns of a photo group. `blocks_chosen`: a
    `tree.Doc` with fresh ids to put behind the block of the cursor. `doc_made`: a whole `tree.Doc`
    in place of the present one as one step that can be undone, and the block to go to.
    `block_asked`: go to a block. `fragment_asked`: somebody wants to keep the chosen blocks; answer
    with `keep_blocks`.
    """

    style_chosen = Signal(str, str)
    photos_asked = Signal(str, int)
    blocks_chosen = Signal(object)
    doc_made = Signal(object, str)
    block_asked = Signal(str)
    fragment_asked = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.article = ""
        self.edited: Edited | None = None
        self.setProperty("look", "side")
        self.setFixedWidth(WIDTH)
        self.tabs = Segments(
            [
                ("styles", self.tr("Styles")),
                ("templates", self.tr("Templates")),
                ("material", self.tr("Material")),
            ],
            look="side-tab",
        )
        self._layers = QStackedWidget()
        whole = spaced(QVBoxLayout(self), spacing=0)
        head = row(14, 8, 14, 6)
        head.addWidget(self.tabs)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self._layers, 1)
        self.tabs.choose("styles")

    def show_article(self, article: str, edited: Edited | None, *, writable: bool) -> None:
        """Show what belongs to an article and its column; None: no article is on screen."""
        self.article, self.edited = article, edited
        self.setEnabled(writable)

    def show_doc(self, doc: tree.Doc) -> None:
        """Show the outline of the text as it is now; called after every change."""

    def show_standing(self, standing: Any) -> None:  # noqa: ANN401 - the canvas's own `Standing`
        """Mark what the block at the cursor wears; `standing` has `block`, `kind` and `style`."""

    def lay_out(self) -> None:
        """Show what one-key layout (一键排版) would change, to be agreed to."""

    def keep_blocks(self, blocks: tree.Doc) -> None:
        """Ask for the name under which the office keeps these blocks."""
