"""What an article is filed under: its tags and its campaign (专题).

No reader sees them, so they are registers and no part of a revision (state.md 3). Which tags and
campaigns there are is what the office uses already; a new one begins by being used.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.domain.permissions import writing
from workstation.store import queries
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Desk
from workstation.usecases.office import set_register

MOST_TAGS: Final = 20
LONGEST: Final = 30
_TAGS: Final = "tags"
_CAMPAIGN: Final = "campaign"


class ArticleLabels(bodies.FactBody, frozen=True):
    """What an article is filed under, and what the office has used so far, for choosing."""

    tags: tuple[str, ...] = ()
    campaign: str = ""
    known_tags: tuple[str, ...] = ()
    known_campaigns: tuple[str, ...] = ()


def article_labels(desk: Desk, article: ArticleId) -> ArticleLabels:
    """Return what an article is filed under."""
    tags = desk.store.read(queries.register_texts, "article", _TAGS)
    campaigns = desk.store.read(queries.register_texts, "article", _CAMPAIGN)
    return ArticleLabels(
        tags=_parted(tags.get(article, "")),
        campaign=campaigns.get(article, ""),
        known_tags=_known(one for words in tags.values() for one in _parted(words)),
        known_campaigns=_known(campaigns.values()),
    )


def set_tags(desk: Desk, article: ArticleId, tags: Sequence[str]) -> None:
    """File an article under these tags and no others.

    Raises:
        Refused: `not_found`, `not_allowed`, `too_many_tags` (tags, limit), `label_too_long`
            (length, limit), `blocked_by_findings` where a label holds private words.
    """
    cleaned = tuple(dict.fromkeys(filter(None, map(_cleaned, tags))))
    if len(cleaned) > MOST_TAGS:
        raise Refused("too_many_tags", tags=len(cleaned), limit=MOST_TAGS)
    _put(desk, article, _TAGS, "\n".join(cleaned))


def set_campaign(desk: Desk, article: ArticleId, name: str) -> None:
    """Let an article belong to a campaign; an empty name takes it out of any.

    Raises:
        Refused: as `set_tags`.
    """
    _put(desk, article, _CAMPAIGN, _cleaned(name))


def _put(desk: Desk, article: ArticleId, field: str, words: str) -> None:
    standing = desk.standing(article)
    if writing(desk.here, standing.branch) != "full":
        raise Refused("not_allowed", act="write")
    if desk.store.read(queries.register_text, f"article/{article}", field) == words:
        return
    refuse_private_words(words)
    with desk.change() as change:
        set_register(change, f"article/{article}", field, words=words)


def _cleaned(label: str) -> str:
    words = " ".join(label.split()).strip("#＃ ")
    if len(words) > LONGEST:
        raise Refused("label_too_long", length=len(words), limit=LONGEST)
    return words


def _parted(words: str) -> tuple[str, ...]:
    return tuple(filter(None, words.split("\n")))


def _known(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({one for one in labels if one}))
