"""Where in an article photos may go: behind any block of its text, told by its first words."""

from typing import Final

from workstation.document.block_edits import kind_of
from workstation.domain import bodies, tree
from workstation.domain.ids import ArticleId
from workstation.domain.tree_text import block_text, end_of_text
from workstation.usecases.desk import Desk
from workstation.usecases.listing import content_in_hand

MOST_PLACES: Final = 500
FIRST_WORDS: Final = 24


class InsertPlace(bodies.FactBody, frozen=True):
    """A block that photos may stand behind; `words` are its first, empty for a divider or photos.

    `kind` is the block's kind as `block_edits.kind_of` tells it.
    """

    block: str
    kind: str
    words: str


def insert_places(desk: Desk, article: ArticleId) -> tuple[InsertPlace, ...]:
    """Return the blocks of an article's text in reading order; what closes it is none.

    Raises:
        Refused, Unavailable: as `content_in_hand`.
    """
    doc = content_in_hand(desk, article).doc
    places = map(_place, doc.content[: end_of_text(doc)][:MOST_PLACES])
    return tuple(one for one in places if one.words or one.kind != "paragraph")


def _place(block: tree.Block) -> InsertPlace:
    words = " ".join(block_text(block).split())[:FIRST_WORDS]
    return InsertPlace(block=block.attrs.id, kind=kind_of(block), words=words)
