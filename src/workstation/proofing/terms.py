"""The term list of a rule pack: one rule a row, each with an example of wrong and of right.

Format: docs/formats/rule-pack.md.
"""

import csv
import io
import re
from collections.abc import Sequence
from typing import Literal, cast

import msgspec

from workstation.domain.errors import Refused
from workstation.proofing.findings import Level
from workstation.proofing.literals import Words, indispensable

Form = Literal["plain", "re", "seq", "seq3", "check"]

CHECKS = frozenset(
    [
        "id_card",
        "id_card_15",
        "id_card_15_named",
        "bank_card",
        "mobile",
        "landline",
        "secrecy_mark",
        "secrecy_term",
        "secrecy_standing",
        "weekday",
        "impossible_date",
        "anniversary",
        "unpaired",
    ]
)
"""Every program check; a pack gives each of them one row."""

MAX_ROWS = 5_000
MAX_CELL = 1_000

_COLUMNS = [
    "id",
    "kind",
    "wrong_or_pattern",
    "right",
    "explanation",
    "example_bad",
    "example_good",
]
_LEVELS: dict[str, Level] = {"【阻断】": "block", "【错误】": "error", "【提示】": "hint"}
_LEVEL_LENGTH = 4
_ID = re.compile(r"[A-Z]{2}[0-9]{3}")
_FORM = re.compile(r"(re|seq3|seq|check):")


class Rule(msgspec.Struct, frozen=True):
    """One row of the term list.

    `pattern` is text, a regular expression, items parted by |, or the name of a program check, as
    `form` says. Every match holds one of `words`; where there are none, nothing is certain.
    """

    id: str
    kind: str
    level: Level
    form: Form
    pattern: str
    right: str
    explanation: str
    bad: str
    good: str
    words: Words


def read_terms(text: str, file: str) -> tuple[Rule, ...]:
    """Return the rules of the term list `text`; `file` is its name in errors.

    Raises:
        Refused: `pack_invalid` (file, reason, rule): see docs/formats/rule-pack.md for what a row
            may hold.
    """
    table = csv.reader(io.StringIO(text), strict=True)
    try:
        rows = [row for row in table if row]
    except csv.Error as error:
        raise _invalid(file, "not_csv") from error
    if not rows or rows[0] != _COLUMNS:
        raise _invalid(file, "columns")
    if len(rows) > MAX_ROWS:
        raise _invalid(file, "too_many_rows")
    rules = tuple(_rule(row, file) for row in rows[1:])
    _refuse_repeated([rule.id for rule in rules], file)
    return rules


def _rule(row: Sequence[str], file: str) -> Rule:
    if len(row) != len(_COLUMNS) or not _ID.fullmatch(row[0]):
        raise _invalid(file, "row", rule=row[0])
    name, kind, cell, right, remark, bad, good = row
    level = _LEVELS.get(remark[:_LEVEL_LENGTH])
    if level is None:
        raise _invalid(file, "level", rule=name)
    if not cell or max(map(len, row)) > MAX_CELL:
        raise _invalid(file, "cell", rule=name)
    form, pattern = _parted(cell)
    if form == "check" and pattern not in CHECKS:
        raise _invalid(file, "unknown_check", rule=name)
    if form in {"seq", "seq3"} and not _is_list(pattern):
        raise _invalid(file, "pattern", rule=name)
    words = _words(form, pattern)
    explanation = remark[_LEVEL_LENGTH:]
    return Rule(name, kind, level, form, pattern, right, explanation, bad, good, words)


def _parted(cell: str) -> tuple[Form, str]:
    prefix = _FORM.match(cell)
    if prefix is None:
        return "plain", cell
    return cast("Form", prefix[1]), cell[prefix.end() :]


def _is_list(pattern: str) -> bool:
    items = pattern.split("|")
    return len(items) > 1 and all(items) and len(set(items)) == len(items)


def _words(form: Form, pattern: str) -> Words:
    match form:
        case "plain":
            return frozenset({pattern})
        case "re":
            return indispensable(pattern)
        case "seq" | "seq3":
            return frozenset(pattern.split("|"))
        case "check":
            return frozenset()


def _refuse_repeated(names: Sequence[str], file: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise _invalid(file, "repeated", rule=name)
        seen.add(name)


def _invalid(file: str, reason: str, rule: str = "") -> Refused:
    return Refused("pack_invalid", file=file, reason=reason, rule=rule[:MAX_CELL])
