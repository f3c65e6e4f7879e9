"""The story of an article: its drafts, its reviews and what was said there, the latest first."""

from typing import Literal

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.draft_numbers import draft_numbers
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.reviews import Standing
from workstation.domain.tally import Recorded, as_decision, as_revision, as_submission
from workstation.store import queries
from workstation.usecases.absence import outdated_decisions
from workstation.usecases.desk import Desk
from workstation.usecases.listing import read_words

Kind = Literal["saved", "submitted", "approved", "returned", "withdrawn", "published"]


class StoryLine(bodies.FactBody, frozen=True):
    """One thing that happened, when (milliseconds) and by whom.

    `before` is the draft it is naturally compared with; `suggestion`: a correction that nobody has
    signed. `counts` is False for a decision that was taken back or never counted; an `outdated` one
    was taken by a PC that had not heard of the office for long, and should be looked at again.
    """

    kind: Kind
    at: int
    by: str
    revision: RevisionId
    number: int
    stage: str = ""
    words: str = ""
    before: RevisionId = RevisionId("")
    suggestion: bool = False
    corrected: bool = False
    counts: bool = True
    outdated: bool = False


def article_story(desk: Desk, article: ArticleId) -> tuple[StoryLine, ...]:
    """Return what happened to an article; nothing for one that is on this PC only."""
    standing = desk.projection().standing(article)
    if standing is None:
        return ()
    teller = _Teller(desk, standing)
    lines = [
        *map(teller.saved, standing.known),
        *map(teller.submitted, standing.submissions),
        *map(teller.decided, standing.decisions),
        *teller.withdrawn(),
        *teller.published(),
    ]
    return tuple(sorted(lines, key=lambda line: -line.at))


class _Teller:
    def __init__(self, desk: Desk, standing: Standing) -> None:
        self._desk = desk
        self._standing = standing
        self._numbers = draft_numbers(standing.known)
        self._members = desk.store.read(queries.names, "member")
        self._outdated = outdated_decisions(desk, standing.decisions)

    def _who(self, fact: Recorded) -> str:
        return self._members.get(self._desk.membership.member_of(fact.device) or "", "")

    def saved(self, revision: RevisionId) -> StoryLine:
        """Return the line of a draft."""
        fact = self._standing.known[revision]
        parents = [one for one in as_revision(fact).parents if one in self._standing.known]
        return StoryLine(
            kind="saved",
            at=reading_ms(fact.hlc),
            by=self._who(fact),
            revision=revision,
            number=self._numbers[revision],
            before=parents[0] if parents else RevisionId(""),
            suggestion=revision in self._standing.suggestions,
        )

    def submitted(self, fact: Recorded) -> StoryLine:
        """Return the line of a submission."""
        revision = as_submission(fact).revision
        return StoryLine(
            kind="submitted",
            at=reading_ms(fact.hlc),
            by=self._who(fact),
            revision=revision,
            number=self._numbers.get(revision, 0),
            counts=fact.id not in self._standing.withdrawn,
        )

    def decided(self, fact: Recorded) -> StoryLine:
        """Return the line of a decision."""
        body = as_decision(fact)
        standing = self._standing
        return StoryLine(
            kind="approved" if body.verdict == "approve" else "returned",
            at=reading_ms(fact.hlc),
            by=self._members.get(body.member, ""),
            revision=body.revision,
            number=self._numbers.get(body.revision, 0),
            stage=self._stage(body),
            words=read_words(self._desk, body.note_text),
            before=body.received if body.received in standing.known else RevisionId(""),
            corrected=body.received != body.revision,
            counts=fact.id in standing.counted and fact.id not in standing.withdrawn,
            outdated=fact.id in self._outdated,
        )

    def _stage(self, body: bodies.Decision) -> str:
        named = next((s for s in self._standing.submissions if s.id == body.submission), None)
        policy = None
        if named is not None:
            policy = self._desk.membership.policies.get(as_submission(named).policy)
        stage = policy.stage(body.stage) if policy is not None else None
        return stage.name if stage is not None else str(body.stage)

    def withdrawn(self) -> list[StoryLine]:
        """Return the lines of what was taken back."""
        recorded = self._desk.projection().recorded(f"article/{self._standing.article}")
        return [
            StoryLine(
                kind="withdrawn",
                at=reading_ms(fact.hlc),
                by=self._who(fact),
                revision=RevisionId(""),
                number=0,
                words=read_words(self._desk, fact.body.reason_text),
            )
            for fact in recorded
            if isinstance(fact.body, bodies.Withdrawal) and fact.body.of in self._standing.withdrawn
        ]

    def published(self) -> list[StoryLine]:
        """Return the lines of what went out."""
        return [
            StoryLine(
                kind="published",
                at=reading_ms(one.order[0]),
                by="",
                revision=one.revision,
                number=self._numbers.get(one.revision, 0),
                words=one.address,
            )
            for one in self._standing.publications
        ]
