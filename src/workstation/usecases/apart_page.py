"""An article that was changed apart, side by side: what a person chooses, and what comes of it."""

from workstation.document.marked import MarkedContent, whole_content
from workstation.domain import bodies
from workstation.domain.content_merge import PICTURES, UnsettledField, shown_value
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId
from workstation.domain.tree_merge import by_id
from workstation.store import conflict_queries
from workstation.usecases.article_page import ArticlePage, article_page
from workstation.usecases.conflict_sides import Naming, Side
from workstation.usecases.desk import Desk
from workstation.usecases.merging import merge_article, merged_view, would_be
from workstation.usecases.open_choices import OpenChoice


class ApartField(bodies.FactBody, frozen=True):
    """A field that both sides changed: what shows for now, and what was not taken."""

    field: str
    shown: str
    shown_by: str
    other: str
    other_by: str


class ApartArticle(bodies.FactBody, frozen=True):
    """Everything the inbox shows of an article; `blocked` says why nothing can be chosen now.

    `by_block` names who changed a block that one side alone changed, or added.
    """

    article: ArticleId
    title: str
    sides: tuple[Side, ...]
    choices: tuple[OpenChoice, ...]
    fields: tuple[ApartField, ...]
    whole: MarkedContent | None
    blocked: str
    mine: bool
    by_block: dict[str, str] = {}


class Chosen(bodies.FactBody, frozen=True):
    """What a person chose: blocks that stay, blocks let go, fields of which the other counts.

    `both` are blocks of which one version stays that says what both sides changed.
    """

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def apart_article(desk: Desk, article: ArticleId) -> ApartArticle:
    """Return an article that was changed apart, with all that is to be chosen.

    Raises:
        Refused: `not_found`.
    """
    page, names = article_page(desk, article), Naming(desk)
    standing = desk.standing(article)
    facts = [(head, standing.known[head]) for head in standing.heads]
    return ApartArticle(
        article=article,
        title=_title(desk, page),
        sides=tuple(names.side(head, fact.device, fact.hlc) for head, fact in facts),
        choices=page.choices,
        fields=tuple(_field(desk, page, names, one) for one in _choosable(page)),
        whole=_whole(desk, page),
        blocked=_blocked(page),
        mine=page.rights.write,
        by_block=_writers(desk, page, names),
    )


def _writers(desk: Desk, page: ArticlePage, names: Naming) -> dict[str, str]:
    """Return, for blocks that not all newest revisions have alike, who has them as they show."""
    standing = desk.standing(page.article)
    try:
        merged = by_id(merged_view(desk, page.article).content.doc)
        sides = [(head, by_id(desk.content(head).doc)) for head in standing.heads]
    except NewsroomError:
        return {}
    found: dict[str, str] = {}
    for block, shown in merged.items():
        having = [head for head, blocks in sides if blocks.get(block) == shown]
        if 0 < len(having) < len(sides):
            found[block] = names.person(standing.known[having[0]].device)
    return found


def shown_after(desk: Desk, article: ArticleId, chosen: Chosen) -> MarkedContent:
    """Return the whole article as it would be saved; nothing is written.

    Raises:
        Refused: as `merged_view`.
        Unavailable: `text_missing`.
    """
    content = would_be(
        desk, article, chosen.keep, drop=chosen.drop, both=chosen.both, others=chosen.others
    )
    return whole_content(content)


def make_one(desk: Desk, article: ArticleId, chosen: Chosen) -> bool:
    """Save an article's newest revisions as one; tell whether it stays on this PC only.

    Raises:
        Refused: as `merge_article`.
        Unavailable: `text_missing`.
    """
    made = merge_article(
        desk, article, chosen.keep, drop=chosen.drop, both=chosen.both, others=chosen.others
    )
    return made.saved.held


def _title(desk: Desk, page: ArticlePage) -> str:
    if page.hand is not None:
        return page.hand.content.title
    rows = desk.store.read(conflict_queries.articles_apart)
    return next((row.title for row in rows if row.article == page.article), "")


def _blocked(page: ArticlePage) -> str:
    """Return the code of what stands in the way."""
    if page.missing:
        return page.missing
    return "draft_waiting" if page.hand is not None and page.hand.typed else ""


def _whole(desk: Desk, page: ArticlePage) -> MarkedContent | None:
    try:
        return shown_after(desk, page.article, Chosen())
    except NewsroomError:
        return None


def _choosable(page: ArticlePage) -> tuple[UnsettledField, ...]:
    return tuple(one for one in page.fields if one.field != PICTURES)


def _field(desk: Desk, page: ArticlePage, names: Naming, one: UnsettledField) -> ApartField:
    shown = would_be(desk, page.article)
    taken = shown_value(getattr(shown, one.field))
    return ApartField(
        field=one.field,
        shown=taken,
        shown_by=_writer(desk, page, names, one.field, taken),
        other=one.other,
        other_by=_writer(desk, page, names, one.field, one.other),
    )


def _writer(desk: Desk, page: ArticlePage, names: Naming, field: str, value: str) -> str:
    standing = desk.standing(page.article)
    for head in page.heads:
        if shown_value(getattr(desk.content(head), field)) == value:
            return names.person(standing.known[head].device)
    return ""
