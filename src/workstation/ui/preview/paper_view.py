"""Word 版: the article on pages, as it is printed and filed; each page a picture made when seen.

Pages are set as the file that an export writes. They are painted on the pool, and a page
that changed keeps its old picture until the new one is there.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from workstation.ui.preview.paper import MOST_PAGES, Pages, page_picture, size_of, where_is
from workstation.ui.tasks import Tasks
from workstation.ui.theme import colour

GAP: Final = 16
MOST_WIDTH: Final = 820
STEP: Final = 60
KEPT: Final = 24
"""Pictures of pages that are kept; a long article is painted again when one comes back to it."""


class _Key(NamedTuple):
    number: int
    width: int


class PaperView(QAbstractScrollArea):
    """Shows an article's pages below each other. `painted` when a page that is seen is there."""

    painted = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pages: Pages = ()
        self._wanted = ""
        self._edition = 0
        self._pictures: dict[_Key, QPixmap] = {}
        self._fresh: dict[_Key, int] = {}
        self._asked: set[tuple[_Key, int]] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change how wide a page is, and where one reads.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.viewport().update())
        self.setAccessibleName(self.tr("Pages as they are printed"))

    # --- what is shown --------------------------------------------------------------------------

    def show_paper(self, pages: Pages) -> None:
        """Show pages; where one reads stays where it is."""
        if pages is self._pages:
            return
        self._pages = pages[:MOST_PAGES]
        self._edition += 1
        self._fit()
        words = self.tr("%n page(s)", "", self.pages)
        self.setAccessibleDescription(words)
        self.viewport().update()
        self.show_words(self._wanted)

    def clear(self) -> None:
        """Show nothing."""
        self._pages = ()
        self._pictures.clear()
        self._fresh.clear()
        self._fit()

    def show_words(self, words: str) -> None:
        """Bring the place on screen where these words stand, now or when the pages are there."""
        self._wanted = words
        if self._pages and words:
            work = partial(where_is, self._pages, words)
            self._tasks.aside(self, work, self._found, topic="place")

    def _found(self, place: tuple[int, float] | None) -> None:
        self._wanted = ""
        if place is None or place[0] >= self.pages:
            return
        number, down = place
        frame = list(self._frames())[number]
        at = frame.top() + int(frame.height() * down)
        bar = self.verticalScrollBar()
        seen = range(bar.value(), bar.value() + self.viewport().height() * 9 // 10)
        if at not in seen:
            bar.setValue(at - self.viewport().height() // 3)

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return len(self._pages)

    # --- where pages lie ------------------------------------------------------------------------

    def _page_width(self) -> int:
        return max(120, min(MOST_WIDTH, self.viewport().width() - 2 * GAP))

    def _frames(self) -> Iterator[QRect]:
        """Yield where each page lies, from the top of the first."""
        width, top = self._page_width(), GAP
        left = (self.viewport().width() - width) // 2
        for page in self._pages:
            size = size_of(page)
            height = round(width * size.height() / size.width())
            yield QRect(left, top, width, height)
            top += height + GAP

    def _fit(self) -> None:
        frames = list(self._frames())
        whole = frames[-1].bottom() + GAP if frames else 0
        seen = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, whole - seen))
        self.verticalScrollBar().setPageStep(seen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        before, kept = bar.maximum(), bar.value()
        self._fit()
        if event.oldSize().width() != event.size().width() and before:
            bar.setValue(round(kept / before * bar.maximum()))

    # --- painting -------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        above = QPoint(0, self.verticalScrollBar().value())
        seen = self.viewport().rect()
        for number, frame in enumerate(self._frames()):
            here = frame.translated(-above)
            if here.intersects(seen):
                self._paint_page(painter, number, here)
        painter.end()

    def _paint_page(self, painter: QPainter, number: int, frame: QRect) -> None:
        key = _Key(number, frame.width())
        picture = self._pictures.get(key) or self._other(number)
        painter.fillRect(frame, Qt.GlobalColor.white)
        if picture is not None:
            painter.drawPixmap(frame, picture)
        painter.setPen(colour("strong_line"))
        painter.drawRect(frame.adjusted(-1, -1, 0, 0))
        if self._fresh.get(key) != self._edition:
            self._ask(key, frame.size())

    def _other(self, number: int) -> QPixmap | None:
        """Return a picture of the page at another width, until there is one of this."""
        return next((one for key, one in self._pictures.items() if key.number == number), None)

    def _ask(self, key: _Key, size: QSize) -> None:
        if (key, self._edition) in self._asked:
            return
        self._asked.add((key, self._edition))
        ratio = self.devicePixelRatioF()
        work = partial(page_picture, self._pages[key.number], size * ratio)
        self._tasks.aside(self, work, partial(self._arrived, key, self._edition, ratio))

    def _arrived(self, key: _Key, edition: int, ratio: float, image: QImage) -> None:
        self._asked.discard((key, edition))
        if edition < self._fresh.get(key, 0) or edition != self._edition:
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._pictures[key] = pixmap
        self._fresh[key] = edition
        while len(self._pictures) > KEPT:
            gone = next(iter(self._pictures))
            del self._pictures[gone]
            self._fresh.pop(gone, None)
        self.viewport().update()
        self.painted.emit()
