"""What the lines of a page are: its title, headings known only by their look, captions."""

import re
from collections import Counter
from collections.abc import Sequence

from workstation.document.readers.html_credits import with_caption
from workstation.document.readers.html_lines import Draft, Line
from workstation.document.readers.html_look import DEFAULT_SIZE
from workstation.document.readers.html_page import PageFile
from workstation.domain import tree

TITLE_LIMIT = 500
OFFERED = 64
"""WeChat's bound for a title."""

HEADING_LIMIT = 40
CAPTION_LIMIT = 80
ENOUGH = 3
"""Points from which a line counts as a heading."""

_FIRST = re.compile(
    r"第[一二三四五六七八九十百]+[章节篇]|[一二三四五六七八九十]{1,3}、|【[^】]+】$"
)
_SECOND = re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")
_UNFINISHED = tuple("。；，、：！？,;:!?.")
_CAPTION = re.compile(r"[▲△↑▼]|图[为\d一二三四五六七八九十：:]|[（(]?图片?[：:/ ]|摄影[：:]")
_NUMBER = re.compile(r"(?:PART|NO|Part|No)?[ .]?\d{1,2}[.、]?")
_HEADING_MARKS = (tree.Emphasis, tree.Underline, tree.Link)


def take_title(page: PageFile, drafts: list[Draft]) -> tuple[str, list[Draft]]:
    """Return the title and the drafts without the line it was taken from."""
    lines = [draft for draft in drafts if isinstance(draft, Line)]
    if page.heading:
        return page.heading, _without(drafts, _repeated(lines, page.heading))
    line = titling(lines)
    if line is not None and len(line.words) <= TITLE_LIMIT:
        return " ".join(line.words.split()), _without(drafts, line)
    title = page.title[:TITLE_LIMIT]
    return title, _without(drafts, _repeated(lines, title))


def titling(lines: Sequence[Line]) -> Line | None:
    """Return the line that is a title by its tag, or as the first, centred and largest one."""
    heading = next((line for line in lines[:10] if line.kind == "heading"), None)
    if heading is not None and heading.level == 1:
        return heading
    first = lines[0] if lines else None
    if first is None or first.align != "center" or first.kind != "paragraph":
        return None
    others = [line.size for line in lines[1:]]
    large = bool(others) and first.size >= max(others) and first.size > body_size(lines)
    return first if large else None


def title_over(drafts: Sequence[Draft]) -> str:
    """Return the words of a title over all the others, as they stand; a chapter's is none."""
    lines = [draft for draft in drafts if isinstance(draft, Line)]
    line = titling(lines)
    if line is None or line.ribbon or len(lines) == 1 or len(line.words) > OFFERED:
        return ""
    words = line.words.strip()
    chapters = sum(one.kind == "heading" and one.level == 1 for one in lines)
    return "" if chapters > 1 or _FIRST.match(words) or _SECOND.match(words) else line.words


def _repeated(lines: Sequence[Line], title: str) -> Line | None:
    first = lines[0] if lines else None
    return (
        first
        if first is not None and "".join(first.words.split()) == "".join(title.split())
        else None
    )


def _without(drafts: list[Draft], line: Line | None) -> list[Draft]:
    """Leave a line out, unless it carries more than its words."""
    if line is None or any(isinstance(piece, tree.Footnote) for piece in line.content):
        return drafts
    return [draft for draft in drafts if draft is not line]


def body_size(lines: Sequence[Line]) -> float:
    """Return the size most letters have, in pixels."""
    weights: Counter[float] = Counter()
    for line in lines:
        for count, look in line.looks:
            weights[look.size] += count
    return weights.most_common(1)[0][0] if weights else DEFAULT_SIZE


def assign_roles(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with guessed headings marked and captions given to their photos."""
    lines = [draft for draft in drafts if isinstance(draft, Line)]
    size = body_size(lines)
    for line in lines:
        if line.kind == "paragraph" and _points(line, size) >= ENOUGH:
            line.kind, line.guessed = "heading", True
            line.level = 3 if _SECOND.match(line.words) else 2
        if line.kind == "heading":
            line.content = tuple(_plainer(piece) for piece in line.content)
    return _captioned(_numbered(drafts))


def _numbered(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with a number that stands alone above a heading (01) put before it."""
    result: list[Draft] = []
    for draft in drafts:
        last = result[-1] if result else None
        if (
            isinstance(draft, Line)
            and draft.kind == "heading"
            and isinstance(last, Line)
            and _NUMBER.fullmatch(last.words.strip())
            and last.kind in {"paragraph", "heading"}
        ):
            number = " ".join(last.words.split())
            draft.content = (tree.Text(f"{number} "), *draft.content)
            result[-1] = draft
        else:
            result.append(draft)
    return result


def ranked(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with the levels of their headings moved into the schema's, 2 to 4.

    A single heading of the first level is a title over the others; several of them are chapters.
    """
    lines = [draft for draft in drafts if isinstance(draft, Line) and draft.kind == "heading"]
    down = sum(line.level == 1 for line in lines) > 1
    for line in lines:
        line.level = min(max(line.level + down, 2), 4)
    return drafts


def _points(line: Line, size: float) -> int:
    words = line.words.strip()
    if not words or len(words) > HEADING_LIMIT or words.endswith(_UNFINISHED):
        return 0
    labelled = bool(_FIRST.match(words) or _SECOND.match(words))
    larger = line.size >= size * 1.1
    return (
        3 * labelled
        + 2 * line.bold
        + 2 * larger
        + 3 * line.ribbon
        + (line.align == "center")
        - 3 * (bool(_CAPTION.match(words)))
    )


def _plainer(piece: tree.Inline) -> tree.Inline:
    """Leave weight and colour of a heading to the theme."""
    if not isinstance(piece, tree.Text):
        return piece
    kept = tuple(mark for mark in piece.marks if isinstance(mark, _HEADING_MARKS))
    return tree.Text(piece.text, kept)


def _captioned(drafts: list[Draft]) -> list[Draft]:
    result: list[Draft] = []
    for draft in drafts:
        last = result[-1] if result else None
        if isinstance(draft, Line) and _is_caption(draft) and isinstance(last, tree.Image):
            if not last.content:
                result[-1] = with_caption(last, draft.content)
                continue
        elif isinstance(draft, tree.Image) and isinstance(last, Line) and last.kind == "caption":
            result[-1] = with_caption(draft, last.content)
            continue
        result.append(draft)
    return result


def _is_caption(line: Line) -> bool:
    marked = _CAPTION.match(line.words.strip()) and len(line.words) <= CAPTION_LIMIT
    return line.kind == "caption" or (line.kind == "paragraph" and bool(marked))
