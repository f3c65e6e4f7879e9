"""What a merger left open in an article: the versions of each block, and who wrote them."""

from workstation.domain import bodies
from workstation.domain.content import Content
from workstation.domain.content_merge import UnsettledField
from workstation.domain.errors import NewsroomError
from workstation.domain.reviews import Standing
from workstation.domain.tally import Recorded
from workstation.domain.tree import Block
from workstation.domain.tree_merge import Unsettled, by_id
from workstation.domain.tree_text import block_text
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.editing import InHand
from workstation.usecases.merging import both_of, merged_view, unsettled_in


class OpenChoice(bodies.FactBody, frozen=True):
    """A block of which a merger kept several versions: the blocks, in reading order.

    `base` are the words both started from; `both` says what both changed, where that can be said.
    """

    block: str
    versions: tuple[Block, ...]
    by: tuple[str, ...]
    base: str = ""
    both: Block | None = None


def open_still(
    desk: Desk, standing: Standing, hand: InHand | None
) -> tuple[tuple[OpenChoice, ...], tuple[UnsettledField, ...]]:
    """Return the blocks and fields of which several versions stand; none while one is typing."""
    if hand is None:
        return (), ()
    try:
        if len(standing.heads) > 1 and not hand.typed:
            view = merged_view(desk, standing.article)
            return _choices(desk, standing, view.content, view.unsettled), view.fields
        if standing.head is not None and not hand.typed:
            left = unsettled_in(desk, standing.head)
            return _choices(desk, standing, hand.content, left), ()
    except NewsroomError:  # a text of the history is not here: nothing can be told yet
        return (), ()
    return (), ()


def _choices(
    desk: Desk, standing: Standing, content: Content, unsettled: tuple[Unsettled, ...]
) -> tuple[OpenChoice, ...]:
    known = by_id(content.doc)
    groups: dict[str, list[str]] = {}
    base = {pair.block: pair.base for pair in unsettled}
    for pair in unsettled:
        names = groups.setdefault(pair.block, [])
        names += [one for one in pair.versions if one in known and one not in names]
    sides = _sides(desk, standing) if groups else []
    return tuple(
        OpenChoice(
            block=block,
            versions=tuple(known[one] for one in names),
            by=tuple(_writer(sides, block, known[one]) for one in names),
            base=base[block],
            both=both_of([known[one] for one in names], base[block]),
        )
        for block, names in groups.items()
    )


def _sides(desk: Desk, standing: Standing) -> list[tuple[str, dict[str, Block]]]:
    """Return who wrote each newest revision, and its blocks."""
    members = desk.store.read(queries.names, "member")
    if len(standing.heads) < 2:  # noqa: PLR2004 - merged already: who wrote what is not told
        return []
    return [
        (recorded_by(desk, standing.known[head], members), by_id(desk.content(head).doc))
        for head in standing.heads
    ]


def _writer(sides: list[tuple[str, dict[str, Block]]], block: str, version: Block) -> str:
    words = block_text(version)
    return next(
        (who for who, blocks in sides if block in blocks and block_text(blocks[block]) == words),
        "",
    )


def recorded_by(desk: Desk, fact: Recorded | None, members: dict[str, str]) -> str:
    """Return who recorded a fact; empty for none, and for somebody unknown."""
    if fact is None:
        return ""
    return members.get(desk.membership.member_of(fact.device) or "", "")
