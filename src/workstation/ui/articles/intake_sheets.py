"""What an import asks and answers: the column, and file by file what became of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workstation.ui.widgets.boxes import box, column, line, row, scrolled, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import Elided, label, pill
from workstation.usecases.hand_ins import HandIn, Parcel, TakenIn
from workstation.wording.catalogue import loss_sentence, sentence

LIST_HEIGHT = 380
NAMED = 3
"""So many files are named in the question; of more their number says enough."""


class ColumnQuestion(Sheet):
    """Which column do these go to? The last one is chosen already, so that Enter will do."""

    chosen = Signal(str)

    def __init__(
        self,
        columns: Sequence[tuple[str, str]],
        proposed: str,
        parcel: Parcel | None,
        parent: QWidget | None,
    ) -> None:
        super().__init__(self._title(parcel), parent)
        if parcel is not None:
            for hand_in in parcel.hand_ins[:NAMED]:
                self.body.addWidget(label(self._named(hand_in), "muted", wrap=True))
        self._group = QButtonGroup(self)
        self._columns = [one for one, _ in columns]
        for number, (identity, name) in enumerate(columns):
            choice = QRadioButton(name)
            choice.setChecked(identity == proposed)
            self._group.addButton(choice, number)
            self.body.addWidget(choice)
        accept = self.tr("Begin") if parcel is None else self.tr("Import")
        self.set_buttons(accept, self.tr("Cancel"))
        self.accepted.connect(self._choose)
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus()

    def _title(self, parcel: Parcel | None) -> str:
        if parcel is None:
            return self.tr("New article for which column?")
        return self.tr("%n article(s) for which column?", "", len(parcel.hand_ins))

    def _named(self, hand_in: HandIn) -> str:
        if not hand_in.photos:
            return hand_in.path.name
        photos = self.tr("with %n photo(s)", "", len(hand_in.photos))
        return f"{hand_in.path.name}　{photos}"

    def _choose(self) -> None:
        number = self._group.checkedId()
        if number >= 0:
            self.chosen.emit(self._columns[number])


class IntakeAnswers(Sheet):
    """File by file: taken in, with what is to be checked; or not, and why."""

    opened = Signal(str)
    to_photos = Signal()

    def __init__(
        self,
        parcel: Parcel,
        taken: Sequence[TakenIn],
        left: int,
        lang: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__("", parent, width=620)
        self._lang = lang
        good = sum(not one.error for one in taken)
        self.heading.setText(self._summary(good))
        self.setWindowTitle(self.heading.text())
        content = QWidget()
        lines = spaced(QVBoxLayout(content), 0, 0, 8, 0, spacing=6)
        for one in taken:
            lines.addWidget(self._answer(one))
        for path in parcel.wrong:
            lines.addWidget(self._wrong(path))
        if parcel.photos:
            lines.addWidget(self._photos(len(parcel.photos)))
        if left:
            lines.addWidget(label(self.tr("%n article(s) not begun", "", left), "muted"))
        lines.addStretch(1)
        area = scrolled(content)
        area.setMinimumHeight(min(LIST_HEIGHT, content.sizeHint().height() + 8))
        self.body.addWidget(area, 1)
        self.accept_button = button(self.tr("Close"), self.accept)
        self.accept_button.setDefault(True)
        self.foot.addWidget(self.accept_button)

    def _summary(self, good: int) -> str:
        if good:
            return self.tr("%n article(s) taken in", "", good)
        return self.tr("Nothing could be taken in")

    def _answer(self, taken: TakenIn) -> QFrame:
        name = Elided(taken.title or Path(taken.path).name, "strong")
        head = row()
        head.addWidget(name, 1)
        if taken.error:
            head.addWidget(pill(self.tr("Not taken in"), "red"))
        else:
            if taken.held:
                head.addWidget(pill(self.tr("On this PC only"), "red"))
            head.addWidget(button(self.tr("Open"), partial(self._open, taken.article), look="link"))
        whole = column(12, 9, 12, 9, spacing=4)
        whole.addLayout(head)
        for words in self._remarks(taken):
            whole.addWidget(_remark(words))
        return box("sunken", whole)

    def _remarks(self, taken: TakenIn) -> list[str]:
        if taken.error:
            return [sentence(self._lang, taken.error, taken.fields)]
        remarks = [loss_sentence(self._lang, one.code, one.detail) for one in taken.warnings]
        if taken.alike:
            remarks.insert(0, self.tr("There is another article of this title."))
        if taken.repairs:
            remarks.append(self.tr("%n sign(s) made full width", "", taken.repairs))
        return remarks

    def _wrong(self, path: Path) -> QFrame:
        head = row()
        head.addWidget(Elided(path.name, "strong"), 1)
        head.addWidget(pill(self.tr("Not taken in"), "red"))
        whole = column(12, 9, 12, 9, spacing=4)
        whole.addLayout(head)
        whole.addWidget(
            _remark(self.tr("Articles come as Word, Markdown, web page or plain text."))
        )
        return box("sunken", whole)

    def _photos(self, number: int) -> QFrame:
        whole = column(12, 9, 12, 9, spacing=4)
        whole.addWidget(label(self.tr("%n photo(s) belong to no text", "", number), "strong"))
        words = self.tr("Drop them on an open article, or take them into the photo library.")
        whole.addWidget(_remark(words))
        whole.addWidget(line())
        whole.addWidget(button(self.tr("To the photo library"), self._go_to_photos, look="link"))
        return box("sunken", whole)

    def _open(self, article: str) -> None:
        self.accept()
        self.opened.emit(article)

    def _go_to_photos(self) -> None:
        self.accept()
        self.to_photos.emit()


def _remark(words: str) -> QLabel:
    return label(words, "muted", wrap=True)
