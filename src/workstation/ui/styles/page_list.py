"""模板 and 素材: whole templates and kept styles, painted small in the column's theme."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain import tree
from workstation.ui.styles.block_looks import blocks_height, paint_blocks
from workstation.ui.styles.style_card import PageCard
from workstation.ui.styles.styles_work import Offered
from workstation.ui.widgets.boxes import emptied, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label

_TEMPLATE_SCALE: Final = 0.34
_TEMPLATE_HEIGHT: Final = 120
_PART_SCALE: Final = 0.5
_PART_LEAST: Final = 30
_PART_MOST: Final = 110
_CARD_WIDTH: Final = 176


class TemplateList(QWidget):
    """Tells which template was chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, PageCard] = {}
        self._whole = spaced(QVBoxLayout(self), 14, 2, 14, 10, spacing=8)

    def show_offered(self, offered: Offered) -> None:
        """Show the templates, those made for the column first."""
        emptied(self._whole)
        self.cards = {}
        fits = [one for one in offered.templates if one.fits]
        others = [one for one in offered.templates if not one.fits]
        for words, rows in (
            (self.tr("For this column"), fits),
            (self.tr("All others") if fits else "", others),
        ):
            if rows and words:
                self._whole.addWidget(label(words, "field"))
            for one in rows:
                paint = partial(
                    paint_blocks,
                    blocks=one.doc.content,
                    theme=offered.theme,
                    column=offered.column_name,
                    scale=_TEMPLATE_SCALE,
                )
                card = PageCard(one.title, one.told, paint, height=_TEMPLATE_HEIGHT)
                card.clicked.connect(partial(self.chosen.emit, one))
                card.dropped.connect(partial(self.chosen.emit, one))
                card.stepped.connect(partial(_step, self.cards, card))
                self.cards[one.name] = card
                self._whole.addWidget(card)


def _step(cards: Mapping[str, PageCard], card: PageCard, step: int) -> None:
    order = list(cards.values())
    place = order.index(card) + (1 if step > 0 else -1) if card in order else 0
    if 0 <= place < len(order):
        order[place].setFocus()


class MaterialList(QWidget):
    """本单位样式, and what else the office sets for its articles. Tells what was asked for.

    `chosen`, `dropped` (into the text), `rename_asked` and `remove_asked` carry a fragment's id.
    """

    chosen = Signal(str)
    dropped = Signal(str)
    rename_asked = Signal(str)
    remove_asked = Signal(str)
    keep_asked = Signal()
    frame_asked = Signal(str, str)
    unframe_asked = Signal(str)
    borrow_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, KeptCard] = {}
        self._whole = spaced(QVBoxLayout(self), 14, 2, 14, 10, spacing=8)

    def show_offered(self, offered: Offered) -> None:
        """Show what the office keeps."""
        emptied(self._whole)
        self.cards = {}
        self._whole.addWidget(label(self.tr("Kept by the office"), "field"))
        if not offered.fragments:
            words = self.tr(
                "Nothing is kept yet. Choose paragraphs in the text and keep them here."
            )
            self._whole.addWidget(label(words, "muted", wrap=True))
        for one in offered.fragments:
            self._add(one.id, one.name, one.doc, offered)
        self._add_frames(offered)
        if offered.may_keep:
            self._whole.addWidget(
                button(self.tr("Keep the chosen paragraphs…"), self.keep_asked.emit)
            )
            self._whole.addWidget(
                button(self.tr("Borrow an article's looks…"), self.borrow_asked.emit)
            )

    def _add_frames(self, offered: Offered) -> None:
        """Say whether the column's articles open and close alike, and let it be ended."""
        for side, there, words in (
            ("head", offered.head, self.tr("The column has a header")),
            ("foot", offered.foot, self.tr("The column has a footer")),
        ):
            if not there:
                continue
            line = row()
            line.addWidget(label(words, "muted"), 1)
            if offered.may_dress:
                act = partial(self.unframe_asked.emit, side)
                line.addWidget(button(self.tr("Remove"), act, look="link"))
            self._whole.addLayout(line)

    def _add(self, identity: str, name: str, doc: tree.Doc, offered: Offered) -> None:
        theme, column = offered.theme, offered.column_name
        paint = partial(
            paint_blocks, blocks=doc.content, theme=theme, column=column, scale=_PART_SCALE
        )
        whole = blocks_height(
            doc.content, theme, column=column, width=_CARD_WIDTH, scale=_PART_SCALE
        )
        height = round(min(_PART_MOST, max(_PART_LEAST, whole)))
        card = KeptCard(name, "", paint, height=height)
        card.offer(self._acts(identity, offered))
        card.clicked.connect(partial(self.chosen.emit, identity))
        card.dropped.connect(partial(self.dropped.emit, identity))
        card.stepped.connect(partial(_step, self.cards, card))
        self.cards[identity] = card
        self._whole.addWidget(card)

    def _acts(self, identity: str, offered: Offered) -> list[tuple[str, object]]:
        acts: list[tuple[str, object]] = [
            (self.tr("Put into the article"), partial(self.chosen.emit, identity))
        ]
        if offered.may_keep:
            acts.append((self.tr("Rename…"), partial(self.rename_asked.emit, identity)))
            acts.append((self.tr("Remove…"), partial(self.remove_asked.emit, identity)))
        if offered.may_dress:
            for side, words in (
                ("head", self.tr("Open the column's articles with it")),
                ("foot", self.tr("Close the column's articles with it")),
            ):
                acts.append((words, partial(self.frame_asked.emit, side, identity)))
        return acts


class KeptCard(PageCard):
    """A kept style, with a menu of what can be done with it."""

    _acts: Sequence[tuple[str, object]] = ()

    def offer(self, acts: Sequence[tuple[str, object]]) -> None:
        """Take what the menu offers: words, and what to call."""
        self._acts = acts

    def menu(self) -> QMenu:
        """Return the menu."""
        made = QMenu(self)
        for words, act in self._acts:
            made.addAction(words).triggered.connect(act)
        return made

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())
