"""打码 in the editor's right side: how and with what, and the faces that were found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.ui.gallery.dial import Dial
from workstation.ui.gallery.editor_mark import Grouped
from workstation.ui.widgets.boxes import column
from workstation.ui.widgets.buttons import Segments, button
from workstation.ui.widgets.labels import label


class CoveringBox(Grouped):
    """`pen_chosen` and `brush_chosen` tell what draws, `all_wanted` covers all found faces."""

    pen_chosen = Signal(str)
    brush_chosen = Signal(int)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        inner = column(spacing=8)
        super().__init__(inner, parent)
        self.how = Segments([("mosaic", self.tr("Mosaic")), ("blur", self.tr("Blur"))])
        self.pens = Segments(
            [
                ("box", self.tr("Box")),
                ("round", self.tr("Oval")),
                ("brush", self.tr("Brush")),
            ]
        )
        self.how.choose("mosaic")
        self.pens.choose("box")
        self.brush = Dial(100, 2_000, self.tr("Size of the brush"))
        self.brush.setValue(600)
        self.hint = label("", "muted", wrap=True)
        self.found = label("", wrap=True)
        self.cover_all = button("", self.all_wanted.emit)
        self.guess = label(
            self.tr("Not every face is found: please look yourself."), "muted", wrap=True
        )
        for widget in (self.how, self.pens, self.brush, self.hint, self.found, self.cover_all,
                       self.guess):  # fmt: skip
            inner.addWidget(widget)
        self.pens.chosen.connect(self._on_pen)
        self.brush.valueChanged.connect(self.brush_chosen)
        self._on_pen("box")
        self.show_faces(None, 0)

    def show_faces(self, found: int | None, uncovered: int) -> None:
        """Say how many faces were found, and how many of them are not covered; None: not yet."""
        self.found.setText(self._words(found, uncovered))
        self.cover_all.setText(self.tr("Cover all %n face(s)", "", uncovered))
        self.cover_all.setVisible(uncovered > 0)

    def _words(self, found: int | None, uncovered: int) -> str:
        if found is None:
            return self.tr("Looking for faces…")
        if not found:
            return self.tr("No face was found.")
        if not uncovered:
            return self.tr("All faces that were found are covered.")
        return self.tr("Click a dashed frame to cover the face; or Tab, then Enter.")

    def _on_pen(self, pen: str) -> None:
        self.brush.setVisible(pen == "brush")
        self.hint.setText(
            self.tr("Paint over what nobody should see.")
            if pen == "brush"
            else self.tr("Draw over what nobody should see. Del takes the chosen place away.")
        )
        self.pen_chosen.emit(pen)
