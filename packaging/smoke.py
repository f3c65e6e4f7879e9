"""Drives a built program through the main job, the way people and scripts start it.

    python packaging/smoke.py PROGRAM

The builds call `examine` on what they made, the one for Windows under wine. Everything happens in
a folder with a Chinese name and a blank, with a program that knows no checkout.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from contents import ROOT, SOURCES, version

FOLDER = "试装 目录"
WORD_FILE = ROOT / "resources" / "sample" / "intake" / "通讯.docx"
TITLE = "第三支部勇夺“同心杯”篮球赛冠军"
WINDOW = SOURCES / "workstation" / "ui" / "app.py"
ALIVE_SECONDS = 6
END_SECONDS = 15


class SmokeError(Exception):
    """Something the built program did not do; the text says what."""


class Built(NamedTuple):
    """A built program: how it is started, and how it names a path of this system."""

    console: Sequence[str]
    window: Sequence[str]
    env: Mapping[str, str]
    named: Callable[[Path], str] = str
    without: Sequence[str] = ()
    """Checks of the self-test that cannot be done here."""
    seconds: float = 300
    """How long one command may take."""

    def json(self, home: Path, *words: str) -> Any:  # noqa: ANN401 - whatever the verb answers
        """Run a command and return its answer."""
        said = self.said("--home", self.named(home), "--json", "--lang", "zh_CN", *words)
        return json.loads(said)

    def said(self, *words: str) -> str:
        """Run the program and return what it said; a failure says all of it."""
        try:
            done = subprocess.run(
                [*self.console, *words],
                env=self.env,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=self.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise SmokeError(f"{words}: nothing within {self.seconds} seconds") from None
        out, err = (one.decode("utf-8", "replace") for one in (done.stdout, done.stderr))
        if done.returncode:
            raise SmokeError(f"{words}: exit code {done.returncode}\n{out}\n{err}")
        return out


def examine(built: Built) -> Iterator[str]:
    """Yield a line for each thing the built program was seen to do.

    Raises:
        SmokeError: at the first it does not do.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as outer:
        folder = Path(outer) / FOLDER
        folder.mkdir()
        yield from _first_steps(built, folder)
        yield _main_job(built, folder)
        yield _demo(built, folder)
        yield _selftest(built, folder)
        yield _window(built, folder)


def expect(held: bool, promise: str) -> None:  # noqa: FBT001 - reads as an assertion
    """Say which promise was broken."""
    if not held:
        raise SmokeError(promise)


def _first_steps(built: Built, folder: Path) -> Iterator[str]:
    """Start it, ask it about the PC, found an office and bring in a Word file."""
    said = built.said("--version").strip()
    expect(said == version(), f"the program says {said!r}, the sources {version()!r}")
    yield f"version {said}"
    home, share = folder / "工作目录", folder / "共享"
    checks = built.json(home, "doctor")["checks"]
    expect(all(one["ok"] for one in checks), f"doctor: {checks}")
    yield f"doctor: {len(checks)} checks"
    share.mkdir()
    office = ("--name", "海岚产业园区", "--folder", built.named(share), "--member", "李文静")
    expect("office" in built.json(home, "office", "create", *office), "an office is founded")
    yield "office founded in a Chinese path"


def _main_job(built: Built, folder: Path) -> str:
    """Take a Word file to where the reviewers wait for it, and write it in every format."""
    home = folder / "工作目录"
    word_file = built.named(WORD_FILE)
    told = built.json(home, "article", "import", word_file, "--column", "精彩瞬间", "--repair")
    (article,) = told["articles"]
    expect(article["title"] == TITLE, f"the title is {article['title']!r}")
    kinds = {name: name for name in ("docx", "pdf", "markdown", "web", "wechat", "json", "package")}
    if "web_page" not in built.without:
        kinds["image"] = "jpg"
    for name, ending in kinds.items():
        out = folder / f"稿件.{ending}"
        built.json(
            home, "article", "export", article["id"], "--as", name, "--out", built.named(out)
        )
        written = [*folder.glob(f"稿件*.{ending}")]  # a long image may be several
        expect(bool(written) and all(one.stat().st_size for one in written), f"{name} is written")
    state = built.json(home, "article", "submit", article["id"])["state"]
    expect(state == "submitted", f"the article is {state}")
    built.json(home, "sync")
    before = built.json(home, "digest")["digest"]
    expect(built.json(home, "rebuild")["digest"] == before, "rebuilding gives the same digest")
    photos = article["images"]
    return f"Word file with {photos} photos imported, exported {len(kinds)} ways, submitted"


def _demo(built: Built, folder: Path) -> str:
    """Play the whole job: seventeen people, three stages, the sandbox, three channels."""
    out = folder / "演练"
    told = built.json(folder / "无", "demo", "--out", built.named(out))
    expect(told["ok"], f"demo: {told}")
    skipped = {step["name"] for step in told["steps"] if step["detail"].startswith("skipped")}
    allowed = {"documents_painted"} | ({"pages_painted"} if "web_page" in built.without else set())
    expect(skipped <= allowed, f"the demo skipped {skipped}")
    published = sum(1 for path in (out / "published").rglob("*") if path.is_file())
    return f"demo: {len(told['steps'])} steps in {told['seconds']} s, {published} files published"


def _selftest(built: Built, folder: Path) -> str:
    """Let it test itself, as on an office's PC."""
    report = folder / "自检.txt"
    without = [word for name in built.without for word in ("--without", name)]
    built.said("--selftest", "--lang", "en", "--report", built.named(report), *without)
    lines = report.read_text("utf-8").splitlines()
    return "\n  ".join(["self-test:", *lines[1:]])


def _window(built: Built, folder: Path) -> str:
    """Start the window on a fresh home, see it stay, and see it go when it is asked to."""
    if not WINDOW.exists():
        return "window: not written yet"
    home = folder / "窗口"
    # A pipe, and not a file: wine lets no Windows program inherit one.
    running = subprocess.Popen(
        [*built.window, "--home", built.named(home)],
        env=built.env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    heard: list[bytes] = []
    listening = threading.Thread(target=_listen, args=(running, heard), daemon=True)
    listening.start()
    try:
        at_once = _waited(running, ALIVE_SECONDS)
        running.terminate()
        code = _waited(running, END_SECONDS)
    finally:
        running.kill()
        running.wait()
    listening.join(END_SECONDS)
    said = b"".join(heard).decode("utf-8", "replace")
    expect(at_once is None, f"the window closed at once with {at_once}: {said}")
    expect("Traceback" not in said, said)
    expect(code in (0, -signal.SIGTERM), f"the window ended with {code}: {said}")
    return f"window: alive for {ALIVE_SECONDS} s, ended when asked"


def _listen(running: subprocess.Popen[bytes], heard: list[bytes]) -> None:
    """Collect what a program says, so that it never waits for a reader."""
    if running.stdout is not None:
        heard.extend(iter(running.stdout.readline, b""))


def _waited(running: subprocess.Popen[bytes], seconds: float) -> int | None:
    """Return the exit code, or None where the program still runs after so long."""
    until = time.monotonic() + seconds
    while running.poll() is None and time.monotonic() < until:
        time.sleep(0.1)
    return running.poll()


def here(program: Path) -> Built:
    """Return a program built for this system, started as if there were no checkout."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    env.pop("WORKSTATION_HOME", None)
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.platform == "linux" and os.geteuid() == 0:
        env["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses its sandbox to root
    return Built([str(program)], [str(program)], env)


def main() -> int:
    """Examine the program that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    try:
        for line in examine(here(parser.parse_args().program.absolute())):
            print(f"✓ {line}", flush=True)
    except SmokeError as error:
        print(f"✗ {error}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
