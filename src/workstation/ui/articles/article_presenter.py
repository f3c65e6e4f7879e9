"""What people do with the article on screen: correct it, save it, send it, and the like.

These are commands of their own, given when the canvas has told everything it holds (`hand_in`).
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from workstation.domain.content import Cover, Picture
from workstation.domain.ids import ArticleId, MemberId
from workstation.ui.articles.desk_work import (
    Acted,
    act_on_findings,
    assign,
    discard,
    noted,
    save,
    settle,
    show_looks,
    submit,
    take,
    waive,
    withdraw,
)
from workstation.ui.articles.open_article import OpenArticle
from workstation.usecases.apart_page import Chosen
from workstation.usecases.correcting import FindingLine, with_correction
from workstation.usecases.editing import Edited

NOTHING_CHOSEN: Final = Chosen()


class ArticlePresenter(OpenArticle):
    """Turns intentions into use cases. `acted` carries what was done and the line for the group."""

    acted = Signal(object)

    # --- findings -------------------------------------------------------------------------------

    def correct(self, lines: Sequence[FindingLine]) -> None:
        """Write what the rule says in place of what it found; one undo takes it back."""
        self._correct(lines)

    def correct_all(self) -> None:
        """Correct everything that a rule can correct; one undo takes it back."""
        self._correct([line for line in self.findings if line.correction and not line.ignored])

    def _correct(self, lines: Sequence[FindingLine]) -> None:
        edited = self.edited
        for line in reversed(lines):  # from behind: places before stay where they are
            if edited is not None and line.correction:
                edited = with_correction(edited, line.finding, line.correction) or edited
        if edited is not None:
            self.change(edited, lines[0].finding.block if lines else "")
        self.check_now()

    def ignore(self, lines: Sequence[FindingLine], *, ignored: bool = True) -> None:
        """Hear no more of hints on this PC, or again."""
        found = tuple(line.finding for line in lines)
        self._do(partial(act_on_findings, findings=found, ignored=ignored), self._rechecked)

    def waive(self, line: FindingLine, reason: str) -> None:
        """Let a finding stand, with a reason that the reviewers see."""
        self._do(partial(waive, finding=line.finding, reason=reason), self._rechecked)

    def _rechecked(self, acted: Acted) -> None:
        self._after(acted)
        self.check_now()

    # --- acts -----------------------------------------------------------------------------------

    def save(self) -> None:
        """Save for everybody (保存)."""
        self._do(save, self._after)

    def submit(self, *, sensitive: bool = False) -> None:
        """Send for review (送审) what is on screen."""
        self._do(partial(submit, sensitive=sensitive), self._after)

    def withdraw(self, reason: str) -> None:
        """Take back from review, or a publication (撤回)."""
        self._do(partial(withdraw, reason=reason), self._after)

    def take(self) -> None:
        """Become the responsible editor (我来编)."""
        self._do(take, self._after)

    def assign(self, member: str) -> None:
        """Name the responsible editor (责编)."""
        self._do(partial(assign, member=MemberId(member)), self._after)

    def settle(self, chosen: Chosen = NOTHING_CHOSEN) -> None:
        """Make one of what went apart, as somebody chose block by block."""
        self._do(partial(settle, chosen=chosen), self._after)

    def show_pictures(self, pictures: Mapping[str, Picture], cover: Cover | None = None) -> None:
        """Show photos by other pictures, their new look or the old one again."""
        self._do(partial(show_looks, pictures=pictures, cover=cover), self._after)

    def discard(self) -> None:
        """Give up what is on this PC only."""
        self.hand_in(partial(self._discard_now, self.article))

    def _discard_now(self, article: ArticleId) -> None:
        self._kept = self.edited  # what is typed goes too: keep nothing more of it
        self._do_now(article, discard, self._given_up)

    def _given_up(self, acted: Acted) -> None:
        if acted.page is None:
            self.gone.emit(self.article)
        else:
            self.edited = None
            self._after(acted)

    def _do(self, act: Callable[..., Acted], done: Callable[[Acted], object]) -> None:
        """Have something done to what is on screen, when all that was typed has been told."""
        self.hand_in(partial(self._do_now, self.article, act, done))

    def _do_now(
        self, article: ArticleId, act: Callable[..., Acted], done: Callable[[Acted], object]
    ) -> None:
        if article != self.article or (self.edited is None and self.page is None):
            return
        self._keep.stop()
        typed = self.edited if self.edited != self._kept else None
        self._made = []
        work = partial(noted, act, self._made, article=self.article, typed=typed, base=self._base)
        self._busy += 1
        self.keeping_changed.emit()
        answer = partial(self._done, self.article, self.edited, done)
        failed = partial(self._failed, self.article, typed)
        self.room.tasks.command(self, work, answer, failed=failed)

    def _done(
        self,
        article: ArticleId,
        sent: Edited | None,
        done: Callable[[Acted], object],
        acted: Acted,
    ) -> None:
        self._busy -= 1
        if article == self.article:
            if acted.page is not None and acted.page.hand is not None:
                self._kept = sent
                self._base = acted.page.hand.base
            done(acted)

    def _after(self, acted: Acted) -> None:
        """Show how the article stands after an act; what was typed meanwhile stays typed."""
        if acted.page is not None:
            typed_on = self.edited if self.edited != self._kept else None
            self._show(self.article, self._edition, acted.page)
            if typed_on is not None:
                self._keep.start()
        self.keeping_changed.emit()
        if acted.name:
            self.acted.emit(acted)
            self.room.sync_wanted.emit()

    def _failed(self, article: ArticleId, typed: Edited | None, error: Exception) -> None:
        self._busy -= 1
        if article == self.article:
            if typed is not None:  # it may not even have been kept: say it once more
                self._kept = None
            self.keep_now()
            self.reload()
            self.keeping_changed.emit()
        self.room.notices.tell(error)
