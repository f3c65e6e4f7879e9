"""The paper: title, by-line and blocks on a white page of the width of a phone article."""

from typing import Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from workstation.document.block_edits import block_of, kind_of
from workstation.domain import tree
from workstation.domain.content import Picture
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.block_list import BlockList
from workstation.ui.articles.block_rows import MARKER_GAP, marker_width
from workstation.ui.articles.text_field import Mark, TextField
from workstation.ui.articles.wording import TEXT_KINDS, kind_words
from workstation.ui.articles.writing import Writing
from workstation.ui.widgets.boxes import scrolled, spaced
from workstation.ui.widgets.labels import Elided

PAPER_WIDTH: Final = 620
_INKS: Final = {"block": "accent_text", "error": "warn", "hint": "info"}


class Paper(QWidget):
    """Shows and edits what `ArticlePresenter` has in hand."""

    def __init__(
        self, presenter: ArticlePresenter, writing: Writing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.writing = writing
        self._pictures: dict[str, Picture] = {}
        self.title = TextField("write-title", self.tr("Title"), single=True)
        self.title.setPlaceholderText(self.tr("Title"))
        self.byline = Elided("", "muted")
        self.blocks = BlockList(writing.doings(), presenter.room.pictures, self.blob_of)
        self.area = self._lay_out()
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(self.area)
        self._connect()

    def _lay_out(self) -> QScrollArea:
        sheet = QFrame()
        sheet.setProperty("look", "write-sheet")
        sheet.setMaximumWidth(PAPER_WIDTH)
        inside = spaced(QVBoxLayout(sheet), 18, 26, 40, 40, spacing=6)
        for widget in (self.title, self.byline):
            line = spaced(QHBoxLayout(), marker_width() + MARKER_GAP, 0, 0, 0)
            line.addWidget(widget)
            inside.addLayout(line)
        inside.addSpacing(10)
        inside.addWidget(self.blocks)
        inside.addStretch(1)
        content = QWidget()
        middle = spaced(QHBoxLayout(content), 16, 20, 16, 24, spacing=0)
        middle.addStretch(1)
        middle.addWidget(sheet, 100)
        middle.addStretch(1)
        return scrolled(content)

    def _connect(self) -> None:
        self.title.typed.connect(lambda words: self._presenter.set_field("title", words))
        self.title.split_asked.connect(lambda _: self._into_text())
        self.title.stepped.connect(lambda step: self._into_text() if step > 0 else None)
        self.blocks.moved.connect(self.writing.drop_before)
        self.writing.dragged.connect(self.blocks.drag)
        self.writing.dropped.connect(self.blocks.drop)
        self.writing.focus_asked.connect(self.focus_block)
        self.writing.menu_asked.connect(self._open_menu)
        self._presenter.edited_changed.connect(self.show_edited)
        self._presenter.findings_changed.connect(self.show_findings)
        self._presenter.page_changed.connect(self.blocks.refresh_pictures)

    def blob_of(self, photo: str) -> str:
        """Return the finished picture of a photo; empty where it is not made yet."""
        content = self._presenter.content
        made = content.pictures.get(photo) if content is not None else None
        return made.blob if made is not None else ""

    def show_edited(self) -> None:
        """Show what is in hand."""
        edited = self._presenter.edited
        if edited is None:
            self.blocks.clear()
            return
        writable = self._presenter.may_write
        self.title.setReadOnly(not writable)
        self.title.show_text(edited.title)
        self.byline.setText("  ·  ".join(filter(None, (edited.author, edited.source))))
        self.blocks.show_doc(edited.doc, writable=writable)
        content = self._presenter.content
        if content is not None and content.pictures != self._pictures:
            self._pictures = content.pictures
            self.blocks.refresh_pictures()

    def show_findings(self) -> None:
        """Underline what the rules found in what is on screen."""
        marks: dict[str, list[Mark]] = {}
        for line in self._presenter.findings:
            one = line.finding
            if one.part in {"text", "verbatim", "title"} and one.text and not line.ignored:
                mark = Mark(one.start, one.end, _INKS[one.level], one.explanation)
                marks.setdefault(one.block, []).append(mark)
        self.title.show_marks(marks.pop("title", []))
        self.blocks.show_marks(marks)

    def focus_block(self, block: str, at: int) -> None:
        """Put the cursor into a block and see that it is on screen."""
        self.blocks.focus(block, at)
        self._bring_into_view(block)

    def show_place(self, block: str, start: int, end: int) -> None:
        """Show where a finding stands."""
        if block == "title":
            self.title.setFocus()
            self.title.show_place(start, end)
            self.area.verticalScrollBar().setValue(0)
            return
        self.blocks.show_place(block, start, end)
        self._bring_into_view(block)

    def _bring_into_view(self, block: str) -> None:
        # A row that was just made has its place only after the layout has run.
        QTimer.singleShot(0, self, lambda: self._see(block))

    def _see(self, block: str) -> None:
        row = self.blocks.row(block)
        if row is not None:
            self.area.ensureWidgetVisible(row, 0, 60)

    def _into_text(self) -> None:
        for block in self.writing.doc.content:
            if isinstance(block, tree.TextBlock):
                self.focus_block(block.attrs.id, 0)
                return

    # --- a block's menu -------------------------------------------------------------------------

    def _open_menu(self, block: str, at: QPoint) -> None:
        self.writing.choose(block)
        self.menu_for(block).popup(at)

    def menu_for(self, block: str) -> QMenu:
        """Return what may be done with a block."""
        menu = QMenu(self)
        found = block_of(self.writing.doc, block)
        if isinstance(found, tree.TextBlock) and not isinstance(found, tree.Quotation):
            for kind in TEXT_KINDS:
                turn = menu.addAction(kind_words(kind))
                turn.setCheckable(True)
                turn.setChecked(kind_of(found) == kind)
                turn.triggered.connect(
                    lambda _checked=False, kind=kind: self.writing.turn(kind, block)
                )
            menu.addSeparator()
        acts = (
            (self.tr("Move up"), lambda: self.writing.move(-1)),
            (self.tr("Move down"), lambda: self.writing.move(1)),
            (self.tr("Add text below"), lambda: self.writing.add(behind=block)),
            (self.tr("Delete"), lambda: self.writing.remove(block)),
        )
        for words, do in acts:
            menu.addAction(words).triggered.connect(lambda _checked=False, do=do: do())
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
