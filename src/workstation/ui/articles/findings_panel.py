"""校对: what the rules found, what would mend it, and what nobody needs to worry about."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.tree_text import photos_used
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.widgets.boxes import box, column, emptied, line, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import ReasonQuestion
from workstation.ui.widgets.labels import Tint, label, pill
from workstation.usecases.correcting import FindingLine

SHOWN_AT_MOST: Final = 40
LONGEST: Final = 24
_TINTS: Final[dict[str, Tint]] = {"block": "red", "error": "amber", "hint": "blue"}


class FindingsPanel(QWidget):
    """Shows the findings of what is on screen. `place_asked` says where one stands."""

    place_asked = Signal(object)

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._shown: tuple[FindingLine, ...] | None = None
        self._ignored_too = False
        self._whole = spaced(QVBoxLayout(self), 18, 14, 18, 20, spacing=12)
        presenter.findings_changed.connect(self.show_findings)
        presenter.page_changed.connect(self._on_page)

    def _on_page(self) -> None:
        self._shown = None  # rights may have changed with the page
        self.show_findings()

    def show_findings(self) -> None:
        """Show the findings anew, where they are others."""
        lines = self._presenter.findings
        if lines == self._shown or self._presenter.page is None:
            return
        self._shown = lines
        held = _holds_keys(self)
        emptied(self._whole)
        open_still = [one for one in lines if not one.ignored]
        ignored = [one for one in lines if one.ignored]
        self._whole.addLayout(self._summary(open_still))
        correctable = sum(bool(one.correction) for one in open_still)
        if correctable > 1 and self._presenter.may_write:
            words = self.tr("Correct all {number}").format(number=correctable)
            self._whole.addWidget(button(words, self._presenter.correct_all))
        self._add_lines(open_still)
        self._add_ignored(ignored)
        self._whole.addWidget(self._good(lines))
        self._whole.addStretch(1)
        if held:  # what was pressed is gone: the keys stay with what is next
            self._next_act()

    def _next_act(self) -> None:
        acts = [one for one in self.findChildren(QPushButton) if not one.isHidden()]
        if acts:
            acts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_lines(self, lines: list[FindingLine]) -> None:
        groups = _alike(lines)
        for group in groups[:SHOWN_AT_MOST]:
            self._whole.addWidget(line())
            self._whole.addWidget(self._finding(group))
        if len(groups) > SHOWN_AT_MOST:
            left = sum(map(len, groups[SHOWN_AT_MOST:]))
            words = self.tr("{number} more; these first").format(number=left)
            self._whole.addWidget(label(words, "muted"))

    def _add_ignored(self, ignored: list[FindingLine]) -> None:
        if not ignored:
            return
        words = self.tr("%n hint(s) ignored", "", len(ignored))
        self._whole.addWidget(button(words, self._toggle_ignored, look="link"))
        if self._ignored_too:
            for group in _alike(ignored):
                self._whole.addWidget(self._finding(group))

    def _toggle_ignored(self) -> None:
        self._ignored_too = not self._ignored_too
        self._shown = None
        self.show_findings()

    def _summary(self, lines: list[FindingLine]) -> QVBoxLayout:
        grave = sum(one.finding.level == "block" for one in lines)
        errors = sum(one.finding.level == "error" for one in lines)
        hints = len(lines) - grave - errors
        whole = row(spacing=8)
        number, look = (grave, "figure-red") if grave else (errors or hints, "figure")
        whole.addWidget(label(str(number), look))
        if grave:
            first = self.tr("must be dealt with")
        else:
            first = self.tr("to confirm") if errors else self.tr("hints")
        rest = [self.tr("%n to confirm", "", errors)] if grave and errors else []
        if hints and (grave or errors):
            rest.append(self.tr("%n hint(s)", "", hints))
        whole.addWidget(label("  ·  ".join([first, *rest]), "muted", wrap=True), 1)
        outer = column(spacing=0)
        outer.addLayout(whole)
        return outer

    def _finding(self, group: list[FindingLine]) -> QFrame:
        one = group[0]
        finding = one.finding
        head = row()
        head.addWidget(pill(finding.kind, _TINTS[finding.level]))
        text = finding.text if len(finding.text) <= LONGEST else f"{finding.text[:LONGEST]}…"
        place = button(
            text or self._where(one), partial(self.place_asked.emit, one), look="finding"
        )
        place.setToolTip(self._where(one))
        place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head.addWidget(place, 1)
        if len(group) > 1:
            head.addWidget(label(f"× {len(group)}", "muted"))
        whole = column(spacing=6)
        whole.addLayout(head)
        whole.addWidget(label(finding.explanation, "muted", wrap=True))
        if finding.suggestion and not one.correction:
            advice = self.tr("Advice: {words}").format(words=finding.suggestion)
            whole.addWidget(label(advice, "muted", wrap=True))
        acts = row()
        self._add_acts(acts, group)
        acts.addStretch(1)
        whole.addLayout(acts)
        return box("plain", whole)

    def _add_acts(self, acts: QHBoxLayout, group: list[FindingLine]) -> None:
        one, add = group[0], acts.addWidget
        writable = self._presenter.may_write
        if one.correction and writable:
            words = self.tr("Change to “{words}”").format(words=_short(one.correction))
            add(button(words, partial(self._presenter.correct, group)))
        if one.finding.level == "hint":
            words = self.tr("Show again") if one.ignored else self.tr("Ignore")
            act = partial(self._presenter.ignore, group, ignored=not one.ignored)
            add(button(words, act, look="quiet"))
        elif self._may_waive(one):
            add(button(self.tr("Let it stand…"), partial(self.ask_reason, one), look="quiet"))

    def _may_waive(self, one: FindingLine) -> bool:
        page = self._presenter.page
        return page is not None and page.rights.waive and one.finding.waivable

    def ask_reason(self, one: FindingLine) -> None:
        """Ask why a finding may stand; of private words somebody who is no author says so."""
        words = self.tr(
            "The reason is kept, and the reviewers see it. It ends when the text changes."
        )
        if one.finding.level == "block":
            words = self.tr("Somebody who is not the author confirms this; the reason is kept.")
        question = ReasonQuestion(
            self.tr("Let “{words}” stand?").format(words=_short(one.finding.text)),
            words,
            self.tr("Let it stand"),
            self.tr("Cancel"),
            self,
        )
        question.accepted.connect(lambda: self._presenter.waive(one, question.words()))
        question.open()

    def _where(self, one: FindingLine) -> str:
        named = {
            "title": self.tr("Title"),
            "author": self.tr("Author"),
            "digest": self.tr("Digest"),
            "source": self.tr("Source"),
        }
        if one.finding.block in named:
            return named[one.finding.block]
        return self.tr("Paragraph {number}").format(number=one.place)

    def _good(self, lines: tuple[FindingLine, ...]) -> QFrame:
        """Say what was looked for and not found: silence would leave people guessing."""
        whole = column(12, 10, 12, 10, spacing=3)
        if not any(one.finding.level == "block" for one in lines):
            words = self.tr("✓ No ID numbers, phone numbers or secrecy marks found")
            whole.addWidget(label(words, "good-text", wrap=True))
        content = self._presenter.content
        if content is not None and content.pictures:
            count = len(photos_used(content.doc))
            words = self.tr("✓ %n photo(s) without positions", "", count)
            whole.addWidget(label(words, "good-text", wrap=True))
        whole.addWidget(
            label(self.tr("Facts, names and figures are yours to check."), "muted", wrap=True)
        )
        return box("good", whole)


def _alike(lines: list[FindingLine]) -> list[list[FindingLine]]:
    """Return the findings that say the same of the same words together, in reading order.

    What is waived is waived place by place, so that only what can be mended or ignored is joined.
    """
    groups: dict[tuple[object, ...], list[FindingLine]] = {}
    for number, one in enumerate(lines):
        finding = one.finding
        joined = bool(one.correction) or finding.level == "hint"
        key = (finding.rule, finding.text, one.correction, 0 if joined else number)
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def _holds_keys(panel: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and panel.isAncestorOf(focus)
