"""批注: what colleagues say about passages of an article, the open ones first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced


class CommentsPanel(QWidget):
    """Shows the comments of an article and takes new ones.

    `counted` carries how many are open; `place_asked` the block that one stands at.
    """

    counted = Signal(int)
    place_asked = Signal(str)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._article = ArticleId("")
        self._whole = spaced(QVBoxLayout(self), 18, 14, 18, 20, spacing=10)

    def show_article(self, article: str) -> None:
        """Show the comments of an article; nothing for none."""
        self._article = ArticleId(article)
        self.reload()

    def stand_at(self, block: str, words: str = "") -> None:
        """Note where the cursor stands: a new comment is about this block and its words."""

    def begin(self) -> None:
        """Let the person write a comment on the block where the cursor stands."""

    def reload(self) -> None:
        """Fetch the comments again."""
