"""What the paper says beside the article's own words: what changed here, in one line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workstation.document.difference_fields import FieldChange
from workstation.document.marked_blocks import MarkedBlock
from workstation.document.spans import ANCHOR, Span, Spans
from workstation.document.wording import ChangedFact
from workstation.domain import tree

MOST = 24


def changed_words(spans: Spans) -> str:
    """Tell what went and what came in a run: 删去“截止目前”，加上“最终”."""
    went = [_short(one) for one in spans if one.kind == "deleted" and one.text.strip()]
    came = [_short(one) for one in spans if one.kind == "inserted" and one.text.strip()]
    parts = []
    if went:
        words = QCoreApplication.translate("reading", "out: {words}")
        parts.append(words.format(words=_listed(went)))
    if came:
        words = QCoreApplication.translate("reading", "in: {words}")
        parts.append(words.format(words=_listed(came)))
    return QCoreApplication.translate("reading", "; ").join(parts)


def _short(span: Span) -> str:
    return _cut(span.text.replace(ANCHOR, "").replace("\n", "↵"))


def _listed(words: Sequence[str]) -> str:
    quoted = QCoreApplication.translate("reading", "“{words}”")
    return "".join(quoted.format(words=one) for one in words[:3])


def block_words(block: MarkedBlock) -> str:
    """Tell in one line what became of a block."""
    if block.kind != "equal":
        return _whole_words(block)
    told = [changed_words(run) for run in _runs(block)]
    if any(one.kind != "equal" for one in block.photos):
        told.append(QCoreApplication.translate("reading", "photos changed"))
    if block.moved:
        told.append(moved_words())
    told += [form_words(one) for one in block.form]
    return QCoreApplication.translate("reading", "; ").join(one for one in told if one)


def _whole_words(block: MarkedBlock) -> str:
    """Tell that a whole block came or went, and how it begins."""
    begins = "".join(span.text for span in block.spans).replace(ANCHOR, "").split("\n")[0].strip()
    if block.kind == "inserted":
        words = QCoreApplication.translate("reading", "New here")
        named = QCoreApplication.translate("reading", "New here: {words}")
    else:
        words = QCoreApplication.translate("reading", "Left out")
        named = QCoreApplication.translate("reading", "Left out: {words}")
    return named.format(words=_listed([_cut(begins)])) if begins else words


def _cut(words: str) -> str:
    return words if len(words) <= MOST else words[:MOST] + "…"


def _runs(block: MarkedBlock) -> list[Spans]:
    kept = [one for one in block.photos if one.kind == "equal"]
    return [
        block.spans,
        block.beside,
        *block.notes,
        *(words for one in kept for words in (one.caption, one.credit)),
        *(cell.spans for row in block.rows for cell in row.cells),
    ]


def moved_words() -> str:
    """Say that a block stood elsewhere before."""
    return QCoreApplication.translate("reading", "moved here")


def form_words(field: FieldChange) -> str:
    """Say what of a block's form changed."""
    told = {
        "type": QCoreApplication.translate("reading", "kind of paragraph changed"),
        "marks": QCoreApplication.translate("reading", "bold, colour or underline changed"),
        "link": QCoreApplication.translate("reading", "address changed: {after}"),
        "alt": QCoreApplication.translate("reading", "description of the photo changed"),
        "column": QCoreApplication.translate("reading", "column changed: {after}"),
        "theme": QCoreApplication.translate("reading", "theme changed"),
    }
    same = {"level": "type", "kind": "type", "href": "link", "alts": "alt"}
    other = QCoreApplication.translate("reading", "layout changed")
    words = told.get(same.get(field.field, field.field), other)
    return words.format(after=field.after or "–")


def cover_words() -> str:
    """Say that the cover was replaced."""
    return QCoreApplication.translate("reading", "Cover changed")


def credit_words() -> str:
    """Return what stands between a caption and its credit."""
    return QCoreApplication.translate("reading", "  Photo: ")


MOST_FACTS = 6


def check_words(facts: str) -> str:
    """Say of numbers, dates, names and titles that changed: a person must look at these."""
    return QCoreApplication.translate("reading", "Please check: {facts}").format(facts=facts)


def facts_words(facts: Sequence[ChangedFact]) -> str:
    """Name what of a passage has to be checked: 数字 28 → 26　姓名 李强 → 李明."""
    told = [_fact_words(one) for one in facts[:MOST_FACTS]]
    if len(facts) > MOST_FACTS:
        told.append("…")
    return "　".join(told)


def _fact_words(fact: ChangedFact) -> str:
    kind = {
        "number": QCoreApplication.translate("reading", "number"),
        "date": QCoreApplication.translate("reading", "date"),
        "name": QCoreApplication.translate("reading", "name"),
        "title": QCoreApplication.translate("reading", "title"),
    }[fact.kind]
    if fact.before and fact.after:
        return f"{kind} {fact.before} → {fact.after}"
    return f"{kind} ＋{fact.after}" if fact.after else f"{kind} －{fact.before}"


def place_words(block: tree.Block) -> str:
    """Name a block that has no words of its own."""
    match block:
        case tree.Banner():
            return QCoreApplication.translate("reading", "[column banner]")
        case tree.SignOff():
            return QCoreApplication.translate("reading", "[sign-off, filled in when published]")
        case tree.Divider():
            return "———"
        case tree.Media(attrs=attrs) if attrs.kind == "audio":
            return QCoreApplication.translate("reading", "Audio: ")
        case tree.Media():
            return QCoreApplication.translate("reading", "Video: ")
        case _:
            return ""
