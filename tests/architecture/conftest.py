"""The checkout as the architecture tests read it: its files, and its modules as syntax trees."""

import ast
import os
import subprocess
from pathlib import Path

import msgspec
import pytest

ROOT = Path(__file__).resolve().parents[2]
KEPT_OUT = {".git", ".venv", "build", "dist", "demo-output", "__pycache__", "node_modules"}


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


@pytest.fixture(scope="session")
def written_files(checkout):
    """Every file people wrote: what git holds, or the whole tree where there is no git."""
    if (checkout / ".git").exists():
        listing = subprocess.run(
            ["git", "ls-files", "-z"],  # noqa: S607 - whichever git made the checkout
            cwd=checkout,
            capture_output=True,
            check=True,
        ).stdout
        names = [os.fsdecode(name) for name in listing.split(b"\0") if name]
        return [checkout / name for name in names if (checkout / name).is_file()]
    return [
        path
        for path in checkout.rglob("*")
        if path.is_file() and KEPT_OUT.isdisjoint(path.relative_to(checkout).parts)
    ]
