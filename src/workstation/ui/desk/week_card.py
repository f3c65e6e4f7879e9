"""本周: published or silent, the run of weeks, usable pieces, the next issue, what to do now."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workstation.ui.desk.tile import Tile
from workstation.ui.desk.words import issue_words, run_words, silence_words, week_headline
from workstation.ui.widgets.boxes import Card, row
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import label, relook
from workstation.usecases.cadence import ThisWeek
from workstation.usecases.workday import Workday


class WeekCard(Card):
    """How this week stands, and the two acts that end the question."""

    usable_asked = Signal()
    issue_asked = Signal()
    silence_asked = Signal()
    voice_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("This week"))
        self.headline = label("", "figure", wrap=True)
        self.run = label("", wrap=True)
        self.silence = label("", "warn-text", wrap=True)
        self.reason = label("", "muted", wrap=True)
        self.usable = Tile(self.usable_asked.emit)
        self.issue = Tile(self.issue_asked.emit)
        self.publish = primary(self.tr("Go and publish"), self.issue_asked.emit)
        self.compose = button(self.tr("Compose an issue"), self.issue_asked.emit)
        self.silent = button(self.tr("Nothing this week…"), self.silence_asked.emit, look="quiet")
        self.voice = button(self.tr("Take it back"), self.voice_asked.emit, look="quiet")
        for one in (self.headline, self.run, self.silence, self.reason, self.usable, self.issue):
            self.body.addWidget(one)
        self.body.addStretch(1)
        acts = row()
        for act in (self.publish, self.compose, self.silent, self.voice):
            act.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            acts.addWidget(act)
        acts.addStretch(1)
        self.body.addLayout(acts)

    def show_week(self, day: Workday) -> None:
        """Show how the week stands."""
        week, now = day.cadence.week, datetime.fromisoformat(day.now)
        self.headline.setText(week_headline(week))
        open_still = not week.published and not week.silent_reason
        relook(self.headline, "figure-red" if open_still else "figure")
        self.run.setText(run_words(week))
        _say(self.silence, silence_words(week))
        _say(self.reason, self._reason(week))
        self._show_usable(week)
        self._show_issue(day, now)
        self._offer(day)

    def _reason(self, week: ThisWeek) -> str:
        if week.published or not week.silent_reason:
            return ""
        return self.tr("Reason: {reason}").format(reason=week.silent_reason)

    def _show_usable(self, week: ThisWeek) -> None:
        if not week.usable:
            self.usable.say(self.tr("No usable piece"), self.tr("approved and in no issue"))
        else:
            between = self.tr(", ")
            named = between.join(piece.title for piece in week.pieces if piece.title)
            below = named or self.tr("from other branches")
            self.usable.say(self.tr("%n usable piece(s)", "", week.usable), below)
        self.usable.setEnabled(bool(week.usable))

    def _show_issue(self, day: Workday, now: datetime) -> None:
        coming = day.cadence.week.next_issue
        if coming is None:
            self.issue.say(self.tr("No next issue yet"), self.tr("usable pieces make one"))
        else:
            title = self.tr("Issue {number}").format(number=coming.number)
            self.issue.say(title, issue_words(coming, now))
        self.issue.setEnabled(coming is not None)

    def _offer(self, day: Workday) -> None:
        week = day.cadence.week
        coming = week.next_issue
        ready = coming is not None and coming.state in {"ready", "drafted", "under_way"}
        self.publish.setVisible(day.may_publish and ready)
        self.compose.setVisible(day.may_plan and not (day.may_publish and ready))
        self.compose.setText(
            self.tr("Look at the issue") if coming else self.tr("Compose an issue")
        )
        self.silent.setVisible(day.may_plan and not week.published and not week.silent_reason)
        self.voice.setVisible(day.may_plan and not week.published and bool(week.silent_reason))


def _say(one: QLabel, words: str) -> None:
    one.setText(words)
    one.setVisible(bool(words))
