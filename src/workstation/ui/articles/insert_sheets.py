"""What is asked before something with words of its own is put into the text.

Each sheet keeps within what the block tree takes (`domain.tree`), so that nothing asked for here
can be refused later.
"""

import re
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.fields import Labelled, counted
from workstation.ui.widgets.labels import label

LONGEST_NOTE: Final = 500
LONGEST_ADDRESS: Final = 2_000
MOST_ROWS: Final = 50
MOST_COLUMNS: Final = 12
_WIDE_TABLE: Final = 4
_ADDRESS: Final = re.compile(r"(https?://|mailto:)\S+")
_BARE: Final = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")


def as_address(words: str) -> str:
    """Return what somebody typed as an address a link may have; empty where it can be none."""
    words = words.strip()
    if len(words) > LONGEST_ADDRESS:
        return ""
    if _ADDRESS.fullmatch(words):
        return words
    return f"https://{words}" if _BARE.fullmatch(words) else ""


class LinkSheet(Sheet):
    """Asks where a link leads; `linked` tells, with an empty address where it goes."""

    linked = Signal(str)

    def __init__(self, href: str, parent: QWidget | None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Link"))
        self.setWindowTitle(self.heading.text())
        self.address = QLineEdit(href)
        self.address.setPlaceholderText("https://")
        self._field = Labelled(self.tr("Address"), self.address)
        self.body.addWidget(self._field)
        words = self.tr("On WeChat only links to other WeChat articles can be clicked.")
        self.body.addWidget(label(words, "muted", wrap=True))
        if href:
            self.foot.insertWidget(0, button(self.tr("Take the link off"), self._take_off))
        self.set_buttons(self.tr("Link"), self.tr("Cancel"))
        self.address.textChanged.connect(lambda _: self._look())
        self._look()
        self.address.setFocus()
        self.accepted.connect(lambda: self.linked.emit(as_address(self.address.text())))

    def _look(self) -> None:
        typed = self.address.text().strip()
        good = bool(as_address(typed))
        self.accept_button.setEnabled(good)
        wrong = bool(typed) and not good
        self._field.say(self.tr("This is no address of a page.") if wrong else "", wrong=wrong)

    def _take_off(self) -> None:
        self.linked.emit("")
        self.reject()


class FootnoteSheet(Sheet):
    """Asks for the words of a footnote."""

    noted = Signal(str)

    def __init__(self, words: str, parent: QWidget | None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Footnote"))
        self.setWindowTitle(self.heading.text())
        self.words = QPlainTextEdit(words)
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(96)
        self.body.addWidget(counted(self.tr("Words of the note"), self.words, LONGEST_NOTE))
        self.set_buttons(self.tr("Insert") if not words else self.tr("Change"), self.tr("Cancel"))
        self.words.textChanged.connect(self._look)
        self._look()
        self.words.setFocus()
        self.accepted.connect(lambda: self.noted.emit(self._typed()))

    def _typed(self) -> str:
        return " ".join(self.words.toPlainText().split())

    def _look(self) -> None:
        self.accept_button.setEnabled(0 < len(self._typed()) <= LONGEST_NOTE)


class TableSheet(Sheet):
    """Asks how big a table is."""

    sized = Signal(int, int, bool)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__("", parent, width=380)
        self.heading.setText(self.tr("Table"))
        self.setWindowTitle(self.heading.text())
        self.rows, self.columns = _number(3, MOST_ROWS), _number(3, MOST_COLUMNS)
        sizes = row(spacing=14)
        sizes.addWidget(Labelled(self.tr("Rows"), self.rows))
        sizes.addWidget(Labelled(self.tr("Columns"), self.columns))
        self.body.addLayout(sizes)
        self.header = QCheckBox(self.tr("The first row names the columns"))
        self.header.setChecked(True)
        self.body.addWidget(self.header)
        self._hint = label("", "muted", wrap=True)
        self.body.addWidget(self._hint)
        self.set_buttons(self.tr("Insert"), self.tr("Cancel"))
        self.columns.valueChanged.connect(lambda _: self._look())
        self._look()
        self.rows.setFocus()
        self.rows.selectAll()
        self.accepted.connect(self._tell)

    def _look(self) -> None:
        wide = self.columns.value() > _WIDE_TABLE
        words = self.tr("More than four columns are hard to read on a phone.")
        self._hint.setText(words if wide else "")
        self._hint.setVisible(wide)

    def _tell(self) -> None:
        self.sized.emit(self.rows.value(), self.columns.value(), self.header.isChecked())


class MediaSheet(Sheet):
    """Asks for an audio or a video: what it is, its title, its page."""

    chosen = Signal(str, str, str)

    def __init__(
        self, parent: QWidget | None, kind: str = "video", title: str = "", href: str = ""
    ) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Audio or video"))
        self.setWindowTitle(self.heading.text())
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Video"), "video")
        self.kind.addItem(self.tr("Audio"), "audio")
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.body.addWidget(Labelled(self.tr("Kind"), self.kind))
        self.title, self.address = QLineEdit(title), QLineEdit(href)
        self.body.addWidget(counted(self.tr("Title"), self.title, LONGEST_NOTE))
        self._field = Labelled(self.tr("Address of its page"), self.address)
        self.body.addWidget(self._field)
        words = self.tr("On WeChat it stands as a link; put the video itself in there by hand.")
        self.body.addWidget(label(words, "muted", wrap=True))
        self.set_buttons(self.tr("Insert") if not href else self.tr("Change"), self.tr("Cancel"))
        for field in (self.title, self.address):
            field.textChanged.connect(lambda _: self._look())
        self._look()
        self.title.setFocus()
        self.accepted.connect(self._tell)

    def _look(self) -> None:
        typed = self.address.text().strip()
        wrong = bool(typed) and not as_address(typed)
        self._field.say(self.tr("This is no address of a page.") if wrong else "", wrong=wrong)
        named = 0 < len(self.title.text().strip()) <= LONGEST_NOTE
        self.accept_button.setEnabled(named and not wrong)

    def _tell(self) -> None:
        title, href = self.title.text().strip(), as_address(self.address.text())
        self.chosen.emit(str(self.kind.currentData()), title, href)


class WordsSheet(Sheet):
    """Asks for one line of words: a description, a credit, the text of the follow card."""

    told = Signal(str)

    def __init__(
        self, heading: str, name: str, words: str, hint: str, parent: QWidget | None
    ) -> None:
        super().__init__(heading, parent)
        self.line = QLineEdit(words)
        self.body.addWidget(counted(name, self.line, LONGEST_NOTE))
        if hint:
            self.body.addWidget(label(hint, "muted", wrap=True))
        self.set_buttons(self.tr("Change"), self.tr("Cancel"))
        self.line.textChanged.connect(
            lambda text: self.accept_button.setEnabled(len(text) <= LONGEST_NOTE)
        )
        self.line.setFocus()
        self.line.selectAll()
        self.accepted.connect(lambda: self.told.emit(self.line.text().strip()))


def _number(value: int, most: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(1, most)
    made.setValue(value)
    return made
