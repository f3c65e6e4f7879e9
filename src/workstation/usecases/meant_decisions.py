"""Decisions that are meant and not yet signed: for ten seconds they can be taken back.

What a reviewer has decided is on this PC's disk before the screen says so. Until it is signed
nothing of it is a fact; a window that closes signs it at once, and what a power cut left unsigned
is signed when the home is next opened at a window. Nothing is lost silently.
"""

from typing import Literal

import msgspec

from workstation.document.rewording import Wording
from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, RevisionId
from workstation.store import queries
from workstation.store.review_queries import MEANT, forget_value, values_under
from workstation.usecases.desk import Desk
from workstation.usecases.read_marks import keep_mark
from workstation.usecases.review_stages import holders_of
from workstation.usecases.reviewing import Reviewed, standing_after
from workstation.usecases.rulings import (
    Ruling,
    record_ruling,
    rule_approval,
    rule_correction,
    rule_return,
)

TAKE_BACK_MS = 10_000
"""How long a decision waits to be signed."""
NEWS = "local/meant"


class Meant(bodies.FactBody, frozen=True):
    """A decision as the reviewer means it; `wordings` are small corrections passed with it."""

    article: ArticleId
    revision: RevisionId
    verdict: Literal["approve", "return"]
    note: str = ""
    wordings: tuple[Wording, ...] = ()
    title: str = ""
    at: int = 0


class Signed(bodies.FactBody, frozen=True):
    """What became of a meant decision: where the article stands, or why it was refused.

    `stage_name` was decided; `next_people` may decide now, `submitter` sent it for review.
    """

    meant: Meant
    reviewed: Reviewed | None = None
    refused: str = ""
    refused_fields: dict[str, str] = {}
    stage_name: str = ""
    next_people: tuple[str, ...] = ()
    submitter: str = ""


_decoder = msgspec.json.Decoder(Meant)


def mean_decision(desk: Desk, meant: Meant) -> Meant:
    """Keep a decision on this PC until it is signed or taken back; one for each article.

    Raises:
        Refused: as the decision itself would be, so that nobody waits ten seconds to hear it.
    """
    _ruling(desk, meant)
    kept = msgspec.structs.replace(meant, at=desk.now_ms())
    with desk.store.writing():
        desk.store.values.put(**{MEANT + meant.article: msgspec.json.encode(kept).decode()})
    desk.note_news({NEWS})
    return kept


def take_back_meant(desk: Desk, article: ArticleId) -> Meant:
    """Forget a decision that was meant; nothing of it was ever recorded.

    Raises:
        Refused: `nothing_to_take_back` where it was signed already, or never meant.
    """
    meant = _meant(desk, article)
    _forget(desk, article)
    return meant


def sign_meant(desk: Desk, article: ArticleId) -> Signed:
    """Sign what was meant and forget that it waited, in one transaction.

    What can no longer be decided so (a newer revision came in) is told and forgotten; its note
    comes back in the answer.

    Raises:
        Refused: `nothing_to_take_back` where nothing waits.
        Unavailable: `disk_full`, `home_busy`; it goes on waiting.
    """
    meant = _meant(desk, article)
    try:
        ruling = _ruling(desk, meant)
    except Refused as refusal:
        _forget(desk, article)
        fields = {name: str(value) for name, value in refusal.details.items()}
        return Signed(meant=meant, refused=refusal.code, refused_fields=fields)
    with desk.change() as change:
        record_ruling(change, ruling)
        keep_mark(desk, article, ruling.seen)
        desk.store.write(forget_value, MEANT + article)
    return _signed(desk, meant, ruling.stage)


def _signed(desk: Desk, meant: Meant, stage: int) -> Signed:
    standing = desk.standing(meant.article)
    names = desk.store.read(queries.names, "member")
    current, sent = standing.round, standing.submission
    decided = current.policy.stage(stage) if current else None
    holders = (
        holders_of(desk, standing, current, standing.waiting[0])
        if current is not None and standing.waiting
        else ()
    )
    submitter = desk.membership.member_of(sent.device) if sent else None
    return Signed(
        meant=meant,
        reviewed=standing_after(desk, meant.article, stage),
        stage_name=decided.name if decided else "",
        next_people=tuple(names.get(one, "") for one in holders),
        submitter=names.get(submitter or "", ""),
    )


def sign_all_meant(desk: Desk) -> tuple[Signed, ...]:
    """Sign everything that waits: when a window closes, or opens after a power cut.

    Raises:
        Unavailable: `disk_full`, `home_busy`; what is not signed goes on waiting.
    """
    return tuple(sign_meant(desk, one.article) for one in meant_decisions(desk))


def meant_decisions(desk: Desk) -> tuple[Meant, ...]:
    """Return the decisions that wait to be signed, the earliest first."""
    kept = [_read(value) for value in desk.store.read(values_under, MEANT).values()]
    return tuple(sorted((one for one in kept if one is not None), key=lambda one: one.at))


def _read(value: str) -> Meant | None:
    """Return a kept decision; None for what another version of the program wrote."""
    try:
        return _decoder.decode(value)
    except msgspec.DecodeError:
        return None


def _forget(desk: Desk, article: ArticleId) -> None:
    with desk.store.writing():
        desk.store.write(forget_value, MEANT + article)
    desk.note_news({NEWS})


def _meant(desk: Desk, article: ArticleId) -> Meant:
    kept = _read(desk.store.values.get(MEANT + article))
    if kept is None:
        raise Refused("nothing_to_take_back", article=article)
    return kept


def _ruling(desk: Desk, meant: Meant) -> Ruling:
    article, seen, note = meant.article, meant.revision, meant.note
    if meant.verdict == "return":
        return rule_return(desk, article, seen, note)
    if meant.wordings:
        return rule_correction(desk, article, seen, meant.wordings, note=note)
    return rule_approval(desk, article, seen, note=note)
