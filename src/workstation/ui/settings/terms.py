"""用词规则: the rule pack and its rules, the phrases the office allows, the words it avoids."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.room import Room
from workstation.ui.settings.own_words import AllowedCard, AvoidedCard
from workstation.ui.settings.pills import PillSpec
from workstation.ui.settings.presenting import ChangingPresenter
from workstation.ui.settings.section import Section, shown_for
from workstation.ui.settings.table import Field, RowTable, RowView
from workstation.ui.settings.words import joined, level_word
from workstation.ui.widgets.boxes import Card, box, row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.fields import SearchField
from workstation.ui.widgets.labels import Complaint, Tint, label, pill, relook
from workstation.usecases.desk import Desk
from workstation.usecases.rules_in_use import OwnWord, allowed_phrases, own_words
from workstation.usecases.terms import (
    PackShown,
    RuleRow,
    allow_phrase,
    avoid_word,
    disallow_phrase,
    find_rules,
    show_pack,
    stop_avoiding,
    switch_rule,
)

TINTS: dict[str, Tint] = {"block": "red", "error": "amber", "hint": "blue"}
_Read = tuple[PackShown, tuple[str, ...], tuple[OwnWord, ...]]


class TermsPresenter(ChangingPresenter):
    """The rules in use, read and changed. Owns no widget."""

    told = Signal(object)
    found = Signal()

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(room, parent)
        self._wanted = ""
        self.rules: RowTable[RuleRow] = RowTable(self._fields(), lambda one: one.id, self)

    def _fields(self) -> list[Field[RuleRow]]:
        return [
            Field(self.tr("Number"), lambda one: one.id, 7, tint=_tint),
            Field(
                self.tr("Level"), lambda one: level_word(one.level), 8,
                pills=lambda one: (PillSpec(level_word(one.level), TINTS.get(one.level, "grey")),),
            ),
            Field(self.tr("Kind"), lambda one: one.kind, 6, tint=_tint),
            Field(self.tr("Wrong, for example"), lambda one: one.bad, 14, tint=_tint),
            Field(self.tr("Right"), lambda one: one.right or one.good, 12, tint=_tint),
            Field(self.tr("Why"), self._why, tint=_tint),
        ]  # fmt: skip

    def _why(self, one: RuleRow) -> str:
        return joined(self.tr("Switched off here.") if one.off else "", one.explanation)

    @override
    def reload(self) -> None:
        """Read the pack, the office's own words and the rules searched for."""
        self._room.tasks.query(self, _read, self.told.emit, topic="terms")
        self.search(self._wanted)

    def search(self, wanted: str) -> None:
        """Show the rules that some words occur in."""
        self._wanted = wanted
        self._room.tasks.query(
            self, lambda desk: find_rules(desk, wanted), self._show_rules, topic="rules"
        )

    def _show_rules(self, rows: tuple[RuleRow, ...]) -> None:
        self.rules.show_rows(rows)
        self.found.emit()

    def allow(self, phrase: str) -> None:
        """Never flag a phrase again."""
        self.change(lambda desk: allow_phrase(desk, phrase))

    def disallow(self, phrase: str) -> None:
        """Check a phrase like any other again."""
        self.change(lambda desk: disallow_phrase(desk, phrase))

    def avoid(self, wrong: str, right: str) -> None:
        """Flag a word of the office's own."""
        self.change(lambda desk: avoid_word(desk, wrong, right=right))

    def stop_avoiding(self, wrong: str) -> None:
        """Flag a word no longer."""
        self.change(lambda desk: stop_avoiding(desk, wrong))

    def switch(self, rule: RuleRow) -> None:
        """Do without a rule, or take it up again."""
        self.change(lambda desk: switch_rule(desk, rule.id, on=rule.off))


def _read(desk: Desk) -> _Read:
    today = datetime.fromtimestamp(desk.now_ms() / 1000, UTC).date().isoformat()
    return show_pack(desk, today=today), allowed_phrases(desk), own_words(desk)


def _tint(one: RuleRow) -> str:
    return "muted" if one.off else "text"


class TermsSection(Section):
    """The rules on screen."""

    writers = ("admin",)
    about = ("setting", "membership")

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("Rules of wording"))
        self.presenter = TermsPresenter(room, self)
        self.body.addWidget(self._pack_card())
        self.problem = Complaint()
        self.body.addWidget(self.problem)
        own: QHBoxLayout = row(spacing=14)
        self.allowed = AllowedCard()
        self.avoided = AvoidedCard()
        own.addWidget(self.allowed, 1)
        own.addWidget(self.avoided, 1)
        self.body.addLayout(own)
        self.body.addWidget(self._rules_card())
        self._connect()

    def _connect(self) -> None:
        presenter = self.presenter
        self.allowed.asked.connect(presenter.allow)
        self.allowed.dropped.connect(presenter.disallow)
        self.avoided.asked.connect(presenter.avoid)
        self.avoided.dropped.connect(presenter.stop_avoiding)
        presenter.told.connect(self._show)
        presenter.found.connect(self._on_found)
        presenter.refused.connect(self.problem.say)

    def _pack_card(self) -> Card:
        card = Card(self.tr("Rule pack"))
        self.edition = pill("", "grey")
        card.head.insertWidget(1, self.edition)
        self.dates = label("", "muted", wrap=True)
        card.body.addWidget(self.dates)
        self.notice = label("", wrap=True)
        inner = row(12, 9, 12, 9)
        inner.addWidget(self.notice, 1)
        card.body.addWidget(box("sunken", inner))
        return card

    def _rules_card(self) -> Card:
        card = Card(self.tr("Rules"))
        self.count = pill("", "grey")
        card.head.insertWidget(1, self.count)
        self.switch = button("", self._switch)
        card.head.addWidget(self.switch)
        self.search = SearchField(self.tr("Search in the rules"))
        self.search.setMinimumWidth(220)
        self.search.asked.connect(self.presenter.search)
        card.head.addWidget(self.search)
        self.table = RowView(self.presenter.rules, self.tr("Rules"))
        self.table.setFixedHeight(320)
        self.table.chosen.connect(lambda _: self._offer())
        self.search.moved.connect(lambda _: self.table.setFocus())
        card.body.addWidget(self.table)
        return card

    @override
    def reload(self) -> None:
        """Read the rules again."""
        self.presenter.reload()

    @override
    def show_rights(self) -> None:
        """Offer changes to administrators."""
        self.allowed.offer(offered=self.may_write)
        self.avoided.offer(offered=self.may_write)
        self._offer()

    def _show(self, answer: _Read) -> None:
        pack, phrases, words = answer
        self.edition.setText(pack.edition)
        self.dates.setText(
            self.tr("Of {date}; to be looked over by {review_by}.").format(
                date=pack.date, review_by=pack.review_by
            )
        )
        if pack.overdue:
            self.dates.setText(
                self.tr("Of {date}; should have been looked over by {review_by}: install a newer "
                        "version of the program.").format(
                    date=pack.date, review_by=pack.review_by
                )
            )  # fmt: skip
        relook(self.dates, "warn-text" if pack.overdue else "muted")
        self.notice.setText(pack.notice)
        self.allowed.show_phrases(phrases)
        self.avoided.show_words(words)

    def _on_found(self) -> None:
        self.count.setText(str(len(self.presenter.rules.rows)))
        self._offer()

    def _offer(self) -> None:
        rule = self.presenter.rules.row_at(self.table.currentIndex())
        own = rule is not None and rule.id.startswith("OW")
        shown_for((self.switch,), allowed=self.may_write and rule is not None and not own)
        if rule is not None:
            self.switch.setEnabled(not rule.guarding)
            self.switch.setText(
                self.tr("Take the rule up again") if rule.off else self.tr("Do without this rule")
            )

    def _switch(self) -> None:
        rule = self.presenter.rules.row_at(self.table.currentIndex())
        if rule is not None:
            self.presenter.switch(rule)
