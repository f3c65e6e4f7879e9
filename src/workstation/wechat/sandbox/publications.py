"""The sandbox's publications: accepted at once, finished later, like the real ones.

A submission consumes its draft. It stays in progress until it has been looked at a number of
times or some seconds have passed, whichever comes first; a look at the list counts as well, so
that whoever lost a publish id still sees the article appear.
"""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from workstation.wechat.sandbox.answers import Denied, decoded
from workstation.wechat.sandbox.drafts import Drafts, MediaIdRequest
from workstation.wechat.sandbox.media import Media
from workstation.wechat.sandbox.news import SavedArticle, asked_page, news
from workstation.wechat.sandbox.shelf import Shelf
from workstation.wechat.wire import PublishState

FIRST_PUBLISH_ID = 2_650_177_668
_NAMES_AN_ARTICLE = (PublishState.ORIGINAL_FAILED, PublishState.REVIEW_FAILED)


class Publication(msgspec.Struct, frozen=True):
    """One publication; `pages` are the ids of its articles' pages, times are Unix seconds."""

    publish_id: int
    article_id: str
    media_id: str
    articles: tuple[SavedArticle, ...]
    pages: tuple[str, ...]
    submitted: float
    looks: int = 0
    state: PublishState = PublishState.PUBLISHING


class _PublishIdRequest(msgspec.Struct):
    publish_id: str


class _ArticleIdRequest(msgspec.Struct):
    article_id: str


class Publications:
    """All publications; `looks` and `seconds` say how long one stays in progress."""

    def __init__(
        self,
        folder: Path,
        drafts: Drafts,
        media: Media,
        *,
        looks: int,
        seconds: float,
        clock: Callable[[], float],
    ) -> None:
        self.shelf = Shelf(folder, Publication)
        self._drafts = drafts
        self._media = media
        self._looks = looks
        self._seconds = seconds
        self._clock = clock
        for publication in self.shelf:
            if drafts.shelf.get(publication.media_id):  # a crash came between the two
                drafts.shelf.drop(publication.media_id)

    def submit(self, body: bytes) -> dict[str, Any]:
        """Answer `freepublish/submit`: with an integer id, whatever the documents show."""
        media_id = decoded(body, MediaIdRequest).media_id
        draft = self._drafts.find(media_id)
        publication = Publication(
            publish_id=FIRST_PUBLISH_ID + len(self.shelf),
            article_id=secrets.token_urlsafe(32),
            media_id=media_id,
            articles=draft.articles,
            pages=tuple(secrets.token_urlsafe(16) for _ in draft.articles),
            submitted=self._clock(),
        )
        self._put(publication)
        self._drafts.shelf.drop(media_id)
        return {"errcode": 0, "errmsg": "ok", "publish_id": publication.publish_id}

    def get(self, body: bytes, ordered: PublishState | None) -> dict[str, Any]:
        """Answer `freepublish/get`; `ordered` is the state that a fault rule demands."""
        asked = decoded(body, _PublishIdRequest).publish_id
        publication = self.shelf.get(asked)
        if publication is None:
            raise Denied(53502)
        publication = self._looked_at(publication, ordered)
        state = publication.state
        answer: dict[str, Any] = {
            "publish_id": publication.publish_id,
            "publish_status": int(state),
            "fail_idx": [1] if state in _NAMES_AN_ARTICLE else [],
        }
        if state == PublishState.DONE:
            addresses = enumerate(self._addresses(publication), start=1)
            items = [{"idx": place, "article_url": address} for place, address in addresses]
            answer["article_id"] = publication.article_id
            answer["article_detail"] = {"count": len(items), "item": items}
        return answer

    def get_article(self, body: bytes) -> dict[str, Any]:
        """Answer `freepublish/getarticle`."""
        article_id = decoded(body, _ArticleIdRequest).article_id
        for publication in self.published():
            if publication.article_id == article_id:
                return self._news(publication, with_content=True)
        raise Denied(53600)

    def batch_get(self, body: bytes) -> dict[str, Any]:
        """Answer `freepublish/batchget`, newest first; what is in progress is not in it."""
        page = asked_page(body)
        for publication in list(self.shelf):
            self._looked_at(publication, None)
        published = self.published()
        items = [
            {
                "article_id": publication.article_id,
                "content": self._news(publication, with_content=not page.no_content),
                "update_time": int(publication.submitted),
            }
            for publication in page.of(published)
        ]
        return {"item": items, "total_count": len(published), "item_count": len(items)}

    def published(self) -> list[Publication]:
        """Return what has been published, newest first."""
        everything = (publication for _, publication in self.shelf.newest_first())
        return [one for one in everything if one.state == PublishState.DONE]

    def page(self, page_id: str) -> tuple[Publication, SavedArticle] | None:
        """Return the published article whose page has this id."""
        for publication in self.published():
            if page_id in publication.pages:
                return publication, publication.articles[publication.pages.index(page_id)]
        return None

    def _looked_at(self, publication: Publication, ordered: PublishState | None) -> Publication:
        if publication.state != PublishState.PUBLISHING:
            return publication
        looks = publication.looks + 1
        is_due = looks > self._looks or self._clock() - publication.submitted >= self._seconds
        state = PublishState.DONE if is_due else PublishState.PUBLISHING
        publication = msgspec.structs.replace(
            publication, looks=looks, state=state if ordered is None else ordered
        )
        self._put(publication)
        return publication

    def _put(self, publication: Publication) -> None:
        self.shelf.put(str(publication.publish_id), publication)

    def _addresses(self, publication: Publication) -> list[str]:
        return [f"{self._media.base_url}/s/{page}" for page in publication.pages]

    def _news(self, publication: Publication, *, with_content: bool) -> dict[str, Any]:
        answer = news(
            publication.articles,
            self._addresses(publication),
            int(publication.submitted),
            self._media,
            with_content=with_content,
        )
        for item in answer["news_item"]:
            item["is_deleted"] = False
        return answer
