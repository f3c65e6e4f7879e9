"""Packages (送稿包): what a receiver lacks, in files that people carry.

Writing one counts as publishing: nobody can take it back. Purges, decisions and everything else
follow by the next package or the shared folder. Format: docs/formats/carried.md.
"""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import msgspec

from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, DeviceId
from workstation.store import purges
from workstation.store.connection import endings
from workstation.sync.addresses import is_address
from workstation.sync.carried_file import CarriedHeader
from workstation.sync.carried_parts import (
    MOST_PART_BYTES,
    headers,
    part_paths,
    plan_parts,
    write_part,
)
from workstation.sync.disk import rename_new
from workstation.sync.share import Marker, create_share
from workstation.sync.spool import Spool
from workstation.usecases.carried_contents import (
    Advance,
    Contents,
    Weight,
    known_to_have,
    put_together,
    weigh,
)
from workstation.usecases.carried_in import take_up_kept
from workstation.usecases.desk import Desk
from workstation.usecases.entries import moment
from workstation.usecases.exchange import SyncAnswer, standing
from workstation.usecases.handed_out import note_handed_out, note_package
from workstation.usecases.kept_packages import DRAFTS, sweep_drafts

_SHORT = "carried_short"
_PIECE = 1024 * 1024

_have_decoder = msgspec.json.Decoder(dict[DeviceId, int])


class HandedOut(SyncAnswer, frozen=True):
    """What writing a package answers: what `sync` tells, and which files to hand over.

    `sent` counts facts, `pictures` those inside, `absent` those that are not on this PC yet.
    """

    files: tuple[str, ...]
    bytes: int
    missing: tuple[()]
    pictures: int
    absent: int


def export_package(
    desk: Desk,
    out: Path,
    *,
    to: DeviceId | None = None,
    article: ArticleId | None = None,
    max_bytes: int = MOST_PART_BYTES,
    advance: Advance = lambda _done, _of: None,
) -> HandedOut:
    """Write what somebody lacks into a file, or into numbered parts of at most `max_bytes`.

    For a PC whose receipt is known what it holds is left out; for anybody else everything goes.
    With an `article` the words and pictures of the others stay behind.

    Raises:
        Refused: `file_exists`, `package_in_share`, `package_part_too_small`,
            `package_too_many_parts`; `not_found` for an article nobody has shared.
        Unavailable: `folder_unwritable`, `disk_full`.
    """
    _refuse_place(desk, out)
    if article is not None:
        desk.standing(article)
    sweep_drafts(desk)
    take_up_kept(desk)
    desk.cut()
    tip, _ = desk.tip
    have = _have(desk, to)
    with TemporaryDirectory(dir=desk.home, prefix=DRAFTS) as room, endings():
        draft = Path(room) / "spool"
        with draft.open("x+b") as file:
            spool, contents = _settled(desk, file, have, article, advance)
            header = _header(desk, to, article)
            plan = plan_parts(spool.sizes(), header, max_bytes)
            note_handed_out(desk, contents.own)
            paths = part_paths(out, len(plan))
            _write(paths, headers(header, plan), spool)
    if article is None:
        note_package(desk, tip)
    if to is not None:
        _remember_short(desk, to, have if article is not None else None)
    return _answer(desk, contents, paths)


def weigh_package(
    desk: Desk, *, to: DeviceId | None = None, article: ArticleId | None = None
) -> Weight:
    """Return about how much a package would hold."""
    return weigh(desk, _have(desk, to), article)


def _refuse_place(desk: Desk, out: Path) -> None:
    if out.exists():
        raise Refused("file_exists", path=str(out))
    shared = desk.store.values.get("folder")
    if shared and not is_address(shared) and out.resolve().is_relative_to(Path(shared).resolve()):
        raise Refused("package_in_share", path=str(out))


def _have(desk: Desk, to: DeviceId | None) -> dict[DeviceId, int]:
    if to is None:
        return {}
    have, short = known_to_have(desk, to), _short(desk, to)
    if short is None:
        return have
    return {device: min(seq, short.get(device, 0)) for device, seq in have.items()}


def _short(desk: Desk, to: DeviceId) -> dict[DeviceId, int] | None:
    """Return what a PC had when it was first given segments without their words."""
    kept = desk.store.values.get(f"{_SHORT}/{to}")
    return _have_decoder.decode(kept) if kept else None


def _remember_short(desk: Desk, to: DeviceId, have: dict[DeviceId, int] | None) -> None:
    # A receipt tells of segments, not of words: without this note, the words that a package of
    # one article leaves out would never be sent.
    kept = "" if have is None else msgspec.json.encode(have).decode()
    if kept != desk.store.values.get(f"{_SHORT}/{to}"):
        with desk.store.writing():
            desk.store.values.put(**{f"{_SHORT}/{to}": kept})


def _settled(
    desk: Desk,
    file: BinaryIO,
    have: dict[DeviceId, int],
    article: ArticleId | None,
    advance: Advance,
) -> tuple[Spool, Contents]:
    """Collect what goes, anew where something in it was purged meanwhile."""
    values = desk.store.values
    marker = Marker(office=values.get("office"), root=values.get("root"))
    while True:
        file.truncate(0)
        spool = Spool(file)
        contents = put_together(desk, create_share(spool, marker), have, article, advance)
        if contents.objects.isdisjoint(desk.store.read(purges.purged)):
            return spool, contents


def _header(desk: Desk, to: DeviceId | None, article: ArticleId | None) -> CarriedHeader:
    values = desk.store.values
    return CarriedHeader(
        office=values.get("office"),
        root=values.get("root"),
        package=secrets.token_hex(16),
        part=1,
        parts=1,
        device=desk.device,
        to=to or "",
        article=article or "",
        made=moment(desk.now_ms()),
        files=(),
    )


def _write(paths: Sequence[Path], told: Sequence[CarriedHeader], spool: Spool) -> None:
    with _published(paths) as drafts:
        for draft, header in zip(drafts, told, strict=True):
            write_part(draft, header, _pieces(spool, header))


def _pieces(spool: Spool, header: CarriedHeader) -> Iterator[bytes]:
    for one in header.files:
        for at in range(one.at, one.at + one.bytes, _PIECE):
            yield spool.piece(one.path, at, min(_PIECE, one.at + one.bytes - at))


@contextmanager
def _published(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Yield where to write; the files take their names when all of them are whole."""
    for path in paths:
        if path.exists():
            raise Refused("file_exists", path=str(path))
    drafts = [path.with_name(f"{path.name}.draft") for path in paths]
    named: list[Path] = []
    try:
        try:
            for draft in drafts:
                draft.open("xb").close()
                draft.unlink()
        except OSError as error:
            raise Unavailable("folder_unwritable", path=str(paths[0].parent)) from error
        yield drafts
        for draft, path in zip(drafts, paths, strict=True):
            rename_new(draft, path)
            named.append(path)
    except BaseException:
        for path in named:
            path.unlink(missing_ok=True)
        raise
    finally:
        for draft in drafts:
            draft.unlink(missing_ok=True)


def _answer(desk: Desk, contents: Contents, paths: Sequence[Path]) -> HandedOut:
    now = standing(desk)
    return HandedOut(
        sent=contents.facts,
        received=0,
        pending=now.pending,
        conflicts=now.conflicts,
        quarantined=now.quarantined,
        state=now.state,
        files=tuple(str(path) for path in paths),
        bytes=sum(path.stat().st_size for path in paths),
        missing=(),
        pictures=contents.pictures,
        absent=contents.absent,
    )
