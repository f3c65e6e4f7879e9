"""The wording of WeChat's answers: error bodies, request ids, escaped slashes.

The texts are those that live servers sent; a few that nobody recorded are worded after the
official list of return codes. Callers must go by the number alone.
"""

import json
import re
import secrets
from typing import Any, TypeVar

import msgspec

_ESCAPE = re.compile(rb"(?<!\\)(?:\\\\)*\\u")

ERRMSGS: dict[int, str] = {
    -1: "system error",
    40001: (
        "invalid credential, access_token is invalid or not latest, could get access_token by "
        "getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r"
    ),
    40002: "invalid grant_type",
    40004: "invalid media type",
    40005: "invalid file type",
    40007: "invalid media_id",
    40009: "invalid image size",
    40012: "invalid thumb size",
    40013: "invalid appid",
    40014: "invalid access_token",
    40033: "invalid charset. please check your request, if include \\uxxxx will create fail!",
    40066: "invalid url",
    40125: "invalid appsecret, view more at http://t.cn/RAEkdVq",
    40137: "invalid image format",
    40164: "invalid ip {ip} ipv6 ::ffff:{ip}, not in whitelist",
    40227: "invalid title",
    41001: "access_token missing",
    41002: "appid missing",
    41004: "appsecret missing",
    41005: "media data missing",
    41039: "invalid content_source_url",
    42001: "access_token expired",
    43001: "require GET method",
    43002: "require POST method",
    44002: "empty post data",
    44003: "empty news data",
    44004: "empty content",
    45002: "content size out of limit",
    45003: "title size out of limit",
    45004: "description size out of limit",
    45005: "url size out of limit",
    45008: "article size out of limit",
    45009: "reach max api daily quota limit",
    45011: "api minute-quota reach limit, must slower, retry next minute",
    45110: "author size out of limit",
    45166: "invalid content",
    47001: "data format error",
    48001: "api unauthorized",
    53402: "封面裁剪失败,请检查裁剪参数后重试",
    53502: "invalid publish_id",
    53600: "invalid article_id",
    76001: "rid not found",
    76021: "cgi_path not found",
    88000: "without comment privilege",
}

T = TypeVar("T")


class Denied(Exception):  # noqa: N818 - an answer of the platform, not a fault of the program
    """The platform refuses a call.

    `article` is the place (from 0) of the article that is at fault, for the hint; `ip` the
    caller's address where the text names it.
    """

    def __init__(self, errcode: int, *, article: int | None = None, ip: str = "") -> None:
        super().__init__(errcode)
        self.errcode = errcode
        self.article = article
        self.ip = ip


def error_answer(denied: Denied, rid: str) -> dict[str, Any]:
    """Return the error body: number, text, hint for content errors, request id."""
    text = ERRMSGS.get(denied.errcode, "error").replace("{ip}", denied.ip)
    if denied.article is not None:
        text += f" hint: [{secrets.token_urlsafe(9)[:12]}-{denied.article}]"
    return {"errcode": denied.errcode, "errmsg": f"{text} rid: {rid}"}


def new_rid(now: float) -> str:
    """Return a request id: the time in hex and two random parts."""
    return f"{int(now):08x}-{secrets.token_hex(4)}-{secrets.token_hex(4)}"


def json_bytes(answer: dict[str, Any]) -> bytes:
    """Return `answer` as the servers write it: raw UTF-8, slashes escaped."""
    text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    return text.replace("/", "\\/").encode("utf-8")


def decoded(body: bytes, shape: type[T]) -> T:
    r"""Return a JSON request as `shape`.

    Raises:
        Denied: 44002 nothing sent, 40033 `\u` escapes, 47001 not UTF-8, not JSON, wrong types.
    """
    if not body:
        raise Denied(44002)
    if _ESCAPE.search(body):
        raise Denied(40033)
    try:
        body.decode("utf-8")
        return msgspec.json.decode(body, type=shape)
    except (UnicodeDecodeError, msgspec.DecodeError, RecursionError):
        raise Denied(47001) from None
