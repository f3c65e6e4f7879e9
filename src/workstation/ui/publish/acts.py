"""The one primary act of the page: what the button says and whether it may be pressed."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from workstation.ui.publish.outcomes import CAN_GO_ON, Kind, Outcome
from workstation.ui.publish.words import Counts, mode_name
from workstation.usecases.issue_pages import IssuePage
from workstation.usecases.publishing_choices import Choices


class Chosen(NamedTuple):
    """What a publisher has switched on: channels, account and mode."""

    channels: tuple[str, ...]
    account: str
    mode: str


class Act(NamedTuple):
    """A button: `name` is what pressing it does, `reason` why it may not be pressed."""

    name: str
    words: str
    reason: str = ""


def primary_act(
    page: IssuePage,
    chosen: Chosen,
    choices: Choices,
    told: Collection[Outcome],
    faults: int | None,
) -> Act:
    """Return the primary act; `faults` counts what preflight objects to, None while it is asked."""
    translate = QCoreApplication.translate
    if any(one.kind is Kind.RUNNING for one in told):
        return Act("watch", translate("publish", "See progress"))
    left = _left_to_do(chosen, told)
    words = _words(left or chosen.channels, chosen.mode)
    if reason := _not_now(page, chosen, choices, told):
        return Act("publish", words, reason)
    if any(one.kind in CAN_GO_ON and one.channel in chosen.channels for one in told):
        return Act("go_on", translate("publish", "Go on"))
    if not left:
        return Act("none", translate("publish", "Published"))
    return Act("publish", words, _why_not(page, chosen, choices, faults))


def _not_now(page: IssuePage, chosen: Chosen, choices: Choices, told: Collection[Outcome]) -> str:
    translate = QCoreApplication.translate
    if not page.may_publish:
        return _not_yours(choices)
    if any(one.kind in {Kind.UNKNOWN, Kind.ELSEWHERE, Kind.CONTESTED} for one in told):
        return translate("publish", "First answer the question below.")
    return "" if chosen.channels else translate("publish", "Switch a channel on first.")


def _left_to_do(chosen: Chosen, told: Collection[Outcome]) -> tuple[str, ...]:
    done = {one.channel for one in told if one.kind is Kind.DONE}
    if chosen.mode == "draft":
        done |= {one.channel for one in told if one.kind is Kind.DRAFTED}
    return tuple(one for one in chosen.channels if one not in done)


def _words(channels: Collection[str], mode: str) -> str:
    translate = QCoreApplication.translate
    if "wechat" in channels:
        return mode_name(mode)
    if "web" in channels and "file" in channels:
        return translate("publish", "Write pages and files")
    if "file" in channels:
        return translate("publish", "Write files")
    return translate("publish", "Write pages")


def _not_yours(choices: Choices) -> str:
    translate = QCoreApplication.translate
    if not choices.publishers:
        return translate("publish", "Nobody is a publisher yet; an administrator can name one.")
    names = "、".join(choices.publishers)
    return translate("publish", "Publishing is the publisher's: {names}.").format(names=names)


def _why_not(page: IssuePage, chosen: Chosen, choices: Choices, faults: int | None) -> str:
    translate = QCoreApplication.translate
    if not page.articles:
        return translate("publish", "Put an approved article in first.")
    if "wechat" in chosen.channels and chosen.account not in {one.name for one in choices.accounts}:
        return translate("publish", "Connect a WeChat account first.")
    if faults is None:
        return translate("publish", "Checking…")
    if faults:
        return Counts().faults(faults)
    return ""
