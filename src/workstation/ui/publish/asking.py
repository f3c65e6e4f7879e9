"""What the publishing page asks in dialogs, and what becomes of the answers."""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from workstation.ui.preview.taking_out import TakingOut
from workstation.ui.publish.history_sheet import HistorySheet
from workstation.ui.publish.outcomes import Outcome
from workstation.ui.publish.presenter import PublishPresenter
from workstation.ui.publish.sheets import CandidatesSheet, IssueSheet, RegisterSheet
from workstation.ui.widgets.dialogs import Question
from workstation.usecases.previewing import approved_material
from workstation.wechat.wire import MAX_ARTICLES


class Asking(QObject):
    """Opens the dialogs over a page."""

    def __init__(self, presenter: PublishPresenter, page: QWidget) -> None:
        super().__init__(page)
        self._presenter = presenter
        self._over = page
        self._out = TakingOut(presenter.room, page, of=approved_material)

    def new_issue(self) -> None:
        """Ask for number and day of a new issue; the next number is proposed."""
        if self._presenter.room.person.holds("editor", "admin"):
            self._presenter.propose(self._ask_new)

    def _ask_new(self, number: int) -> None:
        sheet = IssueSheet(self.tr("New issue"), self.tr("Create"), number, "", self._over)
        lang = self._presenter.room.lang

        def create(chosen: int, date: str) -> None:
            refuse = self._refusing(sheet, partial(sheet.refuse, lang=lang))
            self._presenter.create(chosen, date, done=_closing(sheet), failed=refuse)

        sheet.asked.connect(create)
        sheet.open()

    def change_issue(self) -> None:
        """Ask for another number and day."""
        page = self._presenter.page
        if page is None:
            return
        issue = page.issue
        sheet = IssueSheet(
            self.tr("Number and day"), self.tr("Save"), issue.number, issue.date, self._over
        )
        lang = self._presenter.room.lang

        def change(number: int, date: str) -> None:
            refuse = self._refusing(sheet, partial(sheet.refuse, lang=lang))
            self._presenter.change(number, date, failed=refuse, done=_closing(sheet))

        sheet.asked.connect(change)
        sheet.open()

    def add_articles(self) -> None:
        """Ask which approved articles come in."""
        page = self._presenter.page
        if page is None or page.fixed or not page.may_compose:
            return
        sheet = CandidatesSheet(self._presenter, MAX_ARTICLES - len(page.articles), self._over)
        sheet.chosen.connect(self._presenter.add)
        sheet.alone.connect(self._presenter.open_single)
        sheet.open()

    def show_history(self) -> None:
        """Show what was published of the issue."""
        page = self._presenter.page
        if page is not None:
            HistorySheet(page.issue.number, page.history, self._over).open()

    def register(self, article: str = "") -> None:
        """Ask for the address of what was published by hand."""
        page = self._presenter.page
        if page is None or not page.articles:
            return
        sheet = RegisterSheet(page.articles, self._presenter.room.lang, self._over)
        sheet.choose(article or self._without_address())

        def register(chosen: str, url: str) -> None:
            refuse = self._refusing(sheet, sheet.refuse)
            self._presenter.register(chosen, url, done=_closing(sheet), failed=refuse)

        sheet.asked.connect(register)
        sheet.open()

    def _without_address(self) -> str:
        known = {
            article for one in self._presenter.outcomes for article, _, url in one.addresses if url
        }
        page = self._presenter.page
        articles = page.articles if page else ()
        return next((one.article for one in articles if one.article not in known), "")

    def take_over(self, then: Callable[[], object], outcome: object) -> None:
        """Ask before a dead PC's publication is taken over."""
        if not isinstance(outcome, Outcome):
            return
        sheet = Question(
            self.tr("Take the publication over?"),
            self.tr("Only if the other PC is broken or gone. From now on it no longer publishes "
                    "this issue; what it did already is not done again."),
            self.tr("Take over"),
            self.tr("Cancel"),
            self._over,
        )  # fmt: skip
        sheet.accepted.connect(lambda: self._presenter.take_over(outcome, then))
        sheet.open()

    def _refusing(
        self, sheet: QWidget, refuse: Callable[[Exception], object]
    ) -> Callable[[Exception], object]:
        """Return what shows a refusal in its dialog, or in passing where that is closed."""

        def tell(error: Exception) -> None:
            if shiboken6.isValid(sheet) and sheet.isVisible():
                refuse(error)
            else:
                self._presenter.room.notices.tell(error)

        return tell

    def copy_layout(self) -> None:
        """Show how an approved article is carried over to the platform's own editor by hand."""
        page = self._presenter.page
        if page is not None and page.articles:
            self._out.copy(page.articles[0].article)


def _closing(sheet: QDialog) -> Callable[[], object]:
    """Return what closes a dialog, if nobody has closed it meanwhile."""
    return lambda: sheet.accept() if shiboken6.isValid(sheet) else None
