"""What the publishing page calls things, and the colours of states."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from workstation.ui.widgets.labels import Tint

STATE_TINTS: Final[dict[str, Tint]] = {
    "composed": "grey",
    "ready": "blue",
    "publishing": "amber",
    "needs_person": "red",
    "failed": "red",
    "drafted": "blue",
    "published": "green",
}
ARTICLE_TINTS: Final[dict[str, Tint]] = {
    "approved": "green",
    "published": "green",
    "submitted": "amber",
    "returned": "red",
    "draft": "grey",
    "withdrawn": "grey",
}


def issue_state(state: str) -> str:
    """Return the words for the state of an issue."""
    translate = QCoreApplication.translate
    return {
        "composed": translate("publish", "Being composed"),
        "ready": translate("publish", "Ready"),
        "publishing": translate("publish", "Going out"),
        "needs_person": translate("publish", "Please look"),
        "failed": translate("publish", "Stopped"),
        "drafted": translate("publish", "Saved as draft"),
        "published": translate("publish", "Published"),
    }.get(state, state)


def article_state(state: str) -> str:
    """Return the words for the state of an article."""
    translate = QCoreApplication.translate
    return {
        "approved": translate("publish", "Approved"),
        "published": translate("publish", "Published"),
        "submitted": translate("publish", "In review"),
        "returned": translate("publish", "Sent back"),
        "draft": translate("publish", "Draft"),
        "withdrawn": translate("publish", "Withdrawn"),
    }.get(state, state)


def channel_name(channel: str) -> str:
    """Return the words for a channel."""
    translate = QCoreApplication.translate
    return {
        "wechat": translate("publish", "WeChat account"),
        "web": translate("publish", "Web pages"),
        "file": translate("publish", "Files"),
    }.get(channel, channel)


def phase_name(phase: str) -> str:
    """Return the words for a phase of publishing."""
    translate = QCoreApplication.translate
    return {
        "pictures": translate("publish", "Upload pictures"),
        "draft": translate("publish", "Make the draft"),
        "compare": translate("publish", "Compare the draft"),
        "publish": translate("publish", "Publish"),
        "verify": translate("publish", "Verify and archive"),
        "write": translate("publish", "Write"),
        "archive": translate("publish", "Archive"),
    }.get(phase, phase)


def mode_name(mode: str) -> str:
    """Return the words for a mode, as the button says them."""
    if mode == "draft":
        return QCoreApplication.translate("publish", "Save as draft")
    return QCoreApplication.translate("publish", "Publish (no notice)")


def issue_name(number: int) -> str:
    """Return what an issue is called."""
    return QCoreApplication.translate("publish", "Issue {number}").format(number=number)


class Counts(QObject):
    """Numbers of things in words; an object, for only objects' words have plural forms."""

    def articles(self, count: int) -> str:
        """Return a number of articles."""
        return self.tr("%n article(s)", "", count)

    def pictures(self, count: int) -> str:
        """Return a number of pictures."""
        return self.tr("%n picture(s)", "", count)

    def faults(self, count: int) -> str:
        """Return that so many things have to be mended first."""
        return self.tr("Mend %n thing(s) below first.", "", count)


def article_count(count: int) -> str:
    """Return a number of articles in words."""
    return Counts().articles(count)


def picture_count(count: int) -> str:
    """Return a number of pictures in words."""
    return Counts().pictures(count)


def short_day(iso: str, ms: int = 0) -> str:
    """Return a day as month and day, or what a moment in milliseconds stands for."""
    if iso:
        return iso[5:]
    return datetime.fromtimestamp(ms / 1000).astimezone().strftime("%m-%d") if ms else ""


def moment(ms: int) -> str:
    """Return a moment as day and time."""
    return datetime.fromtimestamp(ms / 1000).astimezone().strftime("%m-%d %H:%M") if ms else ""


def number_twice() -> str:
    """Return the mark of an issue whose number another one bears too."""
    return QCoreApplication.translate("publish", "Number twice")


def waits_in(number: int) -> str:
    """Return the mark of an article that waits in another issue."""
    return QCoreApplication.translate("publish", "In issue {number}").format(number=number)
