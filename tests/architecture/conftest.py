"""The checkout as the architecture tests read it: its files, and its modules as syntax trees."""

import ast
import os
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest

ROOT = Path(__file__).resolve().parents[2]
MADE = {"build", "dist", "demo-output", "__pycache__", "node_modules"}


class Module(msgspec.Struct, frozen=True):
    """One module of the program: where it stands, what it says."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        """The path below `src`, for messages."""
        return self.path.relative_to(ROOT / "src").as_posix()

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.name)


@pytest.fixture(scope="session")
def checkout():
    return ROOT


@pytest.fixture(scope="session")
def modules():
    found = sorted((ROOT / "src").rglob("*.py"))
    return [Module(path, path.read_text("utf-8")) for path in found]


def kept_by_git():
    """Return the names git holds, or None where it cannot be asked (no git, no history)."""
    git = shutil.which("git")
    if not git:
        return None
    listing = subprocess.run(  # noqa: S603 - whichever git made the checkout
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        return None
    return [os.fsdecode(name) for name in listing.stdout.split(b"\0") if name]


def found_in_tree():
    """Return the names of all files outside what tools make."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [
            name for name in folders if name not in MADE and (name == ".ci" or name[0] != ".")
        ]
        yield from (Path(folder, name).relative_to(ROOT) for name in files)


@pytest.fixture(scope="session")
def written_files():
    """Every file people wrote."""
    names = kept_by_git() or found_in_tree()
    return sorted(ROOT / name for name in names if (ROOT / name).is_file())
