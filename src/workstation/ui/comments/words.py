"""How comments are told: who wrote them and when."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from workstation.usecases.comments import CommentLine

MOST: Final = 14


def by_words(one: CommentLine, now: datetime) -> str:
    """Tell who wrote a comment and when."""
    at = datetime.fromtimestamp(one.at / 1000, tz=now.tzinfo)
    if at.date() == now.date():
        when = QCoreApplication.translate("comments", "today {time}").format(time=f"{at:%H:%M}")
    else:
        when = at.strftime("%m-%d %H:%M" if at.year == now.year else "%Y-%m-%d %H:%M")
    by = one.by or QCoreApplication.translate("comments", "A colleague")
    return f"{by} · {when}"


def shortened(words: str) -> str:
    """Return how words begin, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= MOST else line[:MOST] + "…"
