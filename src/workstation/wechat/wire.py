"""What travels between the newsroom and WeChat: typed requests and replies.

Replies tolerate unknown fields and missing ones that real accounts were seen to leave out; what
a caller cannot do without has no default, so that a reply lacking it counts as unreadable.
"""

from enum import IntEnum
from typing import Annotated, NamedTuple

import msgspec

MAX_ARTICLES = 8
"""Articles per draft (the draft page is silent; the older uploadnews page says 1 to 8)."""


class DraftArticle(msgspec.Struct, frozen=True, omit_defaults=True):
    """One article of a draft, as `draft/add` takes it. Empty optional fields are not sent.

    `thumb_media_id` is a permanent picture; comments are 0 or 1; a crop is `X1_Y1_X2_Y2` in the
    unit square with at most six decimals (`crop_text`).
    """

    title: str
    content: str
    author: str = ""
    digest: str = ""
    content_source_url: str = ""
    thumb_media_id: str = ""
    need_open_comment: int = 0
    only_fans_can_comment: int = 0
    pic_crop_235_1: str = ""
    pic_crop_1_1: str = ""


def crop_text(left: int, top: int, right: int, bottom: int) -> str:
    """Return a crop in WeChat's form from edges in parts per 10,000 of width and height."""
    return "_".join(f"{edge / 10_000:.4f}" for edge in (left, top, right, bottom))


class Material(NamedTuple):
    """A permanent picture; a tuple, because callers take it apart at once."""

    media_id: str
    url: str


class TokenReply(msgspec.Struct, frozen=True):
    """`expires_in` counts the seconds that remain, at most 7,200."""

    access_token: Annotated[str, msgspec.Meta(pattern=r"^[!-~]{1,1024}$")]
    expires_in: Annotated[int, msgspec.Meta(ge=0, le=7_200)]


class PictureReply(msgspec.Struct, frozen=True):
    """The answer to `media/uploadimg`."""

    url: str


class MaterialReply(msgspec.Struct, frozen=True):
    """The answer to `material/add_material` for a picture."""

    media_id: str
    url: str = ""


class MediaIdReply(msgspec.Struct, frozen=True):
    """The answer to `draft/add`."""

    media_id: str


class CountReply(msgspec.Struct, frozen=True):
    """The answer to `draft/count`."""

    total_count: int


class NewsItem(msgspec.Struct, frozen=True):
    """An article as WeChat holds it: `content` never equals what was sent (see the manual)."""

    title: str = ""
    author: str = ""
    digest: str = ""
    content: str = ""
    content_source_url: str = ""
    thumb_media_id: str = ""
    thumb_url: str = ""
    url: str = ""
    need_open_comment: int = 0
    only_fans_can_comment: int = 0
    is_deleted: bool = False


class NewsContent(msgspec.Struct, frozen=True):
    """The articles of one draft or publication; times are Unix seconds."""

    news_item: tuple[NewsItem, ...]
    create_time: int = 0
    update_time: int = 0


class DraftEntry(msgspec.Struct, frozen=True):
    """One line of the draft box."""

    media_id: str
    content: NewsContent
    update_time: int = 0


class DraftList(msgspec.Struct, frozen=True):
    """One page of the draft box; `total_count` is the whole box."""

    item: tuple[DraftEntry, ...]
    total_count: int
    item_count: int = 0


class SubmitReply(msgspec.Struct, frozen=True):
    """Accepted, not published. The documents show a string, the servers send an integer."""

    publish_id: str | int


class PublishState(IntEnum):
    """`publish_status` of `freepublish/get`."""

    DONE = 0
    PUBLISHING = 1
    ORIGINAL_FAILED = 2
    FAILED = 3
    REVIEW_FAILED = 4
    DELETED = 5
    BANNED = 6


class PublishedAddress(msgspec.Struct, frozen=True):
    """Where one article of a publication stands; `idx` counts from 1."""

    idx: int
    article_url: str


class PublishedAddresses(msgspec.Struct, frozen=True):
    """The addresses of a publication."""

    count: int = 0
    item: tuple[PublishedAddress, ...] = ()


class PublishStatus(msgspec.Struct, frozen=True):
    """How far a publication is; `fail_idx` counts articles from 1 and may be meaningless."""

    publish_status: PublishState
    article_id: str = ""
    article_detail: PublishedAddresses = PublishedAddresses()
    fail_idx: tuple[int, ...] = ()


class PublishedEntry(msgspec.Struct, frozen=True):
    """One line of the list of publications; mass-sent articles are not in it."""

    article_id: str
    content: NewsContent
    update_time: int = 0


class PublishedList(msgspec.Struct, frozen=True):
    """One page of the list of publications, newest first."""

    item: tuple[PublishedEntry, ...]
    total_count: int
    item_count: int = 0


class Quota(msgspec.Struct, frozen=True):
    """Calls of one API today."""

    daily_limit: int
    used: int
    remain: int


class QuotaReply(msgspec.Struct, frozen=True):
    """The answer to `openapi/quota/get`."""

    quota: Quota


class RidRecord(msgspec.Struct, frozen=True):
    """What WeChat remembers of one call for seven days; `invoke_time` is Unix seconds."""

    invoke_time: int
    cost_in_ms: int = 0
    request_url: str = ""
    request_body: str = ""
    response_body: str = ""
    client_ip: str = ""


class RidReply(msgspec.Struct, frozen=True):
    """The answer to `openapi/rid/get`."""

    request: RidRecord
