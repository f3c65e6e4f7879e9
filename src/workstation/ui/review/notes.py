"""Notes begun and not yet sent: kept on this PC for each article, so that none is lost."""

from typing import Final

from workstation.ui.memory import Memory

KEPT_AS: Final = "review_notes"
MOST: Final = 50


class Notes:
    """The note of the article on screen, and of those left before they were decided."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._kept: dict[str, str] = {
            str(article): str(text) for article, text in memory.get(KEPT_AS, {}).items()
        }
        self._article = ""

    @property
    def text(self) -> str:
        """The note begun for the article on screen."""
        return self._kept.get(self._article, "")

    def turn_to(self, article: str) -> None:
        """Another article comes on screen."""
        self._article = article

    def keep_current(self, text: str) -> None:
        """Keep what stands in the field for the article on screen."""
        if self._article:
            self.keep(self._article, text)

    def keep(self, article: str, text: str) -> None:
        """Keep a note for an article; the oldest of many go."""
        self._kept.pop(article, None)
        if text.strip():
            self._kept[article] = text
        while len(self._kept) > MOST:
            self._kept.pop(next(iter(self._kept)))
        self._memory.put(KEPT_AS, dict(self._kept))

    def forget(self, article: str) -> None:
        """Forget a note that went out with a decision."""
        self.keep(article, "")
        if article == self._article:
            self._article = ""
