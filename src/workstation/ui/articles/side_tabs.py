"""The side of the article page: 稿件信息, 校对, 历史, 去向, one at a time."""

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.facts_panel import FactsPanel
from workstation.ui.articles.findings_panel import FindingsPanel
from workstation.ui.articles.story_panel import StoryPanel
from workstation.ui.articles.where_panel import WherePanel
from workstation.ui.widgets.boxes import line, row, scrolled, spaced
from workstation.ui.widgets.buttons import Segments

WIDTH = 316


class SideTabs(QFrame):
    """Shows the panels; each fetches what it shows when it is first looked at."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side-right")
        self._presenter = presenter
        self.tabs = Segments(
            [
                ("facts", self.tr("About")),
                ("findings", self.tr("Check")),
                ("story", self.tr("History")),
                ("where", self.tr("Where")),
            ],
            look="side-tab",
        )
        self.facts = FactsPanel(presenter)
        self.findings = FindingsPanel(presenter)
        self.story = StoryPanel(presenter)
        self.where = WherePanel(presenter)
        self._panels = {
            "facts": self.facts,
            "findings": self.findings,
            "story": self.story,
            "where": self.where,
        }
        whole = spaced(QVBoxLayout(self), spacing=0)
        head = row(14, 8, 14, 6)
        head.addWidget(self.tabs)
        head.addStretch(1)
        whole.addLayout(head)
        self.setFixedWidth(max(WIDTH, head.sizeHint().width()))  # large letters need more
        whole.addWidget(line())
        self._layers = QStackedWidget()
        for panel in self._panels.values():
            self._layers.addWidget(scrolled(panel))
        whole.addWidget(self._layers, 1)
        self.tabs.chosen.connect(self.show_tab)
        self.tabs.choose("facts")
        presenter.findings_changed.connect(self._count)
        presenter.story_stale.connect(self._reload)

    def show_tab(self, name: str) -> None:
        """Show one of the panels."""
        self.tabs.choose(name)
        self._layers.setCurrentIndex(list(self._panels).index(name))
        self._reload()

    def _reload(self) -> None:
        if self.tabs.current() == "story":
            self.story.reload()
        elif self.tabs.current() == "where":
            self.where.reload()

    def _count(self) -> None:
        number = sum(not line.ignored for line in self._presenter.findings)
        words = self.tr("Check {number}").format(number=number) if number else self.tr("Check")
        self.tabs.rename("findings", words)
