"""What WeChat takes: lengths, sizes, counts, and the two ways of counting a length.

How WeChat counts is not certain. The documents count characters (`doc`: title 32, author 16);
real accounts were seen to take a title of 39 characters that is 61 half-width units wide, which
fits 64 units (`observed`: title 64, author 16 units, digest 120). `strict`, the default, asks for
both, so that what passes here passes either way.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from workstation.wechat.wire import MAX_ARTICLES, DraftArticle

MAX_CONTENT_CHARACTERS = 20_000
MAX_CONTENT_BYTES = 1_048_576
MAX_SOURCE_URL_BYTES = 1_024

DAILY_CALLS: dict[str, int] = {
    "stable_token": 500_000,
    "media/uploadimg": 1_000,
    "material/add_material": 100_000,
    "draft/add": 1_000,
    "draft/get": 500,
    "draft/batchget": 1_000,
    "draft/count": 1_000,
    "draft/delete": 1_000,
    "freepublish/submit": 100,
    "freepublish/get": 100,
    "freepublish/getarticle": 100,
    "freepublish/batchget": 100,
}
"""Calls per account and Beijing day; `media/uploadimg` is one user's claim, the rest documented."""

_CROP = re.compile(r"[01](?:\.\d{1,6})?(?:_[01](?:\.\d{1,6})?){3}")
# What a JSON string can hold only as a \u escape, which WeChat shows to readers literally, and
# halves of a surrogate pair, which have no UTF-8 form at all.
_UNSENDABLE = re.compile("[\x00-\x07\x0b\x0e-\x1f\ud800-\udfff]")


class Profile(StrEnum):
    """A way of counting; see the module."""

    DOC = "doc"
    OBSERVED = "observed"
    STRICT = "strict"


class Breach(msgspec.Struct, frozen=True):
    """One limit that something breaks; `errcode` is what WeChat would answer (0: it is silent)."""

    code: str
    field: str
    errcode: int
    limit: int = 0
    actual: int = 0


_LENGTHS: dict[Profile, tuple[tuple[str, bool, int], ...]] = {
    Profile.DOC: (("title", False, 32), ("author", False, 16), ("digest", False, 128)),
    Profile.OBSERVED: (("title", True, 64), ("author", True, 16), ("digest", False, 120)),
}
_LENGTHS[Profile.STRICT] = _LENGTHS[Profile.DOC] + _LENGTHS[Profile.OBSERVED]
_LENGTH_ERRCODES = {"title": 45003, "author": 45110, "digest": 45004}


def half_width_units(text: str) -> int:
    """Return the width in half-width units: 2 for wide, full-width and ambiguous characters.

    Ambiguous ones (“ ” — …) count double, as in a Chinese font; that is the stricter reading.
    """
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def check_draft(
    articles: tuple[DraftArticle, ...], *, profile: Profile = Profile.STRICT
) -> tuple[Breach, ...]:
    """Return every limit that the articles of one draft break, in their order."""
    found = [] if articles else [Breach("nothing_to_send", "articles", 44003, 1, 0)]
    if len(articles) > MAX_ARTICLES:
        found.append(
            Breach("too_many_articles", "articles", 45008, MAX_ARTICLES, len(articles)),
        )
    return (*found, *(breach for one in articles for breach in check_article(one, profile=profile)))


def check_article(
    article: DraftArticle, *, profile: Profile = Profile.STRICT
) -> tuple[Breach, ...]:
    """Return every limit that `article` breaks; each field is named at most once per rule."""
    return tuple(
        dict.fromkeys(
            (
                *_missing(article),
                *_lengths(article, profile),
                *_content(article.content),
                *_source_url(article.content_source_url),
                *_crops(article),
                *_unsendable(article),
            )
        )
    )


def _missing(article: DraftArticle) -> Iterator[Breach]:
    if not article.title.strip():
        yield Breach("title_missing", "title", 40227)
    if not article.content.strip():
        yield Breach("content_missing", "content", 44004)
    if not article.thumb_media_id:
        yield Breach("cover_missing", "thumb_media_id", 40007)


def _lengths(article: DraftArticle, profile: Profile) -> Iterator[Breach]:
    for field, in_units, limit in _LENGTHS[profile]:
        text = getattr(article, field)
        actual = half_width_units(text) if in_units else len(text)
        if actual > limit:
            code = f"{field}_too_wide" if in_units else f"{field}_too_long"
            yield Breach(code, field, _LENGTH_ERRCODES[field], limit, actual)


def _content(content: str) -> Iterator[Breach]:
    limit, size = MAX_CONTENT_CHARACTERS, len(content.encode("utf-8", "replace"))
    if len(content) >= limit:
        yield Breach("content_too_long", "content", 45002, limit - 1, len(content))
    if size >= MAX_CONTENT_BYTES:
        yield Breach("content_too_large", "content", 45002, MAX_CONTENT_BYTES - 1, size)


def _source_url(address: str) -> Iterator[Breach]:
    if not address:
        return
    size = len(address.encode("utf-8", "replace"))
    if size > MAX_SOURCE_URL_BYTES:
        yield Breach("source_url_too_long", "content_source_url", 45005, MAX_SOURCE_URL_BYTES, size)
    if not re.match(r"https?://[^\s/]", address):
        yield Breach("source_url_malformed", "content_source_url", 41039)


def _crops(article: DraftArticle) -> Iterator[Breach]:
    for field in ("pic_crop_235_1", "pic_crop_1_1"):
        crop = getattr(article, field)
        if crop and not _crop_is_valid(crop):
            yield Breach("crop_malformed", field, 53402)


def _crop_is_valid(crop: str) -> bool:
    if not _CROP.fullmatch(crop):
        return False
    left, top, right, bottom = map(float, crop.split("_"))
    return left < right <= 1 and top < bottom <= 1


def _unsendable(article: DraftArticle) -> Iterator[Breach]:
    for field in ("title", "author", "digest", "content", "content_source_url"):
        if _UNSENDABLE.search(getattr(article, field)):
            yield Breach("unsendable_characters", field, 40033)
