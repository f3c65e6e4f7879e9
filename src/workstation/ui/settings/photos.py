"""照片: what photos must have before an article is sent for review, and the office's watermarks."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from workstation.gallery.watermarks import Stamp
from workstation.ui.gallery.editor_words import corner_words
from workstation.ui.gallery.mark_preview import SIZE, MarkPreview
from workstation.ui.gallery.watermark_sheet import WatermarkSheet
from workstation.ui.room import Room
from workstation.ui.settings.presenting import ChangingPresenter
from workstation.ui.settings.section import Section, shown_for
from workstation.ui.settings.table import Field, RowTable, RowView
from workstation.ui.widgets.boxes import Card, column, row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Question
from workstation.ui.widgets.labels import Complaint, label
from workstation.usecases.desk import Desk
from workstation.usecases.photo_findings import let_photos_block, photos_block
from workstation.usecases.watermarks import (
    OfficeWatermark,
    list_watermarks,
    remove_watermark,
    stamp_named,
)


class Read(NamedTuple):
    """What the section shows; `stamps` holds the watermarks whose pixels are here, by id."""

    block: bool
    watermarks: tuple[OfficeWatermark, ...]
    stamps: Mapping[str, Stamp]


def _read(desk: Desk) -> Read:
    watermarks = list_watermarks(desk)
    stamps = {one.id: stamp_named(desk, one.id) for one in watermarks}
    there = {name: stamp for name, stamp in stamps.items() if stamp is not None}
    return Read(photos_block(desk), watermarks, there)


class PhotosPresenter(ChangingPresenter):
    """The rule about photos and the watermarks, read and changed. Owns no widget."""

    told = Signal(object)
    reads_again = True

    @override
    def reload(self) -> None:
        """Read both again."""
        self._room.tasks.query(self, _read, self.told.emit, topic="photos")

    def let_block(self, *, block: bool) -> None:
        """Have what photos lack keep articles from being sent for review, or not."""
        self.change(lambda desk: let_photos_block(desk, block=block))

    def remove(self, watermark: str) -> None:
        """Offer a watermark no more."""
        self.change(partial(remove_watermark, name=watermark))


class PhotosSection(Section):
    """The rule and the watermarks on screen."""

    writers = ("admin", "editor")
    about = ("setting", "watermark", "membership", "office")

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("Photos"))
        self.presenter = PhotosPresenter(room, self)
        self.watermarks: RowTable[OfficeWatermark] = RowTable(
            self._fields(), lambda one: one.id, self
        )
        self._stamps: Mapping[str, Stamp] = {}
        self.problem = Complaint()
        self.body.addWidget(self.problem)
        self.body.addWidget(self._rule_card())
        self.body.addWidget(self._watermark_card())
        self.body.addStretch(1)
        self.presenter.told.connect(self._show)
        self.presenter.refused.connect(self.problem.say)

    def _fields(self) -> list[Field[OfficeWatermark]]:
        logo = self.tr("Logo")
        corners = corner_words()
        return [
            Field(self.tr("Name"), lambda one: one.title, 11),
            Field(self.tr("Shows"), lambda one: one.words or logo),
            Field(self.tr("Corner"), lambda one: corners.get(one.corner, ""), 6),
            Field(self.tr("Strength"), lambda one: f"{one.opacity}%", 5, right=True),
        ]

    def _rule_card(self) -> Card:
        card = Card(self.tr("What photos must have"))
        self.block = QCheckBox(
            self.tr("Without caption, credit or consent, an article is not sent for review")
        )
        self.block.clicked.connect(lambda: self.presenter.let_block(block=self.block.isChecked()))
        more = label(
            self.tr("Otherwise the check shows it as an error and lets the article pass. Minors, "
                    "visits to people in need and withheld consent are always kept back."),
            "muted",
            wrap=True,
        )  # fmt: skip
        more.setContentsMargins(26, 0, 0, 4)
        card.body.addWidget(self.block)
        card.body.addWidget(more)
        return card

    def _watermark_card(self) -> Card:
        card = Card(self.tr("Watermarks"))
        self.remove = button(self.tr("Remove…"), self._ask_to_remove)
        self.new = button(self.tr("New watermark…"), self._ask_new)
        card.head.addWidget(self.remove)
        card.head.addWidget(self.new)
        self.table = RowView(self.watermarks, self.tr("Watermarks"))
        self.table.setMinimumHeight(SIZE.height())
        self.table.chosen.connect(self._look)
        self.preview = MarkPreview(self.room)
        both: QHBoxLayout = row(spacing=16)
        both.addWidget(self.table, 1)
        right = column()
        right.addWidget(self.preview)
        right.addStretch(1)
        both.addLayout(right)
        card.body.addLayout(both)
        return card

    @override
    def reload(self) -> None:
        """Read rule and watermarks again."""
        self.presenter.reload()

    @override
    def show_rights(self) -> None:
        """Offer the rule to administrators, watermarks to editors too."""
        person = self.room.person
        self.block.setEnabled(person.admitted and person.holds("admin"))
        shown_for((self.new, self.remove), allowed=self.may_write)

    def _show(self, read: Read) -> None:
        self.block.setChecked(read.block)
        self._stamps = read.stamps
        self.watermarks.show_rows(read.watermarks)
        if not self.table.current() and read.watermarks:
            self.table.choose(read.watermarks[0].id)
        self._look(self.table.current())

    def _chosen(self) -> OfficeWatermark | None:
        return self.watermarks.row_at(self.table.currentIndex())

    def _look(self, name: str) -> None:
        chosen = self._chosen()
        self.remove.setEnabled(chosen is not None and chosen.own)
        stamp = self._stamps.get(name)
        if stamp is not None:
            self.preview.show_mark(stamp.template, lambda: stamp.logo)

    def _ask_new(self) -> None:
        WatermarkSheet(self.room, None, self).open()

    def _ask_to_remove(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        asked = Question(
            self.tr("Offer “{title}” no more?").format(title=chosen.title),
            self.tr("Photos that bear it keep it."),
            self.tr("Remove"),
            self.tr("Cancel"),
            self,
        )
        asked.accepted.connect(partial(self.presenter.remove, chosen.id))
        asked.open()
