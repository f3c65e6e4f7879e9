"""The office's own words: phrases that are never flagged, words that it does not want."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from workstation.proofing.findings import MAX_ALLOWED_LENGTH
from workstation.ui.settings.table import Field, RowTable, RowView
from workstation.ui.widgets.boxes import Card, row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.rules_in_use import OwnWord


class AllowedCard(Card):
    """Phrases inside which nothing is a finding."""

    asked = Signal(str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Never flagged"))
        words = self.tr("Names and phrases that are right although a rule objects, such as "
                        "《警钟常鸣》.")  # fmt: skip
        self.body.addWidget(label(words, "muted", wrap=True))
        self.phrases: RowTable[str] = RowTable(
            [Field(self.tr("Phrase"), lambda one: one)], lambda one: one, self
        )
        self.table = RowView(self.phrases, self.tr("Never flagged"))
        self.body.addWidget(self.table)
        self.field = QLineEdit()
        self.field.setMaxLength(MAX_ALLOWED_LENGTH)
        self.field.setPlaceholderText(self.tr("Phrase"))
        self.field.setAccessibleName(self.tr("Phrase"))
        self.field.returnPressed.connect(self._ask)
        self.add = button(self.tr("Allow"), self._ask)
        self.drop = button(self.tr("Take out"), self._drop)
        line = row()
        for one in (self.field, self.add, self.drop):
            line.addWidget(one)
        self.body.addLayout(line)
        self.table.chosen.connect(lambda key: self.drop.setEnabled(bool(key)))

    def offer(self, *, offered: bool) -> None:
        """Offer changes, or not."""
        for one in (self.field, self.add, self.drop):
            one.setVisible(offered)

    def show_phrases(self, phrases: Sequence[str]) -> None:
        """Show the phrases; what was just added leaves the field."""
        if self.field.text().strip() in phrases:
            self.field.clear()
        self.phrases.show_rows(phrases)
        self.table.fit(least=2, most=6)
        self.drop.setEnabled(bool(self.table.current()))

    def _ask(self) -> None:
        if self.field.text().strip():
            self.asked.emit(self.field.text())

    def _drop(self) -> None:
        if self.table.current():
            self.dropped.emit(self.table.current())


class AvoidedCard(Card):
    """Words the office does not want, and what it writes instead."""

    asked = Signal(str, str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Words of this office"))
        words = self.tr("Found in every article and to be confirmed, on all PCs of the office.")
        self.body.addWidget(label(words, "muted", wrap=True))
        self.words: RowTable[OwnWord] = RowTable(
            [
                Field(self.tr("Not"), lambda one: one.wrong),
                Field(self.tr("But"), lambda one: one.right or "–"),
            ],
            lambda one: one.wrong,
            self,
        )
        self.table = RowView(self.words, self.tr("Words of this office"))
        self.body.addWidget(self.table)
        self.wrong = self._field(self.tr("Not"))
        self.right = self._field(self.tr("But (may stay empty)"))
        self.add = button(self.tr("Add"), self._ask)
        self.drop = button(self.tr("Take out"), self._drop)
        line = row()
        for one in (self.wrong, self.right, self.add, self.drop):
            line.addWidget(one)
        self.body.addLayout(line)
        self.table.chosen.connect(lambda key: self.drop.setEnabled(bool(key)))

    def _field(self, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(MAX_ALLOWED_LENGTH)
        made.setPlaceholderText(words)
        made.setAccessibleName(words)
        made.returnPressed.connect(self._ask)
        return made

    def offer(self, *, offered: bool) -> None:
        """Offer changes, or not."""
        for one in (self.wrong, self.right, self.add, self.drop):
            one.setVisible(offered)

    def show_words(self, words: Sequence[OwnWord]) -> None:
        """Show the words; what was just added leaves the fields."""
        if self.wrong.text().strip() in {one.wrong for one in words}:
            self.wrong.clear()
            self.right.clear()
        self.words.show_rows(words)
        self.table.fit(least=2, most=6)
        self.drop.setEnabled(bool(self.table.current()))

    def _ask(self) -> None:
        if self.wrong.text().strip():
            self.asked.emit(self.wrong.text(), self.right.text())

    def _drop(self) -> None:
        if self.table.current():
            self.dropped.emit(self.table.current())
