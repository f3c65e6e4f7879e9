"""The keys of the review screen, each with its entry in the menu."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from workstation.ui.keys import action, sequence

if TYPE_CHECKING:
    from workstation.ui.review.page import ReviewPage


class ReviewActions(QObject):
    """Hangs every action on the page; `letters` on its lists alone: elsewhere they are typed."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page)
        self._add_decisions(page)
        self._add_views(page)
        self.letters = self._added_letters(page)

    def _add_decisions(self, page: "ReviewPage") -> None:
        approve = action(page, "approve", self.tr("Pass"), page.bar.ask_approve)
        keypad = QKeySequence(sequence("approve_on_keypad"))
        approve.setShortcuts([approve.shortcut(), keypad])
        action(page, "send_back", self.tr("Send back"), page.bar.ask_return)
        action(page, "correct_words", self.tr("Change a few words"), page.correct)
        action(page, "say_something", self.tr("Comment on a passage"), page.beside.begin)
        take_back = page.deciding.take_back_latest
        action(page, "take_back", self.tr("Take the decision back"), take_back)

    def _add_views(self, page: "ReviewPage") -> None:
        show, go = page.pane.show_view, page.pane.next_change
        action(page, "next_change", self.tr("Next change"), partial(go, 1))
        action(page, "previous_change", self.tr("Change before"), partial(go, -1))
        action(page, "read_whole", self.tr("Full text"), partial(show, "whole"))
        action(page, "read_changes", self.tr("Changes"), partial(show, "changes"))
        action(page, "read_phone", self.tr("Phone"), partial(show, "phone"))
        action(page, "read_issue", self.tr("Issue"), partial(show, "issue"))

    def _added_letters(self, page: "ReviewPage") -> list[QAction]:
        rows, step = page.queue.list, page.presenter.open_neighbour
        made = [
            action(rows, "next_in_queue", self.tr("Next article"), partial(step, 1)),
            action(rows, "previous_in_queue", self.tr("Article before"), partial(step, -1)),
        ]
        for paper in (page.pane.paper, page.pane.changes):
            paper.addActions(made)
        return made
