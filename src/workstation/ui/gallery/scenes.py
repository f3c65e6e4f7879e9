"""States of the photo library worth a picture."""

from pathlib import Path
from typing import Final, cast

from workstation.ui.gallery.page import GalleryPage
from workstation.ui.gallery.sheets import FailuresSheet, ImportSheet
from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell
from workstation.usecases.photo_import import ImportedPhotos
from workstation.usecases.photos import Failed

EDITOR: Final = "王磊"
ALBUM: Final = "园区志愿服务"


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


def _close_loupe(page: Page) -> None:
    library = _page(page)
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


SCENES: Final = (
    Scene("gallery-choosing", "gallery", EDITOR, _choose, _filled),
    Scene("gallery-album", "gallery", EDITOR, _describe, _filled),
    Scene("gallery-large", "gallery", EDITOR, _enlarge, _large),
    Scene("gallery-import", "gallery", EDITOR, _import, _filled),
    Scene("gallery-not-imported", "gallery", EDITOR, _list_failures, _filled),
    Scene("gallery-nothing-found", "gallery", EDITOR, _empty, _blank),
)
