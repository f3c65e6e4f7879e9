"""Markdown with front matter and the newsroom's own blocks, read into the tree."""

from collections.abc import Callable, Sequence
from typing import Any

from markdown_it.token import Token

from workstation.document.readers.front_matter import split_front_matter
from workstation.document.readers.intake import valid_doc
from workstation.document.readers.markdown_grammar import MAX_DEPTH, Grammar
from workstation.document.readers.markdown_page import Page
from workstation.document.readers.markdown_runs import words_of
from workstation.domain.errors import Refused
from workstation.domain.importing import Imported, Loss

CHARACTER_LIMIT = 500_000
"""The longest article (100,000 characters) and four times its length in markup."""
TITLE_LIMIT = 500


def no_picture(_path: str) -> bytes | None:
    """Find no picture: for text that stands alone."""
    return None


def read_markdown(
    text: str,
    *,
    new_id: Callable[[], str],
    picture: Callable[[str], bytes | None] = no_picture,
) -> Imported:
    """Read Markdown; `picture` finds the bytes of a picture by the path the text names.

    Raises:
        Refused: `file_too_large`, `bad_front_matter`, `nested_too_deeply`, `too_many_blocks`,
            `article_too_long`.
    """
    if len(text) > CHARACTER_LIMIT:
        raise Refused("file_too_large", bytes=len(text), limit=CHARACTER_LIMIT)
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = split_front_matter(plain)
    grammar, notes = Grammar(), dict[str, Any]()
    tokens = _tokens(grammar, front.body, notes)
    title, tokens = (front.fields["title"], tokens) if "title" in front.fields else _titled(tokens)
    page = Page(new_id, picture, grammar, notes)
    page.read(tokens)
    unclosed = (Loss("block_unclosed", name) for name in notes.get("unclosed", {}).values())
    return Imported(
        valid_doc(page.blocks),
        **{**front.fields, "title": title},
        pictures=page.pictures,
        warnings=(*front.warnings, *page.losses, *unclosed),
    )


def _tokens(grammar: Grammar, body: str, env: dict[str, Any]) -> list[Token]:
    try:
        tokens = grammar.parse(body, env)
    except RecursionError as error:
        raise Refused("nested_too_deeply", limit=MAX_DEPTH) from error
    # The parser passes over what lies deeper; nothing may vanish.
    if any(token.level >= MAX_DEPTH - 1 for token in tokens):
        raise Refused("nested_too_deeply", limit=MAX_DEPTH)
    return tokens


def _titled(tokens: Sequence[Token]) -> tuple[str, list[Token]]:
    """Take the title from a first-level heading that opens the text."""
    if len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        title = words_of(tokens[1].children or []).strip()
        if title and len(title) <= TITLE_LIMIT:
            return title, list(tokens[3:])
    return "", list(tokens)
