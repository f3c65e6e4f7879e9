"""One article on screen: what everybody has of it, over which this PC types.

What arrives from elsewhere never replaces what is being typed.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId
from workstation.ui.articles.desk_work import page_if_there
from workstation.ui.articles.typed_article import TypedArticle
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.article_page import ArticlePage
from workstation.usecases.editing import InHand

HandIn = Callable[[Callable[[], object]], object]
"""Asks whoever holds unreported typing for it, and calls back when it has come."""


class OpenArticle(TypedArticle):
    """Shows one article after the other. `gone`: the one on screen is nowhere any more."""

    page_changed = Signal()
    story_stale = Signal()
    gone = Signal(str)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(room, parent)
        self.hand_in: HandIn = _at_once
        room.tasks.changed.connect(self._on_changed)

    def open(self, article: str) -> None:
        """Show an article; what was typed in another one is kept first."""
        if article == self.article:
            self.reload()
        else:
            self.leave(partial(self._open, article))

    def _open(self, article: str) -> None:
        self.article = ArticleId(article)
        self.reload()

    def leave(self, then: Callable[[], object] = lambda: None) -> None:
        """Let go of the article when everything typed in it has been told and kept."""

        def told() -> None:
            self.close()
            then()

        if self.article:
            self.hand_in(told)
        else:
            then()

    def close(self) -> None:
        """Let go of the article; what was typed is kept."""
        self.keep_now()
        self._keep.stop()
        self.article, self.page, self.content = ArticleId(""), None, None
        self.edited = self._kept = None
        self.kept_at, self.keeping_failed = 0, ""
        self._readings.forget()

    def reload(self) -> None:
        """Fetch the page again; behind what is being kept, never beside it."""
        work = partial(page_if_there, article=self.article)
        show = partial(self._show, self.article, self._edition)
        if self._keeping:
            self.room.tasks.command(self, work, show, failed=self._not_there)
        else:
            self.room.tasks.query(self, work, show, failed=self._not_there, topic="page")

    def _not_there(self, error: Exception) -> None:
        if isinstance(error, NewsroomError) and error.code == "not_found":
            self.gone.emit(self.article)
        else:
            self.room.notices.tell(error)

    def _show(self, article: ArticleId, edition: int, page: ArticlePage) -> None:
        if article != self.article:
            return
        first, self.page = self.page is None, page
        # An answer to a question asked before something was typed knows nothing of it.
        untouched = edition == self._edition and not self.is_typing
        if page.hand is not None and (first or untouched):
            self._take_over(page.hand)
        if self.content is not None:
            self._readings.look_up(self.article, self.content)
        self.page_changed.emit()
        self.story_stale.emit()
        if first:
            self.check_now()

    def _take_over(self, hand: InHand) -> None:
        before, looked = self.edited, self.content.pictures if self.content is not None else None
        self.content, self._base, self._kept = hand.content, hand.base, hand.edited
        self.kept_at = hand.typed
        if hand.edited == before and hand.content.pictures == looked:
            return
        self.edited = hand.edited
        if before is None or hand.edited.doc != before.doc:
            self.taken_over.emit()
        self.edited_changed.emit()
        self._readings.soon()

    def _on_changed(self, touched: Touched) -> None:
        if not self.article:
            return
        mine = {f"article/{self.article}", f"ignored/{self.article}"}
        everywhere = concerns(touched, "member", "membership", "column", "text", "blob")
        if touched & mine or everywhere:
            self.reload()


def _at_once(told: Callable[[], object]) -> None:
    """Nobody holds anything back."""
    told()
