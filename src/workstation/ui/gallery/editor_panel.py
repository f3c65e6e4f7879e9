"""The editor's right side: shape of the frame, tones, covering, watermark, turning."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.gallery.recipes import MAX_TILT, Recipe
from workstation.ui.gallery.dial import Dial
from workstation.ui.gallery.editor_covering import CoveringBox
from workstation.ui.gallery.editor_mark import MarkBox
from workstation.ui.gallery.editor_session import Shape
from workstation.ui.gallery.editor_words import dial_words, shape_words
from workstation.ui.widgets.boxes import row, scrolled, spaced
from workstation.ui.widgets.buttons import button, icon_button
from workstation.ui.widgets.labels import label
from workstation.usecases.photo_library import ListedPhoto

WIDTH: Final = 300


class EditorPanel(QFrame):
    """Tells what somebody wants: each signal is one intention, nothing is done here."""

    shape_chosen = Signal(str)
    toned = Signal(str, int)
    tilted = Signal(int)
    let_go = Signal()
    auto_chosen = Signal(bool)
    covering = Signal(bool)
    pen_chosen = Signal(str)
    brush_chosen = Signal(int)
    marked = Signal(object)
    watermark_wanted = Signal()
    watermark_dropped = Signal(str)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side-right")
        self.dials: dict[str, Dial] = {}
        self.values: dict[str, QLabel] = {}
        self._body = QWidget()
        self._rows = spaced(QVBoxLayout(self._body), 16, 14, 16, 14, spacing=10)
        self._add_shapes()
        self._add_dials()
        self._add_acts()
        self._add_covering()
        self.mark_box = MarkBox()
        self._rows.addWidget(self.mark_box)
        self._rows.addStretch(1)
        self.facts = label("", "muted", wrap=True)
        self._rows.addWidget(self.facts)
        spaced(QVBoxLayout(self)).addWidget(scrolled(self._body))
        self._connect()
        self._fit()

    def _connect(self) -> None:
        self.mark_box.marked.connect(self.marked)
        self.mark_box.watermark_wanted.connect(self.watermark_wanted)
        self.mark_box.watermark_dropped.connect(self.watermark_dropped)

    def _add_shapes(self) -> None:
        # Beside the heading: nothing moves while a frame is dragged over faces and off again.
        self.cut = label("", "warn-text")
        kept = self.cut.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.cut.setSizePolicy(kept)
        heading = row()
        heading.addWidget(label(self.tr("Shape"), "field"))
        heading.addStretch(1)
        heading.addWidget(self.cut)
        self._rows.addLayout(heading)
        self.shapes: dict[str, QPushButton] = {}
        chips = QGridLayout()
        chips.setSpacing(6)
        for number, (shape, words) in enumerate(shape_words().items()):
            made = button(words, partial(self.shape_chosen.emit, shape), look="chip")
            made.setCheckable(True)
            self.shapes[shape] = made
            chips.addWidget(made, number // 3, number % 3)
        self._rows.addLayout(chips)

    def _add_dials(self) -> None:
        self._rows.addWidget(label(self.tr("Adjust"), "field"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for number, (field, words) in enumerate(dial_words().items()):
            dial = Dial(*_RANGES.get(field, (-100, 100)), words)
            value = label("0", "muted")
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance("−15.0°"))
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label(words), number, 0)
            grid.addWidget(dial, number, 1)
            grid.addWidget(value, number, 2)
            self.dials[field], self.values[field] = dial, value
            dial.valueChanged.connect(partial(self._on_dial, field))
            dial.let_go.connect(self.let_go)
        self._rows.addLayout(grid)

    def _add_acts(self) -> None:
        self.auto = button(self.tr("Auto enhance"), self._on_auto, look="chip")
        self.cover = button(self.tr("Cover faces"), self._on_cover, look="chip")
        self.mark = button(self.tr("Watermark"), self._on_mark, look="chip")
        for one in (self.auto, self.cover, self.mark):
            one.setCheckable(True)
        self.left = icon_button("turn_left", self.tr("Turn left"), partial(self.turned.emit, -1))
        self.right = icon_button("turn_right", self.tr("Turn right"), partial(self.turned.emit, 1))
        turns = row(spacing=6)
        turns.addWidget(label(self.tr("Turn")))
        turns.addWidget(self.left)
        turns.addWidget(self.right)
        turns.addStretch(1)
        acts = QGridLayout()
        acts.setSpacing(6)
        for side in (0, 1):
            acts.setColumnMinimumWidth(side, (WIDTH - 38) // 2)
        for number, widget in enumerate((self.auto, self.cover, self.mark)):
            acts.addWidget(widget, number // 2, number % 2)
        acts.addLayout(turns, 1, 1)
        self._rows.addLayout(acts)

    def _add_covering(self) -> None:
        self.covering_box = CoveringBox()
        self.how, self.pens = self.covering_box.how, self.covering_box.pens
        self._rows.addWidget(self.covering_box)
        self.covering_box.pen_chosen.connect(self.pen_chosen)
        self.covering_box.brush_chosen.connect(self.brush_chosen)

    def _fit(self) -> None:
        """Be as wide as the words need: they are larger for some, and longer in English."""
        boxes = (self.covering_box, self.mark_box)
        needed = max(one.minimumSizeHint().width() + 32 for one in boxes)
        self.setFixedWidth(max(WIDTH, needed, self._body.minimumSizeHint().width() + 4))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    # What is shown

    def show_recipe(self, recipe: Recipe, shape: Shape) -> None:
        """Show what is done to the photo; tells nobody."""
        for name, chip in self.shapes.items():
            chip.setChecked(name == shape)
        for field, dial in self.dials.items():
            dial.blockSignals(True)
            dial.setValue(getattr(recipe, field))
            dial.blockSignals(False)
            self._show_value(field)
        self.auto.setChecked(recipe.auto)
        self.mark.setChecked(recipe.mark is not None)
        self.mark_box.show_mark(recipe.mark)

    def show_cut(self, faces: int) -> None:
        """Say how many faces the crop cuts."""
        self.cut.setText(self.tr("The crop cuts %n face(s).", "", faces) if faces else "")
        self.cut.setVisible(faces > 0)

    def show_facts(self, photo: ListedPhoto) -> None:
        """Show at the foot when a photo was taken and how large it is."""
        taken = photo.taken.replace("T", " ")[:16]
        size = f"{photo.width}×{photo.height}"
        kept = self.tr("the original stays")
        self.facts.setText(" · ".join(one for one in (taken, size, kept) if one))

    def show_tool(self, *, covering: bool) -> None:
        """Show whether places are being covered."""
        self.cover.setChecked(covering)
        self.covering_box.setVisible(covering)

    def _show_value(self, field: str) -> None:
        value = self.dials[field].value()
        number = f"{value / 10:.1f}" if field == "tilt" else str(value)
        sign = "+" if value > 0 and field != "sharpen" else ""
        degree = "°" if field == "tilt" else ""
        self.values[field].setText(f"{sign}{number.replace('-', '−')}{degree}")

    # What somebody wants

    def _on_dial(self, field: str, value: int) -> None:
        self._show_value(field)
        if field == "tilt":
            self.tilted.emit(value)
        else:
            self.toned.emit(field, value)

    def _on_auto(self) -> None:
        self.auto_chosen.emit(self.auto.isChecked())

    def _on_cover(self) -> None:
        self.covering.emit(self.cover.isChecked())

    def _on_mark(self) -> None:
        self.marked.emit(self.mark_box.begin() if self.mark.isChecked() else None)


_RANGES: Final = {"tilt": (-MAX_TILT, MAX_TILT), "sharpen": (0, 100)}
