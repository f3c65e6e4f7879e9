"""Issues (期): an opaque id, a number that is a register, a set of places with a position."""

from collections.abc import Iterable

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import ArticleId, FactId, IssueId
from workstation.domain.membership import Membership
from workstation.domain.permissions import Standpoint, may_compose
from workstation.domain.tally import Recorded


class IssueStanding(msgspec.Struct, frozen=True):
    """An issue with its articles in order; `places` are the standing place facts."""

    issue: IssueId
    articles: tuple[ArticleId, ...]
    places: tuple[FactId, ...]


def derive_issue(
    issue: IssueId, recorded: Iterable[Recorded], membership: Membership
) -> IssueStanding | None:
    """Return the issue; None while no effective fact says that it exists."""
    facts = [
        fact
        for fact in sorted(recorded, key=lambda fact: fact.order)
        if may_compose(Standpoint(membership, fact.device, fact.seq))
    ]
    if not any(isinstance(fact.body, bodies.Issue) for fact in facts):
        return None
    removed = {fact.body.of for fact in facts if isinstance(fact.body, bodies.Removal)}
    places = [
        (fact.body.position, fact.order, fact.body.article, fact.id)
        for fact in facts
        if isinstance(fact.body, bodies.Place) and fact.id not in removed
    ]
    articles: dict[ArticleId, None] = {}
    for _, _, article, _ in sorted(places):
        articles.setdefault(article)
    return IssueStanding(
        issue=issue, articles=tuple(articles), places=tuple(place[3] for place in sorted(places))
    )
