"""The watermark in the editor's right side: which template, in which corner, keeping new ones."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from workstation.gallery.recipes import Mark
from workstation.ui.gallery.editor_words import corner_words
from workstation.ui.widgets.boxes import column
from workstation.ui.widgets.buttons import button
from workstation.usecases.watermarks import OfficeWatermark


class Grouped(QFrame):
    """What belongs to one act, on a ground of its own; hidden until the act is on."""

    def __init__(self, inner: QVBoxLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sunken")
        inner.setContentsMargins(10, 10, 10, 10)
        self.setLayout(inner)
        self.hide()


class MarkBox(Grouped):
    """`marked` carries the mark that is wanted; `watermark_dropped` names a template."""

    marked = Signal(object)
    watermark_wanted = Signal()
    watermark_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        inner = column(spacing=8)
        super().__init__(inner, parent)
        self._own: set[str] = set()
        self._corners: dict[str, str] = {}
        self.template, self.corner = QComboBox(), QComboBox()
        self.template.setAccessibleName(self.tr("Watermark"))
        self.corner.setAccessibleName(self.tr("Corner"))
        self.template.activated.connect(lambda _: self._suit_corner())
        for combo in (self.template, self.corner):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.activated.connect(lambda _: self.marked.emit(self._wanted()))
        for corner, words in corner_words().items():
            self.corner.addItem(words, corner)
        self.new = button(self.tr("Keep a new watermark…"), self.watermark_wanted.emit, look="link")
        self.drop = button(self.tr("Offer this one no more"), self._on_drop, look="link")
        for widget in (self.template, self.corner, self.new, self.drop):
            inner.addWidget(widget)

    def show_watermarks(self, watermarks: Sequence[OfficeWatermark]) -> None:
        """Offer these watermarks."""
        chosen = self.template.currentData()
        self._own = {one.id for one in watermarks if one.own}
        self._corners = {one.id: one.corner for one in watermarks}
        self.template.clear()
        for one in watermarks:
            self.template.addItem(one.title, one.id)
        self.template.setCurrentIndex(max(0, self.template.findData(chosen)))

    def show_mark(self, mark: Mark | None) -> None:
        """Show the mark that a photo bears; none hides all this."""
        self.setVisible(mark is not None)
        if mark is not None:
            self.template.setCurrentIndex(self.template.findData(mark.template))
            self.corner.setCurrentIndex(self.corner.findData(mark.corner))
            self.drop.setVisible(mark.template in self._own)

    def begin(self) -> Mark | None:
        """Return the mark that a photo gets first, in the corner of its template."""
        self._suit_corner()
        return self._wanted()

    def _wanted(self) -> Mark | None:
        """Return the mark as it is chosen; None where there is no watermark."""
        template = self.template.currentData()
        return Mark(str(template), self.corner.currentData()) if template else None

    def _suit_corner(self) -> None:
        """Propose the corner that was chosen for the template."""
        corner = self._corners.get(str(self.template.currentData()), "bottom-right")
        self.corner.setCurrentIndex(self.corner.findData(corner))

    def _on_drop(self) -> None:
        self.watermark_dropped.emit(str(self.template.currentData()))
