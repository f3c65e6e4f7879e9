"""Purging reaches packs: texts that must not exist are written out of every text pack at once."""

import msgspec

from workstation.domain import bodies
from workstation.domain.canonical import sha256_hex
from workstation.domain.ids import ObjectId
from workstation.sync.collected_files import CollectedFiles
from workstation.sync.pack_files import PackFiles
from workstation.sync.share import Share
from workstation.usecases.desk import Desk

_KEY = "packs_clean"


class _Clean(bodies.FactBody, frozen=True):
    """Which packs were found to hold none of the texts whose names have this hash."""

    of: str = ""
    paths: frozenset[str] = frozenset()


_decoder = msgspec.json.Decoder(_Clean)


def purge_packs(desk: Desk, share: Share, names: list[str]) -> None:
    """Remove purged texts from all packs, and purged pictures from what was collected.

    To be called with all names ever purged, at every full look, as everywhere on the share.

    Raises:
        Unavailable: as `FolderStore`.
    """
    of = sha256_hex("\n".join(sorted(names)).encode())
    known = _decoder.decode(desk.store.values.get(_KEY, "{}"))
    clean = known.paths if known.of == of else frozenset()
    found = PackFiles(share.folder).purge({ObjectId(name) for name in names}, clean)
    CollectedFiles(share.folder).drop(names)
    if found != clean or known.of != of:
        told = msgspec.json.encode(_Clean(of=of, paths=frozenset(found)), order="sorted").decode()
        with desk.store.writing():
            desk.store.values.put(**{_KEY: told})
