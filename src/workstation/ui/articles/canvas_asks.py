"""What the canvas asks of the window: menus, links, pasting, photos, ways out of the text."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from workstation.document.block_edits import block_of
from workstation.ui.articles.acts import Acts
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.block_menu import BlockMenu
from workstation.ui.articles.inserting import Inserting
from workstation.ui.articles.paper import Paper
from workstation.ui.canvas.said import Place, Standing


class CanvasAsks(QObject):
    """Answers what the canvas asks. `left` tells to leave the text, forward or back.

    `comment_asked`: to write one at the cursor; `comments_asked`: to read those of a block.
    """

    left = Signal(bool)
    find_asked = Signal()
    paste_asked = Signal(bool)
    photo_asked = Signal(str, str)
    dropped = Signal(object)
    escaped = Signal()
    finding_asked = Signal()
    comment_asked = Signal()
    comments_asked = Signal(str)

    def __init__(
        self,
        presenter: ArticlePresenter,
        paper: Paper,
        acts: Acts,
        inserting: Inserting,
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._paper = paper
        self._inserting = inserting
        self._standing = Standing()
        self.menus = BlockMenu(view, acts, inserting, paper.act, self.photo_asked.emit)
        self.menus.comment_asked.connect(self.comment_asked)
        self.menu: QMenu | None = None
        paper.canvas.asked.connect(self.hear)
        paper.canvas.stood.connect(self._stand)

    def _stand(self, standing: Standing) -> None:
        self._standing = standing

    def hear(self, what: str, value: Any) -> None:  # noqa: ANN401 - by what is asked
        """Answer one thing that the canvas asks; what is unknown is left alone."""
        answers: Mapping[str, Callable[[], object]] = {
            "menu": partial(self._open_menu, value),
            "link": lambda: self._inserting.ask_link(str(value or "")),
            "footnote": lambda: self._inserting.ask_footnote(str(value or "")),
            "paste": lambda: self.paste_asked.emit(bool(value)),
            "photo": partial(self._ask_photo, value),
            "drop": lambda: self.dropped.emit(value),
            "leave": lambda: self.left.emit(bool(value)),
            "finding": self.finding_asked.emit,
            "comment": lambda: self.comments_asked.emit(str(value or "")),
            "escape": self.escaped.emit,
            "find": self.find_asked.emit,
        }
        if answer := answers.get(what):
            answer()

    def _ask_photo(self, value: Any) -> None:  # noqa: ANN401 - from the page
        if isinstance(value, Place):
            self.photo_asked.emit(value.block, value.photo)

    def open_at_cursor(self) -> None:
        """Open the menu of the block at the cursor, by its key."""
        canvas, here = self._paper.canvas, self._standing
        at = canvas.mapFromGlobal(canvas.window().mapToGlobal(_caret()))
        if not canvas.rect().contains(at):
            at = canvas.rect().center()
        self._open_menu(Place(here.block, here.photo, at.x(), at.y()))

    def _open_menu(self, place: Any) -> None:  # noqa: ANN401 - from the page
        edited = self._presenter.edited
        if edited is None or not isinstance(place, Place) or not self._presenter.may_write:
            return
        if place.block and place.block != self._standing.block:
            self._paper.focus_block(place.block)
        found = block_of(edited.doc, place.block)
        self.menu = self.menus.menu_for(found, place.photo, self._standing)
        self.menu.popup(self._paper.canvas.mapToGlobal(QPoint(round(place.x), round(place.y))))


def _caret() -> QPoint:
    return QGuiApplication.inputMethod().cursorRectangle().bottomLeft().toPoint()
