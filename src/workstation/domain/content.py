"""What a revision freezes: everything a reader sees, and nothing else.

`Content` is the whole input of every writer beside the late fields (`LateFields`), the theme it
names by hash and the pictures it names by hash. `content_hash` covers all of it. See state.md 3
and docs/formats/revision.md.
"""

from typing import Annotated, Literal

import msgspec

from workstation.domain.tree import Attrs, Doc, ShortText

Hash = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
PerTenThousand = Annotated[int, msgspec.Meta(ge=0, le=10_000)]
Pixels = Annotated[int, msgspec.Meta(ge=1, le=100_000)]


class Crop(Attrs, frozen=True):
    """A rectangle inside a picture, in parts per 10,000 of its width and height."""

    left: PerTenThousand = 0
    top: PerTenThousand = 0
    right: PerTenThousand = 10_000
    bottom: PerTenThousand = 10_000


class Picture(Attrs, frozen=True):
    """A picture as it will be published: a finished JPEG, PNG or GIF blob, never re-encoded."""

    blob: Hash
    width: Pixels
    height: Pixels
    bytes: Annotated[int, msgspec.Meta(ge=1)]
    format: Literal["jpeg", "png", "gif"]


class Cover(Attrs, frozen=True):
    """The cover: its photo, both crops, and the finished pictures (900×383 and 500×500)."""

    photo: str
    wide: Crop
    square: Crop
    wide_picture: Picture
    square_picture: Picture


class ColumnRef(Attrs, frozen=True):
    """The column as the reader sees it."""

    id: str
    name: ShortText


class ThemeRef(Attrs, frozen=True):
    """The theme by name and by the hash of its canonical bytes (a blob of that name)."""

    name: str
    hash: Hash


class Content(Attrs, frozen=True):
    """Everything a reader of this revision sees. `pictures` maps each photo used in `doc`."""

    schema: Literal[1]
    title: ShortText
    author: ShortText
    digest: ShortText
    source: ShortText
    column: ColumnRef
    theme: ThemeRef
    doc: Doc
    pictures: dict[str, Picture]
    cover: Cover | None = None


class RelatedArticle(Attrs, frozen=True):
    """往期推荐: a line of the late field that lists related articles."""

    title: ShortText
    address: str


class LateFields(Attrs, frozen=True):
    """What only publication knows; resolved from decisions, policy and publications.

    `editors` and `reviewers` fill 责编/审核; `issue_number` is the issue's; `published` an ISO date
    (empty before); `web_address` links the other outputs.
    """

    editors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    issue_number: int = 0
    published: str = ""
    web_address: str = ""
    related: tuple[RelatedArticle, ...] = ()
