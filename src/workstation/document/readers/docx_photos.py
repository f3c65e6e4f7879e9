"""Photos beside the text: 【图1】 in the text is where 图1.jpg goes.

A marker on a line of its own may carry the caption (图1：颁奖现场); one inside a sentence puts the
photo behind the paragraph, so that the sentence stays whole.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

import msgspec

from workstation.document.readers.docx_lines import (
    Line,
    Losses,
    Part,
    Shown,
    trimmed,
    without,
    words,
)
from workstation.document.readers.docx_numerals import from_chinese
from workstation.document.readers.docx_pictures import PictureDesk

MAX_RANGE = 50
_COUNT = r"[一二三四五六七八九十\d]{1,3}"
_NUMBER = rf"{_COUNT}(?:\s*[-—~～至到、,，]\s*图?{_COUNT})*"
_BRACKETED = re.compile(rf"[【\[〔]\s*(?:插?图|图片|照片)\s*({_NUMBER})\s*[】\]〕]")
_OWN_LINE = re.compile(rf"^[（(]?(?:插?图|图片|照片)\s*({_COUNT})(?:[)）]?$|[)）]?[:：\s])")
_STEM = re.compile(
    rf"^(?:插?图|图片|照片|photo|pic)?[\s_-]*[（(]?({_COUNT})[)）]?(?!\d)", re.IGNORECASE
)
_TO = re.compile(r"[-—~～至到]")


class PhotosBeside:
    """The photos that came with a text, by the number in their names."""

    def __init__(self, photos: Mapping[str, bytes], desk: PictureDesk, losses: Losses) -> None:
        self._photos = photos
        self._desk = desk
        self._losses = losses
        self._keys: dict[str, str] = {}
        self._by_number: dict[int, str] = {}
        for name in sorted(photos):
            if (count := _number_of(name)) is not None:
                self._by_number.setdefault(count, name)

    def placed(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return `parts` with markers replaced by their photos and the rest at the end."""
        found: list[Part] = []
        for part, before in zip(parts, (None, *parts), strict=False):
            found += self._with_photos(part, under_picture=isinstance(before, Shown))
        for name in sorted(self._photos.keys() - self._keys.keys(), key=_reading_order):
            if key := self._take(name):
                self._losses.add("photo_unplaced", name)
                found.append(Shown(key))
        return tuple(found)

    def _with_photos(self, part: Part, *, under_picture: bool) -> Iterator[Part]:
        if not isinstance(part, Line):
            yield part
            return
        match = None if under_picture else _OWN_LINE.match(words(part.pieces))
        if match and (key := self._key(match[1])):
            yield Shown(key)
            yield from _rest(part, match.end())
        else:
            yield from self._bracketed(part)

    def _bracketed(self, line: Line) -> Iterator[Part]:
        pieces, shown = line.pieces, list[Shown]()
        for match in reversed(list(_BRACKETED.finditer(words(pieces)))):
            keys = [self._key(str(count)) for count in _counts(match[1])]
            if all(keys):
                pieces = without(pieces, match.start(), match.end())
                shown[:0] = [Shown(key) for key in keys]
            else:
                self._losses.add("marker_without_photo", match[0])
        if kept := trimmed(pieces) if shown else pieces:
            yield msgspec.structs.replace(line, pieces=kept)
        yield from shown

    def _key(self, written: str) -> str:
        count = from_chinese(written)
        name = self._by_number.get(count) if count is not None else None
        return self._take(name) if name else ""

    def _take(self, name: str) -> str:
        if name not in self._keys:
            self._keys[name] = self._desk.take(PurePath(name).name, self._photos[name])
        return self._keys[name]


def _rest(line: Line, start: int) -> Iterator[Line]:
    if kept := trimmed(without(line.pieces, 0, start)):
        form = msgspec.structs.replace(line.form, style="caption", outline=0)
        yield msgspec.structs.replace(line, pieces=kept, form=form, label=None)


def _counts(written: str) -> list[int]:
    """Return the numbers of 1-3, 1、2 or 一至三; a range is cut at `MAX_RANGE`."""
    found = [from_chinese(count) or 0 for count in re.findall(_COUNT, written)]
    if len(found) == 2 and _TO.search(written) and found[0] < found[1]:  # noqa: PLR2004 - a range has two ends
        return list(range(found[0], min(found[1], found[0] + MAX_RANGE) + 1))
    return found


def _number_of(name: str) -> int | None:
    match = _STEM.match(PurePath(name).stem)
    return from_chinese(match[1]) if match else None


def _reading_order(name: str) -> tuple[int, str]:
    count = _number_of(name)
    return (10_000 if count is None else count, name)
