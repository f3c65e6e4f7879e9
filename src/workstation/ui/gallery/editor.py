"""修图: one photo made good, over the whole library, by mouse or by keys alone."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.errors import Refused
from workstation.gallery.recipes import Box, Covered, read_recipe
from workstation.gallery.watermarks import Stamp
from workstation.ui.gallery.editor_acts import add_acts
from workstation.ui.gallery.editor_canvas import EditorCanvas
from workstation.ui.gallery.editor_faces import FoundFaces
from workstation.ui.gallery.editor_head import EditorHead
from workstation.ui.gallery.editor_panel import EditorPanel
from workstation.ui.gallery.editor_session import EditSession
from workstation.ui.gallery.editor_trial import Trials, Tried
from workstation.ui.gallery.wording import place_words
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.usecases.photo_library import ListedPhoto
from workstation.usecases.watermarks import OfficeWatermark

BEFORE_KEYS: Final = (Qt.Key.Key_B, Qt.Key.Key_Backslash)


class PhotoEditor(QFrame):
    """Edits one photo at a time.

    `done` carries the photo, its recipe's JSON and whether others get its tones too; `moved` asks
    for the photo before (-1) or behind (1); `left` gives up.
    """

    done = Signal(object, str, bool)
    moved = Signal(int)
    left = Signal()
    watermark_wanted = Signal()
    watermark_dropped = Signal(str)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "ground")
        self.setAutoFillBackground(True)
        self._room = room
        self.photo: ListedPhoto | None = None
        self.session: EditSession | None = None
        self._stamps: Mapping[str, Stamp] = {}
        self.trials = Trials(room, self)
        self._build()
        self._connect()
        self.faces = FoundFaces(self.trials, self.canvas, self.panel, self)
        self.acts = add_acts(self, self.head, self.panel, self._slots())

    def _build(self) -> None:
        self.canvas = EditorCanvas()
        self.canvas.setAccessibleName(self.tr("Photo being edited"))
        self.panel = EditorPanel()
        self.head = EditorHead(
            {
                "undo": partial(self._change, "undo"),
                "redo": partial(self._change, "redo"),
                "start_over": partial(self._change, "start_over"),
                "copy": partial(self._finish, copy=True),
                "cancel": self.left.emit,
                "finish": self._finish,
            }
        )
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(self.head)
        body: QHBoxLayout = spaced(QHBoxLayout(), spacing=0)
        body.addWidget(self.canvas, 1)
        body.addWidget(self.panel)
        whole.addLayout(body, 1)

    def _connect(self) -> None:
        self.trials.opened.connect(self._on_opened)
        self.trials.absent.connect(self._on_absent)
        self.trials.tried.connect(self._on_tried)
        canvas, panel = self.canvas, self.panel
        self.head.before.pressed.connect(partial(canvas.show_before, before=True))
        self.head.before.released.connect(partial(canvas.show_before, before=False))
        canvas.covered.connect(self._on_covered)
        canvas.let_go.connect(self._seal)
        panel.let_go.connect(self._seal)
        for wish, act in ((canvas.cropped, "crop_to"), (canvas.place_moved, "move_place"),
                          (canvas.uncovered, "uncover"), (panel.shape_chosen, "choose_shape"),
                          (panel.toned, "tone"), (panel.tilted, "tilt"),
                          (panel.turned, "turn"), (panel.marked, "mark")):  # fmt: skip
            wish.connect(partial(self._change, act))
        panel.auto_chosen.connect(lambda _: self._change("toggle_auto"))
        panel.covering.connect(self._on_covering)
        panel.pen_chosen.connect(canvas.take_pen)
        panel.brush_chosen.connect(partial(setattr, canvas, "brush"))
        panel.watermark_wanted.connect(self.watermark_wanted)
        panel.watermark_dropped.connect(self.watermark_dropped)

    def _slots(self) -> dict[str, Callable[[], object]]:
        """Return what those acts do that are no button's."""
        return {
            "finish_photo": self._finish,
            "leave_editor": self.left.emit,
            "undo_photo_edit": partial(self._change, "undo"),
            "redo_photo_edit": partial(self._change, "redo"),
            "cover_faces": self._cover_found,
            "photo_behind": partial(self.moved.emit, 1),
            "photo_before": partial(self.moved.emit, -1),
            "start_edit_over": partial(self._change, "start_over"),
        }

    # What is shown

    def show_watermarks(
        self, watermarks: Sequence[OfficeWatermark], stamps: Mapping[str, Stamp]
    ) -> None:
        """Offer these watermarks."""
        self._stamps = stamps
        self.panel.mark_box.show_watermarks(watermarks)
        self._refresh()

    def open(self, photo: ListedPhoto, place: str, others: int) -> None:
        """Begin with another photo; `others` may get its tones too."""
        self.photo, self.session = photo, None
        self.faces.forget()
        self.head.show_photo(photo.caption, place, others)
        self.panel.show_facts(photo)
        self.canvas.clear(self.tr("One moment…"))
        self.canvas.show_tool("crop")
        self.canvas.show_before(before=False)
        self.panel.show_tool(covering=False)
        self.panel.setEnabled(False)
        if place_words(photo.place):
            self._on_absent()
        else:
            self.trials.open(photo.master)
        self.head.allow(self.session)
        self.canvas.setFocus()

    def close_photo(self) -> None:
        """Let the photo go."""
        self.photo = self.session = None
        self.faces.forget()
        self.trials.close()
        self.canvas.clear()

    def is_ready(self) -> bool:
        """Tell whether the photo is on screen as its recipe makes it."""
        return self.session is not None and not self.trials.is_waiting()

    def _on_opened(self, size: tuple[int, int], plain: QImage, focus: tuple[int, int]) -> None:
        if self.photo is None:
            return
        try:
            recipe = read_recipe(self.photo.recipe)
        except Refused as error:
            self._room.notices.tell(error)
            self.left.emit()
            return
        self.canvas.show_plain(plain)
        self.session = EditSession(recipe, size, focus)
        self.panel.setEnabled(True)
        self._refresh()

    def _on_absent(self) -> None:
        words = place_words(self.photo.place) if self.photo else ""
        self.canvas.clear(words or place_words("waiting"))

    def _refresh(self) -> None:
        if (session := self.session) is None:
            return
        recipe = session.recipe
        mark = recipe.mark.template if recipe.mark is not None else ""
        self.trials.ask(recipe, self._stamps.get(mark))
        self.panel.show_recipe(recipe, session.shape)
        self.canvas.show_recipe(session.crop(), session.ratio_in_shares(), recipe.covered)
        self.faces.show(session)
        self.head.allow(self.session)

    def _on_tried(self, tried: Tried) -> None:
        crop = tried.recipe.crop or Box(0, 0, 10_000, 10_000)
        self.canvas.show_tried(tried.whole, tried.finished, crop)

    # What is done

    def _change(self, act: str, *what: object) -> None:
        if self.session is not None:
            getattr(self.session, act)(*what)
            self._refresh()

    def _seal(self) -> None:
        if self.session is not None:
            self.session.seal()

    def _on_covering(self, covering: bool) -> None:  # noqa: FBT001 - a signal's own value
        self.canvas.show_tool("cover" if covering else "crop")
        self.panel.show_tool(covering=covering)
        self.canvas.setFocus()

    def _on_covered(self, boxes: list[Box], round_: bool) -> None:  # noqa: FBT001 - same
        if self.session is None:
            return
        how: Literal["mosaic", "blur"] = "blur" if self.panel.how.current() == "blur" else "mosaic"
        places = tuple(Covered(box, how, round=round_) for box in boxes)
        if not self.session.cover(places):
            self._room.notices.say(self.tr("No more places can be covered on this photo."))
        self._refresh()
        self.canvas.choose_last()

    def _cover_found(self) -> None:
        """Cover all found faces: somebody who presses its key sees them covered."""
        if not self.panel.cover.isChecked():
            self.panel.cover.click()
        self.canvas.cover_found()

    def _finish(self, *, copy: bool = False) -> None:
        if self.photo is not None and self.session is not None:
            self.done.emit(self.photo.id, self.session.json, copy)

    def changed_recipe(self) -> str | None:
        """Return the recipe in hand, None where nothing was changed."""
        session = self.session
        return session.json if session is not None and session.is_changed else None

    def note_kept(self) -> None:
        """Note that the recipe in hand was kept."""
        if self.session is not None:
            self.session.keep()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in BEFORE_KEYS:
            self.canvas.show_before(before=True)
        elif event.key() == Qt.Key.Key_Insert and self.panel.cover.isChecked():
            self.canvas.cover_middle()
        else:
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in BEFORE_KEYS and not event.isAutoRepeat():
            self.canvas.show_before(before=False)
        else:
            super().keyReleaseEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1_000, 700)
