"""Two drafts compared: what changed, marked in the text as on paper."""

from functools import partial

from PySide6.QtWidgets import QWidget

from workstation.document.marked import MarkedContent, marked_content
from workstation.domain.ids import RevisionId
from workstation.ui.messages import told
from workstation.ui.reading.paper import Paper
from workstation.ui.room import Room
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk

SIZE = (760, 640)


class CompareSheet(Sheet):
    """Shows one draft with what changed since another."""

    def __init__(
        self, room: Room, title: str, older: RevisionId, newer: RevisionId, parent: QWidget | None
    ) -> None:
        super().__init__(title, parent, width=SIZE[0])
        self._lang = room.lang
        self.resize(*SIZE)
        self.summary = label(self.tr("Comparing…"), "muted", wrap=True)
        self.body.addWidget(self.summary)
        self.paper = Paper(room.pictures)
        self.body.addWidget(self.paper, 1)
        self.foot.addWidget(button(self.tr("Previous change"), self.paper.previous_change))
        self.foot.addWidget(button(self.tr("Next change"), self.paper.next_change))
        close = button(self.tr("Close"), self.accept)
        close.setDefault(True)
        self.foot.addWidget(close)
        work = partial(compared, older=older, newer=newer)
        room.tasks.query(self, work, self._show, failed=self._failed)

    def _show(self, page: MarkedContent) -> None:
        self.summary.setText(self.tr("%n place(s) changed", "", page.counted.places))
        self.paper.show_page(page)

    def _failed(self, error: Exception) -> None:
        self.summary.setText(told(error, self._lang).words)


def compared(desk: Desk, older: RevisionId, newer: RevisionId) -> MarkedContent:
    """Return a draft with what changed since another.

    Raises:
        Refused: `text_purged`.
        Unavailable: `text_missing`.
    """
    return marked_content(desk.content(older), desk.content(newer))
