"""What a revision is compared with: what an earlier stage passed, else what I read last."""

from collections.abc import Iterator, Mapping
from typing import Literal

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.ids import RevisionId
from workstation.domain.reviews import Standing
from workstation.domain.tally import Recorded, as_decision, as_submission
from workstation.usecases.desk import Desk
from workstation.usecases.read_marks import read_marks

Why = Literal["passed", "read", "sent"]
"""A stage passed it, it was read on this PC, or it was sent for review before."""


class Base(bodies.FactBody, frozen=True):
    """A revision to compare with, and why: `stage` names the stage that passed it.

    `at` is when it was passed, read or sent, in milliseconds.
    """

    revision: RevisionId
    why: Why
    number: int
    at: int
    stage: str = ""


def bases_for(
    desk: Desk, standing: Standing, shown: RevisionId, numbers: Mapping[RevisionId, int]
) -> tuple[Base, ...]:
    """Return what a revision can be compared with, the best first, each revision once.

    First what the latest earlier stage passed where it is another, then what was last read here,
    then what was sent before. Nothing for a first reading: then the whole is read.
    """
    found: dict[RevisionId, Base] = {}
    for base in (
        *_passed(standing, numbers),
        *_read(desk, standing, numbers),
        *_sent(standing, numbers),
    ):
        if base.revision != shown:
            found.setdefault(base.revision, base)
    return tuple(found.values())


def _passed(standing: Standing, numbers: Mapping[RevisionId, int]) -> Iterator[Base]:
    if standing.round is None:
        return
    for number, group in sorted(standing.round.passed.items(), reverse=True):
        stage = standing.round.policy.stage(number)
        for fact in group:
            revision = as_decision(fact).revision
            yield _base(revision, "passed", fact, numbers, stage=stage.name if stage else "")


def _read(desk: Desk, standing: Standing, numbers: Mapping[RevisionId, int]) -> Iterator[Base]:
    for mark in read_marks(desk, standing.article):
        if mark.revision in numbers:
            number = numbers[mark.revision]
            yield Base(revision=mark.revision, why="read", number=number, at=mark.at)


def _sent(standing: Standing, numbers: Mapping[RevisionId, int]) -> Iterator[Base]:
    for fact in reversed(standing.submissions):
        yield _base(as_submission(fact).revision, "sent", fact, numbers)


def _base(
    revision: RevisionId,
    why: Why,
    fact: Recorded,
    numbers: Mapping[RevisionId, int],
    *,
    stage: str = "",
) -> Base:
    number = numbers.get(revision, 0)
    return Base(revision=revision, why=why, number=number, at=reading_ms(fact.hlc), stage=stage)
