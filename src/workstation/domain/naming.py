"""Matching the names people type: branches, columns and members."""

import unicodedata
from collections.abc import Mapping

_DROPPED = dict.fromkeys(map(ord, "“”‘’\"'「」『』《》〈〉＂＇"))


def folded(name: str) -> str:
    """Return a name without quotes, blanks, width and case: “两学一做”小课堂 = 两学一做 小课堂."""
    plain = unicodedata.normalize("NFKC", name).translate(_DROPPED)
    return "".join(plain.split()).lower()


def match_name(wanted: str, names: Mapping[str, str]) -> str | None:
    """Return the id whose name, or which itself, folds to what was typed."""
    key = folded(wanted)
    for identity, name in names.items():
        if folded(name) == key or identity == wanted:
            return identity
    return None
