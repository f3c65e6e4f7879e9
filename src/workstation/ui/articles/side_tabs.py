"""The side of the article page: 稿件信息, 校对, 批注, 历史, 去向, one at a time."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.facts_panel import FactsPanel
from workstation.ui.articles.findings_panel import FindingsPanel
from workstation.ui.articles.where_panel import WherePanel
from workstation.ui.comments.panel import CommentsPanel
from workstation.ui.history.panel import HistoryPanel
from workstation.ui.widgets.boxes import line, row, scrolled, spaced
from workstation.ui.widgets.buttons import Segments

WIDTH: Final = 316
EDGE: Final = 14


class SideTabs(QFrame):
    """Shows the panels; each fetches what it shows when it is first looked at.

    `fitted` tells how wide it is: large letters and numbers on the tabs need more.
    """

    fitted = Signal(int)

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side-right")
        self._presenter = presenter
        self.tabs = Segments(
            [
                ("facts", self.tr("About")),
                ("findings", self.tr("Check")),
                ("comments", self.tr("Comments")),
                ("story", self.tr("History")),
                ("where", self.tr("Where")),
            ],
            look="side-tab",
        )
        self.facts = FactsPanel(presenter)
        self.findings = FindingsPanel(presenter)
        self.comments = CommentsPanel(presenter.room)
        self.story = HistoryPanel(presenter.room)
        self.where = WherePanel(presenter)
        self._panels = {
            "facts": self.facts,
            "findings": self.findings,
            "comments": self.comments,
            "story": self.story,
            "where": self.where,
        }
        whole = spaced(QVBoxLayout(self), spacing=0)
        head = row(EDGE, 8, EDGE, 6)
        head.addWidget(self.tabs)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(line())
        self._layers = QStackedWidget()
        for panel in self._panels.values():
            self._layers.addWidget(scrolled(panel))
        whole.addWidget(self._layers, 1)
        self.tabs.chosen.connect(self.show_tab)
        self.tabs.choose("facts")
        presenter.findings_changed.connect(self._count)
        presenter.story_stale.connect(self._reload)
        self.comments.counted.connect(self._count_comments)
        self._shown_of = {"story": "", "comments": ""}
        self._fit()

    def show_tab(self, name: str) -> None:
        """Show one of the panels."""
        self.tabs.choose(name)
        self._layers.setCurrentIndex(list(self._panels).index(name))
        self._reload()

    def _reload(self) -> None:
        """Fetch what is looked at; the comments always, for their number stands on the tab."""
        article, current = self._presenter.article, self.tabs.current()
        for name, panel in (("story", self.story), ("comments", self.comments)):
            if name not in {current, "comments"}:
                continue
            if self._shown_of[name] != article:
                self._shown_of[name] = article
                panel.show_article(article)
            else:
                panel.reload()
        if current == "where":
            self.where.reload()

    def _count_comments(self, number: int) -> None:
        words = self.tr("Comments {number}").format(number=number)
        self._rename("comments", words if number else self.tr("Comments"))

    def _count(self) -> None:
        number = sum(not line.ignored for line in self._presenter.findings)
        words = self.tr("Check {number}").format(number=number) if number else self.tr("Check")
        self._rename("findings", words)

    def _rename(self, tab: str, words: str) -> None:
        self.tabs.rename(tab, words)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        frame = self.width() - self.contentsRect().width()
        self.setFixedWidth(max(WIDTH, self.tabs.sizeHint().width() + 2 * EDGE + frame))
        self.fitted.emit(self.width())
