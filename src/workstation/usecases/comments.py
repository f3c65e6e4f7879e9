"""批注: saying something about a block of an article, to everybody who works on it."""

from collections.abc import Mapping

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.comments import (
    ID_BITS,
    Comment,
    derive_comments,
    entity_for,
    settled_field,
)
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId, new_id
from workstation.domain.permissions import writing
from workstation.domain.tree import Block, Doc
from workstation.domain.tree_merge import by_id
from workstation.domain.tree_text import block_text
from workstation.store import queries
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Desk
from workstation.usecases.editing import in_hand
from workstation.usecases.office import set_register

MAX_WORDS = 1_000
MOST_QUOTED = 60


class CommentLine(bodies.FactBody, frozen=True):
    """A comment as a person reads it: on what, by whom, when (milliseconds).

    `about` is how the block begins that it stands at, empty where it is on the whole article;
    `gone`: that block is there no more. `missing` says why there are no words: `text_missing` or
    `text_purged`. `mine`: written by the member at this PC.
    """

    id: str
    block: str
    about: str
    words: str
    by: str
    at: int
    settled: bool
    mine: bool
    gone: bool = False
    missing: str = ""


def comments_of(desk: Desk, article: ArticleId) -> tuple[CommentLine, ...]:
    """Return the comments of an article in the order of its text, the whole article's first.

    At one block the earliest stands first; what is about blocks that went stands last.

    Raises:
        Refused: `not_found`.
    """
    blocks = by_id(_doc(desk, article))
    names = desk.store.read(queries.names, "member")
    lines = [_line(desk, one, blocks, names) for one in _comments(desk, article)]
    order = {block: number for number, block in enumerate(("", *blocks))}
    return tuple(sorted(lines, key=lambda one: (order.get(one.block, len(order)), one.at)))


def _comments(desk: Desk, article: ArticleId) -> tuple[Comment, ...]:
    return derive_comments(desk.projection().recorded(entity_for(article)), desk.membership)


def _doc(desk: Desk, article: ArticleId) -> Doc:
    try:
        return in_hand(desk, article).content.doc
    except NewsroomError as error:
        if error.code == "not_found":
            raise
        return Doc()


def _line(
    desk: Desk, one: Comment, blocks: Mapping[str, Block], names: Mapping[str, str]
) -> CommentLine:
    data = desk.store.log.read_text(one.text)
    missing = ""
    if data is None:
        missing = "text_purged" if desk.store.log.is_purged(one.text) else "text_missing"
    block = blocks.get(one.block)
    member = desk.membership.member_of(one.fact.device)
    about = " ".join(block_text(block).split()) if block is not None else ""
    return CommentLine(
        id=one.id,
        block=one.block,
        about=about[:MOST_QUOTED],
        words=data.decode("utf-8", errors="replace")[:MAX_WORDS] if data else "",
        by=names.get(member or "", ""),
        at=reading_ms(one.fact.hlc),
        settled=one.settled,
        mine=_is_mine(desk, one),
        gone=bool(one.block) and block is None,
        missing=missing,
    )


def _is_mine(desk: Desk, one: Comment) -> bool:
    member = desk.membership.member_of(one.fact.device)
    return one.fact.device == desk.device or (member is not None and member == desk.member)


def add_comment(desk: Desk, article: ArticleId, words: str, block: str = "") -> str:
    """Say something about a block, or about the whole article; return the comment's id.

    Raises:
        Refused: `not_found` for an unknown article or block; `no_revision` where nobody else has
            the article yet; `comment_missing`, `comment_too_long`; `blocked_by_findings` where the
            words hold private or secret data.
    """
    doc = _doc(desk, article)
    if desk.projection().standing(article) is None:
        raise Refused("no_revision", article=article)
    if block and block not in by_id(doc):
        raise Refused("not_found", kind="block", id=block)
    said = words.strip()
    if not said:
        raise Refused("comment_missing")
    if len(said) > MAX_WORDS:
        raise Refused("comment_too_long", actual=len(said), limit=MAX_WORDS)
    refuse_private_words(said)
    comment = new_id(ID_BITS)
    with desk.change() as change:
        set_register(change, entity_for(article), comment, value=block, words=said)
    return comment


def settle_comment(desk: Desk, article: ArticleId, comment: str, *, settled: bool = True) -> None:
    """Mark a comment as settled, or open again. Its writer may, and whoever may edit the article.

    Raises:
        Refused: `not_found`, `not_allowed`.
    """
    found = find_comment(desk, article, comment)
    branch = desk.standing(article).branch
    if not _is_mine(desk, found) and writing(desk.here, branch) != "full":
        raise Refused("not_allowed", act="write")
    if found.settled != settled:
        with desk.change() as change:
            set_register(change, entity_for(article), settled_field(found.id), value=settled)


def find_comment(desk: Desk, article: ArticleId, prefix: str) -> Comment:
    """Return the one comment of an article whose id begins like this.

    Raises:
        Refused: `not_found`, `ambiguous`.
    """
    found = [one for one in _comments(desk, article) if prefix and one.id.startswith(prefix)]
    if len(found) != 1:
        raise Refused("ambiguous" if found else "not_found", kind="comment", id=prefix)
    return found[0]
