"""Boxes: cards, bars, side columns, lines, and the page that scrolls."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.ui.widgets.labels import label

Made = TypeVar("Made", bound=QLayout)


def spaced(layout: Made, *margins: int, spacing: int = 8) -> Made:
    """Give a layout its margins (left, top, right, bottom; one for all; none) and spacing."""
    if len(margins) == 1:
        margins = margins * 4
    layout.setContentsMargins(*(margins or (0, 0, 0, 0)))
    layout.setSpacing(spacing)
    return layout


def column(*margins: int, spacing: int = 8) -> QVBoxLayout:
    """Return a vertical layout."""
    return spaced(QVBoxLayout(), *margins, spacing=spacing)


def row(*margins: int, spacing: int = 8) -> QHBoxLayout:
    """Return a horizontal layout."""
    return spaced(QHBoxLayout(), *margins, spacing=spacing)


def box(look: str, layout: QLayout, parent: QWidget | None = None) -> QFrame:
    """Return a frame of a look ("card", "side", "bar-bottom", "note" …) around a layout."""
    made = QFrame(parent)
    made.setProperty("look", look)
    made.setLayout(layout)
    return made


def line(parent: QWidget | None = None) -> QFrame:
    """Return a hairline."""
    made = QFrame(parent)
    made.setProperty("look", "line")
    return made


class Card(QFrame):
    """A white box with a title, a place for something at its right, and a body."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        whole = spaced(QVBoxLayout(self), 16, 12, 16, 14, spacing=10)
        self.head = row()
        self.title = label(title, "title")
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        whole.addLayout(self.head)
        self.body = column()
        whole.addLayout(self.body, 1)


def scrolled(content: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """Return a page that scrolls up and down around a content."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets go when the event loop comes round."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
