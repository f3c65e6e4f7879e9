"""The column of places at the left, each with the number of things that wait there."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.icons import ICON_PIXELS, icon
from workstation.ui.places import PLACES, Place
from workstation.ui.theme import colour
from workstation.ui.widgets.boxes import spaced

WIDTH = 84
EDGES = 8
BUTTON_HEIGHT = 58
AROUND = 22
"""What stands above, between and below a button's icon and its name."""
SLACK = 10
BADGE_PIXELS = 16
MOST = 99
LOWER = "conflicts"
"""The first of the places at the foot."""


class PlaceButton(QToolButton):
    """A place's icon and name, with a number when something waits."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._count = 0
        self.setProperty("look", "place")
        self.setText(place.title())
        self.setAccessibleName(place.title())
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        self.tint()

    @property
    def waits(self) -> bool:
        """Tell whether something waits at the place."""
        return self._count > 0

    def needs(self) -> QSize:
        """Return the room that the whole name needs, chosen or not: the column must not jump."""
        self.ensurePolished()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.Bold)
        metrics = QFontMetrics(bold)
        return QSize(
            metrics.horizontalAdvance(self.text()) + SLACK, ICON_PIXELS + metrics.height() + AROUND
        )

    def tint(self) -> None:
        """Draw the icon anew in the colours in use."""
        self.setIcon(icon(self.place.name))

    def count(self, number: int) -> None:
        """Show how many things wait."""
        self._count = number
        title = self.place.title()
        self.setAccessibleName(f"{title} {number}" if number else title)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        words = str(min(self._count, MOST))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(10)
        font.setBold(True)
        painter.setFont(font)
        width = max(BADGE_PIXELS, painter.fontMetrics().horizontalAdvance(words) + 8)
        spot = QRect(QPoint(self.width() // 2 + 4, 5), QSize(width, BADGE_PIXELS))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(spot, BADGE_PIXELS / 2, BADGE_PIXELS / 2)
        painter.setPen(colour("on_accent"))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class Navigation(QFrame):
    """All places, the settings at the foot."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        whole = spaced(QVBoxLayout(self), EDGES, 10, EDGES, 10, spacing=4)
        group = QButtonGroup(self)
        self._buttons = {place.name: PlaceButton(place) for place in PLACES}
        for name, button in self._buttons.items():
            if name == LOWER:
                whole.addStretch(1)
            group.addButton(button)
            whole.addWidget(button)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
        self._show_needed()
        self._fit()

    def _fit(self) -> None:
        """Be as wide as the longest name, at the size of text in use."""
        needs = [button.needs() for button in self._buttons.values()]
        width = max(WIDTH, *(need.width() + 2 * EDGES for need in needs))
        height = max(BUTTON_HEIGHT, *(need.height() for need in needs))
        self.setFixedWidth(width)
        for button in self._buttons.values():
            button.setFixedSize(width - 2 * EDGES, height)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def choose(self, name: str) -> None:
        """Show a place as the one on screen."""
        self._buttons[name].setChecked(True)
        self._show_needed()

    def count(self, name: str, number: int) -> None:
        """Show how many things wait at a place."""
        self._buttons[name].count(number)
        self._show_needed()

    def _show_needed(self) -> None:
        """Offer places that are seldom visited while something waits there, or they are shown."""
        for one in self._buttons.values():
            if one.place.seldom:
                one.setVisible(one.waits or one.isChecked())

    def tint(self) -> None:
        """Draw the icons anew in the colours in use."""
        for button in self._buttons.values():
            button.tint()
