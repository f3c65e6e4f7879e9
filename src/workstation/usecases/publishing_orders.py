"""What a publisher asked for, and what came of it: kept on this PC alone.

So the window may be closed in the middle and opened again. What really happened stands in the
facts of each publication. Nothing here loads the network, so that a page may read it at once.
"""

from pathlib import Path
from typing import Any, Literal

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import IssueId
from workstation.store import issue_queries
from workstation.usecases.desk import Desk
from workstation.usecases.publication_plans import Channel, Mode

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


def keep_round(desk: Desk, told: Round) -> None:
    """Keep what came of an order so far."""
    with desk.store.writing():
        desk.store.values.put(**{f"{KEPT}{told.order.issue}": msgspec.json.encode(told).decode()})
    desk.note_news({f"issue/{told.order.issue}"})


def default_folder(desk: Desk, number: int) -> Path:
    """Return where pages and files of an issue go unless somebody says otherwise."""
    return desk.home / "published" / str(number)
