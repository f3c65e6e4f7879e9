"""`issue publish` and `issue record`: on every channel, or by hand."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from workstation.cli.parsing import count
from workstation.cli.session import Answer, Data, Session
from workstation.domain.errors import NewsroomError, Refused

if TYPE_CHECKING:
    from workstation.domain.ids import IssueId
    from workstation.usecases.publishing_rounds import ChannelEnding

CHANNELS = ("wechat", "web", "file")


def add_publishing(verbs: Any) -> None:
    """Declare the verbs."""
    publish = verbs.add_parser("publish")
    publish.add_argument("number", type=int)
    publish.add_argument("--account", default="")
    publish.add_argument("--mode", choices=("draft", "publish", "mass"), default="")
    publish.add_argument("--channel", action="append", choices=CHANNELS, default=[])
    publish.add_argument("--out", type=Path)
    publish.add_argument("--resume", action="store_true")
    publish.set_defaults(run=publish_issue)
    record = verbs.add_parser("record")
    record.add_argument("number", type=count)
    record.add_argument("--article", required=True)
    record.add_argument("--url", required=True)
    record.set_defaults(run=record_publication)


def _find(session: Session, number: int) -> "IssueId":
    from workstation.usecases.issues import find_issue

    return find_issue(session.desk, number)


def publish_issue(session: Session, words: Any) -> Answer:
    """Publish an issue on the channels asked for, WeChat by default."""
    from workstation.usecases.exchange import announce
    from workstation.usecases.publishing_rounds import publish_on_channels

    desk = session.desk
    channels = list(dict.fromkeys(words.channel or ["wechat"]))
    requests = [_request(session, words, channel) for channel in channels]
    endings = list(
        publish_on_channels(desk, requests, announce=lambda: announce(desk, session.share()))
    )
    data = _gathered(endings)
    if error := _worst(endings):
        if data:
            error.answer = {**data, "state": data.get("state", "failed")}  # type: ignore[attr-defined] # main tells it beside the error
        raise error
    rows = [one["url"] for one in data["articles"] if one["url"]]
    return Answer(data, f"publication_{data['state']}", rows=rows)


def _gathered(endings: "list[ChannelEnding]") -> Data:
    """Return what all channels told: the first one's keys, and each one's under `channels`."""
    told = [_with_error(one, alone=len(endings) == 1) for one in endings]
    answered = [one for one in told if "publication" in one]
    if not answered:
        return {}
    data = dict(answered[0])
    if len(endings) > 1:
        data.pop("error_code", None)
        data["channels"] = told
        data["articles"] = [one for answer in answered for one in answer["articles"]]
        states = {answer["state"] for answer in told}
        ranked = ("failed", "needs_person", "waiting", "done")
        data["state"] = next((one for one in ranked if one in states), "done")
    return data


def _with_error(ending: "ChannelEnding", *, alone: bool) -> Data:
    told: Data = dict(ending.answer)
    if ending.error is not None and not alone:
        told = {"channel": ending.request.channel, "state": "failed", "articles": [], **told}
        told["error_code"] = ending.error.code
    return told


def _worst(endings: "list[ChannelEnding]") -> NewsroomError | None:
    """Return the error to end with: what stopped before what was refused."""
    errors = [one.error for one in endings if one.error is not None]
    stopped = [one for one in errors if not isinstance(one, Refused)]
    return next(iter([*stopped, *errors]), None)


def _request(session: Session, words: Any, channel: str) -> Any:
    from workstation.usecases.accounts import find_account
    from workstation.usecases.publishing import Request

    out = words.out or session.home / "published" / str(words.number)
    if channel != "wechat":
        return Request(words.number, channel, "", None, out / channel, words.resume)  # type: ignore[arg-type] # argparse checked the choices
    account = _account(session, words, find_account)
    mode = words.mode or _first_mode(session, words.number, account.name) or account.mode
    return Request(words.number, "wechat", mode, account, out, words.resume)  # type: ignore[arg-type] # same


def _account(session: Session, words: Any, find: Any) -> Any:
    try:
        return find(session.desk, words.account)
    except Refused as error:
        if not words.account:
            raise UsageError(error.code, **error.details) from error
        raise


class UsageError(Refused):
    """A command that lacks a word: exit code 2."""

    exit_code = 2


def _first_mode(session: Session, number: int, account: str) -> str:
    from workstation.store import queries

    rows = session.desk.store.read(queries.publications_of, _find(session, number))
    modes = [row.mode for row in rows if row.channel == "wechat" and row.account == account]
    return modes[-1] if modes else ""


def record_publication(session: Session, words: Any) -> Answer:
    """Register an article that was published by hand, and its address."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases.publication_settling import record_publication as record
    from workstation.usecases.publishing import publication_answer

    article = ArticleId(session.resolve("article", words.article))
    plan = record(session.desk, _find(session, words.number), article, words.url)
    return Answer(publication_answer(session.desk, plan), "publication_done")
