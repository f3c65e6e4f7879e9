"""Reads of what was done apart: articles, values, numbers, publications, and files set aside.

The same conditions serve the list of the inbox and its count in the title bar, so that the two
never differ. Partial indexes make the count cheap however large the home is.
"""

import json
import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from workstation.domain.entities import COMMENTS
from workstation.store.settings import HomeValues

STAYS = "number_stays"
"""The register of an issue that says: readers know it by this number, and so it stays."""

ENTRIES = "setting/entries"
"""The entity whose registers say what became of membership entries that were set aside."""

QUIET_FIELDS = ("rating", "pick", "order", STAYS)
"""Values of which the latest simply counts: nobody misses a star or the place of a column."""

BESIDE = "conflicts_beside"
"""The home's own count of what no table shows: forked PCs, entries set aside, this PC cloned."""


class ApartRow(NamedTuple):
    """An article with several newest revisions."""

    article: str
    title: str
    branch: str
    heads: tuple[str, ...]


class ValueRow(NamedTuple):
    """A value that several people wrote at once; `shown` is the write that counts for now."""

    entity: str
    field: str
    shown: str
    current: tuple[str, ...]


class WriteRow(NamedTuple):
    """One write of a value: its token, or its words (None while they are on their way)."""

    fact: str
    device: str
    hlc: int
    value: str | int | bool
    words: str | None


class NumberedRow(NamedTuple):
    """An issue whose number another one bears too; `device` gave it."""

    number: int
    issue: str
    articles: tuple[str, ...]
    device: str
    hlc: int


class ContestedRow(NamedTuple):
    """A publication that several PCs claimed at once; `number` is its issue's."""

    plan: str
    issue: str
    number: int
    channel: str


class SetAsideRow(NamedTuple):
    """A file that could not be read or verified here; `device` is whose, or says what kind."""

    name: str
    device: str
    reason: str
    at: int


_APART = "instr(heads, ',')"
_SAID = (
    "case json_extract(fact.body, '$.text') when '' then json_extract(fact.body, '$.value')"
    " else coalesce(hex(text.data), json_extract(fact.body, '$.text')) end"
)
_QUIET = ", ".join(f"'{field}'" for field in QUIET_FIELDS)
_AT_ONCE = (
    f"instr(current, ',') and field not in ({_QUIET}) and entity <> '{ENTRIES}'"  # noqa: S608 - fixed parts
    f" and entity not like '{COMMENTS}/%'"
    f" and 1 < (select count(distinct {_SAID})"
    " from json_each(register.current) as one join fact on fact.id = one.value"
    " left join text on text.id = json_extract(fact.body, '$.text'))"
)
_TWICE = (
    "select number.value from issue"  # noqa: S608 - fixed parts
    " join register as number on number.entity = 'issue/' || issue and number.field = 'number'"
    " left join register as stays on stays.entity = number.entity"
    f" and stays.field = '{STAYS}' and stays.value = number.value"
    " group by number.value having count(*) > 1 and count(stays.value) < count(*)"
)


def count_conflicts(db: sqlite3.Connection) -> int:
    """Count what the inbox lists, files set aside left out: those are counted by themselves."""
    row = db.execute(
        f"select (select count(*) from article where {_APART})"  # noqa: S608 - fixed parts
        f" + (select count(*) from register where {_AT_ONCE})"
        f" + (select count(*) from ({_TWICE}))"
        " + (select count(*) from publication where contested)"
    ).fetchone()
    return int(row[0]) + HomeValues(db).number(BESIDE)


def articles_apart(db: sqlite3.Connection) -> list[ApartRow]:
    """Return the articles that were changed apart."""
    rows = db.execute(
        "select article.article, coalesce(title, ''), branch, heads from article"  # noqa: S608 - fixed
        f" left join local_words using (revision) where {_APART} order by article.article"
    )
    return [ApartRow(a, t, b, tuple(json.loads(heads))) for a, t, b, heads in rows]


def values_at_once(db: sqlite3.Connection) -> list[ValueRow]:
    """Return the values that several people wrote at once, differently."""
    rows = db.execute(
        f"select entity, field, fact, current from register where {_AT_ONCE}"  # noqa: S608 - fixed
        " order by entity, field"
    )
    return [ValueRow(e, f, shown, tuple(json.loads(current))) for e, f, shown, current in rows]


def writes(db: sqlite3.Connection, facts: Collection[str]) -> list[WriteRow]:
    """Return writes of values, in the order of their clock readings."""
    rows = db.execute(
        "select fact.id, fact.device, fact.hlc, fact.body, text.data from fact"
        " left join text on text.id = json_extract(fact.body, '$.text')"
        " where fact.id in (select value from json_each(?)) and kind = 'register'"
        " order by fact.hlc, fact.device, fact.id",
        (json.dumps(list(facts)),),
    )
    return [_write(*row) for row in rows]


def _write(fact: str, device: str, hlc: int, body: str, data: bytes | None) -> WriteRow:
    told = json.loads(body)
    words = data.decode("utf-8", errors="replace") if data is not None else None
    return WriteRow(fact, device, hlc, told["value"], words if told["text"] else "")


def issues_numbered_alike(db: sqlite3.Connection) -> list[NumberedRow]:
    """Return the issues that share their number with another one, by number."""
    rows = db.execute(
        "select cast(register.value as integer), issue, articles, fact.device, fact.hlc"  # noqa: S608 - fixed
        " from issue join register on register.entity = 'issue/' || issue"
        " join fact on fact.id = register.fact"
        f" where register.field = 'number' and register.value in ({_TWICE})"
        " order by 1, fact.hlc, issue"
    )
    return [NumberedRow(n, i, tuple(json.loads(a)), d, h) for n, i, a, d, h in rows]


def contested_publications(db: sqlite3.Connection) -> list[ContestedRow]:
    """Return the publications that nobody carries on because several PCs claimed them."""
    rows = db.execute(
        "select plan, issue, cast(coalesce(value, 0) as integer), channel from publication"
        " left join register on entity = 'issue/' || issue and field = 'number'"
        " where contested order by plan"
    )
    return [ContestedRow(*row) for row in rows]


def files_set_aside(db: sqlite3.Connection) -> list[SetAsideRow]:
    """Return what could not be read or verified here, the latest first."""
    rows = db.execute(
        "select name, device, reason, at from local_quarantine order by at desc, name"
    )
    return [SetAsideRow(*row) for row in rows]


class LineEntityRow(NamedTuple):
    """Something that facts on a line of a forked PC are about, and how many of them."""

    entity: str
    title: str
    facts: int


def on_a_line(db: sqlite3.Connection, device: str, first: str) -> list[LineEntityRow]:
    """Return what a line of a forked PC holds, the latest first; articles by title."""
    rows = db.execute(
        "select entity, coalesce(title, ''), count(*) from fact"
        " left join article on entity = 'article/' || article.article"
        " left join local_words using (revision)"
        " where device = ? and instr(paths, ?) group by entity order by max(hlc) desc, entity",
        (device, first),
    )
    return [LineEntityRow(*row) for row in rows]
