"""What the review screen does: lists, the article being read, the next one read ahead."""

from collections.abc import Callable
from functools import partial
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.domain.ids import ArticleId, RevisionId
from workstation.ui.room import Room
from workstation.ui.square_looks import SquareLooks
from workstation.ui.tasks import EVERYTHING, Touched, concerns
from workstation.usecases.desk import Desk
from workstation.usecases.read_marks import mark_read
from workstation.usecases.reading import ReviewPage, read_for_review
from workstation.usecases.review_lists import (
    DoneItem,
    QueueItem,
    UnderReview,
    review_queue,
    reviews_done,
    under_review,
)

Which = Literal["mine", "all", "done"]
Item = QueueItem | UnderReview | DoneItem
DWELL_MS: Final = 2_500
"""After so long on screen a revision counts as read; what was only flown over does not."""

AFTER_PAINTING_MS: Final = 40
"""Reading ahead begins when the article asked for is on screen: both want the processor."""

CONCERNED: Final = (
    "article",
    "issue",
    "member",
    "membership",
    "branch",
    "column",
    "office",
    "text",
)


class Lists(NamedTuple):
    """What waits, the list that is on screen, the latest title decided on."""

    queue: tuple[QueueItem, ...]
    shown: tuple[Item, ...]
    latest: str = ""


def read_lists(desk: Desk, which: Which) -> Lists:
    """Return the queue and the list asked for."""
    queue = review_queue(desk)
    if which == "all":
        return Lists(queue, under_review(desk))
    if which == "done":
        return Lists(queue, reviews_done(desk))
    latest = reviews_done(desk, limit=1)
    return Lists(queue, queue, latest[0].title if latest else "")


class ReviewPresenter(QObject):
    """Owns no widget. `opened` brings an article to read, `renewed` the same one as it is now.

    `outdated` says that a newer revision stands in review than the one on screen, which stays.
    """

    listed = Signal()
    opening = Signal(str)
    opened = Signal(object)
    renewed = Signal(object)
    outdated = Signal(object)
    emptied = Signal()
    failed = Signal(object)
    photos_came = Signal()

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.which: Which = "mine" if room.person.stages else "all"
        self.lists = Lists((), ())
        self.loaded = False
        self.current = ArticleId("")
        self.page: ReviewPage | None = None
        self.hidden: Callable[[ArticleId], bool] = lambda _: False
        self._ahead: dict[ArticleId, ReviewPage] = {}
        self._changes = 0
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._dwell.timeout.connect(self._note_reading)
        self._squares = SquareLooks(room, self)
        self._squares.news.connect(self._renew)
        room.tasks.changed.connect(self._on_changed)

    # --- lists ---------------------------------------------------------------------------------

    def show(self, which: Which) -> None:
        """Show another list."""
        if which != self.which:
            self.which = which
            self.loaded = False
            self.lists = Lists(self.lists.queue, ())
            self.listed.emit()
            self.reload()

    def reload(self) -> None:
        """Fetch the lists again."""
        work = partial(read_lists, which=self.which)
        self.room.tasks.query(self, work, self._on_lists, topic="lists")

    def _on_lists(self, lists: Lists) -> None:
        self.lists = lists
        self.loaded = True
        self.listed.emit()
        if not self.current:
            self.open_first()

    @property
    def waiting(self) -> tuple[QueueItem, ...]:
        """What waits for me and is not decided yet."""
        return tuple(one for one in self.lists.queue if not self.hidden(one.article))

    @property
    def items(self) -> tuple[Item, ...]:
        """The rows of the list on screen."""
        return self.waiting if self.which == "mine" else self.lists.shown

    def open_first(self) -> None:
        """Open the first of the list; nothing where it is empty."""
        if self.items:
            self.open(self.items[0].article)
        else:
            self.close()

    def open_neighbour(self, step: int) -> None:
        """Open the next or the previous one of the list; stay at its ends."""
        articles = [one.article for one in self.items]
        if self.current not in articles:
            self.open_first()
            return
        place = articles.index(self.current) + step
        if 0 <= place < len(articles):
            self.open(articles[place])

    def after(self, article: ArticleId) -> ArticleId:
        """Return what to read when this one is done with: the next, else the one before."""
        articles = [one.article for one in self.items]
        if article not in articles:
            return articles[0] if articles else ArticleId("")
        place = articles.index(article)
        others = articles[place + 1 :] + articles[:place][::-1]
        return others[0] if others else ArticleId("")

    # --- the article on screen -----------------------------------------------------------------

    def open(self, article: ArticleId) -> None:
        """Read an article; one that was read ahead is there at once."""
        if not article:
            self.close()
            return
        self.current = article
        self._dwell.stop()
        self.opening.emit(article)
        ready = self._ahead.pop(article, None)
        if ready is not None:
            self._on_page(ready)
            return
        self._ask(article)

    def close(self) -> None:
        """Read nothing."""
        self.current, self.page = ArticleId(""), None
        self._dwell.stop()
        self.emptied.emit()

    def read(self, *, revision: RevisionId | None = None, base: RevisionId | None = None) -> None:
        """Read the open article against another base, or its newest revision."""
        if self.current:
            self._ask(self.current, revision=revision, base=base)

    def _ask(
        self,
        article: ArticleId,
        *,
        revision: RevisionId | None = None,
        base: RevisionId | None = None,
    ) -> None:
        work = partial(read_for_review, article=article, revision=revision, base=base)
        self.room.tasks.query(self, work, self._on_page, failed=self._on_failed, topic="page")

    def _on_page(self, page: ReviewPage) -> None:
        if page.article != self.current:
            return
        self.page = page
        self.opened.emit(page)
        self._dwell.start()
        QTimer.singleShot(AFTER_PAINTING_MS, self, self._read_ahead)

    def _on_failed(self, error: Exception) -> None:
        self.page = None
        self.failed.emit(error)

    def _read_ahead(self) -> None:
        if self.page is not None and self.page.content is not None:
            self._squares.look(self.page.content)
        following = self.after(self.current)
        if following and following not in self._ahead:
            work = partial(read_for_review, article=following)
            keep = partial(self._keep_ahead, self._changes)
            self.room.tasks.query(self, work, keep, failed=lambda _: None, topic="ahead")

    def _keep_ahead(self, changes: int, page: ReviewPage) -> None:
        if changes == self._changes:  # else it was read before something happened
            self._ahead = {page.article: page}

    def _note_reading(self) -> None:
        page = self.page
        if page is not None and page.content is not None and page.submitted is not None:
            work = partial(mark_read, article=page.article, revision=page.revision)
            self.room.tasks.command(self, work, failed=lambda _: None)

    # --- what others do ------------------------------------------------------------------------

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, "blob"):
            self.photos_came.emit()
        if concerns(touched, *CONCERNED):
            self._changes += 1
            self._ahead.clear()
            self.reload()
            self._renew()
            if self.page is None and self.current:
                self._ask(self.current)
        elif touched == EVERYTHING or concerns(touched, "local"):
            self.reload()

    def _renew(self) -> None:
        if (page := self.page) is None:
            return
        base = page.compared.base.revision if page.compared else None
        work = partial(read_again, article=page.article, revision=page.revision, base=base)
        self.room.tasks.query(self, work, self._on_renewed, failed=self._on_failed, topic="renew")

    def _on_renewed(self, page: ReviewPage) -> None:
        shown = self.page
        if shown is None or (page.article, page.revision) != (shown.article, shown.revision):
            return
        self.page = page
        self.renewed.emit(page)
        if page.newest != page.revision:
            self.outdated.emit(page)


def read_again(
    desk: Desk, article: ArticleId, revision: RevisionId, base: RevisionId | None
) -> ReviewPage:
    """Return the page on screen as it is now; its base may have gone meanwhile."""
    page = read_for_review(desk, article, revision=revision)
    if base is None or base not in {one.revision for one in page.bases}:
        return page
    return read_for_review(desk, article, revision=revision, base=base)
