"""The sandbox's switchboard: which call is whose, and what is checked before it is answered.

In this order, as far as the real order is known: address, method, faults told to happen, token,
the list of addresses, the day's quota, the right to call, the request itself.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from workstation.wechat.limits import Profile
from workstation.wechat.sandbox.account import Account
from workstation.wechat.sandbox.answers import Denied, decoded, error_answer, json_bytes, new_rid
from workstation.wechat.sandbox.calls import MAX_TEXT, Call, CallLog
from workstation.wechat.sandbox.drafts import Drafts
from workstation.wechat.sandbox.faults import ActionKind, Faults, parse
from workstation.wechat.sandbox.media import Media
from workstation.wechat.sandbox.publications import Publications
from workstation.wechat.wire import PublishState

APIS: dict[str, str] = {
    "stable_token": "POST",
    "media/uploadimg": "POST",
    "material/add_material": "POST",
    "draft/add": "POST",
    "draft/get": "POST",
    "draft/batchget": "POST",
    "draft/count": "GET",
    "draft/delete": "POST",
    "freepublish/submit": "POST",
    "freepublish/get": "POST",
    "freepublish/getarticle": "POST",
    "freepublish/batchget": "POST",
    "openapi/quota/get": "POST",
    "openapi/rid/get": "POST",
}
"""Every API this sandbox offers, by its path below `/cgi-bin/`, and its method."""

_WRONG_METHOD = {"GET": 43001, "POST": 43002}
_SECRET_CALL = "stable_token"  # noqa: S105 - the name of an API


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How the sandbox behaves.

    `fail` is a specification of `faults`; `certified` accounts may publish and open comments;
    a publication is finished after `publishing_looks` looks or `publishing_seconds`; `clock`
    returns Unix seconds, `pause` waits.
    """

    fail: str
    profile: Profile
    allowed_ips: tuple[str, ...]
    certified: bool
    secret: str
    publishing_looks: int
    publishing_seconds: float
    clock: Callable[[], float]
    pause: Callable[[float], None]


class Request(msgspec.Struct, frozen=True):
    """A call as it arrived; `api` is its path below `/cgi-bin/`."""

    api: str
    method: str
    query: dict[str, str]
    content_type: str
    body: bytes
    ip: str


class Reply(msgspec.Struct, frozen=True):
    """What goes back; `body` None drops the connection without a word."""

    body: bytes | None
    status: int = 200
    content_type: str = "application/json; encoding=utf-8"


class Switchboard:
    """One sandbox account over its data folder; answers calls one at a time.

    Whoever reads its parts holds `lock`.

    Raises:
        Refused: `bad_fail_spec`, `bad_ip_entry`, `sandbox_data_unreadable`.
        OSError: the folder cannot be used.
    """

    def __init__(self, settings: Settings, data_dir: Path, base_url: str) -> None:
        clock = settings.clock
        self._settings = settings
        self._faults = Faults(parse(settings.fail, APIS))
        self.lock = threading.Lock()
        data_dir.mkdir(parents=True, exist_ok=True)
        self._account = Account(
            data_dir / "account.json",
            secret=settings.secret,
            allowed_ips=settings.allowed_ips,
            clock=clock,
        )
        self.media = Media(data_dir / "pictures", base_url, clock)
        self.drafts = Drafts(
            data_dir / "drafts",
            self.media,
            profile=settings.profile,
            comments_allowed=settings.certified,
            clock=clock,
        )
        self.publications = Publications(
            data_dir / "publications",
            self.drafts,
            self.media,
            looks=settings.publishing_looks,
            seconds=settings.publishing_seconds,
            clock=clock,
        )
        self.log = CallLog(data_dir / "calls.jsonl")

    def reply_to(self, request: Request) -> Reply:
        """Answer a call, or fail as told to."""
        due = self._faults.due(request.api) if request.api in APIS else {}
        if "delay" in due:
            self._settings.pause(due["delay"])
        with self.lock:
            reply, errcode, rid = self._carried_out(request, due)
            if "lost" in due:
                reply = Reply(None)
            elif "garbage" in due:
                reply = Reply(b'{"errcode":0,"errm', content_type="text/html")
            self._note(request, reply, errcode, rid, due)
        return reply

    def _carried_out(
        self, request: Request, due: dict[ActionKind, float]
    ) -> tuple[Reply, int, str]:
        rid = new_rid(self._settings.clock())
        if "drop" in due:
            return Reply(None), -1, rid
        if "status" in due:
            page = b"<html><body>error</body></html>"
            return Reply(page, int(due["status"]), "text/html"), -1, rid
        try:
            answer = self._answer(request, due)
        except Denied as denied:
            answer = error_answer(denied, rid)
        except OSError:
            answer = error_answer(Denied(-1), rid)  # a full disk is the platform's trouble
        plain = request.api == "media/uploadimg" and "errcode" not in answer
        reply = (
            Reply(json_bytes(answer), content_type="text/plain")
            if plain
            else Reply(json_bytes(answer))
        )
        return reply, answer.get("errcode", 0), rid

    def _answer(self, request: Request, due: dict[ActionKind, float]) -> dict[str, Any]:
        api, body = request.api, request.body
        if api not in APIS:
            raise Denied(40066)
        if request.method != APIS[api]:
            raise Denied(_WRONG_METHOD[APIS[api]])
        if "errcode" in due:
            raise Denied(int(due["errcode"]), ip=request.ip)
        if api == _SECRET_CALL:
            self._account.count_call(api)
            return self._account.give_token(body, request.ip)
        self._account.check_token(request.query.get("access_token", ""))
        self._account.check_ip(request.ip)
        self._account.count_call(api)
        if api.startswith("freepublish/") and not self._settings.certified:
            raise Denied(48001)
        state = PublishState(int(due["state"])) if "state" in due else None
        return self._dispatch(request, state)

    def _dispatch(self, request: Request, state: PublishState | None) -> dict[str, Any]:
        body, form = request.body, request.content_type
        answers: dict[str, Callable[[], dict[str, Any]]] = {
            "media/uploadimg": lambda: self.media.add_body_image(form, body),
            "material/add_material": lambda: self.media.add_material(
                request.query.get("type", ""), form, body
            ),
            "draft/add": lambda: self.drafts.add(body),
            "draft/get": lambda: self.drafts.get(body),
            "draft/batchget": lambda: self.drafts.batch_get(body),
            "draft/count": self.drafts.count,
            "draft/delete": lambda: self.drafts.delete(body),
            "freepublish/submit": lambda: self.publications.submit(body),
            "freepublish/get": lambda: self.publications.get(body, state),
            "freepublish/getarticle": lambda: self.publications.get_article(body),
            "freepublish/batchget": lambda: self.publications.batch_get(body),
            "openapi/quota/get": lambda: self._account.quota(body),
            "openapi/rid/get": lambda: self._call_by_rid(body),
        }
        return answers[request.api]()

    def _call_by_rid(self, body: bytes) -> dict[str, Any]:
        call = self.log.by_rid(decoded(body, _RidRequest).rid)
        if call is None:
            raise Denied(76001)
        return {
            "errcode": 0,
            "errmsg": "ok",
            "request": {
                "invoke_time": int(call.at),
                "cost_in_ms": 1,
                "request_url": f"/cgi-bin/{call.api}",
                "request_body": call.request,
                "response_body": call.answer,
                "client_ip": call.ip,
            },
        }

    def _note(
        self,
        request: Request,
        reply: Reply,
        errcode: int,
        rid: str,
        due: dict[ActionKind, float],
    ) -> None:
        is_secret = request.api == _SECRET_CALL
        is_upload = request.content_type.startswith("multipart/")
        call = Call(
            at=self._settings.clock(),
            api=request.api[:100],
            errcode=errcode,
            rid=rid,
            fault=",".join(due),
            ip=request.ip,
            request="" if is_secret or is_upload else _shortened(request.body),
            answer="" if is_secret else _shortened(reply.body or b""),
        )
        self.log.add(call)


class _RidRequest(msgspec.Struct):
    rid: str


def _shortened(body: bytes) -> str:
    return body[: 4 * MAX_TEXT].decode("utf-8", "replace")[:MAX_TEXT]
