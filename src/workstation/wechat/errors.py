"""What WeChat's error numbers mean for the newsroom.

The number decides, never the wording: `errmsg` changes with the season and is read only for the
caller's address (40164) and the request id. Sources: the official pages and live replies; where
an API raises a number that its page does not list, the general list of return codes decides.
"""

import ipaddress
import re
from enum import StrEnum
from typing import Literal

import msgspec

from workstation.domain.errors import NewsroomError, Refused, Unavailable

_MAX_ERRMSG = 500
_RID = re.compile(r"rid: ([0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8})")
_IP = re.compile(r"invalid ip ([0-9a-fA-F.:]{2,45})")

TOKEN_ERRCODES = frozenset({40001, 40014, 42001})
"""A new token may cure these: the call was refused before any work, so it may be repeated."""


class Advice(StrEnum):
    """When trying again makes sense."""

    NEVER = "never"
    """Somebody must change the account's settings first."""
    AFTER_CHANGE = "after_change"
    """The article, picture or id must be another one."""
    NEW_TOKEN = "new_token"  # noqa: S105 - names an advice, holds no secret
    """Once, with a token asked for again."""
    LATER = "later"
    """After some minutes, or when the administrator has confirmed."""
    TOMORROW = "tomorrow"
    """After midnight, Beijing time, or a day later."""
    READS_ONLY = "reads_only"
    """Only what changes nothing; whether the work was done is unknown."""


class Meaning(msgspec.Struct, frozen=True):
    """One error in the newsroom's terms."""

    code: str
    ending: Literal["refused", "unavailable"]
    advice: Advice


def _setting(code: str) -> Meaning:
    return Meaning(code, "refused", Advice.NEVER)


def _change(code: str) -> Meaning:
    return Meaning(code, "refused", Advice.AFTER_CHANGE)


def _later(code: str, advice: Advice = Advice.LATER) -> Meaning:
    return Meaning(code, "unavailable", advice)


_TOKEN = _later("wechat_token_invalid", Advice.NEW_TOKEN)
_APP_ID = _setting("wechat_app_id_wrong")
_SECRET = _setting("wechat_secret_wrong")
_MALFORMED = _change("wechat_malformed_request")
_ESCAPES = _change("wechat_escapes_refused")
_IMAGE_TYPE = _change("wechat_image_type_refused")
_IMAGE_SIZE = _change("wechat_image_too_large")
_SOURCE_URL = _change("wechat_source_url_refused")
_NOTHING = _change("wechat_nothing_sent")
_TOO_FAST = _later("wechat_too_fast")
_NOT_GRANTED = _setting("wechat_not_granted")
_RID_UNKNOWN = _change("wechat_rid_unknown")

OTHER = _setting("wechat_other_error")

MEANINGS: dict[int, Meaning] = {
    -1: _later("wechat_busy", Advice.READS_ONLY),
    40001: _TOKEN,
    40002: _MALFORMED,
    40004: _IMAGE_TYPE,
    40005: _IMAGE_TYPE,
    40006: _IMAGE_SIZE,
    40007: _change("wechat_media_unknown"),
    40009: _IMAGE_SIZE,
    40012: _IMAGE_SIZE,
    40013: _APP_ID,
    40014: _TOKEN,
    40033: _ESCAPES,
    40066: _MALFORMED,
    40113: _IMAGE_TYPE,
    40125: _SECRET,
    40137: _change("wechat_image_unreadable"),
    40164: _setting("wechat_ip_not_listed"),
    40227: _change("wechat_title_missing"),
    40243: _setting("wechat_secret_frozen"),
    41001: _MALFORMED,
    41002: _APP_ID,
    41004: _SECRET,
    41005: _change("wechat_image_missing"),
    41039: _SOURCE_URL,
    42001: _TOKEN,
    43001: _MALFORMED,
    43002: _MALFORMED,
    44002: _NOTHING,
    44003: _NOTHING,
    44004: _change("wechat_content_missing"),
    45001: _IMAGE_SIZE,
    45002: _change("wechat_content_too_long"),
    45003: _change("wechat_title_too_long"),
    45004: _change("wechat_digest_too_long"),
    45005: _SOURCE_URL,
    45008: _change("wechat_too_many_articles"),
    45009: _later("wechat_quota_used_up", Advice.TOMORROW),
    45011: _TOO_FAST,
    45074: _setting("wechat_material_full"),
    45110: _change("wechat_author_too_long"),
    45166: _change("wechat_content_refused"),
    47001: _MALFORMED,
    47002: _ESCAPES,
    48001: _NOT_GRANTED,
    48004: _setting("wechat_api_banned"),
    50002: _setting("wechat_account_limited"),
    50004: _setting("wechat_token_barred"),
    50007: _setting("wechat_account_frozen"),
    53402: _change("wechat_crop_refused"),
    53500: _setting("wechat_publish_barred"),
    53501: _TOO_FAST,
    53502: _change("wechat_publish_id_unknown"),
    53503: _change("wechat_publish_check_failed"),
    53504: _setting("wechat_console_needed"),
    53505: _setting("wechat_console_save_needed"),
    53600: _change("wechat_article_unknown"),
    76001: _RID_UNKNOWN,
    76002: _RID_UNKNOWN,
    76003: _RID_UNKNOWN,
    76004: _RID_UNKNOWN,
    76021: _MALFORMED,
    76022: _NOT_GRANTED,
    88000: _setting("wechat_comments_not_granted"),
    89503: _later("wechat_ip_needs_confirmation"),
    89506: _later("wechat_ip_refused_for_a_day", Advice.TOMORROW),
    89507: _later("wechat_ip_refused_for_an_hour"),
}


def meaning(errcode: int) -> Meaning:
    """Return what `errcode` means; `OTHER` for a number nobody has described."""
    return MEANINGS.get(errcode, OTHER)


def error_for(call: str, errcode: int, errmsg: str) -> NewsroomError:
    """Return the error to raise for an answer to `call` (an API's name, e.g. `draft/add`).

    Its fields: `call`, `errcode`, `errmsg` (shortened), `rid` (empty when absent), and `ip` for
    40164: the address to put on the account's list.
    """
    # On the token call 40001 says that the secret is wrong: a new token cannot cure it.
    meant = _SECRET if call == "stable_token" and errcode == 40001 else meaning(errcode)  # noqa: PLR2004 - WeChat's number
    found = _RID.search(errmsg)
    fields: dict[str, str | int] = {
        "call": call,
        "errcode": errcode,
        "errmsg": errmsg[:_MAX_ERRMSG],
        "rid": found.group(1) if found else "",
    }
    if meant.code == "wechat_ip_not_listed":
        fields["ip"] = _caller_ip(errmsg)
    ending = Refused if meant.ending == "refused" else Unavailable
    return ending(meant.code, **fields)


def _caller_ip(errmsg: str) -> str:
    found = _IP.search(errmsg)
    try:
        return str(ipaddress.ip_address(found.group(1))) if found else ""
    except ValueError:
        return ""
