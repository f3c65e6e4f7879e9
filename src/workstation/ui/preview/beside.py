"""The text and its preview: side by side with a line to drag between them, or one of them alone."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget
from typing_extensions import override

from workstation.ui.memory import Memory

_SHARE: Final = "preview_share"
_USUAL: Final = 424
"""What a phone of its own width needs; taken until somebody drags the line, up to half the room."""
_LEAST, _MOST = 15, 85
STEP: Final = 24
NARROW: Final = 640
"""Below this width two pages side by side help nobody; the preview then stands alone."""


class Line(QSplitterHandle):
    """The line between both: the arrow keys move it as the mouse does."""

    def __init__(self, splitter: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Line between the text and its preview"))
        self.setToolTip(self.tr("Drag, or press the arrow keys, to share the room out"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.moveSplitter(self.x() + step)
        event.accept()


class Beside(QSplitter):
    """Holds the text at the left and what previews it at the right. `changed` tells the place."""

    changed = Signal(str)

    def __init__(self, text: QWidget, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._memory = memory
        self._text = text
        self._preview: QWidget | None = None
        self._place = self._wanted = "off"
        self.setChildrenCollapsible(False)
        self.setHandleWidth(5)
        self.addWidget(text)
        self.splitterMoved.connect(lambda *_: self._remember())

    @property
    def place(self) -> str:
        """Return where the preview stands: `off`, `beside` or `alone`."""
        return self._place

    def hold(self, preview: QWidget) -> None:
        """Take the preview in; it is built when it is first asked for."""
        self._preview = preview
        preview.hide()
        self.addWidget(preview)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 1)

    @override
    def createHandle(self) -> QSplitterHandle:
        return Line(self)

    def put(self, place: str) -> None:
        """Show the text alone (`off`), both (`beside`), or the preview alone (`alone`)."""
        self._wanted = place
        self._arrange()

    def _arrange(self) -> None:
        """Show what is wanted, as far as there is room."""
        if self._preview is None:
            return
        narrow = 0 < self.width() < NARROW
        place = "alone" if self._wanted == "beside" and narrow else self._wanted
        self._preview.setVisible(place != "off")
        self._text.setVisible(place != "alone")
        if place == "beside" and self._place != place:
            self._share_out()
        if self._place != place:
            self._place = place
            self.changed.emit(place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _share_out(self) -> None:
        whole = max(self.width(), 100)
        share = min(max(self._memory.get(_SHARE, 0), 0), _MOST)
        wanted = whole * share // 100 if share >= _LEAST else min(_USUAL, whole // 2)
        self.setSizes([whole - wanted, wanted])

    def _remember(self) -> None:
        text, preview = self.sizes()
        if self._place == "beside" and text + preview:
            self._memory.put(_SHARE, round(100 * preview / (text + preview)))
