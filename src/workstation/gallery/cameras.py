"""Cameras: what a photo file says of the device that took it, and how far its clock was off.

Only a model is kept, never a serial: it tells two clocks of one event apart, and no more.
"""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

MOST_LETTERS: Final = 48
FURTHEST: Final = 60 * 366 * 86_400
"""Seconds; a camera whose battery was out begins again in 1980 or 2000."""

_MODEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._+()/*-]*")
_CLOCK = re.compile(r"([+-]?)\s*(\d{1,6}):([0-5]?\d)(?::([0-5]?\d))?", re.ASCII)
_SERIAL = re.compile(r"\d{9,}")
"""Models of phones have up to eight digits in a row; numbers of phones and people have more."""


def camera_name(make: str, model: str) -> str:
    """Return a camera by its model, the maker before it where the model does not say; or nothing.

    What looks like a serial number, or is no plain name, is no model.
    """
    maker, plain = _plain(make), _plain(model)
    if not plain:
        return ""
    known = not maker or plain.casefold().startswith(maker.split()[0].casefold())
    whole = plain if known else f"{maker.split()[0]} {plain}"
    return whole if len(whole) <= MOST_LETTERS else plain


def known_camera(value: object) -> str:
    """Return a camera as somebody wrote it; nothing where it is none."""
    return _plain(value) if isinstance(value, str) else ""


def _plain(words: str) -> str:
    one = " ".join(words.split())
    fits = len(one) <= MOST_LETTERS and _MODEL.fullmatch(one) and not _SERIAL.search(one)
    return one if fits else ""


def taken_at(taken: str) -> datetime | None:
    """Return when a photo was taken as its camera's clock said; None where it said nothing."""
    try:
        return datetime.fromisoformat(taken).replace(tzinfo=None) if taken else None
    except ValueError:
        return None


def put_right(taken: str, clock: int) -> str:
    """Return when a photo was taken, with what its camera's clock was off (in seconds) added."""
    at = taken_at(taken) if clock else None
    if at is None:
        return taken
    try:
        return (at + timedelta(seconds=clock)).isoformat(timespec="seconds")
    except OverflowError:
        return taken


@lru_cache(maxsize=20_000)
def seconds_of(taken: str) -> int | None:
    """Return a time as seconds on one line, None where there is none."""
    at = taken_at(taken)
    return None if at is None else round((at - datetime(1, 1, 1)).total_seconds())  # noqa: DTZ001 - a clock without a zone


def clock_words(seconds: int) -> str:
    """Return what is added to a clock as people write it: +1:02:03."""
    hours, rest = divmod(abs(seconds), 3_600)
    return f"{'-' if seconds < 0 else '+'}{hours}:{rest // 60:02}:{rest % 60:02}"


def clock_seconds(words: str) -> int | None:
    """Return what somebody wrote as h:mm:ss or h:mm in seconds, None for what is no time."""
    found = _CLOCK.fullmatch(words.strip().replace("\uff1a", ":").replace("\u2212", "-"))
    if found is None:
        return None
    sign, hours, minutes, seconds = found.groups()
    whole = int(hours) * 3_600 + int(minutes) * 60 + int(seconds or 0)
    return -whole if sign == "-" else whole
