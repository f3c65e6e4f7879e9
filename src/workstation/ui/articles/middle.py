"""What stands in the middle of the page: the text with its preview, or two drafts compared."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from workstation.domain.ids import RevisionId
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.paper import Paper
from workstation.ui.history.choice import Pair, Restored
from workstation.ui.history.compare_pane import ComparePane
from workstation.ui.preview.beside import Beside
from workstation.ui.preview.panel import PreviewPanel
from workstation.usecases.layout_findings import KIND as LAYOUT


class Middle(QStackedWidget):
    """Shows one of both; what is not the text is built when it is first asked for.

    `previewed`: the preview is on screen, or no longer. `preview_built` carries it, once.
    `comparing`: drafts are compared, or no longer.
    """

    previewed = Signal(bool)
    preview_built = Signal(object)
    comparing = Signal(bool)

    def __init__(
        self, presenter: ArticlePresenter, paper: Paper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._paper = paper
        self.text = Beside(paper, presenter.room.memory)
        self._checked = ""
        self.preview: PreviewPanel | None = None
        self.compared: ComparePane | None = None
        self.addWidget(self.text)
        presenter.edited_changed.connect(self._show_preview_of)
        presenter.findings_changed.connect(self._on_checked)
        paper.canvas.stood.connect(lambda standing: self._follow(standing.block))
        self.currentChanged.connect(lambda _: self.comparing.emit(self.is_comparing))

    def show_text(self) -> None:
        """Show the text to write in, whatever stood in its place."""
        self.setCurrentWidget(self.text)

    # --- drafts compared ------------------------------------------------------------------------

    @property
    def is_comparing(self) -> bool:
        """Tell whether drafts are compared."""
        return self.currentWidget() is self.compared

    def compare(self, older: str, newer: str) -> None:
        """Show what changed from one draft to another, told by their ids."""
        self.compare_pair(Pair(RevisionId(older), RevisionId(newer)))

    def compare_pair(self, pair: Pair) -> None:
        """Show what changed from one draft to another, where the text stands."""
        if self.compared is None:
            self.compared = ComparePane(self._presenter.room)
            self.compared.left.connect(self.show_text)
            self.compared.restore_asked.connect(self.restore)
            self.addWidget(self.compared)
        self.compared.show_pair(self._presenter.article, pair)
        self.setCurrentWidget(self.compared)

    def restore(self, restored: Restored) -> None:
        """Put an older draft, or one change of it, in hand as one step that can be undone."""
        if restored.whole:
            self.show_text()
        edited = self._presenter.edited
        if edited is not None:
            self._presenter.change(restored.edited, restored.where(edited.doc))

    # --- the preview ----------------------------------------------------------------------------

    def show_preview(self, on: bool) -> None:  # noqa: FBT001 - a signal carries it
        """Show the article beside the text as a phone shows it, or no longer."""
        if on and self.preview is None:
            self.preview = PreviewPanel(self._presenter.room)
            self.preview.placed.connect(self._place_preview)
            self.preview.block_asked.connect(self._paper.focus_block)
            self.text.hold(self.preview)
            self.preview_built.emit(self.preview)
        if self.preview is None:
            return
        self._place_preview(self.preview.choice.place if on else "off")
        self._show_preview_of()
        self._show_faults()

    def _place_preview(self, place: str) -> None:
        self.text.put(place)
        self.previewed.emit(place != "off")
        if place != "alone":
            self._paper.show()

    def _show_preview_of(self) -> None:
        presenter = self._presenter
        if self.preview is None or self.text.place == "off":
            return
        if presenter.edited is not None and presenter.content is not None:
            self.preview.show_edited(presenter.article, presenter.content, presenter.edited)

    def _on_checked(self) -> None:
        self._checked = self._presenter.article
        self._show_faults()

    def _show_faults(self) -> None:
        """Show below the preview what was found in the layout, once it was looked for."""
        if self.preview is None or self.text.place == "off":
            return
        if self._checked == self._presenter.article:
            lines = [one for one in self._presenter.findings if not one.ignored]
            self.preview.strip.show_faults(
                [one.finding for one in lines if one.finding.kind == LAYOUT]
            )

    def _follow(self, block: str) -> None:
        if self.preview is not None:
            self.preview.show_block(block)
