"""The rules in use: the pack that ships, with what the office allows and the words it avoids.

What the office decides stands in registers, so that a text is judged alike on every PC. Changing
it is the business of `terms`.
"""

import msgspec

from workstation.domain import bodies
from workstation.domain.canonical import short_hash
from workstation.proofing.findings import AllowList
from workstation.proofing.pack import RulePack, load_pack
from workstation.proofing.terms import Rule
from workstation.store import queries
from workstation.usecases.desk import Desk

ENTITY = "setting/proofing"
OWN_KIND = "本单位"
OWN_EXPLAINED = "本单位约定不用这个词。"
BETWEEN = "\t"
_NAME_BITS = 40


class OwnWord(bodies.FactBody, frozen=True):
    """A word the office does not want, and what it writes instead; empty: nothing."""

    wrong: str
    right: str


def allowed_phrases(desk: Desk) -> tuple[str, ...]:
    """Return the phrases inside which nothing is a finding, in the order they were allowed."""
    words = desk.store.read(queries.register_text, ENTITY, "phrases")
    return tuple(filter(None, words.splitlines()))


def rules_off(desk: Desk) -> frozenset[str]:
    """Return the rules that the office does without."""
    return frozenset(desk.store.read(queries.register_text, ENTITY, "off").split())


def allow_list(desk: Desk) -> AllowList:
    """Return what the office allows, as checking takes it."""
    return AllowList(phrases=allowed_phrases(desk), off=rules_off(desk))


def own_words(desk: Desk) -> tuple[OwnWord, ...]:
    """Return the words the office does not want, with what it writes instead."""
    lines = desk.store.read(queries.register_text, ENTITY, "own").splitlines()
    return tuple(
        OwnWord(wrong=wrong, right=right)
        for wrong, _, right in (line.partition(BETWEEN) for line in lines)
        if wrong
    )


def own_rules(desk: Desk) -> tuple[Rule, ...]:
    """Return the office's own words as rules.

    A rule is named by a hash of its word: a waiver of it outlives the next word added, and no word
    gets into a fact.
    """
    return tuple(
        Rule(
            id=f"OW{short_hash(one.wrong.encode(), _NAME_BITS)}",
            kind=OWN_KIND,
            level="error",
            form="plain",
            pattern=one.wrong,
            right=one.right,
            explanation=OWN_EXPLAINED,
            bad=one.wrong,
            good=one.right,
            words=frozenset({one.wrong}),
        )
        for one in own_words(desk)
    )


def office_pack(desk: Desk) -> RulePack:
    """Return the rule pack with the office's own words added to it."""
    pack = load_pack()
    return msgspec.structs.replace(pack, rules=(*pack.rules, *own_rules(desk)))
