"""What the exchange is called on screen: moments, PCs, amounts, the title bar's steps."""

from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from workstation.store.handed import Handed
from workstation.ui.syncing import Standing, SyncState
from workstation.usecases.pcs import Pc
from workstation.usecases.sync_notes import works_by_packages

SHORT_ID: Final = 4
GIGABYTE: Final = 1024**3
MEGABYTE: Final = 1024**2


class Words(NamedTuple):
    """The title bar's words: the colour of the dot, all steps, and the last one alone."""

    colour: str
    whole: str
    short: str


def title_words(state: SyncState) -> Words:
    """Return what the title bar says of the exchange."""
    if state.standing is Standing.AT_WORK:
        words = QCoreApplication.translate("exchanging", "Syncing…")
        return Words("info", words, words)
    if state.standing is Standing.AWAY:
        return _away(state)
    if state.standing is Standing.WAITING:
        words = QCoreApplication.translate("exchanging", "Waiting to be admitted")
        return Words("warn", words, words)
    if state.standing is Standing.CLONED:
        words = QCoreApplication.translate("exchanging", "Another PC uses this one's key")
        return Words("warn", words, words)
    if state.standing is Standing.UNKNOWN and not state.unsent:
        words = saved_words()
        return Words("muted", words, words)
    return _steps(state)


def _away(state: SyncState) -> Words:
    if works_by_packages(state.package, state.last_ms):
        return _by_package(state.package)
    if state.code == "no_folder":
        words = QCoreApplication.translate("exchanging", "On this PC only")
        return Words("muted", words, words)
    # What heals by itself within a quarter of an hour is told without a colour.
    colour = "warn" if state.lasting else "muted"
    short = QCoreApplication.translate("exchanging", "Folder out of reach")
    if not state.last_ms:
        return Words(colour, short, short)
    whole = QCoreApplication.translate("exchanging", "Folder out of reach (last reached {time})")
    return Words(colour, whole.format(time=moment(state.last_ms)), short)


def _by_package(package: Handed) -> Words:
    if package.rest:
        step = rest_words(package.rest)
        return Words("info", chained(saved_words(), step), step)
    written = packed_words(package.at)
    if not package.active:
        return Words("good", chained(saved_words(), written), written)
    step = received_words(package.received_by, package.active)
    colour = "good" if package.received_by >= package.active else "info"
    return Words(colour, chained(saved_words(), written, step), written)


def _steps(state: SyncState) -> Words:
    if state.unsent:
        words = QCoreApplication.translate("exchanging", "On the way to the folder: {n}")
        step = words.format(n=state.unsent)
        return Words("info", chained(saved_words(), step), step)
    if not state.active or not state.published:
        step = written_words()
        return Words("good", chained(saved_words(), step), step)
    step = received_words(state.received_by, state.active)
    colour = "good" if state.received_by >= state.active else "info"
    return Words(colour, chained(saved_words(), written_words(), step), step)


def chained(*steps: str) -> str:
    """Return steps one after the other."""
    return " → ".join(steps)


def saved_words() -> str:
    """Return the first step."""
    return QCoreApplication.translate("exchanging", "Saved on this PC")


def written_words() -> str:
    """Return the second step."""
    return QCoreApplication.translate("exchanging", "Written to the shared folder")


def packed_words(at: int) -> str:
    """Return the second step of a PC that works by packages."""
    words = QCoreApplication.translate("exchanging", "In the package of {time}")
    return words.format(time=moment(at))


def rest_words(rest: int) -> str:
    """Return how much no package has carried away yet."""
    return QCoreApplication.translate("exchanging", "Not in a package yet: {n}").format(n=rest)


def received_words(received: int, active: int) -> str:
    """Return the third step."""
    words = QCoreApplication.translate("exchanging", "Received by {n} of {m} PCs")
    return words.format(n=received, m=active)


def moment(ms: int) -> str:
    """Return a moment as people say it: the time today, the day before that; empty for never."""
    if not ms:
        return ""
    at, now = datetime.fromtimestamp(ms / 1000).astimezone(), datetime.now().astimezone()
    if at.date() == now.date():
        return at.strftime("%H:%M")
    return at.strftime("%m-%d %H:%M" if at.year == now.year else "%Y-%m-%d %H:%M")


def pc_words(pc: Pc) -> str:
    """Return whose PC it is and of which branch; its number where nobody knows."""
    if not pc.name:
        unknown = QCoreApplication.translate("exchanging", "PC {number}")
        return unknown.format(number=pc.device[:SHORT_ID])
    if not pc.branch:
        return pc.name
    both = QCoreApplication.translate("exchanging", "{name} ({branch})")
    return both.format(name=pc.name, branch=pc.branch)


def room_words(count: int) -> str:
    """Return an amount of bytes, rounded as people say it."""
    if count >= GIGABYTE:
        return f"{count / GIGABYTE:,.0f} GB"
    return f"{count / MEGABYTE:,.0f} MB"


def listed(words: list[str]) -> str:
    """Return words in a row, as the language separates them."""
    return QCoreApplication.translate("exchanging", ", ").join(words)
