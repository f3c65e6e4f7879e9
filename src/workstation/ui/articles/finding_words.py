"""Finding words in the text: the bar asks, the canvas shows, and tells how many there are."""

from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.ui.articles.find_bar import FindBar
from workstation.ui.articles.paper import Paper

FOUND: Final = 3
"""What the canvas tells of a search: which it stands at, of how many, how many were replaced."""


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
        """Show how many places there are, and how many were replaced, as the canvas counts."""
        if what != "found" or not isinstance(value, list) or len(value) != FOUND:
            return
        if all(isinstance(one, int) for one in value):
            place, number, replaced = value
            self.bar.tell(place, number, replaced)
