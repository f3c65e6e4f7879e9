"""Asking for names: what the office keeps, and what it is called."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget
from typing_extensions import override

from workstation.document.themes import Theme
from workstation.domain import tree
from workstation.ui.styles.block_looks import blocks_height, paint_blocks
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.fields import Labelled
from workstation.usecases.fragments import Use
from workstation.usecases.office_themes import LONGEST_TITLE

_SCALE = 0.8
_MOST_HEIGHT = 260


class BlocksPreview(QWidget):
    """Blocks as they will look, painted small."""

    def __init__(
        self, doc: tree.Doc, theme: Theme, column: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doc, self._theme, self._column = doc, theme, column
        height = blocks_height(doc.content, theme, column=column, width=400, scale=_SCALE)
        self.setFixedHeight(round(min(_MOST_HEIGHT, height)))
        self.setAccessibleName(self.tr("Preview"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_blocks(
            painter, QRectF(self.rect()), self._doc.content, self._theme,
            column=self._column, scale=_SCALE,
        )  # fmt: skip
        painter.end()


class NameSheet(Sheet):
    """Asks for one name. `named` carries it; a refusal is shown in place by `refuse`."""

    named = Signal(str)

    def __init__(
        self, title: str, name: str, accept: str, parent: QWidget | None, *, width: int = 460
    ) -> None:
        super().__init__(title, parent, width=width)
        self.line = QLineEdit(name)
        self.line.setMaxLength(LONGEST_TITLE)
        self.field = Labelled(self.tr("Name"), self.line)
        self.body.addWidget(self.field)
        self.set_buttons(accept, self.tr("Cancel"))
        self.line.textChanged.connect(self._check)
        self.line.selectAll()
        self.line.setFocus()
        self._check()

    def _check(self) -> None:
        self.field.say("")
        self.accept_button.setEnabled(bool(self.name()))

    def name(self) -> str:
        """Return the name as typed."""
        return self.line.text().strip()

    @override
    def accept(self) -> None:
        """Tell the name; whoever listens closes the sheet when it is taken."""
        self.named.emit(self.name())

    def taken(self) -> None:
        """Close: the name was taken."""
        super().accept()

    def refuse(self, words: str) -> None:
        """Say why the name was not taken."""
        self.field.say(words, wrong=True)


class KeepSheet(NameSheet):
    """Asks under which name blocks are kept, and as what."""

    def __init__(self, doc: tree.Doc, theme: Theme, of_column: str, parent: QWidget | None) -> None:
        super().__init__(self.tr("Keep as a style of the office"), "", self.tr("Keep"), parent)
        self.body.insertWidget(0, BlocksPreview(doc, theme, of_column))
        self._uses = QButtonGroup(self)
        for number, words in enumerate(
            (
                self.tr("Paragraphs to put into articles"),
                self.tr("Template for new articles of this column"),
            )
        ):
            choice = QRadioButton(words)
            self._uses.addButton(choice, number)
            self.body.addWidget(choice)
        self._uses.button(0).setChecked(True)

    def use(self) -> Use:
        """Return what the blocks are kept as."""
        return "template" if self._uses.checkedId() == 1 else "part"
