"""Plain text: a paragraph per line, the title on the first line where a blank one follows."""

import re
from collections.abc import Callable

from workstation.document.readers.encoding import decode
from workstation.document.readers.intake import valid_doc
from workstation.document.runs import clean
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.importing import Imported, Loss

SIZE_LIMIT = 5_000_000
TITLE_LIMIT = 60
LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def read_text(data: bytes, *, name: str, new_id: Callable[[], str]) -> Imported:
    """Read plain text in UTF-8, UTF-16 or GB18030.

    Raises:
        Refused: `empty_file` (name), `file_too_large` (name, bytes, limit), `too_many_blocks`,
            `article_too_long`.
    """
    if len(data) > SIZE_LIMIT:
        raise Refused("file_too_large", name=name, bytes=len(data), limit=SIZE_LIMIT)
    decoded = decode(data)
    lines = [clean(line).strip() for line in LINE_END.split(decoded.text)]
    if not any(lines):
        raise Refused("empty_file", name=name)
    title, body = _titled(lines)
    paragraphs = (
        tree.Paragraph(tree.ParagraphAttrs(new_id()), (tree.Text(line),)) for line in body if line
    )
    gaps = () if decoded.whole else (Loss("undecodable_text", name),)
    return Imported(valid_doc(paragraphs), title=title, warnings=gaps)


def _titled(lines: list[str]) -> tuple[str, list[str]]:
    first = next(place for place, line in enumerate(lines) if line)
    rest = lines[first + 1 :]
    if rest and not rest[0] and any(rest) and len(lines[first]) <= TITLE_LIMIT:
        return lines[first], rest
    return "", lines[first:]
