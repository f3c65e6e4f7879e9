"""What an import guessed, as a quiet line of chips: each can be taken back, or all left."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.widgets.boxes import box, emptied, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk
from workstation.usecases.guesses import (
    Guess,
    guesses_of,
    settle_guesses,
    still_so,
    taken_back,
)

SHOWN = 4
"""So many chips stand in the line; the headings beyond them are counted."""
WORDS = 12


class GuessStrip(QWidget):
    """Shows what nobody has looked at yet."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._article = ""
        self._guesses: tuple[Guess, ...] = ()
        self._shown: tuple[Guess, ...] = ()
        self._whole = spaced(QVBoxLayout(self), 20, 10, 20, 0)
        presenter.page_changed.connect(self._ask)
        presenter.edited_changed.connect(self._show)
        self.hide()

    def chips(self) -> tuple[QPushButton, ...]:
        """Return the chips on screen, each of which takes one guess back."""
        return tuple(self.findChildren(QPushButton, "guess"))

    def _ask(self) -> None:
        article = self._presenter.article
        if article == self._article:
            return
        self._article, self._guesses = article, ()
        self._show()
        if article:
            self._presenter.room.tasks.query(
                self, partial(_asked, article=article), self._take, topic="guesses"
            )

    def _take(self, asked: tuple[ArticleId, tuple[Guess, ...]]) -> None:
        article, guesses = asked
        if article == self._article:
            self._guesses = guesses
            self._show()

    def _show(self) -> None:
        edited = self._presenter.edited
        writable = edited is not None and self._presenter.may_write
        standing = [one for one in self._guesses if edited is not None and still_so(edited, one)]
        shown = tuple(standing) if writable else ()
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._whole)
        if shown:
            self._whole.addWidget(self._line(shown))
        self.setVisible(bool(shown))

    def _line(self, guesses: tuple[Guess, ...]) -> QWidget:
        line = row(14, 7, 10, 7, spacing=8)
        line.addWidget(label(self.tr("Taken from the look of the file:"), "muted"))
        for guess in guesses[:SHOWN]:
            line.addWidget(self._chip(guess))
        if len(guesses) > SHOWN:
            line.addWidget(label(self.tr("and %n more", "", len(guesses) - SHOWN), "muted"))
        line.addStretch(1)
        line.addWidget(button(self.tr("All right"), partial(self._settle, guesses), look="link"))
        return box("info", line)

    def _chip(self, guess: Guess) -> QPushButton:
        words = guess.words if len(guess.words) <= WORDS else f"{guess.words[:WORDS]}…"
        told = {
            "title": self.tr("Title “{words}”"),
            "author": self.tr("Author “{words}”"),
            "heading": self.tr("Heading “{words}”"),
            "source": self.tr("Source “{words}”"),
        }[guess.kind].format(words=words)
        chip = button(f"{told}  ✕", partial(self._take_back, guess), look="chip")
        chip.setObjectName("guess")
        chip.setToolTip(self.tr("Take back: {words}").format(words=guess.words))
        chip.setAccessibleName(chip.toolTip())
        return chip

    def _take_back(self, guess: Guess) -> None:
        edited = self._presenter.edited
        if edited is not None:
            self._presenter.change(taken_back(edited, guess))

    def _settle(self, guesses: Iterable[Guess]) -> None:
        gone = tuple(guesses)
        self._guesses = tuple(one for one in self._guesses if one not in gone)
        self._show()
        work = partial(_settled, article=ArticleId(self._article), guesses=gone)
        self._presenter.room.tasks.command(self, work, lambda _: None)


def _asked(desk: Desk, article: ArticleId) -> tuple[ArticleId, tuple[Guess, ...]]:
    return article, guesses_of(desk, article)


def _settled(desk: Desk, article: ArticleId, guesses: tuple[Guess, ...]) -> None:
    settle_guesses(desk, article, guesses)
