"""Trying the shared folder out: may we write there, and does its clock agree with ours?"""

import time
from contextlib import suppress
from pathlib import Path

import msgspec

from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, new_id
from workstation.sync.folder import LocalFolder
from workstation.sync.layout import temp_path


class Probe(msgspec.Struct, frozen=True):
    """What a trial file told: how far the folder's clock is ahead of this PC's, in seconds."""

    ahead_seconds: int


def probe_folder(root: Path, device: DeviceId, now_ms: int) -> Probe:
    """Write a trial file, look at the time it was given, and take it away again.

    Raises:
        Unavailable: `folder_unreachable`, `folder_denied`, `folder_full`.
    """
    folder = LocalFolder(root, device)
    path = temp_path(device, "trial", new_id())
    started = time.monotonic()
    folder.put_new(path, b"trial")
    try:
        stamped = root.joinpath(path).stat().st_mtime
    except OSError as error:
        raise Unavailable("folder_unreachable", path=str(root)) from error
    finally:
        folder.delete(path)
        _tidy(root.joinpath(path).parent)
    took = time.monotonic() - started
    ahead = stamped - now_ms / 1000
    return Probe(round(ahead - took if ahead > took else min(ahead, 0)))


def _tidy(folder: Path) -> None:
    """Take away the folders of temporary files where nothing else lies in them."""
    with suppress(OSError):
        folder.rmdir()
        folder.parent.rmdir()
