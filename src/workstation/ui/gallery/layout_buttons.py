"""The buttons of the tray that choose how photos stand: drawn, named, one of them on."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from workstation.ui.gallery.arrangements import SHAPES, further_words
from workstation.ui.theme import colour

DRAWING: Final = 34
LEAST: Final = 62
_SHAPES: Final[dict[str, tuple[tuple[float, float, float, float], ...]]] = {
    "grid": tuple((x / 3, y / 3, 0.28, 0.28) for y in range(3) for x in range(3)),
    "columns": tuple((x / 2, y / 2, 0.45, 0.45) for y in range(2) for x in range(2)),
    "full": ((0, 0.1, 1, 0.8),),
    "slide": tuple((x / 4, 0, 0.21, 1) for x in range(4)),
    **SHAPES,
}


def drawing_of(layout: str, tint: str) -> QPixmap:
    """Return a small drawing of a layout."""
    pixmap = QPixmap(DRAWING * 2, DRAWING * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tint))
    for left, top, width, height in _SHAPES[layout]:
        spot = QRectF(left, top, width, height)
        painter.drawRect(
            QRectF(*(one * DRAWING for one in (spot.x(), spot.y(), spot.width(), spot.height())))
        )
    painter.end()
    return pixmap


class LayoutButton(QToolButton):
    """A layout, drawn and named."""

    def __init__(self, layout: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self.setProperty("look", "layout")
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(DRAWING, DRAWING))
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(LEAST)
        self.tint()

    def tint(self) -> None:
        """Draw the layout in the colours in use."""
        icon = QIcon(drawing_of(self._layout, "strong_line"))
        icon.addPixmap(drawing_of(self._layout, "accent_text"), QIcon.Mode.Normal, QIcon.State.On)
        self.setIcon(icon)


class FurtherLayouts(LayoutButton):
    """The last button: opens a menu of further arrangements, and bears the chosen one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("collage", further_words()["collage"], parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.acts = {}
        menu = QMenu(self)
        for key, words in further_words().items():
            act = menu.addAction(words)
            act.triggered.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self.acts[key] = act
        self.setMenu(menu)
        self.bear("")

    def bear(self, layout: str) -> None:
        """Show an arrangement as the one that is on; none shows that there are more."""
        words = further_words().get(layout, self.tr("More"))
        self._layout = layout or "collage"
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setChecked(bool(layout))
        self.tint()
