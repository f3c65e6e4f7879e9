"""Corrections: what to write in place of a flagged text, where the pack lets a machine say so.

`right` of a rule is often advice (去掉顿号, 即使、即便). A correction is offered only for rules
whose own example proves it: made there, it must turn the wrong example into the right one.
"""

import functools
import re
from collections.abc import Callable

import msgspec
from rapidfuzz.distance import Levenshtein

from workstation.proofing.checking import check
from workstation.proofing.findings import Finding
from workstation.proofing.pack import RulePack, load_pack
from workstation.proofing.passages import UNWORDED, Passage
from workstation.proofing.terms import Rule

Way = Callable[[str, str], str | None]

_LISTED = re.compile("[、；]")
_TO_FULL_WIDTH = 0xFEE0
_LIST_SIGNS = ("、", "，", "；")


def correction(finding: Finding, pack: RulePack) -> str | None:
    """Return what may stand in place of a finding's text; None where a person must reword it.

    Verbatim words are corrected by nobody, and what is private or secret is never only reworded.
    """
    if finding.level == "block" or finding.part in UNWORDED or not finding.text:
        return None
    rule = next((one for one in pack.rules if one.id == finding.rule), None)
    way = _way_of(rule) if rule is not None else None
    return way(finding.text, finding.suggestion) if way else None


def corrected(text: str, finding: Finding, new: str) -> str | None:
    """Return a passage's words with other ones for a finding; None where they say more by now."""
    if text[finding.start : finding.end] != finding.text:
        return None
    return text[: finding.start] + new + text[finding.end :]


@functools.lru_cache(maxsize=2_000)
def _way_of(rule: Rule) -> Way | None:
    return next((way for way in _WAYS if _proved(way, rule)), None)


def _proved(way: Way, rule: Rule) -> bool:
    text = rule.bad
    pack = msgspec.structs.replace(load_pack(), rules=(rule,))
    found = [one for one in check((Passage("example", text),), pack=pack) if one.rule == rule.id]
    for finding in reversed(found):
        new = way(finding.text, finding.suggestion)
        if new is None:
            return False
        text = text[: finding.start] + new + text[finding.end :]
    return bool(found) and text == rule.good


def _whole(text: str, right: str) -> str | None:
    chosen = _chosen(text, right)
    return chosen if chosen and chosen != text else None


def _likest_part(text: str, right: str) -> str | None:
    """Put the right word where the flagged text is likest to it (征文启示 → 征文启事)."""
    chosen = _chosen(text, right)
    if not chosen or len(chosen) >= len(text):
        return None
    places = range(len(text) - len(chosen) + 1)
    at = min(places, key=lambda n: Levenshtein.distance(text[n : n + len(chosen)], chosen))
    new = text[:at] + chosen + text[at + len(chosen) :]
    return new if new != text else None


def _chosen(text: str, right: str) -> str:
    """Return the suggestion, or of several words the one likest to the flagged text."""
    if any(sign in text for sign in _LIST_SIGNS) or not _LISTED.search(right):
        return right
    words = [word for word in _LISTED.split(right) if _shares(word, text)]
    return min(words, key=lambda word: Levenshtein.distance(word, text), default="")


def _shares(word: str, text: str) -> bool:
    return bool(word) and len(set(word) & set(text)) * 2 >= len(set(word))


def _full_width(text: str, right: str) -> str | None:
    """Return the full-width form of one sign, where the rule names it among others."""
    if len(text) != 1 or not text.isascii():
        return None
    wide = chr(ord(text) + _TO_FULL_WIDTH)
    return wide if wide in right else None


_WAYS: tuple[Way, ...] = (_whole, _likest_part, _full_width)
