"""What both builds do: fetch by hash, freeze, complete, weigh."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import icu
import pak
from contents import EXCLUDED_MODULES, NAME, ROOT
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

BUILD = ROOT / "build"
DIST = ROOT / "dist"
LOCK = ROOT / "requirements.lock"
TOOLS_LOCK = ROOT / "packaging" / "requirements.lock"
TOOLS = BUILD / "tools"
EPOCH = "1767225600"
"""The moment that stands in what is built, so that the same sources give the same bytes."""

MOST_MB = {"linux": 400, "windows": 330, "setup": 100}
"""Bars in megabytes of 1024 × 1024 bytes; a build that passes one fails."""


# Libraries of the program


WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "sys_platform": "win32",
}
"""What the markers of a requirement see on a Windows PC."""


def libraries(environment: Mapping[str, str] | None = None) -> set[str]:
    """Return the names of everything the program needs to run, on this or on another system.

    What the other system alone needs is not installed here; such a library needs nothing else.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = list(project["dependencies"])
    found: set[str] = set()
    while waiting:
        requirement = Requirement(waiting.pop())
        name = canonicalize_name(requirement.name)
        if name in found or not _applies(requirement.marker, environment):
            continue
        found.add(name)
        try:
            waiting += metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
    return found


def _applies(marker: Marker | None, environment: Mapping[str, str] | None) -> bool:
    return marker is None or marker.evaluate({"extra": "", **(environment or {})})


def locked_lines(lock: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the entries of a lock for some libraries, without the markers of one system.

    pip judges markers by the system it runs on, and would leave out what only Windows needs.
    """
    wanted = set(names)
    for entry in re.findall(r"^[^\s#].*\n(?: +--hash=.*\n)+", lock, re.MULTILINE):
        head, _, hashes = entry.partition("\n")
        requirement = Requirement(head.rstrip(" \\"))
        if canonicalize_name(requirement.name) in wanted:
            yield f"{requirement.name}{requirement.specifier} \\\n{hashes}"


def copy_licences(site: Path, names: Iterable[str], out: Path) -> None:
    """Copy the licence texts of libraries from where they are installed, as most ask for."""
    wanted = {name for name in names if name.replace("-", "_") not in EXCLUDED_MODULES}
    for told in sorted(site.glob("*.dist-info")):
        name = canonicalize_name(told.name.partition("-")[0])
        for path in sorted(told.rglob("*")) if name in wanted else ():
            if path.is_file() and re.match(r"licen[cs]e|copying|notice", path.name, re.IGNORECASE):
                folder = out / name
                folder.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, folder)


def copy_metadata(site: Path, names: Iterable[str], out: Path) -> None:
    """Copy what libraries say of themselves: the window lists names, versions and licences."""
    wanted = {name for name in names if name.replace("-", "_") not in EXCLUDED_MODULES}
    for told in sorted(site.glob("*.dist-info")):
        if canonicalize_name(told.name.partition("-")[0]) in wanted:
            (out / told.name).mkdir(exist_ok=True)
            shutil.copy(told / "METADATA", out / told.name)


# Building


class BuildError(Exception):
    """A build that cannot go on; the text says why, in one sentence."""


def say(sentence: str) -> None:
    """Tell the person at the terminal how far the build is."""
    print(f"build: {sentence}", file=sys.stderr, flush=True)


def run(words: Sequence[str | Path], **env: str) -> None:
    """Run a tool at the top of the checkout.

    Raises:
        BuildError: it failed.
    """
    command = [str(word) for word in words]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | env, check=False)
    if done.returncode:
        raise BuildError(f"{Path(command[0]).name} ended with {done.returncode}: {command[1:4]}")


def pip(*words: str | Path, **env: str) -> None:
    """Run pip on a lock, by hash, and let nothing be built that was not made for it."""
    run([sys.executable, "-m", "pip", *words, "--quiet", "--no-input", "--require-hashes"], **env)


class Stamp(NamedTuple):
    """Says what a folder was made from; written when the folder is complete."""

    path: Path
    digest: str

    def write(self) -> None:
        """Declare the folder complete."""
        self.path.write_text(self.digest, "utf-8")


def changed(folder: Path, *, made_from: Iterable[Path | str]) -> Stamp | None:
    """Empty a folder that was made from something else; return the stamp to write, else None."""
    digest = hashlib.sha256()
    for source in made_from:
        digest.update(source.read_bytes() if isinstance(source, Path) else source.encode())
    stamp = folder.with_name(f"{folder.name}.stamp")
    if folder.exists() and stamp.exists() and stamp.read_text("utf-8") == digest.hexdigest():
        return None
    stamp.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return Stamp(stamp, digest.hexdigest())


def install_tools() -> None:
    """Put PyInstaller beside the developer's environment, which it would only crowd."""
    if stamp := changed(TOOLS, made_from=[TOOLS_LOCK]):
        say("installing what packaging/requirements.lock names (once, about 20 MB)")
        pip("install", "--only-binary", ":all:", "--target", TOOLS, "--requirement", TOOLS_LOCK)
        stamp.write()


def freeze(python: Sequence[str | Path], recipe: Path, out: Path, **env: str) -> Path:
    """Let PyInstaller make the folder of a recipe, with this or with another Python."""
    say(f"freezing by {recipe.relative_to(ROOT)}")
    words = ("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR")
    places = ("--distpath", out, "--workpath", out / "work")
    known = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": EPOCH}
    run([*python, *words, *places, recipe], **known, **env)
    return out / NAME


def complete(bundle: Path, site: Path, names: Iterable[str]) -> None:
    """Do to a frozen folder what PyInstaller does not: licences in, languages and traces out."""
    out = bundle / "licenses"
    shutil.copytree(ROOT / "packaging" / "licenses", out)
    shutil.copy(ROOT / "LICENSE", out / "LICENSE.txt")
    names = tuple(names)
    copy_licences(site, names, out)
    copy_metadata(site, names, bundle / "_internal")
    for table in bundle.rglob("icudtl.dat"):
        table.write_bytes(icu.trimmed(table.read_bytes()))
    for package in bundle.rglob("qtwebengine_resources.pak"):
        package.write_bytes(pak.trimmed(package.read_bytes()))


def megabytes(path: Path) -> float:
    """Return the size of a file, or of all files in a folder."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if not one.is_symlink()]
    return sum(one.stat().st_size for one in files if one.is_file()) / 1024**2


def weigh(path: Path, kind: str) -> None:
    """Tell the size of what was made.

    Raises:
        BuildError: it is larger than it may be.
    """
    size = megabytes(path)
    say(f"{path.relative_to(ROOT)}: {size:.1f} MB, at most {MOST_MB[kind]}")
    if size > MOST_MB[kind]:
        raise BuildError(f"{path.name} has {size:.1f} MB, more than {MOST_MB[kind]}")
