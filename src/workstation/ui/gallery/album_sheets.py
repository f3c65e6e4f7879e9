"""The questions about albums: where photos go, their albums' names, what holds for all of one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.asking import Asking
from workstation.ui.gallery.wording import consent_words
from workstation.ui.room import Room
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.albums import (
    ListedAlbum,
    create_album,
    describe_album,
    rename_album,
)
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import move_photos


def consent_box(chosen: str = "") -> QComboBox:
    """Return a box that offers what may allow showing photos."""
    box = QComboBox()
    for key, words in consent_words().items():
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


class ImportSheet(Sheet):
    """Which album photos go to, and what is said once for all of them."""

    def __init__(self, albums: Sequence[str], suggested: str, parent: QWidget | None) -> None:
        super().__init__(self.tr("Import photos"), parent)
        self.album = QComboBox()
        self.album.setEditable(True)
        self.album.addItems(list(albums))
        self.album.setCurrentText(suggested)
        self.credit = QLineEdit()
        self.consent = consent_box()
        self.body.addWidget(Labelled(self.tr("Album"), self.album))
        self.body.addWidget(Labelled(self.tr("Photographer, for all of them"), self.credit))
        self.body.addWidget(Labelled(self.tr("Consent, for all of them"), self.consent))
        self.body.addWidget(
            label(
                self.tr("Positions and device numbers are removed. The card is left as it is."),
                "muted",
                wrap=True,
            )
        )
        self.set_buttons(self.tr("Import"), self.tr("Cancel"))
        self.album.editTextChanged.connect(lambda _: self._check())
        self._check()

    def _check(self) -> None:
        self.accept_button.setEnabled(bool(self.name()))

    def name(self) -> str:
        """Return the album's name as typed."""
        return self.album.currentText().strip()


class NameSheet(Asking):
    """The name of an album; subclasses say what is done with it."""

    def __init__(
        self, room: Room, title: str, accept: str, albums: Sequence[str], parent: QWidget | None
    ) -> None:
        super().__init__(room, title, parent, width=380)
        self.album = QComboBox()
        self.album.setEditable(True)
        self.album.addItems(list(albums))
        self.album.setCurrentText("")
        self.field = Labelled(self.tr("Album"), self.album)
        self.body.addWidget(self.field)
        self.set_buttons(accept, self.tr("Cancel"))
        self.album.editTextChanged.connect(lambda _: self.check())
        self.check()

    @override
    def ready(self) -> bool:
        return bool(self.name())

    def name(self) -> str:
        """Return the name as typed."""
        return self.album.currentText().strip()


class NewAlbumSheet(NameSheet):
    """Makes an album."""

    def __init__(self, room: Room, parent: QWidget | None) -> None:
        super().__init__(room, self.tr("New album"), self.tr("Make album"), (), parent)

    @override
    def work(self) -> Callable[[Desk], object]:
        return partial(create_album, name=self.name())


class MoveSheet(NameSheet):
    """Moves photos to another album."""

    def __init__(
        self,
        room: Room,
        photos: Sequence[PhotoId],
        albums: Sequence[str],
        parent: QWidget | None,
    ) -> None:
        title = self.tr("Move %n photo(s) to an album", "", len(photos))
        super().__init__(room, title, self.tr("Move"), albums, parent)
        self._photos = tuple(photos)

    @override
    def work(self) -> Callable[[Desk], object]:
        return partial(move_photos, photos=self._photos, album=self.name())


class AlbumSheet(Asking):
    """Says what holds for a whole album; what stays as it is records nothing."""

    def __init__(self, room: Room, album: ListedAlbum, parent: QWidget | None) -> None:
        super().__init__(room, self.tr("About this album"), parent)
        self._album = album
        self.name = QLineEdit(album.name)
        self.credit = QLineEdit(album.credit)
        self.occasion, self.site = QLineEdit(album.event), QLineEdit(album.site)
        self.consent = consent_box(album.consent)
        self.consented = QLineEdit(album.consented)
        self.consented.setPlaceholderText(self.tr("like 2026-11-20"))
        self.field = Labelled(self.tr("Album"), self.name)
        self.body.addWidget(self.field)
        self.body.addWidget(Labelled(self.tr("Photographer, for all of them"), self.credit))
        self.body.addWidget(Labelled(self.tr("Event"), self.occasion))
        self.body.addWidget(Labelled(self.tr("Place"), self.site))
        self.body.addWidget(Labelled(self.tr("Consent, for all of them"), self.consent))
        self.body.addWidget(Labelled(self.tr("Agreed on"), self.consented))
        self.set_buttons(self.tr("Save"), self.tr("Cancel"))
        self.name.textChanged.connect(lambda _: self.check())

    @override
    def ready(self) -> bool:
        return bool(self.name.text().strip())

    @override
    def work(self) -> Callable[[Desk], object]:
        said = {
            "credit": self.credit.text().strip(),
            "event": self.occasion.text().strip(),
            "site": self.site.text().strip(),
            "consent": str(self.consent.currentData()),
            "consented": self.consented.text().strip(),
        }
        changed = {field: one for field, one in said.items() if one != getattr(self._album, field)}
        if "consent" in changed and said["consented"]:
            changed["consented"] = said["consented"]
        return partial(_say, album=self._album, name=self.name.text().strip(), said=changed)


def _say(desk: Desk, album: ListedAlbum, name: str, said: Mapping[str, str]) -> None:
    if name != album.name:
        rename_album(desk, album.id, name)
    describe_album(desk, album.id, **said)
