"""Where a folder lies: on the network, on this PC's own disk, on a stick, inside a mirror.

Asked of the system without touching what lies in the folder. Whatever cannot be told is unknown,
which is no fault.
"""

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Final, Literal

import msgspec

from workstation.sync.mirrors import Mirror, dropbox_places, mirror_of

Ground = Literal["network", "disk", "stick", "unknown"]

_NETWORK_TYPES: Final = re.compile(r"cifs|smb\w*|nfs\w*|9p|afs|fuse\.(sshfs|rclone|davfs.*)|davfs")
_STICK_TYPES: Final = frozenset({"vfat", "exfat", "msdos"})
_CLOUD_TAG, _CLOUD_MASK = 0x9000001A, 0xFFFF0FFF
_ATTRIBUTE_OFFLINE = 0x1000  # Windows shows a copy of its own; no server ever sets it on a folder
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")


class Surroundings(msgspec.Struct, frozen=True):
    """What the system tells of a folder.

    * `ground`: what it lies on.
    * `mirror`: the program that mirrors it, if any.
    * `replicated`: a DFS name, behind which several servers may stand.
    * `offline_copy`: Windows keeps a copy on this PC and may show that in place of the share.
    """

    ground: Ground = "unknown"
    mirror: Mirror | None = None
    replicated: bool = False
    offline_copy: bool = False


def surroundings_of(folder: Path) -> Surroundings:
    """Return what can be told of a folder."""
    at = folder.absolute()
    mirror = mirror_of(
        at,
        is_there=_is_there,
        environment=os.environ,
        dropbox=dropbox_places(*_settings_folders()),
    )
    return Surroundings(
        ground=_ground(at),
        mirror=mirror or _cloud(at),
        replicated=_is_replicated(at),
        offline_copy=_is_offline_copy(at),
    )


def ground_in(mounts: Iterable[str], folder: PurePath) -> tuple[Ground, str]:
    """Return what a folder lies on, and its device's number, by Linux' table of mounts."""
    best, found = -1, ("unknown", "")
    for line in mounts:
        front, _, back = line.partition(" - ")
        fields, kinds = front.split(), back.split()
        if len(fields) < 5 or not kinds:  # noqa: PLR2004 - the fifth field is where it is mounted
            continue
        point = PurePath(_ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), fields[4]))
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, found = len(point.parts), (kinds[0], fields[2])
    kind, device = found
    if kind == "unknown":
        return "unknown", ""
    if _NETWORK_TYPES.fullmatch(kind):
        return "network", device
    return ("stick" if kind in _STICK_TYPES else "disk"), device


def _can_be_pulled(device: str) -> bool:
    at = Path("/sys/dev/block") / device
    for told in (at / "removable", at / ".." / "removable"):
        try:
            return told.read_text(encoding="ascii").strip() == "1"
        except OSError:
            continue
    return False


def _is_there(path: PurePath) -> bool:
    try:
        return os.path.lexists(path)
    except (OSError, ValueError):
        return False


def _settings_folders() -> tuple[Path, ...]:
    named = [os.environ.get(name, "") for name in ("LOCALAPPDATA", "APPDATA")]
    return tuple(Path(name) for name in named if name)


if sys.platform == "win32":
    import ctypes

    class _DfsInfo(ctypes.Structure):
        _fields_ = (
            ("path", ctypes.c_wchar_p),
            ("comment", ctypes.c_wchar_p),
            ("state", ctypes.c_ulong),
            ("servers", ctypes.c_ulong),
        )

    def _ground(folder: Path) -> Ground:
        if folder.drive.startswith("\\\\"):
            return "network"
        known: dict[int, Ground] = {2: "stick", 3: "disk", 4: "network"}
        return known.get(ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\"), "unknown")

    def _cloud(folder: Path) -> Mirror | None:
        for at in (folder, *folder.parents):
            try:
                tag = at.lstat().st_reparse_tag
            except OSError:
                continue
            if tag & _CLOUD_MASK == _CLOUD_TAG:
                return Mirror("cloud", str(at))
        return None

    def _is_replicated(folder: Path) -> bool:
        answer = ctypes.POINTER(_DfsInfo)()
        try:
            net = ctypes.windll.netapi32
            if net.NetDfsGetClientInfo(str(folder), None, None, 2, ctypes.byref(answer)):
                return False
            servers = answer.contents.servers
            net.NetApiBufferFree(answer)
        except (OSError, AttributeError):
            return False
        return bool(servers > 1)

    def _is_offline_copy(folder: Path) -> bool:
        try:
            return bool(folder.stat().st_file_attributes & _ATTRIBUTE_OFFLINE)
        except OSError:
            return False

else:

    def _ground(folder: Path) -> Ground:
        try:
            mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return "unknown"
        ground, device = ground_in(mounts.splitlines(), folder.resolve())
        return "stick" if ground == "disk" and _can_be_pulled(device) else ground

    def _cloud(_folder: Path) -> Mirror | None:
        return None

    def _is_replicated(_folder: Path) -> bool:
        return False

    def _is_offline_copy(_folder: Path) -> bool:
        return False
