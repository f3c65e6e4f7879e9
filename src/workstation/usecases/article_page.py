"""The article page: in one read everything that stands around the text of one article."""

from workstation.document.difference import content_difference
from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.content_merge import UnsettledField
from workstation.domain.draft_numbers import draft_numbers
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.permissions import may_waive, writing
from workstation.domain.photo_squares import pictures_shown
from workstation.domain.reviews import Standing
from workstation.store import queries
from workstation.usecases.checking import blocking
from workstation.usecases.correcting import FindingLine, findings_of
from workstation.usecases.desk import Desk
from workstation.usecases.editing import InHand, in_hand
from workstation.usecases.open_choices import OpenChoice, open_still, recorded_by
from workstation.usecases.review_stages import StageLine, stage_lines


class Void(bodies.FactBody, frozen=True):
    """Why a review no longer covers the text: so many changes since the `signed` revision.

    `approved`: the last stage had signed it already (终审后改了).
    """

    approved: bool
    signed: RevisionId
    changes: int


class Rights(bodies.FactBody, frozen=True):
    """What the member at this desk may do with the article now."""

    write: bool
    submit: bool
    withdraw: bool
    assign: bool
    waive: bool


class ArticlePage(bodies.FactBody, frozen=True):
    """Everything an article's page shows beside findings and history.

    `sensitive_stages`: the policy keeps stages for sensitive articles (报保密、网信).
    `number` counts revisions (第 n 稿). `shared`: others know of it. `behind`: colleagues saved
    something that the draft here does not rest on; `last_by` and `last_at` tell who of the others
    saved last, and when. `missing` says why there is no text to show.
    """

    article: ArticleId
    branch: str
    column_name: str
    state: str
    changed: bool
    revision: str
    number: int
    heads: tuple[RevisionId, ...]
    updated: int
    shared: bool
    behind: bool
    hand: InHand | None
    missing: str
    pieces: int
    editor: str
    editor_name: str
    begun_by: str
    stages: tuple[StageLine, ...]
    submitted_by: str
    submitted_at: int
    rights: Rights
    void: Void | None = None
    held: tuple[FindingLine, ...] = ()
    choices: tuple[OpenChoice, ...] = ()
    fields: tuple[UnsettledField, ...] = ()
    addresses: tuple[str, ...] = ()
    sensitive_stages: bool = False
    last_by: str = ""
    last_at: int = 0

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """Who has it now: the reviewers that may take the stages waiting."""
        names = (
            name for stage in self.stages if stage.state == "waiting" for name in stage.holders
        )
        return tuple(dict.fromkeys(names))


def article_page(desk: Desk, article: ArticleId) -> ArticlePage:
    """Return the page of an article.

    Raises:
        Refused: `not_found`.
    """
    standing = desk.projection().standing(article)
    if standing is not None and not standing.heads:
        standing = None
    if standing is None and desk.draft(article) is None:
        raise Refused("not_found", kind="article", id=article)
    hand, missing = _hand_or_reason(desk, article)
    if standing is None:
        return _unshared(desk, article, hand)
    return _shared(desk, standing, hand, missing)


def _hand_or_reason(desk: Desk, article: ArticleId) -> tuple[InHand | None, str]:
    try:
        return in_hand(desk, article), ""
    except NewsroomError as error:
        return None, error.code


def _unshared(desk: Desk, article: ArticleId, hand: InHand | None) -> ArticlePage:
    branch = hand.branch if hand else ""
    may = writing(desk.here, hand.branch) == "full" if hand else False
    return ArticlePage(
        article=article,
        branch=desk.store.read(queries.names, "branch").get(branch, ""),
        column_name=hand.content.column.name if hand else "",
        state="draft",
        changed=False,
        revision="",
        number=0,
        heads=(),
        updated=hand.typed << 10 if hand else 0,
        shared=False,
        behind=False,
        hand=hand,
        missing="",
        pieces=_pieces(desk, hand),
        editor="",
        editor_name="",
        begun_by=desk.store.values.get("member_name"),
        stages=(),
        submitted_by="",
        submitted_at=0,
        rights=Rights(write=may, submit=may, withdraw=False, assign=False, waive=_may_waive(desk)),
        held=_held(desk, article, hand),
        sensitive_stages=_has_sensitive_stages(desk),
    )


def _shared(desk: Desk, standing: Standing, hand: InHand | None, missing: str) -> ArticlePage:
    article = standing.article
    members = desk.store.read(queries.names, "member")
    value = desk.store.read(queries.register_value, f"article/{article}", "editor")
    first = min(standing.revisions.values(), key=lambda one: one.order)
    choices, fields = open_still(desk, standing, hand)
    numbers = draft_numbers(standing.known)
    last_by, last_at = _last_of_others(desk, standing, members)
    return ArticlePage(
        article=article,
        branch=desk.store.read(queries.names, "branch").get(standing.branch, ""),
        column_name=hand.content.column.name if hand else "",
        state=standing.state,
        changed=standing.changed,
        revision=standing.head or "",
        number=max(numbers[one] for one in standing.heads),
        heads=standing.heads,
        updated=max(one.hlc for one in standing.revisions.values()),
        shared=True,
        behind=hand is not None and bool(hand.typed) and {*hand.base} != {*standing.heads},
        hand=hand,
        missing=missing,
        pieces=_pieces(desk, hand),
        editor=str(value or ""),
        editor_name=members.get(str(value or ""), ""),
        begun_by=recorded_by(desk, first, members),
        stages=stage_lines(desk, standing, numbers),
        submitted_by=recorded_by(desk, standing.submission, members),
        submitted_at=standing.submission.hlc if standing.submission else 0,
        rights=_rights(desk, standing),
        void=_void(desk, standing),
        held=_held(desk, article, hand),
        sensitive_stages=_has_sensitive_stages(desk),
        last_by=last_by,
        last_at=last_at,
        choices=choices,
        fields=fields,
        addresses=tuple(one.address for one in standing.publications if one.address),
    )


def _last_of_others(desk: Desk, standing: Standing, members: dict[str, str]) -> tuple[str, int]:
    """Return who of the others saved the article last, and when by the clock (ms)."""
    others = [
        one
        for one in standing.revisions.values()
        if desk.membership.member_of(one.device) != desk.member
    ]
    if not others:
        return "", 0
    last = max(others, key=lambda one: one.order)
    return recorded_by(desk, last, members), reading_ms(last.hlc)


def _rights(desk: Desk, standing: Standing) -> Rights:
    extent = writing(desk.here, standing.branch)
    full = extent == "full"
    in_review = bool(standing.waiting) or standing.approved_at_head
    taken_back = standing.state == "withdrawn"
    return Rights(
        write=extent != "none",
        submit=full and not in_review and not taken_back,
        withdraw=full
        and not taken_back
        and (standing.state == "published" or standing.submission is not None),
        assign=full,
        waive=_may_waive(desk),
    )


def _may_waive(desk: Desk) -> bool:
    return may_waive(desk.here, under=desk.membership.length)


def _has_sensitive_stages(desk: Desk) -> bool:
    return any(stage.sensitive_only for stage in desk.membership.policy.stages)


def _held(desk: Desk, article: ArticleId, hand: InHand | None) -> tuple[FindingLine, ...]:
    if hand is None or not hand.held or not blocking(desk, article, hand.content):
        return ()
    found = findings_of(desk, article, hand.content)
    return tuple(one for one in found if one.finding.level == "block")


def _pieces(desk: Desk, hand: InHand | None) -> int:
    if hand is None:
        return 0
    content = hand.content
    shown = pictures_shown(content.doc, content.pictures)
    pictures = (content.pictures.get(one) for one in shown)
    return sum(not desk.store.blobs.has(one.blob) for one in pictures if one is not None)


# --- review -------------------------------------------------------------------------------------


def _void(desk: Desk, standing: Standing) -> Void | None:
    """Return what voids the standing submission: the head is none of its revisions."""
    current, head = standing.round, standing.head
    if current is None or head is None or standing.state not in {"draft", "published"}:
        return None
    if head in current.revisions:
        return None
    try:
        told = content_difference(desk.content(current.signed), desk.content(head))
    except NewsroomError:
        return Void(approved=current.complete, signed=current.signed, changes=0)
    changes = len(told.blocks) + len(told.fields)
    return Void(approved=current.complete, signed=current.signed, changes=changes)
