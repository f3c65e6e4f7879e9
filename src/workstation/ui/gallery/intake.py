"""Photos on their way in: a card, a folder, files, the clipboard. Can be watched, paused, ended."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter

from workstation.domain.errors import Refused
from workstation.ui.long_task import Cancelled, LongTask
from workstation.ui.notices import Act
from workstation.ui.room import Room
from workstation.ui.tasks import Touched
from workstation.usecases.albums import describe_album, refuse_album_name
from workstation.usecases.desk import Desk
from workstation.usecases.photo_import import ImportedPhotos, Source, import_sources, sources_in
from workstation.usecases.photo_tray import Settled
from workstation.usecases.unfinished_import import (
    UnfinishedImport,
    forget_import,
    remember_import,
    unfinished_import,
)
from workstation.usecases.zipped_photos import is_zip

POLL_SECONDS = 0.2
SEEN_SECONDS = 2.0
"""How long an import waits at the most until what is in sight has been seen: decoding whole photos
takes all cores, and somebody is looking at empty cells."""
SAYS_NOTHING = {"DCIM", "DESKTOP", "DOWNLOADS", "PICTURES", "桌面", "下载", "图片"}
"""Names of folders that are no event's."""


class Wanted(NamedTuple):
    """What is to come in, and what is said once for all of it."""

    paths: tuple[Path, ...]
    pictures: tuple[QImage, ...]
    album: str
    credit: str = ""
    consent: str = ""


class _Line(NamedTuple):
    """What the thread of an import hears and says: whether it may go on, what it found and did.

    `seen`: the pictures in sight are there.
    """

    flowing: Event
    seen: Event
    listed: Callable[[str, Sequence[Source]], object]
    recorded: Callable[[Touched, Settled], object]


class Intake(QObject):
    """One import at a time. `ended` carries what came of it.

    `listed` names the album and the files that are to come in, `settled` what became of the next
    of them, and whether any was recorded.
    """

    started = Signal()
    advanced = Signal(int, int)
    ended = Signal(object)
    stopped = Signal()
    listed = Signal(str, object)
    settled = Signal(object, bool)
    _some_recorded = Signal(object, object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._task: LongTask | None = None
        self._flowing = Event()
        self._seen = Event()
        self._line = _Line(self._flowing, self._seen, self.listed.emit, self._some_recorded.emit)
        # Sent by the import's thread: Qt hands it over to this one.
        self._some_recorded.connect(self._tell)
        room.tasks.query(self, unfinished_import, self._offer)

    @property
    def running(self) -> bool:
        """Tell whether an import is under way."""
        return self._task is not None

    @property
    def paused(self) -> bool:
        """Tell whether the import waits."""
        return self.running and not self._flowing.is_set()

    def begin(self, wanted: Wanted) -> None:
        """Take pictures in, beside all other work."""
        if self._task is not None:
            return
        self._flowing.set()
        self._seen.clear()
        self._task = self._room.tasks.long_command(
            self,
            self.tr("Importing photos"),
            partial(_bring_in, wanted, self._line),
            self._done,
            failed=self._failed,
            errand=True,
        )
        self._task.advanced.connect(self.advanced)
        self.started.emit()

    def pause(self) -> None:
        """Hold the import after the photos in hand, or let it go on."""
        if self.paused:
            self._flowing.set()
        else:
            self._flowing.clear()

    def note_seen(self) -> None:
        """Begin with the first file: all that is in sight has been seen."""
        self._seen.set()

    def stop(self) -> None:
        """End the import; what came in stays."""
        if self._task is not None:
            self._task.cancel()
            self._seen.set()
            self._flowing.set()

    def resume(self) -> None:
        """Go on with the import that was broken off."""
        self._room.tasks.query(self, _begun, self.begin, failed=self._room.notices.tell)

    def forget(self) -> None:
        """Never offer again to go on with what was broken off."""
        self._room.tasks.command(self, forget_import)

    def _offer(self, begun: UnfinishedImport | None) -> None:
        """Offer at the start to go on with what a closed window or a power cut broke off."""
        if begun is None or self.running:
            return
        words = self.tr("The import into “{album}” was not finished.").format(album=begun.album)
        self._room.notices.say(words, *self._ways_on(), kind="warn")

    def _ways_on(self) -> tuple[Act, ...]:
        return Act(self.tr("Go on"), self.resume), Act(self.tr("Leave it"), self.forget)

    def _tell(self, touched: Touched, settled: Settled) -> None:
        self.settled.emit(settled, bool(touched))
        self._room.tasks.tell_changed(touched)

    def _done(self, imported: ImportedPhotos) -> None:
        self._task = None
        self.stopped.emit()
        self.ended.emit(imported)
        if imported.gone:
            words = self.tr(
                "{place} is not there any more; %n file(s) were not read.", "", imported.left
            )
            self._room.notices.say(words.format(place=imported.gone), *self._ways_on(), kind="warn")

    def _failed(self, error: Exception) -> None:
        self._task = None
        self.stopped.emit()
        self._room.notices.tell(error, Act(self.tr("Go on"), self.resume))


def _begun(desk: Desk) -> Wanted:
    """Return what an import that was broken off still wants."""
    begun = unfinished_import(desk)
    if begun is None:
        raise Refused("no_import_waits")
    return Wanted(begun.places(), (), begun.album, begun.credit, begun.consent)


def _bring_in(wanted: Wanted, line: _Line, desk: Desk, task: LongTask) -> ImportedPhotos:
    sources, unread = sources_in(wanted.paths)
    refuse_album_name(desk, wanted.album)
    remember_import(desk, wanted.paths, wanted.album, credit=wanted.credit, consent=wanted.consent)
    sources += [_pasted(number, image) for number, image in enumerate(wanted.pictures, 1)]
    line.listed(wanted.album, sources)
    patience = monotonic() + SEEN_SECONDS
    done = 0

    def goes_on() -> bool:
        """Wait while paused; False once somebody ended it, or the window closes."""
        try:
            task.tell(done, len(sources))
            while monotonic() < patience and not line.seen.wait(POLL_SECONDS):
                task.tell(done, len(sources))
            while not line.flowing.wait(POLL_SECONDS):
                task.tell(done, len(sources))
        except Cancelled:
            return False
        return True

    def advance(now: int, _of: int) -> None:
        nonlocal done
        done = now

    imported = import_sources(
        desk,
        sources,
        wanted.album,
        unread=unread,
        advance=advance,
        go_on=goes_on,
        recorded=lambda settled: line.recorded(desk.take_news(), settled),
    )
    if not imported.stopped:
        forget_import(desk)
    if wanted.credit or wanted.consent:
        describe_album(
            desk, imported.album, credit=wanted.credit or None, consent=wanted.consent or None
        )
    return imported


def _pasted(number: int, image: QImage) -> Source:
    return Source(f"pasted-{number}.png", partial(_png, image))


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise Refused("bad_picture", name="pasted.png", reason="damaged")
    return bytes(data.data())


def album_for(paths: Sequence[Path]) -> str:
    """Return the album that files suggest, named as their folder or archive; looks at the disk."""
    if not paths:
        return ""
    if is_zip(paths[0]) and not paths[0].is_dir():
        return paths[0].stem
    folder = paths[0] if paths[0].is_dir() else paths[0].parent
    return "" if folder.name.upper() in SAYS_NOTHING else folder.name
