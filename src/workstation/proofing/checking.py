"""Checking an article: every rule over every passage, in an order that never changes.

Privacy and secrecy read all passages in their folded view; wording and punctuation read what
people may still correct. `block_findings` is the gate before anything leaves this PC.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from workstation.domain.errors import Refused
from workstation.proofing.dates import date_faults
from workstation.proofing.findings import AllowList, Finding
from workstation.proofing.folding import View, folded, seen
from workstation.proofing.limits import Limit, Required, excess, missing
from workstation.proofing.matching import occurrences, possible, words_in
from workstation.proofing.numbers import personal_numbers
from workstation.proofing.pack import GUARDING, RulePack
from workstation.proofing.pairs import unpaired
from workstation.proofing.passages import UNWORDED, Passage
from workstation.proofing.scanning import Hit
from workstation.proofing.secrecy import secrecy_marks
from workstation.proofing.terms import Rule

MAX_CHARACTERS = 300_000
"""More than any article with all its captions, notes and names."""

NOTHING_ALLOWED = AllowList()

Placed = tuple[int, Finding]
"""A finding with the place of its passage among all passages."""


def check(
    passages: Sequence[Passage], *, pack: RulePack, allow: AllowList = NOTHING_ALLOWED
) -> tuple[Finding, ...]:
    """Return all findings in reading order.

    Raises:
        Refused: `too_much_to_check` (characters, limit).
    """
    _refuse_too_much(passages)
    guarding = [rule for rule in pack.rules if rule.kind in GUARDING]
    wording = [rule for rule in pack.rules if rule.kind not in GUARDING]
    worded = [(at, passage) for at, passage in enumerate(passages) if passage.kind not in UNWORDED]
    found = [
        *_through(_GUARD, list(enumerate(passages)), guarding, pack),
        *_through(_WORDS, worded, wording, pack),
        *_measured(passages, pack),
    ]
    return _in_order(item for item in found if not _allowed(item[1], passages[item[0]], allow))


def block_findings(passages: Sequence[Passage], *, pack: RulePack) -> tuple[Finding, ...]:
    """Return the block findings only: what may not leave this PC.

    Raises:
        Refused: `too_much_to_check` (characters, limit).
    """
    _refuse_too_much(passages)
    blocking = [rule for rule in pack.rules if rule.level == "block"]
    return _in_order(_through(_GUARD, list(enumerate(passages)), blocking, pack))


class _Lens(msgspec.Struct, frozen=True):
    """How a text is read: its view, and the program checks over the view and what follows it."""

    view: Callable[[str], View]
    scan: Callable[[str, str], Iterator[Hit]]


def _guard_scan(text: str, _following: str) -> Iterator[Hit]:
    yield from personal_numbers(text)
    yield from secrecy_marks(text)


def _word_scan(text: str, following: str) -> Iterator[Hit]:
    yield from date_faults(text)
    yield from unpaired(text, following)


_GUARD = _Lens(folded, _guard_scan)
_WORDS = _Lens(seen, _word_scan)


def _refuse_too_much(passages: Sequence[Passage]) -> None:
    characters = sum(len(passage.text) for passage in passages)
    if characters > MAX_CHARACTERS:
        raise Refused("too_much_to_check", characters=characters, limit=MAX_CHARACTERS)


def _in_order(placed: Iterable[Placed]) -> tuple[Finding, ...]:
    ordered = sorted(placed, key=lambda item: (item[0], item[1].start, item[1].end, item[1].rule))
    return tuple(finding for _, finding in ordered)


def _through(
    lens: _Lens, passages: Sequence[tuple[int, Passage]], rules: Sequence[Rule], pack: RulePack
) -> Iterator[Placed]:
    """Yield what `rules` find; rules whose words are nowhere in the article are not tried."""
    views = [lens.view(passage.text) for _, passage in passages]
    by_check = {rule.pattern: rule for rule in rules if rule.form == "check"}
    terms = [rule for rule in rules if rule.form != "check"]
    article = "\n".join(view.text for view in views)
    words = words_in(article, {word for rule in terms for word in rule.words})
    likely = possible(terms, words)
    following = [*(view.text for view in views), ""][1:]
    for (at, passage), view, after in zip(passages, views, following, strict=True):
        for hit in lens.scan(view.text, after):
            if rule := by_check.get(hit.check):
                span = view.span(hit.start, hit.end)
                yield at, _finding(pack, passage, rule, span, hit.suggestion)
        for rule in possible(likely, words_in(view.text, words)):
            for start, end in occurrences(rule, view.text):
                yield at, _finding(pack, passage, rule, view.span(start, end))


def _finding(
    pack: RulePack, passage: Passage, rule: Rule, span: tuple[int, int], suggestion: str = ""
) -> Finding:
    start, end = span
    return Finding(
        rule=rule.id,
        kind=rule.kind,
        level=rule.level,
        block=passage.block,
        photo=passage.photo,
        part=passage.kind,
        start=start,
        end=end,
        text=passage.text[start:end],
        suggestion=suggestion or rule.right,
        explanation=rule.explanation,
        message_code=rule.pattern if rule.form == "check" else "",
        pack=pack.edition,
        waivable=rule.id not in pack.head.unwaivable,
    )


def _measured(passages: Sequence[Passage], pack: RulePack) -> Iterator[Placed]:
    for limit in pack.head.limits:
        for at, start in excess(limit, passages):
            yield at, _measure_finding(pack, passages[at], limit, start)
    for required in pack.head.required:
        for at in missing(required, passages):
            yield at, _measure_finding(pack, passages[at], required, 0)


def _measure_finding(
    pack: RulePack, passage: Passage, cause: Limit | Required, start: int
) -> Finding:
    return Finding(
        rule=cause.rule,
        kind="公众号" if isinstance(cause, Limit) else "要件",
        level=cause.level,
        block=passage.block,
        photo=passage.photo,
        part=passage.kind,
        start=start,
        end=len(passage.text),
        text=passage.text[start:],
        suggestion="",
        explanation=cause.explanation,
        message_code="too_long" if isinstance(cause, Limit) else "missing",
        pack=pack.edition,
        waivable=True,
    )


def _allowed(finding: Finding, passage: Passage, allow: AllowList) -> bool:
    """Say whether the office allows it: the rule is off, or an allowed phrase covers the place."""
    if finding.level == "block":
        return False
    return finding.rule in allow.off or any(
        passage.text.find(phrase, max(0, finding.end - len(phrase)), finding.start + len(phrase))
        >= 0
        for phrase in allow.phrases
    )
