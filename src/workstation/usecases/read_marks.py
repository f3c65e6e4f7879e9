"""What this member last read of an article, on this PC alone: never shared, never counted.

A mark only chooses what a revision is compared with; nobody else ever sees it.
"""

import msgspec

from workstation.domain.ids import ArticleId, RevisionId
from workstation.store.review_queries import READ
from workstation.usecases.desk import Desk

KEPT = 8


class ReadMark(msgspec.Struct, frozen=True, array_like=True):
    """A revision and when it was read here, in milliseconds."""

    revision: RevisionId
    at: int


_decoder = msgspec.json.Decoder(tuple[ReadMark, ...])


def marks_in(value: str) -> tuple[ReadMark, ...]:
    """Return the marks that a kept value holds, the latest first."""
    try:
        return _decoder.decode(value or "[]")
    except msgspec.DecodeError:  # a value of a later version says nothing here
        return ()


def read_marks(desk: Desk, article: ArticleId) -> tuple[ReadMark, ...]:
    """Return what was read of an article on this PC, the latest first."""
    return marks_in(desk.store.values.get(READ + article))


def mark_read(desk: Desk, article: ArticleId, revision: RevisionId) -> None:
    """Remember that a revision was read here.

    Raises:
        Refused: `not_found`.
    """
    desk.standing(article)
    with desk.store.writing():
        keep_mark(desk, article, revision)
    desk.note_news({"local/read"})


def keep_mark(desk: Desk, article: ArticleId, revision: RevisionId) -> None:
    """Keep a mark inside the caller's transaction."""
    others = [one for one in read_marks(desk, article) if one.revision != revision]
    marks = (ReadMark(revision, desk.now_ms()), *others)[:KEPT]
    desk.store.values.put(**{READ + article: msgspec.json.encode(marks).decode()})
