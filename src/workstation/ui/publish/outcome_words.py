"""The sentences of outcome pages, one title and one explanation for each way a channel stands."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from workstation.ui.publish.outcomes import Kind, Outcome
from workstation.ui.publish.words import moment
from workstation.ui.widgets.labels import Tint
from workstation.wording.catalogue import sentence


class Said(NamedTuple):
    """What a page says: its mark with a colour, and the explanation."""

    mark: str
    tint: Tint
    explained: str


def said_of(one: Outcome, lang: str) -> Said:
    """Return what the page says of a channel."""
    mark, tint = _mark(one.kind)
    return Said(mark, tint, _explained(one, lang))


def _mark(kind: Kind) -> tuple[str, Tint]:
    translate = QCoreApplication.translate
    marks: dict[Kind, tuple[str, Tint]] = {
        Kind.RUNNING: (translate("publish", "Going out"), "amber"),
        Kind.DONE: (translate("publish", "Done"), "green"),
        Kind.DRAFTED: (translate("publish", "Saved as draft"), "blue"),
        Kind.WAITING: (translate("publish", "WeChat is at work"), "amber"),
        Kind.PAUSED: (translate("publish", "Paused"), "amber"),
        Kind.RETRYING: (translate("publish", "Waiting for the network"), "amber"),
        Kind.FAILED: (translate("publish", "Stopped"), "red"),
        Kind.ADDRESS: (translate("publish", "Address not allowed"), "red"),
        Kind.RIGHTS: (translate("publish", "Right missing"), "red"),
        Kind.UNKNOWN: (translate("publish", "Please look"), "red"),
        Kind.DIFFERS: (translate("publish", "Not as approved"), "red"),
        Kind.ELSEWHERE: (translate("publish", "On another PC"), "amber"),
        Kind.CONTESTED: (translate("publish", "Two PCs at once"), "red"),
        Kind.REFUSED: (translate("publish", "Not possible"), "red"),
    }
    return marks[kind]


def _explained(one: Outcome, lang: str) -> str:
    translate = QCoreApplication.translate
    told = sentence(lang, one.code, one.fields) if one.code else ""
    if one.kind is Kind.DONE:
        return _done(one, told)
    if one.kind is Kind.DIFFERS:
        return _differs(one, told)
    if one.kind in {Kind.ELSEWHERE, Kind.CONTESTED}:
        return _elsewhere(one)
    if one.kind is Kind.RETRYING:
        words = translate("publish", "{reason} It is tried again by itself.")
        return words.format(reason=told)
    return _plain(one.kind) or told or _unsaid(one.kind)


def _plain(kind: Kind) -> str:
    """Return the sentence of a standing that needs no reason."""
    translate = QCoreApplication.translate
    return {
        Kind.RUNNING: translate(
            "publish",
            "You may close the window; it goes on by itself when the network is back and nothing "
            "is sent twice.",
        ),
        Kind.DRAFTED: translate(
            "publish",
            "The draft is in the account's draft box and reads as approved. Publish it there, then "
            "register its address here.",
        ),
        Kind.WAITING: translate(
            "publish",
            "WeChat has the issue and is looking at it. This page asks again by itself.",
        ),
        Kind.PAUSED: translate(
            "publish", "Nothing is under way. What was done stays; go on whenever you like."
        ),
        Kind.UNKNOWN: translate(
            "publish",
            "WeChat did not answer and the issue may be out. Look at the account on a phone: is it "
            "there?",
        ),
    }.get(kind, "")


def _unsaid(kind: Kind) -> str:
    """Return what to say where nobody kept the reason."""
    translate = QCoreApplication.translate
    if kind is Kind.RIGHTS:
        return translate(
            "publish", "This account may not publish; save as draft, or copy the layout."
        )
    return translate(
        "publish",
        "It stopped at a step and nothing was sent twice. Go on to try that step again.",
    )


def _done(one: Outcome, told: str) -> str:
    translate = QCoreApplication.translate
    if told:
        return told
    if one.channel == "wechat" and not any(url for _, _, url in one.addresses):
        return translate("publish", "It is out; its address is not known yet. Register it so that "
                         "it can be found.")  # fmt: skip
    words = translate("publish", "Out since {time}.")
    return words.format(time=moment(one.at)) if one.at else ""


def _differs(one: Outcome, told: str) -> str:
    translate = QCoreApplication.translate
    if told:
        return told
    if one.step == "verify":
        return translate(
            "publish",
            "What is out is not what was approved; somebody changed it on the platform. Compare "
            "both there.",
        )
    return translate(
        "publish",
        "The draft on the platform is not what was approved. Mend or delete it there, then go on.",
    )


def _elsewhere(one: Outcome) -> str:
    translate = QCoreApplication.translate
    if one.kind is Kind.CONTESTED:
        return translate(
            "publish",
            "Two PCs have taken this publication over at once. Nobody goes on until one of you "
            "takes it over again.",
        )
    if not one.holder:
        return translate(
            "publish",
            "Another PC is carrying this out. Go on there; take it over only if that PC is gone "
            "for good.",
        )
    words = translate(
        "publish",
        "{name}'s PC is carrying this out. Go on there; take it over only if that PC is gone for "
        "good.",
    )
    return words.format(name=one.holder)
