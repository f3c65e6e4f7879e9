"""Withdrawing consent: where the photos were used, the question, and what came of it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.ids import PhotoId
from workstation.ui.room import Room
from workstation.ui.widgets.dialogs import Question
from workstation.usecases.withdrawing_consent import Use, Withdrawn, uses_of, withdraw_consent

MOST_NAMED: Final = 8


class Withdrawing(QObject):
    """Asks before consent is withdrawn: what follows from that cannot be undone.

    `left_alone`: nobody withdrew anything, and what is on screen shows so again.
    """

    left_alone = Signal()

    def __init__(self, page: QWidget, room: Room) -> None:
        super().__init__(page)
        self._page = page
        self._room = room

    def ask(self, photos: Sequence[PhotoId]) -> None:
        """Ask whether the consent to show photos is withdrawn."""
        work = partial(uses_of, photos=tuple(photos))
        self._room.tasks.query(self, work, partial(self._open, tuple(photos)), topic="uses")

    def _open(self, photos: tuple[PhotoId, ...], uses: tuple[Use, ...]) -> None:
        title = self.tr("Withdraw the consent for %n photo(s)?", "", len(photos))
        question = Question(
            title,
            f"{self._used(uses)}\n\n{self._follows()}",
            self.tr("Withdraw and purge"),
            self.tr("Leave it"),
            self._page,
        )
        question.accepted.connect(partial(self._withdraw, photos))
        question.rejected.connect(self.left_alone)
        question.open()

    def _used(self, uses: Sequence[Use]) -> str:
        if not uses:
            return self.tr("No article shows them.")
        titles = [self.tr("“{title}”").format(title=one.title) for one in uses[:MOST_NAMED]]
        words = self.tr("%n article(s) show them or did: {titles}", "", len(uses))
        return words.format(titles=self.tr(", ").join(titles))

    def _follows(self) -> str:
        return self.tr(
            "The photos and all that was made of them are purged on every PC; this cannot be "
            "undone. What WeChat shows already has to be taken down there."
        )

    def _withdraw(self, photos: tuple[PhotoId, ...]) -> None:
        work = partial(withdraw_consent, photos=photos)
        self._room.tasks.command(self, work, self._tell)

    def _tell(self, done: Withdrawn) -> None:
        if done.purge == "begun":
            self._room.notices.say(self.tr("Consent withdrawn; the purge has begun."))
        else:
            words = self.tr("Consent withdrawn; ask an administrator to withdraw it too: the purge "
                            "is theirs.")  # fmt: skip
            self._room.notices.say(words, kind="warn")
