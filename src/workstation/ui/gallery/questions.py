"""What the photo library asks people, and what it does with their answers."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.album_sheets import (
    AlbumSheet,
    ImportSheet,
    MoveSheet,
    NewAlbumSheet,
)
from workstation.ui.gallery.dropping import Brought
from workstation.ui.gallery.intake import Intake, Wanted, album_for
from workstation.ui.gallery.placing import Placing, columns_to_choose
from workstation.ui.gallery.presenter import GalleryPresenter
from workstation.ui.gallery.sheets import ExportSheet, FailuresSheet, NewArticleSheet
from workstation.ui.notices import Act
from workstation.usecases.photo_export import ExportedPhoto, Preset, export_photo
from workstation.usecases.photo_import import ImportedPhotos


class Questions(QObject):
    """Opens the sheets of the photo library over its page."""

    def __init__(
        self, page: QWidget, presenter: GalleryPresenter, placing: Placing, intake: Intake
    ) -> None:
        super().__init__(page)
        self._page = page
        self._room = presenter.room
        self._presenter = presenter
        self._placing = placing
        self._intake = intake
        intake.ended.connect(self._on_imported)

    def _album_names(self) -> list[str]:
        return [one.name for one in self._presenter.albums if not one.article]

    # Importing

    def choose_files(self) -> None:
        """Ask which photos to import."""
        self._choose(QFileDialog.FileMode.ExistingFiles, self.tr("Choose photos"))

    def choose_folder(self) -> None:
        """Ask which folder or card to import."""
        self._choose(QFileDialog.FileMode.Directory, self.tr("Choose a folder or card"))

    def _choose(self, mode: QFileDialog.FileMode, title: str) -> None:
        dialog = QFileDialog(self._page, title)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(
            lambda files: self.ask_album(Brought(paths=tuple(Path(one) for one in files)))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_album(self, brought: Brought) -> None:
        """Ask which album something goes to, then take it in."""
        if brought.empty or self._intake.running:
            if self._intake.running:
                self._room.notices.say(self.tr("One import is still under way."), kind="info")
            return
        album = self._presenter.album_shown()
        if album is not None and not album.article:
            self._open_import(brought, album.name)
            return
        self._room.tasks.aside(
            self, partial(album_for, brought.paths), partial(self._open_import, brought)
        )

    def _open_import(self, brought: Brought, suggested: str) -> None:
        sheet = ImportSheet(self._album_names(), suggested, self._page)

        def begin() -> None:
            self._presenter.await_album(sheet.name())
            self._intake.begin(
                Wanted(
                    brought.paths,
                    brought.pictures,
                    sheet.name(),
                    sheet.credit.text().strip(),
                    str(sheet.consent.currentData()),
                )
            )

        sheet.accepted.connect(begin)
        sheet.open()

    def _on_imported(self, imported: ImportedPhotos) -> None:
        parts = [self.tr("%n photo(s) imported", "", imported.imported)]
        if imported.duplicates:
            parts.append(self.tr("%n known already", "", imported.duplicates))
        if imported.failed:
            parts.append(self.tr("%n file(s) did not come in", "", len(imported.failed)))
        if imported.stopped:
            parts.append(self.tr("%n not read", "", imported.left))
        words = self.tr(", ").join(parts) + self.tr(".")
        acts = (Act(self.tr("Which"), partial(self.show_failures, imported)),)
        if imported.failed:
            self._room.notices.say(words, *acts, kind="warn")
        else:
            self._room.notices.say(words)

    def show_failures(self, imported: ImportedPhotos) -> None:
        """Show which files did not come in, and why."""
        FailuresSheet(imported, self._room.lang, self._page).open()

    # Albums

    def new_album(self) -> None:
        """Ask for the name of a new album."""
        sheet = NewAlbumSheet(self._room, self._page)
        sheet.answered.connect(self._presenter.choose_album)
        sheet.open()

    def about_album(self) -> None:
        """Ask what holds for the whole album."""
        album = self._presenter.album_shown()
        if album is not None and not album.article:
            AlbumSheet(self._room, album, self._page).open()

    def move(self, photos: Sequence[PhotoId]) -> None:
        """Ask which album photos move to."""
        if photos:
            MoveSheet(self._room, photos, self._album_names(), self._page).open()

    # Out of the library

    def new_article(self, photos: Sequence[PhotoId]) -> None:
        """Ask for title and column of an article that begins with photos."""
        if photos:
            self._room.tasks.query(
                self, columns_to_choose, partial(self._open_article, tuple(photos))
            )

    def _open_article(self, photos: Sequence[PhotoId], columns: Sequence[tuple[str, str]]) -> None:
        album = self._presenter.album_shown()
        title = album.name if album is not None and not album.article else ""
        write = partial(self._placing.writing, photos)
        sheet = NewArticleSheet(self._room, columns, title, write, self._page)
        sheet.answered.connect(self._placing.note_written)
        sheet.open()

    def export(self, photos: Sequence[PhotoId]) -> None:
        """Ask in which size one photo is written to a file, and where."""
        if len(photos) != 1:
            return
        sheet = ExportSheet(self._page)
        sheet.accepted.connect(lambda: self._choose_file(photos[0], sheet.preset()))
        sheet.open()

    def _choose_file(self, photo: PhotoId, preset: Preset) -> None:
        dialog = QFileDialog(self._page, self.tr("Save as file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("jpg")
        dialog.fileSelected.connect(lambda file: self.write_file(photo, preset, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_file(self, photo: PhotoId, preset: Preset, out: Path) -> None:
        """Write a photo to a file."""
        work = partial(export_photo, photo=photo, preset=preset, out=out)
        self._room.tasks.errand(self, work, self._on_written)

    def _on_written(self, done: ExportedPhoto) -> None:
        words = self.tr("Saved: {path}, {width}×{height}.")
        self._room.notices.say(words.format(path=done.path, width=done.width, height=done.height))
