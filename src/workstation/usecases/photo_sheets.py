"""Several photos as one new photo of their album: collage, contact sheet, pair, long image.

A sheet is a photo like any other, made the ordinary way, that remembers what it was made of: where
somebody withdraws consent, the sheets go too. It shows the photos as their recipes make them, so
that what is covered stays covered.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from math import sqrt
from typing import Final, Literal

from PIL import Image, ImageFont

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, PhotoId
from workstation.gallery import sheets
from workstation.gallery.encoding import as_jpeg
from workstation.gallery.headers import read_header
from workstation.gallery.published import LONG_SIDE, finished_pixels
from workstation.shipped import shipped
from workstation.usecases.desk import Change, Desk
from workstation.usecases.office import set_register
from workstation.usecases.photo_layouts import chosen_photos
from workstation.usecases.photo_library import ListedPhoto, photos_named, set_photos
from workstation.usecases.photos import prepare_photos, record_photo
from workstation.usecases.recipes import recipe_of

SheetKind = Literal["collage", "contact", "pair", "long"]
KINDS: tuple[SheetKind, ...] = ("collage", "contact", "pair", "long")

MOST: Final = {"collage": 30, "contact": 100, "pair": 2, "long": 30}
_PAIR: Final = 2
_ON_A_PAGE: Final = 12
_COLUMNS: Final = 3
_LINE: Final = 54
_LETTERS: Final = 28
_NARROW: Final = 1_080
"""Width of a long image: what a phone shows in full sharpness, cut into pieces that stay whole."""

_QUALITY: Final = 95


class Sheets(bodies.FactBody, frozen=True):
    """What `photo sheet` answers: the new photos, in the order in which they belong."""

    photos: tuple[PhotoId, ...]
    album: AlbumId


def make_sheets(desk: Desk, photos: Sequence[PhotoId], kind: SheetKind) -> Sheets:
    """Make one new photo of several, or a few where one would be too high, and pick it.

    Raises:
        Refused: `no_photos`, `too_many_photos`, `pair_of_two`, `not_found`, `photos_not_cleared`,
            `bad_recipe`, `caption_too_long`.
        Unavailable: `blob_missing`, `disk_full`.
    """
    chosen = _chosen(desk, photos, kind)
    pages = [chosen[n : n + _ON_A_PAGE] for n in range(0, len(chosen), _ON_A_PAGE)]
    painted = [
        one
        for page in (pages if kind == "contact" else [chosen])
        for one in _paint(desk, page, kind)
    ]
    files = [(f"{kind}.jpg", as_jpeg(one, _QUALITY).data) for one in painted]
    prepared, _ = prepare_photos(desk, files)
    album = chosen[0].album_id
    made = tuple(one.photo for one in prepared)
    with desk.change() as change:
        for one in prepared:
            record_photo(change, one, album)
            _remember(change, one.photo, chosen)
    _describe(desk, made, chosen, captioned=kind != "contact")
    return Sheets(photos=made, album=album)


def _chosen(desk: Desk, photos: Sequence[PhotoId], kind: SheetKind) -> list[ListedPhoto]:
    if kind == "pair" and len(photos) != _PAIR:
        raise Refused("pair_of_two", count=len(photos))
    if len(photos) > MOST[kind]:
        raise Refused("too_many_photos", count=len(photos), limit=MOST[kind])
    chosen_photos(desk, photos)  # refuses what may not be shown
    known = {one.id: one for one in photos_named(desk, photos)}
    return [known[photo] for photo in photos]


def _paint(desk: Desk, photos: Sequence[ListedPhoto], kind: SheetKind) -> list[Image.Image]:
    pixels = [_pixels(desk, one, LONG_SIDE if len(photos) <= _PAIR else _NARROW) for one in photos]
    ratios = [one.width / one.height for one in pixels]
    layout = layout_of(ratios, kind, [one.caption for one in photos])
    font = _font() if layout.words else None
    whole = sheets.painted(layout, pixels, font=font)
    if kind != "long":
        return [whole]
    return [
        whole.crop((0, top, whole.width, bottom))
        for top, bottom in sheets.slices(whole.height, LONG_SIDE)
    ]


def layout_of(
    ratios: Sequence[float], kind: SheetKind, captions: Sequence[str] = ()
) -> sheets.Layout:
    """Return where each photo lies on a sheet; the window draws its preview from the same boxes."""
    match kind:
        case "collage":
            high = round(sqrt(LONG_SIDE * LONG_SIDE * 0.9 / sum(ratios)))
            return sheets.collage(ratios, width=LONG_SIDE, row_height=high)
        case "contact":
            columns = min(_COLUMNS, len(ratios))
            return sheets.contact_sheet(
                ratios, [_short(one) for one in captions], width=LONG_SIDE, columns=columns,
                line=_LINE if any(captions) else 0,
            )  # fmt: skip
        case "pair":
            return sheets.before_after(ratios, width=LONG_SIDE)
        case "long":
            return sheets.long_image(ratios, width=_NARROW)


def _short(caption: str) -> str:
    most = LONG_SIDE // _COLUMNS // _LETTERS - 2
    return caption if len(caption) <= most else f"{caption[: most - 1]}…"


def _pixels(desk: Desk, photo: ListedPhoto, long_side: int) -> Image.Image:
    data = desk.store.blobs.read(photo.master)
    return finished_pixels(data, read_header(data), recipe_of(desk, photo.id), long_side)


def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(shipped("resources/fonts/hei.ttf").read_bytes()), _LETTERS)


def _remember(change: Change, sheet: PhotoId, photos: Sequence[ListedPhoto]) -> None:
    made_of = " ".join(one.id for one in photos)
    set_register(change, f"photo/{sheet}", "made_of", words=made_of)


def _describe(
    desk: Desk, made: Sequence[PhotoId], photos: Sequence[ListedPhoto], *, captioned: bool
) -> None:
    """Say of the sheets what is said of all that they show; consent only where all have it."""
    common = _common([one.caption for one in photos])
    consent = _common([f"{one.consent} {one.consented}" for one in photos]).split(" ")
    set_photos(
        desk,
        made,
        caption=common if captioned else None,
        credit="、".join(_each(one.credit for one in photos))[:100],
        people="、".join(_each(one.people for one in photos))[:400],
        leaders=any(one.leaders for one in photos),
        consent=consent[0],
        consented=consent[1] if len(consent) > 1 else "",
        event=_common([one.event for one in photos]),
        site=_common([one.site for one in photos]),
        pick="pick",
    )


def _common(words: Sequence[str]) -> str:
    return words[0] if len(set(words)) == 1 else ""


def _each(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, words)))
