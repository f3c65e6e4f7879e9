"""Choosing between wordings: block by block, all on one sheet."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workstation.document.wording import Piece, compare_words
from workstation.domain.tree import Block
from workstation.domain.tree_text import block_text
from workstation.ui.widgets.boxes import box, column, scrolled, spaced
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label
from workstation.usecases.article_page import OpenChoice

BOTH = -2
NONE = -3
HEIGHT = 420


class SettleSheet(Sheet):
    """Asks which wording stays. `settled` carries the versions kept and the blocks let go."""

    settled = Signal(tuple, tuple)

    def __init__(self, choices: Sequence[OpenChoice], parent: QWidget | None) -> None:
        super().__init__("", parent, width=640)
        self.heading.setText(self.tr("Which wording stays?"))
        self.setWindowTitle(self.heading.text())
        self._choices = tuple(choices)
        self._groups: list[QButtonGroup] = []
        content = QWidget()
        whole = spaced(QVBoxLayout(content), 0, 0, 8, 0, spacing=12)
        for choice in choices:
            whole.addWidget(self._choice(choice))
        whole.addStretch(1)
        area = scrolled(content)
        area.setMinimumHeight(min(HEIGHT, content.sizeHint().height() + 10))
        self.body.addWidget(area, 1)
        self.set_buttons(self.tr("Keep these"), self.tr("Later"))
        self.accept_button.setEnabled(False)
        self.accepted.connect(self._settle)

    def _choice(self, choice: OpenChoice) -> QFrame:
        group = QButtonGroup(self)
        group.idToggled.connect(lambda *_: self._look())
        whole = column(14, 12, 14, 12, spacing=8)
        for number, version in enumerate(choice.versions):
            who = choice.by[number] if number < len(choice.by) else ""
            self._add(whole, group, number, who or self._nth(number))
            whole.addWidget(_wording(version, choice.versions[0 if number else -1]))
        if len(choice.versions) > 1:
            self._add(whole, group, BOTH, self.tr("Both stay, one under the other"))
        else:
            self._add(whole, group, NONE, self.tr("The other side deleted it: let it go"))
        self._groups.append(group)
        return box("sunken", whole)

    def _nth(self, number: int) -> str:
        return self.tr("Wording {number}").format(number=number + 1)

    def _add(self, whole: QVBoxLayout, group: QButtonGroup, number: int, words: str) -> None:
        made = QRadioButton(words)
        group.addButton(made, number)
        whole.addWidget(made)

    def _look(self) -> None:
        self.accept_button.setEnabled(all(group.checkedButton() for group in self._groups))

    def choose(self, place: int, number: int) -> None:
        """Choose a wording of one block."""
        made = self._groups[place].button(number)
        if made is not None:
            made.setChecked(True)

    def _settle(self) -> None:
        keep: list[str] = []
        drop: list[str] = []
        for choice, group in zip(self._choices, self._groups, strict=True):
            names = [version.attrs.id for version in choice.versions]
            match group.checkedId():
                case number if number == BOTH:
                    keep += names
                case number if number == NONE:
                    drop += names
                case number:
                    keep.append(names[number])
        self.settled.emit(tuple(keep), tuple(drop))


def _wording(block: Block, other: Block) -> QLabel:
    """Return a wording with what the other one does not say set off."""
    pieces = compare_words(block_text(other), block_text(block))
    made = label("", wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText("".join(_marked(one) for one in pieces if one.kind != "deleted") or "…")
    return made


def _marked(piece: Piece) -> str:
    words = escape(piece.text).replace("\n", "<br>")
    return words if piece.kind == "equal" else f"<b><u>{words}</u></b>"
