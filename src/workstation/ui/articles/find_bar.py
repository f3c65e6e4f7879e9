"""查找替换: a bar above the text; what it finds is shown and counted by the page."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QWidget
from typing_extensions import override

from workstation.ui.widgets.boxes import column, row
from workstation.ui.widgets.buttons import button, icon_button
from workstation.ui.widgets.fields import SearchField
from workstation.ui.widgets.labels import label, relook


class FindBar(QFrame):
    """Asks for words and steps between them. Enter and Shift+Enter step, Esc closes."""

    asked = Signal(str, bool)
    stepped = Signal(int)
    replaced = Signal(str)
    all_replaced = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-top")
        self.words = SearchField(self.tr("Find in this article"))
        self.words.asked.connect(lambda _: self.search())
        self.words.moved.connect(self.stepped)
        self.case = QCheckBox(self.tr("Upper and lower case"))
        self.case.toggled.connect(lambda _: self.search())
        self.found = label("", "muted")
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("Replace with"))
        self.other.setAccessibleName(self.tr("Replace with"))
        self.one = button(self.tr("Replace"), lambda: self.replaced.emit(self.other.text()))
        self.all = button(self.tr("Replace all"), lambda: self.all_replaced.emit(self.other.text()))
        self._exchange = QWidget()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        whole = column(14, 6, 8, 6, spacing=6)
        first = row(spacing=6)
        first.addWidget(self.words, 1)
        first.addWidget(self.found)
        for name, words, step in (
            ("up", self.tr("Find previous"), -1),
            ("down", self.tr("Find next"), 1),
        ):
            first.addWidget(icon_button(name, words, partial(self.stepped.emit, step)))
        first.addWidget(self.case)
        first.addWidget(icon_button("close", self.tr("Close"), self.close_bar))
        whole.addLayout(first)
        second = row(spacing=6)
        second.addWidget(self.other, 1)
        second.addWidget(self.one)
        second.addWidget(self.all)
        self._exchange.setLayout(second)
        whole.addWidget(self._exchange)
        self.setLayout(whole)

    def open_bar(self, words: str, *, replace: bool, writable: bool) -> None:
        """Show the bar with the words that were chosen in the text."""
        self._exchange.setVisible(replace and writable)
        first = " ".join(words.split())
        if first:
            self.words.setText(first)
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self.search()

    def search(self) -> None:
        """Ask for what stands in the field."""
        self.asked.emit(self.words.text(), self.case.isChecked())
        if not self.words.text():
            self.found.setText("")

    def tell(self, place: int, number: int, replaced: int = 0) -> None:
        """Show how many there are, and at which the cursor is (from 1; 0 for none of them)."""
        if replaced:
            relook(self.found, "muted")
            self.found.setText(self.tr("%n replaced", "", replaced))
            return
        none = bool(self.words.text()) and not number
        relook(self.found, "bad-text" if none else "muted")
        self.found.setText(
            self.tr("Not found")
            if none
            else self.tr("{place} of {number}").format(place=place, number=number)
        )
        for one in (self.one, self.all):
            one.setEnabled(number > 0)

    def close_bar(self) -> None:
        """Close the bar; the marks in the text go."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if self.other.hasFocus():
                self.replaced.emit(self.other.text())
            else:
                self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
            return
        event.accept()
