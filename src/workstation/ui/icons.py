"""Icons: one-colour line drawings, tinted when they are asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workstation.shipped import shipped
from workstation.ui.theme import colours, mode_in_use

ICON_PIXELS = 20


def icon(name: str, tint: str = "muted", checked: str = "accent_text") -> QIcon:
    """Return an icon in a colour of the theme; `checked` is its colour while chosen."""
    of = colours(mode_in_use())
    found = QIcon(_drawn(name, getattr(of, tint)))
    found.addPixmap(_drawn(name, getattr(of, checked)), QIcon.Mode.Normal, QIcon.State.On)
    return found


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str) -> QPixmap:
    ratio = QGuiApplication.primaryScreen().devicePixelRatio() if QGuiApplication.screens() else 1
    drawing = shipped(f"resources/window/icons/{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    pixmap = QPixmap(QSize(ICON_PIXELS, ICON_PIXELS) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, ICON_PIXELS, ICON_PIXELS))
    painter.end()
    return pixmap
