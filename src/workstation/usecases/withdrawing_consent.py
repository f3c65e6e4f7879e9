"""Withdrawing consent (撤回同意): where a photo was used, and the beginning of its purge.

The photo is never offered again, and goes into no article. An administrator's withdrawal purges
its bytes at once: the master, the original, every picture and cover made from it, and the sheets
that it is part of. Anybody else's waits for an administrator, who says the same again.
"""

from collections.abc import Collection, Iterable
from typing import Literal

from workstation.domain import bodies
from workstation.domain.content import Content
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId, BlobHash, PhotoId, RevisionId
from workstation.domain.permissions import may_administer
from workstation.domain.photo_squares import square_of
from workstation.domain.tree_form import parse_content
from workstation.store.photo_words import sheets_of
from workstation.store.pictures import blobs_of_photo, rendered_from
from workstation.store.using_photos import articles_ever_naming
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import set_photos
from workstation.usecases.purging import carry_out_purges


class Use(bodies.FactBody, frozen=True):
    """An article that shows some of the photos, or did in one of its revisions."""

    article: ArticleId
    title: str
    state: str
    photos: tuple[PhotoId, ...]


class Withdrawn(bodies.FactBody, frozen=True):
    """What came of a withdrawal; `sheets` were made of the photos and go with them."""

    photos: tuple[PhotoId, ...]
    sheets: tuple[PhotoId, ...]
    uses: tuple[Use, ...]
    purge: Literal["begun", "administrator"]
    purged: int


def uses_of(desk: Desk, photos: Collection[str]) -> tuple[Use, ...]:
    """Return every article that shows or showed one of these photos, published ones first."""
    found: dict[ArticleId, Use] = {}
    for article, state, content in _contents(desk, photos):
        shown = tuple(PhotoId(one) for one in photos if _shows(content, one))
        if shown:
            before = found.get(article)
            every = dict.fromkeys((*(before.photos if before else ()), *shown))
            title = before.title if before else content.title
            found[article] = Use(article=article, title=title, state=state, photos=tuple(every))
    return tuple(sorted(found.values(), key=lambda one: one.state != "published"))


def _contents(desk: Desk, photos: Collection[str]) -> Iterable[tuple[ArticleId, str, Content]]:
    """Yield what this PC can read of the texts that name these photos, the latest first."""
    for article, state, revision in desk.store.read(articles_ever_naming, photos):
        try:
            if revision:
                yield ArticleId(article), state, desk.content(RevisionId(revision))
            elif (draft := desk.draft(ArticleId(article))) is not None:
                yield ArticleId(article), state, parse_content(draft.content)
        except NewsroomError:
            continue


def _shows(content: Content, photo: str) -> bool:
    cover = content.cover
    return photo in content.pictures or (cover is not None and cover.photo == photo)


def withdraw_consent(desk: Desk, photos: Collection[PhotoId]) -> Withdrawn:
    """Write that nobody agrees any more, list where the photos were used, and begin their purge.

    Raises:
        Refused: what `set_photos` raises.
    """
    sheets = tuple(PhotoId(one) for one in desk.store.read(sheets_of, photos))
    every = tuple(dict.fromkeys((*photos, *sheets)))
    uses = uses_of(desk, every)
    set_photos(desk, every, consent="none", pick="reject")
    purged = _purge(desk, every) if may_administer(desk.here) else None
    return Withdrawn(
        photos=tuple(photos),
        sheets=sheets,
        uses=uses,
        purge="administrator" if purged is None else "begun",
        purged=purged or 0,
    )


def _purge(desk: Desk, photos: Collection[str]) -> int:
    blobs = sorted(_blobs(desk, photos))
    with desk.change() as change:
        change.record("purge", bodies.Purge(texts=(), blobs=tuple(BlobHash(one) for one in blobs)))
    carry_out_purges(desk, None)
    return len(blobs)


def _blobs(desk: Desk, photos: Collection[str]) -> set[str]:
    found: set[str] = set()
    for photo in photos:
        found.update(desk.store.read(blobs_of_photo, photo))
    names = {*photos, *map(square_of, photos)}
    for _, _, content in _contents(desk, photos):
        found |= {picture.blob for name, picture in content.pictures.items() if name in names}
        cover = content.cover
        if cover is not None and cover.photo in photos:
            found |= {cover.wide_picture.blob, cover.square_picture.blob}
    return found | desk.store.read(rendered_from, found)
