"""The bare words of markup, line by line, where it is too large or too deep to be parsed.

Follows the tokens of HTML closely enough that no word is taken for a tag. Time and memory grow
with the length of the markup alone; it stops as soon as there are more words than an article holds.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape

from workstation.document.readers.html_kinds import BLOCKS
from workstation.document.readers.html_lines import visible
from workstation.document.readers.html_skips import UNSEEN
from workstation.document.readers.text import LINE_END
from workstation.domain import tree
from workstation.domain.errors import Refused

PART_LIMIT = 2_000_000
"""Tags, and runs of words between them."""

_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BETWEEN = re.compile(r"[\s/]*")
_ATTRIBUTE = re.compile(r"=?[^\s/>=]*\s*")
_USUAL = re.compile(
    r"(?:[^\"'>=]*[^\s\"'>=/]\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+)(?=[\s/>]))*+[^\"'>=]*>"
)
_UNQUOTED = re.compile(r"[^\s>]*")
_COMMENT = re.compile(r"--!?>")
_LITERAL = frozenset({"textarea", "xmp", "plaintext"})
_CELLS = frozenset({"td", "th"})
_RAW = UNSEEN - {"meta", "link"} | _LITERAL


def words_of_markup(markup: str) -> str:
    """Return the words of markup; a line for each block, a tab between cells.

    Raises:
        Refused: `article_too_long` (characters, limit) where an article cannot hold them;
            `too_many_elements` (count, limit) where it would take minutes to find any.
    """
    words: list[str] = []
    count = 0
    for place, part in enumerate(_parts(markup)):
        if place > PART_LIMIT:
            raise Refused("too_many_elements", count=place, limit=PART_LIMIT)
        count = _checked(count + len("".join(part.split())))
        words.append(part)
    return "".join(words)


def bounded(text: str) -> str:
    """Return a text that an article can hold.

    Raises:
        Refused: `article_too_long` (characters, limit).
    """
    if len(text) > tree.MAX_CHARACTERS:
        _checked(len("".join(text.split())))
    return text


def _checked(count: int) -> int:
    if count > tree.MAX_CHARACTERS:
        raise Refused("article_too_long", characters=count, limit=tree.MAX_CHARACTERS)
    return count


def paragraphs_of(text: str, new_id: Callable[[], str]) -> Iterator[tree.Paragraph]:
    """Yield a paragraph for each line that says something."""
    for line in LINE_END.split(text):
        if words := visible(line).strip():
            yield tree.Paragraph(tree.ParagraphAttrs(new_id()), (tree.Text(words),))


def _parts(markup: str) -> Iterator[str]:
    at = 0
    while (start := markup.find("<", at)) >= 0:
        yield _words(markup[at:start])
        at, part = _after(markup, start)
        yield part
    yield _words(markup[at:])


def _words(raw: str) -> str:
    return _BLANKS.sub(" ", unescape(raw))


def _after(markup: str, start: int) -> tuple[int, str]:
    """Return where reading goes on behind the `<` at `start`, and what stands for it in words."""
    if markup.startswith("<!--", start):
        return _behind_comment(markup, start), ""
    if name := _NAME.match(markup, start):
        tag, end = name[1].lower(), _tag_end(markup, name.end())
        opens = markup[start + 1] != "/"
        if opens and tag in _RAW:
            return _behind_raw(markup, tag, end)
        return end, _sign_of(tag, opens=opens)
    if markup[start + 1 : start + 2] not in {"!", "?", "/"}:
        return start + 1, "<"
    end = markup.find(">", start)
    return (end + 1 if end >= 0 else len(markup)), ""


def _sign_of(tag: str, *, opens: bool) -> str:
    if tag in _CELLS:
        return "\t" if opens else ""
    return "\n" if tag in BLOCKS or (opens and tag == "br") else ""


def _behind_raw(markup: str, tag: str, start: int) -> tuple[int, str]:
    """Return the end of what holds no tags: hidden, or shown letter by letter."""
    closing = re.compile(rf"</{re.escape(tag)}(?=[\s/>])", re.IGNORECASE).search(markup, start)
    end = closing.start() if closing else len(markup)
    return end, _words(markup[start:end]) if tag in _LITERAL else ""


def _behind_comment(markup: str, start: int) -> int:
    for empty in ("<!-->", "<!--->"):
        if markup.startswith(empty, start):
            return start + len(empty)
    end = _COMMENT.search(markup, start + len("<!--"))
    return end.end() if end else len(markup)


def _tag_end(markup: str, at: int) -> int:
    """Return where a tag ends; a `>` inside a quoted value does not end it."""
    if usual := _USUAL.match(markup, at):
        return usual.end()
    length = len(markup)
    while at < length:
        at = _match_end(_BETWEEN, markup, at)
        if markup.startswith(">", at):
            return at + 1
        if at >= length:
            break
        at = _match_end(_ATTRIBUTE, markup, at)
        if markup.startswith("=", at):
            at = _value_end(markup, at + 1)
    return length


def _value_end(markup: str, at: int) -> int:
    at += len(markup[at : at + 1_000]) - len(markup[at : at + 1_000].lstrip())
    quote = markup[at : at + 1]
    if quote in {'"', "'"}:
        end = markup.find(quote, at + 1)
        return end + 1 if end >= 0 else len(markup)
    return _match_end(_UNQUOTED, markup, at)


def _match_end(pattern: re.Pattern[str], markup: str, at: int) -> int:
    match = pattern.match(markup, at)
    return match.end() if match else at
