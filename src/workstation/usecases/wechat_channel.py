"""Publishing to WeChat: upload once, draft, read back and compare, publish, ask, verify."""

import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from workstation.document.writers.wechat import write_wechat
from workstation.domain import bodies
from workstation.domain.canonical import sha256_hex
from workstation.domain.content import Picture
from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.domain.ids import BlobHash
from workstation.domain.photo_squares import pictures_shown
from workstation.store import queries
from workstation.usecases.accounts import Account
from workstation.usecases.desk import Desk
from workstation.usecases.issues import ReadyArticle, draft_article, theme_of
from workstation.usecases.publication_steps import (
    NeedsPersonError,
    Refs,
    StepMachine,
    StillWaitingError,
)
from workstation.wechat.client import Client
from workstation.wechat.readback import same_for_readers, seen_in
from workstation.wechat.wire import DraftArticle, NewsContent, PublishState

WAITS = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Seconds between the looks of one run; WeChat allows 100 looks a day, so a run takes few."""

STRETCH = 0.25
PAGE = 20


def _nobody(_total: int, _reused: int) -> None:
    pass


class WeChatChannel:
    """Carries one plan out on one account.

    `drafted` names the drafts that earlier plans made of the same revisions: publishing takes
    such a draft out of the box instead of leaving it there for somebody to publish again.
    `expect` hears how many pictures are needed and how many of them WeChat has already.
    """

    def __init__(
        self,
        desk: Desk,
        machine: StepMachine,
        client: Client,
        account: Account,
        *,
        drafted: Sequence[str] = (),
        expect: Callable[[int, int], None] = _nobody,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._desk = desk
        self._machine = machine
        self._client = client
        self._account = account
        self._drafted = drafted
        self._expect = expect
        self._pause = pause

    def publish(self, articles: Sequence[ReadyArticle], mode: str) -> None:
        """Carry out whatever steps are left.

        Raises:
            NeedsPersonError: `outcome_unknown`, `held_differs`.
            StillWaitingError: WeChat has not finished yet.
            Refused, Unavailable: as WeChat answered.
        """
        self._count_pictures(articles)
        drafts = tuple(self._draft_of(one) for one in articles)
        media = self._machine.run(
            "draft", lambda: self._add_draft(drafts), settle=lambda: self._find_draft(drafts)
        )["media"]
        self._machine.run("compare", lambda: self._compare(media, drafts))
        if mode == "draft":
            self._machine.run("settle", dict)
            return
        submitted = self._machine.run(
            "publish",
            lambda: {"publish": self._client.submit_publish(media)},
            settle=lambda: self._find_submitted(media, drafts),
            reaches_readers=True,
        )
        published = self._wait_for(submitted, drafts)
        if published["article"]:
            self._machine.run("verify", lambda: self._verify(published["article"], drafts))
        self._machine.run(
            "settle",
            lambda: {
                one.article: published.get(str(place), "") for place, one in enumerate(articles)
            },
        )

    def _count_pictures(self, articles: Sequence[ReadyArticle]) -> None:
        needed = {
            (one.content.pictures[name].blob, "body") for one in articles for name in _shown(one)
        }
        needed |= {
            (one.content.cover.wide_picture.blob, "cover") for one in articles if one.content.cover
        }
        taken = self._machine.standing()
        reused = [
            one
            for one in needed
            if self._desk.store.read(queries.upload_of, self._account.name, *one) is not None
            and taken.step(_upload_step(*one)) is None
        ]
        self._expect(len(needed), len(reused))

    def _draft_of(self, one: ReadyArticle) -> DraftArticle:
        addresses = {name: self._upload(one.content.pictures[name], "body") for name in _shown(one)}
        html = write_wechat(
            one.content,
            theme=theme_of(self._desk, one.content),
            late=one.late,
            address=addresses.__getitem__,
        )
        if one.content.cover is None:
            raise Refused("cover_missing", title=one.content.title)
        cover = self._upload(one.content.cover.wide_picture, "cover")
        return draft_article(one, html, cover=cover)

    def _upload(self, picture: Picture, use: str) -> str:
        known = self._desk.store.read(queries.upload_of, self._account.name, picture.blob, use)
        if known is None:
            refs = self._machine.run(
                _upload_step(picture.blob, use), lambda: self._send_picture(picture, use)
            )
            return refs["address"] if use == "body" else refs["media"]
        return known[0] if use == "body" else known[1]

    def _send_picture(self, picture: Picture, use: str) -> Refs:
        data = self._desk.store.blobs.read(picture.blob)
        name = f"{picture.blob[:16]}.{'jpg' if picture.format == 'jpeg' else picture.format}"
        if use == "body" and picture.format != "gif":
            address, media = self._client.upload_body_image(data, name), ""
        else:
            media, address = self._client.add_material_image(data, name)
        with self._desk.change() as change:
            change.record(
                "upload",
                bodies.Upload(
                    account=self._account.name,
                    picture=BlobHash(picture.blob),
                    use="body" if use == "body" else "cover",
                    address=address,
                    media=media,
                ),
            )
        return {"address": address, "media": media}

    def _add_draft(self, drafts: tuple[DraftArticle, ...]) -> Refs:
        for media in self._drafted:
            held = self._in_the_box(media)
            if held is not None and not same_for_readers(drafts, held.news_item):
                return {"media": media}
        return {"media": self._client.add_draft(drafts)}

    def _in_the_box(self, media: str) -> NewsContent | None:
        try:
            return self._client.get_draft(media)
        except Refused as error:
            if error.code != "wechat_media_unknown":
                raise
        return None

    def _find_draft(self, drafts: tuple[DraftArticle, ...]) -> Refs | None:
        """Look whether a draft whose reply was lost is in the box after all."""
        box = self._client.batch_get_drafts(0, PAGE, with_content=True)
        for entry in box.item:
            if not same_for_readers(drafts, entry.content.news_item):
                return {"media": entry.media_id}
        return None

    def _compare(self, media: str, drafts: tuple[DraftArticle, ...]) -> Refs:
        held = self._client.get_draft(media)
        if different := same_for_readers(drafts, held.news_item):
            raise NeedsPersonError("compare", f"held_differs:{different[0] + 1}")
        return {"words": sha256_hex("\n".join(seen_in(one).words for one in drafts).encode())}

    def _find_submitted(self, media: str, drafts: tuple[DraftArticle, ...]) -> Refs | None:
        """Settle a submit whose reply was lost: a draft still in the box was not taken."""
        if self._in_the_box(media) is not None:
            return None
        found = self._look_for(drafts)
        if found is None:
            raise NeedsPersonError("publish", "outcome_unknown")
        return found

    def _look_for(self, drafts: tuple[DraftArticle, ...]) -> Refs | None:
        for wait in (0.0, *WAITS):
            self._pause(wait)
            found = self._published_like(drafts)
            if found is not None:
                return found
        return None

    def _published_like(self, drafts: tuple[DraftArticle, ...]) -> Refs | None:
        page = self._client.batch_get_published(0, PAGE, with_content=True)
        for entry in page.item:
            if not same_for_readers(drafts, entry.content.news_item):
                return {
                    "article": entry.article_id,
                    **{str(n): item.url for n, item in enumerate(entry.content.news_item)},
                }
        return None

    def _seen_by_a_person(self, drafts: tuple[DraftArticle, ...]) -> Refs:
        """Ask once more for what a person has seen; without an answer its address stays unknown."""
        try:
            found = self._look_for(drafts)
        except NewsroomError:
            found = None
        return self._machine.run("poll", partial(dict, found or {"article": ""}))

    def _wait_for(self, submitted: Refs, drafts: tuple[DraftArticle, ...]) -> Refs:
        if "article" in submitted:
            return submitted
        done = self._machine.standing().step("poll")
        if done is not None and done.state == "done":
            return done.refs
        if "seen_by" in submitted:
            return self._seen_by_a_person(drafts)
        for wait in (0.0, *WAITS):
            self._rest(wait)
            status = self._client.publish_status(submitted["publish"])
            match status.publish_status:
                case PublishState.PUBLISHING:
                    continue
                case PublishState.DONE:
                    addresses = {
                        str(item.idx - 1): item.article_url for item in status.article_detail.item
                    }
                    refs = {"article": status.article_id, **addresses}
                    return self._machine.run("poll", partial(dict, refs))
                case refusal:
                    self._machine.run("poll", partial(_refused, refusal))
        raise StillWaitingError

    def _rest(self, seconds: float) -> None:
        """Wait in short stretches, so that whoever wants to stop need not wait long."""
        for _ in range(max(1, round(seconds / STRETCH))):
            self._machine.pause_if_asked()
            self._pause(min(seconds, STRETCH))

    def _verify(self, article: str, drafts: tuple[DraftArticle, ...]) -> Refs:
        held = self._client.get_published(article)
        if different := same_for_readers(drafts, held.news_item):
            raise NeedsPersonError("verify", f"held_differs:{different[0] + 1}")
        return {"articles": str(len(drafts))}


def _shown(one: ReadyArticle) -> Iterable[str]:
    return pictures_shown(one.content.doc, one.content.pictures)


def _upload_step(blob: str, use: str) -> str:
    return f"{use}-{blob[:16]}"


def _refused(state: PublishState) -> Refs:
    raise Unavailable("wechat_publication_refused", state=state.name.lower())
