"""Templates: which a column offers, and an article begun from one."""

from typing import Final

import msgspec

from workstation.document.block_ids import with_fresh_ids
from workstation.document.frames import with_frame
from workstation.document.templates import Template, is_for, load_template, template_names
from workstation.domain import bodies, tree
from workstation.domain.ids import ArticleId, ColumnId
from workstation.domain.revisions import laid_out
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.editing import InHand, keep_typing, start_article
from workstation.usecases.fragments import Fragment, list_fragments
from workstation.usecases.frames import frame_of
from workstation.usecases.kept_blocks import as_fresh
from workstation.usecases.office import find_column

_OWN: Final = "own:"


class TemplateRow(bodies.FactBody, frozen=True):
    """A template to choose; `fits`: made for the column asked about; `own`: the office's."""

    name: str
    title: str
    told: str
    blocks: int
    fits: bool
    own: bool
    doc: tree.Doc


def templates_for(desk: Desk, column: str = "") -> tuple[TemplateRow, ...]:
    """Return all templates, those made for the column first, the office's own before shipped ones.

    Raises:
        Refused: `unknown_column`.
    """
    column_id = find_column(desk, column) if column else ColumnId("")
    called = desk.store.read(queries.names, "column").get(column_id, "")
    own = [_own_row(one, column_id) for one in list_fragments(desk, "template")]
    ready = [_row(load_template(name), called) for name in template_names()]
    return tuple(sorted((*own, *ready), key=lambda row: (not row.fits, not row.own)))


def _own_row(one: Fragment, column: ColumnId) -> TemplateRow:
    return TemplateRow(
        name=_OWN + one.id,
        title=one.name,
        told="",
        blocks=len(one.doc.content),
        fits=bool(column) and one.column == column,
        own=True,
        doc=one.doc,
    )


def _row(one: Template, column: str) -> TemplateRow:
    return TemplateRow(
        name=one.name,
        title=one.title,
        told=one.told,
        blocks=len(one.doc.content),
        fits=is_for(one, column),
        own=False,
        doc=one.doc,
    )


def template_blocks(desk: Desk, name: str, column: ColumnId) -> tree.Doc:
    """Return a template as an article of a column begins: new ids, header and footer around.

    Raises:
        Refused: `unknown_template`.
    """
    doc = _template_doc(desk, name)
    return with_frame(laid_out(doc), frame_of(desk, column))


def _template_doc(desk: Desk, name: str) -> tree.Doc:
    for one in list_fragments(desk, "template"):
        if name in {_OWN + one.id, one.name}:
            return as_fresh(desk, one.doc)
    for shipped in map(load_template, template_names()):
        if name == shipped.title:
            return with_fresh_ids(shipped.doc)
    return with_fresh_ids(load_template(name).doc)


def begin_from_template(
    desk: Desk, template: str, *, column: str, branch: str = "", title: str = ""
) -> InHand:
    """Begin an article from a template; it stays on this PC until it is saved.

    Raises:
        Refused: `unknown_template`, and as `editing.start_article`.
    """
    doc = template_blocks(desk, template, find_column(desk, column))
    hand = start_article(desk, column=column, branch=branch, title=title)
    edited = msgspec.structs.replace(hand.edited, doc=doc)
    return keep_typing(desk, ArticleId(hand.article), edited, hand.base)
