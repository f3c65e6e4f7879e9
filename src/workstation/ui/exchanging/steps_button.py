"""The title bar's word on the exchange: all steps where they fit, else the last one alone."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from workstation.ui.exchanging.words import Words

SLACK: Final = 6
"""What two ways of measuring the same words may differ by."""


class StepsButton(QPushButton):
    """Says how far what was changed here has come; a click shows the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "steps")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = Words("muted", "", "")
        self._roomy = True

    def say(self, words: Words) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(self.tr("Sync: {words}").format(words=words.whole))
        self.updateGeometry()
        bar = self.parentWidget()
        layout = bar.layout() if bar is not None else None
        if layout is not None:
            layout.activate()  # at once: the short words must not flash up before the long ones
        self._fit()

    def needs(self) -> int:
        """Return how wide the button is with all steps on it."""
        return self._wide(self._words.whole) + SLACK

    def have_room(self, *, roomy: bool) -> None:
        """Take the room for all steps, or for the last one alone."""
        if roomy != self._roomy:
            self._roomy = roomy
            self.updateGeometry()

    def _fit(self) -> None:
        whole = self._wide(self._words.whole) <= self.width()
        self.setText(self._words.whole if whole else self._words.short)

    def _wide(self, words: str) -> int:
        """Return how wide the button is with some words on it."""
        metrics = self.fontMetrics()
        around = super().sizeHint().width() - metrics.horizontalAdvance(self.text())
        return around + metrics.horizontalAdvance(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        wide = self.needs() if self._roomy else self._wide(self._words.short) + SLACK
        return QSize(wide, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(self._words.short), super().minimumSizeHint().height())
