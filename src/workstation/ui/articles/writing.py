"""What people do to blocks, made changes of the document, and where the cursor goes after each."""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QObject, QPoint, Signal

from workstation.document import block_edits as edits
from workstation.domain import tree
from workstation.domain.photo_blocks import Chosen, Layout, photo_block, with_block
from workstation.domain.tree_text import inline_text
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.block_rows import Doings


class Writing(QObject):
    """Edits the presenter's document. `focus_asked` says where the cursor belongs afterwards."""

    focus_asked = Signal(str, int)
    chosen_changed = Signal(str)
    menu_asked = Signal(str, QPoint)
    dragged = Signal(QPoint)
    dropped = Signal(str, QPoint)

    def __init__(self, presenter: ArticlePresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.chosen = ""

    def doings(self) -> Doings:
        """Return what rows may have done."""
        return Doings(
            retyped=self.retype,
            split=self.split,
            joined=self.join,
            joined_next=self.join_next,
            pasted=self.paste,
            stepped=self.step,
            entered=self.choose,
            menu_asked=self.menu_asked.emit,
            source=lambda block, words: self._apply(
                lambda doc: edits.with_source(doc, block, words), f"source {block}"
            ),
            caption=lambda block, photo, words: self._apply(
                lambda doc: edits.with_caption(doc, block, photo, words),
                f"caption {block} {photo}",
            ),
            credit=lambda block, photo, words: self._apply(
                lambda doc: edits.with_credit(doc, block, words, photo),
                f"credit {block} {photo}",
            ),
            cell=lambda block, line, cell, words: self._apply(
                lambda doc: edits.with_cell(doc, block, line, cell, words)
            ),
            layout=self.lay_photos_out,
            photo_gone=lambda block, photo: self._apply(
                lambda doc: edits.without_photo(doc, block, photo)
            ),
            dragged=lambda _block, at: self.dragged.emit(at),
            dropped=self.dropped.emit,
        )

    @property
    def doc(self) -> tree.Doc:
        """The document on screen; empty before there is one."""
        edited = self._presenter.edited
        return edited.doc if edited is not None else tree.Doc()

    def _apply(self, change: Callable[[tree.Doc], tree.Doc], burst: str = "") -> None:
        edited = self._presenter.edited
        if edited is not None:
            doc = change(edited.doc)
            self._presenter.change(msgspec.structs.replace(edited, doc=doc), burst)

    # --- typing ---------------------------------------------------------------------------------

    def choose(self, block: str) -> None:
        """The cursor is in this block now."""
        if block != self.chosen:
            self.chosen = block
            self.chosen_changed.emit(block)

    def retype(self, block: str, words: str) -> None:
        """Other words stand in a block."""
        self._apply(lambda doc: edits.with_text(doc, block, words), f"text {block}")

    def split(self, block: str, at: int) -> None:
        """Enter: part a block at the cursor."""
        doc, new = edits.split_at(self.doc, block, at)
        self._apply(lambda _: doc)
        self.focus_asked.emit(new, 0)

    def join(self, block: str) -> None:
        """Backspace at the start: hang a block onto the one above; an empty one just goes."""
        place = edits.place_of(self.doc, block)
        above = self.doc.content[place - 1] if place > 0 else None
        found = edits.block_of(self.doc, block)
        doc, into, seam = edits.joined_to_previous(self.doc, block)
        if doc is not self.doc and doc != self.doc:
            self._apply(lambda _: doc)
            self.focus_asked.emit(into, seam)
        elif above is not None and isinstance(found, tree.TextBlock) and not _words(found):
            self.remove(block)
            self.focus_asked.emit(above.attrs.id, -1)

    def join_next(self, block: str) -> None:
        """Delete at the end: take the block below in."""
        place = edits.place_of(self.doc, block)
        below = self.doc.content[place + 1 : place + 2]
        if below:
            doc, into, seam = edits.joined_to_previous(self.doc, below[0].attrs.id)
            if doc != self.doc:
                self._apply(lambda _: doc)
                self.focus_asked.emit(into, seam)

    def paste(self, block: str, at: int, lines: Sequence[str]) -> None:
        """Several paragraphs were pasted: the first joins the words before the cursor."""
        found = edits.block_of(self.doc, block)
        if not isinstance(found, tree.TextBlock):
            return
        words = inline_text(found.content)
        doc, rest = edits.split_at(self.doc, block, at)
        doc = edits.with_text(doc, block, words[:at] + lines[0])
        middle = [edits.new_text("paragraph", line) for line in lines[1:-1]]
        doc = edits.inserted(doc, block, *middle)
        doc = edits.with_text(doc, rest, lines[-1] + words[at:])
        self._apply(lambda _: doc)
        self.focus_asked.emit(rest, len(lines[-1]))

    def step(self, block: str, step: int) -> None:
        """The cursor leaves a block upwards or downwards."""
        place = edits.place_of(self.doc, block) + step
        if 0 <= place < len(self.doc.content):
            self.focus_asked.emit(self.doc.content[place].attrs.id, -1 if step < 0 else 0)

    # --- the order of blocks --------------------------------------------------------------------

    def move(self, step: int) -> None:
        """Move the chosen block up or down (Alt with an arrow)."""
        place = edits.place_of(self.doc, self.chosen)
        if place >= 0 and 0 <= place + step < len(self.doc.content):
            block = self.chosen
            self._apply(lambda doc: edits.moved_to(doc, block, place + step))
            self.focus_asked.emit(block, 0)

    def drop_before(self, block: str, place: int) -> None:
        """A block was dragged to before the block that stands at `place`."""
        at = edits.place_of(self.doc, block)
        self._apply(lambda doc: edits.moved_to(doc, block, place - (at < place)))

    def remove(self, block: str) -> None:
        """Take a block out."""
        self._apply(lambda doc: edits.without(doc, block))
        if block == self.chosen:
            self.choose("")

    def add(self, kind: edits.TextKind = "paragraph", behind: str = "") -> None:
        """Add a text block behind the chosen one, else at the end of the text."""
        new = edits.new_text(kind)
        after = behind or self.chosen
        if edits.place_of(self.doc, after) >= 0:
            self._apply(lambda doc: edits.inserted(doc, after, new))
        else:
            self._apply(lambda doc: with_block(doc, new))
        self.focus_asked.emit(new.attrs.id, 0)

    def turn(self, kind: edits.TextKind, block: str = "") -> None:
        """Make the chosen block another kind."""
        name = block or self.chosen
        self._apply(lambda doc: edits.turned_into(doc, name, kind))

    # --- photos ---------------------------------------------------------------------------------

    def put_photos(self, photos: Sequence[Chosen], layout: Layout | None) -> None:
        """Put photos behind the chosen block: in a layout, or one under the other."""
        groups = [[one] for one in photos] if layout is None else [list(photos)]
        behind = self.chosen
        for group in groups:
            block = photo_block(group, layout or "grid")
            self._apply(partial(_with_block, block, behind))
            behind = block.attrs.id

    def lay_photos_out(self, block: str, layout: str) -> None:
        """Lay a group of photos out in another way."""
        found = edits.block_of(self.doc, block)
        if isinstance(found, tree.PhotoGroup):
            attrs = msgspec.structs.replace(found.attrs, layout=layout)
            new = msgspec.structs.replace(found, attrs=attrs)
            place = edits.place_of(self.doc, block)
            blocks = (*self.doc.content[:place], new, *self.doc.content[place + 1 :])
            self._apply(lambda _: tree.Doc(blocks))


def _with_block(block: tree.Block, behind: str, doc: tree.Doc) -> tree.Doc:
    return with_block(doc, block, behind)


def _words(block: tree.TextBlock) -> str:
    return inline_text(block.content).strip()
