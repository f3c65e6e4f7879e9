"""Restoring a home: everything comes back, on a PC that is new to the office.

A restored home never signs as the PC it was: that one may have gone on after the backup, and two
chains under one name would tear the office's record apart. It gets a key of its own and asks to
be admitted again; see docs/adr/0013-restored-home-is-a-new-pc.md.
"""

import secrets
import zipfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from shutil import copyfileobj

from workstation.domain.errors import Refused, Unavailable
from workstation.domain.membership_entries import Admit
from workstation.store.blobs import BlobFolder
from workstation.store.connection import DATABASE, endings
from workstation.store.copies import remove_unused_database, take_over
from workstation.store.log import BEFORE_ALL
from workstation.store.schema import SCHEMA_VERSION
from workstation.sync.invitation import Invitation
from workstation.sync.keys import DeviceKey
from workstation.sync.request import make_request
from workstation.usecases.backups import BLOBS, Advance, Manifest, read_backup
from workstation.usecases.desk import Desk
from workstation.usecases.entries import append_entry
from workstation.usecases.former_pcs import written

MAX_BLOB_BYTES = 256 * 1024 * 1024
RECOVERY_MARK = "workstation-recovery-1"


def restore_backup(
    home: Path,
    file: Path,
    *,
    key: DeviceKey,
    keep_key: Callable[[], None],
    advance: Advance = lambda _done, _of: None,
) -> Manifest:
    """Fill an unused home from a backup, under a new PC's key. All of it or nothing.

    Raises:
        Refused: `office_exists`, `bad_backup`, `backup_damaged`, `database_newer`.
        Unavailable: `file_unreadable`, `disk_full`, `home_unreachable`.
    """
    manifest = read_backup(file)
    if manifest.schema > SCHEMA_VERSION:
        raise Refused("database_newer", found=manifest.schema, known=SCHEMA_VERSION)
    with endings():
        home.mkdir(parents=True, exist_ok=True)
        remove_unused_database(home)
        part = home / f"{DATABASE}.part"
        try:
            _unpack(file, home, part, manifest, advance)
            take_over(part, _values(manifest, key))
            keep_key()
            part.replace(home / DATABASE)
        finally:
            part.unlink(missing_ok=True)
    return manifest


def _values(manifest: Manifest, key: DeviceKey) -> dict[str, str | int]:
    return {
        "device": key.device,
        "instance": secrets.token_hex(8),
        "counter": 0,
        "sent_seq": 0,
        "given_seq": 0,
        "package_seq": 0,
        "package_at": 0,
        "tip": BEFORE_ALL,
        "key_name": "",
        "machine": "",
        "cloned": "",
        "receipt_n": 0,
        "receipt_at": 0,
        "receipt_mark": "",
        "receipt_name": "",
        "state": "waiting",
        "request": "",
        "former": written(manifest.pcs),
    }


def _unpack(file: Path, home: Path, part: Path, manifest: Manifest, advance: Advance) -> None:
    blobs = BlobFolder(home / BLOBS)
    try:
        with zipfile.ZipFile(file) as packed:
            _unpack_database(packed, part, manifest)
            names = [one for one in packed.infolist() if one.filename.startswith(f"{BLOBS}/")]
            if len(names) != manifest.blobs:
                raise Refused("backup_damaged", reason="pictures missing")
            for done, one in enumerate(names, start=1):
                if one.file_size > MAX_BLOB_BYTES:
                    raise Refused("backup_damaged", reason=one.filename)
                blobs.keep(packed.read(one))
                advance(done, len(names))
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError) as error:
        raise Refused("backup_damaged", reason=str(error)) from error


def _unpack_database(packed: zipfile.ZipFile, part: Path, manifest: Manifest) -> None:
    if packed.getinfo(DATABASE).file_size != manifest.database_bytes:
        raise Refused("backup_damaged", reason=DATABASE)
    with packed.open(DATABASE) as source, part.open("wb") as target:
        copyfileobj(source, target)
    with part.open("rb") as copied:
        digest = sha256()
        while piece := copied.read(1024 * 1024):
            digest.update(piece)
    if digest.hexdigest() != manifest.database:
        raise Refused("backup_damaged", reason=DATABASE)


def ask_again(desk: Desk, invitation: Invitation) -> None:
    """Let a restored home ask to be admitted, with a new invitation of its own member.

    Raises:
        Refused: `already_admitted`; `invitation_of_other_office`, `invitation_of_other_member`.
    """
    _refuse_admitted(desk)
    values = desk.store.values
    if (invitation.office, invitation.root) != (values.get("office"), values.get("root")):
        raise Refused("invitation_of_other_office", office=invitation.office_name)
    if invitation.member != desk.member:
        raise Refused("invitation_of_other_member", member=invitation.member_name)
    request = make_request(
        desk.key,
        secret=bytes.fromhex(invitation.secret),
        invitation=invitation.invitation,
        instance=values.get("instance"),
        member_hint=invitation.member_name,
    )
    with desk.store.writing():
        values.put(request=request.hex(), state="waiting")


def read_recovery(path: Path) -> DeviceKey:
    """Read the recovery key that was written when the office was founded.

    Raises:
        Refused: `bad_recovery_key`.
        Unavailable: `file_unreadable`.
    """
    try:
        mark, seed = path.read_text(encoding="ascii").split()
    except OSError as error:
        raise Unavailable("file_unreadable", path=str(path)) from error
    except ValueError as error:
        raise Refused("bad_recovery_key", path=str(path)) from error
    with suppress(ValueError):
        if mark == RECOVERY_MARK:
            return DeviceKey.from_seed(bytes.fromhex(seed))
    raise Refused("bad_recovery_key", path=str(path))


def admit_with_recovery(desk: Desk, recovery: DeviceKey) -> None:
    """Admit this PC of an administrator with the office's recovery key; nobody else is needed.

    To be called after everything in the folder was taken in.

    Raises:
        Refused: `already_admitted`; `wrong_recovery_key` – not the one of this office;
            `not_allowed` where the home's member is no administrator.
    """
    _refuse_admitted(desk)
    if recovery.device != desk.membership.recovery:
        raise Refused("wrong_recovery_key")
    if "admin" not in desk.membership.current_roles(desk.member):
        raise Refused("not_allowed", act="administer")
    admit = Admit(device=desk.device, public=desk.key.public.hex(), member=desk.member)
    append_entry(desk, "admit", admit, key=recovery)
    with desk.store.writing():
        desk.store.values.put(state="ok")


def _refuse_admitted(desk: Desk) -> None:
    if desk.device in desk.membership.devices:
        raise Refused("already_admitted")
