"""特殊字符: signs that no key has, by what they are for; the last ones used come first."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget
from typing_extensions import override

from workstation.ui.memory import Memory
from workstation.ui.widgets.boxes import scrolled, spaced
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label

REMEMBERED: Final = "articles.characters"
KEPT: Final = 12
ACROSS: Final = 12
CELL: Final = 34
HEIGHT: Final = 330
GROUPS: Final = (
    ("punctuation", "“”‘’「」『』《》〈〉【】〔〕——……·、；：～〇々"),
    ("numbers", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"),
    ("signs", "★☆●○■□◆◇▲△▶▷→←↑↓✓✗※§№◎"),
    ("measures", "℃℉％‰°′″㎡㎏㎜㎝㎞㏄µΩ"),
    ("sums", "＋－×÷＝≠≈≤≥＜＞±∞∑∏√∠∥⊥½¼¾"),
    ("money", "￥＄€£¢"),
    ("pinyin", "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ"),
)
"""No sign of the Party, the State or the army: those are no ornaments."""


def group_words(group: str) -> str:
    """Return what a group of signs is called."""
    return {
        "used": QCoreApplication.translate("articles", "Used last"),
        "punctuation": QCoreApplication.translate("articles", "Punctuation"),
        "numbers": QCoreApplication.translate("articles", "Numbers"),
        "signs": QCoreApplication.translate("articles", "Signs"),
        "measures": QCoreApplication.translate("articles", "Units"),
        "sums": QCoreApplication.translate("articles", "Arithmetic"),
        "money": QCoreApplication.translate("articles", "Money"),
        "pinyin": QCoreApplication.translate("articles", "Pinyin"),
    }[group]


class CharactersSheet(Sheet):
    """Shows the signs; the arrow keys move between them, a click or Enter inserts and goes on."""

    chosen = Signal(str)

    def __init__(self, memory: Memory, parent: QWidget | None) -> None:
        super().__init__("", parent, width=520)
        self.heading.setText(self.tr("Special characters"))
        self.setWindowTitle(self.heading.text())
        self._memory = memory
        self._cells: list[QPushButton] = []
        whole = QWidget()
        self._grid = spaced(QGridLayout(whole), 0, 0, 8, 0, spacing=3)
        used = str(memory.get(REMEMBERED, ""))
        for group, signs in ((("used", used),) if used else ()) + GROUPS:
            self._add_group(group, signs)
        self._grid.setColumnStretch(ACROSS, 1)
        area = scrolled(whole)
        area.setFixedHeight(HEIGHT)
        self.body.addWidget(area)
        self.set_buttons(self.tr("Insert"), self.tr("Close"))
        self.accept_button.hide()
        self.reject_button.setDefault(True)
        self._cells[0].setFocus()

    def _add_group(self, group: str, signs: str) -> None:
        line = self._grid.rowCount()
        self._grid.addWidget(label(group_words(group), "muted"), line, 0, 1, ACROSS)
        for place, sign in enumerate(signs):
            cell = QPushButton(sign)
            cell.setProperty("look", "quiet")
            cell.setAutoDefault(False)
            cell.setFixedSize(CELL, CELL)
            cell.setAccessibleName(sign)
            cell.clicked.connect(partial(self._insert, sign))
            cell.installEventFilter(self)
            self._cells.append(cell)
            self._grid.addWidget(cell, line + 1 + place // ACROSS, place % ACROSS)

    def _insert(self, sign: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        used = str(self._memory.get(REMEMBERED, "")).replace(sign, "")
        self._memory.put(REMEMBERED, (sign + used)[:KEPT])
        self.chosen.emit(sign)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {
                Qt.Key.Key_Left: -1,
                Qt.Key.Key_Right: 1,
                Qt.Key.Key_Up: -ACROSS,
                Qt.Key.Key_Down: ACROSS,
            }.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, QPushButton):
                place = self._cells.index(watched) + step
                self._cells[max(0, min(place, len(self._cells) - 1))].setFocus()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                watched.click()  # type: ignore[attr-defined] # only cells are watched
                return True
        return super().eventFilter(watched, event)
