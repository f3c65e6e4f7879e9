"""What the page of columns knows and does, without a widget."""

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from workstation.domain.ids import ColumnId
from workstation.ui.room import Room
from workstation.ui.settings.column_rows import ColumnList
from workstation.ui.settings.presenting import ChangingPresenter
from workstation.usecases.columns import (
    ColumnRow,
    ThemeRow,
    choose_theme,
    hide_column,
    list_columns,
    list_themes,
    order_columns,
    rename_column,
)
from workstation.usecases.desk import Desk


class ColumnsPresenter(ChangingPresenter):
    """The columns, read and changed. Owns no widget."""

    told = Signal()
    reads_again = True

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(room, parent)
        self.columns = ColumnList(self)
        self.columns.moved.connect(self.order)
        self.themes: dict[str, ThemeRow] = {}

    @override
    def reload(self) -> None:
        """Read the columns and the themes."""
        self._room.tasks.query(self, _read, self._show, topic="columns")

    def _show(self, answer: tuple[tuple[ColumnRow, ...], tuple[ThemeRow, ...]]) -> None:
        columns, themes = answer
        self.themes.clear()  # others hold it, so it stays the same one
        self.themes.update({theme.name: theme for theme in themes})
        self.columns.show_rows(columns)
        self.told.emit()

    def order(self, columns: list[ColumnId]) -> None:
        """Put the columns into this order."""
        self.change(lambda desk: order_columns(desk, columns))

    def move(self, column: ColumnId, by: int) -> None:
        """Move a column up or down by some places."""
        place = self.columns.place_of(column)
        target = place + by if by < 0 else place + by + 1
        if 0 <= place + by < len(self.columns.rows):
            self.order(self.columns.order_after(column, target))

    def rename(self, column: ColumnId, name: str) -> None:
        """Rename a column."""
        self.change(lambda desk: rename_column(desk, column, name))

    def dress(self, column: ColumnId, theme: str) -> None:
        """Choose another theme for a column."""
        self.change(lambda desk: choose_theme(desk, column, theme))

    def put_away(self, column: ColumnRow) -> None:
        """Put a column away or take it out again."""
        self.change(lambda desk: hide_column(desk, column.id, hidden=not column.hidden))


def _read(desk: Desk) -> tuple[tuple[ColumnRow, ...], tuple[ThemeRow, ...]]:
    return list_columns(desk), list_themes(desk)
