"""Finds: commands at once, everything else in the home; late answers are dropped."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from workstation.domain.naming import folded
from workstation.ui.room import Room
from workstation.ui.search.rows import HEADING, SearchModel, SearchRow
from workstation.usecases.searching import Found, search_everything
from workstation.wording.catalogue import word

KEPT: Final = "search_recent"
MOST_KEPT: Final = 8
COMMANDS_SHOWN: Final = 6
ITSELF: Final = "search_everywhere"


class Finder(QObject):
    """Turns what is typed into rows. Owns no widget."""

    shown = Signal(str)

    def __init__(
        self, room: Room, commands: Callable[[], list[QAction]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        # Asked once: the menu of the moment in which the search was opened.
        self._commands = [one for one in commands() if one.objectName() != ITSELF]
        self.model = SearchModel(self)
        self.query = ""
        self.answered = ""
        self.terms: tuple[str, ...] = ()

    def find(self, query: str) -> None:
        """Look for a query; an empty one shows what was chosen lately, and the commands."""
        self.query = query
        if not query:
            self._room.tasks.query(self, lambda _desk: None, lambda _: None, topic="found")
            self._show(query, [*self._recent(), *self._matching("")])
            return
        self._room.tasks.query(
            self,
            partial(search_everything, query=query),
            self._on_found,
            topic="found",
        )

    def _on_found(self, found: Found) -> None:
        if found.query == self.query:
            self._show(found.query, [*self._rows_of(found), *self._matching(found.query)])

    def _show(self, query: str, rows: Sequence[SearchRow]) -> None:
        self.answered = query
        self.terms = tuple(query.split())
        self.model.show_rows(rows)
        self.shown.emit(query)

    def _rows_of(self, found: Found) -> list[SearchRow]:
        rows = self._section(self.tr("Issues"), [
            SearchRow("issue", str(one.number), self.tr("Issue {number}").format(number=one.number),
                      one.title)
            for one in found.issues
        ])  # fmt: skip
        rows += self._section(self.tr("Articles"), [
            SearchRow("article", one.article, one.title or self.tr("Untitled"),
                      one.column if one.in_title else one.snippet,
                      word(self._room.lang, "state", one.state))
            for one in found.articles
        ])  # fmt: skip
        rows += self._section(self.tr("People"), [
            SearchRow("member", one.member, one.name, one.branch, self._roles(one.roles))
            for one in found.members
        ])  # fmt: skip
        rows += self._section(self.tr("Photos"), [
            SearchRow("photo", one.album, one.caption, one.album_name) for one in found.photos
        ])  # fmt: skip
        rows += self._section(self.tr("Notes"), [
            SearchRow("note", one.article, one.snippet, one.title, one.person)
            for one in found.notes
        ])  # fmt: skip
        return rows

    def _roles(self, roles: tuple[str, ...]) -> str:
        words = {
            "admin": self.tr("administrator"),
            "publisher": self.tr("publisher"),
            "editor": self.tr("editor"),
            "reviewer": self.tr("reviewer"),
            "liaison": self.tr("liaison"),
        }
        return self.tr(", ").join(words[role] for role in words if role in roles)

    def _matching(self, query: str) -> list[SearchRow]:
        wanted = folded(query)
        named = [(folded(one.text()), one) for one in self._commands]
        found = [(name, one) for name, one in named if wanted in name]
        found.sort(key=lambda pair: not pair[0].startswith(wanted))
        return self._section(self.tr("Commands"), [
            SearchRow("command", one.objectName(), one.text(), "", _key(one))
            for _, one in (found[:COMMANDS_SHOWN] if wanted else found)
        ])  # fmt: skip

    def _recent(self) -> list[SearchRow]:
        kept = self._room.memory.get(KEPT, [])
        known = {one.objectName() for one in self._commands}
        rows = [SearchRow(*map(str, one)) for one in kept if _is_row(one)]
        rows = [row for row in rows if row.kind != "command" or row.target in known]
        return self._section(self.tr("Chosen lately"), rows)

    def _section(self, heading: str, rows: list[SearchRow]) -> list[SearchRow]:
        return [SearchRow(HEADING, "", heading), *rows] if rows else []

    def remember(self, row: SearchRow) -> None:
        """Put a choice at the head of those that were made lately."""
        kept = [one for one in self._room.memory.get(KEPT, []) if _is_row(one)]
        others = [one for one in kept if one[:2] != [row.kind, row.target]]
        self._room.memory.put(KEPT, [list(row), *others][:MOST_KEPT])

    def carry_out(self, row: SearchRow) -> None:
        """Go where a row leads, or do the command it names."""
        places = {
            "article": ("articles", row.target),
            "note": ("articles", row.target),
            "issue": ("publish", row.target),
            "photo": ("gallery", f"album/{row.target}"),
            "member": ("settings", "members"),
        }
        if row.kind in places:
            self._room.go.emit(*places[row.kind])
        for one in self._commands:
            if row.kind == "command" and one.objectName() == row.target:
                one.trigger()


def _key(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _is_row(kept: object) -> bool:
    """Tell whether what the home remembers is a row: the file may be of another version."""
    return isinstance(kept, list) and len(kept) == len(SearchRow._fields)
