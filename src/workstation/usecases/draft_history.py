"""What the history of an article shows: its story, what is typed here, what may be done with it."""

from workstation.domain import bodies
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.permissions import writing
from workstation.usecases.article_story import StoryLine, article_story
from workstation.usecases.desk import Desk


class DraftHistory(bodies.FactBody, frozen=True):
    """The story of an article, the latest first, and its newest revisions.

    `typed`: something is typed on this PC that no draft holds. `writable`: the member here may put
    an earlier draft in hand again.
    """

    lines: tuple[StoryLine, ...] = ()
    heads: tuple[RevisionId, ...] = ()
    typed: bool = False
    writable: bool = False


def draft_history(desk: Desk, article: ArticleId) -> DraftHistory:
    """Return the history of an article; nothing for one that is on this PC only."""
    standing = desk.projection().standing(article)
    if standing is None:
        return DraftHistory()
    draft = desk.draft(article)
    return DraftHistory(
        lines=article_story(desk, article),
        heads=standing.heads,
        typed=draft is not None and not draft.held,
        writable=writing(desk.here, standing.branch) != "none",
    )
