"""The tray at the foot: how photos stand in an article, and the button that puts them there."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.domain.photo_blocks import Layout
from workstation.ui.gallery.wording import layout_words
from workstation.ui.theme import colour
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import label
from workstation.usecases.photo_layouts import Target

DRAWING: Final = 34
LEAST: Final = 66
TOLD: Final = 96
"""Pixels that the words between layouts and acts need."""
LONGEST_TITLE: Final = 12
_SHAPES: Final[dict[str, tuple[tuple[float, float, float, float], ...]]] = {
    "grid": tuple((x / 3, y / 3, 0.28, 0.28) for y in range(3) for x in range(3)),
    "columns": tuple((x / 2, y / 2, 0.45, 0.45) for y in range(2) for x in range(2)),
    "full": ((0, 0.1, 1, 0.8),),
    "slide": tuple((x / 4, 0, 0.21, 1) for x in range(4)),
}
UNDOES: Final = ("submitted", "approved")
"""States that an insertion makes a draft again."""


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


class LayoutTray(QFrame):
    """Layouts, the article, and the screen's primary act."""

    layout_chosen = Signal(str)
    target_chosen = Signal(str)
    insert_asked = Signal()
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.layouts: dict[str, LayoutButton] = {}
        super().__init__(parent)
        self.setProperty("look", "bar-bottom")
        self._group = QButtonGroup(self)
        self._longest = LONGEST_TITLE
        self._name = label(self.tr("Lay out as"), "strong")
        self.summary = label("", "strong", wrap=True)
        self.more = label("", "muted", wrap=True)
        self.targets = QComboBox()
        self.targets.setAccessibleName(self.tr("Article"))
        self.targets.setMinimumContentsLength(LONGEST_TITLE)
        self.targets.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.new = button(self.tr("New article…"), self.new_asked.emit)
        self.insert = primary(self.tr("Insert"), self.insert_asked.emit)
        self._lay_out()
        self.targets.activated.connect(
            lambda row: self.target_chosen.emit(str(self.targets.itemData(row)))
        )
        self._states: dict[str, str] = {}

    def _lay_out(self) -> None:
        # Beside each other while there is room, below each other in a small window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, self), 16, 10, 16, 10)
        self._upper = spaced(QHBoxLayout(), spacing=10)
        self._lower = spaced(QHBoxLayout(), spacing=10)
        self._whole.addLayout(self._upper)
        self._whole.addLayout(self._lower, 1)
        self._upper.addWidget(self._name)
        for key, words in layout_words().items():
            made = LayoutButton(key, words)
            made.clicked.connect(lambda _checked=False, key=key: self.layout_chosen.emit(key))
            self._group.addButton(made)
            self.layouts[key] = made
            self._upper.addWidget(made)
        self._upper.addStretch(1)
        told = spaced(QVBoxLayout(), spacing=3)
        told.addStretch(1)
        told.addWidget(self.summary)
        told.addWidget(self.more)
        told.addStretch(1)
        self._lower.addLayout(told, 1)
        acts = spaced(QVBoxLayout(), spacing=8)
        acts.addWidget(self.targets)
        both: QHBoxLayout = spaced(QHBoxLayout())
        both.addWidget(self.new)
        both.addWidget(self.insert, 1)
        acts.addLayout(both)
        self._lower.addLayout(acts)

    def choose_layout(self, layout: Layout) -> None:
        """Show a layout as the one that is on."""
        self.layouts[layout].setChecked(True)

    def show_targets(self, targets: Sequence[Target], chosen: str) -> None:
        """Offer the articles that may take photos."""
        self._states = {one.article: one.state for one in targets}
        self.targets.clear()
        for one in targets:
            self.targets.addItem(one.title or self.tr("(untitled)"), one.article)
        self.targets.setCurrentIndex(self.targets.findData(chosen))
        self.targets.setEnabled(bool(targets))
        if not targets:
            self.targets.setPlaceholderText(self.tr("No article takes photos now"))

    def show_photos(self, count: int, *, picked: bool, uncaptioned: int, ready: bool) -> None:
        """Say how many photos would go where; `picked` or merely selected."""
        self._say_count(count, picked=picked)
        hints = []
        if count and uncaptioned:
            hints.append(self.tr("%n without caption", "", uncaptioned))
        if count and self._states.get(str(self.targets.currentData())) in UNDOES:
            hints.append(self.tr("the article must be sent for review again"))
        if count and not hints:
            hints.append(self.tr("captions and credits come along"))
        self.more.setText(self.tr(", ").join(hints))
        has_target = self.targets.currentIndex() >= 0
        self.insert.setEnabled(bool(count) and has_target and ready)
        self.new.setEnabled(bool(count) and ready)
        self._name_insert()

    def _name_insert(self) -> None:
        """Have the button say where the photos go."""
        title = self.targets.currentText() if self.targets.currentIndex() >= 0 else ""
        whole = self.tr("Insert into “{title}”")
        self.insert.setToolTip(whole.format(title=title) if title else "")
        self.insert.setText(whole.format(title=self._elided(title)) if title else self.tr("Insert"))

    def _say_count(self, count: int, *, picked: bool) -> None:
        if not count:
            self.summary.setText(self.tr("Pick photos with P"))
        elif picked:
            self.summary.setText(self.tr("%n photo(s) picked", "", count))
        else:
            self.summary.setText(self.tr("%n photo(s) selected", "", count))

    def _elided(self, title: str) -> str:
        return title if len(title) <= self._longest else f"{title[: self._longest - 1]}…"

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        roomy = self.width() >= self._width_beside()
        self._whole.setDirection(beside if roomy else below)
        self._name.setVisible(roomy)
        self._longest = LONGEST_TITLE if roomy else LONGEST_TITLE // 3
        self._name_insert()

    def _width_beside(self) -> int:
        """Return the width at which everything stands beside each other.

        The same in either arrangement: otherwise the tray would go to and fro at its limit.
        """
        layouts = sum(one.sizeHint().width() + 10 for one in self.layouts.values())
        longest = self.tr("Insert into “{title}”").format(title="国" * LONGEST_TITLE)
        insert = self.insert.fontMetrics().horizontalAdvance(longest) + 30
        acts = self.new.sizeHint().width() + insert + 8
        return self._name.sizeHint().width() + layouts + TOLD + acts + 52

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for one in self.layouts.values():
                one.tint()
