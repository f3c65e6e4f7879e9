"""What the program and its worker say to each other: a bounded head, then a picture's bytes.

Both sides are this program, yet what comes back is parsed as if a stranger had sent it: the worker
has read hostile files.
"""

import struct
from typing import IO, Final, Literal

import msgspec

MOST_HEAD: Final = 64_000
MOST_BYTES: Final = 400_000_000
"""A picture at its full size as PNG may be larger than the file it came from."""

Work = Literal["take_in", "full_size"]


class Order(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be done with the bytes that follow."""

    work: Work
    name: str


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What came of it: `refused` with its fields, or the picture whose bytes follow."""

    refused: str = ""
    fields: dict[str, str | int] = {}
    format: Literal["jpeg", "png", "gif", ""] = ""
    width: int = 0
    height: int = 0
    taken: str = ""
    camera: str = ""


class BrokenOff(Exception):  # noqa: N818 - names what happened to the line
    """The other side is gone, or says what makes no sense."""


def send(line: IO[bytes], head: Order | Answer, data: bytes) -> None:
    """Say something.

    Raises:
        BrokenOff: nobody listens any more.
    """
    told = msgspec.json.encode(head)
    try:
        line.write(struct.pack("<II", len(told), len(data)) + told)
        line.write(data)
        line.flush()
    except (OSError, ValueError) as error:
        raise BrokenOff from error


def hear(line: IO[bytes]) -> tuple[bytes, bytes]:
    """Return the next head, not parsed yet, and the bytes behind it.

    Raises:
        BrokenOff: the line ended, or more is announced than anybody may say.
    """
    size, length = struct.unpack("<II", _exactly(line, 8))
    if size > MOST_HEAD or length > MOST_BYTES:
        raise BrokenOff
    return _exactly(line, size), _exactly(line, length)


def _exactly(line: IO[bytes], size: int) -> bytes:
    try:
        found = line.read(size)
    except (OSError, ValueError) as error:
        raise BrokenOff from error
    if len(found) != size:
        raise BrokenOff
    return found
