"""页眉页尾: what opens and closes the articles of a column, or of an account.

A column's own goes before its account's. Blocks are put into the text when an article begins or is
laid out with one key, marked by their ids (`document.frames`): reviewers see them, and what was
approved is what is published.
"""

from typing import Final

from workstation.document.frames import Blocks, Frame, Side
from workstation.domain import bodies, tree
from workstation.domain.errors import Refused
from workstation.domain.ids import ColumnId
from workstation.domain.permissions import may_publish
from workstation.domain.tree_form import parse_doc
from workstation.domain.tree_text import block_text
from workstation.store import office_queries, queries
from workstation.usecases.desk import Desk
from workstation.usecases.kept_blocks import all_here, checked_blocks, kept_words
from workstation.usecases.office import require_administrator, set_register

SIDES: Final[tuple[Side, ...]] = ("head", "foot")
MOST_BLOCKS: Final = 20


class FrameRow(bodies.FactBody, frozen=True):
    """A header or footer that is set: of a column or an account, and the beginning of its words."""

    kind: str
    id: str
    side: Side
    blocks: int
    words: str


def frame_of(desk: Desk, column: ColumnId) -> Frame:
    """Return what opens and closes an article of a column.

    A side whose words or photos are still on their way is None: articles keep what they have.
    """
    head, foot = (_side(desk, column, side) for side in SIDES)
    return Frame(head, foot)


def _side(desk: Desk, column: ColumnId, side: Side) -> Blocks | None:
    if desk.store.read(queries.register_value, f"column/{column}", side):
        return _blocks(desk, f"column/{column}", side)
    accounts = accounts_with(desk, side)
    return _blocks(desk, f"account/{accounts[0]}", side) if len(accounts) == 1 else ()


def accounts_with(desk: Desk, side: Side) -> tuple[str, ...]:
    """Return the accounts that have a header or a footer.

    It goes into the articles of columns without one only where no other account has one too: an
    article does not know yet where it will be published.
    """
    told = desk.store.read(office_queries.registers_of, "account")
    return tuple(
        name for name, one in sorted(told.items()) if one.name("app_id") and one.values.get(side)
    )


def _blocks(desk: Desk, entity: str, side: Side) -> Blocks | None:
    words = desk.store.read(queries.register_text, entity, side)
    try:
        doc = parse_doc(words.encode()) if words else None
    except Refused:
        return None
    return doc.content if doc is not None and all_here(desk, doc) else None


def frame_blocks(desk: Desk, entity: str, side: Side) -> tree.Doc:
    """Return the blocks that a column or an account has at one side; none where it has none."""
    if not desk.store.read(queries.register_value, entity, side):
        return tree.Doc()
    return tree.Doc(_blocks(desk, entity, side) or ())


def own_sides(desk: Desk, column: ColumnId) -> frozenset[Side]:
    """Return the sides at which a column has something of its own."""
    entity, store = f"column/{column}", desk.store
    return frozenset(side for side in SIDES if store.read(queries.register_value, entity, side))


def list_frames(desk: Desk) -> tuple[FrameRow, ...]:
    """Return every header and footer that is set: columns first, then accounts."""
    rows = []
    for kind in ("column", "account"):
        for name, told in desk.store.read(office_queries.registers_of, kind).items():
            for side in SIDES:
                if told.values.get(side):
                    blocks = _blocks(desk, f"{kind}/{name}", side) or ()
                    words = " ".join(filter(None, map(block_text, blocks)))
                    rows.append(FrameRow(kind, name, side, len(blocks), words[:80]))
    return tuple(rows)


def set_column_frame(desk: Desk, column: ColumnId, side: Side, doc: tree.Doc) -> None:
    """Let these blocks open or close a column's articles from now on; none: nothing does.

    Raises:
        Refused: `not_allowed`, `not_found`, and as `kept_blocks.checked_blocks`.
    """
    require_administrator(desk)
    if column not in desk.store.read(queries.names, "column"):
        raise Refused("not_found", kind="column", id=column)
    _set(desk, f"column/{column}", side, doc)


def set_account_frame(desk: Desk, account: str, side: Side, doc: tree.Doc) -> None:
    """Let these blocks open or close what goes to an account, where its column has none.

    Raises:
        Refused: `not_allowed`, `unknown_account`, and as `kept_blocks.checked_blocks`.
    """
    if not may_publish(desk.here):
        raise Refused("not_allowed", act="publish")
    known = desk.store.read(queries.entities_with, "account", "app_id")
    if account not in known:
        raise Refused("unknown_account", name=account, known=known)
    _set(desk, f"account/{account}", side, doc)


def _set(desk: Desk, entity: str, side: Side, doc: tree.Doc) -> None:
    blocks = checked_blocks(desk, doc, most=MOST_BLOCKS) if doc.content else tree.Doc()
    with desk.change() as change:
        words = kept_words(change, blocks) if blocks.content else ""
        set_register(change, entity, side, value=bool(blocks.content), words=words)
