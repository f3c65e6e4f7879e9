"""Photos that were edited after an article took them in (修过图，稿中仍是旧样).

An article keeps the pictures it was saved with: what a reviewer saw is what readers get. Where a
photo has been edited since, a person is told and may take the new picture into the article.
"""

from collections.abc import Collection, Mapping

import msgspec

from workstation.domain import bodies
from workstation.domain.content import Content, Cover, Picture
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId, PhotoId, RevisionId
from workstation.domain.permissions import writing
from workstation.domain.tree_text import photos_used
from workstation.store import drafts, queries
from workstation.store.using_photos import articles_naming
from workstation.usecases.articles import Saved, draft_of_content, save_content, saved_as
from workstation.usecases.desk import Desk
from workstation.usecases.editing import InHand, in_hand
from workstation.usecases.finished_pictures import chosen_cover, published_picture


class OldLook(bodies.FactBody, frozen=True):
    """An article that still shows photos as they were before somebody edited them."""

    article: ArticleId
    title: str
    state: str
    photos: tuple[PhotoId, ...]


def old_looks(desk: Desk, photos: Collection[str]) -> tuple[OldLook, ...]:
    """Return the unpublished articles in which some of these photos look as before their edit."""
    found = []
    for article, state in desk.store.read(articles_naming, photos):
        content = _content(desk, article)
        stale = _stale(desk, content, photos) if content is not None else ()
        if content is not None and stale:
            found.append(OldLook(ArticleId(article), content.title, state, stale))
    return tuple(found)


def _content(desk: Desk, article: str) -> Content | None:
    """Return what is in hand; what cannot be read now is no reason to say anything."""
    try:
        return in_hand(desk, ArticleId(article)).content
    except NewsroomError:
        return None


def _stale(desk: Desk, content: Content, photos: Collection[str]) -> tuple[PhotoId, ...]:
    shown = [one for one in photos_used(content.doc) if one in photos]
    return tuple(PhotoId(one) for one in shown if _looks_otherwise(desk, content, one))


def _looks_otherwise(desk: Desk, content: Content, photo: str) -> bool:
    """Tell whether a photo that somebody edited looks otherwise than in the article."""
    if desk.store.read(queries.register_value, f"photo/{photo}", "recipe") is None:
        return False
    try:
        return published_picture(desk, photo) != content.pictures.get(photo)
    except NewsroomError:
        return False


def renew_pictures(desk: Desk, article: ArticleId, photos: Collection[str] = ()) -> Saved:
    """Take the new look of edited photos into an article, of all it shows where none is named.

    What is being typed on this PC stays a draft; otherwise this makes the next revision.

    Raises:
        Refused: `not_found`, `not_allowed`, `bad_recipe`.
        Unavailable: `blob_missing`, `text_missing`.
    """
    hand = in_hand(desk, article)
    if writing(desk.here, hand.branch) == "none":
        raise Refused("not_allowed", act="write")
    shown = photos_used(hand.content.doc)
    stale = _stale(desk, hand.content, photos or shown)
    if not stale:
        base = hand.base[0] if hand.base else RevisionId("")
        return saved_as(article, base, hand.content, held=hand.held)
    pictures: dict[str, Picture] = {one: published_picture(desk, one) for one in stale}
    content = msgspec.structs.replace(
        hand.content,
        pictures={**hand.content.pictures, **pictures},
        cover=_cover(desk, hand.content.cover, pictures),
    )
    if hand.typed:
        return _kept_typed(desk, hand, content)
    return save_content(desk, article, hand.branch, content, parents=hand.base)


def _cover(desk: Desk, cover: Cover | None, pictures: Mapping[str, Picture]) -> Cover | None:
    """Return the cover of an edited photo, cropped anew: its old crop was of another shape."""
    if cover is None or cover.photo not in pictures:
        return cover
    return chosen_cover(desk, cover.photo, None, None)


def _kept_typed(desk: Desk, hand: InHand, content: Content) -> Saved:
    draft = draft_of_content(desk, hand.article, hand.branch, content, parents=hand.base)
    with desk.store.writing():
        desk.store.write(drafts.keep_typing, draft._replace(held=hand.held))
    desk.note_news({f"draft/{hand.article}"})
    return saved_as(hand.article, RevisionId(draft.revision), content, held=hand.held)
