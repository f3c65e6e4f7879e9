"""The newsroom's calls to a WeChat Official Account, typed, and repeated only where harmless.

There is no idempotency key for drafts and publications: when their answer is lost, whether they
happened is unknown and a repetition could publish twice. So only reads are asked again, and a
call that WeChat refused because of its token, before doing anything.
"""

import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx
import msgspec

from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.wechat import wire
from workstation.wechat.errors import TOKEN_ERRCODES
from workstation.wechat.exchange import Call, Exchange, json_body
from workstation.wechat.tokens import Tokens

REAL_BASE_URL = "https://api.weixin.qq.com"
MAX_PAGE = 20

_SECONDS_BEFORE_ASKING_AGAIN = 1.0
_PASSING = frozenset({"wechat_unreachable", "wechat_no_reply", "wechat_busy"})

T = TypeVar("T")


class Client:
    """One account at one address; a context manager, usable by several threads at once.

    Every method raises `Refused` or `Unavailable` as `errors` says, with `call`, `errcode`,
    `errmsg` and `rid`; `Unavailable("wechat_unreachable", call)` when nothing was sent; and
    `Unavailable("wechat_no_reply", call)` when the outcome is unknown (with the other fields too
    when WeChat said no more than that it was busy).

    Args:
        base_url: `REAL_BASE_URL`, a relay's https address, or a sandbox on this machine.
        app_id: the account's AppID.
        secret: its AppSecret; travels only to `stable_token`.
        transport: for tests, in place of the network.
        now: seconds from any fixed point.
        pause: waits so many seconds before a read is asked again.
    """

    def __init__(
        self,
        base_url: str,
        app_id: str,
        secret: str,
        *,
        transport: httpx.BaseTransport | None = None,
        now: Callable[[], float] = time.monotonic,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._exchange = Exchange(base_url, transport, now)
        self._pause = pause
        credential = {"grant_type": "client_credential", "appid": app_id, "secret": secret}
        body = json_body("stable_token", {**credential, "force_refresh": False})
        self._asking = Call("stable_token", body=body, repeatable=True)
        self._tokens = Tokens(self._fetch_token, now)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._exchange.__exit__(kind, error, traceback)

    def stable_token(self) -> str:
        """Return a valid access token; asks only when none is remembered."""
        return self._tokens.current()

    def upload_body_image(self, data: bytes, filename: str) -> str:
        """Upload a picture for an article's body and return its address."""
        call = Call("media/uploadimg", picture=(_sendable(filename), data))
        url = self._ask(call, wire.PictureReply).url
        # WeChat names its own pictures with http; pages served over https need https.
        return url.replace("http://mmbiz.qpic.cn/", "https://mmbiz.qpic.cn/", 1)

    def add_material_image(self, data: bytes, filename: str) -> wire.Material:
        """Upload a permanent picture (a cover) and return its media id and address."""
        picture = (_sendable(filename), data)
        call = Call("material/add_material", picture=picture, query={"type": "image"})
        reply = self._ask(call, wire.MaterialReply)
        return wire.Material(reply.media_id, reply.url)

    def add_draft(self, articles: Sequence[wire.DraftArticle]) -> str:
        """Put a draft of 1 to 8 articles into the draft box and return its media id."""
        return self._post("draft/add", {"articles": articles}, wire.MediaIdReply).media_id

    def get_draft(self, media_id: str) -> wire.NewsContent:
        """Return a draft as WeChat holds it; `wechat_media_unknown` when it is not in the box."""
        return self._read("draft/get", {"media_id": media_id}, wire.NewsContent)

    def batch_get_drafts(
        self, offset: int = 0, count: int = MAX_PAGE, *, with_content: bool = False
    ) -> wire.DraftList:
        """Return one page of the draft box; without bodies unless asked."""
        return self._read("draft/batchget", _page(offset, count, with_content), wire.DraftList)

    def delete_draft(self, media_id: str) -> None:
        """Delete a draft for good."""
        self._post("draft/delete", {"media_id": media_id}, dict)

    def count(self) -> int:
        """Return how many drafts are in the box."""
        return self._ask(Call("draft/count", repeatable=True), wire.CountReply).total_count

    def submit_publish(self, media_id: str) -> str:
        """Hand a draft in for publication and return the publish id; the outcome comes later."""
        reply = self._post("freepublish/submit", {"media_id": media_id}, wire.SubmitReply)
        return str(reply.publish_id)

    def publish_status(self, publish_id: str) -> wire.PublishStatus:
        """Return how far a publication is. An account has 100 of these a day."""
        status = self._read("freepublish/get", {"publish_id": publish_id}, wire.PublishStatus)
        return msgspec.structs.replace(status, article_id=status.article_id.strip())

    def get_published(self, article_id: str) -> wire.NewsContent:
        """Return a publication as WeChat holds it."""
        return self._read("freepublish/getarticle", {"article_id": article_id}, wire.NewsContent)

    def batch_get_published(
        self, offset: int = 0, count: int = MAX_PAGE, *, with_content: bool = False
    ) -> wire.PublishedList:
        """Return one page of the publications; without bodies unless asked."""
        page = _page(offset, count, with_content)
        return self._read("freepublish/batchget", page, wire.PublishedList)

    def quota(self, cgi_path: str) -> wire.Quota:
        """Return today's calls of one API, e.g. `/cgi-bin/draft/add`."""
        return self._read("openapi/quota/get", {"cgi_path": cgi_path}, wire.QuotaReply).quota

    def look_up_rid(self, rid: str) -> wire.RidRecord:
        """Return what WeChat remembers of a failed call; kept for seven days."""
        return self._read("openapi/rid/get", {"rid": rid}, wire.RidReply).request

    def _read(self, name: str, body: object, shape: type[T]) -> T:
        return self._ask(Call(name, body=json_body(name, body), repeatable=True), shape)

    def _post(self, name: str, body: object, shape: type[T]) -> T:
        return self._ask(Call(name, body=json_body(name, body)), shape)

    def _fetch_token(self) -> wire.TokenReply:
        try:
            return _shaped(self._asking, self._patient(self._asking, None), wire.TokenReply)
        except Unavailable as error:
            # Whatever the token was wanted for has not been sent: its outcome is known.
            if error.code != "wechat_no_reply":
                raise
            raise Unavailable("wechat_unreachable", call=self._asking.name) from None

    def _ask(self, call: Call, shape: type[T]) -> T:
        token = self._tokens.current()
        try:
            reply = self._patient(call, token)
        except NewsroomError as error:
            if error.details.get("errcode") not in TOKEN_ERRCODES:
                raise
            reply = self._patient(call, self._tokens.renewed(token))
        return _shaped(call, reply, shape)

    def _patient(self, call: Call, token: str | None) -> dict[str, Any]:
        try:
            return self._exchange.send(call, token)
        except Unavailable as error:
            if error.code not in _PASSING:
                raise
            if not call.repeatable:
                raise _unknown_outcome(error) from None
        self._pause(_SECONDS_BEFORE_ASKING_AGAIN)
        return self._exchange.send(call, token)


def _unknown_outcome(error: Unavailable) -> Unavailable:
    # Busy (-1) leaves open whether the work was done; for a publication that is a lost reply.
    if error.code == "wechat_busy":
        return Unavailable("wechat_no_reply", **error.details)
    return error


def _shaped(call: Call, reply: dict[str, Any], shape: type[T]) -> T:
    try:
        return msgspec.convert(reply, shape)
    except msgspec.ValidationError:
        raise Unavailable("wechat_no_reply", call=call.name) from None


def _sendable(filename: str) -> str:
    # A name from a foreign disk may hold half a surrogate pair; only the name suffers.
    return filename.encode("utf-8", "replace").decode("utf-8")


def _page(offset: int, count: int, with_content: bool) -> dict[str, int]:  # noqa: FBT001 - private, named by its callers' keyword
    if offset < 0 or not 1 <= count <= MAX_PAGE:
        raise Refused("wechat_bad_page", offset=offset, count=count)
    return {"offset": offset, "count": count, "no_content": 0 if with_content else 1}
