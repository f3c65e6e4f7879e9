"""一键排版 of an article: proposed for what is on screen, or done to what is saved."""

from collections.abc import Collection

import msgspec

from workstation.document.one_key_layout import USUAL, LaidOut, Rule, lay_out
from workstation.domain import tree
from workstation.domain.ids import ArticleId, ColumnId
from workstation.usecases.articles import Saved
from workstation.usecases.desk import Desk
from workstation.usecases.editing import in_hand, save_edited
from workstation.usecases.frames import frame_of


def propose_layout(
    desk: Desk, doc: tree.Doc, column: str, rules: Collection[Rule] = USUAL
) -> LaidOut:
    """Return a document laid out as articles of its column are, and what would change."""
    return lay_out(doc, frame=frame_of(desk, ColumnId(column)), rules=rules)


def proposed_layout(desk: Desk, article: ArticleId, rules: Collection[Rule] = USUAL) -> LaidOut:
    """Return what one key would do to an article as it lies here; nothing is written.

    Raises:
        Refused, Unavailable: as `editing.in_hand`.
    """
    edited = in_hand(desk, article).edited
    return propose_layout(desk, edited.doc, edited.column, rules)


def lay_out_article(
    desk: Desk, article: ArticleId, rules: Collection[Rule] = USUAL
) -> tuple[Saved, LaidOut]:
    """Lay an article out and save it as the next revision; nothing to change makes none.

    Raises:
        Refused, Unavailable: as `editing.save_edited`.
    """
    hand = in_hand(desk, article)
    laid = propose_layout(desk, hand.edited.doc, hand.edited.column, rules)
    edited = msgspec.structs.replace(hand.edited, doc=laid.doc)
    return save_edited(desk, article, edited, hand.base), laid
