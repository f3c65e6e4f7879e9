"""长图: an article as pictures that can be sent where links cannot.

The page is written to a folder of its own and painted by another process (WebEngine can neither be
started twice nor be trusted not to take the program down with it), which says in a file how far it
is. What is written lies at its place whole or not at all.
"""

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.store.blobs import BlobFolder
from workstation.usecases.file_channels import write_file
from workstation.usecases.previewing import Material, phone_page

WIDTH: Final = 1_080
ENDINGS: Final = (".jpg", ".jpeg", ".png")
LOOK_SECONDS: Final = 0.15
SILENCE_SECONDS: Final = 60
"""A painter that has not got on for so long is given up."""
_TOLD: Final = 200

Advance = Callable[[int, int], object]


class LongImage(NamedTuple):
    """The files that were written, from the top of the page down, and their bytes together."""

    files: tuple[Path, ...]
    bytes: int


def write_long_image(
    made: Material,
    blobs: BlobFolder,
    out: Path,
    *,
    program: Sequence[str],
    advance: Advance = lambda _done, _of: None,
) -> LongImage:
    """Write an article as one picture, or several of one name where it is too high for one.

    `program` starts this program once more. `advance` hears how many pixels are painted, and ends
    the work by raising: nothing is left behind then.

    Raises:
        Refused: `bad_picture_name`: the name ends in neither `.jpg` nor `.png`.
        Unavailable: `page_unpainted` (`reason`), `folder_unwritable`.
    """
    if out.suffix.lower() not in ENDINGS:
        raise Refused("bad_picture_name", name=out.name)
    with tempfile.TemporaryDirectory(prefix="long-image-") as name:
        folder = Path(name)
        page = _page(made, blobs, folder)
        order = [*program, "--part", "long-image", str(page), str(folder / f"made{out.suffix}")]
        _paint([*order, "--width", str(WIDTH)], folder, advance)
        return _placed(sorted(folder.glob("made*"), key=_number), out)


def _page(made: Material, blobs: BlobFolder, folder: Path) -> Path:
    """Write the page and its pictures; a picture that is not here leaves an empty frame."""
    shown = phone_page(made)
    html = shown.html
    for number, (photo, blob) in enumerate(shown.blobs.items(), start=1):
        with suppress(NewsroomError):
            (folder / f"{number}.picture").write_bytes(blobs.read(blob))
        html = html.replace(f'src="picture:{photo}"', f'src="{number}.picture"')
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8", errors="replace")
    return page


def _paint(order: Sequence[str], folder: Path, advance: Advance) -> None:
    progress = folder / "progress"
    with (folder / "said").open("w+b") as said:
        # What it says goes to a file: a pipe would stay open for as long as WebEngine's helpers do.
        process = subprocess.Popen(  # noqa: S603 - our own program
            [*order, "--progress", str(progress)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        try:
            code = _watched(process, progress, advance)
        finally:
            process.kill()
            process.wait()
        if code != 0:
            said.seek(0)
            lines = said.read().decode("utf-8", "replace").strip().splitlines()
            reason = (lines[-1] if lines else f"exit code {code}")[-_TOLD:]
            raise Unavailable("page_unpainted", reason=reason)


def _watched(process: subprocess.Popen[bytes], progress: Path, advance: Advance) -> int | None:
    """Wait for a painter and tell how far it is; None when it has fallen silent."""
    last, silent = (0, 1), 0.0
    while silent < SILENCE_SECONDS:
        with suppress(subprocess.TimeoutExpired):
            return process.wait(timeout=LOOK_SECONDS)
        now = _done(progress) or last
        silent = 0.0 if now != last else silent + LOOK_SECONDS
        last = now
        advance(*now)
    return None


def _done(progress: Path) -> tuple[int, int] | None:
    with suppress(OSError, ValueError):
        done, of = map(int, progress.read_text(encoding="ascii").split())
        return done, max(done, of, 1)
    return None


def _number(path: Path) -> int:
    _, _, number = path.stem.partition("-")
    return int(number) if number.isdecimal() else 0


def _placed(painted: Sequence[Path], out: Path) -> LongImage:
    if not painted:
        raise Unavailable("page_unpainted", reason="no picture")
    files = [out] if len(painted) == 1 else list(_numbered(out, len(painted)))
    for source, target in zip(painted, files, strict=True):
        write_file(target, source.read_bytes())
    return LongImage(tuple(files), sum(file.stat().st_size for file in files))


def _numbered(out: Path, count: int) -> Iterator[Path]:
    for number in range(1, count + 1):
        yield out.with_name(f"{out.stem}-{number}{out.suffix}")
