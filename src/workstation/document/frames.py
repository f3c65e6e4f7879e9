"""Header and footer: blocks of the office's setting that open and close the articles of a column.

They are put into the text itself, so that reviewers see them and what was approved is what is
published. Their ids are the mark: a prefix and a hash of what the block says. A block whose hash
still fits is the setting's and is renewed with it; one that somebody changed is the article's own
and is left alone. Decided in docs/adr/0024-header-and-footer-in-the-text.md.
"""

from collections.abc import Iterable
from functools import partial
from typing import Final, Literal

import msgspec

from workstation.document.block_ids import with_ids
from workstation.domain import tree
from workstation.domain.canonical import short_hash

Side = Literal["head", "foot"]
Blocks = tuple[tree.Block, ...]

PREFIXES: Final[dict[Side, str]] = {"head": "inhead", "foot": "infoot"}
_HASH_BITS: Final = 30


class Frame(msgspec.Struct, frozen=True):
    """What opens and what closes an article; the ids say nothing yet.

    A side of None is not known here now: an article keeps what it has.
    """

    head: Blocks | None = ()
    foot: Blocks | None = ()


AS_IT_IS: Final = Frame(None, None)


def marked(blocks: Iterable[tree.Block], side: Side) -> Blocks:
    """Return blocks of a setting with the ids that tell where they come from."""
    return tuple(_marked(block, side, place) for place, block in enumerate(blocks))


def _marked(block: tree.Block, side: Side, place: int) -> tree.Block:
    identity = _id_for(block, side, place)
    return with_ids(block, identity, partial(_inner_id, identity))


def _id_for(block: tree.Block, side: Side, place: int) -> str:
    plain = with_ids(block, "", lambda _: "")  # equal blocks are equal
    told = short_hash(f"{place} ".encode() + msgspec.json.encode(plain), _HASH_BITS)
    return PREFIXES[side] + told


def _inner_id(outer: str, number: int) -> str:
    return short_hash(f"{outer} {number}".encode(), 60)


def side_of(block: tree.Block) -> Side | None:
    """Return which side of the frame a block came from; None for the article's own."""
    return next((side for side, sign in PREFIXES.items() if block.attrs.id.startswith(sign)), None)


def is_untouched(block: tree.Block, place: int) -> bool:
    """Tell whether a block of a frame still says what the setting said at that place."""
    side = side_of(block)
    return side is not None and block.attrs.id == _id_for(block, side, place)


def parted(doc: tree.Doc) -> tuple[Blocks, Blocks, Blocks]:
    """Return what a setting put at the head, the article's own blocks, and what closes it."""
    set_there = [side for side in PREFIXES if _is_whole(doc, side)]
    of_setting = {
        block.attrs.id: side for block in doc.content if (side := side_of(block)) in set_there
    }
    head, own, foot = (
        tuple(block for block in doc.content if of_setting.get(block.attrs.id) == side)
        for side in ("head", None, "foot")
    )
    return head, own, foot


def _is_whole(doc: tree.Doc, side: Side) -> bool:
    """Tell whether nobody changed anything of a side of the frame."""
    there = [block for block in doc.content if side_of(block) == side]
    return all(any(is_untouched(block, place) for place in range(len(there))) for block in there)


def with_frame(doc: tree.Doc, frame: Frame) -> tree.Doc:
    """Return the document between the header and footer of a setting.

    What an older setting left untouched gives way; a side that somebody changed stays theirs.
    """
    head, own, foot = parted(doc)
    opening, closing = _side(own, "head", frame.head, head), _side(own, "foot", frame.foot, foot)
    whole = (*opening, *own, *closing)
    return tree.Doc(whole) if len(whole) <= tree.MAX_BLOCKS else doc


def _side(own: Blocks, side: Side, wanted: Blocks | None, there: Blocks) -> Blocks:
    if any(side_of(block) == side for block in own):
        return ()
    return there if wanted is None else marked(wanted, side)
