"""手机预览: an article at phone width, exactly as the WeChat writer writes it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from workstation.domain.ids import ArticleId, RevisionId
from workstation.ui.preview.screen import Screen
from workstation.ui.room import Room
from workstation.usecases.desk import Desk

if TYPE_CHECKING:
    from workstation.usecases.previewing import PreviewPage

PHONE_WIDTH: Final = 375


class Phone(Screen):
    """A screen of a phone's width that fetches the article it is told to show."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.set_page_width(PHONE_WIDTH)
        self.setMinimumWidth(PHONE_WIDTH)
        self.setAccessibleName(self.tr("Phone preview"))

    def show_article(self, article: ArticleId, revision: RevisionId | None = None) -> None:
        """Show an article, or one revision of it; late answers of earlier ones are dropped."""
        work = partial(_article, article=article, revision=revision)
        tasks = self._room.tasks
        tasks.query(self, work, self.show_page, failed=self._failed, topic="article")

    def _failed(self, error: Exception) -> None:
        from workstation.ui.messages import told

        self.clear(told(error, self._room.lang).words)


def _article(desk: Desk, article: ArticleId, revision: RevisionId | None) -> "PreviewPage":
    """Import the writer on the lane that uses it."""
    from workstation.usecases.previewing import article_material, phone_page

    return phone_page(article_material(desk, article, revision))
