"""The canvas: an article on a page, edited in place. Python owns the truth, the page reports.

The page lives in a process of its own. When it dies it is started again with the last document
that was reported; what lies on the disk is the journal's business, not this widget's.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workstation.document.canvas_changes import Reported, changes_between, read_changes
from workstation.domain import tree
from workstation.domain.content import Picture
from workstation.domain.errors import Refused
from workstation.store.blobs import BlobFolder
from workstation.ui.canvas import said
from workstation.ui.canvas.canvas_page import CanvasPage, Mark, sizes_of
from workstation.ui.canvas.chrome import chrome_stylesheet
from workstation.ui.canvas.living import LivingPage
from workstation.ui.canvas.view import Dropped
from workstation.ui.canvas.words import page_words
from workstation.ui.theme import mode_in_use, percent_in_use
from workstation.ui.web_serving import Aside
from workstation.ui.widgets.boxes import spaced


class Canvas(QWidget):
    """Shows one article after another; `aside` is `Tasks.aside`, `blobs` this home's pictures."""

    changed = Signal(object)
    titled = Signal(str)
    stood = Signal(object)
    asked = Signal(str, object)
    ready = Signal()
    crashed = Signal()
    blank = Signal()
    refused = Signal(object)

    def __init__(self, blobs: BlobFolder, aside: Aside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reported = Reported(tree.Doc())
        self.standing = said.Standing()
        self.schema: object = None
        self._page: CanvasPage | None = None
        self._marks: tuple[Mark, ...] = ()
        self._comments: tuple[str, ...] = ()
        self._serial = 0
        self.living = living = LivingPage(self, blobs, aside)
        self.setFocusProxy(living.view)
        spaced(QVBoxLayout(self), spacing=0).addWidget(living.view)
        living.said.connect(self._on_said)
        living.died.connect(self._on_death)
        living.blank.connect(self.blank)
        living.view.dropped.connect(self._on_dropped)
        living.load()

    @property
    def doc(self) -> tree.Doc:
        """The document as the page last reported it, or as it was handed over since."""
        return self._reported.doc

    # --- what is shown --------------------------------------------------------------------------

    def load(self, page: CanvasPage) -> None:
        """Show an article; what could be undone before is forgotten."""
        self._page, self._marks, self._comments = page, (), ()
        self._reported = Reported(page.doc)
        self._serial += 1
        self.living.server.pictures = page.pictures
        if self.living.alive:
            self._tell_page()

    def _tell_page(self) -> None:
        page = self._page
        if page is None:
            return
        self.living.tell(
            "load",
            serial=self._serial,
            doc=self.doc,
            title=page.title,
            byline=page.byline,
            writable=page.writable,
            pictures=sizes_of(page.pictures),
            css=_dressed(page.css),
            words={**page_words(), **page.words},
            lang=page.lang,
        )
        self._tell_findings()
        self._tell_comments()
        self.living.paint_check.begin()

    def replace(self, doc: tree.Doc, focus: str = "") -> None:
        """Show another tree of the same article, as one step that can be undone.

        What was typed and not reported yet stays, in blocks that this does not touch.
        """
        changes = changes_between(self.doc, doc)
        known = [block.attrs.id for block in self.doc.content]
        self._reported = Reported(doc)
        if changes.blocks or changes.order is not None or focus:
            blocks, order = changes.blocks, changes.order
            self.living.tell("changes", blocks=blocks, order=order, known=known, focus=focus)

    def act(self, command: str, **args: Any) -> None:  # noqa: ANN401 - JSON of many shapes
        """Do a command of the page (docs/formats/canvas.md) at the cursor."""
        self.living.tell("act", name=command, args=args)

    def copy(self) -> None:
        """Copy what is chosen."""
        self.living.web.triggerAction(QWebEnginePage.WebAction.Copy)

    def cut(self) -> None:
        """Cut what is chosen."""
        self.living.web.triggerAction(QWebEnginePage.WebAction.Cut)

    def paste(self) -> None:
        """Paste what was copied here; anything else is `asked` for as `paste`."""
        self.living.web.triggerAction(QWebEnginePage.WebAction.Paste)

    def show_pictures(self, pictures: Mapping[str, Picture]) -> None:
        """Show which pictures are on this PC now."""
        self.living.server.pictures = pictures
        self._keep(pictures=pictures)
        self.living.tell("pictures", pictures=sizes_of(pictures))

    def show_css(self, css: str) -> None:
        """Show the article in another look."""
        self._keep(css=css)
        self.living.tell("css", css=_dressed(css))

    def show_findings(self, marks: Sequence[Mark]) -> None:
        """Underline what the rules found."""
        self._marks = tuple(marks)
        self._tell_findings()

    def show_comments(self, blocks: Sequence[str]) -> None:
        """Mark the blocks that bear open comments; each stands there once for each of them."""
        self._comments = tuple(blocks)
        self._tell_comments()

    def _tell_comments(self) -> None:
        self.living.tell("comments", value=self._comments)

    def _tell_findings(self) -> None:
        self.living.tell("findings", value=self._marks)

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show other words in banner and sign-off."""
        self._keep(words=words)
        self.living.tell("words", words={**page_words(), **words})

    def show_title(self, title: str, byline: str) -> None:
        """Show another title and by-line."""
        self._keep(title=title, byline=byline)
        self.living.tell("title", title=title, byline=byline)

    def focus_block(self, block: str, at: int = 0, end: int | None = None) -> None:
        """Put the cursor into a block (or `title`), on a character, or choose up to `end`."""
        self.living.view.setFocus()
        self.act("focus", block=block, at=at, end=at if end is None else end)

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - a setter
        """Let the article be changed, or only read."""
        self._keep(writable=writable)
        self.living.tell("writable", writable=writable)

    def flush(self, done: Callable[[], object]) -> None:
        """Call `done` when everything typed so far has been reported."""
        self.living.flush(done)

    def dispose(self) -> None:
        """Delete now, the page first; who waits for it is let go."""
        self.living.dispose()
        self.deleteLater()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.DeferredDelete)

    def troubles(self) -> tuple[str, ...]:
        """Return what went wrong in the page, for the report of a bug."""
        return tuple(self.living.web.troubles)

    def _keep(self, **fields: Any) -> None:  # noqa: ANN401 - fields of CanvasPage
        """Remember what a page that is started again must show."""
        if self._page is not None:
            self._page = msgspec.structs.replace(self._page, **fields)

    # --- what the page says ---------------------------------------------------------------------

    def _on_said(self, message: str) -> None:
        heard = said.heard(message)
        if isinstance(heard, said.Hello):
            self.schema = heard.schema
            self.living.greet()
            self._fit_text_size()
            self._tell_page()
        elif heard is not None and heard.serial == self._serial and self.living.alive:
            self._take(heard)

    def _take(self, heard: said.Said) -> None:
        match heard:
            case said.Changed(blocks=blocks, order=order):
                self._take_changes(blocks, order)
            case said.Titled(title=title):
                self._keep(title=title)
                self.titled.emit(title)
            case said.Stood(standing=standing):
                self.standing = standing
                self.stood.emit(standing)
            case said.Asked(what=what, value=value):
                self._take_question(what, value)
            case said.Flushed(token=token):
                self.living.note_flushed(token)
            case said.Shown():
                self.ready.emit()
                self.living.shown()
            case _:
                pass

    def _take_changes(self, blocks: object, order: object) -> None:
        """Take what was typed; what breaks the schema is refused, and the next report is whole."""
        before = self.doc
        try:
            self._reported.take(read_changes(blocks, order))
        except Refused as error:
            self.living.tell("again")
            self.refused.emit(error)
            return
        if self.doc != before:
            self.changed.emit(self.doc)

    def _take_question(self, what: str, value: object) -> None:
        if isinstance(value, dict):
            place = said.place_of(value)
            if place is None:
                return
            zoom = self.living.view.zoomFactor()
            value = msgspec.structs.replace(place, x=place.x * zoom, y=place.y * zoom)
        self.asked.emit(what, value)

    def _on_dropped(self, dropped: Dropped) -> None:
        """Put the cursor where something was dropped, then ask the window to take it."""
        zoom = self.living.view.zoomFactor()
        self.act("focus_at", x=dropped.x / zoom, y=dropped.y / zoom)
        self.asked.emit("drop", dropped)

    def _on_death(self) -> None:
        """The page is started again with the last document that it reported."""
        self._serial += 1
        self.crashed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Let what surrounds the paper follow the window into the light or the dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page is not None:
            self.living.tell("css", css=_dressed(self._page.css))
        if event.type() == QEvent.Type.FontChange:
            self._fit_text_size()

    def _fit_text_size(self) -> None:
        """Enlarge the page as the window's text is enlarged; its lines break as before."""
        self.living.view.setZoomFactor(percent_in_use() / 100)


def _dressed(css: str) -> str:
    return chrome_stylesheet(mode_in_use()) + css
