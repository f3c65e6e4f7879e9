"""Term rules: the rule pack that ships, the phrases the office allows, and its own words.

What the office decides travels in registers to every PC, so that a text is judged alike wherever it
is written. Nothing here reaches the rules that guard secrets and people.
"""

from collections.abc import Sequence

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.proofing.findings import MAX_ALLOWED_LENGTH, AllowList
from workstation.proofing.pack import load_pack
from workstation.proofing.terms import Rule
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Desk
from workstation.usecases.layout_findings import KIND as LAYOUT
from workstation.usecases.layout_findings import LayoutRule, layout_levels, layout_rules
from workstation.usecases.office import require_administrator, set_register
from workstation.usecases.photo_findings import KIND as PHOTOS
from workstation.usecases.photo_findings import RULES, PhotoRule, photo_levels
from workstation.usecases.rules_in_use import (
    BETWEEN,
    ENTITY,
    OwnWord,
    allowed_phrases,
    own_rules,
    own_words,
    rules_off,
)

MAX_OWN = 500


class PackShown(bodies.FactBody, frozen=True):
    """The rule pack in use; after `review_by` its dated rules may have aged."""

    edition: str
    date: str
    review_by: str
    overdue: bool
    notice: str
    rules: int
    own: int
    allowed: int


class RuleRow(bodies.FactBody, frozen=True):
    """One rule to read; `off` where the office does without it, `guarding` where nobody may."""

    id: str
    kind: str
    level: str
    right: str
    explanation: str
    bad: str
    good: str
    off: bool
    guarding: bool


def show_pack(desk: Desk, *, today: str) -> PackShown:
    """Return which rules are in use; `today` is an ISO date."""
    pack = load_pack()
    review_by = pack.head.review_by.isoformat()
    return PackShown(
        edition=pack.edition,
        date=pack.head.date.isoformat(),
        review_by=review_by,
        overdue=today > review_by,
        notice=pack.head.notice,
        rules=len(pack.rules),
        own=len(own_words(desk)),
        allowed=len(allowed_phrases(desk)),
    )


def find_rules(desk: Desk, wanted: str = "") -> tuple[RuleRow, ...]:
    """Return the rules that a word occurs in, all of them without one.

    The office's own come first, those of photos and of layout last.
    """
    off = rules_off(desk)
    plain = wanted.strip().casefold()
    worded = (
        _row(rule, off, guarding=rule.level == "block")
        for rule in (*own_rules(desk), *load_pack().rules)
        if not plain or plain in _searched(rule)
    )
    photos = (_looking_row(PHOTOS, rule, off) for rule in RULES)
    layout = (_looking_row(LAYOUT, rule, off) for rule in layout_rules())
    looking = (*photos, *layout)
    return (*worded, *(row for row in looking if not plain or plain in _held(row)))


def _searched(rule: Rule) -> str:
    held = (rule.id, rule.kind, rule.pattern, rule.right, rule.explanation, rule.bad, rule.good)
    return "\n".join(held).casefold()


def _held(row: RuleRow) -> str:
    return f"{row.id}\n{row.kind}\n{row.explanation}".casefold()


def _looking_row(kind: str, rule: LayoutRule | PhotoRule, off: frozenset[str]) -> RuleRow:
    return RuleRow(
        id=rule.id,
        kind=kind,
        level=rule.level,
        right="",
        explanation=rule.explanation,
        bad="",
        good="",
        off=rule.id in off,
        guarding=rule.level == "block",
    )


def _row(rule: Rule, off: frozenset[str], *, guarding: bool) -> RuleRow:
    return RuleRow(
        id=rule.id,
        kind=rule.kind,
        level=rule.level,
        right=rule.right,
        explanation=rule.explanation,
        bad=rule.bad,
        good=rule.good,
        off=rule.id in off,
        guarding=guarding,
    )


def allow_phrase(desk: Desk, phrase: str) -> tuple[str, ...]:
    """Never flag a phrase again (《警钟常鸣》); allowed already: nothing changes.

    Raises:
        Refused: `not_allowed`, `allowed_phrase_invalid`, `allow_list_too_long`,
            `blocked_by_findings`.
    """
    require_administrator(desk)
    plain = _one_line(phrase)
    phrases = allowed_phrases(desk)
    if plain in phrases:
        return phrases
    AllowList(phrases=(*phrases, plain), off=rules_off(desk))
    refuse_private_words(plain)
    return _write_phrases(desk, (*phrases, plain))


def disallow_phrase(desk: Desk, phrase: str) -> tuple[str, ...]:
    """Check a phrase like any other again.

    Raises:
        Refused: `not_allowed`, `not_found`.
    """
    require_administrator(desk)
    plain = _one_line(phrase)
    phrases = allowed_phrases(desk)
    if plain not in phrases:
        raise Refused("not_found", kind="phrase", id=plain[:MAX_ALLOWED_LENGTH])
    return _write_phrases(desk, tuple(one for one in phrases if one != plain))


def _write_phrases(desk: Desk, phrases: Sequence[str]) -> tuple[str, ...]:
    with desk.change() as change:
        set_register(change, ENTITY, "phrases", words="\n".join(phrases))
    return tuple(phrases)


def switch_rule(desk: Desk, rule: str, *, on: bool) -> None:
    """Do without a rule of the pack, of photos or of the layout, or take it up again.

    Those that guard stay.

    Raises:
        Refused: `not_allowed`, `not_found`, `rule_stays`, `allow_list_too_long`.
    """
    require_administrator(desk)
    known = {one.id: one.level for one in load_pack().rules} | layout_levels() | photo_levels()
    if rule not in known:
        raise Refused("not_found", kind="rule", id=rule)
    if known[rule] == "block":
        raise Refused("rule_stays", rule=rule)
    off = rules_off(desk)
    wanted = off - {rule} if on else off | {rule}
    if wanted == off:
        return
    AllowList(phrases=allowed_phrases(desk), off=wanted)
    with desk.change() as change:
        set_register(change, ENTITY, "off", words=" ".join(sorted(wanted)))


def avoid_word(desk: Desk, wrong: str, *, right: str = "") -> tuple[OwnWord, ...]:
    """Flag a word from now on, and say what to write instead.

    Raises:
        Refused: `not_allowed`, `own_word_invalid`, `own_word_itself`, `too_many_own_words`,
            `blocked_by_findings`.
    """
    require_administrator(desk)
    word = OwnWord(wrong=_own(wrong), right=_one_line(right)[:MAX_ALLOWED_LENGTH])
    if word.wrong in word.right:
        raise Refused("own_word_itself", word=word.wrong)
    refuse_private_words(f"{word.wrong} {word.right}")
    known = own_words(desk)
    kept = tuple(one for one in known if one.wrong != word.wrong)
    if len(kept) >= MAX_OWN:
        raise Refused("too_many_own_words", limit=MAX_OWN)
    return known if word in known else _write_own(desk, (*kept, word))


def stop_avoiding(desk: Desk, wrong: str) -> tuple[OwnWord, ...]:
    """Flag a word of the office's own no longer.

    Raises:
        Refused: `not_allowed`, `not_found`.
    """
    require_administrator(desk)
    plain = _one_line(wrong)
    known = own_words(desk)
    if plain not in {one.wrong for one in known}:
        raise Refused("not_found", kind="phrase", id=plain[:MAX_ALLOWED_LENGTH])
    return _write_own(desk, tuple(one for one in known if one.wrong != plain))


def _write_own(desk: Desk, words: Sequence[OwnWord]) -> tuple[OwnWord, ...]:
    lines = (f"{one.wrong}{BETWEEN}{one.right}" for one in words)
    with desk.change() as change:
        set_register(change, ENTITY, "own", words="\n".join(lines))
    return tuple(words)


def _one_line(phrase: str) -> str:
    return " ".join(phrase.split())


def _own(wrong: str) -> str:
    plain = _one_line(wrong)
    if not 1 < len(plain) <= MAX_ALLOWED_LENGTH:
        raise Refused("own_word_invalid", word=plain[:MAX_ALLOWED_LENGTH], limit=MAX_ALLOWED_LENGTH)
    return plain
