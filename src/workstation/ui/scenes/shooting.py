"""Takes pictures of every scene: for the manual, for the demo, for whoever judges the window.

Run in a process of its own: `python -m workstation --part window-pictures --out DIR`.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workstation.bootstrap import doors, now_ms
from workstation.ui.i18n import LANGUAGES
from workstation.ui.scenes.registry import all_scenes
from workstation.ui.scenes.scene import Scene
from workstation.ui.scenes.stage import Stage
from workstation.ui.scenes.stillness import NotReadyError
from workstation.ui.start.scenes import FIRST_SCENES, FirstScene, FirstStage
from workstation.ui.theme import Mode
from workstation.usecases.sample_room import make_sample

MODES: Final[tuple[Mode, ...]] = ("light", "dark")
LOOKS: Final = {f"{lang}-{mode}": (lang, mode) for lang in LANGUAGES for mode in MODES}
COLOURS: Final = 256


def main(words: Sequence[str]) -> int:
    """Take the pictures; the exit code tells whether every scene came about."""
    asked = _parser().parse_args(words)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(sys.argv[:1])
    asked.out.mkdir(parents=True, exist_ok=True)
    scenes = [one for one in all_scenes() if not asked.only or one.name in asked.only]
    missed: list[str] = []
    with TemporaryDirectory(prefix="scenes-") as folder:
        sample = asked.sample or Path(folder) / "made"
        make_sample(sample, doors(), now_ms=now_ms(), advance=lambda _done, _of: None)
        for lang, mode in (LOOKS[look] for look in asked.look or LOOKS):
            out = asked.out if asked.flat else asked.out / f"{lang}-{mode}"
            out.mkdir(exist_ok=True)
            for scene in FIRST_SCENES:
                if not asked.only or scene.name in asked.only:
                    stage = FirstStage(app, Path(folder), lang, mode)
                    missed += _first_picture(stage, scene, out)
            missed += _pictures(Stage(app, sample, Path(folder), lang, mode), scenes, out)
    if asked.flat:
        names = [scene.name for scene in scenes] + [scene.name for scene in FIRST_SCENES]
        shrink([asked.out / f"{name}.png" for name in names])
    for one in missed:
        sys.stderr.write(f"not ready: {one}\n")
    return 1 if missed else 0


def shrink(paths: Sequence[Path]) -> None:
    """Keep pictures in few colours: a third of the bytes, and nobody sees it on a page."""
    from PIL import Image  # noqa: PLC0415 - for the manual alone

    for path in paths:
        if path.exists():
            with Image.open(path) as picture:
                few = picture.convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT)
            few.save(path, optimize=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="window-pictures")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--look", action="append", choices=tuple(LOOKS))
    parser.add_argument("--only", action="append", default=[], metavar="SCENE")
    parser.add_argument("--sample", type=Path, help="a sample office that was made before")
    parser.add_argument(
        "--flat", action="store_true", help="one folder, few colours, for the manual"
    )
    return parser


def _pictures(stage: Stage, scenes: Sequence[Scene], out: Path) -> list[str]:
    """Play scenes person by person, so that each window opens once; return those that failed."""
    missed = []
    people = dict.fromkeys(scene.person for scene in scenes)
    try:
        for scene in sorted(scenes, key=lambda one: list(people).index(one.person)):
            try:
                stage.play(scene).save(str(out / f"{scene.name}.png"))
            except NotReadyError:
                missed.append(scene.name)
    finally:
        stage.close()
    return missed


def _first_picture(stage: FirstStage, scene: FirstScene, out: Path) -> list[str]:
    try:
        stage.play(scene).save(str(out / f"{scene.name}.png"))
    except NotReadyError:
        return [scene.name]
    finally:
        stage.close()
    return []
