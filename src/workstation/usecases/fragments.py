"""本单位样式: blocks the office keeps under a name, to be put into any article.

A fragment is a few blocks (a boxed quote, a follow card with its QR code) or, as a template, a
whole article's skeleton for one column or for all.
"""

from typing import Final, Literal

import msgspec

from workstation.domain import bodies, tree
from workstation.domain.errors import Refused
from workstation.domain.ids import ColumnId, new_id
from workstation.domain.tree_form import parse_doc
from workstation.store import office_queries, queries
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Desk
from workstation.usecases.kept_blocks import as_fresh, checked_blocks, kept_words
from workstation.usecases.office import set_register
from workstation.usecases.office_themes import free_title, require_editor

Use = Literal["part", "template"]

KIND: Final = "fragment"
MOST_FRAGMENTS: Final = 200


class Fragment(bodies.FactBody, frozen=True):
    """Blocks under a name; `column` is where a template belongs, empty for everywhere."""

    id: str
    name: str
    use: Use
    column: str
    doc: tree.Doc


def list_fragments(desk: Desk, use: Use | None = None) -> tuple[Fragment, ...]:
    """Return what the office keeps, as far as it is here, by name."""
    found = []
    for identity, told in desk.store.read(office_queries.registers_of, KIND).items():
        kind: Use = "template" if told.name("use") == "template" else "part"
        if use not in {None, kind} or "name" not in told.words or told.values.get("removed"):
            continue
        if (doc := _doc_of(told.words.get("blocks", ""))) is not None:
            found.append(Fragment(identity, told.words["name"], kind, told.name("column"), doc))
    return tuple(sorted(found, key=lambda one: (one.name, one.id)))


def _doc_of(words: str) -> tree.Doc | None:
    """Read what a register holds: it came over the shared folder and is nobody's word."""
    try:
        return parse_doc(words.encode()) if words else None
    except Refused:
        return None


def find_fragment(desk: Desk, name: str) -> Fragment:
    """Return what is kept under a name or an id.

    Raises:
        Refused: `unknown_style` with the known ones.
    """
    known = list_fragments(desk)
    for one in known:
        if name in {one.id, one.name}:
            return one
    raise Refused("unknown_style", name=name, known=[one.name for one in known])


def fragment_blocks(desk: Desk, name: str) -> tree.Doc:
    """Return kept blocks for an article, with new ids; photos that are not here are left out.

    Raises:
        Refused: `unknown_style`.
    """
    return as_fresh(desk, find_fragment(desk, name).doc)


def save_fragment(
    desk: Desk, name: str, doc: tree.Doc, *, use: Use = "part", column: str = ""
) -> str:
    """Keep blocks under a name for the whole office; return the id.

    Raises:
        Refused: `not_allowed`, `bad_name`, `name_taken`, `too_many_styles`, `not_found` for an
            unknown column, and as `kept_blocks.checked_blocks`.
    """
    require_editor(desk)
    known = list_fragments(desk)
    called = free_title(name, [one.name for one in known])
    refuse_private_words(called)
    if len(known) >= MOST_FRAGMENTS:
        raise Refused("too_many_styles", limit=MOST_FRAGMENTS)
    if column and column not in desk.store.read(queries.names, "column"):
        raise Refused("not_found", kind="column", id=column)
    blocks = checked_blocks(desk, doc)
    identity = new_id()
    with desk.change() as change:
        entity = f"{KIND}/{identity}"
        set_register(change, entity, "name", words=called)
        set_register(change, entity, "blocks", words=kept_words(change, blocks))
        set_register(change, entity, "use", value=use)
        if column:
            set_register(change, entity, "column", value=ColumnId(column))
    return identity


def rename_fragment(desk: Desk, name: str, new_name: str) -> None:
    """Keep blocks under another name.

    Raises:
        Refused: `not_allowed`, `unknown_style`, `bad_name`, `name_taken`, `blocked_by_findings`.
    """
    require_editor(desk)
    found = find_fragment(desk, name)
    others = [one.name for one in list_fragments(desk) if one.id != found.id]
    called = free_title(new_name, others)
    refuse_private_words(called)
    if called == found.name:
        return
    with desk.change() as change:
        set_register(change, f"{KIND}/{found.id}", "name", words=called)


def remove_fragment(desk: Desk, name: str) -> None:
    """Offer kept blocks no more; articles that hold them keep them.

    Raises:
        Refused: `not_allowed`, `unknown_style`.
    """
    require_editor(desk)
    found = find_fragment(desk, name)
    with desk.change() as change:
        set_register(change, f"{KIND}/{found.id}", "removed", value=True)


def chosen_blocks(doc: tree.Doc, blocks: tuple[str, ...]) -> tree.Doc:
    """Return some blocks of a document in its order; all of them where none is named.

    Raises:
        Refused: `not_found` for a block that is not there.
    """
    there = {block.attrs.id for block in doc.content}
    for block in blocks:
        if block not in there:
            raise Refused("not_found", kind="block", id=block)
    chosen = tuple(one for one in doc.content if not blocks or one.attrs.id in blocks)
    return msgspec.structs.replace(doc, content=chosen)
