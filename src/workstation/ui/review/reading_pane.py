"""The middle: head, paper in its four views, what is said about it, corrections in place."""

from collections.abc import Callable
from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workstation.document.rewording import Wording
from workstation.ui.phone import Phone
from workstation.ui.reading.compared import ComparedView
from workstation.ui.reading.paper import Paper
from workstation.ui.review.banner import Banner
from workstation.ui.review.correcting import Corrector
from workstation.ui.review.head import ReadingHead
from workstation.ui.review.issue_view import IssueView
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import scrolled, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.empty import Empty
from workstation.usecases.reading import ReviewPage
from workstation.wording.catalogue import sentence

VIEWS: Final = ("whole", "changes", "phone", "issue")


class InHand(NamedTuple):
    """Corrections of one revision that are not signed yet, and at how many places."""

    wordings: tuple[Wording, ...]
    places: int


class ReadingPane(QWidget):
    """Shows one page at a time. A view is filled when it is first looked at."""

    corrections_changed = Signal()
    correction_failed = Signal(object)
    all_wanted = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._page: ReviewPage | None = None
        self._stale: set[str] = set(VIEWS)
        self._keep_place = False
        self._in_hand: dict[tuple[str, str], InHand] = {}
        self.view = "whole"
        self.head = ReadingHead()
        self.banner = Banner()
        self.paper = Paper(room.pictures)
        self.changes = Paper(room.pictures)
        self.compared = ComparedView(self.changes)
        self.issues = IssueView()
        self.see_all = button(self.tr("See all under review"), self.all_wanted.emit)
        self.empty = Empty("review", "", "", self.see_all)
        self.blank = QWidget()
        self.corrector: Corrector | None = None
        self._phone: Phone | None = None
        self._lay_out()
        self.head.view_chosen.connect(self.show_view)
        self.changes.reached.connect(self.head.say_change)

    def _lay_out(self) -> None:
        self.layers = QStackedWidget()
        self._issue_area = scrolled(self.issues)
        for one in (self.blank, self.empty, self.paper, self.compared, self._issue_area):
            self.layers.addWidget(one)
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(self.head)
        whole.addWidget(self.banner)
        whole.addWidget(self.layers, 1)

    # --- pages ---------------------------------------------------------------------------------

    def show_page(self, page: ReviewPage, now: datetime) -> None:
        """Show a page: what changed where it was read before, else the whole."""
        self._leave_corrector()
        self._page = page
        self._stale = set(VIEWS)
        self._keep_place = False
        self.head.show_page(page, now)
        self.show_view("changes" if page.compared is not None else "whole")

    def renew_page(self, page: ReviewPage, now: datetime) -> None:
        """Show the same page as it is now, without moving anything under the reader."""
        before, self._page = self._page, page
        self.head.show_page(page, now)
        if before is None or before.content != page.content or before.missing != page.missing:
            self._stale |= {"whole", "phone"}
        if before is None or before.compared != page.compared:
            self._stale.add("changes")
        self._stale.add("issue")
        self._keep_place = True
        if not self.correcting:
            self.show_view(self.view if page.compared or self.view != "changes" else "whole")

    def show_nothing(self, words: str, more: str = "", *, lead_on: bool = False) -> None:
        """Say why there is nothing to read; `lead_on` offers all that is under review."""
        self._leave_corrector()
        self._page = None
        self.head.clear()
        self.banner.say("")
        self._say(words, more)
        self.see_all.setVisible(lead_on)

    def _say(self, words: str, more: str = "") -> None:
        self.empty.words.setText(words)
        self.empty.more.setText(more)
        self.empty.more.setVisible(bool(more))
        self.layers.setCurrentWidget(self.empty if words else self.blank)

    def look_for_photos(self) -> None:
        """Show photos that have come meanwhile."""
        for paper in (self.paper, self.changes):
            paper.look_for_photos()

    # --- views ---------------------------------------------------------------------------------

    def show_view(self, view: str) -> None:
        """Show one of the four views of the page."""
        page = self._page
        if page is None or (view == "changes" and page.compared is None):
            return
        self._leave_corrector()
        self.view = view
        self.head.views.choose(view)
        self.head.say_base()
        if page.content is None and view != "issue":
            self._say(sentence(self._room.lang, page.missing, {}))
            self.see_all.hide()
            return
        shows: dict[str, Callable[[ReviewPage], QWidget]] = {
            "whole": self._whole,
            "changes": self._changes,
            "phone": self._on_phone,
            "issue": self._around,
        }
        self.layers.setCurrentWidget(shows[view](page))
        self._stale.discard(view)

    def _whole(self, page: ReviewPage) -> QWidget:
        if "whole" in self._stale and page.whole is not None:
            self.paper.show_page(page.whole, keep_place=self._keep_place)
        return self.paper

    def _changes(self, page: ReviewPage) -> QWidget:
        if "changes" in self._stale and page.compared is not None:
            self.changes.show_page(page.compared.marked, keep_place=self._keep_place)
        return self.compared

    def _around(self, page: ReviewPage) -> QWidget:
        if "issue" in self._stale:
            self.issues.show_issues(page.issues)
        return self._issue_area

    def _on_phone(self, page: ReviewPage) -> QWidget:
        if self._phone is None:
            self._phone = Phone(self._room)
            self._phone.setMaximumWidth(420)
            holder = QWidget()
            middle = spaced(QVBoxLayout(holder), 18, spacing=0)
            middle.addWidget(self._phone, 1, Qt.AlignmentFlag.AlignHCenter)
            self._phone_area = holder
            self.layers.addWidget(holder)
        if "phone" in self._stale:
            self._phone.show_article(page.article, page.revision)
        return self._phone_area

    def next_change(self, step: int) -> None:
        """Go to the change after or before; the view of changes opens by itself."""
        if self._page is not None and self._page.compared is not None:
            if self.view != "changes" or self.layers.currentWidget() is not self.compared:
                self.show_view("changes")
            self.changes.next_change() if step > 0 else self.changes.previous_change()

    def show_block(self, block: str) -> None:
        """Bring a block into view, in the view that is on or in the full text."""
        if self.view not in {"whole", "changes"} or self.correcting:
            self.show_view("whole")
        (self.changes if self.view == "changes" else self.paper).show_block(block)

    # --- correcting ----------------------------------------------------------------------------

    @property
    def correcting(self) -> bool:
        """Tell whether words are being corrected."""
        return self.corrector is not None and self.layers.currentWidget() is self.corrector

    def all_written(self) -> InHand:
        """Return the corrections of this page; a passage still open counts as written."""
        if self.correcting and self.corrector is not None:
            self.corrector.take()
        return self.in_hand

    @property
    def in_hand(self) -> InHand:
        """The corrections of this page that would be signed, whichever view is on."""
        if self.correcting and self.corrector is not None:
            self._keep(self.corrector.wordings, self.corrector.places)
        return self._in_hand.get(self._key, InHand((), 0))

    @property
    def _key(self) -> tuple[str, str]:
        return (self._page.article, self._page.revision) if self._page else ("", "")

    def _keep(self, wordings: tuple[Wording, ...], places: int) -> None:
        self._in_hand.pop(self._key, None)
        if wordings:
            self._in_hand[self._key] = InHand(wordings, places)

    def correct(self, wordings: tuple[Wording, ...] = ()) -> None:
        """Let the reader correct words in place; corrections begun before are still there."""
        if self._page is None or self._page.content is None:
            return
        begun = wordings or self.in_hand.wordings
        if self.corrector is None:
            self.corrector = Corrector(self._room)
            self.corrector.left.connect(self._drop_corrections)
            self.corrector.changed.connect(self._corrected)
            self.corrector.failed.connect(self.correction_failed)
            self.layers.addWidget(self.corrector)
        self.layers.setCurrentWidget(self.corrector)
        self.corrector.begin(self._page.content, begun)
        self.corrections_changed.emit()

    def _corrected(self) -> None:
        if self.correcting:
            self.corrections_changed.emit()

    def _drop_corrections(self) -> None:
        self._in_hand.pop(self._key, None)
        self.layers.setCurrentWidget(self.paper)
        self.show_view(self.view)
        self.corrections_changed.emit()

    def _leave_corrector(self) -> None:
        """Look at something else; what was corrected stays in hand."""
        if self.correcting and self.all_written() is not None:
            self.layers.setCurrentWidget(self.paper)
            self.corrections_changed.emit()

    def forget_corrections(self, article: str) -> None:
        """Forget what was signed with a decision."""
        for key in [one for one in self._in_hand if one[0] == article]:
            del self._in_hand[key]
        if self.correcting and self._key[0] == article and self.corrector is not None:
            self.corrector.forget()
            self.layers.setCurrentWidget(self.paper)
