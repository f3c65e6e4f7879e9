"""Blocks painted small: what a kept style, a header or a footer looks like."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from workstation.document.themes import Theme
from workstation.domain import tree
from workstation.ui.styles.block_looks import blocks_height, paint_blocks
from workstation.ui.theme import colour


class SmallPage(QWidget):
    """Blocks as readers will see them, painted small on the theme's paper, at most `most` high."""

    def __init__(
        self, parent: QWidget | None = None, *, scale: float = 0.6, most: int = 130
    ) -> None:
        super().__init__(parent)
        self._scale, self._most = scale, most
        self.doc = tree.Doc()
        self._theme: Theme | None = None
        self._column = ""
        self.setAccessibleName(self.tr("Preview"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_blocks(self, doc: tree.Doc, theme: Theme, column: str) -> None:
        """Show other blocks; without any it takes no room."""
        self.doc, self._theme, self._column = doc, theme, column
        self.setVisible(bool(doc.content))
        self._fit()
        self.update()

    def _fit(self) -> None:
        if self._theme is not None:
            high = blocks_height(
                self.doc.content, self._theme, column=self._column,
                width=max(100, self.width() - 17), scale=self._scale,
            )  # fmt: skip
            self.setFixedHeight(round(min(self._most, high + 12)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(QColor(self._theme.light.paper))
        painter.drawRect(frame)
        paint_blocks(
            painter, frame.adjusted(8, 2, -8, -2), self.doc.content, self._theme,
            column=self._column, scale=self._scale,
        )  # fmt: skip
        painter.end()
