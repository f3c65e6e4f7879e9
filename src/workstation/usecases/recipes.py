"""What is done to a photo, as far as this PC knows; many use cases ask, so this one asks none."""

from workstation.gallery.recipes import Recipe, read_recipe
from workstation.store import queries
from workstation.usecases.desk import Desk


def recipe_of(desk: Desk, photo: str) -> Recipe:
    """Return what is done to a photo.

    Raises:
        Refused: `bad_recipe` – one that cannot be read may cover a face: nothing is made of it.
    """
    return read_recipe(_written(desk, photo) or "")


def is_edited(desk: Desk, photo: str) -> bool:
    """Tell whether somebody ever edited a photo, be it to take everything back."""
    return _written(desk, photo) is not None


def _written(desk: Desk, photo: str) -> str | None:
    written = desk.store.read(queries.register_value, f"photo/{photo}", "recipe")
    return None if written is None else str(written)
