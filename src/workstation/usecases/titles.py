"""Titles for the lists of a home that has just taken in very much.

What lists show of a revision is read without the text that stands below it: a tenth of the time.
The full texts follow, for the search (`catching_up`).
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from workstation.domain.canonical import sha256_hex
from workstation.store.words import Words
from workstation.usecases.desk import Desk

TITLES_AT_ONCE: Final = 2_500
MUCH: Final = "much_to_read"
"""The value of a home that says so: asked often, and so cheap to ask."""


class _Shown(msgspec.Struct, frozen=True):
    """What lists show of a revision: its words, without the text that stands below them."""

    class Column(msgspec.Struct, frozen=True):
        """The column, as it was called."""

        id: str
        name: str

    title: str
    author: str
    digest: str
    column: Column


_shown = msgspec.json.Decoder(_Shown)


def list_what_is_shown(desk: Desk, articles: Sequence[str]) -> None:
    """Give articles in the lists their titles, a part of them in each transaction."""
    for start in range(0, len(articles), TITLES_AT_ONCE):
        with desk.store.writing():
            give_titles(desk, articles[start : start + TITLES_AT_ONCE])


def give_titles(desk: Desk, articles: Sequence[str]) -> None:
    """Give articles in the lists their titles; the caller holds the transaction.

    The rest of their words is noted as still to be read.
    """
    desk.store.values.put(**{MUCH: "1"})
    for revision, article, text, content, data in desk.store.words.untitled(articles):
        desk.store.words.keep(_words(revision, article, text, content, data))


def _words(revision: str, article: str, text: str, content: str, data: bytes) -> Words:
    try:
        told = _shown.decode(data) if sha256_hex(data) == content else None
    except msgspec.DecodeError:
        told = None
    if told is None:  # a title nobody can read is no title, and is not asked for again
        return Words(revision, article, text, "", "", "", "", "")
    column = told.column
    return Words(
        revision, article, text, told.title, told.author, told.digest, column.id, column.name
    )
