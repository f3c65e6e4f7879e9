"""The rows of the list at the left: what waits for me, all that is under review, what I decided."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from workstation.ui.review.counts import Counts
from workstation.ui.review.words import due_words, is_urgent, when
from workstation.ui.widgets.labels import Tint
from workstation.ui.widgets.row_model import RowModel
from workstation.usecases.review_lists import DoneItem, QueueItem, UnderReview


class ReviewRow(NamedTuple):
    """One row: the mark above the title, what stands at its right, the line below."""

    article: str
    title: str
    mark: str
    tint: Tint
    right: str
    below: str
    urgent: bool = False
    fresh: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.title, self.mark, self.right, self.below)
        return QCoreApplication.translate("review", ", ").join(part for part in parts if part)


def queue_row(item: QueueItem, now: datetime) -> ReviewRow:
    """Return the row of something that waits for me."""
    right = Counts().sent(item.times) if item.times > 1 else ""
    due = due_words(item.due, now) if item.due else ""
    return ReviewRow(
        article=item.article,
        title=item.title or _untitled(),
        mark=item.stage_name,
        tint="red",
        right=right,
        below=_joined(item.column, item.branch, due),
        urgent=is_urgent(item.due, now),
        fresh=item.changed,
    )


def under_review_row(item: UnderReview, now: datetime) -> ReviewRow:
    """Return the row of something under review."""
    tints: dict[str, Tint] = {"submitted": "blue", "returned": "amber", "approved": "green"}
    marks = {
        "submitted": item.stage_name,
        "returned": QCoreApplication.translate("review", "sent back"),
        "approved": QCoreApplication.translate("review", "approved"),
    }
    return ReviewRow(
        article=item.article,
        title=item.title or _untitled(),
        mark=marks.get(item.state, ""),
        tint=tints.get(item.state, "grey"),
        right=when(item.since, now),
        below=_joined(item.column, item.branch, item.author),
    )


def done_row(item: DoneItem, now: datetime) -> ReviewRow:
    """Return the row of a decision of mine."""
    passed = item.verdict == "approve"
    words = (
        QCoreApplication.translate("review", "{stage} passed")
        if passed
        else QCoreApplication.translate("review", "{stage} sent back")
    )
    tint: Tint = "grey" if not item.counts else "green" if passed else "amber"
    state = "" if item.counts else QCoreApplication.translate("review", "no longer counts")
    return ReviewRow(
        article=item.article,
        title=item.title or _untitled(),
        mark=words.format(stage=item.stage_name),
        tint=tint,
        right=when(item.at, now),
        below=_joined(item.column, item.branch, state),
    )


def _joined(*parts: str) -> str:
    return QCoreApplication.translate("review", " · ").join(part for part in parts if part)


def _untitled() -> str:
    return QCoreApplication.translate("review", "(title on its way)")


class ReviewList(RowModel[ReviewRow]):
    """The list at the left."""

    @override
    def key(self, row: ReviewRow) -> str:
        return row.article
