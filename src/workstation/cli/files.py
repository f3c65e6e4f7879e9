"""Reading the files that a command names."""

from pathlib import Path

from workstation.domain.errors import Refused, Unavailable

MAX_FILE_BYTES = 200 * 1024 * 1024


def read_bytes(path: Path, limit: int = MAX_FILE_BYTES) -> bytes:
    """Return a file's bytes.

    Raises:
        Refused: `not_found`, `file_too_large`.
        Unavailable: `file_unreadable`.
    """
    if not path.is_file():
        raise Refused("not_found", kind="file", id=str(path))
    try:
        if path.stat().st_size > limit:
            raise Refused("file_too_large", name=path.name, limit=limit)
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("file_unreadable", path=str(path)) from error
