"""What is told and asked around a decision: the line for the group, findings, withdrawing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workstation.domain.ids import ArticleId, RevisionId
from workstation.proofing.findings import Finding
from workstation.ui.notices import Act
from workstation.ui.review.counts import Counts
from workstation.ui.review.deciding import ready_after
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import box, column, scrolled
from workstation.ui.widgets.dialogs import ReasonQuestion, Sheet
from workstation.ui.widgets.labels import label
from workstation.usecases.meant_decisions import Signed
from workstation.usecases.reviewing import withdraw_decision
from workstation.wording.catalogue import sentence


def tell_signed(signed: Signed, room: Room) -> None:
    """Tell that a decision is signed, with the line to copy; or why it could not be."""
    title = signed.meant.title
    if signed.refused:
        why = sentence(room.lang, signed.refused, signed.refused_fields)
        words = QCoreApplication.translate(
            "review", "The opinion on “{title}” was not signed: {why} Your note is kept."
        )
        room.notices.say(words.format(title=title, why=why), kind="warn")
        return
    line = ready_after(signed, room.lang)
    copy = Act(
        QCoreApplication.translate("review", "Copy for the group"),
        partial(QGuiApplication.clipboard().setText, line),
    )
    room.notices.say(line, copy)


def show_findings(findings: Sequence[Finding], parent: QWidget) -> None:
    """Show what the checks found, passage by passage."""
    sheet = Sheet(Counts().findings(len(findings)), parent, width=560)
    inside = column(spacing=8)
    for one in findings:
        lines = column(12, 8, 12, 8, spacing=2)
        lines.addWidget(label(f"“{one.text}”", "strong", wrap=True))
        lines.addWidget(label(one.explanation, "muted", wrap=True))
        inside.addWidget(box("bad" if one.level == "block" else "sunken", lines))
    inside.addStretch(1)
    holder = QWidget()
    holder.setLayout(inside)
    area = scrolled(holder)
    area.setMinimumHeight(320)
    sheet.body.addWidget(area)
    close = QCoreApplication.translate("review", "Close")
    sheet.set_buttons(close, close)
    sheet.reject_button.hide()
    sheet.open()


def withdraw_opinion(
    owner: QWidget, room: Room, article: ArticleId, revision: RevisionId
) -> ReasonQuestion:
    """Ask why a signed opinion is withdrawn, and withdraw it."""
    question = ReasonQuestion(
        QCoreApplication.translate("review", "Withdraw my opinion"),
        QCoreApplication.translate(
            "review", "The stage opens again; the reason stays in the record of the article."
        ),
        QCoreApplication.translate("review", "Withdraw"),
        QCoreApplication.translate("review", "Leave it"),
        owner,
    )

    def act() -> None:
        work = partial(withdraw_decision, article=article, seen=revision, reason=question.words())
        room.tasks.command(owner, work)

    question.accepted.connect(act)
    question.open()
    return question
