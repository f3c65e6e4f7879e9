"""The bar above the text: the tools, and at its right what is done with the whole article."""

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from workstation.ui.articles.acts import LISTS, TURN_NAMES, Acts
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.inserting import Inserting
from workstation.ui.articles.toolbar import Toolbar
from workstation.ui.articles.wording import state_tint, state_words
from workstation.ui.keys import shown
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import button, icon_button, primary
from workstation.ui.widgets.labels import pill, tint_pill

LEAST_WIDTH = 200
LEAST_TOOLS = 3
AIR = 4
"""Between the tools and what is done with the whole article."""


class ArticleBar(QFrame):
    """Shows what may be done with the article now; asks, never does."""

    back_asked = Signal()
    submit_asked = Signal()
    withdraw_asked = Signal()
    publish_asked = Signal()
    preview_asked = Signal(bool)

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-top")
        self._presenter = presenter
        self._fitting = False
        self._make_parts()
        self._lay_out()
        self.show_page()
        presenter.page_changed.connect(self.show_page)
        presenter.keeping_changed.connect(self.show_page)

    def _make_parts(self) -> None:
        self.back = icon_button("back", self.tr("Back to the list"), self.back_asked.emit)
        self.state = pill("", "grey")
        self.tools = Toolbar()
        self.preview = button(self.tr("Phone preview"), self._ask_preview)
        self.preview.setCheckable(True)
        self.preview.setToolTip(shown("article_preview"))
        self.export = icon_button("export", self.tr("Export"), lambda: None)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save = icon_button("save", self.tr("Save"), self._presenter.save)
        self.save.setToolTip("  ".join((self.tr("Save"), shown("save_article"))))
        self.withdraw = button(self.tr("Take back…"), self.withdraw_asked.emit)
        self.publish = button(self.tr("Publish this one…"), self.publish_asked.emit)
        self.submit = primary(self.tr("Send for review"), self.submit_asked.emit)
        self.submit.setToolTip(shown("submit_article"))
        self._right = (self.preview, self.withdraw, self.publish, self.submit)

    def _lay_out(self) -> None:
        self.head = QWidget()
        head = row(10, 7, 12, 7, spacing=6)
        for widget in (self.back, self.state):
            head.addWidget(widget)
        head.addStretch(1)
        for act in (self.export, self.save):
            head.addWidget(act)
        self.head.setLayout(head)
        whole = self._line = row(6, 5, 8, 5, spacing=4)
        whole.addWidget(self.tools)
        whole.addStretch(1)
        for one in self._right:
            one.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            whole.addWidget(one)
        self.setLayout(whole)

    def fill(self, acts: Acts, inserting: Inserting, others: dict[str, QAction]) -> None:
        """Put the tools in; `others` are the acts of the whole page that stand among them."""
        tools = self.tools
        tools.add_group([acts.of["undo_edit"], acts.of["redo_edit"]])
        kinds = QMenu(self)
        kinds.addActions([acts.of[TURN_NAMES[kind]] for kind in TURN_NAMES])
        tools.add_kinds(kinds)
        tools.add_group([acts.of[name] for name in ("bold", "italic", "underline")])
        self.colour = tools.add_menu(inserting.colours, self.tr("Colour of the letters"), "colour")
        tools.add_group([acts.of["turn_heading2"], acts.of["turn_quote"]])
        lists = QMenu(self)
        lists.addActions([acts.of[TURN_NAMES[kind]] for kind in LISTS])
        lists.addSeparator()
        lists.addActions([acts.of["level_in"], acts.of["level_out"]])
        tools.add_menu(lists, self.tr("Lists"), "list")
        tools.add_actions([acts.of["add_divider"], inserting.of["add_table"]])
        tools.add_group([others["add_photos"], others["add_photo_group"]], words=True)
        tools.add_group([others["lay_out"]], words=True)
        tools.add_group([inserting.of["link"], acts.of["brush_copy"]])
        tools.add_menu(inserting.insert_menu(), self.tr("Insert"), "add")
        tools.finish()
        self._fit()

    def open_colours(self) -> None:
        """Open the menu of colours, by its key."""
        self.colour.showMenu()

    def take_head(self) -> None:
        """Hold the way back and the state: there is no panel at the left for them."""
        self._line.insertWidget(0, self.head)
        self.head.show()
        self._fit()

    # --- what is shown --------------------------------------------------------------------------

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
        self.tools.setVisible(rights.write)
        self._fit()

    def _fit(self) -> None:
        """Give the tools what the rest leaves; the preview gives way last of all."""
        if self._fitting:  # showing a tool lays the page out, which may resize this bar
            return
        self._fitting = True
        least = self.tools.more.sizeHint().width() * LEAST_TOOLS
        preview = self.preview.sizeHint().width() + self._line.spacing()
        room = self.width() - self._taken()
        self.preview.setVisible(room - preview >= least)
        self.tools.fit(max(room - preview if room - preview >= least else room, 0))
        self._fitting = False

    def _taken(self) -> int:
        """Return how wide all but tools and preview is, gaps and margins too."""
        margins = self._line.contentsMargins()
        shown_now: list[QWidget] = [one for one in self._right[1:] if not one.isHidden()]
        if self.head.parentWidget() is self and not self.head.isHidden():
            shown_now.append(self.head)
        widths = sum(one.sizeHint().width() for one in shown_now)
        gaps = self._line.spacing() * (len(shown_now) + 1) + AIR
        return widths + gaps + margins.left() + margins.right()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        """Fit anew where the letters or their sizes are others: shown for the first time, too."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Polish, QEvent.Type.Show, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self._fit)
        return done

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    # --- what is asked --------------------------------------------------------------------------

    def _ask_preview(self) -> None:
        self.preview_asked.emit(self.preview.isChecked())

    def toggle_preview(self) -> None:
        """Show the phone beside the text, or no longer."""
        self.preview.toggle()
        self._ask_preview()

    def show_preview(self, *, on: bool) -> None:
        """Show whether the preview is on; tells nobody."""
        self.preview.setChecked(on)

    def ask_main(self) -> None:
        """Ask for what the primary button stands for now."""
        if self.submit.isVisibleTo(self):
            self.submit_asked.emit()
        elif self.withdraw.isVisibleTo(self):
            self.withdraw_asked.emit()
