"""The office's columns in one strip: pieces this month and the day of the last one."""

from datetime import date
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget
from typing_extensions import override

from workstation.ui.theme import colour
from workstation.ui.widgets.boxes import emptied, row, spaced
from workstation.ui.widgets.labels import Elided, label
from workstation.ui.widgets.painting import scale
from workstation.usecases.cadence import ColumnPulse

IN_A_ROW: Final = 4
CELL: Final = 240
"""A cell that is narrower shows more dots than name: then fewer stand in a row."""
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
        self._cells: list[QWidget] = []
        self._across = 0

    def show_columns(self, columns: tuple[ColumnPulse, ...], today: date) -> None:
        """Show how each column goes."""
        if self._shown == (columns, today):
            return
        self._shown = (columns, today)
        emptied(self._grid)
        self._cells = [
            self._cell(column, today, INKS[place % len(INKS)])
            for place, column in enumerate(columns)
        ]
        self._arrange()
        self.setVisible(bool(columns))

    def _arrange(self) -> None:
        """Put the cells into as many rows as the width asks for."""
        across = self._across = self._fitting()
        for place, cell in enumerate(self._cells):
            self._grid.addWidget(cell, place // across, place % across)
        for place in range(IN_A_ROW):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._across:
            self._arrange()

    def _fitting(self) -> int:
        most = max(1, min(IN_A_ROW, int(self.width() / (CELL * scale()))))
        rows = ceil(len(self._cells) / most)
        return ceil(len(self._cells) / rows) if rows else most  # rows of about one length

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
