"""Putting the clocks of cameras right, so that the photos of one event come in one order."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, PhotoId
from workstation.gallery.cameras import clock_seconds, clock_words
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.gallery.presenter import GalleryPresenter
from workstation.ui.room import Room
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.album_clocks import AlbumCamera, album_cameras, clock_between, set_clock
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import photos_named

TWO = 2


class Proposal(NamedTuple):
    """What two chosen photos of one moment say: the camera to put right, and by how much."""

    camera: str
    seconds: int


class Asked(NamedTuple):
    """The cameras of an album, and what the chosen photos propose."""

    cameras: tuple[AlbumCamera, ...]
    proposal: Proposal | None


class Clocks(QObject):
    """Asks how far the clocks of an album's cameras were off, and says so."""

    def __init__(self, page: QWidget, presenter: GalleryPresenter) -> None:
        super().__init__(page)
        self._page = page
        self._presenter = presenter
        self._room = presenter.room

    def ask(self, photos: Sequence[PhotoId]) -> None:
        """Ask for the clocks of the album on screen; two chosen photos may be of one moment."""
        album = self._presenter.album_shown()
        if album is not None:
            work = partial(_look, album=album.id, photos=tuple(photos))
            self._room.tasks.query(self, work, partial(self._open, album.id), topic="clocks")

    def _open(self, album: AlbumId, asked: Asked) -> None:
        ClockSheet(self._room, album, asked, self._page).open()


class ClockSheet(DoingSheet):
    """A line for each camera of an album."""

    def __init__(self, room: Room, album: AlbumId, asked: Asked, parent: QWidget | None) -> None:
        super().__init__(room, self.tr("Camera clocks"), parent)
        self._album, self._asked = album, asked
        self.body.addWidget(
            label(
                self.tr("Photos are put in order by time. Add what a camera's clock was off."),
                "muted",
                wrap=True,
            )
        )
        self.lines: dict[str, QLineEdit] = {}
        self.fields: dict[str, Labelled] = {}
        for one in asked.cameras:
            line = QLineEdit(clock_words(one.clock))
            field = Labelled(self._named(one), line)
            self.lines[one.camera], self.fields[one.camera] = line, field
            self.body.addWidget(field)
        self.same = button(self.tr("The two selected photos show the same moment"), self._propose)
        self.same.setVisible(asked.proposal is not None)
        self.body.addWidget(self.same)
        self.set_buttons(self.tr("Save"), self.tr("Cancel"))
        self.check()

    def _named(self, one: AlbumCamera) -> str:
        name = one.camera or self.tr("Camera unknown")
        count = self.tr("%n photo(s)", "", one.photos)
        first, last = (at.replace("T", " ")[5:16] for at in (one.first, one.last))
        span = f"{first} – {last}" if first != last else first
        return " · ".join(part for part in (name, count, span) if part)

    def _propose(self) -> None:
        if self._asked.proposal is not None:
            camera, seconds = self._asked.proposal
            self.lines[camera].setText(clock_words(seconds))
            self.lines[camera].setFocus()

    def clocks(self) -> dict[str, int] | None:
        """Return the clocks as typed; None, and a complaint, where one is no time."""
        found: dict[str, int] = {}
        for camera, line in self.lines.items():
            seconds = clock_seconds(line.text())
            if seconds is None:
                self.fields[camera].say(
                    self.tr("Write hours, minutes, seconds: +1:02:03"), wrong=True
                )
                return None
            self.fields[camera].say("")
            found[camera] = seconds
        return found

    @override
    def ready(self) -> bool:
        return bool(self.lines)

    @override
    def work(self) -> Callable[[Desk], object] | None:
        wanted = self.clocks()
        return None if wanted is None else partial(_say, album=self._album, clocks=wanted)

    @override
    def complain(self, words: str) -> None:
        next(iter(self.fields.values())).say(words, wrong=True)


def _look(desk: Desk, album: AlbumId, photos: Sequence[PhotoId]) -> Asked:
    cameras = album_cameras(desk, album)
    if len(photos) != TWO:
        return Asked(cameras, None)
    count = {one.camera: one.photos for one in cameras}
    # The clock of the camera with more photos counts: fewer photos move.
    right, wrong = sorted(photos_named(desk, photos), key=lambda one: -count.get(one.camera, 0))
    try:
        return Asked(cameras, Proposal(wrong.camera, clock_between(desk, right.id, wrong.id)))
    except Refused:
        return Asked(cameras, None)


def _say(desk: Desk, album: AlbumId, clocks: dict[str, int]) -> None:
    for camera, seconds in clocks.items():
        set_clock(desk, album, camera, seconds)
