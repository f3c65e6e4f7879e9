"""The paper: the canvas of the article on screen, and how it and the presenter hear of each other.

One canvas lives as long as the page; articles are swapped in it. The presenter's document is the
truth: what the canvas reports becomes that document, and any other document that appears there is
handed to the canvas, as one step that can be undone or, where it replaces everything, afresh.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.document.block_edits import inserted
from workstation.domain import tree
from workstation.domain.content import Picture
from workstation.proofing.findings import Finding
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.underlines import field_of, place_in, underlines
from workstation.ui.canvas.canvas import Canvas
from workstation.ui.canvas.canvas_page import CanvasPage
from workstation.ui.canvas.display_offer import DisplayOffer
from workstation.ui.widgets.boxes import spaced
from workstation.usecases.canvas_page import CanvasLook

PATIENCE_MS: Final = 1_000
"""A page that does not answer for so long is not waited for: its last report is what counts."""

LANGUAGES: Final = {"zh_CN": "zh-CN", "en": "en"}


class Paper(QWidget):
    """Shows and edits what `ArticlePresenter` has in hand. `loaded`: an article was handed over."""

    loaded = Signal()

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        room = presenter.room
        self.canvas = Canvas(room.pictures.blobs, room.tasks.aside, self)
        self._known: tree.Doc | None = None
        self._ready = self._fresh = False
        self._look: CanvasLook | None = None
        self._pictures: dict[str, Picture] = {}
        spaced(QVBoxLayout(self), spacing=0).addWidget(self.canvas)
        self.setFocusProxy(self.canvas)
        presenter.hand_in = self.hand_in
        self._connect()
        room.closing.connect(self.canvas.dispose)

    def _connect(self) -> None:
        presenter, canvas = self._presenter, self.canvas
        presenter.look_changed.connect(self._on_look)
        presenter.taken_over.connect(self._forget)
        presenter.edited_changed.connect(self.show_edited)
        presenter.page_changed.connect(self._show_rights)
        presenter.findings_changed.connect(self.show_findings)
        canvas.changed.connect(self._on_changed)
        canvas.titled.connect(self._on_titled)
        canvas.ready.connect(self._on_ready)
        canvas.crashed.connect(self._on_crash)
        canvas.refused.connect(presenter.room.notices.tell)
        DisplayOffer(presenter.room, canvas)

    def _on_ready(self) -> None:
        """An article was painted: put the cursor behind its title, unless it only came back."""
        self._ready = self._known is not None
        if self._fresh and self._presenter.edited is not None:
            self._fresh = False
            end = len(self._presenter.edited.title)
            self.canvas.act("focus", block="title", at=end, end=end)

    @property
    def is_ready(self) -> bool:
        """Tell whether the article on screen is painted and takes what is done to it."""
        return self._ready

    def _on_crash(self) -> None:
        self._ready = False

    # --- from the canvas ------------------------------------------------------------------------

    def _on_changed(self, doc: tree.Doc) -> None:
        if self._known is not None:
            self._known = doc
            self._presenter.set_doc(doc)

    def _on_titled(self, title: str) -> None:
        if self._known is not None:
            self._presenter.set_field("title", title)

    def hand_in(self, told: Callable[[], object]) -> None:
        """Have the canvas report what it still holds, then go on; one that hangs holds nobody."""
        if self._known is None:
            told()
            return
        left = [told]

        def go_on() -> None:
            if left:
                left.pop()()

        self.canvas.flush(go_on)
        if left:
            QTimer.singleShot(PATIENCE_MS, self, go_on)

    # --- to the canvas --------------------------------------------------------------------------

    def act(self, command: str, **args: Any) -> None:  # noqa: ANN401 - JSON of many shapes
        """Do a command of the canvas (canvas.md) at its cursor."""
        if self._known is not None:
            self.canvas.act(command, **args)

    def put(self, blocks: Sequence[tree.Block], behind: str = "") -> None:
        """Put blocks behind a block, else behind the one of the cursor, as one step to undo."""
        if self._ready:
            raw = [msgspec.to_builtins(one) for one in blocks]
            place = {"behind": behind} if behind else {}
            self.act("insert", blocks=raw, **place)
        elif self._known is not None:  # the page is still coming: the document is enough
            last = self._known.content[-1].attrs.id if self._known.content else ""
            doc = inserted(self._known, behind or last, *blocks)
            self._presenter.set_doc(doc)

    def focus_block(self, block: str) -> None:
        """Put the cursor into a block and see that it is on screen."""
        if self._known is not None:
            self.canvas.focus_block(block)

    def show_place(self, finding: Finding) -> None:
        """Show where a finding stands."""
        edited = self._presenter.edited
        if edited is not None and self._known is not None:
            start, end = place_in(finding, edited)
            self.canvas.focus_block(finding.photo or finding.block, start, end)
            if field := field_of(finding, edited):
                block, photo = finding.block, finding.photo
                self.act("edit", what=field, block=block, photo=photo, at=start, end=end)

    def _forget(self) -> None:
        self._known = None

    def _on_look(self) -> None:
        if self._known is None:
            self.show_edited()
        else:
            self._show_look()

    def _show_look(self) -> None:
        before, now = self._look, self._presenter.look
        if now is None or now == before:
            return
        self._look = now
        if before is None or now.css != before.css:
            self.canvas.show_css(now.css)
        if before is None or now.words != before.words:
            self.canvas.show_words(now.words)

    def show_edited(self) -> None:
        """Show what is in hand; what the canvas itself reported is there already."""
        presenter = self._presenter
        edited, content = presenter.edited, presenter.content
        if edited is None or content is None or presenter.look is None:
            return
        if self._known is None:
            self._load()
            return
        if content.pictures != self._pictures:
            self._pictures = content.pictures
            self.canvas.show_pictures(content.pictures)
        if edited.doc is not self._known and edited.doc != self._known:
            self._known = edited.doc
            self.canvas.replace(edited.doc, presenter.focus)
        self.canvas.show_title(edited.title, self._byline())

    def _load(self) -> None:
        presenter = self._presenter
        edited, content, look = presenter.edited, presenter.content, presenter.look
        if edited is None or content is None or look is None:
            return
        self._look = look
        self._known, self._pictures = edited.doc, content.pictures
        self._fresh, self._ready = True, False
        self.canvas.load(
            CanvasPage(
                doc=edited.doc,
                title=edited.title,
                byline=self._byline(),
                writable=presenter.may_write,
                pictures=content.pictures,
                css=look.css,
                words=look.words,
                lang=LANGUAGES.get(presenter.room.lang, "zh-CN"),
            )
        )
        self.show_findings()
        self.loaded.emit()

    def _byline(self) -> str:
        edited = self._presenter.edited
        return " · ".join(filter(None, (edited.author, edited.source))) if edited else ""

    def _show_rights(self) -> None:
        if self._known is not None:
            self.canvas.set_writable(self._presenter.may_write)

    def show_findings(self) -> None:
        """Underline what the rules found in what is on screen."""
        edited = self._presenter.edited
        if self._known is not None and edited is not None:
            self.canvas.show_findings(underlines(self._presenter.findings, edited))

    def clear(self) -> None:
        """Show nothing: no article is on screen."""
        self._known, self._ready = None, False
        self.canvas.load(CanvasPage(doc=tree.Doc(), writable=False))
