"""What the article page has done at the desk: each act with what was typed, and the page after it.

These run on the writing lane. What was typed is kept first, so that an act that is refused loses
nothing.
"""

from collections.abc import Callable, Mapping, Sequence

from workstation.domain import bodies
from workstation.domain.content import Cover, Picture
from workstation.domain.ids import ArticleId, MemberId, RevisionId
from workstation.proofing.findings import Finding
from workstation.usecases.apart_page import Chosen, make_one
from workstation.usecases.article_page import ArticlePage, article_page
from workstation.usecases.articles import share_draft
from workstation.usecases.checking import waive_finding
from workstation.usecases.correcting import ignore_finding
from workstation.usecases.desk import Desk
from workstation.usecases.edited_pictures import show_pictures
from workstation.usecases.editing import (
    Edited,
    InHand,
    discard_draft,
    in_hand,
    keep_typing,
    save_edited,
)
from workstation.usecases.members import name_of
from workstation.usecases.responsible_editor import assign_article, take_article
from workstation.usecases.reviewing import submit_article, withdraw_article

Base = Sequence[RevisionId]


class Acted(bodies.FactBody, frozen=True):
    """What was done, and how the article stands now; no page: nobody has it any more.

    `name` is empty for what nobody needs to hear of. `who` is the member it concerns.
    """

    name: str
    page: ArticlePage | None
    held: bool = False
    who: str = ""


def page_if_there(desk: Desk, article: ArticleId) -> ArticlePage:
    """Return an article's page.

    Raises:
        Refused: `not_found`.
    """
    return article_page(desk, article)


def kept(desk: Desk, article: ArticleId, edited: Edited, base: Base) -> InHand:
    """Keep what is typed."""
    return keep_typing(desk, article, edited, base)


def kept_behind(
    desk: Desk, made: Sequence[Base], article: ArticleId, edited: Edited, base: Base
) -> InHand:
    """Keep what was typed while an act was under way: it goes on from what the act made."""
    return keep_typing(desk, article, edited, made[-1] if made else base)


def noted(
    act: Callable[..., Acted],
    made: list[Base],
    desk: Desk,
    *,
    article: ArticleId,
    typed: Edited | None,
    base: Base,
) -> Acted:
    """Do something to an article, and note which revisions a typist goes on from afterwards."""
    acted = act(desk, article=article, typed=typed, base=base)
    if acted.page is not None and acted.page.hand is not None:
        made.append(acted.page.hand.base)
    return acted


def _keep(desk: Desk, article: ArticleId, typed: Edited | None, base: Base) -> None:
    if typed is not None:
        keep_typing(desk, article, typed, base)


def save(desk: Desk, article: ArticleId, typed: Edited | None, base: Base) -> Acted:
    """Save for everybody; private words keep it here."""
    _keep(desk, article, typed, base)
    hand = in_hand(desk, article)
    saved = save_edited(desk, article, hand.edited, hand.base)
    return Acted("saved", article_page(desk, article), held=saved.held)


def submit(
    desk: Desk, article: ArticleId, typed: Edited | None, base: Base, *, sensitive: bool
) -> Acted:
    """Send for review."""
    _keep(desk, article, typed, base)
    submit_article(desk, article, sensitive=sensitive)
    return Acted("submitted", article_page(desk, article))


def withdraw(
    desk: Desk, article: ArticleId, typed: Edited | None, base: Base, *, reason: str
) -> Acted:
    """Take back."""
    _keep(desk, article, typed, base)
    withdraw_article(desk, article, reason)
    return Acted("withdrawn", article_page(desk, article))


def take(desk: Desk, article: ArticleId, typed: Edited | None, base: Base) -> Acted:
    """Become the responsible editor."""
    _keep(desk, article, typed, base)
    take_article(desk, article)
    return Acted("taken", article_page(desk, article), who=name_of(desk, desk.member))


def assign(
    desk: Desk, article: ArticleId, typed: Edited | None, base: Base, *, member: MemberId
) -> Acted:
    """Name the responsible editor."""
    _keep(desk, article, typed, base)
    assign_article(desk, article, member)
    return Acted("assigned", article_page(desk, article), who=name_of(desk, member))


def settle(
    desk: Desk,
    article: ArticleId,
    typed: Edited | None,
    base: Base,
    *,
    chosen: Chosen,
) -> Acted:
    """Make one of what went apart."""
    _keep(desk, article, typed, base)
    held = make_one(desk, article, chosen)
    return Acted("settled", article_page(desk, article), held=held)


def discard(desk: Desk, article: ArticleId, typed: Edited | None, base: Base) -> Acted:
    """Give up what is on this PC only, typing included."""
    del typed, base  # that is what is given up
    if desk.draft(article) is None:
        return Acted("", article_page(desk, article))
    left = discard_draft(desk, article)
    return Acted("", article_page(desk, article) if left else None)


def act_on_findings(
    desk: Desk,
    article: ArticleId,
    typed: Edited | None,
    base: Base,
    *,
    findings: Sequence[Finding],
    ignored: bool,
) -> Acted:
    """Hear no more of hints, or again."""
    _keep(desk, article, typed, base)
    for finding in findings:
        ignore_finding(desk, article, finding, ignored=ignored)
    return Acted("", article_page(desk, article))


def waive(
    desk: Desk,
    article: ArticleId,
    typed: Edited | None,
    base: Base,
    *,
    finding: Finding,
    reason: str,
) -> Acted:
    """Let a finding stand; what it alone held back is shared now."""
    _keep(desk, article, typed, base)
    hand = in_hand(desk, article)
    waive_finding(
        desk, article, hand.content, rule=finding.rule, block=finding.block, reason=reason
    )
    if hand.held:
        share_draft(desk, article)
    return Acted("", article_page(desk, article))


def show_looks(
    desk: Desk,
    article: ArticleId,
    typed: Edited | None,
    base: Base,
    *,
    pictures: Mapping[str, Picture],
    cover: Cover | None,
) -> Acted:
    """Show photos by other pictures; on this PC, like something typed."""
    _keep(desk, article, typed, base)
    show_pictures(desk, article, pictures, cover)
    return Acted("", article_page(desk, article))
