"""栏目: the office's series in their order, each with its name and its theme."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QWidget,
)
from typing_extensions import override

from workstation.ui.icons import icon
from workstation.ui.keys import action
from workstation.ui.room import Room
from workstation.ui.settings.column_dialog import ColumnDialog
from workstation.ui.settings.column_rows import ColumnDelegate
from workstation.ui.settings.columns_presenter import ColumnsPresenter
from workstation.ui.settings.frame_fields import FrameFields
from workstation.ui.settings.section import Section, shown_for
from workstation.ui.settings.swatch import ThemeSample
from workstation.ui.settings.themes_sheet import ThemesSheet
from workstation.ui.widgets.boxes import Card, row, spaced
from workstation.ui.widgets.buttons import button, icon_button
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import Complaint
from workstation.usecases.columns import ColumnRow

SECTION_WIDTH = 380


class ColumnsSection(Section):
    """The columns on screen: the list at the left, the chosen one at the right."""

    writers = ("admin",)
    about = ("column", "article", "theme")
    _built = False

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("Columns"))
        self.words.setText(
            self.tr("Everybody sees the columns in this order. A theme dresses what is saved from "
                    "now on; what was approved keeps its look.")
        )  # fmt: skip
        self.words.show()
        self.presenter = ColumnsPresenter(room, self)
        self.add = button(self.tr("Add a column…"), self._add)
        self.head.addWidget(self.add)
        cards: QHBoxLayout = row(spacing=14)
        cards.addWidget(self._list_card(), 1)
        cards.addWidget(self._detail_card(), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(cards)
        self.body.addStretch(1)
        self._add_actions()
        self.presenter.told.connect(self._show)
        self.presenter.refused.connect(self.problem.say)
        self._built = True

    def _list_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        inside = spaced(QHBoxLayout(card), 6)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setProperty("look", "rows")
        self.list.setModel(self.presenter.columns)
        self._delegate = ColumnDelegate(self.presenter.themes, self.list)
        self._delegate.put_away = self.tr("put away")
        self._delegate.articles = self.tr("{number} articles")
        self.list.setItemDelegate(self._delegate)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._on_chosen())
        inside.addWidget(self.list)
        return card

    def _detail_card(self) -> Card:
        card = Card("")
        card.setFixedWidth(SECTION_WIDTH)
        self._detail = card
        self.up = icon_button("up", self.tr("Move up"), lambda: self._move(-1))
        self.down = icon_button("down", self.tr("Move down"), lambda: self._move(1))
        card.head.addWidget(self.up)
        card.head.addWidget(self.down)
        self.name = QLineEdit()
        self.name.setMaxLength(64)
        self.name.editingFinished.connect(self._rename)
        card.body.addWidget(Labelled(self.tr("Name"), self.name))
        self.theme = QComboBox()
        self.theme.activated.connect(self._dress)
        card.body.addWidget(Labelled(self.tr("Theme"), self.theme))
        self.sample = ThemeSample("", self.tr("The grove behind the hall was planted this spring."))
        card.body.addWidget(self.sample)
        self.own_themes = button(self.tr("The office's own themes…"), self._own_themes, look="link")
        themes = row()
        themes.addStretch(1)
        themes.addWidget(self.own_themes)
        card.body.addLayout(themes)
        self.frames = FrameFields(self.room, "column")
        card.body.addWidget(self.frames)
        self.problem = Complaint()
        card.body.addWidget(self.problem)
        self.hide_or_show = button("", self._put_away)
        foot = row()
        foot.addWidget(self.hide_or_show)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _add_actions(self) -> None:
        self._acts: list[QAction] = [
            action(self, "column_up", self.tr("Move the column up"), lambda: self._move(-1)),
            action(self, "column_down", self.tr("Move the column down"), lambda: self._move(1)),
        ]

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._built:
            self.up.setIcon(icon("up", tint="text"))
            self.down.setIcon(icon("down", tint="text"))

    @override
    def reload(self) -> None:
        """Read the columns again."""
        self.presenter.reload()

    @override
    def show_rights(self) -> None:
        """Offer changes to administrators."""
        may = self.may_write
        self.presenter.columns.editable = may
        self._delegate.movable = may
        self.list.setDragEnabled(may)
        self.name.setReadOnly(not may)
        self.theme.setEnabled(may)
        acts = (self.add, self.up, self.down, self.hide_or_show, self.own_themes)
        shown_for(acts, allowed=may)
        for act in self._acts:
            act.setEnabled(may)

    @property
    def chosen(self) -> ColumnRow | None:
        """The column whose name and theme stand at the right."""
        return self.presenter.columns.row_at(self.list.currentIndex())

    def choose(self, column: str) -> None:
        """Choose a column of the list."""
        place = max(0, self.presenter.columns.place_of(column))
        self.list.setCurrentIndex(self.presenter.columns.index(place, 0))

    def _show(self) -> None:
        known = [(theme.title, theme.name) for theme in self.presenter.themes.values()]
        shown = range(self.theme.count())
        if known != [(self.theme.itemText(at), self.theme.itemData(at)) for at in shown]:
            self.theme.clear()
            for title, name in known:
                self.theme.addItem(title, name)
        self.choose(self._last if self.chosen is None else self.chosen.id)
        height = self.list.sizeHintForRow(0) * len(self.presenter.columns.rows)
        self.list.setMinimumHeight(min(max(height, 160), 560) + 8)
        self._on_chosen()

    _last = ""

    def _on_chosen(self) -> None:
        chosen = self.chosen
        self._detail.setVisible(chosen is not None)
        if chosen is None:
            return
        self._last = chosen.id
        self._detail.title.setText(chosen.name)
        self.name.setText(chosen.name)
        self.theme.setCurrentIndex(max(0, self.theme.findData(chosen.theme)))
        if theme := self.presenter.themes.get(chosen.theme):
            self.sample.show_theme(theme, chosen.name)
        self.hide_or_show.setText(
            self.tr("Take out again") if chosen.hidden else self.tr("Put away")
        )
        self.frames.show_for(chosen.id, may=self.may_write)
        place = self.presenter.columns.place_of(chosen.id)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < len(self.presenter.columns.rows) - 1)

    def _rename(self) -> None:
        chosen, name = self.chosen, self.name.text().strip()
        if chosen is not None and self.may_write and name != chosen.name:
            self.presenter.rename(chosen.id, name)

    def _dress(self) -> None:
        if self.chosen is not None:
            self.presenter.dress(self.chosen.id, str(self.theme.currentData()))

    def _move(self, by: int) -> None:
        if self.chosen is not None and self.may_write:
            self.presenter.move(self.chosen.id, by)

    def _put_away(self) -> None:
        if self.chosen is not None:
            self.presenter.put_away(self.chosen)

    def _own_themes(self) -> None:
        titles = {name: theme.title for name, theme in self.presenter.themes.items()}
        columns = {str(row.id): row.name for row in self.presenter.columns.rows}
        ThemesSheet(self.room, titles, columns, self).open()

    def _add(self) -> None:
        ColumnDialog(self.room, tuple(self.presenter.themes.values()), self).open()
