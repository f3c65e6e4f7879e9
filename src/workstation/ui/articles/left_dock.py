"""What stands at the left of the text: the way back, the state, and the panel of styles."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.ui.articles.acts import TURNS, kind_at
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.paper import Paper
from workstation.ui.styles.panel import StylePanel
from workstation.ui.widgets.boxes import line, spaced

FURNITURE = {"divider": "divider", "banner": "banner", "sign_off": "signOff"}
"""Kinds that have no words of their own, by what the tree calls them."""


class LeftDock(QFrame):
    """Holds the head of the page and the panel of styles, and does what the panel tells.

    `photos_asked` carries a layout for which photos are to be chosen. `fitted`: it is as wide as
    the panel needs now.
    """

    photos_asked = Signal(str)
    fitted = Signal()

    def __init__(
        self,
        presenter: ArticlePresenter,
        paper: Paper,
        head: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self._presenter = presenter
        self._paper = paper
        self._standing: Any = None
        self.panel = StylePanel(presenter.room)
        whole = self._whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(head)
        whole.addWidget(line())
        whole.addWidget(self.panel, 1)
        self.setFixedWidth(self.panel.width())
        self._connect()

    def _connect(self) -> None:
        panel, presenter = self.panel, self._presenter
        panel.fitted.connect(self._fit)
        panel.style_chosen.connect(self._dress)
        panel.photos_asked.connect(self._lay_photos_out)
        panel.blocks_chosen.connect(self.put_blocks)
        panel.doc_made.connect(presenter.set_doc)
        panel.block_asked.connect(self._paper.focus_block)
        panel.fragment_asked.connect(self._offer_blocks)
        presenter.page_changed.connect(self._show_article)
        presenter.edited_changed.connect(self._show_doc)

    def _fit(self, width: int) -> None:
        self.setFixedWidth(width)
        self.fitted.emit()

    def take_head(self, head: QWidget) -> None:
        """Hold the way back and the state again, after the bar did."""
        self._whole.insertWidget(0, head)
        head.show()

    # --- what the panel is shown ----------------------------------------------------------------

    def _show_article(self) -> None:
        presenter = self._presenter
        self.panel.show_article(presenter.article, presenter.edited, writable=presenter.may_write)

    def _show_doc(self) -> None:
        edited = self._presenter.edited
        if edited is not None:
            self.panel.show_doc(edited.doc)

    def show_standing(self, standing: Any) -> None:  # noqa: ANN401 - the canvas's own `Standing`
        """Mark in the panel what the block at the cursor wears."""
        self._standing = standing
        self.panel.show_standing(standing)

    # --- what the panel tells -------------------------------------------------------------------

    def _dress(self, kind: str, token: str) -> None:
        """Dress the block at the cursor in a look, or put such a block there."""
        act, here = self._paper.act, self._standing
        if kind == "picture":
            act("style", token=token)
        elif kind in FURNITURE:
            if here is not None and here.kind == FURNITURE[kind]:
                act("style", token=token)
            else:
                self.put_blocks(tree.Doc((_furniture(kind, token),)))
        elif here is not None and kind_at(here) == kind:
            act("style", token=token)
        elif kind in TURNS:
            act("turn", kind=kind, style=token)

    def _lay_photos_out(self, layout: str, columns: int) -> None:
        here = self._standing
        if here is not None and here.kind == "photoGroup":
            self._paper.act("group_layout", layout=layout, columns=columns, block=here.block)
        else:
            self.photos_asked.emit(layout)

    def put_blocks(self, blocks: tree.Doc) -> None:
        """Put blocks with fresh ids behind the block of the cursor."""
        self._paper.put(blocks.content)

    def _offer_blocks(self) -> None:
        """Hand the blocks that are chosen to the panel, to be kept for the office."""
        edited, here = self._presenter.edited, self._standing
        if edited is None or here is None:
            return
        chosen = set(getattr(here, "blocks", ())) or {here.block}
        blocks = tuple(one for one in edited.doc.content if one.attrs.id in chosen)
        if blocks:
            self.panel.keep_blocks(tree.Doc(blocks))


def _furniture(kind: str, token: str) -> tree.Block:
    attrs = tree.StyledAttrs(id=new_block_id(), style=token)
    made: dict[str, type[tree.Divider | tree.Banner | tree.SignOff]] = {
        "divider": tree.Divider,
        "banner": tree.Banner,
        "sign_off": tree.SignOff,
    }
    return made[kind](attrs=attrs)
