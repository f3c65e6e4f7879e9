"""The rule pack: dated, versioned data that says what is wrong and why.

Format: docs/formats/rule-pack.md. Patterns are compiled when an article first needs them
(`matching`); reading the pack only finds out which words each of them cannot do without.
"""

import datetime as dt
import functools
from pathlib import Path
from typing import Annotated

import msgspec

from workstation.domain.errors import Refused, Unavailable
from workstation.proofing.limits import Limit, Required
from workstation.proofing.terms import CHECKS, Rule, read_terms
from workstation.shipped import shipped

GUARDING = frozenset({"涉密", "个人信息"})
"""Kinds of rule that protect people and secrets: they read everything, quotations included."""

MAX_BYTES = 4 * 1024 * 1024

_HEAD = "pack.toml"

Token = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9.]{1,20}$")]


class PackHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `pack.toml` says.

    After `review_by` the dated rules (campaigns, new terms) may have aged; `notice` tells people
    what the pack does not cover.
    """

    id: Token
    version: Token
    date: dt.date
    review_by: dt.date
    notice: str
    terms: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9.-]{1,60}\.csv$")]
    unwaivable: frozenset[str]
    limits: tuple[Limit, ...]
    required: tuple[Required, ...]


class RulePack(msgspec.Struct, frozen=True):
    """A pack as read: its head and the rules of its term list."""

    head: PackHead
    rules: tuple[Rule, ...]

    @property
    def edition(self) -> str:
        """The pack's name and version in one token (`base-2026.11`): what waivers bind to."""
        return f"{self.head.id}-{self.head.version}"


@functools.cache
def load_pack() -> RulePack:
    """Return the shipped pack, read once."""
    return read_pack(shipped("resources/rules"))


def read_pack(folder: Path) -> RulePack:
    """Return the pack in `folder`: `pack.toml` and the term list it names.

    Raises:
        Refused: `pack_invalid` (file, reason, rule): not as the format says.
        Unavailable: `pack_unreadable` (file): missing, or the disk failed.
    """
    try:
        head = msgspec.toml.decode(_text(folder / _HEAD), type=PackHead)
    except msgspec.DecodeError as error:
        raise Refused("pack_invalid", file=_HEAD, reason="fields", rule="") from error
    pack = RulePack(head, read_terms(_text(folder / head.terms), head.terms))
    _require_whole(pack)
    return pack


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Unavailable("pack_unreadable", file=path.name) from error
    if len(data) > MAX_BYTES:
        raise Refused("pack_invalid", file=path.name, reason="too_large", rule="")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("pack_invalid", file=path.name, reason="not_utf8", rule="") from error


def _require_whole(pack: RulePack) -> None:
    """Refuse a pack that would quietly leave a gap: a check without a row, a rule it only names."""
    checks = {rule.pattern for rule in pack.rules if rule.form == "check"}
    if missing := sorted(CHECKS - checks):
        raise Refused("pack_invalid", file=pack.head.terms, reason="no_row", rule=missing[0])
    names = {rule.id for rule in pack.rules}
    if unknown := sorted(pack.head.unwaivable - names):
        raise Refused("pack_invalid", file=_HEAD, reason="unknown_rule", rule=unknown[0])
    for rule in pack.rules:
        if rule.level == "block" and rule.kind not in GUARDING:
            raise Refused("pack_invalid", file=pack.head.terms, reason="level", rule=rule.id)
