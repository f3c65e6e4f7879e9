"""Articles as every reply shows them, whether drafts or publications, and pages of lists."""

from collections.abc import Sequence
from typing import Annotated, Any, TypeVar

import msgspec

from workstation.wechat.sandbox.answers import decoded
from workstation.wechat.sandbox.media import Media
from workstation.wechat.wire import DraftArticle

T = TypeVar("T")


class SavedArticle(msgspec.Struct, frozen=True):
    """An article as the platform holds it: its content is no longer what was `sent`."""

    sent: DraftArticle
    content: str
    digest: str


class Page(msgspec.Struct, frozen=True):
    """A request for one page of a list."""

    offset: Annotated[int, msgspec.Meta(ge=0)]
    count: Annotated[int, msgspec.Meta(ge=1, le=20)]
    no_content: Annotated[int, msgspec.Meta(ge=0, le=1)] = 0

    def of(self, things: Sequence[T]) -> Sequence[T]:
        """Return the things on this page."""
        return things[self.offset : self.offset + self.count]


def asked_page(body: bytes) -> Page:
    """Return the page that a request asks for; raise `Denied` 47001 when it is none."""
    return decoded(body, Page)


def news(
    articles: Sequence[SavedArticle],
    urls: Sequence[str],
    created: int,
    media: Media,
    *,
    with_content: bool,
) -> dict[str, Any]:
    """Return `articles` with their addresses in the form of a reply; `created` in Unix seconds."""
    items = []
    for article, url in zip(articles, urls, strict=True):
        sent = article.sent
        item = {
            "title": sent.title,
            "author": sent.author,
            "digest": article.digest,
            "content": article.content,
            "content_source_url": sent.content_source_url,
            "thumb_media_id": sent.thumb_media_id,
            "show_cover_pic": 0,
            "url": url,
            "thumb_url": media.material_address(sent.thumb_media_id),
            "need_open_comment": sent.need_open_comment,
            "only_fans_can_comment": sent.only_fans_can_comment,
        }
        items.append(item if with_content else {k: v for k, v in item.items() if k != "content"})
    return {"news_item": items, "create_time": created, "update_time": created}
