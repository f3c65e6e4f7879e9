"""How the history says things: what happened, how much changed, which draft is which."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from workstation.document.difference import Summary
from workstation.usecases.article_story import StoryLine
from workstation.usecases.drafts_compared import IN_HAND, Draft


def when(ms: int, now: datetime) -> str:
    """Return a moment to the minute: the hour today, else the day too, else the whole date."""
    at = datetime.fromtimestamp(ms / 1000, tz=now.tzinfo)
    if at.date() == now.date():
        today = QCoreApplication.translate("history", "today {time}")
        return today.format(time=at.strftime("%H:%M"))
    return at.strftime("%m-%d %H:%M" if at.year == now.year else "%Y-%m-%d %H:%M")


def story_words(one: StoryLine) -> str:
    """Tell what happened: who did what to which draft."""
    words = {
        "saved": QCoreApplication.translate("history", "Draft {number} · {by}"),
        "submitted": QCoreApplication.translate("history", "{by} sent draft {number} for review"),
        "approved": QCoreApplication.translate("history", "{stage}: {by} passed it"),
        "returned": QCoreApplication.translate("history", "{stage}: {by} sent it back"),
        "withdrawn": QCoreApplication.translate("history", "{by} took it back"),
        "published": QCoreApplication.translate("history", "Published as draft {number}"),
    }[one.kind]
    if one.kind == "approved" and one.corrected:
        words = QCoreApplication.translate("history", "{stage}: {by} corrected and passed it")
    told = words.format(by=one.by, number=one.number, stage=one.stage)
    if one.suggestion:
        told += QCoreApplication.translate("history", " (a suggestion)")
    if one.outdated:
        told += QCoreApplication.translate("history", " (out of date, look again)")
    if not one.counts:
        told += QCoreApplication.translate("history", " (no longer counts)")
    return told


def draft_words(draft: Draft, now: datetime) -> str:
    """Name a draft: its number, who saved it and when; or what is in hand."""
    if draft.revision == IN_HAND:
        return QCoreApplication.translate("history", "What is in hand now")
    words = QCoreApplication.translate("history", "Draft {number} · {by} · {at}")
    return words.format(number=draft.number, by=draft.by, at=when(draft.at, now))


class Counting(QObject):
    """Says numbers with their nouns; a class of its own, for the catalogue finds plurals in one."""

    def summary(self, told: Summary) -> str:
        """Say how much changed and of what sort: 改动 12 处：文字 9，格式 2，移动 1."""
        if not told.places:
            return self.tr("nothing changed")
        sorts = [
            words
            for number, words in (
                (told.words, self.tr("words {number}").format(number=told.words)),
                (told.form, self.tr("form {number}").format(number=told.form)),
                (told.moved, self.tr("moved {number}").format(number=told.moved)),
            )
            if number
        ]
        places = self.tr("%n change(s)", "", told.places)
        return self.tr("{places}: {sorts}").format(places=places, sorts=self.tr(", ").join(sorts))
