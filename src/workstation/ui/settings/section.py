"""A section of the settings: its title, a word on who may change it, its cards."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.membership_entries import Role
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.ui.widgets.boxes import box, row, scrolled, spaced
from workstation.ui.widgets.labels import label

WIDEST = 1_080


class Section(QWidget):
    """What all sections share. Subclasses build their cards into `body` and read in `reload`.

    `writers` are the roles that may change what stands here; nobody named: everybody may, for it
    concerns this PC alone. `about` are the kinds of things whose change makes it read again. A
    section with one long table does not scroll as a whole: then its table does.
    """

    writers: tuple[Role, ...] = ()
    about: tuple[str, ...] = ()
    scrolls = True

    def __init__(self, room: Room, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self._stale = False
        self.setProperty("look", "ground")
        whole = spaced(QVBoxLayout(self), spacing=0)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        self.body = spaced(QVBoxLayout(inside), 28, 22, 28, 28, spacing=14)
        self.title = label(title, "headline")
        self.head = row()
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self.words = label(words, "muted", wrap=True)
        self.words.setVisible(bool(words))
        self.body.addWidget(self.words)
        self._reader_words = label(wrap=True)
        inner = row(12, 9, 12, 9)
        inner.addWidget(self._reader_words, 1)
        self._reader_note = box("info", inner)
        self._reader_note.hide()
        self.body.addWidget(self._reader_note)
        outer = row(spacing=0)
        outer.addWidget(inside, 100)
        outer.addStretch(1)
        frame = QWidget()
        frame.setLayout(outer)
        whole.addWidget(scrolled(frame) if self.scrolls else frame)
        room.tasks.changed.connect(self._on_changed)
        room.person_changed.connect(self._on_person)

    @property
    def may_write(self) -> bool:
        """Tell whether whoever sits here may change what stands here."""
        person = self.room.person
        return not self.writers or (person.admitted and person.holds(*self.writers))

    def set_out(self) -> None:
        """Show who may change this and read for the first time; call once it is built."""
        self._on_person()

    def reload(self) -> None:
        """Read again what is shown."""

    def show_rights(self) -> None:
        """Offer what whoever sits here may do; called when rights have changed."""

    def start(self, target: str) -> None:
        """Begin something here, named by another place; ignore what is unknown."""

    def _on_person(self) -> None:
        self._reader_note.setVisible(not self.may_write)
        if not self.may_write:
            words = (
                self.tr("Only editors and administrators can change this; you are looking at it.")
                if "editor" in self.writers
                else self.tr("Only administrators can change this; you are looking at it.")
                if "admin" in self.writers
                else self.tr("Only publishers can change this; you are looking at it.")
            )
            self._reader_words.setText(words)
        self.show_rights()
        self.reload()

    def _on_changed(self, touched: Touched) -> None:
        if not self.about or not concerns(touched, *self.about):
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDEST, 700)


def shown_for(widgets: Sequence[QWidget], *, allowed: bool) -> None:
    """Offer acts only to those who may do them."""
    for widget in widgets:
        widget.setVisible(allowed)
