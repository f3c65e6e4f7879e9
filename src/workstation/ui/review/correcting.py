"""改几个字: a reviewer corrects words in place, and sees marked what would be signed."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.document.marked import MarkedContent, marked_content, whole_content
from workstation.document.rewording import TITLE, Wording, corrected
from workstation.domain.content import Content
from workstation.domain.tree_text import inline_runs, inline_text
from workstation.ui.reading.paper import Paper
from workstation.ui.reading.set_page import Written
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.ui.widgets.painting import scale

EXTRA: Final = 24


class Corrected(NamedTuple):
    """The article with the corrections so far, and both compared."""

    content: Content
    marked: MarkedContent


def with_corrections(content: Content, wordings: tuple[Wording, ...]) -> Corrected:
    """Return what would be signed.

    Raises:
        Refused: `title_missing`, `title_too_long`, `article_too_long`.
    """
    changed = corrected(content, wordings)
    return Corrected(changed, marked_content(content, changed))


class WordsEditor(QPlainTextEdit):
    """The words of one passage, over the paper. `done` when it is left, `moved` by Tab."""

    done = Signal()
    moved = Signal(int)
    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "words")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Words of this passage"))
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.fit())
        self.hide()

    def fit(self, at_least: int = 0) -> None:
        """Be as high as the words, and as what they cover."""
        lines = max(1, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + EXTRA
        self.setFixedHeight(max(height, at_least))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.undone.emit()
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type] # same
        self.done.emit()


class Corrector(QWidget):
    """Paper on which passages can be corrected; `places` counts where it differs from before."""

    changed = Signal()
    left = Signal()
    failed = Signal(object)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._seen: Content | None = None
        self._now: Corrected | None = None
        self._wordings: dict[tuple[str, int], str] = {}
        self._at: Written | None = None
        self.paper = Paper(room.pictures)
        self.editor = WordsEditor(self.paper.viewport())
        self._lay_out()
        self.paper.viewport().installEventFilter(self)
        self.paper.verticalScrollBar().valueChanged.connect(lambda _: self._place())
        self.editor.done.connect(self.take)
        self.editor.moved.connect(self.step)
        self.editor.undone.connect(self._leave_words)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "strip")
        head: QHBoxLayout = spaced(QHBoxLayout(bar), 16, 6, 16, 6)
        words = self.tr("Click a passage to change its words, or go on with Tab. Esc leaves it.")
        self.hint = label(words, wrap=True)
        head.addWidget(self.hint, 1)
        self.give_up = button(self.tr("Drop the corrections"), self.drop)
        head.addWidget(self.give_up)
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(bar)
        whole.addWidget(self.paper, 1)

    @property
    def places(self) -> int:
        """At how many places what would be signed differs from what was read."""
        return self._now.marked.counted.places if self._now else 0

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """The corrections so far, without the passage that is being written."""
        return tuple(Wording(block, text, run) for (block, run), text in self._wordings.items())

    def begin(self, content: Content, wordings: tuple[Wording, ...] = ()) -> None:
        """Correct a content; with the corrections of a decision that was taken back."""
        self._seen = content
        self._wordings = {(one.block, one.run): one.text for one in wordings}
        self._now = Corrected(content, whole_content(content))
        self.editor.hide()
        self.paper.show_page(self._now.marked)
        self._renew()

    def forget(self) -> None:
        """Forget what was corrected."""
        self._wordings.clear()
        self._at = None
        self.editor.hide()

    def drop(self) -> None:
        """Leave everything as it was."""
        self.forget()
        self.left.emit()

    def start_writing(self) -> None:
        """Open the first passage that is in sight."""
        shown = [one for one in self.paper.written if self.paper.rect_of(one).top() >= 0]
        if shown:
            self.open_words(shown[0])

    def step(self, by: int) -> None:
        """Go to the passage after or before the open one."""
        keys = [(one.block, one.run) for one in self.paper.written]
        if self._at is None or not keys:
            return
        place = keys.index((self._at.block, self._at.run)) + by
        if 0 <= place < len(keys):
            self.take()
            self.open_words(self.paper.written[place])

    def open_words(self, written: Written) -> None:
        """Open a passage for writing."""
        self.take()
        self._at = written
        self.editor.setFont(self.paper.font_at(written))
        self.editor.setPlainText(self._words_of(written))
        self._show(written)
        self._place()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, written: Written) -> None:
        rect = self.paper.rect_of(written)
        bar = self.paper.verticalScrollBar()
        if rect.top() < 0 or rect.bottom() > self.paper.viewport().height():
            bar.setValue(round(bar.value() + rect.top() - self.paper.viewport().height() / 3))

    def _words_of(self, written: Written) -> str:
        return self._words_in(self._now.content if self._now else None, written)

    @staticmethod
    def _words_in(content: Content | None, written: Written) -> str:
        if content is None:
            return ""
        if written.block == TITLE:
            return content.title
        for block in content.doc.content:
            if block.attrs.id == written.block:
                runs = [inline_text(run) for run in inline_runs(block)]
                return runs[written.run] if written.run < len(runs) else ""
        return ""

    def _place(self) -> None:
        if self._at is None:
            return
        rect = self.paper.rect_of(self._at)
        by = round(10 * scale())
        width = max(160, round(rect.width()) + 2 * by)
        self.editor.setGeometry(
            QRect(round(rect.left()) - by, round(rect.top()) - by, width, self.editor.height())
        )
        self.editor.fit(round(rect.height()) + 2 * by)

    def take(self) -> None:
        """Keep what was written in the open passage."""
        at, self._at = self._at, None
        if at is None or self._seen is None:
            return
        words = self.editor.toPlainText()
        self.editor.hide()
        if words == self._words_of(at):
            return
        self._wordings[at.block, at.run] = words
        if words == self._words_in(self._seen, at):  # put back as it was
            del self._wordings[at.block, at.run]
        self._renew()

    def _leave_words(self) -> None:
        self._at = None
        self.editor.hide()
        self.paper.setFocus()

    def _renew(self) -> None:
        if self._seen is None:
            return
        wordings = tuple(Wording(b, text, run) for (b, run), text in self._wordings.items())
        work = partial(with_corrections, self._seen, wordings)
        self._room.tasks.aside(self, work, self._renewed, failed=self.failed.emit, topic="words")

    def _renewed(self, now: Corrected) -> None:
        self._now = now
        open_still = self._at
        self.paper.show_page(now.marked, keep_place=True)
        if open_still is not None:
            key = (open_still.block, open_still.run)
            self._at = next((w for w in self.paper.written if (w.block, w.run) == key), None)
            self._place()
        self.changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            written = self.paper.written_at(QPointF(event.position()))
            if written is not None:
                self.open_words(written)
                return True
        return super().eventFilter(watched, event)
