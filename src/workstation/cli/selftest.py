"""`workstation --selftest`: whether this very PC can run the program, one line per check.

    workstation --selftest [--lang zh_CN|en] [--report FILE] [--without CHECK]…

For the PCs of a real office, on which no developer ever sat: what can only be found out there is
tried out there. Nothing of the office is touched; everything happens in a folder of its own with a
Chinese name, which is removed afterwards. The report file says the same as the screen, since a
windowed program on Windows has none.
"""

import argparse
import json
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from workstation import __version__
from workstation.bootstrap import create_desk, default_home, open_desk
from workstation.cli.parts import run_part

FOLDER = "工作站 自检"
"""What breaks on paths breaks on this one: Chinese characters and a blank."""

REPORT = "selftest.txt"
ENTRY = "selftest"
PROBED = "窗口.json"
TEXT = "八个字的一个网页"
PAGE = f"""<!doctype html><meta charset="utf-8"><body style="margin:0;font-size:40px">
<p style="background:#c1161c;height:200px;margin:0"></p><p>{TEXT}</p></body>"""


class Looked(NamedTuple):
    """One check done: what it found, or why it failed."""

    name: str
    ok: bool
    detail: str
    seconds: float


class FailedError(Exception):
    """A check that found something wrong; the text says what."""


def main(words: Sequence[str]) -> int:
    """Run the checks, tell them and write the report; return 0 when all were good."""
    asked = _parser().parse_args(words)
    lines = [f"workstation {__version__} · {platform.platform()} · {sys.executable}"]
    _tell(lines[0])
    ok = True
    for looked in examine(set(asked.without), asked.lang):
        lines.append(line_of(looked, asked.lang))
        _tell(lines[-1])
        ok &= looked.ok
    _tell(_keep(lines, asked.report))
    return 0 if ok else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="workstation --selftest", allow_abbrev=False)
    parser.add_argument("--lang", choices=("zh_CN", "en"), default="zh_CN")
    parser.add_argument("--report", type=Path)
    parser.add_argument("--without", action="append", choices=sorted(CHECKS), default=[])
    return parser


def examine(without: set[str], lang: str) -> Iterator[Looked]:
    """Yield the outcome of each check; whatever goes wrong in one, the next is still done."""
    # Windows lets nobody remove a folder in which a scanner still reads.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as outer:
        folder = Path(outer) / FOLDER
        folder.mkdir()
        for name, look in CHECKS.items():
            if name not in without:
                yield _looked(name, look, folder, lang)


def _looked(name: str, look: "Check", folder: Path, lang: str) -> Looked:
    started = time.perf_counter()
    try:
        ok, detail = True, look(folder, lang)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the report is for
        said = str(error) if isinstance(error, FailedError) else f"{type(error).__name__}: {error}"
        ok, detail = False, said
    return Looked(name, ok, detail, time.perf_counter() - started)


def line_of(looked: Looked, lang: str) -> str:
    """Return the line that tells of a check."""
    from workstation.wording.catalogue import word

    sign = "✓" if looked.ok else "✗"
    name = word(lang, "check", looked.name)
    return f"{sign} {name}  {looked.detail} ({looked.seconds:.1f} s)"


def _tell(line: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding), flush=True)


def _keep(lines: Sequence[str], report: Path | None) -> str:
    """Write the report and return where it is; a report nobody can write fails nothing."""
    path = (report or default_home() / REPORT).absolute()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    except OSError as error:
        return f"{path}: {error.strerror}"
    return str(path)


# The checks


def _resources(_folder: Path, _lang: str) -> str:
    """Find what ships beside the code: themes, rules, fonts, the catalogue."""
    from workstation.document.themes import load_theme, theme_names
    from workstation.shipped import shipped
    from workstation.wording.catalogue import translated

    for name in theme_names():
        load_theme(name)
    for name in ("resources/rules", "resources/covers", "resources/sample"):
        shipped(name)
    fonts = sorted(path.name for path in shipped("resources/fonts").iterdir())
    if translated("zh_CN", "database") == "database":
        raise FailedError("no Chinese catalogue")
    return ", ".join([*theme_names(), *fonts])


def _database(folder: Path, _lang: str) -> str:
    """Write to a database in a Chinese path and read it again from the disk."""
    home = folder / "数据库"
    desk = create_desk(home, key_in_file=True)
    with desk.store.writing():
        desk.store.values.put(office=ENTRY, folder=str(folder))
    desk.close()
    desk = open_desk(home)
    found = desk.store.values.get("folder")
    desk.close()
    if found != str(folder):
        raise FailedError(found)
    return str(home)


def _credentials(folder: Path, _lang: str) -> str:
    """Keep a secret, fetch it, forget it."""
    from workstation.store.credentials import Credentials

    credentials = Credentials(folder / "凭据")
    credentials.keep(ENTRY, TEXT, file_allowed=True)
    try:
        found = credentials.fetch(ENTRY)
    finally:
        credentials.forget(ENTRY)
    if found != TEXT:
        raise FailedError("another secret came back")
    if credentials.in_system_store:
        import keyring

        return str(keyring.get_keyring())
    if sys.platform == "win32":
        raise FailedError("no credential store")
    return "keys/"


def _window(folder: Path, _lang: str) -> str:
    """Show a window for a moment, with Chinese words in it."""
    _part("window-probe", str(folder / PROBED))
    found = json.loads((folder / PROBED).read_text(encoding="utf-8"))
    return f"Qt {found['qt']} · {found['platform']} {found['screen']} ×{found['scale']}"


def _fonts(folder: Path, _lang: str) -> str:
    """See which fonts with Chinese letters the window found."""
    if not (folder / PROBED).exists():
        raise FailedError("no window, no fonts")
    families: list[str] = json.loads((folder / PROBED).read_text(encoding="utf-8"))["fonts"]
    if not families:
        raise FailedError("none")
    return f"{len(families)}: {', '.join(families[:3])}"


def _web_page(folder: Path, _lang: str) -> str:
    """Let WebEngine paint a page, and see that there are letters on it."""
    from PIL import Image

    page, out = folder / "网页.html", folder / "网页.png"
    page.write_text(PAGE, encoding="utf-8")
    _part("page-picture", page.as_uri(), str(out), "--width", "375")
    with Image.open(out) as picture:
        image = picture.convert("RGB")
    if image.getpixel((180, 100)) != (0xC1, 0x16, 0x1C):
        raise FailedError("wrong colours")
    colours = image.crop((0, 220, image.width, image.height)).getcolors(image.width * image.height)
    if len(colours or ()) <= len(("paper", "ink")):  # the edges of letters have more
        raise FailedError("no letters")
    return f"{image.width}×{image.height}"


def _odd_pictures(_folder: Path, _lang: str) -> str:
    """Have the worker read a TIFF and a GIF: this program once more, talked to by its streams."""
    import io

    from PIL import Image

    from workstation.gallery.worker import Workers

    read = []
    with Workers() as workers:
        for kind in ("TIFF", "GIF"):
            made = io.BytesIO()
            Image.new("RGB", (64, 48), "red").save(made, kind)
            taken = workers.take_in(made.getvalue(), kind)
            read.append(f"{kind} {taken.made.width}×{taken.made.height}")
    return ", ".join(read)


def _publishing(folder: Path, lang: str) -> str:
    """Play the main job: a Word file is reviewed and published to the sandbox."""
    from workstation.cli.demo.play import play_demo

    played = play_demo(folder / "演练", lang, lambda _step: None)
    failed = [f"{step.name}: {step.detail}" for step in played.steps if not step.ok]
    if failed:
        raise FailedError("; ".join(failed))
    return str(len(played.steps))


def _part(name: str, *words: str) -> None:
    if reason := run_part(name, *words):
        raise FailedError(reason)


Check = Callable[[Path, str], str]

CHECKS: dict[str, Check] = {
    "resources": _resources,
    "database": _database,
    "credentials": _credentials,
    "window": _window,
    "fonts": _fonts,
    "web_page": _web_page,
    "odd_pictures": _odd_pictures,
    "publishing": _publishing,
}
