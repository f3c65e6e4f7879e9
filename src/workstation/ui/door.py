"""The name of a home's door: the lock of its window, and where later starts knock."""

import hashlib
from pathlib import Path


def door_of(home: Path) -> str:
    """Return the name of the local door that a home's window listens at."""
    digest = hashlib.sha256(str(home.absolute()).encode("utf-8", "surrogatepass")).hexdigest()
    return f"workstation-{digest[:24]}"
