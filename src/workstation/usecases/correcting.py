"""Findings as an editor meets them: where they stand, what would mend them, what is left alone.

Ignoring (忽略) is for hints and for this PC only; letting a finding stand for everybody is waiving
it (放行), with a reason.
"""

from collections.abc import Callable, Iterator
from functools import partial

import msgspec

from workstation.document.block_edits import (
    GROUP_CAPTION,
    block_of,
    with_caption,
    with_cell,
    with_credit,
    with_source,
    with_text,
)
from workstation.domain import bodies, tree
from workstation.domain.content import Content
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.domain.tree_text import inline_runs, inline_text
from workstation.proofing.corrections import corrected, correction
from workstation.proofing.findings import Finding
from workstation.proofing.passages import Part
from workstation.usecases.articles import Saved
from workstation.usecases.checking import findings_in
from workstation.usecases.desk import Desk
from workstation.usecases.editing import Edited, in_hand, save_edited, with_words
from workstation.usecases.photo_findings import CUT
from workstation.usecases.rules_in_use import office_pack
from workstation.usecases.square_cuts import look_at_squares

Put = Callable[[tree.Doc, str], tree.Doc]

FIELDS = ("title", "author", "digest", "source")
_FRAME = (tree.Banner, tree.SignOff, tree.Divider)


class FindingLine(bodies.FactBody, frozen=True):
    """A finding with its place (第 n 段, 0 for a field) and what may stand there instead.

    `ignored`: somebody at this PC wants to hear no more of it.
    """

    finding: Finding
    place: int
    correction: str
    ignored: bool


def findings_of(desk: Desk, article: ArticleId, content: Content) -> tuple[FindingLine, ...]:
    """Return what nobody has waived in a content, in reading order."""
    ignored = _ignored(desk, article)
    places, pack = _places(content.doc), office_pack(desk)
    return tuple(
        FindingLine(
            finding=one,
            place=places.get(one.block, 0),
            correction=correction(one, pack) or "",
            ignored=one.level == "hint" and _key(one) in ignored,
        )
        for one in findings_in(desk, article, content)
    )


def findings_while_typing(
    desk: Desk, article: ArticleId, content: Content, edited: Edited
) -> tuple[FindingLine, ...]:
    """Return the findings in what is being typed over a content."""
    return findings_of(desk, article, with_words(content, edited))


def _places(doc: tree.Doc) -> dict[str, int]:
    shown = (block for block in doc.content if not isinstance(block, _FRAME))
    return {block.attrs.id: number for number, block in enumerate(shown, start=1)}


def with_correction(edited: Edited, finding: Finding, new: str) -> Edited | None:
    """Return what is edited with other words for a finding; None where it no longer stands."""
    if finding.block in FIELDS:
        words = corrected(getattr(edited, finding.block), finding, new)
        return None if words is None else msgspec.structs.replace(edited, **{finding.block: words})
    block = block_of(edited.doc, finding.block)
    doc = next(_corrected(edited.doc, block, finding, new), None) if block is not None else None
    return None if doc is None else msgspec.structs.replace(edited, doc=doc)


def _corrected(doc: tree.Doc, block: tree.Block, finding: Finding, new: str) -> Iterator[tree.Doc]:
    """Yield the document with the finding corrected, for each place it may speak of."""
    if isinstance(block, tree.Table):
        yield from _in_cells(doc, block, finding, new)
        return
    for words, put in _passages(block, finding.part, finding.photo):
        if (said := corrected(words, finding, new)) is not None:
            yield put(doc, said)


def _passages(block: tree.Block, part: Part, photo: str) -> Iterator[tuple[str, Put]]:
    """Yield the words of each passage of a part, and what puts other words there."""
    name = block.attrs.id
    if isinstance(block, tree.ListItem) and part == "text":
        label = block.attrs.label if block.attrs.kind == "label" else ""
        words = label + inline_text(block.content)
        yield words, lambda doc, new: with_text(doc, name, new.removeprefix(label))
    elif isinstance(block, tree.PhotoGroup):
        yield from _of_photos(block, part, photo)
    elif isinstance(block, tree.Image) and part == "credit":
        yield block.attrs.credit, lambda doc, new: with_credit(doc, name, new)
    elif isinstance(block, tree.Quotation) and part == "source":
        yield block.attrs.source, lambda doc, new: with_source(doc, name, new)
    elif part == ("caption" if isinstance(block, tree.Image) else "text"):
        words = next(iter(inline_text(run) for run in inline_runs(block)), "")
        yield words, lambda doc, new: with_text(doc, name, new)


def _of_photos(group: tree.PhotoGroup, part: Part, only: str) -> Iterator[tuple[str, Put]]:
    """Yield those of one photo alone; without a photo, those of each and of the whole group."""
    name = group.attrs.id
    for at, photo in enumerate(group.content):
        if only and photo.attrs.id != only:
            continue
        if part == "caption":
            yield inline_text(photo.content), partial(_captioned, name, at)
        elif part == "credit":
            yield photo.attrs.credit, partial(_credited, name, at)
    if part == "caption" and not only:
        yield group.attrs.caption, partial(_captioned, name, GROUP_CAPTION)


def _captioned(block: str, at: int, doc: tree.Doc, words: str) -> tree.Doc:
    return with_caption(doc, block, at, words)


def _credited(block: str, at: int, doc: tree.Doc, words: str) -> tree.Doc:
    return with_credit(doc, block, words, at)


def _in_cells(doc: tree.Doc, table: tree.Table, finding: Finding, new: str) -> Iterator[tree.Doc]:
    begin = 0
    for row, line in enumerate(table.content):
        for at, cell in enumerate(line.content):
            words = inline_text(cell.content)
            if begin <= finding.start and finding.end <= begin + len(words):
                inside = msgspec.structs.replace(
                    finding, start=finding.start - begin, end=finding.end - begin
                )
                if (said := corrected(words, inside, new)) is not None:
                    yield with_cell(doc, table.attrs.id, row, at, said)
            begin += len(words) + 1


def fix_finding(desk: Desk, article: ArticleId, *, rule: str, block: str) -> Saved:
    """Correct what a rule finds in one block as the rule says, and save.

    Raises:
        Refused: `not_found`; `no_correction` where only a person can reword it; as `save_edited`.
        Unavailable: as `save_edited`.
    """
    hand = in_hand(desk, article)
    found = [
        one
        for one in findings_of(desk, article, hand.content)
        if (one.finding.rule, one.finding.block) == (rule, block)
    ]
    if not found:
        raise Refused("not_found", kind="finding", id=f"{rule} {block}")
    edited = hand.edited
    for one in reversed(found):  # from behind, so that places before stay where they are
        if one.correction:
            edited = with_correction(edited, one.finding, one.correction) or edited
    if edited == hand.edited:
        raise Refused("no_correction", rule=rule)
    return save_edited(desk, article, edited, hand.base)


def ignore_finding(desk: Desk, article: ArticleId, finding: Finding, *, ignored: bool) -> None:
    """Hear no more of a hint on this PC, or hear of it again.

    Raises:
        Refused: `only_hints_ignored`: an error is corrected, or waived with a reason.
    """
    if finding.level != "hint":
        raise Refused("only_hints_ignored", rule=finding.rule)
    known = _ignored(desk, article) - {_key(finding)}
    if ignored:
        known |= {_key(finding)}
    with desk.store.writing():
        desk.store.values.put(**{f"ignored/{article}": "\n".join(sorted(known))})
    desk.note_news({f"ignored/{article}"})


def ignore_by_rule(desk: Desk, article: ArticleId, *, rule: str, block: str) -> int:
    """Ignore every hint of a rule in one block; return how many there were.

    Raises:
        Refused: `not_found`, `only_hints_ignored`.
    """
    content = in_hand(desk, article).content
    if rule == CUT.id:
        look_at_squares(desk, content)
    found = [f for f in findings_in(desk, article, content) if (f.rule, f.block) == (rule, block)]
    if not found:
        raise Refused("not_found", kind="finding", id=f"{rule} {block}")
    for finding in found:
        ignore_finding(desk, article, finding, ignored=True)
    return len(found)


def _ignored(desk: Desk, article: ArticleId) -> set[str]:
    return set(desk.store.values.get(f"ignored/{article}").split())


def _key(finding: Finding) -> str:
    return f"{finding.rule}/{finding.block}/{finding.flagged[:16]}"
