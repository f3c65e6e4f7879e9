"""Backups: everything a home holds in one file, except the keys that make it this PC.

The file is for its owner's cupboard, never for the shared folder: drafts that were held back and
photos as they came from the camera are in it. Format: docs/formats/backup.md.
"""

import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal

import msgspec

from workstation import __version__
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import MemberId
from workstation.store.connection import DATABASE, endings
from workstation.store.copies import copy_database, unwaiting
from workstation.sync.addresses import is_address
from workstation.usecases.desk import Desk
from workstation.usecases.former_pcs import FormerPc, former_pcs
from workstation.usecases.office import office_name

FORMAT = "workstation-backup-1"
MANIFEST, BLOBS = "manifest.json", "blobs"
MAX_MANIFEST_BYTES = 1024 * 1024
ABOUT = "党建编辑工作站的备份，含未共享的草稿和照片原件，请由本人妥善保管，不要放进共享文件夹。"

Advance = Callable[[int, int], None]
"""Hears how many of how many parts are done; what it raises ends the work and leaves nothing."""

_Hash = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup says of itself: whose it is, when it was made, what is in it."""

    format: Literal["workstation-backup-1"]
    about: str
    office_name: str
    member_name: str
    made: str
    office: str
    member: MemberId
    folder: str
    schema: int
    database: _Hash
    database_bytes: int
    blobs: int
    pcs: tuple[FormerPc, ...]
    app: str = __version__


class BackedUp(msgspec.Struct, frozen=True):
    """What making a backup answers."""

    path: Path
    bytes: int
    blobs: int
    made: str


def back_up(desk: Desk, out: Path, *, advance: Advance = lambda _done, _of: None) -> BackedUp:
    """Write a home's database and pictures into one file, while work goes on.

    Raises:
        Refused: `file_exists`; `backup_in_share` where the file would lie in the shared folder;
            `pc_cloned` – what waits can be signed only once this home has a key of its own.
        Unavailable: `folder_unwritable`, `disk_full`.
    """
    _refuse_place(desk, out)
    if desk.cloned:
        raise Refused("pc_cloned")
    with _published(out) as part, TemporaryDirectory(dir=desk.home, prefix="backup-") as room:
        copy = Path(room) / DATABASE
        schema = _copy_settled(desk, copy)
        blobs = [path for path in sorted((desk.home / BLOBS).glob("*/*")) if not path.suffix]
        manifest = _manifest(desk, copy, schema, len(blobs))
        with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as file:
            file.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
            file.write(copy, DATABASE, zipfile.ZIP_DEFLATED, compresslevel=1)
            for done, blob in enumerate(blobs, start=1):
                file.write(blob, f"{BLOBS}/{blob.name}")
                advance(done, len(blobs))
    return BackedUp(out, out.stat().st_size, len(blobs), manifest.made)


def _refuse_place(desk: Desk, out: Path) -> None:
    if out.exists():
        raise Refused("file_exists", path=str(out))
    shared = desk.store.values.get("folder")
    if shared and not is_address(shared) and out.absolute().is_relative_to(Path(shared).absolute()):
        raise Refused("backup_in_share", path=str(out))


def _copy_settled(desk: Desk, copy: Path) -> int:
    """Copy the database at a moment when every fact stands in a signed segment."""
    while True:
        desk.cut()
        # Another window may record something between the cut and the copy: then once more.
        schema = desk.store.read(copy_database, copy)
        if desk.store.read(unwaiting):
            return schema
        copy.unlink()


def _manifest(desk: Desk, copy: Path, schema: int, blobs: int) -> Manifest:
    values = desk.store.values
    this = FormerPc(desk.device, desk.key.public.hex(), values.number("sent_seq"))
    with copy.open("rb") as file:
        digest = _digest(iter(lambda: file.read(1024 * 1024), b""))
    made = datetime.fromtimestamp(desk.now_ms() / 1000).astimezone()
    return Manifest(
        format="workstation-backup-1",
        about=ABOUT,
        office_name=office_name(desk),
        member_name=values.get("member_name"),
        made=made.isoformat(timespec="seconds"),
        office=values.get("office"),
        member=desk.member,
        folder=values.get("folder"),
        schema=schema,
        database=digest,
        database_bytes=copy.stat().st_size,
        blobs=blobs,
        pcs=(*former_pcs(desk), this),
    )


def _digest(pieces: Iterator[bytes]) -> str:
    found = sha256()
    for piece in pieces:
        found.update(piece)
    return found.hexdigest()


@contextmanager
def _published(out: Path) -> Iterator[Path]:
    """Yield where to write; the file takes its name whole or not at all."""
    part = out.with_name(f"{out.name}.part")
    try:
        with endings():
            try:
                part.open("xb").close()
            except OSError as error:
                raise Unavailable("folder_unwritable", path=str(out.parent)) from error
            yield part
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def read_backup(path: Path) -> Manifest:
    """Return what a backup says of itself.

    Raises:
        Refused: `bad_backup` – no backup of this program; `backup_damaged`.
        Unavailable: `file_unreadable`.
    """
    try:
        with zipfile.ZipFile(path) as file:
            if file.getinfo(MANIFEST).file_size > MAX_MANIFEST_BYTES:
                raise Refused("bad_backup", path=str(path))
            return msgspec.json.decode(file.read(MANIFEST), type=Manifest)
    except OSError as error:
        raise Unavailable("file_unreadable", path=str(path)) from error
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError) as error:
        raise Refused("bad_backup", path=str(path)) from error
