"""The photo library: what is said of photos, read and written for one or for many."""

import itertools
from collections.abc import Collection, Mapping, Sequence

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import AlbumId, PhotoId
from workstation.store.album_list import album_names
from workstation.store.photo_queries import PhotoRow, photo_rows
from workstation.store.photo_words import Said as SaidOf
from workstation.usecases.albums import ensure_album, find_album
from workstation.usecases.desk import Desk
from workstation.usecases.office import set_register
from workstation.usecases.photo_consent import consented, said_for, stays_here, word_of
from workstation.usecases.photo_moments import Moment, moments_of, sorted_by_time
from workstation.usecases.photo_said import (
    LABELS,
    Pick,
    Said,
    check_said,
    differing,
    record_said,
    said_itself,
)


class ListedPhoto(bodies.FactBody, frozen=True):
    """One photo as lists show it; `group` joins photos of one moment and names the sharpest.

    `taken` is when it was taken by the album's time: its camera's clock and `clock` seconds.
    `event` and `site` say what it shows and where, `people` who is in it, `leaders` that leaders
    are. Consent is a kind and, in `consented`, the day on which it was given. Credit, event, site
    and consent may be the album's: then `inherited` names the field. `picked` orders picks.
    `place` says where the bytes are: `here`, `waiting` (等待补齐), `elsewhere` (on the PC that
    imported it, until somebody picks it) or `purged`. `recipe` is what is done to it, empty for
    nothing (docs/formats/recipe.md).
    """

    id: PhotoId
    album: str
    width: int
    height: int
    taken: str
    caption: str
    credit: str
    rating: int
    pick: str
    consent: str
    group: str
    sharpness: int
    album_id: AlbumId
    master: str
    picked: int
    place: str
    inherited: tuple[str, ...]
    recipe: str
    label: str
    camera: str
    clock: int
    blurred: bool
    event: str = ""
    site: str = ""
    people: str = ""
    leaders: bool = False
    consented: str = ""

    @property
    def stays_here(self) -> bool:
        """Tell whether nothing allows showing the photo: it leaves this PC in no way.

        Minors and visits to people in need are cleared by the day on which somebody agreed.
        """
        return stays_here(self.consent, self.consented)


def list_photos(desk: Desk, album: str = "") -> tuple[ListedPhoto, ...]:
    """Return the photos of an album, named or by its id, or all, in the order they were taken.

    Raises:
        Refused: `not_found` for an unknown album.
    """
    wanted = find_album(desk, album) if album else ""
    return photos_in(desk, wanted)


def photos_in(desk: Desk, album: str) -> tuple[ListedPhoto, ...]:
    """Return the photos of an album by its id, or all for none; an unknown one is empty."""
    rows = desk.store.read(photo_rows, device=desk.device, album=album)
    return _listed(desk, rows, moments_of(desk, rows, whole=True))


def photos_named(desk: Desk, photos: Collection[str]) -> tuple[ListedPhoto, ...]:
    """Return these photos, in the order they were taken."""
    rows = desk.store.read(photo_rows, device=desk.device, among=photos)
    return _listed(desk, rows, moments_of(desk, rows, whole=False))


def _listed(
    desk: Desk, rows: Sequence[PhotoRow], moments: Mapping[str, Moment]
) -> tuple[ListedPhoto, ...]:
    names = desk.store.read(album_names, {row.album for row in rows})
    said = said_for(desk, rows)
    return tuple(
        ListedPhoto(
            id=PhotoId(row.photo),
            album=names.get(row.album, ""),
            width=row.width,
            height=row.height,
            taken=moments[row.photo].taken,
            caption=row.caption,
            credit=row.credit or row.album_credit,
            rating=row.rating,
            pick=row.pick,
            consent=row.consent or row.album_consent,
            group=moments[row.photo].group,
            sharpness=row.sharpness,
            album_id=AlbumId(row.album),
            master=row.master,
            picked=row.picked,
            place=row.place,
            inherited=_inherited(row, said),
            recipe=str(row.recipe),
            label=row.label if row.label in LABELS else "",
            camera=moments[row.photo].camera,
            clock=moments[row.photo].clock,
            blurred=moments[row.photo].blurred,
            event=word_of(row, said, "event"),
            site=word_of(row, said, "site"),
            people=str(said.get(f"photo/{row.photo}", {}).get("people", "")),
            leaders=said.get(f"photo/{row.photo}", {}).get("leaders") is True,
            consented=consented(row, said),
        )
        for row in sorted_by_time(rows, moments)
    )


def _inherited(row: PhotoRow, said: SaidOf) -> tuple[str, ...]:
    credit = ("credit",) if row.album_credit and not row.credit else ()
    consent = ("consent",) if row.album_consent and not row.consent else ()
    own, album = said.get(f"photo/{row.photo}", {}), said.get(f"album/{row.album}", {})
    words = tuple(one for one in ("event", "site") if album.get(one) and not own.get(one))
    day = consented(row, said) if not own.get("consented") else ""
    return credit + consent + words + (("consented",) if day else ())


def set_photos(
    desk: Desk,
    photos: Sequence[PhotoId],
    *,
    caption: str | None = None,
    credit: str | None = None,
    rating: int | None = None,
    pick: Pick | None = None,
    consent: str | None = None,
    label: str | None = None,
    event: str | None = None,
    site: str | None = None,
    people: str | None = None,
    leaders: bool | None = None,
    consented: str | None = None,
) -> dict[PhotoId, Said]:
    """Say the same of several photos; return what was said before, as `describe_photos`.

    Raises:
        Refused: `blocked_by_findings` where the words hold private data; `bad_rating`, `bad_date`.
    """
    said = Said(
        caption=caption,
        credit=credit,
        rating=rating,
        pick=pick,
        consent=consent,
        label=label,
        event=event,
        site=site,
        people=people,
        leaders=leaders,
        consented=consented,
    )
    return describe_photos(desk, dict.fromkeys(photos, said))


def describe_photos(desk: Desk, said: Mapping[PhotoId, Said]) -> dict[PhotoId, Said]:
    """Say something of each photo; return what was said before of those that change.

    Saying what is said already records nothing, so that a pick keeps its place in the order. A
    picked photo is shared, unless nothing allows showing it. To undo, describe with the answer.

    Raises:
        Refused: `blocked_by_findings`, `bad_rating`, `bad_label`, `bad_recipe`, `bad_date`.
    """
    for one in set(said.values()):
        check_said(one)
    rows = desk.store.read(photo_rows, device=desk.device, among=said)
    beside = said_for(desk, rows)
    known = {row.photo: said_itself(row, beside) for row in rows}
    before: dict[PhotoId, Said] = {}
    with desk.change() as change:
        for photo, wanted in said.items():
            changed = differing(known[photo], wanted) if photo in known else {}
            if changed:
                before[photo] = msgspec.convert(
                    {field: known[photo][field] for field in changed}, Said
                )
                record_said(change, photo, changed)
    return before


def order_picks(desk: Desk, photos: Sequence[PhotoId]) -> None:
    """Put picked photos into this order: picks stand in the order in which they were made.

    What stands right already, from the first on, is not written again.
    """
    rows = desk.store.read(photo_rows, device=desk.device, among=photos)
    picked = {row.photo: row.picked for row in rows if row.pick == "pick"}
    wanted = [photo for photo in dict.fromkeys(photos) if photo in picked]
    before = sorted(wanted, key=lambda photo: picked[photo])
    stands = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(wanted, before, strict=True))
    same = len(list(stands))
    with desk.change() as change:
        for photo in wanted[same:]:
            set_register(change, f"photo/{photo}", "pick", value="pick")


def move_photos(desk: Desk, photos: Collection[PhotoId], album: str) -> AlbumId:
    """Put photos into another album, made where there is none of that name.

    Raises:
        Refused: `bad_name`, `blocked_by_findings`.
    """
    rows = desk.store.read(photo_rows, device=desk.device, among=photos)
    with desk.change() as change:
        wanted = ensure_album(change, album)
        for row in rows:
            if row.album != wanted:
                set_register(change, f"photo/{row.photo}", "album", value=wanted)
    return wanted
