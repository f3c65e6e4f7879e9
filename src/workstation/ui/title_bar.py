"""The bar at the top: the office, the search, the state of the exchange, who sits here."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from workstation.ui.exchanging.steps_button import StepsButton
from workstation.ui.exchanging.words import title_words
from workstation.ui.icons import icon
from workstation.ui.keys import shown
from workstation.ui.syncing import SyncState
from workstation.ui.theme import colour
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button, icon_button
from workstation.ui.widgets.labels import Elided, label, pill
from workstation.usecases.whoami import Person

DOT_PIXELS = 8
HEIGHT = 40
SEARCH_WIDTH = 340
SEARCH_LEAST = 120
SPACING = 10
OFFICE_LEAST = 60


class Dot(QWidget):
    """A small round light; its colour repeats what the words beside it say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = "muted"
        self.setFixedSize(QSize(DOT_PIXELS + 2, DOT_PIXELS + 2))

    def show_colour(self, name: str) -> None:
        """Shine in a colour of the theme."""
        self._colour = name
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._colour))
        painter.drawEllipse(1, 1, DOT_PIXELS, DOT_PIXELS)
        painter.end()


class TitleBar(QFrame):
    """What is true of the whole window."""

    search_asked = Signal()
    sync_asked = Signal()
    menu_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-top")
        self.setFixedHeight(HEIGHT)
        whole: QHBoxLayout = spaced(QHBoxLayout(self), 14, 4, 8, 4, spacing=SPACING)
        self._whole = whole
        self._office = Elided(look="muted")
        left = spaced(QHBoxLayout(), spacing=SPACING)
        self._name = label(self.tr("Party Newsroom"), "strong")
        left.addWidget(self._name)
        left.addWidget(self._office, 1)
        whole.addLayout(left, 1)
        self.search = self._search_button()
        whole.addWidget(self.search)
        self._right = right = spaced(QHBoxLayout(), spacing=8)
        right.addStretch(1)
        self._dot = Dot()
        self.sync = StepsButton()
        self.sync.clicked.connect(lambda _checked=False: self.sync_asked.emit())
        self._person = pill("", "grey")
        self.menu = icon_button("menu", self.tr("Menu"), self.menu_asked.emit)
        for one in (self._dot, self.sync, self._person, self.menu):
            right.addWidget(one)
        whole.addLayout(right, 1)

    def _search_button(self) -> QPushButton:
        words = self.tr("Search articles, people, commands…")
        hint = f"{words} {shown('search_everywhere')}"
        self._hint = hint
        made = button(hint, self.search_asked.emit, look="search")
        made.setIcon(icon("search"))
        made.setAccessibleName(words)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def show_person(self, person: Person) -> None:
        """Show whose window this is."""
        where = " · ".join(one for one in (person.office, person.branch_name) if one)
        self._office.setText(where)
        self._person.setText(f"{person.name} · {self._role(person)}")
        self._share_room()

    def _share_room(self) -> None:
        """Give the steps the room they need before anything is wider than it has to be.

        The search stands in the middle where both sides leave it there.
        """
        edges = self._whole.contentsMargins()
        self.setFixedHeight(max(HEIGHT, self._whole.sizeHint().height()))
        room = self.width() - edges.left() - edges.right() - 2 * SPACING
        self.sync.have_room(roomy=True)
        self._right.invalidate()  # it may still know the size of other words
        right = self._right.sizeHint().width()
        left = self._name.sizeHint().width() + SPACING + OFFICE_LEAST
        metrics = self.search.fontMetrics()
        around = self.search.sizeHint().width() - metrics.horizontalAdvance(self.search.text())
        least = around + metrics.horizontalAdvance(self._hint)
        wide = max(least, SEARCH_WIDTH)
        roomy = left + least + right <= room
        self.sync.have_room(roomy=roomy)
        self._right.invalidate()
        right = self._right.sizeHint().width()
        width = wide if left + wide + right <= room else min(least, room - left - right)
        width = max(width, SEARCH_LEAST)
        self.search.setFixedWidth(width)
        words = Qt.TextElideMode.ElideRight
        self.search.setText(metrics.elidedText(self._hint, words, width - around + 1))
        self._whole.setStretch(2, 1 if 2 * right + wide <= room else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            QTimer.singleShot(0, self, self._share_room)  # what is in here changes after this

    def _role(self, person: Person) -> str:
        if not person.admitted:
            return self.tr("waiting to be admitted")
        words = {
            "admin": self.tr("administrator"),
            "publisher": self.tr("publisher"),
            "editor": self.tr("editor"),
            "reviewer": self.tr("reviewer"),
            "liaison": self.tr("liaison"),
        }
        return next((words[role] for role in words if role in person.roles), self.tr("member"))

    def show_sync(self, state: SyncState) -> None:
        """Show how this PC stands with the shared folder."""
        words = title_words(state)
        self._dot.show_colour(words.colour)
        self.sync.say(words)
        self._share_room()
        self.sync.setToolTip(self.tr("{words}\nHow the exchange stands ({key})").format(
            words=words.whole, key=shown("sync_panel")
        ))  # fmt: skip
