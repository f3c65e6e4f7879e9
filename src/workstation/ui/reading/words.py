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
    words = span.text.replace(ANCHOR, "").replace("\n", "↵")
    return words if len(words) <= MOST else words[:MOST] + "…"


def _listed(words: Sequence[str]) -> str:
    quoted = QCoreApplication.translate("reading", "“{words}”")
    return "".join(quoted.format(words=one) for one in words[:3])


def block_words(block: MarkedBlock) -> str:
    """Tell in one line what became of a block."""
    if block.kind == "inserted":
        return QCoreApplication.translate("reading", "New here")
    if block.kind == "deleted":
        return QCoreApplication.translate("reading", "Left out")
    told = [changed_words(run) for run in _runs(block)]
    if any(one.kind != "equal" for one in block.photos):
        told.append(QCoreApplication.translate("reading", "photos changed"))
    if block.moved:
        told.append(moved_words())
    told += [form_words(one) for one in block.form]
    return QCoreApplication.translate("reading", "; ").join(one for one in told if one)


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


def check_words(block: MarkedBlock) -> str:
    """Name numbers, dates and names that changed: what a reviewer must look at."""
    facts = [fact for change in block.changes for fact in change.facts]
    told = "　".join(_fact_words(one) for one in facts[:6])
    if not told or block.kind != "equal":
        return ""
    return QCoreApplication.translate("reading", "Please check: {facts}").format(facts=told)


def _fact_words(fact: ChangedFact) -> str:
    if fact.before and fact.after:
        return f"{fact.before} → {fact.after}"
    return f"＋{fact.after}" if fact.after else f"－{fact.before}"


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
