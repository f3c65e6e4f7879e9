"""历史: the drafts of an article, the latest first; any two are compared, an older one restored."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workstation.document.difference import Summary
from workstation.domain.ids import ArticleId, RevisionId
from workstation.ui.history.choice import Pair, Restored
from workstation.ui.history.words import Counting, story_words, when
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import box, column, emptied, line, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.article_story import StoryLine
from workstation.usecases.draft_history import DraftHistory, draft_history
from workstation.usecases.drafts_compared import IN_HAND, changes_of_drafts
from workstation.usecases.earlier_drafts import earlier_draft
from workstation.usecases.editing import Edited

PAGE: Final = 30
"""So many lines at first; a long history unfolds by as many."""


class HistoryPanel(QWidget):
    """Shows what happened to an article.

    `compare_asked` carries a `Pair` to be shown by a `ComparePane`; `restore_asked` a `Restored`,
    which the page puts in hand as one undoable step; `counted` how many drafts there are.
    """

    compare_asked = Signal(object)
    restore_asked = Signal(object)
    counted = Signal(int)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._article = ArticleId("")
        self._shown = PAGE
        self._history = DraftHistory()
        self._sums: dict[RevisionId, QLabel] = {}
        self._counting = Counting(self)
        self._whole = spaced(QVBoxLayout(self), 18, 14, 18, 20, spacing=10)

    def show_article(self, article: str) -> None:
        """Show the drafts of an article; nothing for none."""
        self._article = ArticleId(article)
        self._shown = PAGE
        self._history = DraftHistory()
        emptied(self._whole)
        self.reload()

    def reload(self) -> None:
        """Fetch the history again: something was saved, or what is in hand changed."""
        if self._article:
            work = partial(draft_history, article=self._article)
            done = partial(self._show, self._article)
            self._room.tasks.query(self, work, done, topic="history")

    @property
    def drafts(self) -> tuple[RevisionId, ...]:
        """The drafts on screen, the latest first."""
        return tuple(self._sums)

    # --- what is shown --------------------------------------------------------------------------

    def _show(self, article: ArticleId, history: DraftHistory) -> None:
        if article != self._article or (history == self._history and self._whole.count()):
            return
        self._history = history
        self.counted.emit(sum(one.kind == "saved" for one in history.lines))
        self._lay_out()

    def _lay_out(self) -> None:
        emptied(self._whole)
        self._sums = {}
        history = self._history
        if not history.lines:
            words = self.tr("Nobody else has this article yet. Its history begins when you save.")
            self._whole.addWidget(label(words, "muted", wrap=True))
        if history.typed and history.lines:
            self._whole.addWidget(self._in_hand())
        for number, one in enumerate(history.lines[: self._shown]):
            if number:
                self._whole.addWidget(line())
            self._whole.addLayout(self._line(one))
        if len(history.lines) > self._shown:
            self._whole.addWidget(button(self.tr("Show earlier ones"), self._unfold, look="link"))
        self._whole.addStretch(1)
        self._count()

    def _in_hand(self) -> QFrame:
        inside = column(12, 8, 12, 8, spacing=4)
        inside.addWidget(label(self.tr("Something is typed that no draft holds yet."), wrap=True))
        pair = Pair(self._history.heads[-1], IN_HAND)
        inside.addLayout(self._links((self.tr("See the changes"), partial(self._compare, pair))))
        return box("note", inside)

    def _line(self, one: StoryLine) -> QVBoxLayout:
        whole = column(spacing=3)
        head = row()
        is_draft = one.kind == "saved"
        look = "strong" if is_draft and one.counts else "" if one.counts else "muted"
        head.addWidget(label(story_words(one), look, wrap=True), 1)
        at = label(when(one.at, datetime.now().astimezone()), "muted")
        head.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(head)
        if is_draft:
            self._sums[one.revision] = label("", "muted", wrap=True)
            self._sums[one.revision].hide()
            whole.addWidget(self._sums[one.revision])
        if one.words:
            words = one.words if one.kind == "published" else f"“{one.words}”"
            whole.addWidget(label(words, wrap=True))
        whole.addLayout(self._acts(one))
        return whole

    def _acts(self, one: StoryLine) -> QHBoxLayout:
        acts = []
        if one.before and (one.kind == "saved" or one.corrected):
            pair = Pair(one.before, one.revision)
            acts.append((self.tr("See the changes"), partial(self._compare, pair)))
        is_newest = one.revision in self._history.heads
        if one.kind == "saved" and not (is_newest and not self._history.typed):
            pair = Pair(one.revision, IN_HAND)
            acts.append((self.tr("Compare with now"), partial(self._compare, pair)))
            if self._history.writable:
                acts.append((self.tr("Restore"), partial(self.restore, one)))
        return self._links(*acts)

    @staticmethod
    def _links(*acts: tuple[str, partial[None]]) -> QHBoxLayout:
        made = row(spacing=14)
        for words, slot in acts:
            made.addWidget(button(words, slot, look="link"))
        made.addStretch(1)
        return made

    def _unfold(self) -> None:
        self._shown += PAGE
        self._lay_out()

    # --- how much each draft changed ------------------------------------------------------------

    def _count(self) -> None:
        if self._sums:
            drafts = tuple(self._sums)
            work = partial(changes_of_drafts, article=self._article, drafts=drafts)
            self._room.tasks.query(self, work, self._show_sums, topic="history-sums")

    def _show_sums(self, told: Mapping[RevisionId, Summary]) -> None:
        for revision, words in self._sums.items():
            if revision in told:
                words.setText(self._counting.summary(told[revision]))
                words.show()

    # --- acts -----------------------------------------------------------------------------------

    def _compare(self, pair: Pair) -> None:
        self.compare_asked.emit(pair)

    def restore(self, one: StoryLine) -> None:
        """Ask for a draft and hand it on, so that the page puts it in hand."""
        work = partial(earlier_draft, article=self._article, revision=one.revision)
        done = partial(self._restored, self._article, one.number)
        self._room.tasks.command(self, work, done)

    def _restored(self, article: ArticleId, number: int, edited: Edited) -> None:
        if article == self._article:
            self.restore_asked.emit(Restored(number, edited))
            words = self.tr("Draft {number} is in hand again; Undo takes this back.")
            self._room.notices.say(words.format(number=number))
