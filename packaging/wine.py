"""A Windows to build and try things in: a wine prefix of its own, thrown away and made at will.

What Debian's wine 8 lacks of Windows 10 is put in (two libraries). None of it is ever a
part of a bundle. Traps met: wine hands no `QT_…` variable on, wants UTF-8 from the locale, and a
standard input.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from building import BuildError
from contents import ROOT

TOOLS = {
    "wine": "wine",
    "wineserver": "wine",
    "makensis": "nsis",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-objdump": "binutils-mingw-w64-x86-64",
}
"""Programs that building for Windows needs, and Debian's packages that bring them."""

SHIMS = {"icuuc": (), "bcryptprimitives": ("-ladvapi32",)}
"""Stand-ins for parts of Windows 10, and what they are linked with."""

SETTINGS = {"QT_QPA_PLATFORM": "offscreen"}
SECONDS = 1800


def missing() -> str:
    """Return the sentence that says what is missing here, empty when nothing is."""
    absent = [name for name in TOOLS if not shutil.which(name)]
    if not absent:
        return ""
    packages = " ".join(sorted({"wine64", *(TOOLS[name] for name in absent)}))
    return (
        f"building for Windows needs {', '.join(absent)}; "
        f"on Debian 12 (64-bit): apt-get install --no-install-recommends {packages}"
    )


def named(path: Path) -> str:
    """Return how a program under wine names a path of this system."""
    return "Z:" + str(path.absolute()).replace("/", "\\")


class Wine:
    """One prefix."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self.drive = prefix / "drive_c"

    @property
    def env(self) -> dict[str, str]:
        """The environment in which programs are started."""
        kept = {name: value for name, value in os.environ.items() if name[:2] not in ("QT", "PY")}
        own = {
            "LC_ALL": "C.UTF-8",
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winedbg.exe=",  # no .NET, no browser, no debugger
            "WINEPREFIX": str(self.prefix),
        }
        return kept | own

    def make(self, shims: Path) -> None:
        """Make the prefix anew: Windows 10, what it lacks, no screen."""
        if self.prefix.exists():
            self.end()
            shutil.rmtree(self.prefix)
        self.prefix.mkdir(parents=True)
        self("wineboot", "--init")
        self("winecfg", "-v", "win10")
        for name, libraries in SHIMS.items():
            out = self.drive / "windows" / "system32" / f"{name}.dll"
            compiler = ("x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", "-o", out)
            subprocess.run([*compiler, shims / f"{name}.c", *libraries], check=True)
        for name, value in SETTINGS.items():
            self("reg", "add", r"HKCU\Environment", "/v", name, "/d", value, "/f")

    def __call__(self, *words: str | Path, **env: str) -> str:
        """Run a Windows program and return what it said.

        Raises:
            BuildError: it failed, or took too long.
        """
        code, said = self.run(words, **env)
        if code:
            raise BuildError(f"{words[0]} under wine ended with {code}:\n{said[-3000:]}")
        return said

    def run(self, words: Sequence[str | Path], **env: str) -> tuple[int, str]:
        """Run a Windows program and return its exit code and what it said."""
        done = subprocess.run(
            ["wine", *map(str, words)],  # noqa: S607 - found on PATH on purpose
            cwd=ROOT,
            env=self.env | env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
            check=False,
        )
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def end(self) -> None:
        """End whatever still runs in this prefix, and nothing else."""
        subprocess.run(
            ["wineserver", "-k"],  # noqa: S607 - found on PATH on purpose
            env=self.env,
            check=False,
        )
