"""The office's own themes (版式), beside those that ship: kept in registers, shared by sync.

A theme is made by borrowing the looks of a past article (`borrowing`). A revision keeps the very
bytes it was saved with, so a theme that is removed or still on its way spoils nothing: what is
saved meanwhile wears the theme that the own one was made from.
"""

from typing import Final

import msgspec

from workstation.document.themes import (
    PLAIN_THEME,
    Theme,
    load_theme,
    parse_theme,
    theme_bytes,
    theme_names,
)
from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import new_id
from workstation.domain.permissions import may_compose
from workstation.store import office_queries, queries
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Desk
from workstation.usecases.office import checked_name, set_register

KIND: Final = "theme"
OWN_PREFIX: Final = "own-"
MOST_THEMES: Final = 40
LONGEST_TITLE: Final = 40


class OwnTheme(bodies.FactBody, frozen=True):
    """A theme of the office's own: its name, what people call it, and the theme it was made from.

    `columns` are the ids of the columns that wear it.
    """

    name: str
    title: str
    base: str
    columns: tuple[str, ...]


def own_themes(desk: Desk) -> tuple[OwnTheme, ...]:
    """Return the office's own themes whose words are here, by title."""
    worn: dict[str, list[str]] = {}
    for column, told in desk.store.read(office_queries.registers_of, "column").items():
        worn.setdefault(told.name("theme"), []).append(column)
    found = [
        OwnTheme(name, told.words["title"], told.name("base"), tuple(worn.get(name, ())))
        for name, told in desk.store.read(office_queries.registers_of, KIND).items()
        if "title" in told.words and not told.values.get("removed")
    ]
    return tuple(sorted(found, key=lambda one: (one.title, one.name)))


def theme_named(desk: Desk, name: str) -> Theme:
    """Return a theme that ships or one of the office's own.

    Raises:
        Refused: `unknown_theme`.
    """
    if not name.startswith(OWN_PREFIX):
        return load_theme(name)
    if desk.store.read(queries.register_value, f"{KIND}/{name}", "base") is None:
        raise Refused("unknown_theme", theme=name)
    return _own_look(desk, name) or load_theme(base_of(desk, name))


def _own_look(desk: Desk, name: str) -> Theme | None:
    """Return an own theme as far as it is here and can be read."""
    words = desk.store.read(queries.register_text, f"{KIND}/{name}", "look")
    try:
        return parse_theme(words.encode()) if words else None
    except Refused:
        return None


def base_of(desk: Desk, name: str) -> str:
    """Return the theme that ships with covers for a theme: itself, or what it was made from."""
    if not name.startswith(OWN_PREFIX):
        return name
    base = str(desk.store.read(queries.register_value, f"{KIND}/{name}", "base") or "")
    return base if base in theme_names() else PLAIN_THEME


def require_theme(desk: Desk, name: str) -> None:
    """Refuse a theme that the office does not have, or has put away.

    Raises:
        Refused: `unknown_theme`.
    """
    if name in theme_names() or name in {one.name for one in own_themes(desk)}:
        return
    raise Refused("unknown_theme", theme=name)


def save_theme(desk: Desk, theme: Theme, *, title: str, base: str) -> str:
    """Keep a theme for the whole office; return its name.

    Raises:
        Refused: `not_allowed`, `bad_name`, `name_taken`, `too_many_themes`, `unknown_theme` for
            the base, `bad_theme`, `blocked_by_findings`.
    """
    require_editor(desk)
    known = own_themes(desk)
    called = free_title(title, [one.title for one in known])
    refuse_private_words(called)
    load_theme(base)
    if len(known) >= MOST_THEMES:
        raise Refused("too_many_themes", limit=MOST_THEMES)
    name = OWN_PREFIX + new_id()
    look = msgspec.structs.replace(theme, name=name, title=called, columns=())
    parse_theme(theme_bytes(look))
    with desk.change() as change:
        entity = f"{KIND}/{name}"
        set_register(change, entity, "base", value=base)
        set_register(change, entity, "title", words=called)
        set_register(change, entity, "look", words=theme_bytes(look).decode())
    return name


def rename_theme(desk: Desk, name: str, title: str) -> None:
    """Call an own theme something else.

    Raises:
        Refused: `not_allowed`, `unknown_theme`, `bad_name`, `name_taken`, `blocked_by_findings`.
    """
    require_editor(desk)
    _require_own(desk, name)
    others = [one.title for one in own_themes(desk) if one.name != name]
    called = free_title(title, others)
    refuse_private_words(called)
    with desk.change() as change:
        set_register(change, f"{KIND}/{name}", "title", words=called)


def remove_theme(desk: Desk, name: str) -> None:
    """Put an own theme away; what was saved in it keeps it.

    Raises:
        Refused: `not_allowed`, `unknown_theme`; `theme_worn` while a column wears it.
    """
    require_editor(desk)
    worn = _require_own(desk, name).columns
    if worn:
        raise Refused("theme_worn", count=len(worn))
    with desk.change() as change:
        set_register(change, f"{KIND}/{name}", "removed", value=True)


def _require_own(desk: Desk, name: str) -> OwnTheme:
    found = next((one for one in own_themes(desk) if one.name == name), None)
    if found is None:
        raise Refused("unknown_theme", theme=name)
    return found


def require_editor(desk: Desk) -> None:
    """Refuse everybody but editors and administrators.

    Raises:
        Refused: `not_allowed`.
    """
    if not may_compose(desk.here):
        raise Refused("not_allowed", act="keep_style")


def free_title(title: str, others: list[str]) -> str:
    """Return a title fit to be told from the others.

    Raises:
        Refused: `bad_name`, `name_taken`.
    """
    plain = checked_name(title)
    if len(plain) > LONGEST_TITLE:
        raise Refused("bad_name", name=plain, limit=LONGEST_TITLE)
    if plain in others:
        raise Refused("name_taken", name=plain)
    return plain
