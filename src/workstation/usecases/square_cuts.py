"""What the squares of 九宫格 cut through: places that somebody covered."""

from contextlib import suppress

from workstation.domain.content import Content, Picture
from workstation.domain.errors import NewsroomError
from workstation.domain.photo_squares import in_grids, square_of
from workstation.gallery.recipes import read_recipe
from workstation.gallery.squares import cuts, square_box
from workstation.store import queries
from workstation.usecases.desk import Desk


def cut_places(desk: Desk, content: Content) -> frozenset[str]:
    """Return the photos whose squares cut a covered place, as far as that can be told here."""
    pictures = content.pictures
    photos = (one for one in in_grids(content.doc) if square_of(one) in pictures)
    return frozenset(one for one in photos if _cuts_a_place(desk, one, pictures[one]))


def _cuts_a_place(desk: Desk, photo: str, whole: Picture) -> bool:
    written = desk.store.read(queries.register_value, f"photo/{photo}", "recipe")
    with suppress(NewsroomError):
        covered = read_recipe(str(written or "")).covered
        if covered:
            box = square_box(desk.store.blobs.read(whole.blob))
            return any(cuts(box, place.box) for place in covered)
    return False
