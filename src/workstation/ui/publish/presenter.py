"""Turns what people do on the publishing page into use cases, and changes into fresh rows."""

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId, IssueId, PlanId
from workstation.ui.publish.acts import Chosen
from workstation.ui.publish.outcomes import Outcome, outcomes
from workstation.ui.publish.publisher import publisher_of
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases import composing
from workstation.usecases.desk import Desk
from workstation.usecases.issue_pages import (
    Candidate,
    IssuePage,
    ListedIssue,
    candidates,
    list_issues,
    show_issue,
)
from workstation.usecases.issues import number_of
from workstation.usecases.preflight import Check, preflight
from workstation.usecases.publication_settling import record_publication, settle_unknown
from workstation.usecases.publishing_choices import Choices, publishing_choices
from workstation.usecases.publishing_orders import Order, Round, forget_round, kept_round

CHANNELS = ("wechat", "web", "file")
SHOWN_HERE = (
    "issue", "plan", "article", "account", "membership", "member", "column", "branch", "blob",
    "text",
)  # fmt: skip
Heard = Callable[[Exception], object]


class PublishPresenter(QObject):
    """What the page knows: the issues, the one on screen, what may be done with it."""

    issues_changed = Signal()
    page_changed = Signal()
    checks_changed = Signal()
    outcomes_changed = Signal()
    choices_changed = Signal()

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.publisher = publisher_of(room)
        self._issues: tuple[ListedIssue, ...] = ()
        self.page: IssuePage | None = None
        self.checks: tuple[Check, ...] | None = None
        self.choices = Choices()
        self.outcomes: tuple[Outcome, ...] = ()
        self.loaded = False
        self._kept: Round | None = None
        self._current = IssueId("")
        self._wanted = ""
        room.tasks.changed.connect(self._on_changed)
        self.publisher.progressed.connect(self._on_progress)
        self.publisher.ended.connect(lambda issue, _told: self._on_progress(issue))

    # Reading

    def reload(self) -> None:
        """Fetch everything on screen again."""
        tasks = self.room.tasks
        tasks.query(self, publishing_choices, self._show_choices, topic="choices")
        tasks.query(self, list_issues, self._show_issues, topic="issues")
        if self._current:
            self._load_page()

    def _show_choices(self, choices: Choices) -> None:
        if choices != self.choices:
            self.choices = choices
            self.choices_changed.emit()

    def _show_issues(self, issues: tuple[ListedIssue, ...]) -> None:
        self._issues, self.loaded = issues, True
        self.issues_changed.emit()
        wanted = self._named(self._wanted)
        if wanted:
            self._wanted = ""
            self.choose(wanted)
        elif self._current not in {one.issue for one in issues}:
            self.choose(issues[0].issue if issues else "")

    def _named(self, target: str) -> str:
        """Return the issue that an id or a number names; empty where none is known."""
        return next(
            (one.issue for one in self._issues if target in {one.issue, str(one.number)}), ""
        )

    def open(self, target: str) -> None:
        """Put an issue on screen that is named by id or number, once it is known."""
        found = self._named(target)
        if found:
            self.choose(found)
        else:
            self._wanted = target
            self.reload()

    def choose(self, issue: str) -> None:
        """Put an issue on screen."""
        if issue == self._current and self.page is not None:
            return
        self._current = IssueId(issue)
        self.page, self.checks, self._kept, self.outcomes = None, None, None, ()
        self.page_changed.emit()
        self.checks_changed.emit()
        self.outcomes_changed.emit()
        if issue:
            self._load_page()

    def _load_page(self) -> None:
        issue = self._current
        tasks = self.room.tasks
        tasks.query(
            self, partial(_page, issue=issue), self._show_page, failed=self._gone, topic="page"
        )
        tasks.query(self, partial(_checks, issue=issue), self._show_checks, topic="checks")

    def _gone(self, error: Exception) -> None:
        if not isinstance(error, NewsroomError) or error.code != "not_found":
            self.room.notices.tell(error)

    def _show_page(self, told: tuple[IssuePage, Round | None]) -> None:
        self.page, self._kept = told
        self._count_outcomes()
        self.page_changed.emit()
        self.outcomes_changed.emit()

    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        self.checks = checks
        self.checks_changed.emit()

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, *SHOWN_HERE):
            self.reload()

    @property
    def issues(self) -> tuple[ListedIssue, ...]:
        """All issues; one that is going out from here says so before its facts do."""
        return tuple(
            msgspec.structs.replace(one, state="publishing")
            if self.publisher.run_of(one.issue)
            else one
            for one in self._issues
        )

    def _on_progress(self, issue: str) -> None:
        self.issues_changed.emit()
        if issue == self._current and self.page is not None:
            self._count_outcomes()
            self.outcomes_changed.emit()

    def _count_outcomes(self) -> None:
        if self.page is None:
            return
        run = self.publisher.run_of(self._current)
        order = run.order if run else None
        progress = self.publisher.progress_of(self._current)
        self.outcomes = outcomes(self.page, self._kept, order, progress)

    @property
    def current(self) -> IssueId:
        """The issue on screen; empty while there is none."""
        return self._current

    @property
    def faults(self) -> int | None:
        """How many things preflight objects to; None while it is asked."""
        return None if self.checks is None else sum(not one.ok for one in self.checks)

    # Composing

    def _command(
        self,
        work: Callable[[Desk], Any],
        done: Callable[[Any], object] = lambda _: None,
        failed: Heard | None = None,
    ) -> None:
        self.room.tasks.command(self, work, done, failed=failed)

    def propose(self, done: Callable[[int], object]) -> None:
        """Ask for the number a new issue would bear."""
        self.room.tasks.query(self, composing.next_number, done)

    def create(self, number: int, date: str, *, done: Callable[[], object], failed: Heard) -> None:
        """Open an issue and put it on screen."""

        def opened(issue: IssueId) -> None:
            done()
            self._want(issue)

        self._command(partial(composing.create_issue, number=number, date=date), opened, failed)

    def _want(self, issue: IssueId) -> None:
        self._wanted = issue
        self.reload()

    def open_single(self, article: str) -> None:
        """Give an article an issue of its own and put it on screen, ready to be published."""
        self._command(
            partial(composing.create_single_issue, article=ArticleId(article)), self._want
        )

    def change(self, number: int, date: str, *, done: Callable[[], object], failed: Heard) -> None:
        """Give the issue on screen another number and day."""
        issue = self._current

        def work(desk: Desk) -> None:
            composing.renumber_issue(desk, issue, number)
            composing.date_issue(desk, issue, date)

        self._command(work, lambda _: done(), failed)

    def delete(self) -> None:
        """Delete the empty issue on screen."""
        self._command(partial(composing.delete_issue, issue=self._current))

    def add(self, articles: list[str]) -> None:
        """Put articles at the end of the issue."""
        chosen = [ArticleId(one) for one in articles]
        self._command(partial(composing.add_to_issue, issue=self._current, articles=chosen))

    def remove(self, article: str) -> None:
        """Take an article out of the issue."""
        self._command(
            partial(composing.remove_from_issue, issue=self._current, article=ArticleId(article)),
            failed=self._put_back,
        )

    def arrange(self, articles: list[str]) -> None:
        """Put the issue's articles into this order."""
        order = [ArticleId(one) for one in articles]
        self._command(
            partial(composing.arrange_issue, issue=self._current, articles=order),
            failed=self._put_back,
        )

    def _put_back(self, error: Exception) -> None:
        self.room.notices.tell(error)
        self.reload()

    def candidates(self, owner: QObject, done: Callable[[tuple[Candidate, ...]], object]) -> None:
        """Ask for the articles that may come in."""
        self.room.tasks.query(owner, partial(candidates, issue=self._current or None), done)

    # Publishing

    def publish(self, chosen: Chosen, out: str) -> None:
        """Carry out what is switched on, or what is left of it."""
        channels = tuple(one for one in CHANNELS if one in chosen.channels)
        wechat = "wechat" in channels
        order = Order(
            issue=self._current,
            channels=channels,  # type: ignore[arg-type] # taken from CHANNELS
            account=chosen.account if wechat else "",
            mode=chosen.mode if wechat else "",  # type: ignore[arg-type] # draft or publish
            out=out,
        )
        self.publisher.start(order)

    def go_on(self, chosen: Chosen, out: str) -> None:
        """Go on with the order that stopped; with what is switched on where none was kept."""
        if self._kept is not None:
            self.publisher.start(self._kept.order)
        else:
            self.publish(chosen, out)

    def pause(self) -> None:
        """Stop before the next step."""
        self.publisher.pause(self._current)

    def settle(self, outcome: Outcome, *, seen: bool, then: Callable[[], object]) -> None:
        """Record what a person saw; what was seen goes on at once."""
        issue = self._current

        def work(desk: Desk) -> None:
            settle_unknown(desk, PlanId(outcome.plan), outcome.step or "publish", seen=seen)
            if not seen:
                forget_round(desk, issue)

        self._command(work, lambda _: then() if seen else None)

    def take_over(self, outcome: Outcome, then: Callable[[], object]) -> None:
        """Claim a publication whose PC is gone, then go on with it."""
        self.room.tasks.errand(
            self, partial(_take_over, plan=outcome.plan, issue=self._current), lambda _: then()
        )

    def register(self, article: str, url: str, done: Callable[[], object], failed: Heard) -> None:
        """Register that an article was published by hand."""
        work = partial(record_publication, issue=self._current, article=ArticleId(article), url=url)
        self._command(work, lambda _: done(), failed)

    def put_away(self) -> None:
        """Put the last result away, to try anew."""
        self._command(partial(forget_round, issue=self._current))


def _page(desk: Desk, issue: IssueId) -> tuple[IssuePage, Round | None]:
    return show_issue(desk, issue), kept_round(desk, issue)


def _checks(desk: Desk, issue: IssueId) -> tuple[Check, ...]:
    try:
        return tuple(preflight(desk, number_of(desk, issue)))
    except NewsroomError as error:
        fields = {name: str(value) for name, value in error.details.items()}
        return (Check(check="number", ok=False, code=error.code, fields=fields),)


def _take_over(desk: Desk, plan: str, issue: IssueId) -> None:
    from workstation.bootstrap import open_office_share  # noqa: PLC0415 - only where it is needed
    from workstation.usecases.exchange import announce  # noqa: PLC0415 - same
    from workstation.usecases.publication_settling import take_over  # noqa: PLC0415 - same

    take_over(desk, PlanId(plan), announce=lambda: announce(desk, open_office_share(desk)))
    forget_round(desk, issue)
