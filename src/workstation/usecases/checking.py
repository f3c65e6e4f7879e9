"""Checking: what the rules say of an article, what has been waived, and what may leave this PC."""

from collections.abc import Iterator
from typing import Literal

from workstation.domain import bodies
from workstation.domain.content import Content
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId
from workstation.domain.permissions import may_waive
from workstation.proofing.checking import block_findings, check
from workstation.proofing.findings import Finding, Waiver, unwaived, waiver_for
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage, passages_of
from workstation.usecases.desk import Desk
from workstation.usecases.issues import theme_of
from workstation.usecases.layout_findings import layout_findings
from workstation.usecases.photo_findings import CUT, KEPT, photo_findings
from workstation.usecases.rules_in_use import allow_list, office_pack
from workstation.usecases.square_cuts import cut_places, look_at_squares


def findings_in(desk: Desk, article: ArticleId, content: Content) -> tuple[Finding, ...]:
    """Return the findings in a content that nobody has waived for this article.

    Those in its words come first, then those in its photos, then those in its layout, each in
    reading order. What squares cut is told as far as it was seen (`look_at_squares`).
    """
    pack, allow = office_pack(desk), allow_list(desk)
    cut = cut_places(desk, content)
    beside = (
        *photo_findings(desk, content, pack=pack.edition, cut=cut),
        *_layout(desk, content, pack.edition),
    )
    found = (
        *check(passages_of(content), pack=pack, allow=allow),
        *(one for one in beside if one.rule not in allow.off),
    )
    return unwaived(found, waivers_of(desk, article))


def _layout(desk: Desk, content: Content, edition: str) -> Iterator[Finding]:
    """Yield what is wrong with the layout; nothing while the theme is still on its way."""
    try:
        theme = theme_of(desk, content)
    except NewsroomError:
        return
    yield from layout_findings(content, theme, pack=edition)


def blocking(desk: Desk, article: ArticleId, content: Content) -> tuple[Finding, ...]:
    """Return what keeps a content on this PC (仅存本机).

    Unwaived private or secret passages, and photos that nothing allows showing.
    """
    pack = load_pack()
    photos = photo_findings(desk, content, pack=pack.edition)
    found = (
        *block_findings(passages_of(content), pack=pack),
        *(one for one in photos if one.rule == KEPT.id),
    )
    return unwaived(found, waivers_of(desk, article))


def refuse_private_words(words: str) -> None:
    """Refuse to share a note, caption or name that holds private or secret words.

    Raises:
        Refused: `blocked_by_findings`.
    """
    found = block_findings((Passage("note", words, "note"),), pack=load_pack())
    if found:
        raise blocked(found)


def blocked(found: tuple[Finding, ...]) -> Refused:
    """Return the refusal that names what blocks."""
    return Refused(
        "blocked_by_findings",
        count=len(found),
        findings=[{"rule": f.rule, "block": f.block, "explanation": f.explanation} for f in found],
    )


def waivers_of(desk: Desk, article: ArticleId) -> tuple[Waiver, ...]:
    """Return the effective waivers of an article.

    A waiver of a block finding counts only from an editor or administrator who is no author.
    """
    recorded = desk.projection().recorded(f"article/{article}")
    authors = _authors_ever(desk, article)
    found = []
    for fact in recorded:
        body = fact.body
        if not isinstance(body, bodies.Waiver):
            continue
        under = desk.membership.position(body.under)
        at = fact.under(desk.membership)
        if under is None or not may_waive(at, under=under):
            continue
        if body.level == "block" and at.member in authors:
            continue
        found.append(Waiver(body.rule, body.pack, body.block, body.flagged))
    return tuple(found)


def _authors_ever(desk: Desk, article: ArticleId) -> set[str]:
    recorded = desk.projection().recorded(f"article/{article}")
    authors = {
        str(name)
        for fact in recorded
        if isinstance(fact.body, bodies.Revision)
        for name in fact.body.authors
    }
    draft = desk.draft(article)
    return authors | set(draft.authors if draft else ())


def waive_finding(
    desk: Desk, article: ArticleId, content: Content, *, rule: str, block: str, reason: str
) -> Finding:
    """Set a finding aside, for this block and this wording only, shown to every next reviewer.

    Raises:
        Refused: `not_allowed`, `own_work` (block findings need another pair of eyes),
            `finding_not_waivable` (secrecy marks never), `not_found`, `reason_missing`.
    """
    if not reason.strip():
        raise Refused("reason_missing")
    if not may_waive(desk.here, under=desk.membership.length):
        raise Refused("not_allowed", act="waive")
    if rule == CUT.id:
        look_at_squares(desk, content)
    matching = [
        one
        for one in findings_in(desk, article, content)
        if one.rule == rule and one.block == block
    ]
    if not matching:
        raise Refused("not_found", kind="finding", id=f"{rule} {block}")
    if matching[0].level == "block" and desk.member in _authors_ever(desk, article):
        raise Refused("own_work", article=article)
    refuse_private_words(reason)
    with desk.change() as change:
        for finding in matching:
            waiver = waiver_for(finding)
            level: Literal["block", "error"] = "block" if finding.level == "block" else "error"
            change.record(
                "waiver",
                bodies.Waiver(
                    article=article,
                    rule=waiver.rule,
                    pack=waiver.pack,
                    block=waiver.block,
                    flagged=waiver.flagged,
                    level=level,
                    reason_text=change.keep_text(reason),
                    under=desk.membership.head,
                ),
            )
    return matching[0]
