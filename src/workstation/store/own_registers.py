"""Registers this PC has just written: one that overwrites all current writes is the value itself.

Then nothing of its entity need be read again, which is most of the work of a small edit. Whatever
is less plain than that is left to `Projection.derive`, which gives the same rows.
"""

import json
import sqlite3

import msgspec

from workstation.domain import bodies
from workstation.domain.facts import Fact
from workstation.domain.ids import BranchId
from workstation.domain.permissions import Standpoint, may_set_register
from workstation.store.queries import register_current


def overwrite(db: sqlite3.Connection, fact: Fact, standpoint: Standpoint) -> bool:
    """Put a fact just recorded in place of all it overwrites; False where it is not that plain."""
    if fact.kind != "register":
        return False
    body = msgspec.convert(fact.body, bodies.Register)
    current = register_current(db, body.entity, body.field)
    branch = _branch(db, body.entity)
    if not set(current) <= set(body.over) or not may_set_register(standpoint, body.entity, branch):
        return False
    db.execute(
        "insert or replace into register values (?, ?, ?, ?, ?, ?)",
        (body.entity, body.field, json.dumps(body.value), body.text, fact.id,
         json.dumps([fact.id])),
    )  # fmt: skip
    kind, _, name = body.entity.partition("/")
    if kind == "article":
        db.execute(
            "update article set updated = max(updated, ?) where article = ?", (fact.hlc, name)
        )
    return True


def _branch(db: sqlite3.Connection, entity: str) -> BranchId:
    kind, _, name = entity.partition("/")
    if kind != "article":
        return BranchId("")
    row = db.execute("select branch from article where article = ?", (name,)).fetchone()
    return BranchId(row[0] if row else "")
