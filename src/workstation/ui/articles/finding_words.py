"""Finding words in the text: the bar asks, the canvas shows, and tells how many there are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.ui.articles.find_bar import FindBar
from workstation.ui.articles.paper import Paper


class FindingWords(QObject):
    """Holds the bar and speaks with the canvas for it."""

    def __init__(self, paper: Paper, view: QWidget) -> None:
        super().__init__(view)
        self._paper = paper
        self.writable = True
        self.bar = FindBar()
        self.bar.asked.connect(self._find)
        self.bar.stepped.connect(lambda by: paper.act("find_step", by=by))
        self.bar.replaced.connect(lambda text: paper.act("replace_one", text=text))
        self.bar.all_replaced.connect(lambda text: paper.act("replace_all", text=text))
        self.bar.closed.connect(self._end)
        paper.canvas.asked.connect(self._hear)

    def open(self, *, replace: bool) -> None:
        """Open the bar with the words that are chosen in the text."""
        chosen = self._paper.canvas.standing.chosen_text
        self.bar.open_bar(chosen, replace=replace, writable=self.writable)

    def step(self, by: int) -> None:
        """Go to the next place or the one before; without a bar, open it."""
        if self.bar.isVisible():
            self._paper.act("find_step", by=by)
        else:
            self.open(replace=False)

    def _find(self, query: str, case: bool) -> None:  # noqa: FBT001 - a signal carries it
        if query:
            self._paper.act("find", query=query, case=case)
        else:
            self._paper.act("find_end")

    def _end(self) -> None:
        self._paper.act("find_end")
        self._paper.setFocus()

    def _hear(self, what: str, value: Any) -> None:  # noqa: ANN401 - by what is told
        """Show how many places there are, as the canvas counts them."""
        if what == "found" and isinstance(value, Sequence) and len(value) == 2:  # noqa: PLR2004 - place, number
            place, number = value
            if isinstance(place, int) and isinstance(number, int):
                self.bar.tell(place, number)
