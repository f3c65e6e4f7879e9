"""每周都有声音, 每月推出好文: the chart of weeks, and the piece of each month."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.ui.desk.cadence_chart import CadenceChart
from workstation.ui.desk.words import month_words
from workstation.ui.widgets.boxes import Card, emptied, row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.cadence import GoodPiece
from workstation.usecases.workday import Workday


class CadenceCard(Card):
    """The chart, and below it the good pieces as marks that can be clicked."""

    month_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("A voice every week"))
        self.head.addWidget(label(self.tr("pieces published in the last 12 weeks"), "muted"))
        self.chart = CadenceChart()
        self.body.addWidget(self.chart, 3)
        foot = row(0, 8, 0, 0)
        foot.addWidget(label(self.tr("A good piece every month"), "title"))
        self._months = row(6, 0, 0, 0, spacing=6)
        foot.addLayout(self._months)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self._shown: tuple[tuple[GoodPiece, ...], bool] | None = None

    def show_day(self, day: Workday) -> None:
        """Show the weeks and months."""
        self.chart.show_bars(day.cadence.bars)
        if self._shown == (day.cadence.months, day.may_plan):
            return
        self._shown = (day.cadence.months, day.may_plan)
        emptied(self._months)
        for piece in day.cadence.months:
            self._months.addWidget(self._mark(piece, may_plan=day.may_plan))

    def _mark(self, piece: GoodPiece, *, may_plan: bool) -> QPushButton:
        month = month_words(piece.month)
        if piece.article:
            words = self.tr("{month}: “{title}”").format(month=month, title=piece.title)
            look = "mark-good"
        else:
            words = self.tr("{month}: to be recommended").format(month=month)
            look = "mark"
        made = button(words, partial(self.month_asked.emit, piece), look=look)
        made.setEnabled(may_plan or bool(piece.article))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return made
