"""The rows of the list at the left: what waits for me, all that is under review, what I decided."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from workstation.ui.review.counts import Counts
from workstation.ui.review.words import due_words, is_urgent, when
from workstation.ui.widgets.labels import Tint
from workstation.usecases.review_lists import DoneItem, QueueItem, UnderReview

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
NOWHERE: Final = QModelIndex()


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


class ReviewList(QAbstractListModel):
    """Shows rows in the order given. Knows nothing but how to show them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ReviewRow, ...] = ()

    @property
    def rows(self) -> tuple[ReviewRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[ReviewRow]) -> None:
        """Replace what is shown; nothing moves where it is the same."""
        fresh = tuple(rows)
        if fresh == self._rows:
            return
        if [one.article for one in fresh] == [one.article for one in self._rows]:
            self._rows = fresh
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def place_of(self, article: str) -> int:
        """Return the row of an article; -1 where there is none."""
        places = (place for place, row in enumerate(self._rows) if row.article == article)
        return next(places, -1)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None
