"""Zstd frames of segments: bounded, and short where little is said.

A dictionary trained on a played office (resources/sync) carries what small segments have in
common. Frames travel without zstd's magic number, for the segment's own says what they are.
Format: docs/formats/segment.md.
"""

from functools import cache
from typing import TYPE_CHECKING, Final

from workstation.shipped import shipped

if TYPE_CHECKING:
    from zstandard import ZstdCompressionDict

HEADER_WORDS: Final = "segment-2-header.dict"
FACT_WORDS: Final = "segment-2-facts.dict"

_LEVEL = 6
_MAGIC = b"\x28\xb5\x2f\xfd"


class BadFrameError(ValueError):
    """Bytes that are no frame of the length expected; `too_long` where they state more."""

    def __init__(self, *, too_long: bool) -> None:
        super().__init__()
        self.too_long = too_long


def framed(data: bytes, words: str) -> bytes:
    """Return `data` as one frame that states its length, under a shipped dictionary."""
    # Loaded here: most verbs neither cut nor open a segment, and start-up is measured.
    import zstandard  # noqa: PLC0415

    parameters = zstandard.ZstdCompressionParameters.from_level(
        _LEVEL,
        source_size=len(data),
        write_checksum=False,
        write_content_size=True,
        write_dict_id=False,
    )
    known = _dictionary(words)
    return zstandard.ZstdCompressor(dict_data=known, compression_params=parameters).compress(data)[
        len(_MAGIC) :
    ]


def unframed(frame: bytes, words: str, *, limit: int) -> bytes:
    """Return what one frame holds: at most `limit` bytes, with nothing behind it.

    Raises:
        BadFrameError: not such a frame; `too_long` where it states more than `limit`.
    """
    return unpacked(_MAGIC + frame, limit, _dictionary(words))


def unpacked(frame: bytes, limit: int, words: "ZstdCompressionDict | None" = None) -> bytes:
    """Return what a frame with its magic number holds.

    Raises:
        BadFrameError: as `unframed`.
    """
    import zstandard  # noqa: PLC0415 - as in `framed`

    try:
        # The library allocates what the frame states, whatever limit it is given: ask first.
        stated = zstandard.frame_content_size(frame)
        if not 0 <= stated <= limit:
            raise BadFrameError(too_long=stated > limit)
        return zstandard.ZstdDecompressor(dict_data=words).decompress(frame, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise BadFrameError(too_long=False) from error


@cache
def _dictionary(words: str) -> "ZstdCompressionDict":
    import zstandard  # noqa: PLC0415 - as in `framed`

    return zstandard.ZstdCompressionDict(shipped(f"resources/sync/{words}").read_bytes())
