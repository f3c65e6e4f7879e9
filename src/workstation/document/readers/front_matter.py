"""Front matter: the few `key: "value"` lines above a Markdown text.

A small strict reader on purpose: values are text, nothing is nested, and a line that means
something else in YAML (a list, a number, a date) is refused instead of guessed at.
"""

import json
import re

import msgspec

from workstation.document.runs import clean
from workstation.domain.errors import Refused
from workstation.domain.importing import Loss

FIELDS = ("title", "column", "branch", "author", "digest", "source")
VALUE_LIMIT = 500

_MARK = re.compile(r"^---[ \t]*$")
_LINE = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*?))?[ \t]*$")
_OTHER_TYPE = re.compile(
    r"[\[\]{}|>&*!%@`#,?-].*|[-+]?[\d.][\d_.,:eE+-]*|true|false|yes|no|on|off|null|~",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"'(?:[^']|'')*'")


class FrontMatter(msgspec.Struct, frozen=True):
    """What stood above the text: the known fields, the text itself, and what was passed over."""

    fields: dict[str, str]
    body: str
    warnings: tuple[Loss, ...] = ()


def split_front_matter(text: str) -> FrontMatter:
    """Part the front matter from the text below it.

    Raises:
        Refused: `bad_front_matter` with `line` (from 1) and `reason`: `unclosed`, `not_a_field`,
            `nested`, `wrong_type`, `bad_text`, `twice` or `too_long`.
    """
    lines = text.split("\n")
    if not _MARK.match(lines[0]) or len(lines) == 1 or not _LINE.match(lines[1]):
        return FrontMatter({}, text)
    end = next((number for number, line in enumerate(lines[1:], 1) if _MARK.match(line)), 0)
    if not end:
        raise Refused("bad_front_matter", line=1, reason="unclosed")
    found: dict[str, str] = {}
    for number, line in enumerate(lines[1:end], 2):
        if line.strip() and not line.lstrip().startswith("#"):
            _read_line(line, number, found)
    unknown = tuple(Loss("unknown_key", key) for key in found if key not in FIELDS)
    known = {key: value for key, value in found.items() if key in FIELDS}
    return FrontMatter(known, "\n".join(lines[end + 1 :]), unknown)


def _read_line(line: str, number: int, found: dict[str, str]) -> None:
    field = _LINE.match(line)
    if field is None:
        nested = line[0] in " \t-"
        raise Refused("bad_front_matter", line=number, reason="nested" if nested else "not_a_field")
    key, source = field[1].lower(), field[2] or ""
    if key in found:
        raise Refused("bad_front_matter", line=number, reason="twice")
    found[key] = _value(source, number)
    if len(found[key]) > VALUE_LIMIT:
        raise Refused("bad_front_matter", line=number, reason="too_long")


def _value(source: str, number: int) -> str:
    if source.startswith('"'):
        try:
            return clean(str(json.loads(source)))
        except ValueError as error:
            raise Refused("bad_front_matter", line=number, reason="bad_text") from error
    if source.startswith("'"):
        if not _SINGLE.fullmatch(source):
            raise Refused("bad_front_matter", line=number, reason="bad_text")
        return clean(source[1:-1].replace("''", "'"))
    if _OTHER_TYPE.fullmatch(source):
        raise Refused("bad_front_matter", line=number, reason="wrong_type")
    return clean(source)
