"""Clocks of cameras: two cameras at one event seldom agree, so that their photos come in disorder.

How far a clock was off is said once for a camera and an album; the photos keep what they said.
"""

from collections.abc import Sequence

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, PhotoId
from workstation.gallery.cameras import FURTHEST, seconds_of
from workstation.store.album_queries import CLOCK
from workstation.usecases.desk import Desk
from workstation.usecases.office import set_register
from workstation.usecases.photo_library import ListedPhoto, photos_in, photos_named


class AlbumCamera(bodies.FactBody, frozen=True):
    """A camera of an album: how many photos it took there, from when to when, its clock.

    `camera` is empty for the photos that do not say. `clock` is what is added, in seconds; `first`
    and `last` have it added already and are empty where no photo says when it was taken.
    """

    camera: str
    photos: int
    first: str
    last: str
    clock: int


def album_cameras(desk: Desk, album: AlbumId) -> tuple[AlbumCamera, ...]:
    """Return the cameras of an album, the one with the most photos first."""
    found: dict[str, list[ListedPhoto]] = {}
    for photo in photos_in(desk, album):
        found.setdefault(photo.camera, []).append(photo)
    cameras = (_summed(camera, photos) for camera, photos in found.items())
    return tuple(sorted(cameras, key=lambda one: (-one.photos, one.camera)))


def _summed(camera: str, photos: Sequence[ListedPhoto]) -> AlbumCamera:
    times = sorted(one.taken for one in photos if one.taken)
    return AlbumCamera(
        camera=camera,
        photos=len(photos),
        first=times[0] if times else "",
        last=times[-1] if times else "",
        clock=photos[0].clock,
    )


def set_clock(desk: Desk, album: AlbumId, camera: str, seconds: int) -> int:
    """Say what is to be added to the clock of a camera in an album; return what was added before.

    Raises:
        Refused: `not_found` for a camera that took none of its photos, `clock_too_far`.
    """
    known = {one.camera: one.clock for one in album_cameras(desk, album)}
    if camera not in known:
        raise Refused("not_found", kind="camera", id=camera)
    if abs(seconds) > FURTHEST:
        raise Refused("clock_too_far", actual=seconds, limit=FURTHEST)
    if known[camera] != seconds:
        with desk.change() as change:
            set_register(change, f"album/{album}", f"{CLOCK}{camera}", value=seconds)
    return known[camera]


def clock_between(desk: Desk, right: PhotoId, wrong: PhotoId) -> int:
    """Return what the clock of `wrong`'s camera needs, if both photos show the same moment.

    Raises:
        Refused: `not_found`; `no_clock` where one of them does not say when it was taken, where
            they lie in two albums or one camera took both.
    """
    found = {one.id: one for one in photos_named(desk, (right, wrong))}
    for photo in (right, wrong):
        if photo not in found:
            raise Refused("not_found", kind="photo", id=photo)
    one, other = found[right], found[wrong]
    at, off = seconds_of(one.taken), seconds_of(other.taken)
    apart = one.album_id != other.album_id or one.camera == other.camera
    if at is None or off is None or apart:
        raise Refused("no_clock")
    return other.clock + at - off
