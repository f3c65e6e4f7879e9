"""本单位的版式: the office's own themes, to be renamed and removed."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.settings.table import Field, RowTable, RowView
from workstation.ui.settings.words import listed
from workstation.ui.tasks import Touched, concerns
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk
from workstation.usecases.office_themes import (
    LONGEST_TITLE,
    OwnTheme,
    own_themes,
    remove_theme,
    rename_theme,
)


class ThemesSheet(Sheet):
    """Lists the office's own themes; `titles` names those that ship, `columns` the columns."""

    def __init__(
        self,
        room: Room,
        titles: Mapping[str, str],
        columns: Mapping[str, str],
        parent: QWidget | None,
    ) -> None:
        super().__init__("", parent, width=620)
        self.heading.setText(self.tr("The office's own themes"))
        self.setWindowTitle(self.heading.text())
        self._room = room
        words = self.tr("A theme is made from a past article in the editor: Material, Borrow an "
                        "article's looks. What was saved in a theme keeps it.")  # fmt: skip
        self.body.addWidget(label(words, "muted", wrap=True))
        self.themes: RowTable[OwnTheme] = RowTable(
            [
                Field(self.tr("Name"), lambda one: one.title, 12),
                Field(self.tr("Made from"), lambda one: titles.get(one.base, one.base), 10),
                Field(
                    self.tr("Worn by"),
                    lambda one: listed(columns.get(name, name) for name in one.columns),
                ),
            ],
            lambda one: one.name,
            self,
        )
        self.table = RowView(self.themes, self.heading.text())
        self.body.addWidget(self.table)
        self._add_acts()
        self.set_buttons(self.tr("Close"), "")
        self.reject_button.hide()
        self.accept_button.setDefault(False)  # Enter in the name renames
        self.accept_button.setAutoDefault(False)
        room.tasks.changed.connect(self._on_changed)
        self._read()

    def _add_acts(self) -> None:
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_TITLE)
        self.name.setAccessibleName(self.tr("New name"))
        self.name.setPlaceholderText(self.tr("New name"))
        self.name.returnPressed.connect(self._rename)
        self.rename = button(self.tr("Rename"), self._rename)
        self.remove = button(self.tr("Remove"), self._remove)
        line = row()
        line.addWidget(self.name, 1)
        line.addWidget(self.rename)
        line.addWidget(self.remove)
        self.body.addLayout(line)
        self.problem = label("", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.table.chosen.connect(lambda _: self._on_chosen())
        self.name.textChanged.connect(lambda _: self._offer())

    @property
    def chosen(self) -> OwnTheme | None:
        """The theme that is chosen in the table."""
        return self.themes.row_at(self.table.currentIndex())

    def _read(self) -> None:
        self._room.tasks.query(self, own_themes, self._show, topic="own themes")

    def _show(self, rows: tuple[OwnTheme, ...]) -> None:
        self.themes.show_rows(rows)
        self.table.fit(least=3, most=8)
        if rows and self.chosen is None:
            self.table.selectRow(0)
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.name.setText(self.chosen.title if self.chosen else "")
        self._offer()

    def _offer(self) -> None:
        chosen, name = self.chosen, self.name.text().strip()
        self.rename.setEnabled(chosen is not None and bool(name) and name != chosen.title)
        self.remove.setEnabled(chosen is not None and not chosen.columns)
        worn = chosen is not None and chosen.columns
        words = self.tr("A column wears it; choose another theme there before removing this one.")
        self.remove.setToolTip(words if worn else "")
        if not self.themes.rows:
            self._complain(self.tr("There are none yet."))
        else:
            self._complain("")

    def _rename(self) -> None:
        if self.chosen is not None and self.rename.isEnabled():
            self._do(partial(rename_theme, name=self.chosen.name, title=self.name.text()))

    def _remove(self) -> None:
        if self.chosen is not None:
            self._do(partial(remove_theme, name=self.chosen.name))

    def _do(self, work: Callable[[Desk], object]) -> None:
        self._room.tasks.command(
            self, work, lambda _: self._room.sync_wanted.emit(), failed=self._failed
        )

    def _failed(self, error: Exception) -> None:
        self._complain(told(error, self._room.lang).words)

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, "theme", "column", "text"):
            self._read()
