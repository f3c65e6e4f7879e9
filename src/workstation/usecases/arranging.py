"""How chosen photos are laid out in one act: as a group, or as sheets made of them."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, cast

from workstation.domain.ids import ArticleId, PhotoId
from workstation.domain.photo_blocks import Layout
from workstation.usecases.desk import Desk
from workstation.usecases.photo_layouts import Inserted, article_from_photos, insert_photos
from workstation.usecases.photo_sheets import KINDS, make_sheets

Arrangement = Literal[
    "grid", "columns", "three", "full", "slide", "pair", "collage", "contact", "long"
]
ARRANGEMENTS: tuple[Arrangement, ...] = (
    "grid", "columns", "full", "slide", "three", "pair", "collage", "contact", "long",
)  # fmt: skip

_UNEVEN = 1.25
"""Photos whose shapes differ more than this are shown whole rather than as squares."""

_FEW = 2

CROWD = 4
"""So many faces are a group photo: a square would cut somebody, or show all too small."""


class _Group(NamedTuple):
    photos: tuple[PhotoId, ...]
    layout: Layout
    columns: Literal[2, 3] | None


def insert_arranged(
    desk: Desk,
    article: ArticleId,
    photos: Sequence[PhotoId],
    arrangement: Arrangement,
    *,
    after: str = "",
) -> Inserted:
    """Put photos into an article, made into sheets first where the arrangement is one.

    They stand behind the block `after`, at the end of the text where that is not there.

    Raises:
        Refused, Unavailable: as `insert_photos` and `make_sheets`.
    """
    group = _group(desk, photos, arrangement)
    return insert_photos(
        desk,
        article,
        group.photos,
        layout=group.layout,
        columns=group.columns,
        after=after,
    )


def article_arranged(
    desk: Desk,
    photos: Sequence[PhotoId],
    arrangement: Arrangement,
    *,
    column: str,
    title: str,
) -> Inserted:
    """Make a new article of photos.

    Raises:
        Refused, Unavailable: as `article_from_photos` and `make_sheets`.
    """
    group = _group(desk, photos, arrangement)
    return article_from_photos(
        desk, group.photos, layout=group.layout, columns=group.columns, column=column, title=title
    )


def _group(desk: Desk, photos: Sequence[PhotoId], arrangement: Arrangement) -> _Group:
    if arrangement in KINDS:
        made = make_sheets(desk, photos, arrangement)
        return _Group(made.photos, "full", None)
    if arrangement == "three":
        return _Group(tuple(photos), "columns", 3)
    return _Group(tuple(photos), cast("Layout", arrangement), None)


class Proposal(NamedTuple):
    """What suits photos better, and why: their shapes differ, or one shows a crowd."""

    arrangement: Arrangement
    why: Literal["shapes", "faces"]


def proposed(
    ratios: Sequence[float], arrangement: Arrangement, most_faces: int = 0
) -> Proposal | None:
    """Return what suits photos of these shapes better than a grid; None: nothing does.

    The squares of a grid cut photos, tall and wide ones on different sides, and whoever stands at
    the edge of a group. Rows that fit show every photo whole, all of a row equally high: two
    beside each other where one shows `CROWD` faces or more (`most_faces`), else three.
    """
    if arrangement != "grid" or len(ratios) < _FEW:  # one photo stands alone, whole
        return None
    if most_faces >= CROWD:
        return Proposal("columns", "faces")
    if len(ratios) > _FEW and max(ratios) / min(ratios) > _UNEVEN:
        return Proposal("three", "shapes")
    return None
