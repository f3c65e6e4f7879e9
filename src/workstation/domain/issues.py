"""Issues (期): an opaque id, a number that is a register, a set of places with a position."""

from collections.abc import Iterable

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import ArticleId, FactId, IssueId
from workstation.domain.membership import Membership
from workstation.domain.permissions import may_compose
from workstation.domain.tally import Recorded


class StandingPlace(msgspec.Struct, frozen=True):
    """A place that nobody removed: the fact that gives it, and what it says."""

    fact: FactId
    article: ArticleId
    position: int


class IssueStanding(msgspec.Struct, frozen=True):
    """An issue with its articles in order.

    `places` are the standing places in order, `founding` the facts that say that it exists.
    """

    issue: IssueId
    articles: tuple[ArticleId, ...]
    places: tuple[StandingPlace, ...]
    founding: tuple[FactId, ...]


def derive_issue(
    issue: IssueId, recorded: Iterable[Recorded], membership: Membership
) -> IssueStanding | None:
    """Return the issue; None while no effective fact says that it exists.

    An issue that was removed stays as long as somebody who did not know gave it an article.
    """
    facts = [
        fact
        for fact in sorted(recorded, key=lambda fact: fact.order)
        if may_compose(fact.under(membership))
    ]
    removed = {fact.body.of for fact in facts if isinstance(fact.body, bodies.Removal)}
    founding = [fact.id for fact in facts if isinstance(fact.body, bodies.Issue)]
    places = sorted(
        (fact.body.position, fact.order, fact.body.article, fact.id)
        for fact in facts
        if isinstance(fact.body, bodies.Place) and fact.id not in removed
    )
    if not founding or (removed.issuperset(founding) and not places):
        return None
    return IssueStanding(
        issue=issue,
        articles=tuple(dict.fromkeys(article for _, _, article, _ in places)),
        places=tuple(StandingPlace(fact, article, at) for at, _, article, fact in places),
        founding=tuple(founding),
    )
