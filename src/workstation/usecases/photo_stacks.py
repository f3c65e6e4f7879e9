"""Stacks of similar photos: which they are, which photo stands for each, and settling one.

Similar is not the same twice: nothing is removed. Settling a stack keeps what somebody means and
marks the others as not used; what is picked is never put aside that way. Where the rule errs,
people lay photos together or apart by hand, for everybody in the office.
"""

from collections.abc import Iterable, Sequence

from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, PhotoId, new_id
from workstation.gallery.stacks import APART, RULES
from workstation.usecases.desk import Desk
from workstation.usecases.office import set_register
from workstation.usecases.photo_library import ListedPhoto, describe_photos, photos_in, photos_named
from workstation.usecases.photo_said import Said

Photos = tuple[ListedPhoto, ...]
FEWEST = 2
"""Photos of a stack."""


def stacks_among(photos: Iterable[ListedPhoto]) -> dict[str, Photos]:
    """Return the stacks of an album's photos by their group, the best photo of each first.

    The best is what people say it is, by picks and stars, and the sharpest where they say nothing.
    """
    stacks: dict[str, list[ListedPhoto]] = {}
    for one in photos:
        if one.group:
            stacks.setdefault(one.group, []).append(one)
    return {group: tuple(sorted(held, key=_worth)) for group, held in stacks.items()}


def _worth(photo: ListedPhoto) -> tuple[bool, bool, int, int, str, str]:
    return (
        photo.pick == "reject",
        photo.pick != "pick",
        -photo.rating,
        -photo.sharpness,
        photo.taken,
        photo.id,
    )


def standing_for(stack: Sequence[ListedPhoto]) -> Photos:
    """Return what of a closed stack shows: every pick, or the best where there is none."""
    picks = tuple(one for one in stack if one.pick == "pick")
    return picks or tuple(stack[:1])


def is_settled(stack: Sequence[ListedPhoto]) -> bool:
    """Tell whether every photo of a stack but one, or but its picks, is marked as not used."""
    used = [one for one in stack if one.pick != "reject"]
    return len(used) <= 1 or all(one.pick == "pick" for one in used)


def keep_photos(desk: Desk, photos: Sequence[PhotoId]) -> dict[PhotoId, Said]:
    """Keep photos and mark the others of their stacks as not used, but for picks.

    Returns what was said before, for `photo_library.describe_photos`. A photo that lies on no
    stack is kept alone: nothing is said of any other.

    Raises:
        Refused: `not_found`.
    """
    named = _known(desk, photos)
    said = {one.id: Said(pick="none") for one in named if one.pick == "reject"}
    groups = {one.group for one in named if one.group}
    for album in {one.album_id for one in named if one.group}:
        said |= {
            one.id: Said(pick="reject")
            for one in photos_in(desk, album)
            if one.group in groups and one.id not in photos and one.pick != "pick"
        }
    return describe_photos(desk, said)


def lay_together(desk: Desk, photos: Sequence[PhotoId]) -> dict[PhotoId, Said]:
    """Lay photos on one stack, whatever any rule says; they leave the stacks on which they lay.

    Photos of several albums lie together album by album. Returns what was said before.

    Raises:
        Refused: `not_found`, `too_few_to_stack`.
    """
    if len(set(photos)) < FEWEST:
        raise Refused("too_few_to_stack", fewest=FEWEST)
    return _lay(desk, photos, new_id())


def lay_apart(desk: Desk, photos: Sequence[PhotoId]) -> dict[PhotoId, Said]:
    """Take photos off their stacks, to lie alone; the others stay together.

    Returns what was said before.

    Raises:
        Refused: `not_found`.
    """
    return _lay(desk, photos, APART)


def lay_as_found(desk: Desk, photos: Sequence[PhotoId]) -> dict[PhotoId, Said]:
    """Let the rule decide again on which stacks photos lie; return what was said before.

    Raises:
        Refused: `not_found`.
    """
    return _lay(desk, photos, "")


def _lay(desk: Desk, photos: Sequence[PhotoId], stack: str) -> dict[PhotoId, Said]:
    _known(desk, photos)
    return describe_photos(desk, dict.fromkeys(photos, Said(stack=stack)))


def _known(desk: Desk, photos: Sequence[PhotoId]) -> Photos:
    named = photos_named(desk, photos)
    for one in set(photos) - {found.id for found in named}:
        raise Refused("not_found", kind="photo", id=one)
    return named


def choose_rule(desk: Desk, album: AlbumId, name: str) -> None:
    """Say how alike the photos of an album must be to lie on one stack (`gallery.stacks.RULES`).

    Raises:
        Refused: `bad_rule`.
    """
    if name not in RULES:
        raise Refused("bad_rule", name=name, known=", ".join(RULES))
    with desk.change() as change:
        set_register(change, f"album/{album}", "alike", value=name)
