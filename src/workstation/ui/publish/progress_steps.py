"""The steps of a publication under way: a mark, a name, a bar and a count for each."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget
from typing_extensions import override

from workstation.ui.publish import words
from workstation.ui.publish.painting import sized
from workstation.ui.theme import colour
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.labels import label
from workstation.usecases.publication_progress import PhaseProgress

MARK: Final = 22
PARTS: Final = 1000


class StepMark(QWidget):
    """A round mark: a tick when done, a number before, an exclamation mark when stuck."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._state = "ahead"
        self.setFixedSize(QSize(MARK, MARK))

    def show_state(self, state: str) -> None:
        """Show how far the step is."""
        if state != self._state:
            self._state = state
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        grounds = {"done": "good", "going": "accent", "failed": "warn", "unknown": "warn"}
        signs = {"done": "✓", "failed": "!", "unknown": "?"}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(grounds.get(self._state, "strong_line")))
        painter.drawEllipse(QRectF(1, 1, MARK - 2, MARK - 2))
        painter.setPen(colour("surface" if self._state != "ahead" else "text"))
        painter.setFont(sized(self.font(), 0.88, bold=True))
        sign = signs.get(self._state, str(self._number))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, sign)
        painter.end()


class ProgressSteps(QWidget):
    """All steps of one channel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = spaced(QGridLayout(self), spacing=9)
        self._grid.setColumnStretch(2, 1)
        self._rows: list[tuple[str, StepMark, QProgressBar, QWidget]] = []
        self._shown: tuple[str, ...] = ()

    def show_phases(self, phases: tuple[PhaseProgress, ...]) -> None:
        """Show how far each step is; the widgets stay while the steps are the same."""
        names = tuple(one.phase for one in phases)
        if names != self._shown:
            self._build(names)
        for (_, mark, bar, count), one in zip(self._rows, phases, strict=True):
            mark.show_state(one.state)
            bar.setValue(_parts(one))
            bar.setProperty("look", "good" if one.state == "done" else "")
            bar.style().unpolish(bar)
            bar.style().polish(bar)
            count.setText(self._count(one))  # type: ignore[attr-defined] # a label
            bar.setAccessibleDescription(self._count(one))

    def _build(self, names: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._rows, self._shown = [], names
        for number, name in enumerate(names):
            mark, bar, count = StepMark(number + 1), QProgressBar(), label("", "muted")
            bar.setRange(0, PARTS)
            bar.setTextVisible(False)
            bar.setAccessibleName(words.phase_name(name))
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            count.setMinimumWidth(120)
            self._grid.addWidget(mark, number, 0)
            named = label(words.phase_name(name))
            named.setMinimumWidth(96)
            self._grid.addWidget(named, number, 1)
            self._grid.addWidget(bar, number, 2, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(count, number, 3)
            self._rows.append((name, mark, bar, count))

    def _count(self, one: PhaseProgress) -> str:
        match one.phase:
            case "pictures" if one.total or one.done:
                return self._pictures(one)
            case "draft" if one.state == "done" and one.total:
                return words.article_count(one.total)
            case "write" if one.total:
                return f"{one.done} / {one.total}"
            case "compare" if one.state == "done":
                return self.tr("as approved")
            case "publish" if one.state == "going":
                return self.tr("WeChat is at work…")
            case _:
                return ""

    def _pictures(self, one: PhaseProgress) -> str:
        said = words.picture_count(one.total)
        if one.state != "done":
            said = f"{one.done} / {one.total}"
        if one.reused:
            said += " · " + self.tr("%n reused", "", one.reused)
        return said


def _parts(one: PhaseProgress) -> int:
    if one.state == "done":
        return PARTS
    if one.total:
        return PARTS * one.done // one.total
    return PARTS // 2 if one.state != "ahead" else 0
