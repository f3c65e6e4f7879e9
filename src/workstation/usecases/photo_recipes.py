"""Making photos good: what is done to one or many, copied, taken back; their masters stay.

What is done is said of a photo like its caption (`photo_library.describe_photos`), so that it is
shared, undone and inherited by no other photo in the same way.
"""

from collections.abc import Mapping, Sequence

from workstation.domain.ids import PhotoId
from workstation.gallery.recipes import NOTHING, carried_over, read_recipe, recipe_json
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import describe_photos, photos_named
from workstation.usecases.photo_said import Said
from workstation.usecases.recipes import recipe_of
from workstation.usecases.watermarks import find_watermark


def edit_photos(desk: Desk, photos: Sequence[PhotoId], recipe: str) -> dict[PhotoId, Said]:
    """Do the same to several photos; an empty recipe takes back all that was done.

    Returns what was done before to those that change, for `photo_library.describe_photos`.

    Raises:
        Refused: `bad_recipe`, `unknown_watermark`.
    """
    wanted = read_recipe(recipe)
    if wanted.mark is not None:
        find_watermark(desk, wanted.mark.template)
    return describe_photos(desk, dict.fromkeys(photos, Said(recipe=recipe_json(wanted))))


def copy_recipe(desk: Desk, source: PhotoId, photos: Sequence[PhotoId]) -> dict[PhotoId, Said]:
    """Give photos the tones and the mark of another one; places stay each photo's own.

    Returns what was done before, as `edit_photos`.

    Raises:
        Refused: `bad_recipe`.
    """
    return describe_photos(desk, carried(desk, recipe_json(recipe_of(desk, source)), photos))


def carried(desk: Desk, recipe: str, photos: Sequence[PhotoId]) -> Mapping[PhotoId, Said]:
    """Return what is to be said of photos that get the tones and the mark of a recipe.

    Raises:
        Refused: `bad_recipe`.
    """
    tones = read_recipe(recipe) if recipe else NOTHING
    return {
        one.id: Said(recipe=recipe_json(carried_over(tones, onto=read_recipe(one.recipe))))
        for one in photos_named(desk, photos)
    }
