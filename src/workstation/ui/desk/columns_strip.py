"""The office's columns in one strip: pieces this month and the day of the last one."""

from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget
from typing_extensions import override

from workstation.ui.theme import colour
from workstation.ui.widgets.boxes import emptied, row, spaced
from workstation.ui.widgets.labels import Elided, label
from workstation.usecases.cadence import ColumnPulse

IN_A_ROW: Final = 4
INKS: Final = ("accent", "warn", "info", "good")
"""Colours that tell neighbours apart; they mean nothing else."""


class Stroke(QWidget):
    """A short upright stroke before a column's name."""

    def __init__(self, ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setFixedSize(QSize(4, 16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._ink))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
        painter.end()


class ColumnsStrip(QFrame):
    """All columns, four in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._grid = spaced(QGridLayout(self), 15, 9, 15, 9, spacing=8)
        self._grid.setHorizontalSpacing(24)
        self._shown: tuple[tuple[ColumnPulse, ...], date] | None = None

    def show_columns(self, columns: tuple[ColumnPulse, ...], today: date) -> None:
        """Show how each column goes."""
        if self._shown == (columns, today):
            return
        self._shown = (columns, today)
        emptied(self._grid)
        for place, column in enumerate(columns):
            cell = self._cell(column, today, INKS[place % len(INKS)])
            self._grid.addWidget(cell, place // IN_A_ROW, place % IN_A_ROW)
            self._grid.setColumnStretch(place % IN_A_ROW, 1)
        self.setVisible(bool(columns))

    def _cell(self, column: ColumnPulse, today: date, ink: str) -> QWidget:
        cell = QWidget()
        line = row(spacing=8)
        cell.setLayout(line)
        name = Elided(column.name, "strong")
        pieces = label(self.tr("%n this month", "", column.this_month))
        last = label(self._last(column.last, today), "muted")
        line.addWidget(Stroke(ink))
        line.addWidget(name, 1)
        line.addWidget(pieces)
        line.addWidget(last)
        cell.setAccessibleName(f"{column.name} {pieces.text()} {last.text()}")
        return cell

    def _last(self, day: str, today: date) -> str:
        if not day:
            return self.tr("none yet")
        found = date.fromisoformat(day)
        short = f"{found:%m-%d}" if found.year == today.year else f"{found:%Y-%m}"
        return self.tr("last {day}").format(day=short)
