"""The rows of an article, its revisions and the decisions on it, as its standing gives them."""

import json
from collections.abc import Iterator

from workstation.domain import bodies
from workstation.domain.membership import Membership
from workstation.domain.reviews import Standing
from workstation.domain.tally import Recorded, as_decision, as_revision

Row = tuple[object, ...]

# As `json.dumps` spells it, without being looked up for each of some hundred thousand values.
spelled = json.JSONEncoder().encode


def article_row(standing: Standing, recorded: list[Recorded], membership: Membership) -> Row:
    """Return the row of an article."""
    created = min(
        (f for f in recorded if isinstance(f.body, bodies.Article)), key=lambda one: one.order
    )
    return (
        standing.article,
        standing.branch,
        standing.state,
        int(standing.changed),
        standing.heads[-1] if standing.heads else "",
        spelled(standing.heads),
        standing.submission.id if standing.submission else "",
        spelled(standing.waiting),
        standing.submission.hlc if standing.submission else 0,
        created.hlc,
        max(fact.hlc for fact in recorded),
        membership.member_of(created.device) or "",
    )


def revision_rows(standing: Standing) -> Iterator[Row]:
    """Yield a row for each revision that is known."""
    for fact in standing.known.values():
        body = as_revision(fact)
        yield (
            body.revision,
            body.article,
            body.content,
            spelled(body.parents),
            body.text,
            spelled(body.pictures),
            fact.device,
            fact.hlc,
        )


def decision_rows(standing: Standing) -> Iterator[Row]:
    """Yield a row for each decision, and whether it counts."""
    for fact in standing.decisions:
        body = as_decision(fact)
        yield (
            fact.id,
            body.article,
            body.submission,
            body.stage,
            body.verdict,
            body.member,
            body.received,
            body.revision,
            body.note_text,
            int(fact.id in standing.counted),
            body.recorded_for,
            fact.hlc,
        )
