"""稿件信息: who has the article now, who looks after it, and what heads it."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from workstation.domain.tree_text import plain_text
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.assigning import AssignSheet
from workstation.ui.articles.cover_panel import CoverPanel
from workstation.ui.articles.filing_panel import FilingPanel
from workstation.ui.articles.limited_fields import LimitedField
from workstation.ui.articles.list_presenter import columns_to_choose
from workstation.ui.articles.wording import exactly
from workstation.ui.widgets.boxes import column, emptied, line, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import Tint, label, pill
from workstation.usecases.article_page import ArticlePage
from workstation.usecases.review_stages import StageLine

DIGEST_HEIGHT: Final = 84
TAKEN_BY_WECHAT: Final = 54
"""So many characters of the text stand for a digest that is not written (wechat-api.md 3)."""

_STAGE_TINTS: Final[dict[str, Tint]] = {
    "passed": "green",
    "returned": "amber",
    "waiting": "blue",
    "later": "grey",
}


class FactsPanel(QWidget):
    """Shows and edits what stands around the text."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        whole = spaced(QVBoxLayout(self), 18, 14, 18, 20, spacing=14)
        self._stages = column(spacing=7)
        whole.addLayout(self._stages)
        whole.addLayout(self._editor_line())
        whole.addWidget(line())
        self.fields = self._fields()
        for field in self.fields.values():
            whole.addWidget(field)
        self.column = QComboBox()
        self.column.activated.connect(self._on_column)
        whole.addWidget(Labelled(self.tr("Column"), self.column))
        self.cover = CoverPanel(presenter)
        whole.addWidget(self.cover)
        self.filing = FilingPanel(presenter)
        whole.addWidget(self.filing)
        whole.addStretch(1)
        presenter.page_changed.connect(self._show_page)
        presenter.edited_changed.connect(self._show_edited)

    def _editor_line(self) -> QVBoxLayout:
        whole = column(spacing=2)
        head = row()
        head.addWidget(label(self.tr("Responsible editor"), "muted"))
        head.addStretch(1)
        self.take = button(self.tr("I edit this"), self._presenter.take, look="link")
        self.assign = button(self.tr("Choose…"), self._ask_editor, look="link")
        head.addWidget(self.take)
        head.addWidget(self.assign)
        self.editor = label("", "strong")
        whole.addLayout(head)
        whole.addWidget(self.editor)
        return whole

    def _fields(self) -> dict[str, LimitedField]:
        digest = QPlainTextEdit()
        digest.setTabChangesFocus(True)
        digest.setFixedHeight(DIGEST_HEIGHT)
        made = {
            "title": LimitedField(self.tr("Title"), QLineEdit(), "title"),
            "author": LimitedField(self.tr("Author"), QLineEdit(), "author"),
            "source": LimitedField(self.tr("Source"), QLineEdit()),
            "digest": LimitedField(self.tr("Digest"), digest, "digest"),
        }
        for name, field in made.items():
            field.typed.connect(partial(self._presenter.set_field, name))
        return made

    # --- what is shown --------------------------------------------------------------------------

    def _show_edited(self) -> None:
        edited = self._presenter.edited
        if edited is None:
            return
        writable = self._presenter.may_write
        for name, field in self.fields.items():
            field.show_text(getattr(edited, name))
            field.let_write(writable=writable)
        self.column.setEnabled(writable)
        self._choose_column()
        self.cover.show_cover()
        self._propose_digest()

    def _propose_digest(self) -> None:
        """Show what WeChat takes for a digest where none is written."""
        edited, field = self._presenter.edited, self.fields["digest"].field
        if edited is not None and isinstance(field, QPlainTextEdit):
            words = "".join(plain_text(edited.doc).split())[:TAKEN_BY_WECHAT]
            field.setPlaceholderText(words)

    def _choose_column(self) -> None:
        edited = self._presenter.edited
        place = self.column.findData(edited.column) if edited is not None else -1
        if place >= 0:
            self.column.setCurrentIndex(place)
        elif self._presenter.article:
            tasks = self._presenter.room.tasks
            tasks.query(self, columns_to_choose, self._show_columns, topic="columns")

    def _show_columns(self, columns: tuple[tuple[str, str], ...]) -> None:
        edited, page = self._presenter.edited, self._presenter.page
        self.column.clear()
        for identity, name in columns:
            self.column.addItem(name, identity)
        if edited is None or page is None:
            return
        if self.column.findData(edited.column) < 0:  # a column put away keeps its articles
            self.column.addItem(page.column_name, edited.column)
        self.column.setCurrentIndex(self.column.findData(edited.column))

    def _on_column(self, place: int) -> None:
        self._presenter.set_field("column", str(self.column.itemData(place)))

    def _show_page(self) -> None:
        page = self._presenter.page
        if page is None:
            return
        emptied(self._stages)
        self._stages.addWidget(label(self._where(page), "strong", wrap=True))
        for stage in page.stages:
            self._stages.addLayout(self._stage(stage))
        self.editor.setText(page.editor_name or self.tr("Nobody yet"))
        mine = page.editor == str(self._presenter.room.person.member)
        self.take.setVisible(page.rights.assign and not mine)
        self.assign.setVisible(page.rights.assign)

    def _where(self, page: ArticlePage) -> str:
        if page.waiting_for:
            names = self.tr(", ").join(page.waiting_for)
            return self.tr("With {names} now").format(names=names)
        return {
            "draft": self.tr("Being written; not sent for review"),
            "submitted": self.tr("In review; nobody can take the next stage"),
            "returned": self.tr("Sent back to be mended"),
            "approved": self.tr("Approved; an editor puts it into an issue"),
            "published": self.tr("Published"),
            "withdrawn": self.tr("Withdrawn"),
        }[page.state]

    def _stage(self, stage: StageLine) -> QVBoxLayout:
        whole = column(spacing=2)
        head = row()
        head.addWidget(pill(stage.name, _STAGE_TINTS[stage.state]))
        head.addWidget(label(self._who(stage), "muted", wrap=True), 1)
        whole.addLayout(head)
        for decision in stage.decisions:
            if decision.note:
                whole.addWidget(label(f"“{decision.note}”", wrap=True))
        return whole

    def _who(self, stage: StageLine) -> str:
        if stage.decisions:
            last = stage.decisions[-1]
            passed = self.tr("{name} passed it {when}")
            returned = self.tr("{name} sent it back {when}")
            words = returned if stage.state == "returned" else passed
            return words.format(name=last.name, when=exactly(last.at))
        if stage.state == "waiting":
            names = self.tr(", ").join(stage.holders)
            return self.tr("waits for {names}").format(names=names) if names else ""
        return self.tr("not yet")

    def _ask_editor(self) -> None:
        sheet = AssignSheet(self._presenter, self)
        sheet.open()
