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
from workstation.store.using_photos import articles_naming
from workstation.usecases.articles import Saved, save_content, saved_as
from workstation.usecases.covers import chosen_cover
from workstation.usecases.desk import Desk
from workstation.usecases.editing import InHand, in_hand, keep_content
from workstation.usecases.finished_pictures import published_picture, published_pictures
from workstation.usecases.recipes import is_edited
from workstation.usecases.square_pictures import squares_of_new_looks


class OldLook(bodies.FactBody, frozen=True):
    """An article that still shows photos as they were before somebody edited them."""

    article: ArticleId
    title: str
    state: str
    photos: tuple[PhotoId, ...]


class NewLook(bodies.FactBody, frozen=True):
    """A photo that was edited since: as an article shows it, and as it looks now."""

    photo: PhotoId
    before: Picture
    after: Picture


def old_looks(desk: Desk, photos: Collection[str]) -> tuple[OldLook, ...]:
    """Return the unpublished articles in which some of these photos look as before their edit."""
    found = []
    for article, state in desk.store.read(articles_naming, photos):
        content = _content(desk, article)
        stale = _stale(desk, content, photos) if content is not None else ()
        if content is not None and stale:
            found.append(OldLook(ArticleId(article), content.title, state, stale))
    return tuple(found)


def edited_photos(desk: Desk, article: ArticleId) -> tuple[PhotoId, ...]:
    """Return the photos of what is in hand that were edited, before or since it took them in."""
    content = _content(desk, article)
    if content is None:
        return ()
    shown = (one for one in photos_used(content.doc) if one in content.pictures)
    return tuple(PhotoId(one) for one in shown if is_edited(desk, one))


def new_look(desk: Desk, article: ArticleId, photo: PhotoId) -> NewLook | None:
    """Return how an edited photo looks now, if what is in hand shows it otherwise.

    Its picture is finished for that: about a fifth of a second where it was not yet.
    """
    content = _content(desk, article)
    if content is None or photo not in content.pictures:
        return None
    after = _new_look(desk, content, photo)
    return NewLook(photo, content.pictures[photo], after) if after is not None else None


def new_looks(desk: Desk, article: ArticleId) -> tuple[NewLook, ...]:
    """Return the photos of what is in hand that were edited since it took them in."""
    looks = (new_look(desk, article, one) for one in edited_photos(desk, article))
    return tuple(look for look in looks if look is not None)


def _content(desk: Desk, article: str) -> Content | None:
    """Return what is in hand; what cannot be read now is no reason to say anything."""
    try:
        return in_hand(desk, ArticleId(article)).content
    except NewsroomError:
        return None


def _stale(desk: Desk, content: Content, photos: Collection[str]) -> tuple[PhotoId, ...]:
    shown = [one for one in photos_used(content.doc) if one in photos]
    return tuple(PhotoId(one) for one in shown if _new_look(desk, content, one) is not None)


def _new_look(desk: Desk, content: Content, photo: str) -> Picture | None:
    """Return the picture of a photo that was edited and looks otherwise in the article."""
    if not is_edited(desk, photo):
        return None
    try:
        picture = published_picture(desk, photo)
    except NewsroomError:
        return None
    return picture if picture != content.pictures.get(photo) else None


def renew_pictures(desk: Desk, article: ArticleId, photos: Collection[str] = ()) -> Saved:
    """Take the new look of edited photos into an article, of all it shows where none is named.

    What is being typed on this PC stays a draft; otherwise this makes the next revision.

    Raises:
        Refused: `not_found`, `not_allowed`, `bad_recipe`.
        Unavailable: `blob_missing`, `text_missing`.
    """
    hand = _writable(desk, article)
    shown = photos_used(hand.content.doc)
    stale = _stale(desk, hand.content, photos or shown)
    if not stale:
        base = hand.base[0] if hand.base else RevisionId("")
        return saved_as(article, base, hand.content, held=hand.held)
    pictures = published_pictures(desk, stale)
    content = _with_pictures(desk, hand.content, pictures, None)
    if hand.typed:
        draft = keep_content(desk, hand, content, hand.base)
        revision = RevisionId(draft.revision) if draft is not None else hand.base[0]
        return saved_as(article, revision, content, held=hand.held)
    return save_content(desk, article, hand.branch, content, parents=hand.base)


def show_pictures(
    desk: Desk, article: ArticleId, pictures: Mapping[str, Picture], cover: Cover | None = None
) -> None:
    """Show photos of an article by these pictures, kept on this PC like something typed.

    So an editor takes a new look in, and the old one back: `cover` is what to go back to where one
    of these photos still heads the article. Without it the cover is cropped anew.

    Raises:
        Refused: `not_found`, `not_allowed`, `bad_recipe`.
        Unavailable: `blob_missing`, `text_missing`.
    """
    hand = _writable(desk, article)
    known = {one: picture for one, picture in pictures.items() if one in hand.content.pictures}
    keep_content(desk, hand, _with_pictures(desk, hand.content, known, cover), hand.base)


def _writable(desk: Desk, article: ArticleId) -> InHand:
    hand = in_hand(desk, article)
    if writing(desk.here, hand.branch) == "none":
        raise Refused("not_allowed", act="write")
    return hand


def _with_pictures(
    desk: Desk, content: Content, pictures: Mapping[str, Picture], cover: Cover | None
) -> Content:
    """Return a content with other pictures and their squares; the cover is put back, or made anew.

    An old crop is of another shape, so a new cover is the biggest middle part.
    """
    shown = content.cover
    if shown is not None and shown.photo in pictures:
        same = cover is not None and cover.photo == shown.photo
        shown = cover if same else chosen_cover(desk, shown.photo, None, None)
    squares = squares_of_new_looks(desk, content, pictures)
    new = {**content.pictures, **pictures, **squares}
    return msgspec.structs.replace(content, pictures=new, cover=shown)
