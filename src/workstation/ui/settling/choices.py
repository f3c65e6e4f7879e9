"""One thing to choose: the sides beside each other, each with its own circle to pick."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workstation.ui.history.words import when
from workstation.ui.settling.wording import Wording, block_wording, block_words
from workstation.ui.widgets.boxes import box, column, spaced
from workstation.ui.widgets.labels import label
from workstation.usecases.apart_page import ApartField
from workstation.usecases.conflict_sides import Side
from workstation.usecases.open_choices import OpenChoice
from workstation.wording.catalogue import word

BOTH, IN_ONE = 100, 101
IN_A_ROW = 2
COVER = "cover"


class Picked(NamedTuple):
    """What one card says: blocks that stay, blocks let go, fields of which the other counts.

    `both` are blocks of which the wording stays that says what both sides changed.
    """

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


class ChoiceCard(QFrame):
    """Sides beside each other, answers below; `chosen` tells that somebody picked one."""

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._answers: dict[int, Picked] = {}
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(lambda *_: self.chosen.emit())
        whole: QVBoxLayout = spaced(QVBoxLayout(self), 18, 12, 18, 14, spacing=10)
        whole.addWidget(label(name, "muted"))
        self._sides: QGridLayout = spaced(QGridLayout(), spacing=12)
        for place in range(IN_A_ROW):
            self._sides.setColumnStretch(place, 1)
        whole.addLayout(self._sides)
        self._foot = column(spacing=6)
        whole.addLayout(self._foot)

    def add_side(self, number: int, who: str, shown: QWidget, answer: Picked) -> None:
        """Add a side with the words it holds."""
        inside = column(14, 10, 14, 12, spacing=8)
        inside.addWidget(self._circle(number, who, answer))
        inside.addWidget(shown, 1)
        frame = box("sunken", inside)
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if number == IN_ONE:  # it has a row to itself, below the sides that it is made of
            self._sides.addWidget(frame, self._sides.rowCount(), 0, 1, IN_A_ROW)
        else:
            self._sides.addWidget(frame, number // IN_A_ROW, number % IN_A_ROW)

    def add_answer(self, number: int, words: str, answer: Picked) -> None:
        """Add an answer below the sides: both stay, or none."""
        made = self._circle(number, words, answer)
        self._foot.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def add_note(self, words: str) -> None:
        """Say something below the sides."""
        self._foot.addWidget(label(words, "muted", wrap=True))

    def _circle(self, number: int, words: str, answer: Picked) -> QRadioButton:
        made = QRadioButton(words)
        self._group.addButton(made, number)
        self._answers[number] = answer
        return made

    @property
    def is_picked(self) -> bool:
        """Tell whether somebody has chosen."""
        return self._group.checkedId() >= 0

    def picked(self) -> Picked:
        """Return the answer; an empty one before anybody has chosen."""
        return self._answers.get(self._group.checkedId(), Picked())

    def pick(self, number: int) -> None:
        """Choose an answer by its number; unknown ones change nothing."""
        made = self._group.button(number)
        if made is not None:
            made.setChecked(True)
            made.setFocus()


def block_card(choice: OpenChoice, sides: Sequence[Side], now: datetime) -> ChoiceCard:
    """Return the card of a block of which a merger kept several versions."""
    card = ChoiceCard(QCoreApplication.translate("settling", "A paragraph that both changed"))
    names = [version.attrs.id for version in choice.versions]
    for number, version in enumerate(choice.versions):
        other = choice.versions[0 if number else -1]
        writer = choice.by[number] if number < len(choice.by) else ""
        who = _who(writer, sides, now) or QCoreApplication.translate(
            "settling", "Version {n}"
        ).format(n=number + 1)
        card.add_side(number, who, block_wording(version, other), Picked(keep=(names[number],)))
    if len({block_words(one) for one in choice.versions}) < len(names):
        card.add_note(
            QCoreApplication.translate("settling", "The words are the same; only the form differs.")
        )
    if len(names) > 1:
        if choice.both is not None:
            one = QCoreApplication.translate("settling", "Both changes in one")
            shown = Wording(block_words(choice.both), choice.base)
            card.add_side(IN_ONE, one, shown, Picked(both=(choice.block,)))
        both = QCoreApplication.translate("settling", "Both stay, one under the other")
        card.add_answer(BOTH, both, Picked(keep=tuple(names)))
    else:
        gone = label(
            QCoreApplication.translate("settling", "The other side deleted this paragraph."),
            "muted",
            wrap=True,
        )
        card.add_side(
            1, QCoreApplication.translate("settling", "Let it go"), gone, Picked(drop=tuple(names))
        )
    return card


def field_card(field: ApartField, lang: str) -> ChoiceCard:
    """Return the card of a title or another field that both changed."""
    card = ChoiceCard(word(lang, "field", field.field))
    nobody = QCoreApplication.translate("settling", "A colleague")
    if field.field == COVER:  # both are shown in the whole article, as they are chosen
        photo = QCoreApplication.translate("settling", "[photo]")
        shown, other = label(photo, "muted"), label(photo, "muted")
    else:
        shown = Wording(field.shown or "–", field.other)
        other = Wording(field.other or "–", field.shown)
    card.add_side(0, field.shown_by or nobody, shown, Picked())
    card.add_side(1, field.other_by or nobody, other, Picked(others=(field.field,)))
    return card


def _who(writer: str, sides: Sequence[Side], now: datetime) -> str:
    """Return who wrote a version, and when they saved it."""
    side = next((one for one in sides if one.person == writer), None)
    if not writer or side is None:
        return writer
    return f"{writer}　{when(side.at, now)}"
