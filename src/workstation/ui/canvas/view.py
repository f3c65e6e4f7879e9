"""The view of the canvas: keys, composing and drops, as far as Qt must decide them.

The window's actions win over the page where they have Ctrl, Alt or a function key; plain letters
always belong to the text. While an input method composes, no action of the window is triggered.
"""

from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_WITH: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
OTHER: Final = Qt.FocusReason.OtherFocusReason
_FUNCTION_KEYS: Final = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)


class Dropped(msgspec.Struct, frozen=True):
    """What was dropped from outside, and where on the page."""

    html: str
    text: str
    files: tuple[str, ...]
    image: QImage | None
    x: float
    y: float


class CanvasView(QWebEngineView):
    """Lets the window's keys through, and takes drops to Python instead of the page."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self._proxy: QWidget | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @override
    def childEvent(self, event: QEvent) -> None:
        """Watch the widget that gets the keys, whenever the engine makes it anew."""
        super().childEvent(event)  # type: ignore[arg-type] # PySide names the base class
        proxy = self.focusProxy()
        if proxy is not None and proxy is not self._proxy:
            self._proxy = proxy
            proxy.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self.composing = bool(event.preeditString())
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self.composing or not _is_for_window(event))
            return True
        elif _is_stepped_into(event):
            # Of a Tab the engine would make a step to the page's first field; the cursor stays.
            QCoreApplication.sendEvent(watched, QFocusEvent(event.type(), OTHER))
            return True
        return super().eventFilter(watched, event)

    # --- drops from outside ---------------------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._is_own(event):
            super().dragEnterEvent(event)
        else:
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._is_own(event):
            super().dragMoveEvent(event)
        else:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self._is_own(event):
            super().dropEvent(event)
            return
        event.acceptProposedAction()
        self.dropped.emit(dropped(event.mimeData(), event.position()))

    def _is_own(self, event: QDropEvent) -> bool:
        own = (self, self._proxy) if self._proxy is not None else (self,)
        return event.source() in own


def _is_stepped_into(event: QEvent) -> bool:
    return (
        isinstance(event, QFocusEvent)
        and event.type() == QEvent.Type.FocusIn
        and event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
    )


def _is_for_window(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & _WITH) or event.key() in _FUNCTION_KEYS


def dropped(data: QMimeData, at: QPointF) -> Dropped:
    """Return what a drop carries, as plain values: the data are gone when the drop is over."""
    image = data.imageData() if data.hasImage() else None
    return Dropped(
        html=data.html(),
        text=data.text(),
        files=tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile()),
        image=image if isinstance(image, QImage) else None,
        x=at.x(),
        y=at.y(),
    )
