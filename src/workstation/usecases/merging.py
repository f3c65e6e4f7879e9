"""Merging: an article edited apart, seen as one, and made one when a person says so.

The merged view is derived on reading. It becomes a revision, with all heads as its parents, only
by an act of a person; what the versions differ in is theirs to settle before 送审 (state.md 3).
"""

from collections.abc import Collection, Sequence

import msgspec

from workstation.document.three_way import both_changes
from workstation.domain import bodies, merging, tree
from workstation.domain.content import Content
from workstation.domain.content_merge import PICTURES, UnsettledField, shown_value
from workstation.domain.errors import Refused
from workstation.domain.history import History
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.merging import Merged
from workstation.domain.permissions import writing
from workstation.domain.reviews import Standing
from workstation.domain.settling import settled
from workstation.domain.tally import as_revision
from workstation.domain.tree_merge import Unsettled, by_id
from workstation.store.facts import revision_row
from workstation.usecases.articles import Saved, save_content
from workstation.usecases.desk import Desk


class MergedArticle(bodies.FactBody, frozen=True):
    """What was saved, the blocks it leaves open, and the fields to look at."""

    saved: Saved
    unsettled: tuple[Unsettled, ...]
    fields: tuple[UnsettledField, ...]


def merged_view(desk: Desk, article: ArticleId) -> Merged:
    """Return all heads of an article as one; a single head as it is.

    Raises:
        Refused: `not_found`, `no_revision`, `too_many_heads`, `text_purged`, `article_too_long`.
        Unavailable: `text_missing`.
    """
    return _seen_as_one(desk, desk.standing(article))


def _seen_as_one(desk: Desk, standing: Standing) -> Merged:
    if not standing.heads:
        raise Refused("no_revision", article=standing.article)
    return merging.merged_view(_history(desk, standing), standing.heads)


def unsettled_in(desk: Desk, revision: RevisionId) -> tuple[Unsettled, ...]:
    """Return what mergers up to a revision left open and nobody has settled.

    Raises:
        Refused: `not_found`.
        Unavailable: `text_missing`.
    """
    row = desk.store.read(revision_row, revision)
    if row is None:
        raise Refused("not_found", kind="revision", id=revision)
    return merging.unsettled_in(_history(desk, desk.standing(ArticleId(row[0]))), revision)


def refuse_unsettled(unsettled: Collection[Unsettled]) -> None:
    """Refuse what still holds two versions of a block.

    Raises:
        Refused: `unsettled_blocks` with the ids of all versions, in reading order.
    """
    if unsettled:
        raise Refused(
            "unsettled_blocks", blocks=[one for pair in unsettled for one in pair.versions]
        )


def merge_article(
    desk: Desk,
    article: ArticleId,
    keep: Collection[str] = (),
    *,
    drop: Collection[str] = (),
    both: Collection[str] = (),
    others: Collection[str] = (),
) -> MergedArticle:
    """Make one revision of all heads; of what they differ in, the versions in `keep` stay.

    Blocks in `drop` go with all their versions: the other side had deleted them. Of blocks in
    `both` one version stays that says what both changed (`three_way`). Of the fields named in
    `others` (title, cover …) the value is taken that the merger had left. With a single
    head, `keep` and `drop` settle what an earlier merger left open.

    Raises:
        Refused: `not_found`, `not_allowed`, `draft_waiting` where a draft here would be replaced,
            `nothing_to_merge`, `not_unsettled`, and as `merged_view`.
        Unavailable: `text_missing`.
    """
    standing = desk.standing(article)
    if writing(desk.here, standing.branch) != "full":
        raise Refused("not_allowed", act="write")
    if desk.draft(article) is not None:
        raise Refused("draft_waiting", article=article)
    if len(standing.heads) == 1 and not keep and not drop and not both:
        raise Refused("nothing_to_merge", article=article)
    view = _seen_as_one(desk, standing)
    content, open_still = _settled(view, keep, drop, both)
    content = _with_others(desk, view, content, others)
    left = tuple(one for one in view.fields if one.field not in others)
    saved = save_content(desk, article, standing.branch, content, parents=view.heads)
    return MergedArticle(saved, open_still, left)


def would_be(
    desk: Desk,
    article: ArticleId,
    keep: Collection[str] = (),
    *,
    drop: Collection[str] = (),
    both: Collection[str] = (),
    others: Collection[str] = (),
) -> Content:
    """Return what `merge_article` would save; nothing is written.

    Raises:
        Refused: `not_unsettled`, and as `merged_view`.
        Unavailable: `text_missing`.
    """
    view = merged_view(desk, article)
    return _with_others(desk, view, _settled(view, keep, drop, both)[0], others)


def _with_others(desk: Desk, view: Merged, content: Content, others: Collection[str]) -> Content:
    """Return a content with the values that the merger had left, of some fields."""
    left = {one.field: one.other for one in view.fields if one.field != PICTURES}
    taken: dict[str, object] = {}
    for field in others:
        if field not in left:
            raise Refused("not_unsettled", block=field, known=sorted(left))
        found = (getattr(desk.content(head), field) for head in view.heads)
        taken[field] = next(value for value in found if shown_value(value) == left[field])
    return msgspec.structs.replace(content, **taken)


def both_of(versions: Sequence[tree.Block], base: str) -> tree.Block | None:
    """Return the block that says what both sides changed, None where a person has to write it."""
    if len(versions) != 2 or not base:  # noqa: PLR2004 - two sides
        return None
    return both_changes(base, *versions)


def _settled(
    view: Merged, keep: Collection[str], drop: Collection[str], both: Collection[str]
) -> tuple[Content, tuple[Unsettled, ...]]:
    known = {version for pair in view.unsettled for version in pair.versions}
    for version in (*keep, *drop):
        if version not in known:
            raise Refused("not_unsettled", block=version, known=sorted(known))
    view = _put_together(view, both)
    keep = [*keep, *both]
    gone = {v for pair in view.unsettled if {*pair.versions} & {*drop} for v in pair.versions}
    doc = settled(view.content.doc, view.unsettled, [one for one in keep if one not in gone])
    left = tuple(block for block in doc.content if block.attrs.id not in gone)
    content = msgspec.structs.replace(view.content, doc=tree.Doc(left))
    chosen = {*keep, *gone}
    return content, tuple(pair for pair in view.unsettled if not {*pair.versions} & chosen)


def _put_together(view: Merged, both: Collection[str]) -> Merged:
    """Return a view in which the first version of some blocks says what both sides changed.

    Raises:
        Refused: `not_unsettled` for a block of which that cannot be said.
    """
    blocks = by_id(view.content.doc)
    pairs = {pair.block: pair for pair in view.unsettled}
    for block in both:
        pair = pairs.get(block)
        versions = [blocks[one] for one in pair.versions] if pair else []
        made = both_of(versions, pair.base) if pair else None
        if made is None:
            raise Refused("not_unsettled", block=block, known=sorted(pairs))
        blocks[block] = made
    content = msgspec.structs.replace(view.content, doc=tree.Doc(tuple(blocks.values())))
    return msgspec.structs.replace(view, content=content)


def _history(desk: Desk, standing: Standing) -> History:
    """Return the article's revisions with their parents, unsigned corrections included.

    A content that was purged reads as None; one still on its way is waited for, because a view
    without it would change when it comes.
    """

    def read(revision: RevisionId) -> Content | None:
        try:
            return desk.content(revision)
        except Refused as error:
            if error.code != "text_purged":
                raise
            return None

    return History({one: as_revision(fact).parents for one, fact in standing.known.items()}, read)
