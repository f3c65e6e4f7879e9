"""Guesses: what a reader of files took for title, author …, until a person has looked.

They are kept on this PC beside the article, so that each can be taken back long after the import.
"""

from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from workstation.document.block_edits import new_text, turned_into
from workstation.domain import bodies, tree
from workstation.domain.ids import ArticleId
from workstation.domain.importing import Loss
from workstation.usecases.desk import Desk
from workstation.usecases.editing import Edited

Kind = Literal["title", "author", "source", "heading"]

MOST: Final = 60
_KINDS: Final[dict[str, Kind]] = {
    "title_guessed": "title",
    "author_guessed": "author",
    "source_guessed": "source",
    "heading_guessed": "heading",
}


class Guess(bodies.FactBody, frozen=True):
    """What was taken for what; `block` is the heading's."""

    kind: Kind
    words: str
    block: str = ""


def note_guesses(desk: Desk, article: ArticleId, losses: Iterable[Loss]) -> None:
    """Keep what was guessed when an article, or more of it, came in."""
    found = [
        Guess(kind=_KINDS[one.code], words=one.detail, block=one.block)
        for one in losses
        if one.code in _KINDS
    ]
    if found:
        kept = (one for one in guesses_of(desk, article) if one not in found)
        _keep(desk, article, [*kept, *found][-MOST:])


def guesses_of(desk: Desk, article: ArticleId) -> tuple[Guess, ...]:
    """Return what nobody has looked at yet, in the order of the text."""
    kept = desk.store.values.get(_key(article))
    return msgspec.json.decode(kept, type=tuple[Guess, ...]) if kept else ()


def settle_guesses(desk: Desk, article: ArticleId, settled: Iterable[Guess]) -> None:
    """Ask about these no more: somebody has looked, and left them or took them back."""
    gone = set(settled)
    _keep(desk, article, [one for one in guesses_of(desk, article) if one not in gone])


def still_so(edited: Edited, guess: Guess) -> bool:
    """Tell whether an article still says what was guessed: what changed since is no question."""
    match guess.kind:
        case "title":
            return edited.title == guess.words
        case "author":
            return edited.author == guess.words
        case "source":
            return edited.source == guess.words
        case "heading":
            return any(
                isinstance(block, tree.Heading) and block.attrs.id == guess.block
                for block in edited.doc.content
            )


def taken_back(edited: Edited, guess: Guess) -> Edited:
    """Return an article without a guess; its words stay in the text."""
    if not still_so(edited, guess):
        return edited
    match guess.kind:
        case "title":
            first = new_text("paragraph", edited.title)
            doc = tree.Doc((first, *edited.doc.content))
            return msgspec.structs.replace(edited, title="", doc=doc)
        case "author":
            return msgspec.structs.replace(edited, author="")
        case "source":
            return msgspec.structs.replace(edited, source="")
        case "heading":
            doc = turned_into(edited.doc, guess.block, "paragraph")
            return msgspec.structs.replace(edited, doc=doc)


def _keep(desk: Desk, article: ArticleId, guesses: list[Guess]) -> None:
    with desk.store.writing():
        desk.store.values.put(**{_key(article): msgspec.json.encode(guesses).decode()})


def _key(article: ArticleId) -> str:
    return f"guesses/{article}"
