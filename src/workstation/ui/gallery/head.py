"""Above the grid: which album, how many photos, importing, sizes; and an import under way."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QSlider,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.gallery.cells import WIDTHS
from workstation.ui.gallery.intake import Intake
from workstation.ui.gallery.likeness import Likeness
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import Slot, button, icon_button
from workstation.ui.widgets.fields import SearchField
from workstation.ui.widgets.labels import Elided, label

SLIDER: Final = 84
SPACE: Final = 10
ABOUT: Final = 80
"""Pixels of the pencil beside the name and of the margins."""
SEARCH: Final = 190
SEARCH_LEAST: Final = 120


class Head(QFrame):
    """The title line of the middle column. `searched` carries the words of the search field."""

    step_chosen = Signal(int)
    stacking_chosen = Signal(bool)
    searched = Signal(str)
    all_asked = Signal()

    def __init__(
        self, files: Slot, folder: Slot, about_album: Slot, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-top")
        self.title = Elided(look="title")
        self.count = Elided(look="muted")
        self.about = icon_button("edit", self.tr("About this album…"), about_album)
        self.bring = button(self.tr("Import photos…"), lambda: None)
        menu = QMenu(self.bring)
        menu.addAction(self.tr("Choose photos…"), files)
        menu.addAction(self.tr("Choose a folder or card…"), folder)
        self.bring.setMenu(menu)
        self.stacking = button(self.tr("Group similar"), lambda: None)
        self.stacking.setCheckable(True)
        self.stacking.toggled.connect(self._on_stacking)
        self.likeness = Likeness()
        self.search = SearchField(self.tr("Caption, event or date"))
        self.search.setAccessibleName(self.tr("Search photos"))
        self.search.setMaximumWidth(SEARCH)
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.search.asked.connect(self.searched)
        self.hidden = button("", self.all_asked.emit, look="link")
        self.hidden.setToolTip(self.tr("Show all photos"))
        self.hidden.hide()
        self.size_name = label(self.tr("Size"), "muted")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(WIDTHS) - 1)
        self.slider.setPageStep(1)
        self.slider.setFixedWidth(SLIDER)
        self.slider.setAccessibleName(self.tr("Size of photos"))
        self.slider.setToolTip(self.tr("Size of photos"))
        self.slider.valueChanged.connect(self.step_chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        whole = spaced(QHBoxLayout(self), 16, 8, 16, 8, spacing=10)
        whole.addWidget(self.title, 100)
        whole.addWidget(self.about)
        whole.addWidget(self.count, 60)
        whole.addWidget(self.hidden)
        whole.addStretch(1)
        whole.addWidget(self.search, 30)
        whole.addWidget(self.bring)
        both: QHBoxLayout = spaced(QHBoxLayout(), spacing=0)
        both.addWidget(self.stacking)
        both.addWidget(self.likeness)
        whole.addLayout(both)
        whole.addWidget(self.size_name)
        whole.addWidget(self.slider)

    def show_album(self, title: str, count: str, *, describable: bool) -> None:
        """Show which album stands there."""
        self.title.setText(title)
        self.title.setMaximumWidth(self.title.fontMetrics().horizontalAdvance(title) + 6)
        self.count.setText(count)
        self.count.setMaximumWidth(self.count.fontMetrics().horizontalAdvance(count) + 6)
        self.about.setVisible(describable)
        self._fit()

    def show_view(self, hidden: int, *, stacking: bool) -> None:
        """Show how many photos are hidden, and whether similar ones lie on each other."""
        self.hidden.setText(self.tr("%n hidden", "", hidden))
        self.hidden.setVisible(hidden > 0)
        self.stacking.setChecked(stacking)
        self._name_stacking()
        self._fit()

    def clear_search(self) -> None:
        """Empty the search field; tells nobody."""
        blocked = self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(blocked)

    def _on_stacking(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._name_stacking()
        self.stacking_chosen.emit(on)

    def _name_stacking(self) -> None:
        words = self.tr("Group similar")
        self.stacking.setText(f"{words} ✓" if self.stacking.isChecked() else words)

    def step_by(self, by: int) -> None:
        """Show photos larger or smaller by some steps."""
        self.slider.setValue(self.slider.value() + by)  # stays in its range by itself

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the album's name its room; the status line says the count too."""
        shown = (self.hidden, self.bring, self.stacking, self.likeness)
        needed = sum(one.sizeHint().width() + SPACE for one in shown if not one.isHidden())
        room = self.width() - needed - self.title.maximumWidth() - SEARCH_LEAST - ABOUT
        self.slider.setVisible(room > SLIDER + SPACE)  # its keys work without it
        room -= SLIDER + SPACE
        self.count.setVisible(room > self.count.maximumWidth() + SPACE)
        if not self.count.isHidden():
            room -= self.count.maximumWidth() + SPACE
        room -= SEARCH - SEARCH_LEAST  # what is searched for is told before what the slider does
        self.size_name.setVisible(room > self.size_name.sizeHint().width() + SPACE)


class Progress(QFrame):
    """An import under way, with pause and stop; hidden while there is none."""

    def __init__(self, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intake = intake
        self.setProperty("look", "info")
        self.words = label("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Importing photos"))
        self.pause = button(self.tr("Pause"), self._on_pause)
        self.stop = button(self.tr("Stop"), intake.stop)
        self._lay_out()
        self.hide()
        intake.started.connect(self._on_started)
        intake.advanced.connect(self._on_advanced)
        intake.stopped.connect(self.hide)

    def _lay_out(self) -> None:
        whole = spaced(QHBoxLayout(self), 14, 8, 14, 8, spacing=12)
        told = spaced(QVBoxLayout(), spacing=5)
        told.addWidget(self.words)
        told.addWidget(self.bar)
        whole.addLayout(told, 1)
        whole.addWidget(self.pause)
        whole.addWidget(self.stop)

    def _on_started(self) -> None:
        self.bar.setRange(0, 0)
        self.words.setText(self.tr("Looking for photos…"))
        self._name_pause()
        self.show()

    def _on_advanced(self, done: int, of: int) -> None:
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(done)
        self._say()

    def _say(self) -> None:
        words = (
            self.tr("Importing is paused: {done} of {all}")
            if self._intake.paused
            else self.tr("Importing: {done} of {all}. You can choose photos meanwhile.")
        )
        self.words.setText(words.format(done=self.bar.value(), all=self.bar.maximum()))

    def _on_pause(self) -> None:
        self._intake.pause()
        self._name_pause()
        if self.bar.maximum():
            self._say()

    def _name_pause(self) -> None:
        self.pause.setText(self.tr("Go on") if self._intake.paused else self.tr("Pause"))
