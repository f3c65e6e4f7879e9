"""What the office is made of: branches, columns and members, each in one read."""

import json
import sqlite3
from typing import NamedTuple

Value = str | int | bool


class Registers(NamedTuple):
    """The registers of one thing: tokens by field, and words by field where they are here."""

    values: dict[str, Value]
    words: dict[str, str]

    def number(self, field: str) -> int:
        """Return a field that counts something; 0 when it was never set."""
        return int(self.values.get(field) or 0)

    def name(self, field: str) -> str:
        """Return a field that names something; empty when it was never set."""
        return str(self.values.get(field) or "")


UNSET = Registers({}, {})


def registers_of(db: sqlite3.Connection, kind: str) -> dict[str, Registers]:
    """Return id → registers of all branches, columns, members or accounts that have any."""
    rows = db.execute(
        "select entity, field, value, data from register left join text on text.id = register.text"
        " where entity >= ? and entity < ? order by entity, field",
        (f"{kind}/", f"{kind}0"),
    )
    found: dict[str, Registers] = {}
    for entity, field, value, data in rows:
        one = found.setdefault(str(entity).partition("/")[2], Registers({}, {}))
        one.values[field] = json.loads(value)
        if data is not None:
            one.words[field] = bytes(data).decode()
    return found


def articles_by_branch(db: sqlite3.Connection) -> dict[str, int]:
    """Return how many articles each branch has."""
    rows = db.execute("select branch, count(*) from article where heads <> '[]' group by branch")
    return {str(branch): int(number) for branch, number in rows}


def articles_by_column(db: sqlite3.Connection) -> dict[str, int]:
    """Return how many articles each column has, as far as their words are here."""
    rows = db.execute(
        "select column_id, count(*) from article join local_words using (revision) group by 1"
    )
    return {str(column): int(number) for column, number in rows}
