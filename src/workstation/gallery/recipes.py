"""Recipes: what is done to a photo, as a small record; its master is never rewritten.

A recipe is cooked anew from the master each time, in one fixed order (turn, straighten, crop,
tones, covered places, mark), so that equal recipes give equal pixels and any step can be taken
back. All places are per 10,000 of width and height, all strengths whole numbers: one recipe has
one form. Format: docs/formats/recipe.md.
"""

from typing import Annotated, Final, Literal

import msgspec

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Refused

MAX_COVERED: Final = 200
MAX_TILT: Final = 150
"""Tenths of a degree; what leans further was meant so."""

Share = Annotated[int, msgspec.Meta(ge=0, le=10_000)]
Strength = Annotated[int, msgspec.Meta(ge=-100, le=100)]
Tilt = Annotated[int, msgspec.Meta(ge=-MAX_TILT, le=MAX_TILT)]
Sharpening = Annotated[int, msgspec.Meta(ge=0, le=100)]
Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]{1,40}\Z")]


Corner = Literal["top-left", "top-right", "bottom-left", "bottom-right", "middle"]


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Strict, and what is not said is left out: one recipe has one spelling."""


class Box(_Part, frozen=True):
    """A part of a picture; of the turned and straightened one for crops, else of the cropped."""

    left: Share
    top: Share
    right: Share
    bottom: Share


class Covered(_Part, frozen=True):
    """A place made unreadable (打码): coarse squares, or these and a blur over them."""

    box: Box
    how: Literal["mosaic", "blur"] = "mosaic"
    round: bool = False


class Mark(_Part, frozen=True):
    """The office's watermark: which of its templates, and in which corner."""

    template: Name
    corner: Corner = "bottom-right"


class Recipe(_Part, frozen=True):
    """Everything done to one photo. `tilt` is in tenths of a degree, clockwise.

    `auto` mends exposure and contrast by what the photo holds; the strengths come on top of it.
    """

    turn: Literal[0, 90, 180, 270] = 0
    tilt: Tilt = 0
    crop: Box | None = None
    auto: bool = False
    brightness: Strength = 0
    contrast: Strength = 0
    warmth: Strength = 0
    sharpen: Sharpening = 0
    covered: Annotated[tuple[Covered, ...], msgspec.Meta(max_length=MAX_COVERED)] = ()
    mark: Mark | None = None


NOTHING: Final = Recipe()

_decoder = msgspec.json.Decoder(Recipe)
_encoder = msgspec.json.Encoder(order="sorted")


def read_recipe(data: bytes | str) -> Recipe:
    """Read a recipe's JSON; an empty string is a recipe that does nothing.

    Raises:
        Refused: `bad_recipe` with `reason`: not one, out of bounds, or a box without area.
    """
    if not data:
        return NOTHING
    try:
        recipe = _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("bad_recipe", reason=str(error)) from error
    boxes = [one.box for one in recipe.covered]
    for box in [*boxes, *([recipe.crop] if recipe.crop else [])]:
        if box.left >= box.right or box.top >= box.bottom:
            raise Refused("bad_recipe", reason="a box without area")
    return recipe


def recipe_json(recipe: Recipe) -> str:
    """Return the one spelling of a recipe; empty for one that does nothing."""
    return "" if recipe == NOTHING else _encoder.encode(recipe).decode()


def recipe_name(recipe: Recipe) -> str:
    """Return twelve digits that stand for what a recipe does."""
    return sha256_hex(recipe_json(recipe).encode())[:12]


def carried_over(recipe: Recipe, onto: Recipe) -> Recipe:
    """Return a recipe for another photo: the tones and the mark travel, places stay its own.

    Which way up, what is cropped and what is covered belongs to one photo alone.
    """
    return msgspec.structs.replace(
        onto,
        auto=recipe.auto,
        brightness=recipe.brightness,
        contrast=recipe.contrast,
        warmth=recipe.warmth,
        sharpen=recipe.sharpen,
        mark=recipe.mark,
    )
