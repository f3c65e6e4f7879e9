"""发布: all issues at the left, one of them in the middle, the phone at the right."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.keys import action
from workstation.ui.page import Page
from workstation.ui.publish import words
from workstation.ui.publish.acts import primary_act
from workstation.ui.publish.asking import Asking
from workstation.ui.publish.channels import Channels
from workstation.ui.publish.composition import Composition
from workstation.ui.publish.header import Header
from workstation.ui.publish.issue_list import IssueList
from workstation.ui.publish.outcome_cards import OutcomeCards
from workstation.ui.publish.outcomes import Kind
from workstation.ui.publish.preflight_card import PreflightCard
from workstation.ui.publish.presenter import PublishPresenter
from workstation.ui.publish.side import Side
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import scrolled, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.empty import Empty

PHONE_FITS: Final = 1120
"""Below this width the phone makes room; a button brings it back."""

UNDER_WAY: Final = frozenset(
    {Kind.RUNNING, Kind.WAITING, Kind.UNKNOWN, Kind.ELSEWHERE, Kind.CONTESTED}
)
"""While a channel stands so, what preflight says helps nobody."""


class PublishPage(Page):
    """The publisher's working place."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.presenter = PublishPresenter(room, self)
        self.asking = Asking(self.presenter, self)
        self.issues = IssueList(self.asking.new_issue)
        self.header = Header()
        self.composition = Composition(room)
        self.channels = Channels(room)
        self.outcome_cards = OutcomeCards(room.lang)
        self.preflight = PreflightCard(room.lang, partial(room.go.emit, "articles"))
        self.side = Side(room)
        self._phone_wanted: bool | None = None
        self._lay_out()
        self._connect()
        self._make_actions()
        self.presenter.reload()

    def _lay_out(self) -> None:
        whole: QHBoxLayout = spaced(QHBoxLayout(self), spacing=0)
        whole.addWidget(self.issues)
        self._middle = QStackedWidget()
        self._middle.addWidget(QWidget())  # while nothing is known yet
        self._middle.addWidget(self._no_issue())
        self._middle.addWidget(self._issue())
        whole.addWidget(self._middle, 1)
        whole.addWidget(self.side)

    def _no_issue(self) -> QWidget:
        self._create = button(self.tr("New issue…"), self.asking.new_issue)
        return Empty(
            "publish",
            self.tr("There is no issue yet"),
            self.tr("Approved articles are put together into an issue and go out with it."),
            self._create,
        )

    def _issue(self) -> QScrollArea:
        content = QWidget()
        inside = spaced(QVBoxLayout(content), 24, 16, 24, 20, spacing=12)
        for one in (self.header, self.composition, self.channels, self.outcome_cards,
                    self.preflight):  # fmt: skip
            inside.addWidget(one)
        inside.addStretch(1)
        self._scroll = scrolled(content)
        return self._scroll

    def _connect(self) -> None:
        presenter, header = self.presenter, self.header
        presenter.issues_changed.connect(self._show_issues)
        presenter.page_changed.connect(self._show_page)
        presenter.checks_changed.connect(self._show_checks)
        presenter.outcomes_changed.connect(self._show_outcomes)
        presenter.choices_changed.connect(self._show_choices)
        self.issues.chosen.connect(presenter.choose)
        header.change_asked.connect(self.asking.change_issue)
        header.delete_asked.connect(presenter.delete)
        header.add_asked.connect(self.asking.add_articles)
        header.history_asked.connect(self.asking.show_history)
        header.phone_asked.connect(self._toggle_phone)
        header.primary_asked.connect(self._take)
        self._connect_composition()
        self._connect_outcomes()
        self.channels.changed.connect(self._show_act)
        self.room.person_changed.connect(presenter.reload)

    def _connect_composition(self) -> None:
        composition, presenter = self.composition, self.presenter
        composition.add_asked.connect(self.asking.add_articles)
        composition.opened.connect(partial(self.room.go.emit, "articles"))
        composition.previewed.connect(self._preview)
        composition.removed.connect(presenter.remove)
        composition.registered.connect(self.asking.register)
        composition.model.arranged.connect(presenter.arrange)

    def _connect_outcomes(self) -> None:
        cards, asking = self.outcome_cards, self.asking
        cards.pause_asked.connect(self.presenter.pause)
        cards.go_on_asked.connect(self.go_on)
        cards.settled.connect(self._settle)
        cards.take_over_asked.connect(partial(asking.take_over, self.go_on))
        cards.draft_asked.connect(self._save_as_draft)
        cards.layout_asked.connect(asking.copy_layout)
        cards.register_asked.connect(asking.register)
        cards.said.connect(self.room.notices.say)

    def _make_actions(self) -> None:
        self.publish_act = action(self, "publish_issue", self.tr("Publish"), self._press_primary)
        action(self, "new_issue", self.tr("New issue…"), self.asking.new_issue)
        action(self, "add_articles", self.tr("Add articles…"), self.asking.add_articles)

    @override
    def menu_actions(self) -> list[QAction]:
        return [*self.actions(), *self.composition.view.actions()]

    # What the presenter tells

    def _show_issues(self) -> None:
        presenter = self.presenter
        self.issues.show_rows(presenter.issues, presenter.current)
        may_compose = self.room.person.holds("editor", "admin")
        self.issues.add.setVisible(may_compose)
        self._create.setVisible(may_compose)
        if not presenter.issues:
            self._middle.setCurrentIndex(1)
        self.badge_changed.emit(sum(one.state == "needs_person" for one in presenter.issues))

    def _show_page(self) -> None:
        page = self.presenter.page
        self.issues.mark(self.presenter.current)
        self.side.show_page(page)
        if page is None:
            self.side.show_cards()
            return
        self._show_lock()
        self.channels.show_number(page.issue.number)
        self._middle.setCurrentIndex(2)
        self._show_act()

    def _show_lock(self) -> None:
        """Keep hands off an issue that is going out."""
        page = self.presenter.page
        if page is None:
            return
        running = any(one.kind is Kind.RUNNING for one in self.presenter.outcomes)
        self.header.show_page(page, locked=running)
        self.composition.show_page(page, locked=running)
        self.channels.setEnabled(page.may_publish and not running)

    def _show_checks(self) -> None:
        self.preflight.show_checks(self.presenter.checks)
        self._show_act()

    def _show_outcomes(self) -> None:
        page = self.presenter.page
        rights = page is not None and page.may_publish
        self.outcome_cards.show_outcomes(self.presenter.outcomes, may_publish=rights)
        settled = {one.channel for one in self.presenter.outcomes if one.kind is Kind.DONE}
        under_way = any(one.kind in UNDER_WAY for one in self.presenter.outcomes)
        empty = page is not None and not page.articles
        self.preflight.setVisible(not under_way and not empty and "wechat" not in settled)
        self._show_lock()
        self._show_act()

    def _show_choices(self) -> None:
        self.channels.show_choices(self.presenter.choices)
        self._show_act()

    def _show_act(self) -> None:
        page = self.presenter.page
        if page is None:
            return
        told = self.presenter.outcomes
        act = primary_act(
            page, self.channels.chosen(), self.presenter.choices, told, self.presenter.faults
        )
        self.header.show_act(act)
        self.publish_act.setText(act.words)
        self.publish_act.setEnabled(not act.reason and act.name != "none")
        self._show_status()

    def _show_status(self) -> None:
        accounts = self.presenter.choices.accounts
        here = any(one.here for one in accounts)
        left = self.tr("This PC publishes") if here else ""
        practice = any(one.sandbox for one in accounts)
        right = self.tr("Practice mode on") if practice else self.tr("Practice mode off")
        self.status_changed.emit(left, right if accounts else "")

    # What people do

    def _press_primary(self) -> None:
        if self.header.primary.isEnabled() and self.header.primary.isVisible():
            self.header.primary.click()

    def _take(self, name: str) -> None:
        match name:
            case "publish":
                self.presenter.publish(self.channels.chosen(), self.channels.folder())
            case "go_on":
                self.go_on()
            case _:
                pass
        self._scroll_to_outcomes()

    def _scroll_to_outcomes(self) -> None:
        self._scroll.ensureWidgetVisible(self.outcome_cards, 0, 24)

    def go_on(self) -> None:
        """Go on with what stopped."""
        self.presenter.go_on(self.channels.chosen(), self.channels.folder())

    def _save_as_draft(self) -> None:
        self.channels.choose_mode("draft")
        self.presenter.publish(self.channels.chosen(), self.channels.folder())

    def _settle(self, outcome: object, seen: bool) -> None:  # noqa: FBT001 - as the signal carries it
        self.presenter.settle(outcome, seen=seen, then=self.go_on)  # type: ignore[arg-type] # an Outcome

    def _preview(self, article: str) -> None:
        self._phone_wanted = True
        self._fit_phone()
        self.side.show_article(article)

    def copy(self, text: str) -> None:
        """Put words on the clipboard and say so."""
        QGuiApplication.clipboard().setText(text)
        self.room.notices.say(self.tr("Copied."))

    def _toggle_phone(self) -> None:
        self._phone_wanted = not self.side.isVisible()
        self._fit_phone()

    def _fit_phone(self) -> None:
        wide = self.width() >= PHONE_FITS
        self.side.setVisible(wide if self._phone_wanted is None else self._phone_wanted)

    # As a page of the window

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() >= PHONE_FITS:
            self._phone_wanted = None
        self._fit_phone()

    @override
    def open_at(self, target: str) -> None:
        """Show an issue by id or number, or publish one article by itself: `article/ID`."""
        kind, _, name = target.partition("/")
        if kind == "article" and name:
            self.presenter.open_single(name)
            return
        self.presenter.open(target)

    @override
    def shown(self) -> None:
        self._show_status()
        self.presenter.reload()
        self.issues.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def name_of(self, number: int) -> str:
        """Return what an issue is called."""
        return words.issue_name(number)
