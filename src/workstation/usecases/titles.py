"""Titles for the lists of a home that has just taken in very much.

What lists show of a revision is read without the text that stands below it: a tenth of the time.
The full texts follow, for the search (`catching_up`).
"""

from typing import Final

import msgspec

from workstation.domain.canonical import sha256_hex
from workstation.store.words import Words
from workstation.usecases.desk import Desk

TITLES_AT_ONCE: Final = 1_000


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


def list_what_is_shown(desk: Desk) -> None:
    """Give every article in the lists its title, without reading its whole text."""
    while True:
        with desk.store.writing():
            rows = desk.store.words.untitled(TITLES_AT_ONCE)
            for revision, article, text, content, data in rows:
                desk.store.words.keep(_words(revision, article, text, content, data))
        if len(rows) < TITLES_AT_ONCE:
            return


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
