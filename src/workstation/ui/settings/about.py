"""关于: what program this is, what it is not for, and on whose work it stands."""

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from workstation import __version__
from workstation.ui.room import Room
from workstation.ui.settings.section import Section
from workstation.ui.settings.table import Field, RowTable, RowView
from workstation.ui.widgets.boxes import Card, box, row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label
from workstation.usecases.licences import LicenceRow, licence_text, list_licences

TEXT_HEIGHT = 420


class AboutSection(Section):
    """The program's own page."""

    scrolls = False

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("About"))
        card = Card(self.tr("Party Newsroom"))
        card.body.addWidget(
            label(self.tr("Version {version}").format(version=__version__), "muted")
        )
        words = self.tr("The desktop newsroom of a party-mass office: offline, through any shared "
                        "folder, exactly what was approved.")  # fmt: skip
        card.body.addWidget(label(words, wrap=True))
        inner = row(12, 9, 12, 9)
        inner.addWidget(label(self.tr("For non-classified work only."), "strong", wrap=True), 1)
        card.body.addWidget(box("note", inner))
        self.body.addWidget(card)
        self.body.addWidget(self._licences(), 1)

    def _licences(self) -> Card:
        card = Card(self.tr("Made with the work of others"))
        self.read = button(self.tr("Read the licence"), self._read)
        self.read.setEnabled(False)
        card.head.addWidget(self.read)
        self.parts: RowTable[LicenceRow] = RowTable(
            [
                Field(self.tr("Part"), lambda one: one.name, 16),
                Field(self.tr("Version"), lambda one: one.version, 8),
                Field(self.tr("Licence"), lambda one: one.licence, 20),
                Field(self.tr("Home page"), lambda one: one.home, tint=lambda _: "info"),
            ],
            lambda one: one.name,
            self,
        )
        self.table = RowView(self.parts, self.tr("Made with the work of others"))
        self.table.setMinimumHeight(200)
        self.table.chosen.connect(lambda key: self.read.setEnabled(bool(key)))
        self.table.opened.connect(lambda _: self._read())
        card.body.addWidget(self.table, 1)
        return card

    @override
    def reload(self) -> None:
        """Read what is installed, once."""
        if not self.parts.rows:
            self.room.tasks.aside(self, list_licences, self.parts.show_rows)

    def _read(self) -> None:
        part = self.parts.row_at(self.table.currentIndex())
        if part is not None:
            self.room.tasks.aside(
                self, partial(licence_text, part.name), partial(self._show_text, part)
            )

    def _show_text(self, part: LicenceRow, text: str) -> None:
        LicenceSheet(part, text, self.window()).open()


class LicenceSheet(Sheet):
    """The words of one licence."""

    def __init__(self, part: LicenceRow, text: str, parent: QWidget | None) -> None:
        super().__init__(f"{part.name} {part.version}".strip(), parent, width=720)
        self.body.addWidget(label(part.licence, "muted", wrap=True))
        if text:
            self.text = QPlainTextEdit(text)
            self.text.setReadOnly(True)
            self.text.setAccessibleName(part.licence)
            self.text.setMinimumHeight(TEXT_HEIGHT)
            self.body.addWidget(self.text, 1)
        else:
            words = self.tr("The part comes without the words of its licence; its home page has "
                            "them.")  # fmt: skip
            self.body.addWidget(label(words, wrap=True))
        if part.home:
            page = QUrl(part.home)
            self.foot.insertWidget(
                0, button(self.tr("Home page"), lambda: QDesktopServices.openUrl(page))
            )
        self.foot.addWidget(button(self.tr("Close"), self.close))
