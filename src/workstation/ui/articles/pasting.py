"""Pasting and dropping what other programs hold: read and cleaned off the UI thread, then put in.

The clipboard is taken by Qt here and now; the writing lane reads it and takes its pictures in as
photos of the article. The canvas gets blocks and nothing else, at its own cursor.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workstation.document.pasting import Spot
from workstation.document.readers.clipboard import Clipboard
from workstation.domain.ids import ArticleId
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.clipboard import clipboard_of
from workstation.ui.articles.paper import Paper
from workstation.ui.canvas.view import Dropped
from workstation.ui.long_task import LongTask
from workstation.ui.notices import Act
from workstation.usecases.desk import Desk
from workstation.usecases.pasting import (
    Brought,
    bring_pasted,
    entitled,
    flowing,
    mended,
    put_pasted,
)
from workstation.wording.catalogue import loss_sentence

TOLD_AT_MOST: Final = 3
"""So many losses are told one by one; more would only be a wall of notices."""


class Pasting(QObject):
    """Takes the clipboard, a drop or files into the text at the cursor."""

    def __init__(self, presenter: ArticlePresenter, paper: Paper, view: QWidget) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._paper = paper

    def paste(self, plain: bool) -> None:  # noqa: FBT001 - a signal carries it
        """Paste what the clipboard holds; `plain` leaves all layout behind."""
        mime = QGuiApplication.clipboard().mimeData()
        self._take(clipboard_of(mime), plain=plain)

    def drop(self, drop: Dropped) -> None:
        """Take what was dropped onto the text as if it were pasted."""
        mime = QMimeData()
        if drop.html:
            mime.setHtml(drop.html)
        if drop.text:
            mime.setText(drop.text)
        if drop.image is not None:
            mime.setImageData(drop.image)
        self._take(clipboard_of(mime), plain=False)

    def bring(self, paths: Sequence[Path]) -> None:
        """Put what files hold into the article on screen."""
        self._take(Clipboard(files=tuple(paths)), plain=False)

    def _take(self, clipboard: Clipboard, *, plain: bool) -> None:
        presenter = self._presenter
        if clipboard.is_empty or not presenter.may_write:
            return
        article, tasks = presenter.article, presenter.room.tasks
        done = partial(self._brought, article, files=bool(clipboard.files))
        work = partial(_bring, article=article, clipboard=clipboard, plain=plain)
        if clipboard.files or clipboard.images or "<img" in clipboard.html:
            long_work = partial(_bring_long, article, clipboard, plain=plain)
            tasks.long_command(self, self.tr("Pasting"), long_work, done)
        else:
            tasks.command(self, work, done)

    def _brought(self, article: ArticleId, brought: Brought, *, files: bool) -> None:
        edited = self._presenter.edited
        if article != self._presenter.article or edited is None:
            return
        standing = self._paper.canvas.standing
        flows = None if files else flowing(brought, str(standing.kind))
        if brought.blocks and not self._paper.is_ready:
            placed = put_pasted(edited, Spot(str(standing.block)), brought)
            self._presenter.change(placed.edited, placed.block)
        elif brought.blocks:
            blocks = [msgspec.to_builtins(one) for one in flows or brought.blocks]
            self._paper.act("paste", blocks=blocks, behind=flows is None)
        self._tell(brought)

    def _tell(self, brought: Brought) -> None:
        room = self._presenter.room
        losses = [(one.code, one.detail) for one in brought.warnings]
        losses += [(one.error, one.path) for one in brought.failed]
        for code, detail in losses[:TOLD_AT_MOST]:
            room.notices.say(loss_sentence(room.lang, code, detail), kind="warn")
        if len(losses) > TOLD_AT_MOST:
            more = self.tr("%n more could not be taken over", "", len(losses) - TOLD_AT_MOST)
            room.notices.say(more, kind="warn")
        if brought.repairs:
            words = self.tr("%n half-width punctuation mark(s) came along.", "", brought.repairs)
            room.notices.say(words, Act(self.tr("Mend them"), partial(self._mend, brought)))
        if brought.title and self._is_untitled:
            words = self.tr("The text seems to begin with its title.")
            use = partial(self._entitle, brought.title)
            room.notices.say(words, Act(self.tr("Use it as the title"), use))

    @property
    def _is_untitled(self) -> bool:
        edited = self._presenter.edited
        return edited is not None and not edited.title.strip()

    def _entitle(self, block: str) -> None:
        edited = self._presenter.edited
        if edited is not None and self._is_untitled:
            self._presenter.change(entitled(edited, block))

    def _mend(self, brought: Brought) -> None:
        edited = self._presenter.edited
        if edited is not None:
            self._presenter.set_doc(mended(edited.doc, brought))


def _bring(desk: Desk, article: ArticleId, clipboard: Clipboard, *, plain: bool) -> Brought:
    return bring_pasted(desk, article, clipboard, plain=plain)


def _bring_long(
    article: ArticleId, clipboard: Clipboard, desk: Desk, task: LongTask, *, plain: bool
) -> Brought:
    return bring_pasted(desk, article, clipboard, plain=plain, advance=task.tell)
