"""What the articles' place says: states, kinds of blocks, times as people say them."""

from datetime import datetime
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from workstation.domain.clock import reading_ms
from workstation.ui.i18n import language_in_use
from workstation.ui.widgets.labels import Tint
from workstation.usecases.article_list import ArticleLine

STATES: Final = ("draft", "submitted", "returned", "approved", "published", "withdrawn")
_TINTS: Final[dict[str, Tint]] = {
    "submitted": "blue",
    "returned": "amber",
    "approved": "green",
    "published": "green",
}


@lru_cache(maxsize=4)
def _states(_lang: str) -> dict[str, str]:
    return {
        "": QCoreApplication.translate("articles", "All"),
        "draft": QCoreApplication.translate("articles", "Draft"),
        "submitted": QCoreApplication.translate("articles", "In review"),
        "returned": QCoreApplication.translate("articles", "Returned"),
        "approved": QCoreApplication.translate("articles", "Approved"),
        "published": QCoreApplication.translate("articles", "Published"),
        "withdrawn": QCoreApplication.translate("articles", "Withdrawn"),
    }


@lru_cache(maxsize=4)
def _kinds(_lang: str) -> dict[str, str]:
    return {
        "paragraph": QCoreApplication.translate("articles", "Text"),
        "heading": QCoreApplication.translate("articles", "Heading"),
        "subheading": QCoreApplication.translate("articles", "Subheading"),
        "lead": QCoreApplication.translate("articles", "Lead-in"),
        "quote": QCoreApplication.translate("articles", "Quote"),
        "quotation": QCoreApplication.translate("articles", "Verbatim"),
        "listItem": QCoreApplication.translate("articles", "List"),
        "image": QCoreApplication.translate("articles", "Photo"),
        "photoGroup": QCoreApplication.translate("articles", "Photo group"),
        "table": QCoreApplication.translate("articles", "Table"),
        "divider": QCoreApplication.translate("articles", "Divider"),
        "banner": QCoreApplication.translate("articles", "Banner"),
        "signOff": QCoreApplication.translate("articles", "Sign-off"),
        "followCard": QCoreApplication.translate("articles", "Follow card"),
        "media": QCoreApplication.translate("articles", "Audio or video"),
    }


def state_words(state: str) -> str:
    """Return what a state is called; without one, the word for all of them."""
    return _states(language_in_use()).get(state, state)


def state_tint(state: str) -> Tint:
    """Return the colour of a state's mark."""
    return _TINTS.get(state, "grey")


def kind_words(kind: str) -> str:
    """Return what a kind of block is called."""
    return _kinds(language_in_use()).get(kind, kind)


def marks(line: ArticleLine) -> tuple[tuple[str, Tint], ...]:
    """Return the marks of a line beside its state, the gravest first."""
    found: list[tuple[str, Tint]] = []
    if line.held:
        found.append((QCoreApplication.translate("articles", "On this PC only"), "red"))
    if line.conflict:
        found.append((QCoreApplication.translate("articles", "Two wordings"), "amber"))
    if line.unsaved:
        found.append((QCoreApplication.translate("articles", "Not saved"), "amber"))
    if line.pieces or line.missing == "text_missing":
        found.append((QCoreApplication.translate("articles", "Waiting for pieces"), "grey"))
    if line.changed:
        found.append((QCoreApplication.translate("articles", "Changed since"), "amber"))
    return tuple(found)


def title_of(line: ArticleLine) -> str:
    """Return a line's title, or what stands in for one that is not there."""
    match line.missing:
        case "text_purged":
            return QCoreApplication.translate("articles", "(purged)")
        case "text_missing":
            return QCoreApplication.translate("articles", "(still on its way)")
        case "":
            return line.title or QCoreApplication.translate("articles", "(no title)")
        case _:
            return QCoreApplication.translate("articles", "(damaged)")


def spoken(line: ArticleLine) -> str:
    """Return a line as a screen reader says it."""
    parts = [title_of(line), state_words(line.state), *(words for words, _ in marks(line))]
    return "，".join([*parts, *filter(None, (line.column, line.branch, line.author))])


def when(ms: int, now_ms: int) -> str:
    """Return a moment as people say it: today by the hour, this year by the day."""
    return _when(ms, now_ms - now_ms % _HOUR_MS, language_in_use()) if ms else ""


_HOUR_MS: Final = 60 * 60 * 1_000


@lru_cache(maxsize=2_000)
def _when(ms: int, now_ms: int, _lang: str) -> str:
    moment, now = (datetime.fromtimestamp(one / 1000).astimezone() for one in (ms, now_ms))
    if moment.date() == now.date():
        return moment.strftime("%H:%M")
    if moment.year == now.year:
        day = QCoreApplication.translate("articles", "{month}-{day}")
        return day.format(month=moment.month, day=moment.day)
    return moment.strftime("%Y-%m-%d")


def when_read(reading: int, now_ms: int) -> str:
    """Return a clock reading as people say it."""
    return when(reading_ms(reading), now_ms)


def exactly(ms: int) -> str:
    """Return a moment to the minute, with its day."""
    if not ms:
        return ""
    moment = datetime.fromtimestamp(ms / 1000).astimezone()
    day = QCoreApplication.translate("articles", "{month}-{day}")
    return f"{day.format(month=moment.month, day=moment.day)} {moment:%H:%M}"
