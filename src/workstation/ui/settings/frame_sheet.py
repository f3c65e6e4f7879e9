"""Choosing a header or footer: blocks of a kept style, or of an article."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from workstation.document.frames import Side
from workstation.domain import tree
from workstation.domain.tree_text import block_text
from workstation.ui.room import Room
from workstation.ui.styles.small_page import SmallPage
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.frames import MOST_BLOCKS
from workstation.usecases.shown_frames import FrameSource, ShownFrame, frame_sources, source_blocks

_SCALE: Final = 0.72
_LONGEST: Final = 40
_HIGH: Final = 300


class FrameSheet(Sheet):
    """Asks what opens or closes articles. `taken` carries the blocks."""

    taken = Signal(object)

    def __init__(self, room: Room, side: Side, frame: ShownFrame, parent: QWidget | None) -> None:
        super().__init__("", parent, width=760)
        self._room = room
        self._side = side
        self._blocks: tuple[tree.Block, ...] = ()
        title = self.tr("Choose a header") if side == "head" else self.tr("Choose a footer")
        self.heading.setText(title)
        self.setWindowTitle(title)
        self.source = QComboBox()
        self.source.currentIndexChanged.connect(self._read)
        self.body.addWidget(Labelled(self.tr("Take it from"), self.source))
        self.blocks = QListWidget()
        self.blocks.setAccessibleName(self.tr("Paragraphs"))
        self.blocks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.blocks.itemChanged.connect(lambda _: self._check())
        self._frame = frame
        self.preview = SmallPage(scale=_SCALE, most=_HIGH)
        both = row(spacing=14)
        both.addWidget(self.blocks, 1)
        both.addWidget(self.preview, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(both)
        self.told = label("", "muted", wrap=True)
        self.body.addWidget(self.told)
        self.set_buttons(self.tr("Use these paragraphs"), self.tr("Cancel"))
        self._check()
        room.tasks.query(self, frame_sources, self._show_sources)

    def chosen(self) -> tree.Doc:
        """Return the blocks that are ticked, in their order."""
        ticked = (
            block
            for at, block in enumerate(self._blocks)
            if self.blocks.item(at).checkState() == Qt.CheckState.Checked
        )
        return tree.Doc(tuple(ticked))

    @override
    def accept(self) -> None:
        self.taken.emit(self.chosen())
        super().accept()

    def _show_sources(self, sources: tuple[FrameSource, ...]) -> None:
        style, article = self.tr("Kept style: {name}"), self.tr("Article: {name}")
        for one in sources:
            words = style if one.kind == "style" else article
            self.source.addItem(words.format(name=one.name or self.tr("Without a title")), one)
        if not sources:
            self._check()

    def _read(self) -> None:
        source = self.source.currentData()
        if source is not None:
            work = partial(source_blocks, source=source)
            then = partial(self._show_blocks, source)
            self._room.tasks.query(self, work, then, topic="source")

    def _show_blocks(self, source: FrameSource, doc: tree.Doc) -> None:
        """Tick all of a kept style; of an article one block at this side, and show that one."""
        self._blocks = doc.content
        here = self._outermost()
        self.blocks.blockSignals(True)
        self.blocks.clear()
        for at, block in enumerate(self._blocks):
            item = QListWidgetItem(self._line(block))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = source.kind == "style" or at == here
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.blocks.addItem(item)
        self.blocks.blockSignals(False)
        if self._blocks and source.kind == "article":
            self.blocks.setCurrentRow(here)
        self._check()

    def _outermost(self) -> int:
        """Return the first or last block that an article does not have anyway."""
        usual = (tree.Banner, tree.SignOff)
        own = [at for at, block in enumerate(self._blocks) if not isinstance(block, usual)]
        return own[0 if self._side == "head" else -1] if own else 0

    def _line(self, block: tree.Block) -> str:
        words = " ".join(block_text(block).split())[:_LONGEST]
        kinds: dict[type[tree.Block], str] = {
            tree.Image: self.tr("Photo"), tree.PhotoGroup: self.tr("Photos"),
            tree.Divider: self.tr("Divider"), tree.Banner: self.tr("Column banner"),
            tree.SignOff: self.tr("Sign-off"), tree.FollowCard: self.tr("Follow card"),
            tree.Table: self.tr("Table"), tree.Media: self.tr("Audio or video"),
        }  # fmt: skip
        kind = kinds.get(type(block), "")
        between = self.tr("{kind}: {words}")
        return between.format(kind=kind, words=words) if kind and words else kind or words

    def _check(self) -> None:
        doc = self.chosen()
        many = len(doc.content) > MOST_BLOCKS
        self.accept_button.setEnabled(bool(doc.content) and not many)
        self.preview.show_blocks(doc, self._frame.theme, self._frame.column_name)
        words = self.tr("At most %n paragraph(s).", "", MOST_BLOCKS) if many else ""
        if not self.source.count():
            words = self.tr("There is no kept style and no article yet.")
        self.told.setText(words)
        self.told.setVisible(bool(words))
