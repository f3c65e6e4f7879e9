"""What the squares of 九宫格 cut through: places that somebody covered, and faces.

Looking for faces takes a moment for each photo. Findings are asked for after every pause in typing,
so they tell of what was seen already; `look_at_squares` looks at the rest.
"""

from collections.abc import Iterator
from contextlib import suppress

from workstation.domain.content import Content
from workstation.domain.errors import NewsroomError
from workstation.domain.photo_squares import in_grids, square_of
from workstation.gallery.framing import cuts, cuts_face
from workstation.gallery.recipes import Covered
from workstation.gallery.seen import seen_in
from workstation.gallery.sights import Sight
from workstation.usecases.desk import Desk
from workstation.usecases.recipes import recipe_of


def cut_places(desk: Desk, content: Content) -> frozenset[str]:
    """Return the photos whose squares cut a covered place or a face, as far as that was seen."""
    found = ((photo, desk.sights.get(blob)) for photo, blob in _squared(content))
    return frozenset(
        photo
        for photo, sight in found
        if sight is not None and (_cuts_a_face(sight) or _cuts_a_place(desk, photo, sight))
    )


def unseen_pictures(desk: Desk, content: Content) -> tuple[str, ...]:
    """Return the pictures, by blob, that have squares and that nobody looked at yet."""
    wanted = dict.fromkeys(blob for _, blob in _squared(content))
    return tuple(
        one for one in wanted if desk.sights.get(one) is None and desk.store.blobs.has(one)
    )


def note_sight(desk: Desk, blob: str, sight: Sight) -> None:
    """Remember, in memory alone, what was seen in a picture."""
    desk.sights.note(blob, sight)


def look_at_squares(desk: Desk, content: Content) -> None:
    """Look at every picture that has a square: what is asked of findings then is complete."""
    for blob in unseen_pictures(desk, content):
        with suppress(NewsroomError):
            seen_in(desk.sights, blob, desk.store.blobs.read(blob))


def _squared(content: Content) -> Iterator[tuple[str, str]]:
    """Yield the photos that have squares, with the blobs these were cut from."""
    pictures = content.pictures
    for photo in in_grids(content.doc):
        if photo in pictures and square_of(photo) in pictures:
            yield photo, pictures[photo].blob


def _cuts_a_face(sight: Sight) -> bool:
    return any(cuts_face(sight.square, face) for face in sight.faces)


def _cuts_a_place(desk: Desk, photo: str, sight: Sight) -> bool:
    return any(cuts(sight.square, place.box) for place in _covered(desk, photo))


def _covered(desk: Desk, photo: str) -> tuple[Covered, ...]:
    with suppress(NewsroomError):
        return recipe_of(desk, photo).covered
    return ()
