"""The play: the scenes in their order, and what is left of them whatever happens."""

import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from workstation.cli.demo import agreeing, arriving, going_out, pictures, reviewing, words
from workstation.cli.demo.company import DOORS, Company
from workstation.cli.demo.report import REPORTS, write_report
from workstation.cli.demo.stage import ADMIN, Stage
from workstation.cli.demo.steps import DemoStopped, Step, StepLog, Values
from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.usecases.sample_office import (
    HOMES,
    INVITATIONS,
    SHARE,
    build_sample_office,
)

MARK = ".workstation-demo"
"""An empty file that says whose folder it is; it is the first thing there and stays."""

MADE = frozenset((
    MARK, SHARE, HOMES, INVITATIONS, "sandbox", "published", "pictures", "screens", *REPORTS
))  # fmt: skip
"""Everything that is left in a demo's folder; nothing else is ever removed from it.

`screens` are the window's, taken behind the demo by `dev.py run`.
"""


class Played(NamedTuple):
    """How a demo went."""

    ok: bool
    steps: tuple[Step, ...]
    seconds: float


def play_demo(folder: Path, lang: str, tell: Callable[[Step], None]) -> Played:
    """Play the main job in a folder and leave a report there, also of a play that failed.

    Raises:
        Refused: `demo_folder_taken` where the folder holds anything but an earlier demo.
        Unavailable: `folder_unwritable`.
    """
    _make_room(folder)
    started = time.perf_counter()

    def told(step: Step) -> Step:
        step = msgspec.structs.replace(step, detail=words.sentence(step, lang))
        tell(step)
        return step

    log = StepLog(told)
    stage = _set(folder, log)
    try:
        _play(stage)
    finally:
        seconds = time.perf_counter() - started
        write_report(folder, log.steps, stage, seconds)
        if stage is not None:
            stage.company.close()
    return Played(log.ok, tuple(log.steps), seconds)


def _set(folder: Path, log: StepLog) -> Stage | None:
    """Make the sample office, whose milestones are the first steps; None where that failed."""
    last = time.perf_counter()

    def milestone(name: str, values: Values) -> None:
        nonlocal last
        now = time.perf_counter()
        log.milestone(name, str(values.get("editor", ADMIN)), values, round(now - last, 3))
        last = now

    try:
        return Stage(folder, log, Company(build_sample_office(folder, DOORS, milestone)))
    except NewsroomError as error:
        log.failed("office_founded", ADMIN, error, last)
        return None


def _play(stage: Stage | None) -> None:
    """Play scene after scene; a step that fails ends the play and is in the log."""
    if stage is not None:
        with suppress(DemoStopped):
            for scene in (arriving, reviewing, going_out, agreeing, pictures):
                scene.play(stage)


def _make_room(folder: Path) -> None:
    """Take away what an earlier demo left; leave everything that may be somebody's work."""
    try:
        there = {path.name for path in folder.iterdir()} if folder.exists() else set()
        if there and (MARK not in there or not there <= MADE):
            raise Refused("demo_folder_taken", path=str(folder))
        for name in sorted(there - {MARK}):
            _remove(folder / name)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).touch()
    except OSError as error:
        raise Unavailable("folder_unwritable", path=str(folder)) from error


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
