"""One article on screen: what everybody has, what is typed over it, and what people do with it.

Typing is kept on this PC at most a second later; saving, sending and the like are commands of
their own, given when the canvas has told everything it holds (`hand_in`). What arrives from
elsewhere never replaces what is being typed. Undo of the text lives in the canvas.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from workstation.document.writers.wechat import Length
from workstation.domain.content import Content, Cover, Picture
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId, MemberId, RevisionId
from workstation.domain.tree import Doc
from workstation.ui.articles.desk_work import (
    Acted,
    Base,
    act_on_findings,
    assign,
    discard,
    kept,
    kept_behind,
    noted,
    page_if_there,
    save,
    settle,
    show_looks,
    submit,
    take,
    waive,
    withdraw,
)
from workstation.ui.articles.readings import Readings
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.apart_page import Chosen
from workstation.usecases.article_page import ArticlePage
from workstation.usecases.canvas_page import CanvasLook
from workstation.usecases.correcting import FindingLine, with_correction
from workstation.usecases.editing import Edited, InHand

NOTHING_CHOSEN: Final = Chosen()
KEEP_MS: Final = 400
"""Typing lies on the disk after this long; the canvas's 300 ms, the disk and the lane take the rest
of the second."""

RETRY_MS: Final = 2_000


HandIn = Callable[[Callable[[], object]], object]
"""Asks whoever holds unreported typing for it, and calls back when it has come."""


class ArticlePresenter(QObject):
    """Turns intentions into use cases. `acted` carries what was done and the line for the group.

    `edited_changed`: something else is in hand, by whomever. `taken_over`: the text in hand was
    replaced from outside, and what was undone or could be is of no use any more. `look_changed`:
    the stylesheet of the article's theme is here.
    """

    page_changed = Signal()
    edited_changed = Signal()
    taken_over = Signal()
    look_changed = Signal()
    length_changed = Signal()
    keeping_changed = Signal()
    findings_changed = Signal()
    story_stale = Signal()
    acted = Signal(object)
    gone = Signal(str)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.article = ArticleId("")
        self.page: ArticlePage | None = None
        self.content: Content | None = None
        self.edited: Edited | None = None
        self.kept_at = 0
        self.keeping_failed = ""
        self.focus = ""
        self.hand_in: HandIn = _at_once
        self._base: tuple[RevisionId, ...] = ()
        self._kept: Edited | None = None
        self._made: list[Base] = []
        self._busy = self._keeping = self._edition = 0
        self._keep = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keep.timeout.connect(self.keep_now)
        self._readings = Readings(room, self)
        self._readings.due.connect(self.check_now)
        self._readings.findings_changed.connect(self.findings_changed)
        self._readings.length_changed.connect(self.length_changed)
        self._readings.look_changed.connect(self.look_changed)
        room.tasks.changed.connect(self._on_changed)

    # --- what is on screen ----------------------------------------------------------------------

    def open(self, article: str) -> None:
        """Show an article; what was typed in another one is kept first."""
        if article == self.article:
            self.reload()
        else:
            self.leave(partial(self._open, article))

    def _open(self, article: str) -> None:
        self.article = ArticleId(article)
        self.reload()

    def leave(self, then: Callable[[], object] = lambda: None) -> None:
        """Let go of the article when everything typed in it has been told and kept."""

        def told() -> None:
            self.close()
            then()

        if self.article:
            self.hand_in(told)
        else:
            then()

    def close(self) -> None:
        """Let go of the article; what was typed is kept."""
        self.keep_now()
        self._keep.stop()
        self.article, self.page, self.content = ArticleId(""), None, None
        self.edited = self._kept = None
        self.kept_at, self.keeping_failed = 0, ""
        self._readings.forget()

    def reload(self) -> None:
        """Fetch the page again; behind what is being kept, never beside it."""
        work = partial(page_if_there, article=self.article)
        show = partial(self._show, self.article, self._edition)
        if self._keeping:
            self.room.tasks.command(self, work, show, failed=self._not_there)
        else:
            self.room.tasks.query(self, work, show, failed=self._not_there, topic="page")

    def _not_there(self, error: Exception) -> None:
        if isinstance(error, NewsroomError) and error.code == "not_found":
            self.gone.emit(self.article)
        else:
            self.room.notices.tell(error)

    def _show(self, article: ArticleId, edition: int, page: ArticlePage) -> None:
        if article != self.article:
            return
        first, self.page = self.page is None, page
        # An answer to a question asked before something was typed knows nothing of it.
        untouched = edition == self._edition and not self.is_typing
        if page.hand is not None and (first or untouched):
            self._take_over(page.hand)
        if self.content is not None:
            self._readings.look_up(self.article, self.content)
        self.page_changed.emit()
        self.story_stale.emit()
        if first:
            self.check_now()

    def _take_over(self, hand: InHand) -> None:
        before, looked = self.edited, self.content.pictures if self.content is not None else None
        self.content, self._base, self._kept = hand.content, hand.base, hand.edited
        self.kept_at = hand.typed
        if hand.edited == before and hand.content.pictures == looked:
            return
        self.edited = hand.edited
        if before is None or hand.edited.doc != before.doc:
            self.taken_over.emit()
        self.edited_changed.emit()
        self._readings.soon()

    def _on_changed(self, touched: Touched) -> None:
        if not self.article:
            return
        mine = {f"article/{self.article}", f"ignored/{self.article}"}
        everywhere = concerns(touched, "member", "membership", "column", "text", "blob")
        if touched & mine or everywhere:
            self.reload()

    @property
    def findings(self) -> tuple[FindingLine, ...]:
        """What the rules found in what is on screen."""
        return self._readings.findings

    @property
    def length(self) -> Length | None:
        """How long it would be on WeChat, once that is known."""
        return self._readings.length

    @property
    def look(self) -> CanvasLook | None:
        """The looks of the article's theme, once they are here."""
        return self._readings.look

    # --- typing ---------------------------------------------------------------------------------

    @property
    def is_typing(self) -> bool:
        """Tell whether something is typed that does not lie on this PC's disk yet."""
        under_way = self._busy > 0 or self._keeping > 0
        return self.edited is not None and (self.edited != self._kept or under_way)

    @property
    def is_unsaved(self) -> bool:
        """Tell whether this PC has something that nobody else has."""
        return self.is_typing or bool(self.kept_at)

    @property
    def may_write(self) -> bool:
        """Tell whether the member at this PC may change the article."""
        return self.page is not None and self.page.rights.write

    def change(self, edited: Edited, focus: str = "") -> None:
        """Take what was edited; the cursor goes to the block `focus` where somebody else did it."""
        if self.edited is None or edited == self.edited or not self.may_write:
            return
        self.focus = focus
        self._set(edited)
        self.focus = ""

    def set_doc(self, doc: Doc, focus: str = "") -> None:
        """Take another text for the same article; in the canvas it is one step to undo."""
        if self.edited is not None:
            self.change(msgspec.structs.replace(self.edited, doc=doc), focus)

    def set_field(self, name: str, value: Any) -> None:  # noqa: ANN401 - any field of `Edited`
        """Change one field: title, author, digest, source, column, cover."""
        if self.edited is not None:
            self.change(msgspec.structs.replace(self.edited, **{name: value}))

    def _set(self, edited: Edited) -> None:
        self.edited = edited
        self._edition += 1
        if not self._keep.isActive():
            self._keep.start()
        self._readings.soon()
        self.edited_changed.emit()
        self.keeping_changed.emit()

    def keep_now(self) -> None:
        """Keep on this PC what was typed."""
        self._keep.stop()
        if self.edited is None or self.edited == self._kept:
            return
        work = partial(kept, article=self.article, edited=self.edited, base=self._base)
        if self._busy:  # an act is under way: what it makes is what this goes on from
            work = partial(
                kept_behind,
                made=self._made,
                article=self.article,
                edited=self.edited,
                base=self._base,
            )
        done = partial(self._is_kept, self.article, self.edited)
        before, self._kept = self._kept, self.edited
        failed = partial(self._is_not_kept, self.article, before)
        self._keeping += 1
        self.room.tasks.command(self, work, done, failed=failed)

    def _is_kept(self, article: ArticleId, sent: Edited, hand: InHand) -> None:
        self._keeping -= 1
        if article != self.article:
            return
        self.kept_at, self.keeping_failed, self.content = hand.typed, "", hand.content
        self._readings.look_up_if_other(article, hand.content)
        if self.page is not None:
            behind = bool(hand.typed) and {*hand.base} != {*self.page.heads}
            self.page = msgspec.structs.replace(self.page, hand=hand, behind=behind)
        self.keeping_changed.emit()
        if sent == self.edited:
            self.edited_changed.emit()  # new photos have their pictures now

    def _is_not_kept(self, article: ArticleId, before: Edited | None, error: Exception) -> None:
        """Say so, and try again: nothing typed is given up for a full disk or a busy home."""
        self._keeping -= 1
        if article != self.article:
            self.room.notices.tell(error)
            return
        self._kept = before
        self.keeping_failed = error.code if isinstance(error, NewsroomError) else "unexpected"
        self.keeping_changed.emit()
        QTimer.singleShot(RETRY_MS, self, self.keep_now)

    # --- checking -------------------------------------------------------------------------------

    def check_now(self) -> None:
        """Ask what the rules say of what is on screen."""
        if self.edited is not None and self.content is not None:
            self._readings.check(self.article, self.content, self.edited)

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


def _at_once(told: Callable[[], object]) -> None:
    """Nobody holds anything back."""
    told()
