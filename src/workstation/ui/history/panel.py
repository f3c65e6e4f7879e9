"""历史: the drafts of an article, the latest first; any two are compared, an older one restored."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced


class HistoryPanel(QWidget):
    """Shows what happened to an article.

    `compare_asked` carries a `Pair` to be shown by a `ComparePane`; `restore_asked` a `Restored`,
    which the page puts in hand as one undoable step; `counted` how many drafts there are.
    """

    compare_asked = Signal(object)
    restore_asked = Signal(object)
    counted = Signal(int)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._article = ArticleId("")
        self._whole = spaced(QVBoxLayout(self), 18, 14, 18, 20, spacing=10)

    def show_article(self, article: str) -> None:
        """Show the drafts of an article; nothing for none."""
        self._article = ArticleId(article)
        self.reload()

    def reload(self) -> None:
        """Fetch the history again: something was saved, or what is in hand changed."""
