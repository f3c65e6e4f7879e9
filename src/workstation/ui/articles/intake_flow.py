"""From a drop to articles: sorted out, the column asked once, taken in one by one, answered."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.ui.articles.intake_sheets import ColumnQuestion, IntakeAnswers
from workstation.ui.articles.list_presenter import ListPresenter, columns_to_choose
from workstation.ui.articles.list_work import bring_in, sort_files
from workstation.ui.long_task import Cancelled, LongTask
from workstation.ui.notices import Act
from workstation.ui.room import Room
from workstation.usecases.desk import Desk
from workstation.usecases.hand_ins import Parcel, TakenIn


class Answered(NamedTuple):
    """What became of a parcel: of each hand-in, and how many were not begun (called off)."""

    parcel: Parcel
    taken: tuple[TakenIn, ...]
    left: int


class IntakeFlow(QObject):
    """One drop after the other. `arrived` carries what was taken in where it is one article."""

    arrived = Signal(object)
    ended = Signal(object)

    def __init__(self, room: Room, presenter: ListPresenter, view: QWidget) -> None:
        super().__init__(view)
        self._room = room
        self._presenter = presenter
        self._view = view

    def bring(self, paths: Sequence[Path]) -> None:
        """Take in what was dropped or chosen."""
        if paths:
            self._room.tasks.aside(self, partial(sort_files, paths), self._sorted)

    def _sorted(self, parcel: Parcel) -> None:
        if not parcel.hand_ins:
            self._show(Answered(parcel, (), 0))
            return
        ask = partial(self._ask_column, parcel)
        self._room.tasks.query(self, columns_to_choose, ask)

    def _ask_column(self, parcel: Parcel, columns: tuple[tuple[str, str], ...]) -> None:
        question = ColumnQuestion(columns, self._presenter.proposed(columns), parcel, self._view)
        question.chosen.connect(partial(self._begin, parcel))
        question.open()

    def _begin(self, parcel: Parcel, column: str) -> None:
        self._presenter.remember_column(column)
        self._room.tasks.long_command(
            self,
            self.tr("Importing %n article(s)", "", len(parcel.hand_ins)),
            partial(_bring_in, parcel, column),
            self._answer,
        )

    def _answer(self, answered: Answered) -> None:
        good = [one for one in answered.taken if not one.error]
        plain = len(answered.taken) == 1 and not answered.left and not answered.parcel.wrong
        if plain and good and not answered.parcel.photos:
            self.arrived.emit(good[0])
        else:
            self._show(answered)
        self.ended.emit(answered)

    def _show(self, answered: Answered) -> None:
        sheet = IntakeAnswers(
            answered.parcel, answered.taken, answered.left, self._room.lang, self._view
        )
        sheet.opened.connect(partial(self._room.go.emit, "articles"))
        sheet.to_photos.connect(partial(self._room.go.emit, "gallery", ""))
        sheet.open()

    def tell_arrival(self, taken: TakenIn) -> None:
        """Say in passing what is to be looked at in an article that came in alone."""
        if taken.alike:
            words = self.tr("There is another article of this title.")
            look = Act(self.tr("Look"), partial(self._room.go.emit, "articles", taken.alike[0]))
            self._room.notices.say(words, look, kind="warn")
        if taken.warnings:
            words = self.tr("%n place(s) to check after the import", "", len(taken.warnings))
            show = partial(self._show, Answered(Parcel((), (), ()), (taken,), 0))
            self._room.notices.say(words, Act(self.tr("Show"), show), kind="warn")


def _bring_in(parcel: Parcel, column: str, desk: Desk, task: LongTask) -> Answered:
    taken: list[TakenIn] = []
    of = len(parcel.hand_ins)
    for hand_in in parcel.hand_ins:
        try:
            task.tell(len(taken), of)
        except Cancelled:  # what came in stays, and is answered for
            break
        taken.append(bring_in(desk, hand_in, column))
    return Answered(parcel, tuple(taken), of - len(taken))
