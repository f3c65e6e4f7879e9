"""What the page says of each channel: pure, from facts, what was kept here, and what runs now."""

from enum import Enum, auto
from typing import Any, NamedTuple

from workstation.usecases.issue_pages import IssuePage, PublicationLine
from workstation.usecases.publication_progress import PhaseProgress, Progress, phases_for
from workstation.usecases.publishing_orders import COME_BACK, ChannelResult, Order, Round

CHANNELS = ("wechat", "web", "file")
RIGHTS = frozenset(
    {"wechat_api_banned", "wechat_not_granted", "wechat_publish_barred", "wechat_console_needed"}
)
ADDRESS_CODES = frozenset({"wechat_ip_not_listed", "wechat_ip_needs_confirmation"})


class Kind(Enum):
    """How a channel stands, by what a person can do about it."""

    RUNNING = auto()
    DONE = auto()
    DRAFTED = auto()
    WAITING = auto()
    PAUSED = auto()
    RETRYING = auto()
    FAILED = auto()
    ADDRESS = auto()
    RIGHTS = auto()
    UNKNOWN = auto()
    DIFFERS = auto()
    ELSEWHERE = auto()
    CONTESTED = auto()
    REFUSED = auto()


CAN_GO_ON = frozenset(
    {Kind.WAITING, Kind.PAUSED, Kind.RETRYING, Kind.FAILED, Kind.ADDRESS, Kind.DIFFERS}
)
"""Where pressing 继续 makes sense."""


class Outcome(NamedTuple):
    """How one channel stands. `addresses` are (article, title, url); `step` what is asked about."""

    kind: Kind
    channel: str
    phases: tuple[PhaseProgress, ...] = ()
    code: str = ""
    fields: dict[str, Any] = {}
    plan: str = ""
    addresses: tuple[tuple[str, str, str], ...] = ()
    holder: str = ""
    step: str = ""
    at: int = 0


def outcomes(
    page: IssuePage,
    kept: Round | None,
    running: Order | None = None,
    progress: dict[str, Progress] | None = None,
) -> tuple[Outcome, ...]:
    """Return how the channels of an issue stand, those without news left out."""
    found: list[Outcome] = []
    one: Outcome | None
    for channel in CHANNELS:
        lines = [one for one in page.history if one.channel == channel]
        result = kept.result(channel) if kept is not None else None
        if running is not None and channel in running.channels:
            one = _running(page, running, channel, (progress or {}).get(channel), result)
        else:
            one = _standing(page, lines, result)
            last = (progress or {}).get(channel)
            if one is not None and last is not None and last.plan == one.plan:
                one = one._replace(phases=last.phases)
        if one is not None:
            found.append(one)
    return tuple(found)


def _running(
    page: IssuePage,
    order: Order,
    channel: str,
    progress: Progress | None,
    result: ChannelResult | None,
) -> Outcome:
    if progress is None and result is not None and result.state == "done":
        return _ended(page, result, None)
    if progress is not None:
        return Outcome(Kind.RUNNING, channel, progress.phases, plan=progress.plan)
    mode = order.mode or "publish"
    ahead = tuple(PhaseProgress(phase=one) for one in phases_for(channel, mode))
    return Outcome(Kind.RUNNING, channel, ahead)


def _standing(
    page: IssuePage, lines: list[PublicationLine], result: ChannelResult | None
) -> Outcome | None:
    settled = page.issue.state in {"composed", "ready"}
    newest = lines[0] if lines else None
    if newest is not None and newest.state == "done":
        if settled:
            return None
        told = _done(page, lines)
        return told._replace(code=result.code, fields=result.fields) if result else told
    if result is not None and not (settled and result.state == "done"):
        line = next((one for one in lines if one.plan == result.plan), newest)
        return _ended(page, result, line)
    return None if newest is None or settled else _left(newest)


def _done(page: IssuePage, lines: list[PublicationLine]) -> Outcome:
    """Return what is out, with the newest address of each article; a draft until all are out."""
    out = [one for one in lines if one.state == "done" and one.mode != "draft"]
    known: dict[str, tuple[str, str, str]] = {
        one.article: (one.article, one.title, "") for one in page.articles
    }
    reached: set[str] = set()
    for line in reversed(out):
        reached |= {one[0] for one in line.addresses}
        known.update({one[0]: one for one in line.addresses if one[2] or one[0] not in known})
    drafted = any(one.mode == "draft" for one in lines)
    whole = out and reached.issuperset(one.article for one in page.articles)
    kind = Kind.DRAFTED if drafted and not whole else Kind.DONE
    newest = out[0] if out else lines[0]
    return Outcome(
        kind, newest.channel, plan=newest.plan, addresses=tuple(known.values()), at=newest.at
    )


def _left(line: PublicationLine) -> Outcome:
    """Return how a publication stands that nobody here has an order for."""
    if line.contested:
        kind = Kind.CONTESTED
    elif not line.here:
        kind = Kind.ELSEWHERE
    elif line.state == "needs_person":
        kind = Kind.UNKNOWN if line.question == "publish" else Kind.DIFFERS
    else:
        kind = Kind.FAILED if line.state == "failed" else Kind.PAUSED
    return Outcome(
        kind,
        line.channel,
        line.phases,
        plan=line.plan,
        holder=line.holder,
        step=line.question or "compare",
        at=line.at,
    )


def _ended(page: IssuePage, result: ChannelResult, line: PublicationLine | None) -> Outcome:
    titles: dict[str, str] = {one.article: one.title for one in page.articles}
    return Outcome(
        kind=_kind(result, line),
        channel=result.channel,
        phases=line.phases if line else (),
        code=result.code,
        fields=result.fields,
        plan=result.plan,
        addresses=tuple(
            (one.article, titles.get(one.article, ""), one.url) for one in result.addresses
        ),
        holder=line.holder if line else "",
        step=str(result.fields.get("step", "")),
        at=line.at if line else 0,
    )


def _kind(result: ChannelResult, line: PublicationLine | None) -> Kind:
    match result.state:
        case "done":
            return Kind.DRAFTED if line is not None and line.mode == "draft" else Kind.DONE
        case "waiting":
            return Kind.WAITING
        case "paused":
            return Kind.PAUSED
        case "refused":
            return Kind.REFUSED
        case "needs_person":
            return _question(result, line)
        case _:
            return _failure(result.code)


def _question(result: ChannelResult, line: PublicationLine | None) -> Kind:
    if result.code == "claimed_elsewhere":
        return Kind.CONTESTED if line is not None and line.contested else Kind.ELSEWHERE
    return Kind.DIFFERS if result.code == "held_differs" else Kind.UNKNOWN


def _failure(code: str) -> Kind:
    if code in ADDRESS_CODES:
        return Kind.ADDRESS
    if code in RIGHTS:
        return Kind.RIGHTS
    return Kind.RETRYING if code in COME_BACK else Kind.FAILED
