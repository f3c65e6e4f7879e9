"""The tray at the foot: how photos stand in an article, and the button that puts them there."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.articles.wording import kind_words
from workstation.ui.gallery.layout_buttons import FurtherLayouts, LayoutButton
from workstation.ui.gallery.proposal import ProposalLink
from workstation.ui.gallery.wording import layout_words
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import label
from workstation.usecases.arranging import Arrangement
from workstation.usecases.insert_places import InsertPlace
from workstation.usecases.photo_layouts import Target

TOLD: Final = 96
"""Pixels that the words between layouts and acts need."""
SPACE: Final = 8
EDGES: Final = 42
"""Pixels between layouts, and of the margins with what lies beside the words."""
LONGEST_TITLE: Final = 12
SHORT_TITLE: Final = 6
"""Characters of the article's title that the button shows, with room and without."""
UNDOES: Final = ("submitted", "approved")
"""States that an insertion makes a draft again."""


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
        self.proposal = ProposalLink()
        self.proposal.taken.connect(self.layout_chosen)
        self.further = FurtherLayouts()
        self.message = button(self.tr("Picture message…"), self.message_asked.emit)
        self.message.setToolTip(self.tr("A picture message (newspic) of up to 20 photos"))
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
        self._most_faces = 0

    def _lay_out(self) -> None:
        # Beside each other while there is room, below each other in a small window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, self), 16, 10, 16, 10)
        self._upper = spaced(QHBoxLayout(), spacing=SPACE)
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
        told = spaced(QVBoxLayout(), 4, 0, 0, 0, spacing=3)
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
        self.propose(self._ratios, self._most_faces)

    def propose(self, ratios: Sequence[float], most_faces: int = 0) -> None:
        """Offer what suits photos of these shapes better, where something does.

        `most_faces` is how many faces one of them shows, as far as that is known.
        """
        self._ratios, self._most_faces = tuple(ratios), most_faces
        self.proposal.propose(self._ratios, self._layout, most_faces)
        self._fit()

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
        self._fit()

    def _fit(self) -> None:
        """Stand in one row, the button's title shorter where that is needed; else in two."""
        name = self._name.sizeHint().width() + SPACE
        told = self.proposal.sizeHint().width() - TOLD if not self.proposal.isHidden() else 0
        roomy = self.width() >= self._width_beside(LONGEST_TITLE) + name + max(0, told)
        beside = self.width() >= self._width_beside(SHORT_TITLE)
        self._whole.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._name.setVisible(roomy)
        below_fits = (
            not beside and self.width() >= TOLD + self._width_of_acts(LONGEST_TITLE) + EDGES
        )
        self._longest = LONGEST_TITLE if roomy or below_fits else SHORT_TITLE
        self._name_insert()

    def _width_beside(self, title: int) -> int:
        """Return the width at which everything stands beside each other.

        The same in either arrangement: otherwise the tray would go to and fro at its limit.
        """
        every = (*self.layouts.values(), self.further)
        layouts = sum(one.sizeHint().width() + SPACE for one in every)
        return layouts + TOLD + self._width_of_acts(title) + EDGES

    def _width_of_acts(self, title: int) -> int:
        longest = self.tr("Insert into “{title}”").format(title="国" * title)
        insert = self.insert.fontMetrics().horizontalAdvance(longest) + 30
        return self.message.sizeHint().width() + self.new.sizeHint().width() + insert + 16

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for one in (*self.layouts.values(), self.further):
                one.tint()
