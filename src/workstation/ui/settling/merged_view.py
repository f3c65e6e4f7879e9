"""An article that went apart, block by block: what is settled in passing, what has to be chosen.

Every choice stands where its passage stands, so that what is around it can be read. What both sides
have alike is told in short.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain import tree
from workstation.ui.settling.choices import ChoiceCard, block_card, field_card
from workstation.ui.settling.wording import block_words
from workstation.ui.widgets.boxes import emptied, row, spaced
from workstation.ui.widgets.labels import Elided, label, pill
from workstation.usecases.apart_page import ApartArticle, Chosen

SHOWN: Final = 2
"""So many blocks before and behind a change are shown; the others are counted."""


class MergedView(QWidget):
    """Shows the merged article with its choices; `chosen` tells that somebody picked an answer."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[ChoiceCard] = []
        self._whole: QVBoxLayout = spaced(QVBoxLayout(self), 26, 4, 26, 20, spacing=10)

    def show_article(self, apart: ApartArticle, lang: str, now: datetime) -> None:
        """Show an article; nothing is chosen yet."""
        emptied(self._whole)
        self.cards = []
        for field in apart.fields:
            self._add_card(field_card(field, lang), apart)
        for apart_here, blocks in groupby(_passages(apart), key=lambda one: one[0]):
            if apart_here:
                for _, block in blocks:
                    self._passage(apart, block, now)
            else:
                self._alike([block for _, block in blocks])
        self._whole.addStretch(1)

    def clear(self) -> None:
        """Show nothing."""
        self.cards = []
        emptied(self._whole)

    @property
    def waiting(self) -> int:
        """How many places wait for a choice."""
        return sum(not card.is_picked for card in self.cards)

    def picked(self) -> Chosen:
        """Return what is chosen so far."""
        picked = [card.picked() for card in self.cards]
        return Chosen(
            keep=tuple(one for pick in picked for one in pick.keep),
            drop=tuple(one for pick in picked for one in pick.drop),
            both=tuple(one for pick in picked for one in pick.both),
            others=tuple(one for pick in picked for one in pick.others),
        )

    # --- parts ----------------------------------------------------------------------------------

    def _add_card(self, card: ChoiceCard, apart: ApartArticle) -> None:
        card.setEnabled(apart.mine and not apart.blocked)
        card.chosen.connect(self.chosen)
        self.cards.append(card)
        self._whole.addWidget(card)

    def _passage(self, apart: ApartArticle, block: tree.Block, now: datetime) -> None:
        choice = next((one for one in apart.choices if block in one.versions), None)
        if choice is None:
            self._whole.addLayout(self._line(block, apart.by_block[block.attrs.id]))
        elif choice.versions[0] == block:
            self._add_card(block_card(choice, apart.sides, now), apart)

    def _line(self, block: tree.Block, by: str) -> QHBoxLayout:
        made = row(spacing=8)
        if by:
            words = QCoreApplication.translate("settling", "changed by {name}")
            made.addWidget(pill(words.format(name=by), "green"))
        made.addWidget(Elided(" ".join(block_words(block).split()), "" if by else "muted"), 1)
        return made

    def _alike(self, blocks: list[tree.Block]) -> None:
        """Show the first and last of a run that both sides have alike, and count the others."""
        if len(blocks) <= 2 * SHOWN + 1:
            head, between, tail = blocks, 0, []
        else:
            head, tail = blocks[:SHOWN], blocks[-SHOWN:]
            between = len(blocks) - len(head) - len(tail)
        for block in head:
            self._whole.addLayout(self._line(block, ""))
        if between:
            words = self.tr("… %n more paragraph(s), alike on both sides …", "", between)
            self._whole.addWidget(label(words, "muted"))
        for block in tail:
            self._whole.addLayout(self._line(block, ""))


def _passages(apart: ApartArticle) -> Iterator[tuple[bool, tree.Block]]:
    """Yield the blocks with words or pictures in reading order, and whether they went apart."""
    open_ones = {one.attrs.id for choice in apart.choices for one in choice.versions}
    blocks = [one.block for one in apart.whole.blocks] if apart.whole is not None else []
    if not blocks:  # the article cannot be shown whole: the choices can
        blocks = [one for choice in apart.choices for one in choice.versions]
    for block in blocks:
        went_apart = block.attrs.id in open_ones or block.attrs.id in apart.by_block
        if went_apart or not isinstance(block, tree.Banner | tree.SignOff):
            yield went_apart, block
