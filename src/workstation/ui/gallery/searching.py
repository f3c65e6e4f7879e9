"""Searching an album: by caption, photographer, event and date, however the date is written."""

from functools import lru_cache
from typing import Final

from workstation.gallery.cameras import taken_at
from workstation.usecases.photo_library import ListedPhoto

MOST_TERMS: Final = 8
MOST_LETTERS: Final = 100


def terms_of(words: str) -> tuple[str, ...]:
    """Return what is looked for: a photo has to hold all of it."""
    return tuple(words[:MOST_LETTERS].casefold().split()[:MOST_TERMS])


def haystack(photo: ListedPhoto) -> str:
    """Return all words that a photo is found by."""
    words = (photo.caption, photo.credit, photo.album, photo.camera, _dates(photo.taken))
    return "\n".join(one for one in words if one).casefold()


@lru_cache(maxsize=20_000)
def _dates(taken: str) -> str:
    at = taken_at(taken)
    if at is None:
        return ""
    day, month, year = at.day, at.month, at.year
    return (
        f"{year}-{month:02}-{day:02} {at.hour:02}:{at.minute:02} {year}{month:02}{day:02}"
        f" {year}年{month}月{day}日 {year}年{month:02}月{day:02}日 {year}/{month}/{day}"
        f" {year}.{month}.{day} {month:02}-{day:02}"
    )
