"""A picture message (贴图): up to twenty files to upload, the first of them its cover."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from workstation.domain import bodies
from workstation.domain.content import Picture
from workstation.domain.errors import Refused
from workstation.domain.ids import PhotoId
from workstation.domain.photo_blocks import Chosen
from workstation.usecases.desk import Desk
from workstation.usecases.file_channels import write_file
from workstation.usecases.finished_pictures import published_pictures
from workstation.usecases.photo_layouts import chosen_photos

MOST: Final = 20


class PictureMessage(bodies.FactBody, frozen=True):
    """What `photo message` answers; `words` is the file that holds the captions."""

    files: tuple[str, ...]
    words: str
    bytes: int


def write_picture_message(desk: Desk, photos: Sequence[PhotoId], out: Path) -> PictureMessage:
    """Write photos to a folder as they would be published, numbered in their order.

    Raises:
        Refused: `no_photos`, `too_many_photos`, `not_found`, `photos_not_cleared`, `bad_recipe`.
        Unavailable: `blob_missing`, `folder_unwritable`.
    """
    wanted = list(dict.fromkeys(photos))
    if len(wanted) > MOST:
        raise Refused("too_many_photos", count=len(wanted), limit=MOST)
    chosen = chosen_photos(desk, wanted)
    made = list(published_pictures(desk, wanted).values())
    files = [_write(desk, out, number, picture) for number, picture in enumerate(made, 1)]
    lines = [_line(number, one) for number, one in enumerate(chosen, 1)]
    words = write_file(out / "图说.txt", "\n".join(lines).encode())
    return PictureMessage(
        files=tuple(files), words=str(words), bytes=sum(one.bytes for one in made)
    )


def _write(desk: Desk, out: Path, number: int, picture: Picture) -> str:
    ending = "jpg" if picture.format == "jpeg" else picture.format
    file = out / f"{number:02}.{ending}"
    return str(write_file(file, desk.store.blobs.read(picture.blob)))


def _line(number: int, photo: Chosen) -> str:
    credit = f"（{photo.credit} 摄）" if photo.credit else ""
    return f"{number:02} {photo.caption}{credit}".rstrip()
