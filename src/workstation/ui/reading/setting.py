"""Setting a marked article into a text document, block by block, from top to bottom."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextTable

from workstation.document.marked import MarkedContent
from workstation.document.marked_blocks import MarkedBlock
from workstation.document.marked_parts import MarkedCell, MarkedPhoto
from workstation.document.spans import Spans
from workstation.document.wording import ChangedFact
from workstation.domain import tree
from workstation.ui.reading import words
from workstation.ui.reading.figures import OBJECT_TYPE, WHICH, Figures, arranged
from workstation.ui.reading.formats import (
    BODY,
    BYLINE,
    CAPTION,
    CELL,
    DIGEST,
    NOTE,
    QUIET,
    TITLE,
    block_format,
    char_format,
    look_of,
    table_format,
)
from workstation.ui.reading.lines import LineSetter
from workstation.ui.reading.set_page import Anchor, Placed, SetPage, Written

OBJECT: Final = "\ufffc"
FURNITURE: Final = (tree.Banner, tree.SignOff)
"""What has no words of its own is left out unless it came, went or moved."""
BULLETS: Final = {"bullet": "•　", "ordered": "–　"}


class Setter(LineSetter):
    """Writes one article into a document. Used once."""

    def __init__(self, cursor: QTextCursor, figures: Figures) -> None:
        super().__init__(cursor)
        self._figures = figures
        self._anchors: list[Anchor] = []
        self._written: list[Written] = []
        self._placed: list[Placed] = []

    def lay_out(self, page: MarkedContent) -> SetPage:
        """Write everything and return what stands where."""
        self._cursor.beginEditBlock()
        self._heads(page)
        for block in page.blocks:
            if block.kind != "equal" or block.changes or not isinstance(block.block, FURNITURE):
                self._block(block)
        self._cover(page)
        self._fields(page)
        self._cursor.endEditBlock()
        return SetPage(tuple(self._anchors), tuple(self._written), tuple(self._placed))

    # --- parts ---------------------------------------------------------------------------------

    def _heads(self, page: MarkedContent) -> None:
        for name, look in (("title", TITLE), ("author", BYLINE), ("digest", DIGEST)):
            spans = page.heads[name]
            if not spans and name != "title":
                continue
            start = self._line(look)
            self._put(spans, look)
            if name == "title":
                self._written.append(Written(start, self._cursor.position(), "", 0))
            self._note_change(start, spans, self._check(page.facts.get(name, ())))

    def _cover(self, page: MarkedContent) -> None:
        if len(page.cover) > 1 or any(one.kind != "equal" for one in page.cover):
            start = self._line(QUIET)
            self._cursor.insertText(words.cover_words(), char_format(QUIET))
            self._figure(page.cover, 2)
            self._anchors.append(
                Anchor(start, self._cursor.position(), "equal", words.cover_words())
            )

    def _note_change(self, start: int, spans: Spans, facts: str = "") -> None:
        if any(one.kind != "equal" for one in spans):
            told = words.changed_words(spans)
            self._anchors.append(Anchor(start, self._cursor.position(), "equal", told, facts))

    def _check(self, facts: Sequence[ChangedFact]) -> str:
        """Say below a passage what of it a person must check; return the same."""
        told = words.facts_words(facts)
        if told:
            self._say(words.check_words(told), QUIET, tint="warn")
        return told

    def _fields(self, page: MarkedContent) -> None:
        source = page.heads["source"]
        if source:
            start = self._line(NOTE)
            self._put(source, NOTE)
            self._note_change(start, source, self._check(page.facts.get("source", ())))
        for field in page.fields:
            told = words.form_words(field)
            start = self._line(QUIET)
            self._cursor.insertText(told, char_format(QUIET._replace(colour="warn")))
            self._anchors.append(Anchor(start, self._cursor.position(), "equal", told))

    def _block(self, block: MarkedBlock) -> None:
        start, facts = self._begin(block)
        name = block.block.attrs.id
        self._placed.append(Placed(start, self._cursor.position(), name))
        told = words.block_words(block) if block.changes or block.kind != "equal" else ""
        if not told and any(one.kind != "equal" for one in block.photos):
            told = words.block_words(block)
        if told:
            end, ids = self._cursor.position(), tuple(one.id for one in block.changes)
            self._anchors.append(Anchor(start, end, block.kind, told, facts, name, ids))

    def _begin(self, block: MarkedBlock) -> tuple[int, str]:
        above = [words.moved_words()] if block.moved else []
        above += [words.form_words(one) for one in block.form]
        start = -1
        for one in dict.fromkeys(above):
            self._say(one, QUIET._replace(below=0), tint="info")
            start = self._cursor.block().position() if start < 0 else start
        first = self._contents(block)
        for number, note in enumerate(block.notes, self._notes - len(block.notes) + 1):
            self._line(NOTE)
            self._cursor.insertText(f"[{number}] ", char_format(NOTE))
            self._put(note, NOTE)
        facts = [fact for change in block.changes for fact in change.facts]
        told = self._check(facts) if block.kind == "equal" else ""
        return (first if start < 0 else start), told

    def _contents(self, block: MarkedBlock) -> int:
        match block.block:
            case tree.Image():
                return self._photos(block, 2, runs=True)
            case tree.PhotoGroup(attrs=attrs):
                return self._photos(block, attrs.columns, runs=True)
            case tree.Table():
                return self._table(block)
            case _:
                return self._words(block)

    def _words(self, block: MarkedBlock) -> int:
        of = block.block
        look = look_of(of)
        start = self._line(look, str(getattr(of.attrs, "align", "")))
        kind = block.kind
        if isinstance(of, tree.ListItem) and of.attrs.kind in BULLETS:
            self._cursor.insertText(BULLETS[of.attrs.kind], char_format(look, kind))
        if name := words.place_words(of):
            self._cursor.insertText(name, char_format(look, kind))
        self._put(block.spans, look)
        if hasattr(of, "content") and not isinstance(of, tree.Table | tree.PhotoGroup):
            self._written.append(Written(start, self._cursor.position(), of.attrs.id, 0))
        if block.beside:
            if block.spans:
                self._line(NOTE)
            self._put(block.beside, NOTE)
        if block.photos:
            self._photos(block, 1, runs=False)
        return start

    def _photos(self, block: MarkedBlock, columns: int, *, runs: bool) -> int:
        start = self._figure(block.photos, columns)
        several = sum(one.kind != "deleted" for one in block.photos) > 1
        number = 0
        for photo in block.photos:
            number += photo.kind != "deleted"
            self._caption(photo, f"{number}　" if several and photo.kind != "deleted" else "")
            if runs and photo.kind != "deleted" and block.kind != "deleted":
                run = number - 1 if isinstance(block.block, tree.PhotoGroup) else 0
                self._written.append(
                    Written(
                        self._cursor.block().position(), self._cursor.position(),
                        block.block.attrs.id, run,
                    )
                )  # fmt: skip
        if block.beside and runs:
            self._line(CAPTION, "center")
            self._put(block.beside, CAPTION)
        return start

    def _figure(self, photos: tuple[MarkedPhoto, ...], columns: int) -> int:
        start = self._line(BODY._replace(below=4, line=0))
        made = QTextCharFormat()
        made.setObjectType(OBJECT_TYPE)
        made.setProperty(WHICH, self._figures.add(arranged(photos, columns)))
        self._cursor.insertText(OBJECT, made)
        return start

    def _caption(self, photo: MarkedPhoto, number: str) -> None:
        if not photo.caption and not photo.credit:
            return
        self._line(CAPTION._replace(below=4 if number else CAPTION.below), "center")
        self._cursor.insertText(number, char_format(CAPTION, photo.kind if number else "equal"))
        self._put(photo.caption, CAPTION)
        if photo.credit:
            self._cursor.insertText(words.credit_words(), char_format(CAPTION, photo.kind))
            self._put(photo.credit, CAPTION)

    def _table(self, block: MarkedBlock) -> int:
        rows = block.rows
        start = self._line(BODY._replace(below=0, line=0))
        wide = max((sum(c.attrs.colspan for c in row.cells) for row in rows), default=1)
        table = self._cursor.insertTable(max(1, len(rows)), wide, table_format(wide))
        taken: set[tuple[int, int]] = set()
        run = 0
        for number, row in enumerate(rows):
            place = 0
            for cell in row.cells:
                while (number, place) in taken:
                    place += 1
                if place < wide:
                    start, end = self._cell(table, number, place, cell, taken)
                    if row.kind != "deleted":
                        self._written.append(Written(start, end, block.block.attrs.id, run))
                run += row.kind != "deleted"
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True
        return start

    def _cell(
        self, table: QTextTable, row: int, place: int, cell: MarkedCell, taken: set[tuple[int, int]]
    ) -> tuple[int, int]:
        down = min(cell.attrs.rowspan, table.rows() - row)
        across = min(cell.attrs.colspan, table.columns() - place)
        taken |= {(row + i, place + j) for i in range(down) for j in range(across)}
        if down > 1 or across > 1:
            table.mergeCells(row, place, down, across)
        outer, self._cursor = self._cursor, table.cellAt(row, place).firstCursorPosition()
        self._cursor.setBlockFormat(block_format(CELL, cell.attrs.align))
        start = self._cursor.position()
        self._put(cell.spans, CELL)
        end = self._cursor.position()
        self._cursor = outer
        return start, end
