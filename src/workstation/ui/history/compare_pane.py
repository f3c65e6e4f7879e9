"""Two drafts compared in the middle of the page: what changed, marked in the text as on paper."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId, RevisionId
from workstation.ui.history.choice import Pair, Restored
from workstation.ui.history.words import Counting, draft_words
from workstation.ui.keys import action, shown
from workstation.ui.messages import told
from workstation.ui.reading.compared import ComparedView
from workstation.ui.reading.paper import Paper
from workstation.ui.room import Room
from workstation.ui.tasks import Touched
from workstation.ui.widgets.boxes import box, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.empty import Empty
from workstation.ui.widgets.labels import Elided, label
from workstation.usecases.drafts_compared import IN_HAND, Compared, Draft, compare_drafts
from workstation.usecases.earlier_drafts import earlier_draft, without_changes
from workstation.usecases.editing import Edited


class ComparePane(QWidget):
    """Shows a draft with what changed since another; stands where the canvas stands.

    `left` goes back to the text; `restore_asked` carries a `Restored`, the older draft or one
    change taken back. F7 and Shift+F7 go from change to change while it is on screen.
    """

    left = Signal()
    restore_asked = Signal(object)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._article = ArticleId("")
        self._pair = Pair(IN_HAND, IN_HAND)
        self._compared: Compared | None = None
        self._counting = Counting(self)
        self.older, self.newer = QComboBox(), QComboBox()
        self.summary = Elided(look="muted")
        self.paper = Paper(room.pictures)
        self.view = ComparedView(self.paper)
        self.trouble = Empty("history", "")
        self.change = Elided(look="muted")
        self.take_back = button(self.tr("Restore this passage"), self.restore_change)
        self.restore = button(self.tr("Restore the older draft"), self.restore_older)
        self._layers = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = spaced(QHBoxLayout(), 14, 8, 14, 8, spacing=8)
        head.addWidget(button(self.tr("Back to the text"), self.left.emit))
        for box_, name in (
            (self.older, self.tr("The older draft")),
            (self.newer, self.tr("The newer draft")),
        ):
            box_.setAccessibleName(name)
            box_.setMinimumContentsLength(14)
            box_.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        head.addWidget(self.older, 1)
        head.addWidget(label("→", "muted"))
        head.addWidget(self.newer, 1)
        head.addWidget(self.summary, 1)
        foot = spaced(QHBoxLayout(), 14, 8, 14, 8, spacing=8)
        back, forth = self.tr("Previous change"), self.tr("Next change")
        for words, name, slot in (
            (back, "previous_draft_change", self.previous_change),
            (forth, "next_draft_change", self.next_change),
        ):
            action(self, name, words, slot)
            made = button(words, slot)
            made.setToolTip(shown(name))
            foot.addWidget(made)
        foot.addWidget(self.change, 1)
        foot.addWidget(self.take_back)
        foot.addWidget(self.restore)
        self._layers.addWidget(self.view)
        self._layers.addWidget(self.trouble)
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(box("bar-top", head))
        whole.addWidget(self._layers, 1)
        whole.addWidget(box("bar-bottom", foot))
        self.setFocusProxy(self.paper)

    def _connect(self) -> None:
        self.older.activated.connect(self._choose)
        self.newer.activated.connect(self._choose)
        self.paper.reached.connect(self._on_reached)
        self._room.tasks.changed.connect(self._on_touched)

    # --- what is compared -----------------------------------------------------------------------

    def show_pair(self, article: str, pair: Pair) -> None:
        """Compare two drafts of an article."""
        if (article, pair) != (self._article, self._pair):
            self._compared = None
            self.paper.clear_page()
        self._article, self._pair = ArticleId(article), pair
        self.reload()

    def reload(self) -> None:
        """Compare again; behind what is being kept, for that may be one side of it."""
        if not self._article:
            return
        work = partial(
            compare_drafts, article=self._article, older=self._pair.older, newer=self._pair.newer
        )
        done = partial(self._show, self._article, self._pair)
        self._room.tasks.command(self, work, done, failed=self._failed)

    def _on_touched(self, touched: Touched) -> None:
        mine = {f"article/{self._article}", f"draft/{self._article}"}
        if self.isVisible() and touched & mine:
            self.reload()

    def _show(self, article: ArticleId, pair: Pair, compared: Compared) -> None:
        if (article, pair) != (self._article, self._pair):
            return
        keep_place = self._compared is not None
        self._compared = compared
        self._offer(compared)
        self.summary.setText(self._counting.summary(compared.summary))
        self.change.setText("")
        self.paper.show_page(compared.marked, keep_place=keep_place)
        self._layers.setCurrentWidget(self.view)
        self._allow()

    def _offer(self, compared: Compared) -> None:
        now = datetime.now().astimezone()
        in_hand = Draft(revision=IN_HAND, number=0, by="")
        for chooser, drafts, chosen in (
            (self.older, compared.drafts, self._pair.older),
            (self.newer, (in_hand, *compared.drafts), self._pair.newer),
        ):
            chooser.clear()
            for draft in drafts:
                chooser.addItem(draft_words(draft, now), draft.revision)
            chooser.setCurrentIndex(max(0, chooser.findData(chosen)))

    def _choose(self) -> None:
        older, newer = self.older.currentData(), self.newer.currentData()
        self.show_pair(self._article, Pair(RevisionId(older or ""), RevisionId(newer or "")))

    def _failed(self, error: Exception) -> None:
        self._compared = None
        self.paper.clear_page()
        self.trouble.words.setText(told(error, self._room.lang).words)
        self._layers.setCurrentWidget(self.trouble)
        self.summary.setText("")
        self._allow()

    # --- going from change to change ------------------------------------------------------------

    def next_change(self) -> None:
        """Go to the next change; from the last to the first."""
        self.paper.next_change()

    def previous_change(self) -> None:
        """Go to the change before; from the first to the last."""
        self.paper.previous_change()

    def _on_reached(self, number: int, of: int, words: str) -> None:
        told_ = self.tr("Change {number} of {of}: {words}")
        self.change.setText(told_.format(number=number, of=of, words=words))
        self._allow()

    # --- restoring ------------------------------------------------------------------------------

    def _allow(self) -> None:
        """Offer what can be restored: one change only of what is in hand, a draft that differs."""
        compared = self._compared
        in_hand = self._pair.newer == IN_HAND
        self.take_back.setVisible(in_hand)
        self.take_back.setEnabled(compared is not None and bool(self._changes()))
        self.restore.setEnabled(compared is not None and bool(compared.summary.places))

    def _changes(self) -> tuple[str, ...]:
        place = self.paper.current
        return self.paper.anchors[place].changes if place >= 0 else ()

    def restore_change(self) -> None:
        """Put one passage in hand as the older draft has it."""
        work = partial(
            without_changes,
            article=self._article,
            older=self._pair.older,
            changes=frozenset(self._changes()),
        )
        self._room.tasks.command(self, work, partial(self._restored, whole=False))

    def restore_older(self) -> None:
        """Put the older draft in hand."""
        work = partial(earlier_draft, article=self._article, revision=self._pair.older)
        self._room.tasks.command(self, work, partial(self._restored, whole=True))

    def _restored(self, edited: Edited, *, whole: bool) -> None:
        if self._compared is not None:
            number = self._compared.older.number
            self.restore_asked.emit(Restored(number, edited, whole))
            words = self.tr("Draft {number} is in hand again; Undo takes this back.")
            if not whole:
                words = self.tr("The passage is as in draft {number} again; Undo takes this back.")
            self._room.notices.say(words.format(number=number))
