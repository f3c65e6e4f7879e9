"""Which words a pattern cannot do without: the cheap question before the dear one.

Most rules name words that are nowhere in a given article. `indispensable` reads a pattern and
returns words of which every match holds at least one, so that a plain search can pass over the
rule. It understands the part of the syntax that rule packs use; whatever it does not understand
gives no words, and the rule is simply tried everywhere.
"""

import re

_MAX_CLASS = 40
_MAX_WORDS = 64
_MAX_REPEATS = 8
_QUANTIFIER = re.compile(r"[*?]|\+|\{(\d*)(?:,\d*)?\}")
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|:|<?[=!]))?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_NEEDS_NOTHING = "dDsSwWbBAZ0123456789"
_NAMED_CHARACTERS = {"n": "\n", "t": "\t", "r": "\r"}

Words = frozenset[str]
_NONE: Words = frozenset()


class _NotUnderstoodError(Exception):
    """The pattern uses syntax that this module does not read."""


def indispensable(pattern: str) -> Words:
    """Return words of which each match of the regular expression holds one; empty: unknown."""
    try:
        reader = _Reader(pattern)
        words = reader.alternatives()
    except _NotUnderstoodError:
        return _NONE
    return words if reader.at_end() else _NONE


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def at_end(self) -> bool:
        return self._at >= len(self._pattern)

    def alternatives(self) -> Words:
        """Read `a|b|c`: a match holds words of one branch, so every branch must have some."""
        branches = [self._sequence()]
        while self._pattern.startswith("|", self._at):
            self._at += 1
            branches.append(self._sequence())
        words = _NONE.union(*branches)
        return words if all(branches) and len(words) <= _MAX_WORDS else _NONE

    def _sequence(self) -> Words:
        """Read what stands in a row: the most telling of its parts is enough."""
        best, run = _NONE, ""
        while not self.at_end() and self._pattern[self._at] not in "|)":
            words, width = self._item()
            least, once = self._quantifier()
            single = next(iter(words)) if width == 1 and len(words) == 1 else ""
            if width == 0:
                continue
            if single and least:
                run += single * least
                best = _better(best, frozenset({run}))
                run = run if once else ""
                continue
            run = ""
            best = _better(best, words if least else _NONE)
        return best

    def _item(self) -> tuple[Words, int]:
        """Read one item: its words, and whether it takes up 0, 1 or some (2) characters."""
        char = self._pattern[self._at]
        if char == "(":
            return self._group()
        if char == "[":
            return self._class()
        if char == "\\":
            return self._escape()
        self._at += 1
        if char in "^$":
            return _NONE, 0
        if char in "*+?{":
            raise _NotUnderstoodError
        return (_NONE if char == "." else frozenset({char})), 1

    def _group(self) -> tuple[Words, int]:
        opening = _GROUP.match(self._pattern, self._at)
        if opening is None or self._pattern.startswith("?", opening.end()):
            raise _NotUnderstoodError
        self._at = opening.end()
        words = self.alternatives()
        if not self._pattern.startswith(")", self._at):
            raise _NotUnderstoodError
        self._at += 1
        looks_around = opening.group().endswith(("=", "!"))
        return (_NONE, 0) if looks_around else (words, 2)

    def _class(self) -> tuple[Words, int]:
        """Read `[…]`: a short plain list is words of one character each."""
        found = _CLASS.match(self._pattern, self._at)
        if found is None:
            raise _NotUnderstoodError
        self._at = found.end()
        members = found.group()[1:-1]
        plain = members[:1] != "^" and "\\" not in members and "-" not in members[1:-1]
        return (frozenset(members) if plain and len(members) <= _MAX_CLASS else _NONE), 2

    def _escape(self) -> tuple[Words, int]:
        escaped = self._pattern[self._at + 1 : self._at + 2]
        self._at += 2
        if escaped in "bBAZ":
            return _NONE, 0
        if escaped in _NEEDS_NOTHING:
            return _NONE, 2
        if escaped.isascii() and escaped.isalpha() and escaped not in _NAMED_CHARACTERS:
            raise _NotUnderstoodError
        return frozenset({_NAMED_CHARACTERS.get(escaped, escaped)}), 1

    def _quantifier(self) -> tuple[int, bool]:
        """Read what follows an item: how often it occurs at least, and whether just once."""
        found = _QUANTIFIER.match(self._pattern, self._at)
        if found is None:
            return 1, True
        self._at = found.end()
        if self._pattern[self._at : self._at + 1] in {"?", "+"}:
            self._at += 1
        least = 1 if found.group() == "+" else int(found.group(1) or 0)
        return min(least, _MAX_REPEATS), False


def _better(one: Words, other: Words) -> Words:
    """Return the rarer: long words before short ones, few before many."""
    return max(one, other, key=_rarity)


def _rarity(words: Words) -> tuple[int, int]:
    return (min(map(len, words)), -len(words)) if words else (0, 0)
