"""States of the photo library worth a picture."""

from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import Qt

from workstation.domain.ids import PhotoId
from workstation.gallery.recipes import Box
from workstation.ui.gallery.album_sheets import ImportSheet
from workstation.ui.gallery.page import GalleryPage
from workstation.ui.gallery.sheets import FailuresSheet
from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell
from workstation.usecases.photo_import import ImportedPhotos
from workstation.usecases.photo_said import Said
from workstation.usecases.photos import Failed

EDITOR: Final = "王磊"
ALBUM: Final = "园区志愿服务"
COMPARED: Final = 3


def _page(page: Page) -> GalleryPage:
    return cast("GalleryPage", page)


def _album(page: GalleryPage, name: str) -> str:
    return next((str(one.id) for one in page.presenter.albums if one.name == name), "")


def _choose(_shell: Shell, page: Page) -> None:
    _page(page).presenter.choose_album("")


def _describe(_shell: Shell, page: Page) -> None:
    library = _page(page)
    library.presenter.choose_album(_album(library, ALBUM))


def _enlarge(shell: Shell, page: Page) -> None:
    _describe(shell, page)
    library = _page(page)
    library.stack.setCurrentWidget(library.loupe)
    library.loupe.setFocus()


def _lay_out(shell: Shell, page: Page) -> None:
    _close_loupe(page)
    _describe(shell, page)


def _import(shell: Shell, page: Page) -> None:
    _close_loupe(page)
    names = [one.name for one in _page(page).presenter.albums if not one.article]
    ImportSheet(names, "元旦登高", shell).open()


def _list_failures(shell: Shell, page: Page) -> None:
    _close_loupe(page)
    failed = (
        Failed(path=str(Path("DCIM", "101", "说明.txt")), reason="unsupported_picture"),
        Failed(path=str(Path("DCIM", "101", "IMG_0032.JPG")), reason="bad_picture"),
    )
    imported = ImportedPhotos(imported=84, duplicates=0, failed=failed, photos=())
    FailuresSheet(imported, _page(page).room.lang, shell).open()


def _empty(_shell: Shell, page: Page) -> None:
    _close_loupe(page)
    library = _page(page)
    library.presenter.choose_album("")
    library.presenter.choose_shown("rejected")


def _compare(shell: Shell, page: Page) -> None:
    """Put the first photos of the album side by side, once they are there."""
    _close_loupe(page)
    _describe(shell, page)
    library = _page(page)

    def begin() -> None:
        ids = library.presenter.cells.ids()
        if len(ids) >= COMPARED and library.stack.currentWidget() is library.grid:
            library.grid.choose_photos(ids[:COMPARED])
            library.acts["compare"].trigger()

    once = Qt.ConnectionType.SingleShotConnection
    library.presenter.photos_changed.connect(begin, once)
    begin()


def _compared(page: Page) -> bool:
    library = _page(page)
    return library.stack.currentWidget() is library.compare and not library.compare.is_waiting()


def _edit(shell: Shell, page: Page) -> None:
    """Open the photo in the middle of the album, and crop and brighten it once it is there."""
    _describe(shell, page)
    library = _page(page)

    def open_it() -> None:
        ids = library.presenter.cells.ids()
        if ids and not library.editing.is_open:
            library.editing.open([PhotoId(ids[len(ids) // 2])], [PhotoId(one) for one in ids[:3]])

    library.presenter.photos_changed.connect(open_it)
    open_it()


def _cropped(page: Page) -> bool:
    editor = _page(page).editing.editor
    if editor is None or editor.session is None or editor.faces.found is None:
        return False
    if not editor.session.is_changed:
        editor.panel.shapes["cover"].click()
        editor.panel.dials["brightness"].setValue(16)
        editor.panel.dials["tilt"].setValue(8)
    return editor.is_ready()


def _covered(page: Page) -> bool:
    editor = _page(page).editing.editor
    if not _cropped(page) or editor is None or editor.session is None:
        return False
    if not editor.session.recipe.covered:
        editor.panel.cover.click()
        editor.canvas.covered.emit([Box(6_950, 3_700, 7_500, 4_850)], False)
    return editor.is_ready()


def _close_loupe(page: Page) -> None:
    library = _page(page)
    editor = library.editing.editor
    if editor is not None and editor.session is not None:
        while editor.session.can_undo:
            editor.session.undo()
        library.editing.close()
    library.stack.setCurrentWidget(library.grid)


def _filled(page: Page) -> bool:
    library = _page(page)
    return (
        library.presenter.loaded
        and library.presenter.cells.rowCount() > 0
        and library.thumbnails.waiting() == 0
        and not library.facts.preview.pixmap().isNull()
    )


def _large(page: Page) -> bool:
    return _filled(page) and not _page(page).loupe.is_waiting()


def _blank(page: Page) -> bool:
    library = _page(page)
    return library.stack.currentWidget() is library.blank


def _laid_out(page: Page) -> bool:
    """Pick the album's photos, one after the other, and wait for the strip that orders them."""
    library = _page(page)
    if not _filled(page):
        return False
    if not library.presenter.picks():
        for one in library.presenter.photos:
            library.presenter.say([one.id], Said(pick="pick"))
    library.tray.further.acts["collage"].trigger()
    return library.strip.count() == len(library.presenter.photos)


SCENES: Final = (
    Scene("gallery-choosing", "gallery", EDITOR, _choose, _filled),
    Scene("gallery-album", "gallery", EDITOR, _describe, _filled),
    Scene("gallery-large", "gallery", EDITOR, _enlarge, _large),
    Scene("gallery-comparing", "gallery", EDITOR, _compare, _compared),
    Scene("gallery-editing", "gallery", EDITOR, _edit, _cropped),
    Scene("gallery-covering", "gallery", EDITOR, _edit, _covered),
    Scene("gallery-import", "gallery", EDITOR, _import, _filled),
    Scene("gallery-not-imported", "gallery", EDITOR, _list_failures, _filled),
    Scene("gallery-nothing-found", "gallery", EDITOR, _empty, _blank),
    Scene("gallery-laying-out", "gallery", EDITOR, _lay_out, _laid_out),
)
