"""The library's way into the editor and back: which photo, what is kept, what articles show."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.domain.errors import Refused
from workstation.domain.ids import PhotoId
from workstation.gallery.recipes import Mark, read_recipe
from workstation.gallery.watermarks import Stamp
from workstation.ui.gallery.editor import PhotoEditor
from workstation.ui.gallery.presenter import GalleryPresenter
from workstation.ui.gallery.watermark_sheet import WatermarkSheet
from workstation.ui.notices import Act
from workstation.usecases.desk import Desk
from workstation.usecases.edited_pictures import OldLook, old_looks, renew_pictures
from workstation.usecases.photo_library import describe_photos
from workstation.usecases.photo_recipes import carried
from workstation.usecases.photo_said import Said
from workstation.usecases.watermarks import (
    OfficeWatermark,
    list_watermarks,
    remove_watermark,
    stamp_named,
)


class Offered(NamedTuple):
    """The office's watermarks, and the pixels of those that are here."""

    watermarks: tuple[OfficeWatermark, ...]
    stamps: dict[str, Stamp]


class Editing(QObject):
    """Opens the editor over a page, keeps what was done, goes back. The editor is made once.

    `turned` tells that it came on screen or left it.
    """

    turned = Signal()

    def __init__(self, page: QWidget, presenter: GalleryPresenter) -> None:
        super().__init__(page)
        self._page, self._presenter, self._room = page, presenter, presenter.room
        self.editor: PhotoEditor | None = None
        self._others: tuple[PhotoId, ...] = ()
        self._beneath: list[QWidget] = []
        self._focus: QWidget | None = None
        page.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Tell whether the editor is on screen."""
        return self.editor is not None and not self.editor.isHidden()

    def keys(self) -> str:
        """Return the keys that somebody should know, for the status line."""
        return self.tr("A enhance · M cover · R turn · hold B for the original · Enter done")

    def actions(self) -> list[QAction]:
        """Return what the editor offers while it is on screen, else nothing."""
        return self.editor.actions() if self.editor is not None and self.is_open else []

    def open(self, photos: Sequence[PhotoId], others: Sequence[PhotoId] = ()) -> None:
        """Edit the first of some photos; `others` are offered its tones."""
        if not photos:
            return
        editor = self._made()
        self._others = tuple(one for one in others if one != photos[0])
        if not self.is_open:
            self._cover_page(editor)
        self._show(photos[0])

    def _made(self) -> PhotoEditor:
        if self.editor is None:
            self.editor = PhotoEditor(self._room, self._page)
            self.editor.hide()
            self.editor.done.connect(self._keep)
            self.editor.left.connect(self.close)
            self.editor.moved.connect(self._move)
            self.editor.watermark_wanted.connect(self._ask_watermark)
            self.editor.watermark_dropped.connect(self._drop_watermark)
        return self.editor

    def _cover_page(self, editor: PhotoEditor) -> None:
        """Lay the editor over the library; what lies beneath takes no keys and no clicks."""
        self._focus = self._page.focusWidget()
        self._beneath = [
            one
            for one in self._page.children()
            if isinstance(one, QWidget)
            and one is not editor
            and one.isEnabled()
            and not one.isWindow()
        ]
        for one in self._beneath:
            one.setEnabled(False)
        editor.setGeometry(self._page.rect())
        editor.show()
        editor.raise_()
        self.turned.emit()

    def _show(self, photo: PhotoId) -> None:
        found = self._presenter.named([photo])
        if self.editor is None or not found:
            return
        ids = self._presenter.cells.ids()
        place = f"{ids.index(photo) + 1} / {len(ids)}" if photo in ids else ""
        self.editor.open(found[0], place, len(self._others))
        self._ask_watermarks()

    def close(self) -> None:
        """Go back to the library. What was changed and not kept can still be kept."""
        editor = self.editor
        if editor is None or not self.is_open:
            return
        photo, recipe = editor.photo, editor.changed_recipe()
        self._uncover_page(editor)
        if photo is not None and recipe is not None:
            keep = Act(self.tr("Keep it"), partial(self._say, photo.id, recipe, ()))
            self._room.notices.say(self.tr("What you did to the photo was not kept."), keep)

    def hand_over(self) -> None:
        """Keep what was done so far: the window closes, or shows another place."""
        editor = self.editor
        recipe = editor.changed_recipe() if editor is not None and self.is_open else None
        if editor is not None and editor.photo is not None and recipe is not None:
            self._say(editor.photo.id, recipe, ())
            editor.note_kept()

    def _uncover_page(self, editor: PhotoEditor) -> None:
        editor.close_photo()
        editor.hide()
        for one in self._beneath:
            one.setEnabled(True)
        self._beneath = []
        if self._focus is not None:
            self._focus.setFocus()
        self.turned.emit()

    def _keep(self, photo: PhotoId, recipe: str, copy: bool) -> None:  # noqa: FBT001 - a signal's
        others = self._others if copy else ()
        if self.editor is not None:
            self._uncover_page(self.editor)
        self._say(photo, recipe, others)

    def _say(self, photo: PhotoId, recipe: str, others: Sequence[PhotoId]) -> None:
        """Keep a recipe, and its tones for others: one step to take back."""

        def work(desk: Desk) -> dict[PhotoId, Said]:
            return describe_photos(
                desk, {**carried(desk, recipe, others), photo: Said(recipe=recipe)}
            )

        self._presenter.undoing.do(work, done=self._look_for_old_looks)

    def _move(self, step: int) -> None:
        """Keep what was done and go on to the next photo, without leaving the editor."""
        editor = self.editor
        if editor is None or editor.photo is None:
            return
        ids = self._presenter.cells.ids()
        place = ids.index(editor.photo.id) + step if editor.photo.id in ids else -1
        if not 0 <= place < len(ids):
            return
        recipe = editor.changed_recipe()
        if recipe is not None:
            self._say(editor.photo.id, recipe, ())
        self._show(PhotoId(ids[place]))

    # What articles show

    def _look_for_old_looks(self, changed: dict[PhotoId, Said]) -> None:
        photos = tuple(changed)
        if photos:
            work = partial(old_looks, photos=photos)
            self._room.tasks.query(self, work, self._tell_old_looks, topic="old looks")

    def _tell_old_looks(self, found: tuple[OldLook, ...]) -> None:
        for one in found[:3]:
            words = self.tr("Edited. “{title}” still shows how it was before.")
            renew = Act(self.tr("Take the new look in"), partial(self._renew, one))
            self._room.notices.say(words.format(title=one.title), renew)

    def _renew(self, look: OldLook) -> None:
        def done(_: object) -> None:
            words = self.tr("“{title}” shows the edited photos now.")
            show = Act(
                self.tr("Show article"), partial(self._room.go.emit, "articles", look.article)
            )
            self._room.notices.say(words.format(title=look.title), show)

        work = partial(renew_pictures, article=look.article, photos=look.photos)
        self._room.tasks.command(self, work, done)

    # Watermarks

    def _ask_watermarks(self) -> None:
        if self.editor is not None and self.editor.photo is not None:
            work = partial(_offered, recipe=self.editor.photo.recipe)
            self._room.tasks.query(self, work, self._offer, topic="watermarks")

    def _offer(self, offered: Offered) -> None:
        if self.editor is not None:
            self.editor.show_watermarks(offered.watermarks, offered.stamps)

    def _ask_watermark(self) -> None:
        if self.editor is None or self.editor.photo is None:
            return
        sheet = WatermarkSheet(self._room, self.editor.photo, self._page)
        sheet.accepted.connect(self._ask_watermarks)
        sheet.open()

    def _drop_watermark(self, name: str) -> None:
        """Offer a watermark no more; the photo in hand keeps it until another one is chosen."""
        self._room.tasks.command(
            self,
            partial(remove_watermark, name=name),
            lambda _: self._ask_watermarks(),
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.editor is not None:
            self.editor.setGeometry(self._page.rect())
        return False


def _offered(desk: Desk, recipe: str) -> Offered:
    """Return what is on offer, and the mark that a recipe bears although it is offered no more."""
    watermarks = list_watermarks(desk)
    borne = _mark_of(recipe)
    names = [*(one.id for one in watermarks), *([borne.template] if borne is not None else [])]
    stamps = {name: stamp_named(desk, name) for name in names}
    return Offered(watermarks, {name: one for name, one in stamps.items() if one is not None})


def _mark_of(recipe: str) -> Mark | None:
    try:
        return read_recipe(recipe).mark
    except Refused:
        return None
