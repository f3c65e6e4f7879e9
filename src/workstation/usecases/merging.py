"""Merging: an article edited apart, seen as one, and made one when a person says so.

The merged view is derived on reading. It becomes a revision, with all heads as its parents, only
by an act of a person; what the versions differ in is theirs to settle before 送审 (state.md 3).
"""

from collections.abc import Collection

import msgspec

from workstation.domain import bodies
from workstation.domain.content import Content
from workstation.domain.content_merge import UnsettledField
from workstation.domain.errors import Refused
from workstation.domain.history import History
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.merging import Merged, merged_view, unsettled_in
from workstation.domain.permissions import writing
from workstation.domain.reviews import Standing
from workstation.domain.settling import settled
from workstation.domain.tally import as_revision
from workstation.domain.tree_merge import Unsettled
from workstation.usecases.articles import Saved, save_content
from workstation.usecases.desk import Desk


class MergedArticle(bodies.FactBody, frozen=True):
    """What was saved, the blocks it leaves open, and the fields to look at."""

    saved: Saved
    unsettled: tuple[Unsettled, ...]
    fields: tuple[UnsettledField, ...]


def article_history(desk: Desk, standing: Standing) -> History:
    """Return the article's revisions with their parents, corrections under review included.

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


def merged_view_of(desk: Desk, standing: Standing) -> Merged:
    """Return all heads of an article as one; a single head as it is.

    Raises:
        Refused: `no_revision`, `too_many_heads`, `text_purged`, `article_too_long`.
        Unavailable: `text_missing`.
    """
    if not standing.heads:
        raise Refused("no_revision", article=standing.article)
    return merged_view(article_history(desk, standing), standing.heads)


def unsettled_blocks(desk: Desk, standing: Standing, revision: RevisionId) -> tuple[Unsettled, ...]:
    """Return what mergers up to a revision left open and nobody has settled.

    Raises:
        Unavailable: `text_missing`.
    """
    return unsettled_in(article_history(desk, standing), revision)


def merge_article(desk: Desk, article: ArticleId, keep: Collection[str] = ()) -> MergedArticle:
    """Make one revision of all heads; of what they differ in, the versions in `keep` stay.

    With a single head, `keep` settles what an earlier merger left open.

    Raises:
        Refused: `not_found`, `not_allowed`, `draft_waiting` where a draft here would be replaced,
            `nothing_to_merge`, `not_unsettled`, and as `merged_view_of`.
        Unavailable: `text_missing`.
    """
    standing = desk.standing(article)
    if writing(desk.here, standing.branch) != "full":
        raise Refused("not_allowed", act="write")
    if desk.draft(article) is not None:
        raise Refused("draft_waiting", article=article)
    if len(standing.heads) == 1 and not keep:
        raise Refused("nothing_to_merge", article=article)
    view = merged_view_of(desk, standing)
    content, open_still = _settled(view, keep)
    saved = save_content(desk, article, standing.branch, content, parents=view.heads)
    return MergedArticle(saved, open_still, view.fields)


def _settled(view: Merged, keep: Collection[str]) -> tuple[Content, tuple[Unsettled, ...]]:
    known = {version for pair in view.unsettled for version in pair.versions}
    for version in keep:
        if version not in known:
            raise Refused("not_unsettled", block=version, known=sorted(known))
    content = msgspec.structs.replace(
        view.content, doc=settled(view.content.doc, view.unsettled, keep)
    )
    return content, tuple(pair for pair in view.unsettled if not {*pair.versions} & {*keep})
