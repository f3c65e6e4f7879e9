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
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.articles.wording import kind_words
from workstation.ui.gallery.arrangements import SHAPES, further_words
from workstation.ui.gallery.wording import layout_words
from workstation.ui.theme import colour
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import label
from workstation.usecases.arranging import Arrangement, proposed
from workstation.usecases.insert_places import InsertPlace
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
    **SHAPES,
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


class LayoutTray(QFrame):
    """Layouts, the article, and the screen's primary act."""

    layout_chosen = Signal(str)
    target_chosen = Signal(str)
    place_chosen = Signal(str)
    insert_asked = Signal()
    new_asked = Signal()
    message_asked = Signal()

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
        self.places = QComboBox()
        self.places.setAccessibleName(self.tr("Place in the article"))
        self.places.setMinimumContentsLength(LONGEST_TITLE)
        self.places.setSizeAdjustPolicy(self.targets.sizeAdjustPolicy())
        self.proposal = button("", self._take_proposal)
        self.proposal.setProperty("look", "link")
        self.further = FurtherLayouts()
        self.message = button(self.tr("Picture message…"), self.message_asked.emit)
        self.new = button(self.tr("New article…"), self.new_asked.emit)
        self.insert = primary(self.tr("Insert"), self.insert_asked.emit)
        self._lay_out()
        self.targets.activated.connect(
            lambda row: self.target_chosen.emit(str(self.targets.itemData(row)))
        )
        self.places.activated.connect(
            lambda row: self.place_chosen.emit(str(self.places.itemData(row)))
        )
        self._states: dict[str, str] = {}
        self._layout: Arrangement = "grid"
        self._ratios: tuple[float, ...] = ()
        self._proposed: Arrangement | None = None
        self.propose(())

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
        self.further.chosen.connect(self.layout_chosen)
        self._group.addButton(self.further)
        self._upper.addWidget(self.further)
        self._upper.addStretch(1)
        told = spaced(QVBoxLayout(), spacing=3)
        told.addStretch(1)
        told.addWidget(self.summary)
        told.addWidget(self.more)
        told.addWidget(self.proposal)
        told.addStretch(1)
        self._lower.addLayout(told, 1)
        acts = spaced(QVBoxLayout(), spacing=8)
        whereto: QHBoxLayout = spaced(QHBoxLayout())
        whereto.addWidget(self.targets, 1)
        whereto.addWidget(self.places, 1)
        acts.addLayout(whereto)
        both: QHBoxLayout = spaced(QHBoxLayout())
        both.addWidget(self.message)
        both.addWidget(self.new)
        both.addWidget(self.insert, 1)
        acts.addLayout(both)
        self._lower.addLayout(acts)

    def choose_layout(self, layout: Arrangement) -> None:
        """Show a layout as the one that is on."""
        if layout in self.layouts:
            self.layouts[layout].setChecked(True)
            self.further.bear("")
            self.layouts[layout].setChecked(True)
        else:
            self.further.bear(layout)
        self._layout = layout
        self.propose(self._ratios)

    def propose(self, ratios: Sequence[float]) -> None:
        """Offer what suits photos of these shapes better, where something does."""
        self._ratios = tuple(ratios)
        self._proposed = proposed(self._ratios, self._layout)
        self.proposal.setVisible(self._proposed is not None)
        if self._proposed is not None:
            words = self.tr("Shapes differ: {layout} instead, no photo is cut")
            self.proposal.setText(words.format(layout=further_words()[self._proposed]))

    def _take_proposal(self) -> None:
        if self._proposed is not None:
            self.layout_chosen.emit(self._proposed)

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

    def show_places(self, places: Sequence[InsertPlace], chosen: str) -> None:
        """Offer the places in the chosen article: the end of its text, or behind any block."""
        self.places.clear()
        self.places.addItem(self.tr("At the end of the text"), "")
        for one in places:
            words = self.tr("After “{words}”").format(words=one.words or kind_words(one.kind))
            self.places.addItem(words, one.block)
        self.places.setCurrentIndex(max(0, self.places.findData(chosen)))
        self.places.setEnabled(bool(places))
        self.places.setToolTip(self.places.currentText())

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
        self.message.setEnabled(bool(count) and ready)
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
        below_fits = self.width() >= TOLD + self._width_of_acts() + 52
        self._longest = LONGEST_TITLE if roomy or below_fits else LONGEST_TITLE // 3
        self._name_insert()

    def _width_beside(self) -> int:
        """Return the width at which everything stands beside each other.

        The same in either arrangement: otherwise the tray would go to and fro at its limit.
        """
        every = (*self.layouts.values(), self.further)
        layouts = sum(one.sizeHint().width() + 10 for one in every)
        return self._name.sizeHint().width() + layouts + TOLD + self._width_of_acts() + 52

    def _width_of_acts(self) -> int:
        longest = self.tr("Insert into “{title}”").format(title="国" * LONGEST_TITLE)
        insert = self.insert.fontMetrics().horizontalAdvance(longest) + 30
        return self.message.sizeHint().width() + self.new.sizeHint().width() + insert + 16

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for one in (*self.layouts.values(), self.further):
                one.tint()
