"""What the panel asks of the desk: one answer for all that a column offers."""

import msgspec

from workstation.document.themes import Theme
from workstation.domain.ids import ColumnId
from workstation.domain.permissions import may_administer, may_compose
from workstation.store import queries
from workstation.usecases.articles import theme_name_of
from workstation.usecases.desk import Desk
from workstation.usecases.fragments import Fragment, list_fragments
from workstation.usecases.frames import own_sides
from workstation.usecases.office_themes import own_themes, theme_named
from workstation.usecases.templates import TemplateRow, templates_for


class Offered(msgspec.Struct, frozen=True):
    """What a column's articles may be made of.

    `may_keep`: this person may keep styles for the office; `may_dress`: may choose what columns
    wear and how their articles open and close. `head` and `foot`: the column has its own.
    """

    column: str
    column_name: str
    theme: Theme
    theme_name: str
    theme_title: str
    templates: tuple[TemplateRow, ...]
    fragments: tuple[Fragment, ...]
    head: bool
    foot: bool
    may_keep: bool
    may_dress: bool


def offered(desk: Desk, column: str) -> Offered:
    """Return what a column offers."""
    name = theme_name_of(desk, ColumnId(column))
    theme = theme_named(desk, name)
    titles = {one.name: one.title for one in own_themes(desk)}
    set_there = own_sides(desk, ColumnId(column))
    return Offered(
        column=column,
        column_name=desk.store.read(queries.names, "column").get(column, ""),
        theme=theme,
        theme_name=name,
        theme_title=titles.get(name, theme.title),
        templates=templates_for(desk, column),
        fragments=list_fragments(desk, "part"),
        head="head" in set_there,
        foot="foot" in set_there,
        may_keep=may_compose(desk.here),
        may_dress=may_administer(desk.here),
    )
