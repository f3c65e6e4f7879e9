"""Columns: the office's series, in its own order, each with a theme.

A column is never removed: its articles name it for ever. It is hidden, and nothing new goes there.
A theme chosen here dresses what is saved from now on; approved articles keep the one they have.
"""

from collections.abc import Sequence

import msgspec

from workstation.document.themes import PLAIN_THEME, Theme, load_theme, theme_names
from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import ColumnId, new_id
from workstation.store import office_queries, queries
from workstation.usecases.branches import require_free_name
from workstation.usecases.desk import Desk
from workstation.usecases.office import checked_name, require_administrator, set_register
from workstation.usecases.office_themes import own_themes, require_theme, theme_named

MAX_COLUMNS = 60


class ColumnRow(bodies.FactBody, frozen=True):
    """One line of the list of columns; `theme` is a name of `list_themes`."""

    id: ColumnId
    name: str
    theme: str
    articles: int
    hidden: bool


class ThemeRow(bodies.FactBody, frozen=True):
    """A theme to choose: its title and the colours of a small sample on white paper.

    `dark_accent` stands for the column on a dark ground.
    """

    name: str
    title: str
    accent: str
    dark_accent: str
    gold: str
    plate: str
    reverse: str
    tint: str
    ink: str


def list_columns(desk: Desk, *, hidden: bool = True) -> tuple[ColumnRow, ...]:
    """Return the columns in the office's order; `hidden=False` leaves out those put away."""
    known = desk.store.read(office_queries.registers_of, "column")
    articles = desk.store.read(office_queries.articles_by_column)
    named = [(one, told) for one, told in known.items() if "name" in told.words]
    named.sort(key=lambda pair: (pair[1].number("order"), pair[0]))
    rows = tuple(
        ColumnRow(
            id=ColumnId(column),
            name=told.words["name"],
            theme=told.name("theme") or column,
            articles=articles.get(column, 0),
            hidden=bool(told.values.get("hidden")),
        )
        for column, told in named
    )
    return rows if hidden else tuple(row for row in rows if not row.hidden)


def list_themes(desk: Desk) -> tuple[ThemeRow, ...]:
    """Return the themes to choose, each with its sample: those that ship, then the office's own."""
    ready = [_theme_row(load_theme(name), name) for name in theme_names()]
    own = [
        msgspec.structs.replace(_theme_row(theme_named(desk, one.name), one.name), title=one.title)
        for one in own_themes(desk)
    ]
    return (*ready, *own)


def _theme_row(theme: Theme, name: str) -> ThemeRow:
    light = theme.light
    return ThemeRow(
        name=name, title=theme.title, accent=light.accent, dark_accent=theme.dark.accent,
        gold=light.gold, plate=light.plate, reverse=light.reverse, tint=light.tint,
        ink=light.ink,
    )  # fmt: skip


def add_column(desk: Desk, name: str, *, theme: str = PLAIN_THEME) -> ColumnId:
    """Add a column behind the others.

    Raises:
        Refused: `not_allowed`, `bad_name`, `name_taken`, `unknown_theme`, `too_many_columns`.
    """
    require_administrator(desk)
    new_name = checked_name(name)
    require_theme(desk, theme)
    known = desk.store.read(queries.names, "column")
    require_free_name(new_name, "", known)
    if len(known) >= MAX_COLUMNS:
        raise Refused("too_many_columns", limit=MAX_COLUMNS)
    registers = desk.store.read(office_queries.registers_of, "column").values()
    last = max((told.number("order") for told in registers), default=-1)
    column = ColumnId(new_id())
    with desk.change() as change:
        change.record("column", bodies.Column(column=column))
        set_register(change, f"column/{column}", "name", words=new_name)
        set_register(change, f"column/{column}", "theme", value=theme)
        set_register(change, f"column/{column}", "order", value=last + 1)
    return column


def rename_column(desk: Desk, column: ColumnId, new_name: str) -> None:
    """Rename a column; articles saved before keep the name that was approved with them.

    Raises:
        Refused: `not_allowed`, `not_found`, `bad_name`, `name_taken`.
    """
    require_administrator(desk)
    name = checked_name(new_name)
    known = _require_column(desk, column)
    require_free_name(name, column, known)
    if known[column] == name:
        return
    with desk.change() as change:
        set_register(change, f"column/{column}", "name", words=name)


def order_columns(desk: Desk, order: Sequence[ColumnId]) -> None:
    """Put these columns first, in this order; the others follow as they were.

    Raises:
        Refused: `not_allowed`, `not_found`.
    """
    require_administrator(desk)
    rows = {row.id: row for row in list_columns(desk)}
    for column in order:
        if column not in rows:
            raise Refused("not_found", kind="column", id=column)
    first = tuple(dict.fromkeys(order))
    wanted = (*first, *(column for column in rows if column not in first))
    if wanted == tuple(rows):
        return
    with desk.change() as change:
        for place, column in enumerate(wanted):
            present = desk.store.read(queries.register_value, f"column/{column}", "order")
            if present != place:
                set_register(change, f"column/{column}", "order", value=place)


def choose_theme(desk: Desk, column: ColumnId, theme: str) -> None:
    """Dress a column's articles in another theme, from the next saving on.

    Raises:
        Refused: `not_allowed`, `not_found`, `unknown_theme`.
    """
    require_administrator(desk)
    _require_column(desk, column)
    require_theme(desk, theme)
    with desk.change() as change:
        set_register(change, f"column/{column}", "theme", value=theme)


def hide_column(desk: Desk, column: ColumnId, *, hidden: bool) -> None:
    """Put a column away, or take it out again; its articles stay as they are.

    Raises:
        Refused: `not_allowed`, `not_found`; `last_column` where none would be left.
    """
    require_administrator(desk)
    _require_column(desk, column)
    others = [row for row in list_columns(desk, hidden=False) if row.id != column]
    if hidden and not others:
        raise Refused("last_column")
    with desk.change() as change:
        set_register(change, f"column/{column}", "hidden", value=hidden)


def _require_column(desk: Desk, column: ColumnId) -> dict[str, str]:
    known = desk.store.read(queries.names, "column")
    if column not in known:
        raise Refused("not_found", kind="column", id=column)
    return known
