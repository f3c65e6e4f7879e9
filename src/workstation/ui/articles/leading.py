"""Ways to places of the article: to a finding, a comment, what keeps it, several wordings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workstation.ui.settling.sheet import SettleSheet
from workstation.usecases.comments import CommentLine
from workstation.usecases.correcting import FindingLine

if TYPE_CHECKING:
    from workstation.ui.articles.article_view import ArticleView


class Leading(QObject):
    """Shows a place in the text, or the tab at the side that tells of it."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._at_finding = -1

    def show_finding(self, line: FindingLine) -> None:
        """Show where a finding stands, in the text or beside it."""
        view, finding = self._view, line.finding
        field = view.side.facts.fields.get(finding.block)
        if field is not None and finding.block != "title":
            view.side.show_tab("facts")
            field.field.setFocus()
            return
        view.middle.show_text()
        view.paper.show_place(finding)

    def step_finding(self, by: int) -> None:
        """Show the next finding in reading order, or the one before."""
        lines = [one for one in self._view.presenter.findings if not one.ignored]
        if lines:
            self._at_finding = (self._at_finding + by) % len(lines)
            self.show_findings()
            self.show_finding(lines[self._at_finding])

    def show_findings(self) -> None:
        """Show what the rules found."""
        self._view.side.show_tab("findings")

    def show_where(self) -> None:
        """Show how far the article has come, and what keeps the rest."""
        self._view.side.show_tab("where")

    def choose_wordings(self) -> None:
        """Ask which of several wordings stay."""
        presenter = self._view.presenter
        page = presenter.page
        if page is not None and page.choices:
            sheet = SettleSheet(presenter.room, presenter.article, self._view)
            sheet.settled.connect(presenter.settle)
            sheet.open()

    def comment_here(self) -> None:
        """Let the person say something about the passage at the cursor."""
        self._view.side.show_tab("comments")
        self._view.side.comments.begin()

    def show_comments_at(self, block: str) -> None:
        """Show what colleagues say about a block."""
        self._view.side.show_tab("comments")
        self._view.side.comments.show_at(block)

    def mark_comments(self, comments: Sequence[CommentLine]) -> None:
        """Mark the blocks that somebody says something about, the settled aside."""
        said = [one.block for one in comments if one.block and not one.settled]
        self._view.paper.canvas.show_comments(said)
