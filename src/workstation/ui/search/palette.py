"""Ctrl+K: one field over everything. Arrow keys choose, Enter opens, Esc leaves."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.room import Room
from workstation.ui.search.delegate import SearchDelegate
from workstation.ui.search.finder import Finder
from workstation.ui.search.rows import HEADING, SearchRow
from workstation.ui.theme import BASE_PIXELS
from workstation.ui.widgets.boxes import box, spaced
from workstation.ui.widgets.fields import SearchField
from workstation.ui.widgets.labels import label
from workstation.ui.widgets.row_model import ROW_ROLE

WIDTH: Final = 640
HEIGHT: Final = 480
BELOW_TOP: Final = 52


class SearchPalette(QDialog):
    """The search as a sheet over the window; the focus stays in the field."""

    def __init__(
        self, room: Room, commands: Callable[[], list[QAction]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Search everywhere"))
        self.setProperty("look", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # round corners
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.finder = Finder(room, commands, self)
        self._wants_first = False
        self.field = SearchField(self.tr("Search articles, people, photos, commands…"))
        self.list = self._list()
        self.nothing = label("", "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.field.asked.connect(self._on_asked)
        self.field.moved.connect(self._move)
        self.field.textChanged.connect(self._call_off)
        self.field.installEventFilter(self)
        self.finder.shown.connect(self._on_shown)
        self.finder.find("")

    def _list(self) -> QListView:
        made = QListView()
        made.setProperty("look", "plain")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("What was found"))
        self._delegate = SearchDelegate(made)
        made.setItemDelegate(self._delegate)
        made.setModel(self.finder.model)
        made.clicked.connect(self._choose)
        return made

    def _lay_out(self) -> None:
        inner = spaced(QVBoxLayout(), 10, 10, 10, 8, spacing=8)
        inner.addWidget(self.field)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        inner.addWidget(self._stack, 1)
        inner.addWidget(self._foot())
        spaced(QVBoxLayout(self)).addWidget(box("card", inner))
        percent = self.fontInfo().pixelSize() / BASE_PIXELS
        self.resize(round(WIDTH * percent), round(HEIGHT * percent))

    def _foot(self) -> QLabel:
        words = self.tr("↑ ↓ choose · Enter opens · Esc leaves")
        foot = label(words, "muted")
        foot.setContentsMargins(6, 0, 0, 0)
        return foot

    @override
    def open(self) -> None:
        window = self.parentWidget()
        if window is not None:
            place = QPoint((window.width() - self.width()) // 2, BELOW_TOP)
            self.move(window.mapToGlobal(place))
        super().open()
        self.field.setFocus()

    # --- finding --------------------------------------------------------------------------------

    def _on_asked(self, query: str) -> None:
        if query != self.finder.query:
            self.finder.find(query)

    def _on_shown(self, query: str) -> None:
        self._delegate.terms = self.finder.terms
        model = self.finder.model
        first = model.first_place()
        self._stack.setCurrentWidget(self.list if first >= 0 else self.nothing)
        self.nothing.setText(self.tr("Nothing holds “{words}”.").format(words=query))
        self.list.setCurrentIndex(model.index(first, 0) if first >= 0 else QModelIndex())
        self.list.scrollToTop()
        if self._wants_first and query == self.field.text().strip():
            self._wants_first = False
            self._choose(self.list.currentIndex())

    # --- choosing -------------------------------------------------------------------------------

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._on_enter()
                return True
            steps = {Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type] # typed as QObject there

    def _on_enter(self) -> None:
        """Open what is chosen; where the answer to the last words is still under way, wait."""
        query = self.field.text().strip()
        if query == self.finder.answered:
            self._choose(self.list.currentIndex())
            return
        self._wants_first = True
        self._on_asked(query)

    def _call_off(self) -> None:
        """Open nothing by itself: somebody went on typing."""
        self._wants_first = False

    def _move(self, step: int) -> None:
        place = self.list.currentIndex().row()
        for _ in range(abs(step)):
            place = self.finder.model.next_place(place, 1 if step > 0 else -1)
        if place >= 0:
            chosen = self.finder.model.index(place, 0)
            self.list.setCurrentIndex(chosen)
            self.field.setAccessibleDescription(self.finder.model.rows[place].spoken)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, SearchRow) or row.kind == HEADING:
            return
        self.finder.remember(row)
        self.accept()
        self.finder.carry_out(row)
