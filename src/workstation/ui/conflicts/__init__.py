"""The inbox of conflicts: what was done apart, each with its settlement beside it.

Every way into it goes through `open_conflicts`: the title bar's panel, the desk's list, the article
page and the search.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workstation.ui.room import Room

PLACE = "conflicts"


def open_conflicts(room: "Room", what: str | None = None) -> None:
    """Show the inbox, and in it one conflict by its id (`article/…`, `number/9` …)."""
    room.go.emit(PLACE, what or "")
