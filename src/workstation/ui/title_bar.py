"""The bar at the top: the office, the search, the state of the exchange, who sits here."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
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
        self.setFixedHeight(40)
        whole: QHBoxLayout = spaced(QHBoxLayout(self), 14, 4, 8, 4, spacing=10)
        self._office = Elided(look="muted")
        left = spaced(QHBoxLayout(), spacing=10)
        left.addWidget(label(self.tr("Party Newsroom"), "strong"))
        left.addWidget(self._office, 1)
        whole.addLayout(left, 1)
        self.search = self._search_button()
        whole.addWidget(self.search)
        right = spaced(QHBoxLayout(), spacing=8)
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
        made = button(hint, self.search_asked.emit, look="search")
        made.setIcon(icon("search"))
        made.setAccessibleName(words)
        made.setMinimumWidth(340)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def show_person(self, person: Person) -> None:
        """Show whose window this is."""
        where = " · ".join(one for one in (person.office, person.branch_name) if one)
        self._office.setText(where)
        self._person.setText(f"{person.name} · {self._role(person)}")

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
        self.sync.setToolTip(self.tr("{words}\nHow the exchange stands ({key})").format(
            words=words.whole, key=shown("sync_panel")
        ))  # fmt: skip
