"""Following what is typed: pages are made off the UI thread, one at a time, never of what is old.

A page is asked for a moment after something changed, and never while another one is being made:
what is typed meanwhile is the next. An answer about another article or of another kind than is
wanted by then is dropped.
"""

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.domain.ids import ArticleId, RevisionId
from workstation.ui.preview.choice import Choice
from workstation.ui.room import Room
from workstation.usecases.desk import Desk

if TYPE_CHECKING:
    from workstation.document.writers.pdf_strokes import SetPage
    from workstation.domain.content import Content
    from workstation.store.blobs import BlobFolder
    from workstation.usecases.editing import Edited
    from workstation.usecases.previewing import Material, PreviewPage

PAUSE_MS: Final = 250
PAPER_PAUSE_MS: Final = 900
"""Setting pages takes longer than writing HTML."""


class Subject(NamedTuple):
    """The article that is previewed: as it is typed, as it is kept, or as a revision has it."""

    article: ArticleId
    content: "Content | None" = None
    edited: "Edited | None" = None
    revision: RevisionId | None = None


class Made(NamedTuple):
    """What was made: a page for a screen, or the pages of a paper; and of what."""

    article: str
    choice: Choice
    page: "PreviewPage | None" = None
    paper: "tuple[SetPage, ...]" = ()


class Following(QObject):
    """Makes what a choice wants of a subject, again and again."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, room: Room, choice: Choice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._choice = choice
        self._subject: Subject | None = None
        self._under_way = False
        self._again = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._ask)

    def follow(self, subject: Subject) -> None:
        """Preview a subject; the first time at once, afterwards a moment later."""
        before, self._subject = self._subject, subject
        if before is None or before.article != subject.article:
            self._ask()
        elif subject != before and not self._pause.isActive():
            self._pause.start(PAPER_PAUSE_MS if self._choice.kind == "paper" else PAUSE_MS)

    def choose(self, choice: Choice) -> None:
        """Make something else of the same subject."""
        self._choice = choice
        self._ask()

    def stop(self) -> None:
        """Follow nothing any more; what is under way is dropped."""
        self._subject = None
        self._again = False
        self._pause.stop()

    def ask_again(self) -> None:
        """Make it once more, after something went wrong."""
        self._ask()

    def _ask(self) -> None:
        self._pause.stop()
        if self._subject is None:
            return
        if self._under_way:
            self._again = True
            return
        self._under_way, self._again = True, False
        work = partial(_gathered, subject=self._subject)
        gathered = partial(self._gathered, self._subject.article)
        self._room.tasks.query(self, work, gathered, failed=self._failed)

    def _gathered(self, article: ArticleId, material: "Material") -> None:
        if self._subject is None or article != self._subject.article:
            self._go_on()
            return
        work = partial(_made, article, material, self._choice, self._room.pictures.blobs)
        self._room.tasks.aside(self, work, self._arrived, failed=self._failed)

    def _arrived(self, made: Made) -> None:
        if self._subject is not None and made.article == self._subject.article:
            if made.choice == self._choice:
                self.made.emit(made)
            else:
                self._again = True
        self._go_on()

    def _failed(self, error: Exception) -> None:
        again = self._again
        self._go_on()
        if self._subject is not None and not again:
            self.failed.emit(error)

    def _go_on(self) -> None:
        self._under_way = False
        if self._again:
            self._ask()


def _gathered(desk: Desk, subject: Subject) -> "Material":
    """Import the writers on the lane that uses them."""
    from workstation.usecases.previewing import article_material, material

    if subject.content is None:
        return article_material(desk, subject.article, subject.revision)
    return material(desk, subject.article, subject.content, subject.edited)


def _made(article: str, material: "Material", choice: Choice, blobs: "BlobFolder") -> Made:
    from workstation.usecases.previewing import browser_page, paper, phone_page

    match choice.kind:
        case "phone":
            page = phone_page(material, width=choice.width, dark=choice.dark)
            return Made(article, choice, page)
        case "web":
            return Made(article, choice, browser_page(material))
        case "paper":
            return Made(article, choice, paper=paper(material, blobs))
