"""How the inbox says things: what happened, between whom, when."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from workstation.ui.widgets.labels import Tint
from workstation.usecases.conflict_sides import Conflict, Side
from workstation.usecases.conflicts import OUT, FileAside
from workstation.wording.catalogue import word

TINTS: Final[dict[str, Tint]] = {
    "article": "amber",
    "value": "amber",
    "number": "amber",
    "claim": "red",
    "entry": "blue",
    "fork": "red",
    "cloned": "red",
}


def when(ms: int, now: datetime) -> str:
    """Return a time that was: the hour today, else day and hour, else the whole date."""
    if not ms:
        return ""
    at = datetime.fromtimestamp(ms / 1000, tz=now.tzinfo)
    if at.date() == now.date():
        return at.strftime("%H:%M")
    return at.strftime("%m-%d %H:%M") if at.year == now.year else at.strftime("%Y-%m-%d %H:%M")


def who(side: Side) -> str:
    """Return whose a side is; the own PC is told apart from another one of the same member."""
    if not side.id:
        return QCoreApplication.translate("conflicts", "As it is today")
    person = side.person or QCoreApplication.translate("conflicts", "a PC nobody knows here")
    if side.here:
        words = QCoreApplication.translate("conflicts", "{person} (this PC)")
        return words.format(person=person)
    return person


def both(conflict: Conflict) -> str:
    """Return between whom it is: 李文静、王磊."""
    names = dict.fromkeys(who(side) for side in conflict.sides if side.id)
    return QCoreApplication.translate("conflicts", ", ").join(names)


def kind_words(lang: str, conflict: Conflict) -> str:
    """Return the mark of a conflict."""
    return word(lang, "conflict", conflict.kind)


def thing(lang: str, conflict: Conflict) -> str:
    """Return what a conflict is about: an article by title, an issue by number …."""
    kind = conflict.target.partition("/")[0]
    title = conflict.title
    match kind:
        case "article":
            title = title or QCoreApplication.translate("conflicts", "untitled")
            return QCoreApplication.translate("conflicts", "“{title}”").format(title=title)
        case "issue":
            number = conflict.number or title
            return QCoreApplication.translate("conflicts", "Issue {number}").format(number=number)
        case "office":
            return QCoreApplication.translate("conflicts", "The office")
        case "setting":
            return QCoreApplication.translate("conflicts", "Settings of the office")
        case "week" | "month":
            return title
        case _:
            name = word(lang, "kind", kind)
            words = QCoreApplication.translate("conflicts", "{kind} “{name}”")
            return words.format(kind=name, name=title) if title else name


def title(lang: str, conflict: Conflict) -> str:
    """Return what a line of the inbox is called."""
    untitled = QCoreApplication.translate("conflicts", "untitled")
    words = {
        "article": conflict.title or untitled,
        "value": QCoreApplication.translate("conflicts", "{thing}: {field}"),
        "number": QCoreApplication.translate("conflicts", "Two issues bear number {number}"),
        "claim": QCoreApplication.translate("conflicts", "Publication of issue {number}"),
        "entry": _entry_words(lang, conflict),
        "fork": QCoreApplication.translate("conflicts", "{person}'s PC"),
        "cloned": QCoreApplication.translate("conflicts", "This PC needs a key of its own")
        if conflict.reason == "renew"
        else QCoreApplication.translate("conflicts", "This PC is to be let in anew"),
    }[conflict.kind]
    if conflict.kind in {"article", "entry"}:  # what people wrote is no pattern
        return words
    field = word(lang, "field", conflict.field)
    return words.format(
        thing=thing(lang, conflict), field=field, number=conflict.number, person=conflict.title
    )


def _entry_words(lang: str, conflict: Conflict) -> str:
    what = word(lang, "entry", conflict.reason)
    words = QCoreApplication.translate("conflicts", "{what}: {name}")
    return words.format(what=what, name=conflict.title) if conflict.title else what


def happened(conflict: Conflict) -> str:
    """Tell in one or two sentences what happened and what counts meanwhile."""
    people = both(conflict)
    words = {
        "article": QCoreApplication.translate(
            "conflicts",
            "{people} changed this article while their PCs had not heard of each other. Both are "
            "kept; nothing is lost whatever you choose.",
        ),
        "value": QCoreApplication.translate(
            "conflicts",
            "{people} set this at the same time, each on their own PC. Until somebody chooses, the "
            "later one counts.",
        ),
        "number": QCoreApplication.translate(
            "conflicts",
            "{people} each opened an issue {number}. Say which one keeps the number; the other "
            "gets a free one.",
        )
        if conflict.reason != OUT
        else QCoreApplication.translate("conflicts", "{people} each published an issue {number}."),
        "claim": QCoreApplication.translate(
            "conflicts",
            "{people} both took this publication on. So that readers never get it twice, nobody "
            "goes on until one PC is chosen.",
        ),
        "entry": QCoreApplication.translate(
            "conflicts",
            "{people} decided this while another administrator was also at work, and the other "
            "order counts. What was taken away counts all the same; what was given does not yet.",
        ),
        "fork": QCoreApplication.translate(
            "conflicts",
            "Two PCs write under one identity: a home was copied, or an old backup was put back. "
            "Articles of both count; approvals and publications since then wait for an "
            "administrator.",
        ),
        "cloned": QCoreApplication.translate(
            "conflicts",
            "Another PC writes under the same identity, perhaps because this home was copied. You "
            "can go on working; nothing leaves this PC until it has a key of its own.",
        )
        if conflict.reason == "renew"
        else QCoreApplication.translate(
            "conflicts",
            "This PC has a new key, so to the office it is a new PC. You can go on working; what "
            "you write goes out once an administrator has let it in.",
        ),
    }
    return words[conflict.kind].format(people=people, number=conflict.number)


def side_says(lang: str, conflict: Conflict, side: Side) -> str:
    """Return what a side says, in words: a date, a name, a title."""
    if conflict.kind == "entry":
        between = QCoreApplication.translate("conflicts", ", ")
        said = (word(lang, "role", one) for one in side.words.split("\n") if one)
        return between.join(said) or QCoreApplication.translate("conflicts", "nothing")
    if side.words:
        return side.words
    if isinstance(side.token, bool):
        return word(lang, "token", str(side.token))
    if side.token != "":
        return word(lang, conflict.field, str(side.token))
    if conflict.kind == "number":
        return QCoreApplication.translate("conflicts", "no articles in it yet")
    return QCoreApplication.translate("conflicts", "(empty)")


def file_title(file: FileAside) -> str:
    """Return what a file that was set aside is called."""
    if file.person:
        words = QCoreApplication.translate("conflicts", "A file from {person}'s PC")
        return words.format(person=file.person)
    if file.device == "membership":
        return QCoreApplication.translate("conflicts", "A file of the list of members")
    return QCoreApplication.translate("conflicts", "A file from a PC nobody knows here")
