"""One photo being edited: its recipe, step by step, with nothing of Qt in it."""

from typing import Final, Literal, NamedTuple

import msgspec

from workstation.gallery.cooking import shaped_size
from workstation.gallery.framing import crop_about
from workstation.gallery.recipes import (
    MAX_COVERED,
    NOTHING,
    Box,
    Covered,
    Mark,
    Recipe,
    recipe_json,
)
from workstation.gallery.reframing import boxes_in, point_in, reframed

Shape = Literal["whole", "cover", "square", "wide", "classic", "free"]
RATIOS: Final[dict[str, tuple[int, int]]] = {
    "cover": (47, 20),
    "square": (1, 1),
    "wide": (16, 9),
    "classic": (4, 3),
}
MOST_STEPS: Final = 200
_WHOLE: Final = 10_000


class _Step(NamedTuple):
    """What can be gone back to: a recipe, and the one by whose frame its places are followed."""

    recipe: Recipe
    anchor: Recipe
    shape: Shape


class EditSession:
    """The recipe in hand. Changes of one kind in a row are one step, until `seal` says otherwise.

    `size` is the master's in pixels, `focus` where what matters lies on it, per 10,000. `faces` are
    those found on it meanwhile: crops are proposed about them.
    """

    def __init__(self, recipe: Recipe, size: tuple[int, int], focus: tuple[int, int]) -> None:
        self.size, self.focus = size, focus
        self.faces: tuple[Box, ...] = ()
        self.recipe, self._anchor = recipe, recipe
        self.shape: Shape = self._shape_of(recipe)
        self._first = recipe
        self._before: list[_Step] = []
        self._after: list[_Step] = []
        self._kind = ""

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Tell whether a step was taken back."""
        return bool(self._after)

    @property
    def is_changed(self) -> bool:
        """Tell whether the recipe is another one than at first."""
        return self.recipe != self._first

    @property
    def json(self) -> str:
        """Return the recipe's one spelling."""
        return recipe_json(self.recipe)

    def keep(self) -> None:
        """Note that the recipe in hand is the photo's now."""
        self._first = self.recipe

    def seal(self) -> None:
        """Let the next change be a step of its own."""
        self._kind = ""

    def undo(self) -> None:
        """Go back a step."""
        if self._before:
            self._after.append(self._now())
            self._show(self._before.pop())

    def redo(self) -> None:
        """Go a step forward again."""
        if self._after:
            self._before.append(self._now())
            self._show(self._after.pop())

    def start_over(self) -> None:
        """Show the photo as it came; this can be undone."""
        self._step(NOTHING, "", anchor=NOTHING)
        self.shape = "whole"

    def tone(self, field: str, value: int) -> None:
        """Set one of the tones."""
        self._step(msgspec.structs.replace(self.recipe, **{field: value}), field)

    def toggle_auto(self) -> None:
        """Mend exposure and contrast, or leave them."""
        self._step(msgspec.structs.replace(self.recipe, auto=not self.recipe.auto), "")

    def mark(self, mark: Mark | None) -> None:
        """Put the office's watermark on the photo, or none."""
        self._step(msgspec.structs.replace(self.recipe, mark=mark), "mark")

    # The frame

    def frame_size(self) -> tuple[int, int]:
        """Return the size in pixels of the photo turned and straightened, before it is cropped."""
        return shaped_size(*self.size, msgspec.structs.replace(self.recipe, crop=None))

    def ratio_in_shares(self) -> float | None:
        """Return width by height of the frame in parts, as its shape wants it; None for any."""
        if self.shape not in RATIOS:
            return None
        (wide, high), (width, height) = RATIOS[self.shape], self.frame_size()
        return wide / high * height / width

    def crop(self) -> Box:
        """Return what is kept; the whole where nothing is cut off."""
        return self.recipe.crop or Box(0, 0, _WHOLE, _WHOLE)

    def tilt(self, tilt: int) -> None:
        """Straighten by tenths of a degree."""
        self._frame(self.recipe.turn, tilt, self.recipe.crop, "tilt")

    def turn(self, quarter: int) -> None:
        """Turn by 90 degrees clockwise (1) or back (-1)."""
        crop = _turned(self.recipe.crop, quarter)
        self._frame((self.recipe.turn + quarter * 90) % 360, self.recipe.tilt, crop, "")
        if self.shape in RATIOS:
            proposed = self._proposed(self.shape)
            self._frame(self.recipe.turn, self.recipe.tilt, proposed, "", joined=True)

    def choose_shape(self, shape: Shape) -> None:
        """Crop to a shape about what matters; `whole` cuts nothing off, `free` changes nothing."""
        crop = self.recipe.crop
        if shape == "whole":
            crop = None
        elif shape in RATIOS:
            crop = self._proposed(shape)
        self._frame(self.recipe.turn, self.recipe.tilt, crop, "")
        self.shape = shape

    def crop_to(self, box: Box) -> None:
        """Keep this part."""
        crop = None if box == Box(0, 0, _WHOLE, _WHOLE) else box
        self._frame(self.recipe.turn, self.recipe.tilt, crop, "crop")
        if self.shape == "whole" and crop is not None:
            self.shape = "free"

    def _proposed(self, shape: str) -> Box:
        bare = msgspec.structs.replace(self.recipe, crop=None)
        focus = point_in(bare, self.size, self.focus)
        faces = boxes_in(bare, self.size, self.faces)
        return crop_about(self.frame_size(), RATIOS[shape], focus, faces)

    def _shape_of(self, recipe: Recipe) -> Shape:
        if recipe.crop is None:
            return "whole"
        width, height = shaped_size(*self.size, recipe)
        for shape, (wide, high) in RATIOS.items():
            if abs(width * high - height * wide) <= 0.01 * width * high:
                return shape  # type: ignore[return-value] # the keys are shapes
        return "free"

    # Covered places

    def cover(self, places: tuple[Covered, ...]) -> bool:
        """Cover more places; tell whether there was room for all of them."""
        fitting = places[: MAX_COVERED - len(self.recipe.covered)]
        if fitting:
            self._cover((*self.recipe.covered, *fitting), "")
        return len(fitting) == len(places)

    def move_place(self, number: int, box: Box) -> None:
        """Cover another box instead."""
        places = list(self.recipe.covered)
        places[number] = msgspec.structs.replace(places[number], box=box)
        self._cover(tuple(places), f"place {number}")

    def uncover(self, number: int) -> None:
        """Cover a place no more."""
        places = self.recipe.covered
        self._cover((*places[:number], *places[number + 1 :]), "")

    def _cover(self, places: tuple[Covered, ...], kind: str) -> None:
        recipe = msgspec.structs.replace(self.recipe, covered=places)
        self._step(recipe, kind, anchor=recipe)

    # Steps

    def _now(self) -> _Step:
        return _Step(self.recipe, self._anchor, self.shape)

    def _show(self, step: _Step) -> None:
        self.recipe, self._anchor, self.shape = step
        self._kind = ""

    def _frame(
        self, turn: int, tilt: int, crop: Box | None, kind: str, *, joined: bool = False
    ) -> None:
        moved = reframed(self._anchor, self.size, turn=turn, tilt=tilt, crop=crop)
        recipe = msgspec.structs.replace(
            self.recipe, turn=turn, tilt=tilt, crop=crop, covered=moved.covered
        )
        if joined:
            self.recipe = recipe
        else:
            self._step(recipe, kind)

    def _step(self, recipe: Recipe, kind: str, *, anchor: Recipe | None = None) -> None:
        if recipe == self.recipe:
            return
        if not kind or kind != self._kind:
            self._before = [*self._before, self._now()][-MOST_STEPS:]
        self._after.clear()
        self._kind = kind
        self.recipe = recipe
        self._anchor = anchor if anchor is not None else self._anchor


def _turned(crop: Box | None, quarter: int) -> Box | None:
    if crop is None:
        return None
    if quarter > 0:
        return Box(_WHOLE - crop.bottom, crop.left, _WHOLE - crop.top, crop.right)
    return Box(crop.top, _WHOLE - crop.right, crop.bottom, _WHOLE - crop.left)
