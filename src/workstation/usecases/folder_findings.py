"""What a probe of the shared folder means to a person: what kind of place it is, what to mind."""

from collections.abc import Iterator
from typing import Final

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError
from workstation.sync.modes import Mode
from workstation.sync.probing import Probe

ENOUGH_BYTES: Final = 1024**3
CLOCKS_APART_SECONDS: Final = 2 * 60
SLOW_MS: Final = 10_000

_KINDS: Final[dict[Mode, str]] = {
    "share": "folder_is_share",
    "mirror": "folder_is_mirror",
    "stick": "folder_is_stick",
    "webdav": "folder_is_webdav",
    "objects": "folder_is_objects",
    "memory": "folder_is_memory",
}


class FolderCheck(bodies.FactBody, frozen=True):
    """One thing tried out in the folder; `code` names the sentence, `fields` fill it."""

    check: str
    ok: bool
    code: str = ""
    fields: dict[str, str] = {}


def failed_check(check: str, error: NewsroomError) -> FolderCheck:
    """Return that a trial ended with an error."""
    fields = {name: str(value) for name, value in error.details.items()}
    return FolderCheck(check=check, ok=False, code=error.code, fields=fields)


def findings_of(probe: Probe) -> Iterator[FolderCheck]:
    """Yield what kind of folder a probe found, and whatever somebody should do something about."""
    yield _kind(probe)
    yield from _mirrored(probe)
    if probe.mode == "share" and not probe.excludes:
        yield FolderCheck(check="folder_claims", ok=False, code="folder_not_exclusive")
    if probe.mode == "share" and not 0 <= probe.seen_ms <= SLOW_MS:
        yield FolderCheck(check="folder_seeing", ok=False, code="folder_slow")
    if probe.free_bytes is not None and probe.free_bytes < ENOUGH_BYTES:
        fields = {"megabytes": str(probe.free_bytes // 1024**2)}
        yield FolderCheck(check="folder_space", ok=False, code="folder_low_space", fields=fields)
    if probe.ahead_seconds is not None and abs(probe.ahead_seconds) > CLOCKS_APART_SECONDS:
        fields = {"minutes": str(abs(probe.ahead_seconds) // 60)}
        yield FolderCheck(check="clock", ok=False, code="clock_differs", fields=fields)


def promises_of(probe: Probe) -> Iterator[FolderCheck]:
    """Yield how the program lives with such a folder: how often it looks, what it may rely on."""
    habits = probe.habits
    fields = {"seconds": str(habits.poll), "minutes": str(habits.full_look // 60)}
    yield FolderCheck(check="folder_pace", ok=True, code="folder_pace", fields=fields)
    if probe.excludes:
        code = "folder_keeps_apart" if habits.claims else "folder_keeps_nothing_apart"
        yield FolderCheck(check="folder_claims", ok=True, code=code)


def _kind(probe: Probe) -> FolderCheck:
    code = _KINDS[probe.mode]
    fields: dict[str, str] = {}
    if probe.mode == "mirror" and probe.mirror:
        fields = {"program": probe.mirror.program, "root": probe.mirror.root}
    elif probe.mode == "mirror":
        code = "folder_is_copied"
    elif probe.mode == "share" and probe.ground == "disk":
        code = "folder_is_here"
    return FolderCheck(check="folder_kind", ok=True, code=code, fields=fields)


def _mirrored(probe: Probe) -> Iterator[FolderCheck]:
    if probe.placeholders:
        fields = {"count": str(probe.placeholders)}
        yield FolderCheck(
            check="folder_kept_here", ok=False, code="folder_placeholders", fields=fields
        )
    if probe.offline_copy:
        yield FolderCheck(check="folder_kept_here", ok=False, code="folder_offline_copy")
    if probe.replicated:
        yield FolderCheck(check="folder_seeing", ok=True, code="folder_replicated")
