"""Two drafts compared: what changed, and who changed it.

What is in hand on this PC, typing included, is compared like a draft; `IN_HAND` stands for it.
"""

from collections.abc import Collection, Iterable, Mapping

from workstation.document.difference import Summary, content_difference, summed
from workstation.document.marked import MarkedContent, marked_content
from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.content import Content
from workstation.domain.draft_numbers import draft_numbers
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.history import History
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.reviews import Standing
from workstation.domain.tally import Recorded, as_revision
from workstation.domain.tree_merge import by_id
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.editing import in_hand

IN_HAND = RevisionId("")

MOST_BETWEEN = 50
"""So many revisions are asked who changed a passage; a longer line names nobody."""


class Draft(bodies.FactBody, frozen=True):
    """One side of a comparison: draft `number`, by whom and when (milliseconds).

    What is in hand has the number of the draft it goes on from, and no time.
    """

    revision: RevisionId
    number: int
    by: str
    at: int = 0


class Compared(bodies.FactBody, frozen=True):
    """A draft marked against an older one; `drafts` are all there are, the latest first."""

    older: Draft
    newer: Draft
    marked: MarkedContent
    summary: Summary
    drafts: tuple[Draft, ...] = ()


class Author(bodies.FactBody, frozen=True):
    """Who changed a block last between two revisions, and when (milliseconds)."""

    by: str
    at: int


def compare_drafts(
    desk: Desk, article: ArticleId, older: RevisionId, newer: RevisionId = IN_HAND
) -> Compared:
    """Return one draft marked against another; without a newer one, what is in hand.

    Raises:
        Refused: `not_found`, `text_purged`, `text_damaged`.
        Unavailable: `text_missing`.
    """
    standing = desk.standing(article)
    before, after = (_content(desk, standing, one) for one in (older, newer))
    members = desk.store.read(queries.names, "member")
    names = [name for name in members.values() if name]
    told = content_difference(before, after, names=names)
    drafts = _drafts(desk, standing, members)
    sides = [drafts.get(one) or _in_hand(desk, article, drafts) for one in (older, newer)]
    return Compared(
        older=sides[0],
        newer=sides[1],
        marked=marked_content(before, after, names=names),
        summary=summed(told.changes),
        drafts=tuple(drafts.values()),
    )


def changes_of_drafts(
    desk: Desk, article: ArticleId, drafts: Collection[RevisionId]
) -> dict[RevisionId, Summary]:
    """Return how much each draft changed of the one before it; left out where no text is here."""
    standing = desk.standing(article)
    found: dict[RevisionId, Summary] = {}
    for one in drafts:
        parents = [p for p in as_revision(standing.known[one]).parents if p in standing.known]
        try:
            contents = [desk.content(revision) for revision in (*parents[:1], one)]
        except NewsroomError:
            continue
        if parents:
            found[one] = summed(content_difference(*contents).changes)
    return found


def authors_of_changes(
    desk: Desk, article: ArticleId, older: RevisionId, newer: RevisionId, blocks: Iterable[str]
) -> dict[str, Author]:
    """Return, for blocks that differ between two revisions, who changed each of them last.

    Raises:
        Refused: `not_found`.
    """
    standing = desk.standing(article)
    history = History(
        {one: as_revision(fact).parents for one, fact in standing.known.items()},
        lambda revision: _readable(desk, revision),
    )
    between = history.ancestors([newer]) - history.ancestors([older])
    if len(between) > MOST_BETWEEN:
        return {}
    latest = sorted(between, key=lambda one: standing.known[one].order, reverse=True)
    touched = [(one, _touched(history, one)) for one in latest]
    members = desk.store.read(queries.names, "member")
    found: dict[str, Author] = {}
    for block in blocks:
        for revision, changed in touched:
            if block in changed:
                fact = standing.known[revision]
                found[block] = Author(by=_who(desk, fact, members), at=reading_ms(fact.hlc))
                break
    return found


def _touched(history: History, revision: RevisionId) -> set[str]:
    """Return the blocks that a revision has otherwise than any that it was made from."""
    content = history.content(revision)
    if content is None:
        return set()
    mine = by_id(content.doc)
    parents = [one for parent in history.parents[revision] if (one := history.content(parent))]
    before = [by_id(parent.doc) for parent in parents]
    return {
        block
        for block in {*mine, *(name for one in before for name in one)}
        if all(one.get(block) != mine.get(block) for one in before)
    }


def _content(desk: Desk, standing: Standing, revision: RevisionId) -> Content:
    if revision == IN_HAND:
        return in_hand(desk, standing.article).content
    if revision not in standing.known:
        raise Refused("not_found", kind="revision", id=revision)
    return desk.content(revision)


def _readable(desk: Desk, revision: RevisionId) -> Content | None:
    try:
        return desk.content(revision)
    except NewsroomError:
        return None


def _drafts(desk: Desk, standing: Standing, members: Mapping[str, str]) -> dict[RevisionId, Draft]:
    """Return all drafts there are, the latest first."""
    numbers = draft_numbers(standing.known)
    latest = sorted(standing.known.items(), key=lambda one: one[1].order, reverse=True)
    return {
        revision: Draft(
            revision=revision,
            number=numbers[revision],
            by=_who(desk, fact, members),
            at=reading_ms(fact.hlc),
        )
        for revision, fact in latest
    }


def _in_hand(desk: Desk, article: ArticleId, drafts: Mapping[RevisionId, Draft]) -> Draft:
    base = in_hand(desk, article).base
    number = max((drafts[one].number for one in base if one in drafts), default=0)
    return Draft(revision=IN_HAND, number=number, by=desk.store.values.get("member_name"))


def _who(desk: Desk, fact: Recorded, members: Mapping[str, str]) -> str:
    return members.get(desk.membership.member_of(fact.device) or "", "")
