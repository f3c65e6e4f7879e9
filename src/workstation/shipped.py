"""The one resolver for what ships beside the code: resources and string catalogues.

In a wheel or a frozen bundle they lie inside the package (`_shipped`), in a checkout at the top
of the repository. Nobody else builds such a path. Here also stands how this program is started.
"""

import sys
from pathlib import Path, PurePosixPath

_PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Return the path of a shipped file or folder, e.g. `resources/themes/hongqi.toml`.

    Raises:
        ValueError: `name` is absolute or climbs out.
        FileNotFoundError: nothing of that name ships.
    """
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        raise ValueError(name)
    for root in (_PACKAGE / "_shipped", _PACKAGE.parent.parent):
        path = root.joinpath(*relative.parts)
        if path.exists():
            return path
    raise FileNotFoundError(name)


def program() -> list[str]:
    """Return the words that start this program once more, in a bundle as in a checkout."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "workstation"]
