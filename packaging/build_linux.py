"""Builds the Linux bundle: a folder that needs no Python, a tar.gz of it, and proof that it works.

    python dev.py build linux

Frozen is what the environment holds, which is what requirements.lock says. The bundle runs on
systems whose C library is as new as this one's, or newer. Needs strip and readelf (binutils).
"""

import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from collections.abc import Iterator
from pathlib import Path

import smoke
from building import (
    BUILD,
    DIST,
    EPOCH,
    TOOLS,
    BuildError,
    complete,
    freeze,
    install_tools,
    libraries,
    megabytes,
    run,
    say,
    weigh,
)
from contents import NAME, ROOT, version

HERE = ROOT / "packaging" / "linux"
BESIDE = ("workstation.desktop", "workstation.png", "install.sh")

FROM_SYSTEM = frozenset(
    (
        *("ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0"),
        *("libresolv.so.2", "librt.so.1", "libutil.so.1"),
        *("libEGL.so.1", "libGL.so.1", "libGLX.so.0", "libGLdispatch.so.0", "libOpenGL.so.0"),
        *("libX11-xcb.so.1", "libX11.so.6", "libxcb.so.1", "libdrm.so.2", "libgbm.so.1"),
        *("libfontconfig.so.1", "libfreetype.so.6", "libxcb-dri3.so.0"),
        *("libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1"),
        "libwayland-server.so.0",
    )
)
"""Libraries that belong to the system: the C library, and what talks to its graphics and fonts."""

LOADED_BY_NAME = re.compile(r"^lib(?:freebl|nss|python|softokn)|\.(?:abi3|cpython-[\w-]+)\.so$")
"""Libraries that no other names: those of Python, and what WebEngine's cryptography opens."""


def main() -> int:
    """Build, examine, pack."""
    if not (shutil.which("strip") and shutil.which("readelf")):
        say("✗ building for Linux needs strip and readelf; on Debian: apt-get install binutils")
        return 1
    try:
        install_tools()
        bundle = freeze(
            [sys.executable],
            HERE / "workstation.spec",
            BUILD / "linux",
            PYTHONPATH=str(TOOLS),
        )
        complete(bundle, Path(sysconfig.get_path("purelib")), libraries())
        prune(bundle)
        strip(bundle)
        check_libraries(bundle)
        weigh(bundle, "linux")
        for line in smoke.examine(smoke.here(bundle / NAME)):
            say(f"✓ {line}")
        packed = pack(bundle)
        say(f"{packed.relative_to(ROOT)}: {megabytes(packed):.1f} MB")
    except (BuildError, smoke.SmokeError) as error:
        say(f"✗ {error}")
        return 1
    return 0


def libraries_in(bundle: Path) -> Iterator[Path]:
    """Yield the libraries and programs of a bundle."""
    for path in sorted(bundle.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def strip(bundle: Path) -> None:
    """Take the symbols of debuggers out; Qt has none, and what pip patched would break."""
    for library in libraries_in(bundle):
        patched = any(part.endswith(".libs") for part in library.parts)
        if "PySide6" not in library.parts and not patched and library.name != NAME:
            run(["strip", "--strip-unneeded", library])


def needed_by(library: Path) -> set[str]:
    """Return the names of the libraries that one loads."""
    shown = subprocess.run(
        ["readelf", "--dynamic", "--wide", library],  # noqa: S607 - found on PATH on purpose
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", shown))


def prune(bundle: Path) -> None:
    """Remove libraries of the system that came with plug-ins which are left out."""
    while True:
        needed = set[str]().union(*map(needed_by, libraries_in(bundle)))
        idle = [
            path
            for path in libraries_in(bundle)
            if path.parent == bundle / "_internal"
            and path.name not in needed
            and not LOADED_BY_NAME.search(path.name)
        ]
        if not idle:
            return
        for path in idle:
            path.unlink()


def check_libraries(bundle: Path) -> None:
    """See that what every library loads is in the bundle or belongs to the system.

    Raises:
        BuildError: something is in neither.
    """
    there = {path.name for path in bundle.rglob("*.so*")}
    missing = {
        f"{name} of {library.name}"
        for library in libraries_in(bundle)
        for name in needed_by(library) - there - FROM_SYSTEM
    }
    if missing:
        raise BuildError(f"not in the bundle: {', '.join(sorted(missing)[:10])}")


def pack(bundle: Path) -> Path:
    """Pack the folder with what a desktop needs, and return the archive."""
    DIST.mkdir(exist_ok=True)
    top = f"{NAME}-{version()}"
    packed = DIST / f"{top}-linux-x86_64.tar.gz"

    def nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = int(EPOCH)
        return entry

    with tarfile.open(packed, "w:gz", compresslevel=6) as archive:
        archive.add(bundle, top, filter=nobody)
        for name in BESIDE:
            archive.add(HERE / name, f"{top}/{name}", filter=nobody)
    return packed


if __name__ == "__main__":
    sys.exit(main())
