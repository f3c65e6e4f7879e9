"""The head over the paper: what is compared with what, how much changed, which view is on."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from workstation.ui.icons import icon
from workstation.ui.review.words import base_words, day_words, places_words
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import Segments
from workstation.ui.widgets.labels import Elided, pill
from workstation.usecases.bases import Base
from workstation.usecases.reading import ReviewPage


class ReadingHead(QFrame):
    """Tells of the page; `view_chosen` and `base_chosen` ask for another look at it."""

    view_chosen = Signal(str)
    base_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-top")
        whole = spaced(QHBoxLayout(self), 16, 7, 14, 7, spacing=8)
        self.base = Elided(look="strong")
        self.other = QToolButton()
        self.other.setIcon(icon("down", tint="muted"))
        self.other.setToolTip(self.tr("Compare with another draft"))
        self.other.setAccessibleName(self.tr("Compare with another draft"))
        self.other.clicked.connect(self._offer_bases)
        self.came, self.went = pill("", "green"), pill("", "red")
        self.rest = Elided(look="muted")
        self.rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.views = Segments(
            [
                ("whole", self.tr("Full text")),
                ("changes", self.tr("Changes")),
                ("phone", self.tr("Phone")),
                ("issue", self.tr("Issue")),
            ]
        )
        self.views.chosen.connect(self.view_chosen)
        whole.addWidget(self.base, 1)
        for one in (self.other, self.came, self.went, self.rest):
            whole.addWidget(one)
        whole.addSpacing(12)
        whole.addWidget(self.views)
        self._bases: tuple[Base, ...] = ()
        self._told = ""
        self.clear()

    def show_page(self, page: ReviewPage, now: datetime) -> None:
        """Tell of a page."""
        self._bases = page.bases
        self.other.setVisible(len(page.bases) > 1)
        self.views.setEnabled(True)
        self.views.allow("changes", allowed=page.compared is not None)
        if page.compared is None:
            words = self.tr("Draft {number}, saved on {day}; you read it for the first time")
            if page.missing:
                words = self.tr("Draft {number}, saved on {day}")
            told = words.format(number=page.number, day=day_words(page.saved, now))
            counts = ("", "", "")
        else:
            told = base_words(page.compared.base, now)
            counts = places_words(page.compared.marked.counted)
            if not any(counts):
                counts = ("", "", self.tr("nothing changed"))
        self._told = told
        self.base.setText(told)
        for one, words in zip((self.came, self.went, self.rest), counts, strict=True):
            one.setText(words)
            one.setVisible(bool(words))
        self._speak(counts)

    def _speak(self, counts: tuple[str, str, str]) -> None:
        came, went, _ = counts
        self.came.setAccessibleName(self.tr("Added: {count}").format(count=came))
        self.went.setAccessibleName(self.tr("Taken out: {count}").format(count=went))

    def say_base(self) -> None:
        """Tell again what is compared with what."""
        self.base.setText(self._told)

    def say_change(self, number: int, of: int, words: str) -> None:
        """Tell which change was jumped to."""
        told = self.tr("Change {number} of {of}: {words}")
        self.base.setText(told.format(number=number, of=of, words=words))

    def clear(self) -> None:
        """Tell of nothing."""
        self.base.setText("")
        self.views.setEnabled(False)
        for one in (self.other, self.came, self.went, self.rest):
            one.hide()

    def _offer_bases(self) -> None:
        menu = QMenu(self)
        now = datetime.now().astimezone()
        for base in self._bases:
            menu.addAction(base_words(base, now), partial(self.base_chosen.emit, base.revision))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setWindowModality(Qt.WindowModality.NonModal)
        menu.popup(self.other.mapToGlobal(self.other.rect().bottomLeft()))
