"""Strips above the paper: what is the matter with the article, and what can be done about it."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.wording import exactly
from workstation.ui.conflicts import open_conflicts
from workstation.ui.widgets.boxes import box, emptied, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.article_page import ArticlePage
from workstation.wording.catalogue import sentence


class Strip(NamedTuple):
    """One thing that is the matter: its look, its words, and acts by their words."""

    look: str
    words: str
    acts: tuple[tuple[str, Callable[[], object]], ...] = ()


class Strips(QWidget):
    """Shows what holds an article back, voids its review, or splits it."""

    place_asked = Signal(object)
    choice_asked = Signal()
    compare_asked = Signal(str, str)
    discard_asked = Signal()
    waiver_asked = Signal(object)

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._shown: tuple[tuple[str, str], ...] = ()
        self._whole = spaced(QVBoxLayout(self), 20, 10, 20, 0, spacing=8)
        presenter.page_changed.connect(self.show_state)
        presenter.keeping_changed.connect(self.show_state)
        self.hide()

    def show_state(self) -> None:
        """Show what is the matter now."""
        page = self._presenter.page
        strips = self._strips(page) if page is not None else []
        told = tuple((one.look, one.words) for one in strips)
        if told == self._shown:
            return
        self._shown = told
        emptied(self._whole)
        for one in strips:
            line = row(14, 9, 10, 9, spacing=10)
            line.addWidget(label(one.words, wrap=True), 1)
            for words, do in one.acts:
                line.addWidget(button(words, do))
            self._whole.addWidget(box(one.look, line))
        self.setVisible(bool(strips))

    def words(self) -> tuple[str, ...]:
        """Return what is said now."""
        return tuple(words for _, words in self._shown)

    def _strips(self, page: ArticlePage) -> list[Strip]:
        lang = self._presenter.room.lang
        strips = []
        if self._presenter.keeping_failed:
            told = sentence(lang, self._presenter.keeping_failed, {})
            words = self.tr("Not kept on the disk yet: {reason}").format(reason=told)
            strips.append(Strip("bad", words))
        if page.missing:
            strips.append(Strip("note", sentence(lang, page.missing, {})))
        strips += [*self._held(page), *self._apart(page), *self._void(page)]
        strips += self._in_review(page) or self._unsaved(page)
        if page.pieces:
            words = self.tr("Waiting for pieces: %n photo(s) still on the way", "", page.pieces)
            strips.append(Strip("info", words))
        if not page.rights.write:
            words = self.tr("You can read this article; people of its branch and editors write it.")
            strips.append(Strip("info", words))
        return strips

    def _held(self, page: ArticlePage) -> list[Strip]:
        if not page.held:
            return []
        first = page.held[0]
        where = self.tr("Paragraph {number}").format(number=first.place)
        if not first.place:
            where = self.tr("The title or by-line")
        words = self.tr("{place}: {reason}. This article stays on this PC only.").format(
            place=where, reason=first.finding.explanation.rstrip("。")
        )
        acts: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Mend it"), partial(self.place_asked.emit, first))
        ]
        if page.rights.waive and first.finding.waivable:
            acts.append((self.tr("Explain…"), partial(self.waiver_asked.emit, first)))
        return [Strip("bad", words, tuple(acts))]

    def _apart(self, page: ArticlePage) -> list[Strip]:
        if page.choices:
            others = {who for choice in page.choices for who in choice.by if who}
            others.discard(self._presenter.room.person.name)
            who = self.tr(", ").join(sorted(others)) or self.tr("A colleague")
            words = self.tr(
                "{who} changed the same paragraph; both wordings are kept, please choose."
            ).format(who=who)
            choose = (self.tr("Choose…"), self.choice_asked.emit)
            return [Strip("note", words, (choose, *self._side_by_side(page)))]
        if len(page.heads) > 1 and not page.behind:
            words = self.tr("This article was changed on two PCs; here both are put together.")
            join = (self.tr("Make it one"), self._presenter.settle)
            return [Strip("info", words, (join, *self._side_by_side(page)))]
        return []

    def _side_by_side(self, page: ArticlePage) -> list[tuple[str, Callable[[], object]]]:
        """Offer the inbox of conflicts while the article has several newest drafts."""
        if len(page.heads) < 2:  # noqa: PLR2004 - one newest draft is no conflict
            return []
        show = partial(open_conflicts, self._presenter.room, f"article/{page.article}")
        return [(self.tr("Side by side…"), show)]

    def _void(self, page: ArticlePage) -> list[Strip]:
        void = page.void
        if void is None or not page.revision:
            return []
        if void.approved:
            words = self.tr(
                "%n place(s) changed after the last approval; it must be reviewed again.",
                "",
                void.changes,
            )
        else:
            words = self.tr(
                "%n place(s) changed since it was sent; send it for review again.",
                "",
                void.changes,
            )
        look = partial(self.compare_asked.emit, void.signed, page.revision)
        return [Strip("note", words, ((self.tr("See the changes"), look),))]

    def _in_review(self, page: ArticlePage) -> list[Strip]:
        """Say beforehand what a change of an article under review costs."""
        if not self._presenter.is_unsaved or page.state not in {"submitted", "approved"}:
            return []
        words = (
            self.tr("This is approved; saved with changes, it must be reviewed again.")
            if page.state == "approved"
            else self.tr("This is in review; saved with changes, it must be sent again.")
        )
        return [Strip("note", words, ((self.tr("Give up…"), self.discard_asked.emit),))]

    def _unsaved(self, page: ArticlePage) -> list[Strip]:
        hand = page.hand
        if hand is None or not hand.typed or hand.held:
            return []
        if page.behind:
            words = self.tr(
                "Colleagues have saved something since you began; saving puts both together."
            )
            return [Strip("info", words, ((self.tr("Give up mine…"), self.discard_asked.emit),))]
        if not page.shared:
            return [Strip("info", self.tr("On this PC only until you save it."))]
        words = self.tr("Changes of {when} are on this PC only; save to share them.")
        told = words.format(when=exactly(hand.typed))
        return [Strip("info", told, ((self.tr("Give up…"), self.discard_asked.emit),))]
