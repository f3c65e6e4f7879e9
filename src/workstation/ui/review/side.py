"""The right side: the stages with who decided what, and what was checked."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workstation.ui.review.counts import Counts
from workstation.ui.review.words import decision_words, due_words, waiting_words, when
from workstation.ui.widgets.boxes import column, emptied, line, row, scrolled, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.reading import ReviewPage
from workstation.usecases.review_checks import ReviewChecks
from workstation.usecases.review_stages import DecisionLine, StageLine

NARROWEST = 200
ROUND = {
    "passed": ("✓", "round-good"),
    "returned": ("↩", "round-warn"),
    "waiting": ("", "round-red"),
    "later": ("", "round-grey"),
}


class ReviewSide(QFrame):
    """Tells of a page; `details_wanted` asks for its findings, `withdraw_wanted` takes back."""

    details_wanted = Signal()
    withdraw_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self.setMinimumWidth(NARROWEST)
        self._body = QWidget()
        self._lines = spaced(QVBoxLayout(self._body), 16, 14, 16, 14, spacing=10)
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(scrolled(self._body))

    def clear(self) -> None:
        """Tell of nothing."""
        emptied(self._lines)

    def show_page(self, page: ReviewPage, now: datetime) -> None:
        """Tell of a page."""
        emptied(self._lines)
        if page.stages:
            self._lines.addWidget(label(self.tr("Review"), "title"))
        for number, stage in enumerate(page.stages, 1):
            self._lines.addLayout(self._stage(stage, number, page, now))
        if page.submitted is not None:
            self._lines.addWidget(self._sent(page, now))
        if page.checks is not None:
            self._lines.addWidget(line())
            self._lines.addWidget(label(self.tr("Checks before review"), "title"))
            for words, look in check_lines(page.checks):
                self._lines.addWidget(label(words, look, wrap=True))
            if page.checks.findings:
                self._lines.addWidget(
                    button(self.tr("See the findings"), self.details_wanted.emit, look="link")
                )
        if page.stage:
            words = self.tr(
                "Your opinion holds for draft {number} alone; changed, it is reviewed anew"
            )
            self._lines.addWidget(label(words.format(number=page.number), "muted", wrap=True))
        self._lines.addStretch(1)

    def _sent(self, page: ReviewPage, now: datetime) -> QLabel:
        sent = page.submitted
        if sent is None:
            return label()
        words = self.tr("Sent by {name}, {when}")
        told = words.format(name=sent.by, when=when(sent.at, now))
        if sent.sensitive:
            told += self.tr("; goes the way of sensitive articles")
        return label(told, "muted", wrap=True)

    def _stage(self, stage: StageLine, number: int, page: ReviewPage, now: datetime) -> QHBoxLayout:
        sign, look = ROUND[stage.state]
        mark = label(sign or str(number), look)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark.setFixedSize(22, 22)
        lines = column(spacing=2)
        for words in self._stage_lines(stage, page, now):
            lines.addWidget(words)
        made = row(spacing=8)
        made.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        made.addLayout(lines, 1)
        return made

    def _stage_lines(self, stage: StageLine, page: ReviewPage, now: datetime) -> Iterator[QWidget]:
        for decision in stage.decisions:
            who = " ".join(part for part in (decision.branch, decision.name) if part)
            yield label(" · ".join(one for one in (stage.name, who) if one), "strong", wrap=True)
            told = f"{decision_words(decision)} · {when(decision.at, now)}"
            yield label(told, "muted", wrap=True)
            if decision.note:
                yield label(self.tr("“{note}”").format(note=decision.note), "muted", wrap=True)
            if self._can_be_withdrawn(decision, page):
                yield button(
                    self.tr("Withdraw my opinion…"),
                    partial(self.withdraw_wanted.emit, decision.revision),
                    look="link",
                )
        if stage.state == "waiting":
            yield label(stage.name, "strong", wrap=True)
            yield label(waiting_words(stage), "strong" if stage.mine else "muted", wrap=True)
            if page.due and stage.mine:
                yield label(
                    self.tr("by {due}").format(due=due_words(page.due, now)), "muted", wrap=True
                )
        elif not stage.decisions:
            yield label(stage.name, "strong", wrap=True)
            yield label(self.tr("not yet"), "muted")

    @staticmethod
    def _can_be_withdrawn(decision: DecisionLine, page: ReviewPage) -> bool:
        return decision.mine and page.state in {"submitted", "returned", "approved"}


def check_lines(checks: ReviewChecks) -> Iterator[tuple[str, str]]:
    """Yield each line about the checks with its look; a sign says the same as the colour."""
    say = Counts()
    good = QCoreApplication.translate("review", "✓ {words}")
    bad = QCoreApplication.translate("review", "! {words}")
    proofing = say.proofing(checks.errors + checks.hints)
    yield (bad if checks.errors else good).format(words=proofing), _look(bad=bool(checks.errors))
    if checks.waived:
        yield bad.format(words=say.waived(checks.waived)), "warn-text"
    lacking = max(checks.without_caption, checks.without_credit)
    if lacking:
        yield bad.format(words=say.bare_photos(lacking)), "warn-text"
    elif checks.photos:
        words = QCoreApplication.translate("review", "All photos have caption and credit")
        yield good.format(words=words), "good-text"
    if checks.blocks:
        yield bad.format(words=say.private(checks.blocks)), "bad-text"
    else:
        words = QCoreApplication.translate("review", "No private data found")
        yield good.format(words=words), "good-text"


def _look(*, bad: bool) -> str:
    return "warn-text" if bad else "good-text"
