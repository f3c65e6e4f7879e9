#!/usr/bin/env python3
"""What a developer asks of this checkout: run, test, check, bench, words, pictures, canvas, build.

Needs Python 3.11 or newer and nothing else: it runs before anything is installed. The first
call makes `.venv` beside this file from the hash lock; later calls see by a stamp that nothing
changed and go straight on. On Debian-like systems it also installs the libraries Qt loads.
"""

from __future__ import annotations  # so that an older Python gets as far as saying so

import argparse
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "dev.stamp"
SAMPLE = ROOT / "sample-office"
LOCK = ROOT / "requirements.lock"

TEST_SECONDS = 1800
"""After this the whole test run is ended, should a test hang where its own time-out cannot act."""

# What the Qt of the wheels loads at run time (readelf over its libraries and plug-ins), less what
# these pull in. Each entry lists the names one thing has in different releases; any one will do.
SYSTEM_PACKAGES = (
    ("fonts-noto-cjk", "fonts-wqy-microhei", "fonts-wqy-zenhei"),
    ("fontconfig",),
    ("libasound2t64", "libasound2"),
    ("libdbus-1-3",),
    ("libegl1",),
    ("libgbm1",),
    ("libgl1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libgssapi-krb5-2",),
    ("libnss3",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
    ("libxcb-util1",),
    ("libxcomposite1",),
    ("libxdamage1",),
    ("libxkbcommon-x11-0",),
    ("libxkbfile1",),
    ("libxrandr2",),
    ("libxtst6",),
)

CHECKS = {
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy": ("-m", "mypy"),
    "import contracts": (
        "-c",
        "from importlinter.cli import lint_imports_command as c; c()",
        "--no-cache",
        "--no-logo",
    ),
}

LUPDATE = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"

SCHEMA = """
import json, sys
from workstation.document.tree_schema import tree_schema
print(json.dumps(tree_schema(), ensure_ascii=False, indent=1))
"""

MEASURE = """
import json, runpy, sys
print(json.dumps(runpy.run_path(sys.argv[1])["measure"]()))
"""


def say(sentence: str) -> None:
    """Tell the person at the terminal, apart from what the tools print."""
    print(f"dev.py: {sentence}", file=sys.stderr, flush=True)


def environment() -> dict[str, str]:
    """Return the environment of the tools: UTF-8 everywhere, Qt usable without a display."""
    env = os.environ | {"PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    if sys.platform == "linux":
        if os.geteuid() == 0:
            env["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses its sandbox to root
        if not has_display():
            env["QT_QPA_PLATFORM"] = "offscreen"
    return env


def has_display() -> bool:
    """Tell whether a window can be shown to somebody here."""
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def python(*args: str, timeout: float | None = None, **env: str) -> int:
    """Run the environment's Python at the top of the checkout and return its exit code."""
    command = [str(PYTHON), *args]
    return subprocess.run(
        command, cwd=ROOT, env=environment() | env, timeout=timeout, check=False
    ).returncode


# Setting up


def installed(names: Sequence[str]) -> set[str]:
    """Return which of the named Debian packages are installed."""
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it fails when a name is unknown, which is an answer too
    ).stdout
    return {line.partition(" ")[2] for line in listing.splitlines() if line.startswith("installed")}


def missing_packages() -> list[tuple[str, ...]]:
    """Return the system packages this machine lacks, each with its alternative names."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return []
    wanted = list(SYSTEM_PACKAGES)
    if importlib.util.find_spec("ensurepip") is None:  # Debian splits venv off
        wanted.append(("python3-venv",))
    present = installed([name for names in wanted for name in names])
    return [names for names in wanted if present.isdisjoint(names)]


def known_to_apt(names: Sequence[str]) -> str:
    """Return the first of the names that this release has."""
    for name in names[:-1]:
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if shown.returncode == 0:
            return name
    return names[-1]


def may_install() -> list[str] | None:
    """Return what to put before `apt-get`, or None where only a person can install."""
    if os.geteuid() == 0:
        return []
    asked = shutil.which("sudo") and subprocess.run(
        ["sudo", "-n", "true"], capture_output=True, check=False
    )
    return ["sudo", "-n"] if asked and asked.returncode == 0 else None


def install_system_packages() -> None:
    """Install the system packages that are missing, or say in one sentence how to."""
    missing = missing_packages()
    if not missing:
        return
    sudo = may_install()
    if sudo is not None:
        say(f"installing {len(missing)} system packages (once)")
        apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y"]
        subprocess.run([*apt, "update"], stdout=sys.stderr, check=False)
        names = [known_to_apt(names) for names in missing]
        install = [*apt, "install", "--no-install-recommends", *names]
        if subprocess.run(install, stdout=subprocess.DEVNULL, check=False).returncode == 0:
            importlib.invalidate_caches()
            return
    names = [known_to_apt(names) for names in missing]
    say(f"please run: sudo apt-get install -y --no-install-recommends {' '.join(names)}")


def fingerprint() -> str:
    """Return what the environment is made from; when it changes, the environment is stale."""
    digest = hashlib.sha256(f"{ROOT} {sys.version_info[:2]}".encode())
    for source in (LOCK, ROOT / "pyproject.toml"):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def answers() -> bool:
    """Return whether the environment's Python starts and is of this Python's release."""
    if not PYTHON.exists():
        return False
    release = "import sys, pip; print(sys.version_info[:2])"
    asked = subprocess.run([PYTHON, "-c", release], capture_output=True, text=True, check=False)
    return asked.stdout.strip() == str(sys.version_info[:2])


def set_up() -> None:
    """Make the environment agree with the lock; quick when it does."""
    install_system_packages()
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    if not answers():
        if importlib.util.find_spec("ensurepip") is None:
            sys.exit("dev.py: this Python cannot make .venv yet; on Debian it needs python3-venv.")
        say("making .venv")
        if subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=False).returncode:
            sys.exit("dev.py: making .venv failed; look at the message above.")
    STAMP.unlink(missing_ok=True)
    say("installing what requirements.lock names (once, about 400 MB)")
    install = ("-m", "pip", "install", "--quiet", "--no-input", "--retries", "8")
    locked = ("--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK))
    project = ("--no-deps", "--no-build-isolation", "--editable", ".")
    if python(*install, *locked) or python(*install, *project):
        sys.exit("dev.py: installing failed; look at the message above and run this again.")
    # Some systems forbid Python to keep what it compiled; every command would pay for it.
    python("-m", "compileall", "-q", "src")
    STAMP.write_text(wanted)


# The commands


def run(asked: argparse.Namespace) -> int:
    """Open the window on the sample office; without a display, play the main job and show it."""
    set_up()
    out = Path(asked.out).resolve()
    if has_display():
        return python("-m", "workstation", "--part", "practice-window", "--root", str(SAMPLE))
    if failed := python("-m", "workstation", "demo", "--out", str(out)):
        return failed
    say(f"taking pictures of every screen, into {out / 'screens'}")
    looks = ("--look", "zh_CN-light", "--look", "en-dark", "--out", str(out / "screens"))
    return python("-m", "workstation", "--part", "window-pictures", *looks)


def pictures(_: argparse.Namespace) -> int:
    """Take the pictures that the manual shows afresh."""
    set_up()
    manual = ROOT / "docs" / "manual"
    pages = "".join(page.read_text(encoding="utf-8") for page in manual.glob("*.md"))
    shown = sorted(set(re.findall(r"\(pictures/([a-z-]+)\.png\)", pages)) - {"published"})
    how = ["--look", "zh_CN-light", "--flat", "--out", str(manual / "pictures")]
    how += [word for name in shown for word in ("--only", name)]
    return python("-m", "workstation", "--part", "window-pictures", *how,
                  QT_QPA_PLATFORM="offscreen")  # fmt: skip


def check(_: argparse.Namespace) -> int:
    """Lint, formatting, types and import contracts."""
    set_up()
    failed = [name for name, command in CHECKS.items() if python(*command)]
    if failed:
        say(f"not clean: {', '.join(failed)}")
    return 1 if failed else 0


def test(asked: argparse.Namespace) -> int:
    """Run the checks, then every test but the measurements; pytest has the last word."""
    unclean = check(asked)
    workers = str(min(os.cpu_count() or 1, 4))
    options = ("-q", "-n", workers, "-m", "not bench", "--ignore", "tests/bench", *asked.pytest)
    sys.stdout.flush()
    try:
        failed = python("-m", "pytest", *options, timeout=TEST_SECONDS, QT_QPA_PLATFORM="offscreen")
    except subprocess.TimeoutExpired:
        sys.exit(f"dev.py: the tests were ended after {TEST_SECONDS} seconds.")
    return failed or unclean


def bench(asked: argparse.Namespace) -> int:
    """Measure, each file in a process of its own, and print one table; or run one by its name."""
    set_up()
    if asked.name:
        source = f"tests/bench/bench_{asked.name.replace('-', '_')}.py"
        return python("-B", source, *asked.options, PYTHONHASHSEED="0")
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted((ROOT / "tests" / "bench").glob("bench_*.py")):
            measured = measure(source, Path(folder))
            failed |= measured is None
            for name, value in (measured or {}).items():
                print(f"{name:<60} {value:>12.3f}", flush=True)
    return int(failed)


def measure(source: Path, folder: Path) -> dict[str, float] | None:
    """Return what one file of measurements found, None when it failed."""
    done = subprocess.run(
        [PYTHON, "-B", "-c", MEASURE, source],
        cwd=folder,  # whatever it leaves behind stays out of the checkout
        env=environment() | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        say(f"{source.name} failed")
        return None
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def words(asked: argparse.Namespace) -> int:
    """Bring the window's catalogues up to date with the words in its sources."""
    set_up()
    ui, catalogues = ROOT / "src/workstation/ui", ROOT / "i18n/window"
    places = sorted(one.name for one in ui.iterdir() if (one / "__init__.py").exists())
    for place in asked.place or ["shell", *(one for one in places if one != "widgets")]:
        folders = [ui, ui / "widgets"] if place == "shell" else [ui / place]
        sources = [str(one) for folder in folders for one in sorted(folder.glob("*.py"))]
        for lang, more in (("zh_CN", ()), ("en", ("-pluralonly",))):
            target = ("-target-language", lang, "-ts", str(catalogues / f"{place}.{lang}.ts"))
            options = ("-no-obsolete", "-locations", "none", "-source-language", "en", *more)
            if python("-c", LUPDATE, *sources, *options, *target):
                return 1
    return 0


def canvas(asked: argparse.Namespace) -> int:
    """Build the editor's page into resources/canvas from its sources; needs Node 20 and npm."""
    set_up()
    web, shipped = ROOT / "src/workstation/ui/canvas/web", ROOT / "resources/canvas"
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        sys.exit("dev.py: building the canvas needs Node 20 or newer, with npm.")
    make_schema(web / "schema.json")
    if fetch_modules(npm, web):
        return 1
    unclean = subprocess.run([npm, "run", "--silent", "check"], cwd=web, check=False).returncode
    with tempfile.TemporaryDirectory() as folder:
        if subprocess.run([node, "build.mjs", folder], cwd=web, check=False).returncode:
            return 1
        built = sorted(Path(folder).iterdir())
        stale = [one.name for one in built if not same_bytes(one, shipped / one.name)]
        if asked.check and stale:
            say(f"not what its sources make: {', '.join(stale)}")
            return 1
        for one in () if asked.check else built:
            shipped.mkdir(exist_ok=True)
            shutil.copyfile(one, shipped / one.name)
    return unclean


def make_schema(target: Path) -> None:
    """Write what the page may hold, as the types of the tree say it."""
    command = [str(PYTHON), "-c", SCHEMA]
    made = subprocess.run(command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, check=True)
    target.write_bytes(made.stdout)


def fetch_modules(npm: str, web: Path) -> int:
    """Make the folder of libraries agree with their lock; quick when it does."""
    lock, stamp = web / "package-lock.json", web / "node_modules" / "dev.stamp"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return 0
    fetched = subprocess.run([npm, "ci", "--ignore-scripts"], cwd=web, check=False).returncode
    if not fetched:
        stamp.write_text(wanted)
    return fetched


def same_bytes(one: Path, other: Path) -> bool:
    """Tell whether two files hold the same."""
    return other.exists() and one.read_bytes() == other.read_bytes()


def build(asked: argparse.Namespace) -> int:
    """Build the wheel, or what people without Python install, into dist/."""
    set_up()
    if asked.what == "wheel":
        return python("-m", "build", "--wheel", "--no-isolation", "--outdir", "dist")
    return python(f"packaging/build_{asked.what}.py")


def asked_for() -> tuple[Callable[[argparse.Namespace], int], argparse.Namespace]:
    """Read the command line: the command and its options."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (run, test, check, bench, words, pictures, canvas, build):
        about = command.__doc__ or ""
        sub = commands.add_parser(command.__name__, help=about, description=about)
        sub.set_defaults(command=command)
        if command is run:
            sub.add_argument(
                "--out", default="demo-output", metavar="DIR", help="where to leave it"
            )
        if command is words:
            sub.add_argument("place", nargs="*", help="folders of ui, or shell; all by default")
        if command is build:
            sub.add_argument(
                "what", nargs="?", choices=("wheel", "linux", "windows"), default="wheel"
            )
        if command is canvas:
            about = "change nothing; fail where what ships is not what its sources make"
            sub.add_argument("--check", action="store_true", help=about)
        if command is bench:
            sub.add_argument("name", nargs="?", help="one bench, as sync-soak; all by default")
            sub.add_argument("options", nargs=argparse.REMAINDER, help="its own options")
        if command is test:
            sub.add_argument("pytest", nargs="*", help="passed to pytest, after --")
    asked = parser.parse_args()
    return asked.command, asked


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what people start by hand
        sys.exit("dev.py: needs Python 3.11 or newer.")
    command, asked = asked_for()
    try:
        sys.exit(command(asked))
    except KeyboardInterrupt:
        sys.exit(130)
