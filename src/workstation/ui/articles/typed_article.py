"""One article as it is typed here: kept on this PC at most a second later, read by the rules.

What others have of it, and what is done to it, stand on this (`open_article`,
`article_presenter`). Undo of the text lives in the canvas.
"""

from functools import partial
from typing import Any, Final

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from workstation.document.writers.wechat import Length
from workstation.domain.content import Content
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.tree import Doc
from workstation.ui.articles.desk_work import Base, kept, kept_behind
from workstation.ui.articles.readings import Readings
from workstation.ui.room import Room
from workstation.usecases.article_page import ArticlePage
from workstation.usecases.canvas_page import CanvasLook
from workstation.usecases.correcting import FindingLine
from workstation.usecases.editing import Edited, InHand

KEEP_MS: Final = 400
"""Typing lies on the disk after this long; the canvas's 300 ms, the disk and the lane take the rest
of the second."""

RETRY_MS: Final = 2_000


class TypedArticle(QObject):
    """Holds what is in hand and keeps it on the disk.

    `edited_changed`: something else is in hand, by whomever. `taken_over`: the text in hand was
    replaced from outside, and what was undone or could be is of no use any more. `look_changed`:
    the stylesheet of the article's theme is here.
    """

    edited_changed = Signal()
    taken_over = Signal()
    look_changed = Signal()
    length_changed = Signal()
    keeping_changed = Signal()
    findings_changed = Signal()

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.article = ArticleId("")
        self.page: ArticlePage | None = None
        self.content: Content | None = None
        self.edited: Edited | None = None
        self.kept_at = 0
        self.keeping_failed = ""
        self.focus = ""
        self._base: tuple[RevisionId, ...] = ()
        self._kept: Edited | None = None
        self._made: list[Base] = []
        self._busy = self._keeping = self._edition = 0
        self._keep = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keep.timeout.connect(self.keep_now)
        self._readings = Readings(room, self)
        self._readings.due.connect(self.check_now)
        self._readings.findings_changed.connect(self.findings_changed)
        self._readings.length_changed.connect(self.length_changed)
        self._readings.look_changed.connect(self.look_changed)

    # --- what is read of it ---------------------------------------------------------------------

    @property
    def findings(self) -> tuple[FindingLine, ...]:
        """What the rules found in what is on screen."""
        return self._readings.findings

    @property
    def length(self) -> Length | None:
        """How long it would be on WeChat, once that is known."""
        return self._readings.length

    @property
    def look(self) -> CanvasLook | None:
        """The looks of the article's theme, once they are here."""
        return self._readings.look

    def check_now(self) -> None:
        """Ask what the rules say of what is on screen."""
        if self.edited is not None and self.content is not None:
            self._readings.check(self.article, self.content, self.edited)

    # --- typing ---------------------------------------------------------------------------------

    @property
    def is_typing(self) -> bool:
        """Tell whether something is typed that does not lie on this PC's disk yet."""
        under_way = self._busy > 0 or self._keeping > 0
        return self.edited is not None and (self.edited != self._kept or under_way)

    @property
    def is_unsaved(self) -> bool:
        """Tell whether this PC has something that nobody else has."""
        return self.is_typing or bool(self.kept_at)

    @property
    def may_write(self) -> bool:
        """Tell whether the member at this PC may change the article."""
        return self.page is not None and self.page.rights.write

    def change(self, edited: Edited, focus: str = "") -> None:
        """Take what was edited; the cursor goes to the block `focus` where somebody else did it."""
        if self.edited is None or edited == self.edited or not self.may_write:
            return
        self.focus = focus
        self._set(edited)
        self.focus = ""

    def set_doc(self, doc: Doc, focus: str = "") -> None:
        """Take another text for the same article; in the canvas it is one step to undo."""
        if self.edited is not None:
            self.change(msgspec.structs.replace(self.edited, doc=doc), focus)

    def set_field(self, name: str, value: Any) -> None:  # noqa: ANN401 - any field of `Edited`
        """Change one field: title, author, digest, source, column, cover."""
        if self.edited is not None:
            self.change(msgspec.structs.replace(self.edited, **{name: value}))

    def _set(self, edited: Edited) -> None:
        self.edited = edited
        self._edition += 1
        if not self._keep.isActive():
            self._keep.start()
        self._readings.soon()
        self.edited_changed.emit()
        self.keeping_changed.emit()

    def keep_now(self) -> None:
        """Keep on this PC what was typed."""
        self._keep.stop()
        if self.edited is None or self.edited == self._kept:
            return
        work = partial(kept, article=self.article, edited=self.edited, base=self._base)
        if self._busy:  # an act is under way: what it makes is what this goes on from
            work = partial(
                kept_behind,
                made=self._made,
                article=self.article,
                edited=self.edited,
                base=self._base,
            )
        done = partial(self._is_kept, self.article, self.edited)
        before, self._kept = self._kept, self.edited
        failed = partial(self._is_not_kept, self.article, before)
        self._keeping += 1
        self.room.tasks.command(self, work, done, failed=failed)

    def _is_kept(self, article: ArticleId, sent: Edited, hand: InHand) -> None:
        self._keeping -= 1
        if article != self.article:
            return
        self.kept_at, self.keeping_failed, self.content = hand.typed, "", hand.content
        self._readings.look_up_if_other(article, hand.content)
        if self.page is not None:
            behind = bool(hand.typed) and {*hand.base} != {*self.page.heads}
            self.page = msgspec.structs.replace(self.page, hand=hand, behind=behind)
        self.keeping_changed.emit()
        if sent == self.edited:
            self.edited_changed.emit()  # new photos have their pictures now

    def _is_not_kept(self, article: ArticleId, before: Edited | None, error: Exception) -> None:
        """Say so, and try again: nothing typed is given up for a full disk or a busy home."""
        self._keeping -= 1
        if article != self.article:
            self.room.notices.tell(error)
            return
        self._kept = before
        self.keeping_failed = error.code if isinstance(error, NewsroomError) else "unexpected"
        self.keeping_changed.emit()
        QTimer.singleShot(RETRY_MS, self, self.keep_now)
