"""Finding a rule of the term list in a text."""

import functools
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from workstation.domain.errors import Refused
from workstation.proofing.literals import Words
from workstation.proofing.terms import Rule

_BETWEEN = r"\s*[、，,；;和及与]\s*"

Span = tuple[int, int]


def words_in(text: str, words: Iterable[str]) -> Words:
    """Return those of `words` that `text` holds."""
    return frozenset([word for word in words if word in text])


def possible(rules: Iterable[Rule], words: Words) -> list[Rule]:
    """Return the rules that may match in a text holding `words`: their own, or nothing certain."""
    return [rule for rule in rules if not rule.words or not rule.words.isdisjoint(words)]


def occurrences(rule: Rule, text: str) -> Iterator[Span]:
    """Yield where `rule` matches in `text`; a program check matches nothing here.

    Raises:
        Refused: `pack_invalid` (file, reason, rule): the pattern is no regular expression. Found
            out only now, because compiling all of them takes longer than checking an article.
    """
    match rule.form:
        case "plain":
            yield from _matches(_compiled(re.escape(rule.pattern), rule.id), text)
        case "re":
            yield from _matches(_compiled(rule.pattern, rule.id), text)
        case "seq":
            yield from _out_of_order(rule.pattern, 2, text)
        case "seq3":
            yield from _out_of_order(rule.pattern, 3, text)
        case "check":
            return


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (found.span() for found in pattern.finditer(text) if found.end() > found.start())


@functools.cache
def _compiled(expression: str, rule: str) -> re.Pattern[str]:
    try:
        return re.compile(expression, re.MULTILINE)
    except re.error as error:
        raise Refused("pack_invalid", file="", reason="pattern", rule=rule) from error


def _out_of_order(pattern: str, least: int, text: str) -> Iterator[Span]:
    """Yield the lists of `least` or more items that stand in another order, or repeat one."""
    item, listed = _list_patterns(pattern, least)
    order = {name: place for place, name in enumerate(pattern.split("|"))}
    for found in listed.finditer(text):
        places = [order[name] for name in item.findall(found.group())]
        if any(later <= earlier for earlier, later in pairwise(places)):
            yield found.span()


@functools.cache
def _list_patterns(pattern: str, least: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = sorted(pattern.split("|"), key=len, reverse=True)
    item = "|".join(map(re.escape, names))
    return (
        re.compile(item),
        re.compile(rf"(?:{item})(?:{_BETWEEN}(?:{item})){{{least - 1},}}"),
    )
