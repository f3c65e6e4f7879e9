"""What is said of photos and albums besides caption and credit: where, when, who, allowed since.

The library's long list leaves these out; they are read for the photos that somebody looks at.
"""

import json
import sqlite3
from collections.abc import Collection

Said = dict[str, dict[str, str | bool]]
"""What is said, by entity (`photo/…`, `album/…`) and field; what was taken back is left out."""

WORDS = ("event", "site", "people")
FIELDS = (*WORDS, "leaders", "consented", "made_of")

_SAID = """
select register.entity, register.field, register.value, coalesce(cast(text.data as text), '')
from register left join text on text.id = register.text
where register.entity in (select value from json_each(:entities))
  and register.field in (select value from json_each(:fields))
"""


def said_of(
    db: sqlite3.Connection, entities: Collection[str], fields: Collection[str] = FIELDS
) -> Said:
    """Return what is said of these photos and albums."""
    told = {"entities": json.dumps(list(entities)), "fields": json.dumps(list(fields))}
    found: Said = {}
    for entity, field, value, words in db.execute(_SAID, told):
        token = json.loads(value)
        said = words or (token if isinstance(token, bool) else str(token))
        if said:
            found.setdefault(str(entity), {})[str(field)] = said
    return found


def sheets_of(db: sqlite3.Connection, photos: Collection[str]) -> list[str]:
    """Return the photos that were made of these: collages, contact sheets, long images."""
    rows = db.execute(
        "select substr(register.entity, 7) from register join text on text.id = register.text"
        " where register.entity >= 'photo/' and register.entity < 'photo0'"
        " and register.field = 'made_of'"
        " and exists (select 1 from json_each(?) where instr(text.data, cast(value as blob)))",
        (json.dumps(list(photos)),),
    )
    return [str(row[0]) for row in rows]
