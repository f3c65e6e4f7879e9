"""What was checked before the review, told in a few lines: findings, captions, private data."""

from workstation.domain import bodies, tree
from workstation.domain.content import Content
from workstation.domain.ids import ArticleId
from workstation.domain.tree_text import inline_text
from workstation.proofing.findings import Finding
from workstation.usecases.checking import findings_in, waivers_of
from workstation.usecases.desk import Desk


class ReviewChecks(bodies.FactBody, frozen=True):
    """Findings nobody has waived, by level; `waived` counts those let stand (放行).

    `photos` are the photos a reader sees, with how many of them lack a caption or a credit.
    """

    blocks: int
    errors: int
    hints: int
    waived: int
    photos: int
    without_caption: int
    without_credit: int
    findings: tuple[Finding, ...]


def review_checks(desk: Desk, article: ArticleId, content: Content) -> ReviewChecks:
    """Return what the rules say of a content, in the numbers a reviewer looks at."""
    found = findings_in(desk, article, content)
    levels = [one.level for one in found]
    photos = _photos(content.doc)
    return ReviewChecks(
        blocks=levels.count("block"),
        errors=levels.count("error"),
        hints=levels.count("hint"),
        waived=len(waivers_of(desk, article)),
        photos=len(photos),
        without_caption=sum(not caption for caption, _ in photos),
        without_credit=sum(not credit for _, credit in photos),
        findings=found,
    )


def _photos(doc: tree.Doc) -> list[tuple[str, str]]:
    """Return caption and credit of each photo; a group's common caption serves all of it."""
    told: list[tuple[str, str]] = []
    for block in doc.content:
        if isinstance(block, tree.Image):
            told.append((inline_text(block.content).strip(), block.attrs.credit))
        elif isinstance(block, tree.PhotoGroup):
            common = block.attrs.caption.strip()
            told += [
                (inline_text(one.content).strip() or common, one.attrs.credit)
                for one in block.content
            ]
    return told
