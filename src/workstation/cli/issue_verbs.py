"""`issue`: composing, checking, publishing, registering what was published by hand."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from workstation.cli.parsing import count, ordinal
from workstation.cli.session import Answer, Data, Session, moment
from workstation.domain.errors import NewsroomError, Refused

if TYPE_CHECKING:
    from workstation.domain.ids import ArticleId, IssueId
    from workstation.usecases.issue_pages import IssuePage, ListedIssue
    from workstation.usecases.publishing_rounds import ChannelEnding

CHANNELS = ("wechat", "web", "file")


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("issue").add_subparsers(dest="verb", required=True)
    verbs.add_parser("list").set_defaults(run=list_issues)
    for name, run in (("show", show_issue), ("preflight", run_preflight), ("delete", delete)):
        parser = verbs.add_parser(name)
        parser.add_argument("number", type=int)
        parser.set_defaults(run=run)
    _add_composing(verbs)
    _add_publishing(verbs)


def _add_composing(verbs: Any) -> None:
    create = verbs.add_parser("create")
    create.add_argument("--number", type=ordinal, default=0)
    create.add_argument("--article", action="append", required=True)
    create.add_argument("--date", default="")
    create.set_defaults(run=create_issue)
    single = verbs.add_parser("single")
    single.add_argument("article")
    single.set_defaults(run=create_single)
    change = verbs.add_parser("change")
    change.add_argument("number", type=int)
    change.add_argument("--number", dest="new_number", type=ordinal, default=0)
    change.add_argument("--date")
    change.add_argument("--id", default="")
    change.set_defaults(run=change_issue)
    verbs.add_parser("candidates").set_defaults(run=list_candidates)
    for name, run in (("add", add_articles), ("remove", remove_articles), ("move", move_article)):
        parser = verbs.add_parser(name)
        parser.add_argument("number", type=int)
        parser.add_argument("--article", action="append", required=True)
        parser.set_defaults(run=run)
        if name == "move":
            parser.add_argument("--to", type=ordinal, required=True)


def _add_publishing(verbs: Any) -> None:
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


def create_issue(session: Session, words: Any) -> Answer:
    """Compose an issue."""
    from workstation.usecases import composing

    number = words.number or composing.next_number(session.desk)
    articles = _articles(session, words)
    return _shown(session, composing.create_issue(session.desk, number, articles, words.date))


def create_single(session: Session, words: Any) -> Answer:
    """Give one article an issue of its own."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import composing

    article = ArticleId(session.resolve("article", words.article))
    return _shown(session, composing.create_single_issue(session.desk, article))


def change_issue(session: Session, words: Any) -> Answer:
    """Give an issue another number or day; `--id` tells two of one number apart."""
    from workstation.domain.ids import IssueId
    from workstation.usecases import composing

    issue = (
        IssueId(session.resolve("issue", words.id)) if words.id else _find(session, words.number)
    )
    if words.new_number:
        composing.renumber_issue(session.desk, issue, words.new_number)
    if words.date is not None:
        composing.date_issue(session.desk, issue, words.date)
    return _shown(session, issue)


def add_articles(session: Session, words: Any) -> Answer:
    """Put articles at the end of an issue."""
    from workstation.usecases import composing

    issue = _find(session, words.number)
    composing.add_to_issue(session.desk, issue, _articles(session, words))
    return _shown(session, issue)


def remove_articles(session: Session, words: Any) -> Answer:
    """Take articles out of an issue."""
    from workstation.usecases import composing

    issue = _find(session, words.number)
    for article in _articles(session, words):
        composing.remove_from_issue(session.desk, issue, article)
    return _shown(session, issue)


def move_article(session: Session, words: Any) -> Answer:
    """Give an article another place, counted from 1."""
    from workstation.usecases import composing

    issue = _find(session, words.number)
    for place, article in enumerate(_articles(session, words), start=words.to - 1):
        composing.move_in_issue(session.desk, issue, article, place)
    return _shown(session, issue)


def delete(session: Session, words: Any) -> Answer:
    """Delete an issue that holds nothing and was never published."""
    from workstation.usecases import composing

    composing.delete_issue(session.desk, _find(session, words.number))
    return Answer({"deleted": words.number}, "done")


def _find(session: Session, number: int) -> "IssueId":
    from workstation.usecases.issues import find_issue

    return find_issue(session.desk, number)


def _articles(session: Session, words: Any) -> "list[ArticleId]":
    from workstation.domain.ids import ArticleId

    return [ArticleId(session.resolve("article", one)) for one in words.article]


def list_candidates(session: Session, _words: object) -> Answer:
    """List the approved articles that are not published."""
    from workstation.usecases.issue_pages import candidates

    articles: list[Data] = [
        {"id": one.article, "title": one.title, "column": one.column, "branch": one.branch,
         "issue": one.number}
        for one in candidates(session.desk)
    ]  # fmt: skip
    return Answer({"articles": articles}, rows=[f"{one['id']}\t{one['title']}" for one in articles])


def list_issues(session: Session, _words: object) -> Answer:
    """List the issues, the newest number first."""
    from workstation.usecases.issue_pages import list_issues as listed

    issues = [_told(session, one) for one in listed(session.desk)]
    lines = [f"{one['number']}\t{one['state']}\t{len(one['articles'])}" for one in issues]
    return Answer({"issues": issues}, rows=lines)


def _told(session: Session, listed: "ListedIssue") -> Data:
    from workstation.usecases.issue_pages import show_issue as page_of

    return _data(page_of(session.desk, listed.issue))


def show_issue(session: Session, words: Any) -> Answer:
    """Show an issue."""
    return _shown(session, _find(session, words.number))


def _shown(session: Session, issue: "IssueId") -> Answer:
    from workstation.usecases.issue_pages import show_issue as page_of

    data = _data(page_of(session.desk, issue))
    return Answer(data, "issue_shown", rows=[one["title"] for one in data["articles"]])


def _data(page: "IssuePage") -> Data:
    state = page.issue.state
    approved = bool(page.articles) and all(
        one.state in {"approved", "published"} for one in page.articles
    )
    return {
        "id": page.issue.issue,
        "number": page.issue.number,
        "date": page.issue.date or None,
        "articles": [
            {"id": one.article, "title": one.title, "state": one.state} for one in page.articles
        ],
        "state": "published" if state == "published" else "ready" if approved else "composed",
        "progress": state,
        "fixed": page.fixed,
        "published": moment(page.issue.published, is_reading=False),
        "publications": [
            {"publication": one.plan, "channel": one.channel, "mode": one.mode,
             "account": one.account, "state": one.state, "at": moment(one.at, is_reading=False),
             "by_hand": one.by_hand}
            for one in page.history
        ],
    }  # fmt: skip


def run_preflight(session: Session, words: Any) -> Answer:
    """Tell whether an issue is ready, and what is missing."""
    from workstation.usecases.preflight import preflight
    from workstation.wording.catalogue import sentence, word

    checks: list[Data] = [
        {
            "check": one.check,
            "ok": one.ok,
            "code": one.code,
            "message": sentence(session.lang, one.code, one.fields) if one.code else "",
            "article": one.article,
        }
        for one in preflight(session.desk, words.number)
    ]
    ready = all(one["ok"] for one in checks)
    lines = [
        f"{'✓' if one['ok'] else '✗'} {word(session.lang, 'check', one['check'])} {one['message']}"
        for one in checks
    ]
    return Answer({"ready": ready, "checks": checks}, rows=lines)


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
