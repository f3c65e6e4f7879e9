"""Adding a column: its name and its theme."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from workstation.document.themes import PLAIN_THEME
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.settings.swatch import ThemeSample
from workstation.ui.widgets.fields import Labelled
from workstation.usecases.columns import ThemeRow, add_column
from workstation.usecases.desk import Desk
from workstation.usecases.office import MAX_NAME


class ColumnDialog(DoingSheet):
    """Asks for a new column and adds it."""

    def __init__(self, room: Room, themes: Sequence[ThemeRow], parent: QWidget | None) -> None:
        super().__init__(room, "", parent)
        self.setWindowTitle(self.tr("Add a column"))
        self.heading.setText(self.tr("Add a column"))
        self._themes = {theme.name: theme for theme in themes}
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.theme = QComboBox()
        for theme in themes:
            self.theme.addItem(theme.title, theme.name)
        self.theme.setCurrentIndex(max(0, self.theme.findData(PLAIN_THEME)))
        self.sample = ThemeSample("", self.tr("The grove behind the hall was planted this spring."))
        self.body.addWidget(Labelled(self.tr("Name of the column"), self.name))
        self.body.addWidget(Labelled(self.tr("Theme"), self.theme))
        self.body.addWidget(self.sample)
        self.set_buttons(self.tr("Add"), self.tr("Cancel"))
        self.name.textChanged.connect(self._on_changed)
        self.theme.currentIndexChanged.connect(self._on_changed)
        self._on_changed()
        self.name.setFocus()

    def _on_changed(self) -> None:
        theme = self._themes.get(str(self.theme.currentData()))
        if theme is not None:
            self.sample.show_theme(theme, self.name.text().strip() or self.tr("New column"))
        self.check()

    @override
    def ready(self) -> bool:
        return bool(self.name.text().strip())

    @override
    def work(self) -> Callable[[Desk], object]:
        name, theme = self.name.text(), str(self.theme.currentData())
        return lambda desk: add_column(desk, name, theme=theme)
