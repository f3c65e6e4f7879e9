"""One act of publishing on several channels: one that fails does not hold the others up."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from workstation.domain.errors import Detail, NewsroomError, Refused
from workstation.usecases.accounts import Account, find_account
from workstation.usecases.desk import Desk
from workstation.usecases.issues import number_of
from workstation.usecases.publication_plans import Channel, Mode
from workstation.usecases.publication_progress import Stop, Watch, never, unwatched
from workstation.usecases.publishing import PublicationStoppedError, Request, publish_issue
from workstation.usecases.publishing_orders import (
    Address,
    ChannelResult,
    Order,
    ResultState,
    Round,
    default_folder,
    keep_round,
    kept_round,
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
    keep_round(desk, Round(order, tuple(results.values()), under_way=True))

    def stopping() -> bool:
        return stop() or leaving()

    for ending in publish_on_channels(
        desk, requests, announce=announce, watch=watch, stop=stopping
    ):
        results[ending.request.channel] = _result(ending)
        keep_round(desk, Round(order, tuple(results.values()), under_way=True))
    cut_off = leaving() and any(one.state == "paused" for one in results.values())
    told = Round(order, tuple(results[one] for one in order.channels), under_way=cut_off)
    keep_round(desk, told)
    return told


def _done_before(desk: Desk, order: Order) -> tuple[ChannelResult, ...]:
    """Return what an earlier run of the same order has done, where that run had no end."""
    before = kept_round(desk, order.issue)
    if before is None or before.order != order:
        return ()
    done = tuple(one for one in before.results if one.state == "done")
    return done if before.under_way or len(done) < len(before.results) else ()


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
