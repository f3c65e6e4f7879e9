"""States of carrying packages worth a picture."""

from pathlib import Path
from tempfile import gettempdir
from typing import Final

from workstation.sync.carried_parts import MOST_PART_BYTES
from workstation.ui.carrying.carrying import Carrying
from workstation.ui.carrying.choices import Choice
from workstation.ui.carrying.export_sheet import ExportSheet
from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell
from workstation.usecases.carrying import HandedOut

EDITOR: Final = "王磊"
FOLDER: Final = r"D:\桌面"


def _open(shell: Shell, _page: Page) -> None:
    sheet = Carrying(shell, shell.room).ask_export()
    sheet.choices.folder.line.setText(FOLDER)


def _end(shell: Shell, page: Page) -> None:
    _open(shell, page)
    files = tuple(
        str(Path(gettempdir(), f"送稿包-王磊-2026-11-20-{n}of3.wsync")) for n in (1, 2, 3)
    )
    made = HandedOut(
        sent=14, received=0, pending=0, conflicts=0, quarantined=0, state="ok", files=files,
        bytes=46_800_000, missing=(), pictures=23, absent=0,
    )  # fmt: skip
    chosen = Choice(
        to=None, to_words="机关办公室", article=None, max_bytes=MOST_PART_BYTES, folder=Path(FOLDER)
    )
    for sheet in _sheets(page):
        sheet.show_written(chosen, made)


def _sheets(page: Page) -> list[ExportSheet]:
    return [one for one in page.window().findChildren(ExportSheet) if one.isVisible()]


SCENES: Final = (
    Scene(
        "carrying-export", "desk", EDITOR, _open,
        lambda page: any(one.choices.inside.text() for one in _sheets(page)),
    ),
    Scene(
        "carrying-hand-over", "desk", EDITOR, _end,
        lambda page: any(one.is_written() for one in _sheets(page)),
    ),
)  # fmt: skip
