"""The bar above an article: back, undo, kind of paragraph, additions; view; save and send."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from workstation.document.block_edits import block_of, kind_of
from workstation.domain import tree
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.wording import TEXT_KINDS, kind_words, state_tint, state_words
from workstation.ui.articles.writing import Writing
from workstation.ui.keys import shown
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import Segments, button, icon_button, primary
from workstation.ui.widgets.labels import pill, tint_pill

LEAST_WIDTH = 200


class ArticleBar(QFrame):
    """Shows what may be done with the article now; asks, never does."""

    back_asked = Signal()
    submit_asked = Signal()
    withdraw_asked = Signal()
    photos_asked = Signal()
    publish_asked = Signal()
    view_chosen = Signal(str)

    def __init__(
        self, presenter: ArticlePresenter, writing: Writing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-top")
        self._presenter = presenter
        self._writing = writing
        self._may_write = False
        self._make_parts()
        self._lay_out()
        self.show_page()
        presenter.page_changed.connect(self.show_page)
        presenter.edited_changed.connect(self._show_history)
        presenter.keeping_changed.connect(self.show_page)
        writing.chosen_changed.connect(lambda _: self._show_kind())
        presenter.edited_changed.connect(self._show_kind)

    def _make_parts(self) -> None:
        presenter, writing = self._presenter, self._writing
        self.back = icon_button("back", self.tr("Back to the list"), self.back_asked.emit)
        self.undo = icon_button("undo", self.tr("Undo"), presenter.undo)
        self.redo = icon_button("redo", self.tr("Redo"), presenter.redo)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of paragraph"))
        for kind in TEXT_KINDS:
            self.kind.addItem(kind_words(kind), kind)
        self.kind.activated.connect(lambda at: writing.turn(self.kind.itemData(at)))
        self.add = icon_button("add", self.tr("Add text below"), writing.add)
        self.photo = icon_button("gallery", self.tr("Add photos"), self.photos_asked.emit)
        self.state = pill("", "grey")
        self.view = Segments([("text", self.tr("Text")), ("phone", self.tr("Phone"))])
        self.view.choose("text")
        self.view.chosen.connect(self.view_chosen)
        self.export = QToolButton()
        self.export.setText(self.tr("Export"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save = button(self.tr("Save"), presenter.save)
        self.save.setToolTip(shown("save_article"))
        self.withdraw = button(self.tr("Take back…"), self.withdraw_asked.emit)
        self.publish = button(self.tr("Publish this one…"), self.publish_asked.emit)
        self.submit = primary(self.tr("Send for review"), self.submit_asked.emit)
        self.submit.setToolTip(shown("submit_article"))

    def _lay_out(self) -> None:
        whole = self._line = row(10, 7, 14, 7, spacing=6)
        left: tuple[QWidget, ...] = (
            self.back,
            self.undo,
            self.redo,
            self.kind,
            self.add,
            self.photo,
        )
        for widget in left:
            whole.addWidget(widget)
        whole.addSpacing(4)
        whole.addWidget(self.state)
        whole.addStretch(1)
        right: tuple[QWidget, ...] = (
            self.view, self.export, self.save, self.withdraw, self.publish, self.submit,
        )  # fmt: skip
        for widget in right:
            whole.addWidget(widget)
        self.setLayout(whole)
        for widget in (*left, *right):
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self) -> None:
        """Show how the article stands and what may be done."""
        page = self._presenter.page
        if page is None:  # still being read: nothing can be done with it yet
            for act in (self.save, self.submit, self.withdraw, self.publish):
                act.hide()
            return
        tint_pill(self.state, state_words(page.state), state_tint(page.state))
        rights, unsaved = page.rights, self._presenter.is_unsaved
        self.save.setVisible(rights.write)
        self.save.setEnabled(unsaved)
        may_send = rights.submit or (unsaved and rights.write and page.state != "withdrawn")
        self.submit.setVisible(may_send)
        self.withdraw.setVisible(rights.withdraw and not self.submit.isVisibleTo(self))
        composes = self._presenter.room.person.holds("editor", "admin")
        self.publish.setVisible(composes and page.state == "approved" and not unsaved)
        self._may_write = rights.write
        self._show_history()
        self._fit()

    def _fit(self) -> None:
        """Let what the menu offers too give way where the bar is narrow."""
        offered: list[tuple[QWidget, bool]] = [
            (self.undo, True),
            (self.redo, True),
            (self.add, self._may_write),
            (self.photo, self._may_write),
            (self.state, True),
            (self.kind, self._may_write),
            (self.view, True),
            (self.export, True),
        ]
        for widget, allowed in offered:
            widget.setVisible(allowed)
        for widget, _ in offered:
            self._line.invalidate()
            if self._line.minimumSize().width() <= self.width():
                return
            widget.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._presenter.page is not None:
            self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def _show_history(self) -> None:
        self.undo.setEnabled(self._presenter.history.can_undo)
        self.redo.setEnabled(self._presenter.history.can_redo)

    def _show_kind(self) -> None:
        found = block_of(self._writing.doc, self._writing.chosen)
        plain = isinstance(found, tree.TextBlock) and not isinstance(found, tree.Quotation)
        self.kind.setEnabled(plain)
        if plain and found is not None:
            self.kind.setCurrentIndex(self.kind.findData(kind_of(found)))

    def choose_view(self, view: str) -> None:
        """Show a view as the one that is on; tells nobody."""
        self.view.choose(view)

    def toggle_view(self) -> None:
        """Change between the text and the phone."""
        view = "text" if self.view.current() == "phone" else "phone"
        self.view.choose(view)
        self.view_chosen.emit(view)

    def ask_main(self) -> None:
        """Ask for what the primary button stands for now."""
        if self.submit.isVisibleTo(self):
            self.submit_asked.emit()
        elif self.withdraw.isVisibleTo(self):
            self.withdraw_asked.emit()
