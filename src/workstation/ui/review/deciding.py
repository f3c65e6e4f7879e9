"""Deciding: a decision waits ten seconds in which it can be taken back, then it is signed.

It is on disk before the window says so. The seconds run on while another place is on screen; a
window that closes signs at once.
"""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId
from workstation.ui.room import Room
from workstation.usecases.meant_decisions import (
    TAKE_BACK_MS,
    Meant,
    Signed,
    mean_decision,
    sign_meant,
    take_back_meant,
)
from workstation.wording.ready_lines import ready_line

SECONDS: Final = TAKE_BACK_MS // 1000


class Waiting(NamedTuple):
    """A decision that is not signed yet, and for how many seconds it can be taken back."""

    meant: Meant
    seconds: int


class Deciding(QObject):
    """Holds the decisions that wait. `meant` when one begins to wait, `taken_back` with it."""

    changed = Signal()
    meant = Signal(object)
    taken_back = Signal(object)
    signed = Signal(object)
    refused = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._waiting: dict[ArticleId, Waiting] = {}
        self._asked: set[ArticleId] = set()
        self._timer = QTimer(self, interval=1_000)
        self._timer.timeout.connect(self.tick)

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """The decisions that can still be taken back, the latest last."""
        return tuple(self._waiting.values())

    def holds(self, article: ArticleId) -> bool:
        """Tell whether an article is decided and not signed, or on its way to that."""
        return article in self._waiting or article in self._asked

    def decide(self, meant: Meant) -> None:
        """Keep a decision; it begins to wait when it is safe on disk."""
        self._asked.add(meant.article)
        work = partial(mean_decision, meant=meant)
        failed = partial(self._on_refused, meant.article)
        self._room.tasks.command(self, work, self._on_meant, failed=failed)

    def _on_meant(self, kept: Meant) -> None:
        self._asked.discard(kept.article)
        self._waiting[kept.article] = Waiting(kept, SECONDS)
        self._timer.start()
        self.changed.emit()
        self.meant.emit(kept)

    def _on_refused(self, article: ArticleId, error: Exception) -> None:
        self._asked.discard(article)
        self.refused.emit(error)

    def tick(self) -> None:
        """Let a second pass."""
        for article, one in list(self._waiting.items()):
            if one.seconds <= 1:
                self.sign(article)
            else:
                self._waiting[article] = one._replace(seconds=one.seconds - 1)
        self.changed.emit()

    def take_back_latest(self) -> None:
        """Take back the decision meant last."""
        if self._waiting:
            self.take_back(list(self._waiting)[-1])

    def take_back(self, article: ArticleId) -> None:
        """Take a decision back: nothing of it was recorded."""
        if self._gone(article):
            work = partial(take_back_meant, article=article)
            self._room.tasks.command(self, work, self.taken_back.emit)

    def sign(self, article: ArticleId) -> None:
        """Sign a decision now."""
        waiting = self._waiting.get(article)
        if waiting is None or not self._gone(article):
            return
        self._asked.add(article)
        work = partial(sign_meant, article=article)
        failed = partial(self._on_unsigned, waiting)
        self._room.tasks.command(self, work, self._on_signed, failed=failed)

    def sign_all(self) -> None:
        """Sign everything that waits: the window closes."""
        for article in list(self._waiting):
            self.sign(article)

    def _gone(self, article: ArticleId) -> bool:
        if self._waiting.pop(article, None) is None:
            return False
        if not self._waiting:
            self._timer.stop()
        self.changed.emit()
        return True

    def _on_signed(self, signed: Signed) -> None:
        self._asked.discard(signed.meant.article)
        if not signed.refused:
            self._room.sync_wanted.emit()
        self.changed.emit()
        self.signed.emit(signed)

    def _on_unsigned(self, waiting: Waiting, error: Exception) -> None:
        """Go on waiting: what a full disk refused is asked for again."""
        article = waiting.meant.article
        self._asked.discard(article)
        if isinstance(error, NewsroomError) and error.code == "nothing_to_take_back":
            self.changed.emit()
            return
        self._waiting[article] = waiting._replace(seconds=SECONDS)
        self._timer.start()
        self.changed.emit()
        self._room.notices.tell(error)


def meant_words(waiting: Waiting) -> str:
    """Return what the strip says of a decision that waits."""
    meant = waiting.meant
    if meant.verdict == "return":
        words = QCoreApplication.translate(
            "review", "“{title}” sent back; can be taken back for {n} s"
        )
    elif meant.wordings:
        words = QCoreApplication.translate(
            "review", "“{title}” corrected and passed; can be taken back for {n} s"
        )
    else:
        words = QCoreApplication.translate(
            "review", "“{title}” passed; can be taken back for {n} s"
        )
    return words.format(title=meant.title, n=waiting.seconds)


def ready_after(signed: Signed, lang: str) -> str:
    """Return the line to tell the office's group after a signed decision."""
    title, stage = signed.meant.title, signed.stage_name
    if signed.meant.verdict == "return":
        return ready_line(lang, "returned", title=title, stage=stage, name=signed.submitter)
    if signed.reviewed is not None and signed.reviewed.state == "approved":
        return ready_line(lang, "approved", title=title)
    return ready_line(lang, "approved_stage", title=title, stage=stage, people=signed.next_people)
