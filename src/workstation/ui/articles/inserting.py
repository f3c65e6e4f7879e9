"""What is put into the text from a dialog or a menu: links, notes, signs, tables, cards, media."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QColor, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from workstation.ui.articles.characters_sheet import CharactersSheet
from workstation.ui.articles.insert_sheets import (
    FootnoteSheet,
    LinkSheet,
    MediaSheet,
    TableSheet,
    WordsSheet,
)
from workstation.ui.icons import icon
from workstation.ui.keys import GROUP, action
from workstation.ui.room import Room

COLOURS: Final = ("accent", "gold", "muted")
"""The colours of letters that every theme names."""

SWATCH: Final = 14


class Inserting(QObject):
    """Asks what is needed and tells the canvas. `do` is the canvas's `act`."""

    def __init__(self, view: QWidget, room: Room, do: Callable[..., object]) -> None:
        super().__init__(view)
        self._view = view
        self._room = room
        self._do = do
        self._standing: Any = None
        self.of: dict[str, QAction] = {}
        self._add_keyed()
        self._add_plain()
        self.colours = self._colour_menu()

    def _add_keyed(self) -> None:
        for name, words, slot, drawn in (
            ("link", self.tr("Link…"), self.ask_link, "link"),
            ("add_footnote", self.tr("Footnote…"), self.ask_footnote, ""),
            ("add_character", self.tr("Special characters…"), self.ask_character, ""),
            ("add_table", self.tr("Table…"), self.ask_table, "table"),
        ):
            drawing = icon(drawn) if drawn else None
            self._keep(name, action(self._view, name, words, slot, icon=drawing))

    def _add_plain(self) -> None:
        for name, words, slot in (
            ("media", self.tr("Audio or video…"), self.ask_media),
            ("card", self.tr("Follow card"), partial(self._do, "insert", kind="followCard")),
            ("banner", self.tr("Column banner"), partial(self._do, "insert", kind="banner")),
            ("sign_off", self.tr("Sign-off"), partial(self._do, "insert", kind="signOff")),
        ):
            made = QAction(words, self._view)
            made.triggered.connect(lambda _checked=False, slot=slot: slot())
            self._view.addAction(made)
            self._keep(name, made)

    def _keep(self, name: str, made: QAction) -> None:
        made.setProperty(GROUP, self.tr("Insert"))
        self.of[name] = made

    def show_standing(self, standing: Any) -> None:  # noqa: ANN401 - the canvas's own `Standing`
        """Note where the cursor stands: what is asked for begins with what is there."""
        self._standing = standing

    def let_write(self, *, writable: bool) -> None:
        """Let things be put in or not."""
        for made in (*self.of.values(), *self.colours.actions()):
            made.setEnabled(writable)

    def insert_menu(self) -> QMenu:
        """Return the menu of everything that can be put in here."""
        menu = QMenu(self.tr("Insert"), self._view)
        menu.addActions(list(self.of.values()))
        return menu

    # --- colours --------------------------------------------------------------------------------

    def _colour_menu(self) -> QMenu:
        menu = QMenu(self.tr("Colour of the letters"), self._view)
        words = {
            "accent": self.tr("The theme's main colour"),
            "gold": self.tr("The theme's second colour"),
            "muted": self.tr("Pale"),
        }
        for token in COLOURS:
            made = menu.addAction(words[token])
            made.setData(token)
            made.triggered.connect(partial(self._colour, token))
        menu.addSeparator()
        menu.addAction(self.tr("As the text")).triggered.connect(partial(self._colour, ""))
        return menu

    def show_colours(self, colours: dict[str, str]) -> None:
        """Show the colours of the article's theme beside their words."""
        for one in self.colours.actions():
            value = colours.get(str(one.data() or ""))
            if value:
                swatch = QPixmap(SWATCH, SWATCH)
                swatch.fill(QColor(value))
                one.setIcon(QIcon(swatch))

    def _colour(self, token: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self._do("color", token=token)

    # --- dialogs --------------------------------------------------------------------------------

    def ask_link(self, href: str = "") -> None:
        """Ask where the chosen words lead."""
        sheet = LinkSheet(href, self._view)
        sheet.linked.connect(self._link)
        sheet.open()

    def _link(self, href: str) -> None:
        if href:
            self._do("link", href=href)
        else:
            self._do("unlink")

    def ask_footnote(self, words: str = "") -> None:
        """Ask for the words of a note."""
        sheet = FootnoteSheet(words, self._view)
        sheet.noted.connect(lambda text: self._do("footnote", text=text))
        sheet.open()

    def ask_character(self) -> None:
        """Show the signs that no key has."""
        sheet = CharactersSheet(self._room.memory, self._view)
        sheet.chosen.connect(lambda sign: self._do("text", text=sign))
        sheet.open()

    def ask_table(self) -> None:
        """Ask how big a table is."""
        sheet = TableSheet(self._view)
        sheet.sized.connect(
            lambda rows, columns, header: self._do("table", rows=rows, cols=columns, header=header)
        )
        sheet.open()

    def ask_media(
        self, block: str = "", kind: str = "video", title: str = "", href: str = ""
    ) -> None:
        """Ask for an audio or a video; with a `block`, for what stands there."""
        sheet = MediaSheet(self._view, kind, title, href)
        place = {"block": block} if block else {}
        sheet.chosen.connect(
            lambda kind, title, href: self._do("media", kind=kind, title=title, href=href, **place)
        )
        sheet.open()

    def ask_words(self, command: str, words: str, **args: Any) -> None:  # noqa: ANN401 - of acts
        """Ask for one line about a picture or card: its description, photographer, words."""
        names = {
            "alt": (self.tr("Description"), self.tr("For readers who cannot see the picture.")),
            "credit": (self.tr("Photographer"), ""),
            "caption": (self.tr("Caption"), ""),
            "source": (self.tr("Source of the quotation"), ""),
            "card": (self.tr("Words of the follow card"), ""),
        }
        name, more = names[command]
        sheet = WordsSheet(name, name, words, more, self._view)
        sheet.told.connect(lambda text: self._do(command, text=text, **args))
        sheet.open()
