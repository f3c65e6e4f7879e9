"""The sandbox's draft box."""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import msgspec

from workstation.wechat.limits import Profile, check_article
from workstation.wechat.sandbox.answers import Denied, decoded
from workstation.wechat.sandbox.media import Media
from workstation.wechat.sandbox.news import SavedArticle, asked_page, news
from workstation.wechat.sandbox.saved_html import body_text, saved_body
from workstation.wechat.sandbox.shelf import Shelf
from workstation.wechat.wire import MAX_ARTICLES, DraftArticle

DIGEST_CHARACTERS = 54


class SentArticle(DraftArticle, frozen=True):
    """An article as it arrives; 贴图 (`newspic`) is not offered here."""

    article_type: Literal["news"] = "news"


class _AddRequest(msgspec.Struct):
    articles: list[SentArticle] = []


class MediaIdRequest(msgspec.Struct):
    """A request that names one draft."""

    media_id: str


class Draft(msgspec.Struct, frozen=True):
    """A draft; times are Unix seconds."""

    articles: tuple[SavedArticle, ...]
    created: int


class Drafts:
    """The draft box and the rules for what may enter it."""

    def __init__(
        self,
        folder: Path,
        media: Media,
        *,
        profile: Profile,
        comments_allowed: bool,
        clock: Callable[[], float],
    ) -> None:
        self.shelf = Shelf(folder, Draft)
        self._media = media
        self._profile = profile
        self._comments_allowed = comments_allowed
        self._clock = clock

    def add(self, body: bytes) -> dict[str, Any]:
        """Answer `draft/add`."""
        articles = decoded(body, _AddRequest).articles
        if not articles:
            raise Denied(44003, article=0)
        if len(articles) > MAX_ARTICLES:
            raise Denied(45008, article=MAX_ARTICLES)
        for place, article in enumerate(articles):
            self._check(place, article)
        draft = Draft(tuple(map(self._saved, articles)), int(self._clock()))
        media_id = secrets.token_urlsafe(48)
        self.shelf.put(media_id, draft)
        return {"media_id": media_id, "item": []}

    def _check(self, place: int, article: DraftArticle) -> None:
        breaches = check_article(article, profile=self._profile)
        if breaches:
            raise Denied(breaches[0].errcode, article=place)
        if self._media.material(article.thumb_media_id) is None:
            raise Denied(40007, article=place)
        if not {article.need_open_comment, article.only_fans_can_comment} <= {0, 1}:
            raise Denied(47001)
        if article.need_open_comment and not self._comments_allowed:
            raise Denied(88000)

    def _saved(self, article: DraftArticle) -> SavedArticle:
        return SavedArticle(
            sent=article,
            content=saved_body(article.content, self._media.taken),
            digest=article.digest or body_text(article.content)[:DIGEST_CHARACTERS],
        )

    def get(self, body: bytes) -> dict[str, Any]:
        """Answer `draft/get`."""
        media_id = decoded(body, MediaIdRequest).media_id
        return self._news(media_id, self.find(media_id))

    def batch_get(self, body: bytes) -> dict[str, Any]:
        """Answer `draft/batchget`, newest first."""
        page = asked_page(body)
        items = [
            {
                "media_id": media_id,
                "content": self._news(media_id, draft, with_content=not page.no_content),
                "update_time": draft.created,
            }
            for media_id, draft in page.of(self.shelf.newest_first())
        ]
        return {"item": items, "total_count": len(self.shelf), "item_count": len(items)}

    def count(self) -> dict[str, Any]:
        """Answer `draft/count`."""
        return {"total_count": len(self.shelf)}

    def delete(self, body: bytes) -> dict[str, Any]:
        """Answer `draft/delete`."""
        media_id = decoded(body, MediaIdRequest).media_id
        self.find(media_id)
        self.shelf.drop(media_id)
        return {"errcode": 0, "errmsg": "ok"}

    def find(self, media_id: str) -> Draft:
        """Return the draft; raise `Denied` 40007 when it is not in the box."""
        draft = self.shelf.get(media_id)
        if draft is None:
            raise Denied(40007)
        return draft

    def _news(self, media_id: str, draft: Draft, *, with_content: bool = True) -> dict[str, Any]:
        urls = [f"{self._media.base_url}/draft/{media_id}/{n}" for n in range(len(draft.articles))]
        return news(draft.articles, urls, draft.created, self._media, with_content=with_content)
