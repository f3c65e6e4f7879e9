"""One act of publishing on several channels: one that fails does not hold the others up.

What was asked and what came of it is kept on this PC alone, so that the window may be closed in
the middle and opened again. What really happened stands in the facts of each publication.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec

from workstation.domain import bodies
from workstation.domain.errors import Detail, NewsroomError, Refused
from workstation.domain.ids import IssueId
from workstation.store import issue_queries
from workstation.usecases.accounts import Account, find_account
from workstation.usecases.desk import Desk
from workstation.usecases.issues import number_of
from workstation.usecases.publication_plans import Channel, Mode
from workstation.usecases.publication_progress import Stop, Watch, never, unwatched
from workstation.usecases.publishing import PublicationStoppedError, Request, publish_issue

KEPT = "round/"
CHANNELS: tuple[Channel, ...] = ("wechat", "web", "file")

ResultState = Literal["done", "waiting", "paused", "needs_person", "failed", "refused"]
COME_BACK: frozenset[str] = frozenset(
    {"folder_unreachable", "wechat_busy", "wechat_no_reply", "wechat_too_fast",
     "wechat_unreachable"}
)  # fmt: skip
"""What passes by itself: going on later needs nobody."""


class Order(bodies.FactBody, frozen=True):
    """What a publisher asked for: `out` is the folder for pages and files."""

    issue: IssueId
    channels: tuple[Channel, ...]
    account: str = ""
    mode: Mode = ""
    out: str = ""


class Address(bodies.FactBody, frozen=True):
    """Where one article is to be read; empty while nobody knows."""

    article: str
    url: str


class ChannelResult(bodies.FactBody, frozen=True):
    """What came of one channel; `code` names the sentence, `fields` fill it."""

    channel: Channel
    state: ResultState
    code: str = ""
    fields: dict[str, Any] = {}
    plan: str = ""
    addresses: tuple[Address, ...] = ()


class Round(bodies.FactBody, frozen=True):
    """An order and what has come of it so far; `under_way` until every channel has an end."""

    order: Order
    results: tuple[ChannelResult, ...] = ()
    under_way: bool = False

    def result(self, channel: str) -> ChannelResult | None:
        """Return what came of a channel."""
        return next((one for one in self.results if one.channel == channel), None)

    @property
    def goes_on(self) -> bool:
        """Tell whether it goes on by itself: the PC stopped, WeChat is at work or out of reach."""
        return self.under_way or any(
            one.state == "waiting" or (one.state == "failed" and one.code in COME_BACK)
            for one in self.results
        )


class ChannelEnding(NamedTuple):
    """How publishing on one channel ended: an answer, an error, or both."""

    request: Request
    answer: dict[str, Any]
    error: NewsroomError | None = None


def publish_on_channels(
    desk: Desk,
    requests: Sequence[Request],
    *,
    announce: Callable[[], None],
    watch: Watch = unwatched,
    stop: Stop = never,
) -> Iterator[ChannelEnding]:
    """Publish on one channel after the other and yield how each ended.

    A channel that cannot go on is told of in its ending and does not hold up the next.
    """
    for request in requests:
        if stop():
            yield ChannelEnding(request, {"state": "waiting", "paused": True})
            continue
        try:
            answer = publish_issue(desk, request, announce=announce, watch=watch, stop=stop)
        except PublicationStoppedError as error:
            yield ChannelEnding(request, error.answer, error)
        except NewsroomError as error:
            yield ChannelEnding(request, {}, error)
        else:
            yield ChannelEnding(request, answer)


def publish_round(
    desk: Desk,
    order: Order,
    *,
    announce: Callable[[], None],
    watch: Watch = unwatched,
    stop: Stop = never,
    leaving: Stop = never,
) -> Round:
    """Carry an order out, or what is left of it, and keep what came of it.

    Once `stop` says so, what is left waits for a person; where the program is being closed
    (`leaving`), it goes on by itself the next time.

    Raises:
        Refused: `no_channel`, `not_found`; `unknown_account`, `several_accounts`.
    """
    if not order.channels:
        raise Refused("no_channel")
    results = {one.channel: one for one in _done_before(desk, order)}
    requests = [_request(desk, order, one) for one in order.channels if one not in results]
    _keep(desk, Round(order, tuple(results.values()), under_way=True))

    def stopping() -> bool:
        return stop() or leaving()

    for ending in publish_on_channels(
        desk, requests, announce=announce, watch=watch, stop=stopping
    ):
        results[ending.request.channel] = _result(ending)
        _keep(desk, Round(order, tuple(results.values()), under_way=True))
    cut_off = leaving() and any(one.state == "paused" for one in results.values())
    told = Round(order, tuple(results[one] for one in order.channels), under_way=cut_off)
    _keep(desk, told)
    return told


def _done_before(desk: Desk, order: Order) -> tuple[ChannelResult, ...]:
    """Return what an earlier run of the same order has done, where that run had no end."""
    before = kept_round(desk, order.issue)
    if before is None or before.order != order:
        return ()
    done = tuple(one for one in before.results if one.state == "done")
    return done if before.under_way or len(done) < len(before.results) else ()


def kept_round(desk: Desk, issue: IssueId) -> Round | None:
    """Return the last order for an issue given on this PC, with what came of it."""
    return _read(desk.store.values.get(f"{KEPT}{issue}"))


def rounds_to_go_on(desk: Desk) -> tuple[Order, ...]:
    """Return the orders of this PC that were broken off, or that wait for the network or WeChat.

    What somebody paused, and what failed otherwise, waits for a person.
    """
    kept = desk.store.read(issue_queries.kept_values, KEPT)
    rounds = [found for raw in kept.values() if (found := _read(raw)) is not None]
    return tuple(one.order for one in rounds if one.goes_on)


def _read(raw: str) -> Round | None:
    try:
        return msgspec.json.decode(raw, type=Round) if raw else None
    except (msgspec.ValidationError, msgspec.DecodeError):
        return None  # kept by another version of the program: the facts tell the rest


def forget_round(desk: Desk, issue: IssueId) -> None:
    """Put an order's result away: the issue shows what may be done next."""
    with desk.store.writing():
        desk.store.values.put(**{f"{KEPT}{issue}": ""})
    desk.note_news({f"issue/{issue}"})


def _keep(desk: Desk, told: Round) -> None:
    with desk.store.writing():
        desk.store.values.put(**{f"{KEPT}{told.order.issue}": msgspec.json.encode(told).decode()})
    desk.note_news({f"issue/{told.order.issue}"})


def default_folder(desk: Desk, number: int) -> Path:
    """Return where pages and files of an issue go unless somebody says otherwise."""
    return desk.home / "published" / str(number)


def _request(desk: Desk, order: Order, channel: Channel) -> Request:
    number = number_of(desk, order.issue)
    if not number:
        raise Refused("not_found", kind="issue", id=order.issue)
    out = Path(order.out) if order.out else default_folder(desk, number)
    if channel != "wechat":
        return Request(number, channel, "", None, out / channel)
    account: Account = find_account(desk, order.account)
    return Request(number, channel, order.mode or _usual(account), account, out)


def _usual(account: Account) -> Mode:
    return "draft" if account.mode == "draft" else "publish"


def _result(ending: ChannelEnding) -> ChannelResult:
    channel, answer, error = ending.request.channel, ending.answer, ending.error
    if isinstance(error, Refused) and error.code == "already_published":
        addresses = _addresses(_named_articles(error))
        return ChannelResult(channel, "done", error.code, _fields(error), addresses=addresses)
    addresses = _addresses(answer.get("articles"))
    plan = str(answer.get("publication", ""))
    if error is None:
        state: ResultState = "paused" if answer.get("paused") else _state(answer["state"])
        return ChannelResult(channel, state, plan=plan, addresses=addresses)
    state = "refused" if isinstance(error, Refused) else _state(answer.get("state", "failed"))
    return ChannelResult(channel, state, error.code, _fields(error), plan, addresses)


def _state(told: str) -> ResultState:
    known: dict[str, ResultState] = {
        "done": "done",
        "waiting": "waiting",
        "needs_person": "needs_person",
    }
    return known.get(told, "failed")


def _fields(error: NewsroomError) -> dict[str, Detail]:
    return dict(error.details)


def _named_articles(error: NewsroomError) -> list[dict[str, str]]:
    told = error.details.get("articles")
    return [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []


def _addresses(articles: Iterable[Mapping[str, Any]] | None) -> tuple[Address, ...]:
    return tuple(Address(str(one["article"]), str(one["url"])) for one in articles or ())
