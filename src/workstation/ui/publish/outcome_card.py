"""One channel's news: how it stands, and what can be done about it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workstation.ui.publish.outcome_words import said_of
from workstation.ui.publish.outcomes import CAN_GO_ON, Kind, Outcome
from workstation.ui.publish.progress_steps import ProgressSteps
from workstation.ui.publish.words import channel_name
from workstation.ui.widgets.boxes import Card, emptied, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Elided, label, pill, tint_pill

SHOWS_STEPS = frozenset(
    {Kind.RUNNING, Kind.PAUSED, Kind.WAITING, Kind.FAILED, Kind.RETRYING, Kind.ADDRESS}
)

Offer = tuple[str, Callable[[], object]]
Offers = tuple[Offer, ...]


class Rights(NamedTuple):
    """What the person at the screen may do."""

    publish: bool


class OutcomeCard(Card):
    """The news of one channel. Each signal is an act that a person asks for."""

    pause_asked = Signal()
    go_on_asked = Signal()
    settled = Signal(object, bool)
    take_over_asked = Signal(object)
    draft_asked = Signal()
    layout_asked = Signal()
    register_asked = Signal()
    said = Signal(str)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._lang = lang
        self.mark = pill("", "grey")
        self.head.addWidget(self.mark)
        self.explained = label("", wrap=True)
        self.steps = ProgressSteps()
        self._lines: QVBoxLayout = spaced(QVBoxLayout(), spacing=6)
        self._acts: QHBoxLayout = row()
        self.body.addWidget(self.explained)
        self.body.addWidget(self.steps)
        self.body.addLayout(self._lines)
        self.body.addLayout(self._acts)
        self._built: tuple[Outcome, Rights] | None = None

    def show_outcome(self, one: Outcome, rights: Rights) -> None:
        """Show how a channel stands; only the bars move while it is under way."""
        steps = one.kind in SHOWS_STEPS and bool(one.phases)
        self.steps.setVisible(steps)
        if steps:
            self.steps.show_phases(one.phases)
        bare = one._replace(phases=())
        if (bare, rights) == self._built:
            return
        self._built = (bare, rights)
        self.title.setText(channel_name(one.channel))
        told = said_of(one, self._lang)
        tint_pill(self.mark, told.mark, told.tint)
        self.explained.setText(told.explained)
        self.explained.setVisible(bool(told.explained))
        emptied(self._lines)
        emptied(self._acts)
        self._show_addresses(one)
        self._show_acts(one, rights)

    # Addresses

    def _show_addresses(self, one: Outcome) -> None:
        if one.kind is Kind.ADDRESS and one.fields.get("ip"):
            self._lines.addLayout(self._copyable(str(one.fields["ip"])))
            guide = self.tr("In the WeChat developer platform, open the account's settings, then "
                            "“IP whitelist”, add this address, and go on here.")  # fmt: skip
            self._lines.addWidget(label(guide, "muted", wrap=True))
        if one.kind not in {Kind.DONE, Kind.DRAFTED}:
            return
        for _, title, url in one.addresses:
            if url:
                self._lines.addLayout(self._page(title, url))

    def _page(self, title: str, url: str) -> QHBoxLayout:
        line = self._copyable(url, title)
        see = button(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl(url)), look="quiet")
        see.setAccessibleName(f"{see.text()}: {title}")
        line.addWidget(see)
        return line

    def _copyable(self, words: str, title: str = "") -> QHBoxLayout:
        line: QHBoxLayout = row(spacing=8)
        if title:
            line.addWidget(Elided(title), 2)
        field = QLineEdit(words)
        field.setReadOnly(True)
        field.setCursorPosition(0)
        field.setAccessibleName(title or words)
        line.addWidget(field, 3)
        copy = button(self.tr("Copy"), lambda: self._copy(words))
        copy.setAccessibleName(f"{copy.text()}: {title or words}")
        line.addWidget(copy)
        return line

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.said.emit(self.tr("Copied."))

    # Acts

    def _show_acts(self, one: Outcome, rights: Rights) -> None:
        offered = self._offered(one) if rights.publish else ()
        for words, slot in offered:
            self._acts.addWidget(button(words, slot))
        if one.kind is Kind.DONE and sum(bool(url) for _, _, url in one.addresses) > 1:
            text = "\n".join(f"{title} {url}" for _, title, url in one.addresses if url)
            self._acts.addWidget(button(self.tr("Copy all"), lambda: self._copy(text)))
        self._acts.addStretch(1)

    def _offered(self, one: Outcome) -> Offers:
        go_on = (self.tr("Go on"), self.go_on_asked.emit)
        register = (self.tr("Register as published…"), self.register_asked.emit)
        take_over = (self.tr("Take over…"), lambda: self.take_over_asked.emit(one))
        by_kind: dict[Kind, Offers] = {
            Kind.RUNNING: ((self.tr("Pause"), self.pause_asked.emit),),
            Kind.UNKNOWN: self._questions(one),
            Kind.DIFFERS: self._judgements(one, go_on),
            Kind.ELSEWHERE: (take_over,),
            Kind.CONTESTED: (take_over,),
            Kind.RIGHTS: (
                (self.tr("Save as draft"), self.draft_asked.emit),
                (self.tr("Copy the layout…"), self.layout_asked.emit),
                register,
            ),
            Kind.DRAFTED: (register,),
        }
        if one.kind is Kind.DONE:
            return () if one.channel != "wechat" or _all_known(one) else (register,)
        return by_kind.get(one.kind, (go_on,) if one.kind in CAN_GO_ON else ())

    def _questions(self, one: Outcome) -> Offers:
        return (
            (self.tr("It is there"), lambda: self.settled.emit(one, True)),
            (self.tr("It is not there"), lambda: self.settled.emit(one, False)),
        )

    def _judgements(self, one: Outcome, go_on: Offer) -> Offers:
        if one.step != "verify":
            return (go_on,)
        leave = self.tr("I have looked, leave it so")
        return ((leave, lambda: self.settled.emit(one, True)), go_on)


def _all_known(one: Outcome) -> bool:
    return bool(one.addresses) and all(url for _, _, url in one.addresses)
