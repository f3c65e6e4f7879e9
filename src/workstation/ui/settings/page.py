"""设置: a list of sections at the left, one of them at the right."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.page import Page
from workstation.ui.room import Room
from workstation.ui.settings.section import Section
from workstation.ui.widgets.boxes import line, scrolled, spaced
from workstation.ui.widgets.labels import label

LIST_WIDTH: Final = 196
AROUND: Final = 48
"""What stands left and right of a section's name."""


class Entry(NamedTuple):
    """A section: its name, how it is built; `rule` draws a line above it."""

    name: str
    build: Callable[[Room], Section]
    rule: bool = False

    def title(self) -> str:
        """Return what the section is called."""
        return {
            "office": QCoreApplication.translate("settings", "Office"),
            "columns": QCoreApplication.translate("settings", "Columns"),
            "policy": QCoreApplication.translate("settings", "Review rules"),
            "photos": QCoreApplication.translate("settings", "Photos"),
            "members": QCoreApplication.translate("settings", "Members"),
            "pcs": QCoreApplication.translate("settings", "PCs"),
            "accounts": QCoreApplication.translate("settings", "WeChat accounts"),
            "folder": QCoreApplication.translate("settings", "Shared folder"),
            "terms": QCoreApplication.translate("settings", "Rules of wording"),
            "pc": QCoreApplication.translate("settings", "This PC"),
            "about": QCoreApplication.translate("settings", "About"),
        }[self.name]


def _office(room: Room) -> Section:
    from workstation.ui.settings.office import OfficeSection

    return OfficeSection(room)


def _columns(room: Room) -> Section:
    from workstation.ui.settings.columns import ColumnsSection

    return ColumnsSection(room)


def _policy(room: Room) -> Section:
    from workstation.ui.settings.policy import PolicySection

    return PolicySection(room)


def _photos(room: Room) -> Section:
    from workstation.ui.settings.photos import PhotosSection

    return PhotosSection(room)


def _members(room: Room) -> Section:
    from workstation.ui.settings.members import MembersSection

    return MembersSection(room)


def _pcs(room: Room) -> Section:
    from workstation.ui.settings.pcs import PcsSection

    return PcsSection(room)


def _accounts(room: Room) -> Section:
    from workstation.ui.settings.accounts import AccountsSection

    return AccountsSection(room)


def _folder(room: Room) -> Section:
    from workstation.ui.settings.folder import FolderSection

    return FolderSection(room)


def _terms(room: Room) -> Section:
    from workstation.ui.settings.terms import TermsSection

    return TermsSection(room)


def _pc(room: Room) -> Section:
    from workstation.ui.settings.this_pc import ThisPCSection

    return ThisPCSection(room)


def _about(room: Room) -> Section:
    from workstation.ui.settings.about import AboutSection

    return AboutSection(room)


ENTRIES: Final = (
    Entry("office", _office),
    Entry("columns", _columns),
    Entry("policy", _policy),
    Entry("photos", _photos),
    Entry("members", _members),
    Entry("pcs", _pcs),
    Entry("accounts", _accounts),
    Entry("terms", _terms),
    Entry("folder", _folder, rule=True),
    Entry("pc", _pc),
    Entry("about", _about),
)


class SettingsPage(Page):
    """The settings on screen. Each section is built when it is first looked at."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self._sections: dict[str, Section] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        whole: QHBoxLayout = spaced(QHBoxLayout(self), spacing=0)
        self._side = self._list()
        whole.addWidget(self._side)
        whole.addWidget(self._stack, 1)
        self._fit()
        room.person_changed.connect(self._tell_status)

    def _list(self) -> QFrame:
        side = QFrame()
        side.setProperty("look", "side")
        entries = QWidget()
        inside = spaced(QVBoxLayout(entries), 10, 16, 10, 12, spacing=2)
        whole: QVBoxLayout = spaced(QVBoxLayout(side), spacing=0)
        whole.addWidget(scrolled(entries))
        title = label(self.tr("Settings"), "title")
        title.setContentsMargins(8, 0, 0, 8)
        inside.addWidget(title)
        self._group = QButtonGroup(side)
        for entry in ENTRIES:
            if entry.rule:
                inside.addSpacing(8)
                inside.addWidget(line())
                inside.addSpacing(8)
            made = QPushButton(entry.title())
            made.setProperty("look", "section")
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            made.clicked.connect(lambda _on=False, name=entry.name: self.open_at(name))
            self._group.addButton(made)
            go = QAction(entry.title(), self)
            go.triggered.connect(lambda _on=False, name=entry.name: self.open_at(name))
            self.addAction(go)
            self._buttons[entry.name] = made
            inside.addWidget(made)
        inside.addStretch(1)
        return side

    def _fit(self) -> None:
        """Let the list be as wide as its longest name, at the size of text in use."""
        widest = 0
        for made in self._buttons.values():
            made.ensurePolished()
            bold = QFont(made.font())
            bold.setWeight(QFont.Weight.Bold)
            widest = max(widest, QFontMetrics(bold).horizontalAdvance(made.text()))
        self._side.setFixedWidth(max(LIST_WIDTH, widest + AROUND))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def section(self, name: str) -> Section:
        """Return a section, built on the first visit."""
        if name not in self._sections:
            made = next(entry for entry in ENTRIES if entry.name == name).build(self.room)
            made.set_out()
            self._sections[name] = made
            self._stack.addWidget(made)
        return self._sections[name]

    @property
    def current(self) -> str:
        """The name of the section on screen; empty before the first."""
        shown = self._stack.currentWidget()
        return next((name for name, made in self._sections.items() if made is shown), "")

    @override
    def open_at(self, target: str) -> None:
        """Show a section; `members/invite` begins something in it."""
        name, _, act = target.partition("/")
        if name not in self._buttons:
            return
        known = name in self._sections
        section = self.section(name)
        if known and self._stack.currentWidget() is not section:
            section.reload()
        self._stack.setCurrentWidget(section)
        self._buttons[name].setChecked(True)
        self.room.memory.put("settings_section", name)
        self._tell_status()
        if act:
            section.start(act)

    @override
    def shown(self) -> None:
        """Come on screen where it was left."""
        if self.current:
            self.section(self.current).reload()
        else:
            self.open_at(self.room.memory.get("settings_section", "office"))
        if not self.current:
            self.open_at("office")
        self._tell_status()

    @override
    def menu_actions(self) -> list[QAction]:
        """Offer what the section on screen offers, and every section."""
        current = self._sections.get(self.current)
        return [*(current.actions() if current else []), *self.actions()]

    def _tell_status(self) -> None:
        person = self.room.person
        left = (
            self.tr("You administer this office")
            if person.admitted and person.holds("admin")
            else self.tr("You can look at everything here")
        )
        self.status_changed.emit(left, "")
