"""Where faces are on photos, for whoever covers or crops without the window. Nothing is kept."""

from collections.abc import Sequence

from workstation.domain.ids import PhotoId
from workstation.gallery.recipes import Box
from workstation.gallery.reframing import boxes_in
from workstation.gallery.seen import faces_in
from workstation.usecases.desk import Desk
from workstation.usecases.finished_pictures import master_of
from workstation.usecases.recipes import recipe_of


def faces_of(desk: Desk, photos: Sequence[PhotoId]) -> dict[PhotoId, tuple[Box, ...]]:
    """Return the faces found on each photo, biggest first, as far as it still shows them.

    Boxes are of the photo as its recipe turns, straightens and crops it, as covered places are.

    Raises:
        Refused: `not_found`, `bad_recipe`, `bad_picture`.
        Unavailable: `blob_missing` while a photo is not here.
    """
    return {photo: _faces(desk, photo) for photo in photos}


def _faces(desk: Desk, photo: PhotoId) -> tuple[Box, ...]:
    master, width, height = master_of(desk, photo)
    recipe = recipe_of(desk, photo)
    found = faces_in(desk.store.blobs.read(master), recipe.turn)
    return boxes_in(recipe, (width, height), found)
