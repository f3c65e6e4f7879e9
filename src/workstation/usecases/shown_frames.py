"""页眉页尾 as the settings show them, and what a new one can be made of."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from workstation.document.frames import Side
from workstation.document.themes import PLAIN_THEME, Theme
from workstation.domain import tree
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId, ColumnId
from workstation.store import queries
from workstation.usecases.article_list import list_articles
from workstation.usecases.articles import theme_name_of
from workstation.usecases.desk import Desk
from workstation.usecases.fragments import list_fragments
from workstation.usecases.frames import (
    SIDES,
    accounts_with,
    frame_blocks,
    set_account_frame,
    set_column_frame,
)
from workstation.usecases.listing import content_in_hand
from workstation.usecases.office_themes import theme_named

Of = Literal["column", "account"]

MOST_ARTICLES: Final = 20


class ShownSide(NamedTuple):
    """A header or a footer: its blocks; `own` where it is the column's or account's own.

    A column without one shows its account's: `account` names it. `rivals` are the accounts that
    have one, where there are several and so none counts.
    """

    doc: tree.Doc
    own: bool
    account: str
    rivals: tuple[str, ...]


class ShownFrame(NamedTuple):
    """Both sides, in the theme and under the name that readers see."""

    theme: Theme
    column_name: str
    sides: dict[Side, ShownSide]


class FrameSource(NamedTuple):
    """Something that blocks can be taken from: a kept style, or an article with its title."""

    kind: Literal["style", "article"]
    id: str
    name: str


def shown_frame(desk: Desk, kind: Of, name: str) -> ShownFrame:
    """Return what opens and closes the articles of a column, or what goes to an account."""
    is_column = kind == "column"
    theme = theme_named(desk, theme_name_of(desk, ColumnId(name)) if is_column else PLAIN_THEME)
    called = desk.store.read(queries.names, "column").get(name, "") if is_column else name
    sides = {side: _shown_side(desk, kind, name, side) for side in SIDES}
    return ShownFrame(theme, called, sides)


def _shown_side(desk: Desk, kind: Of, name: str, side: Side) -> ShownSide:
    accounts = accounts_with(desk, side)
    rivals = accounts if len(accounts) > 1 else ()
    if desk.store.read(queries.register_value, f"{kind}/{name}", side):
        doc = frame_blocks(desk, f"{kind}/{name}", side)
        return ShownSide(doc, own=True, account="", rivals=rivals if kind == "account" else ())
    if kind == "account":
        return ShownSide(tree.Doc(), own=False, account="", rivals=())
    if len(accounts) == 1:
        doc = frame_blocks(desk, f"account/{accounts[0]}", side)
        return ShownSide(doc, own=False, account=accounts[0], rivals=())
    return ShownSide(tree.Doc(), own=False, account="", rivals=rivals)


def frame_sources(desk: Desk) -> tuple[FrameSource, ...]:
    """Return the kept styles, then the articles that changed last."""
    styles = (FrameSource("style", one.id, one.name) for one in list_fragments(desk, "part"))
    articles = (
        FrameSource("article", one.article, one.title)
        for one in list_articles(desk, limit=MOST_ARTICLES)
        if not one.missing
    )
    return (*styles, *articles)


def source_blocks(desk: Desk, source: FrameSource) -> tree.Doc:
    """Return what can be taken from a source: its blocks; nothing where it is gone meanwhile."""
    if source.kind == "style":
        kept = (one.doc for one in list_fragments(desk, "part") if one.id == source.id)
        return next(kept, tree.Doc())
    try:
        return tree.Doc(tuple(_with_words(content_in_hand(desk, ArticleId(source.id)).doc)))
    except NewsroomError:
        return tree.Doc()


def _with_words(doc: tree.Doc) -> Iterator[tree.Block]:
    """Leave out blank lines."""
    return (one for one in doc.content if not isinstance(one, tree.Paragraph) or one.content)


def set_frame(desk: Desk, kind: Of, name: str, side: Side, doc: tree.Doc) -> None:
    """Let blocks open or close articles; none: nothing does.

    Raises:
        Refused: as `set_column_frame` and `set_account_frame`.
    """
    if kind == "column":
        set_column_frame(desk, ColumnId(name), side, doc)
    else:
        set_account_frame(desk, name, side, doc)
