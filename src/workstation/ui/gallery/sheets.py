"""The questions of the photo library: which album, what is said of one, what did not come in."""

from collections.abc import Sequence
from typing import cast

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QWidget
from typing_extensions import override

from workstation.ui.gallery.rows import Failure, FailureModel
from workstation.ui.gallery.wording import consent_words
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.albums import ListedAlbum
from workstation.usecases.photo_export import Preset
from workstation.usecases.photo_import import ImportedPhotos
from workstation.wording.catalogue import word


def consent_box(chosen: str = "") -> QComboBox:
    """Return a box that offers what may allow showing photos."""
    box = QComboBox()
    for key, words in consent_words().items():
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


class Asking(Sheet):
    """A sheet that stays open until its answer has been taken; a refusal shows at its field."""

    answered = Signal()

    @override
    def accept(self) -> None:
        self.answered.emit()

    def really_accept(self) -> None:
        """Close the sheet: the answer has been taken."""
        if shiboken6.isValid(self):
            super().accept()


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
    """One name: of a new album, or of the album that photos move to."""

    def __init__(
        self, title: str, accept: str, albums: Sequence[str], parent: QWidget | None
    ) -> None:
        super().__init__(title, parent, width=380)
        self.album = QComboBox()
        self.album.setEditable(True)
        self.album.addItems(list(albums))
        self.album.setCurrentText("")
        self.field = Labelled(self.tr("Album"), self.album)
        self.body.addWidget(self.field)
        self.set_buttons(accept, self.tr("Cancel"))
        self.accept_button.setEnabled(False)
        self.album.editTextChanged.connect(
            lambda words: self.accept_button.setEnabled(bool(words.strip()))
        )

    def name(self) -> str:
        """Return the name as typed."""
        return self.album.currentText().strip()


class AlbumSheet(Asking):
    """What holds for a whole album."""

    def __init__(self, album: ListedAlbum, parent: QWidget | None) -> None:
        super().__init__(self.tr("About this album"), parent)
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
        self.name.textChanged.connect(
            lambda words: self.accept_button.setEnabled(bool(words.strip()))
        )


class NewArticleSheet(Asking):
    """The title and column of an article that begins with photos."""

    def __init__(
        self,
        columns: Sequence[tuple[str, str]],
        column: str,
        title: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(self.tr("New article of photos"), parent)
        self.title = QLineEdit(title)
        self.column = QComboBox()
        for key, name in columns:
            self.column.addItem(name, key)
        self.column.setCurrentIndex(max(0, self.column.findData(column)))
        self.field = Labelled(self.tr("Title"), self.title)
        self.body.addWidget(self.field)
        self.body.addWidget(Labelled(self.tr("Column"), self.column))
        self.set_buttons(self.tr("Make article"), self.tr("Cancel"))
        self.title.textChanged.connect(lambda _: self._check())
        self._check()

    def _check(self) -> None:
        self.accept_button.setEnabled(bool(self.title.text().strip()) and self.column.count() > 0)


class FailuresSheet(Sheet):
    """The files that did not come in, each with its reason."""

    def __init__(self, imported: ImportedPhotos, lang: str, parent: QWidget | None) -> None:
        count = len(imported.failed)
        super().__init__(self.tr("%n file(s) did not come in", "", count), parent, width=560)
        failures = [Failure(one.path, word(lang, "failed", one.reason)) for one in imported.failed]
        self._lines = "\n".join(f"{one.path}\t{one.reason}" for one in failures)
        self.list = QListView()
        self.list.setModel(FailureModel(failures, self))
        self.list.setAccessibleName(self.windowTitle())
        self.list.setMinimumHeight(220)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.body.addWidget(self.list)
        self.body.addWidget(
            label(self.tr("Everything else is in the album; the files are untouched."), "muted",
                  wrap=True)
        )  # fmt: skip
        self.foot.addWidget(button(self.tr("Copy list"), self._copy))
        self.foot.addWidget(button(self.tr("Close"), self.accept))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._lines)


class ExportSheet(Sheet):
    """The size in which a photo is written to a file."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(self.tr("Save as file"), parent, width=400)
        self.size_box = QComboBox()
        for key, words in {
            "body": self.tr("As in an article (1,440 pixels)"),
            "cover": self.tr("Cover 2.35 : 1 (900 × 383)"),
            "square": self.tr("Square cover (500 × 500)"),
            "original": self.tr("Full size"),
        }.items():
            self.size_box.addItem(words, key)
        self.body.addWidget(Labelled(self.tr("Size"), self.size_box))
        self.body.addWidget(
            label(self.tr("No position and no device number is written."), "muted", wrap=True)
        )
        self.set_buttons(self.tr("Choose a place…"), self.tr("Cancel"))

    def preset(self) -> Preset:
        """Return the size that was chosen."""
        return cast("Preset", self.size_box.currentData())
