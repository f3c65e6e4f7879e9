"""How the desk says what waits, why, and what is to be done about it."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from workstation.ui.desk.counts import Counts
from workstation.ui.desk.words import due_words, planned_words
from workstation.ui.widgets.labels import Tint
from workstation.usecases.newsdesk import Waiting
from workstation.wording.catalogue import word

TINTS: Final[dict[str, Tint]] = {
    "review": "red",
    "needs_person": "red",
    "failed": "red",
    "returned": "amber",
    "returned_branch": "amber",
    "held": "amber",
    "conflict": "amber",
    "number_twice": "amber",
    "value": "amber",
    "claim": "red",
    "entry": "blue",
    "fork": "red",
    "cloned": "red",
    "ready": "blue",
    "drafted": "blue",
    "under_way": "blue",
    "asking": "green",
}
CONFLICTS: Final = {"value", "claim", "entry", "fork", "cloned"}
APART: Final = {"conflict", "number_twice", *CONFLICTS}
"""What is settled in the inbox of conflicts."""


def conflict_of(row: Waiting) -> str:
    """Return the conflict that waits, as the inbox names it."""
    return f"number/{row.number}" if row.reason == "number_twice" else row.target


def waiting_mark(row: Waiting) -> str:
    """Return why something waits, as a mark."""
    if row.reason == "review":
        words = QCoreApplication.translate("desk", "Waits for my {stage}") if row.stage_name else ""
        return words.format(stage=row.stage_name) or QCoreApplication.translate(
            "desk", "Waits for me"
        )
    return {
        "returned": QCoreApplication.translate("desk", "Returned"),
        "returned_branch": QCoreApplication.translate("desk", "Returned"),
        "held": QCoreApplication.translate("desk", "On this PC only"),
        "conflict": QCoreApplication.translate("desk", "Changed apart"),
        "number_twice": QCoreApplication.translate("desk", "Number twice"),
        "value": QCoreApplication.translate("desk", "Set by two"),
        "claim": QCoreApplication.translate("desk", "Claimed twice"),
        "entry": QCoreApplication.translate("desk", "Set aside"),
        "fork": QCoreApplication.translate("desk", "One identity twice"),
        "cloned": QCoreApplication.translate("desk", "This PC"),
        "ready": QCoreApplication.translate("desk", "Ready"),
        "drafted": QCoreApplication.translate("desk", "In draft box"),
        "under_way": QCoreApplication.translate("desk", "Going out"),
        "needs_person": QCoreApplication.translate("desk", "Please look"),
        "failed": QCoreApplication.translate("desk", "Stopped"),
        "asking": QCoreApplication.translate("desk", "Asks to join"),
    }.get(row.reason, row.reason)


def waiting_title(row: Waiting) -> str:
    """Return what waits."""
    if row.reason == "asking":
        who = row.person or QCoreApplication.translate("desk", "Somebody")
        return QCoreApplication.translate("desk", "A PC of {person}").format(person=who)
    if row.reason == "number_twice":
        return QCoreApplication.translate("desk", "Two issues bear number {number}").format(
            number=row.number
        )
    if row.reason in CONFLICTS:
        return _conflict_title(row)
    if row.reason in {"ready", "drafted"}:
        return Counts().issue(row.number, row.count)
    if row.number:
        return QCoreApplication.translate("desk", "Issue {number}").format(number=row.number)
    return row.title or QCoreApplication.translate("desk", "Untitled")


def _conflict_title(row: Waiting) -> str:
    """Return what a conflict is about."""
    lang = "zh_CN" if QLocale().name().startswith("zh") else "en"
    named = {
        "value": QCoreApplication.translate("desk", "{title}: {field}"),
        "claim": QCoreApplication.translate("desk", "Publication of issue {number}"),
        "entry": QCoreApplication.translate("desk", "Rights of {title} do not count yet"),
        "fork": QCoreApplication.translate("desk", "Two PCs write as {title}"),
        "cloned": QCoreApplication.translate("desk", "This PC needs a key of its own")
        if row.note == "renew"
        else QCoreApplication.translate("desk", "This PC is to be let in anew"),
    }[row.reason]
    field = word(lang, "field", row.note)
    title = row.title
    if row.reason == "value" and row.number:
        title = QCoreApplication.translate("desk", "Issue {number}").format(number=row.number)
    if row.reason == "value" and not title:
        return field
    return named.format(title=title, field=field, number=row.number)


def waiting_below(row: Waiting, now: datetime) -> str:
    """Return the quiet line below what waits."""
    due = due_words(row.due, now) if row.due else ""
    match row.reason:
        case "review":
            parts = [row.branch, row.person, due]
        case "returned" | "returned_branch":
            by = QCoreApplication.translate("desk", "returned by {person}").format(
                person=row.person
            )
            parts = [row.branch if row.reason == "returned_branch" else "", by, row.note, due]
        case "ready":
            planned = planned_words(row.due, now)
            parts = [planned or QCoreApplication.translate("desk", "no date yet")]
        case _:
            parts = [row.branch, _what_to_do(row.reason)]
    return " · ".join(part for part in parts if part)


def _what_to_do(reason: str) -> str:
    return {
        "held": QCoreApplication.translate("desk", "something in it must be dealt with first"),
        "conflict": QCoreApplication.translate("desk", "both wordings are kept; please choose"),
        "number_twice": QCoreApplication.translate(
            "desk", "two PCs gave it while apart; renumber one"
        ),
        "value": QCoreApplication.translate("desk", "both values are kept; please choose"),
        "claim": QCoreApplication.translate(
            "desk", "nobody goes on until one PC is chosen, so that readers get it once"
        ),
        "entry": QCoreApplication.translate("desk", "issue it again, or let it go"),
        "fork": QCoreApplication.translate("desk", "approvals wait until you say which counts"),
        "cloned": QCoreApplication.translate("desk", "nothing leaves it before; see how"),
        "drafted": QCoreApplication.translate(
            "desk", "send it in WeChat's console, then register it here"
        ),
        "under_way": QCoreApplication.translate("desk", "not finished yet"),
        "needs_person": QCoreApplication.translate(
            "desk", "nobody knows whether it is out; please look"
        ),
        "failed": QCoreApplication.translate("desk", "an error stopped it; it can go on"),
        "asking": QCoreApplication.translate("desk", "please confirm that it is really them"),
    }.get(reason, "")
