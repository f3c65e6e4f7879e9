"""历史: the drafts and what was said of them, the latest first; each can be compared."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.comparing import CompareSheet
from workstation.ui.articles.wording import exactly
from workstation.ui.widgets.boxes import column, emptied, line, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.article_story import StoryLine, article_story


class StoryPanel(QWidget):
    """Shows what happened to the article."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._whole = spaced(QVBoxLayout(self), 18, 14, 18, 20, spacing=10)

    def reload(self) -> None:
        """Fetch the story of the article on screen."""
        article = self._presenter.article
        if article:
            work = partial(article_story, article=article)
            tasks = self._presenter.room.tasks
            tasks.query(self, work, partial(self._show, article), topic="story")

    def _show(self, article: ArticleId, lines: tuple[StoryLine, ...]) -> None:
        if article != self._presenter.article:
            return
        emptied(self._whole)
        if not lines:
            words = self.tr("Nobody else has this article yet. Its history begins when you save.")
            self._whole.addWidget(label(words, "muted", wrap=True))
        for number, one in enumerate(lines):
            if number:
                self._whole.addWidget(line())
            self._whole.addLayout(self._line(one))
        self._whole.addStretch(1)

    def _line(self, one: StoryLine) -> QVBoxLayout:
        whole = column(spacing=3)
        head = row()
        head.addWidget(label(self._told(one), "strong" if one.counts else "muted", wrap=True), 1)
        head.addWidget(label(exactly(one.at), "muted"))
        whole.addLayout(head)
        if one.words:
            words = one.words if one.kind == "published" else f"“{one.words}”"
            whole.addWidget(label(words, wrap=True))
        if one.before and (one.kind == "saved" or one.corrected):
            look = partial(self._compare, one)
            whole.addWidget(button(self.tr("See the changes"), look, look="link"))
        return whole

    def _told(self, one: StoryLine) -> str:
        words = {
            "saved": self.tr("{by} saved draft {number}"),
            "submitted": self.tr("{by} sent draft {number} for review"),
            "approved": self.tr("{stage}: {by} passed it"),
            "returned": self.tr("{stage}: {by} sent it back"),
            "withdrawn": self.tr("{by} took it back"),
            "published": self.tr("Published as draft {number}"),
        }[one.kind]
        if one.kind == "approved" and one.corrected:
            words = self.tr("{stage}: {by} corrected and passed it")
        told = words.format(by=one.by, number=one.number, stage=one.stage)
        if one.suggestion:
            told += self.tr(" (a suggestion)")
        if one.outdated:
            told += self.tr(" (out of date, look again)")
        return told if one.counts else told + self.tr(" (no longer counts)")

    def _compare(self, one: StoryLine) -> None:
        title = self.tr("What changed up to draft {number}").format(number=one.number)
        CompareSheet(self._presenter.room, title, one.before, one.revision, self).open()
