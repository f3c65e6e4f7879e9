"""`issue` and `publication`."""

from pathlib import Path
from typing import Any

from workstation.cli.parsing import ordinal
from workstation.cli.session import Answer, Data, Session, moment
from workstation.domain.errors import Refused

CHANNELS = ("wechat", "web", "file")


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    if "issue" not in nouns.choices:
        _add_issue(nouns.add_parser("issue").add_subparsers(dest="verb", required=True))
        publication = nouns.add_parser("publication").add_subparsers(dest="verb", required=True)
        show = publication.add_parser("show")
        show.add_argument("id")
        show.set_defaults(run=show_publication)


def _add_issue(verbs: Any) -> None:
    create = verbs.add_parser("create")
    create.add_argument("--number", type=ordinal, required=True)
    create.add_argument("--article", action="append", required=True)
    create.add_argument("--date", default="")
    create.set_defaults(run=create_issue)
    verbs.add_parser("list").set_defaults(run=list_issues)
    for name, run in (("show", show_issue), ("preflight", run_preflight)):
        parser = verbs.add_parser(name)
        parser.add_argument("number", type=int)
        parser.set_defaults(run=run)
    publish = verbs.add_parser("publish")
    publish.add_argument("number", type=int)
    publish.add_argument("--account", default="")
    publish.add_argument("--mode", choices=("draft", "publish", "mass"), default="")
    publish.add_argument("--channel", action="append", choices=CHANNELS, default=[])
    publish.add_argument("--out", type=Path)
    publish.add_argument("--resume", action="store_true")
    publish.set_defaults(run=publish_issue)


def create_issue(session: Session, words: Any) -> Answer:
    """Compose an issue."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import issues

    articles = [ArticleId(session.resolve("article", one)) for one in words.article]
    issues.create_issue(session.desk, words.number, articles, _date(words.date))
    return Answer(_issue(session, words.number), "issue_shown")


def _date(text: str) -> str:
    from datetime import date

    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise Refused("bad_date", date=text) from error


def _issue(session: Session, number: int) -> Data:
    from workstation.store import queries
    from workstation.usecases.issues import find_issue

    desk = session.desk
    issue = find_issue(desk, number)
    published = desk.store.read(queries.publications_of, issue)
    articles = desk.store.read(queries.issue_articles, issue)
    states = {
        row.article: row
        for one in articles
        for row in desk.store.read(queries.articles, article=one)
    }
    done = [row for row in published if row.state == "done" and row.mode != "draft"]
    approved = all(states[one].state in {"approved", "published"} for one in articles)
    return {
        "number": number,
        "date": desk.store.read(queries.register_value, f"issue/{issue}", "date"),
        "articles": [
            {"id": one, "title": states[one].title, "state": states[one].state}
            for one in articles
        ],
        "state": "published" if done else "ready" if approved else "composed",
        "publications": [
            {"publication": row.plan, "channel": row.channel, "mode": row.mode,
             "account": row.account, "state": row.state}
            for row in published
        ],
    }  # fmt: skip


def list_issues(session: Session, _words: object) -> Answer:
    """List the issues, the newest number first."""
    from workstation.store import queries

    numbers = {number for _, number in session.desk.store.read(queries.all_issues)}
    issues = [_issue(session, number) for number in sorted(numbers, reverse=True)]
    lines = [f"{one['number']}\t{one['state']}\t{len(one['articles'])}" for one in issues]
    return Answer({"issues": issues}, rows=lines)


def show_issue(session: Session, words: Any) -> Answer:
    """Show an issue."""
    data = _issue(session, words.number)
    return Answer(data, "issue_shown", rows=[one["title"] for one in data["articles"]])


def run_preflight(session: Session, words: Any) -> Answer:
    """Tell whether an issue is ready, and what is missing."""
    from workstation.usecases.issues import preflight
    from workstation.wording.catalogue import sentence, word

    checks: list[Data] = [
        {
            "check": one.check,
            "ok": one.ok,
            "code": one.code,
            "message": sentence(session.lang, one.code, one.fields) if one.code else "",
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
    from workstation.usecases.publishing import publish_issue as publish

    desk = session.desk
    answers: list[Data] = []
    for channel in words.channel or ["wechat"]:
        request = _request(session, words, channel)
        answers.append(publish(desk, request, announce=lambda: announce(desk, session.share())))
    data = dict(answers[0])
    if len(answers) > 1:
        data["channels"] = answers
        data["articles"] = [one for answer in answers for one in answer["articles"]]
        if any(answer["state"] == "waiting" for answer in answers):
            data["state"] = "waiting"
    rows = [one["url"] for one in data["articles"] if one["url"]]
    return Answer(data, f"publication_{data['state']}", rows=rows)


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
    from workstation.usecases.issues import find_issue

    rows = session.desk.store.read(queries.publications_of, find_issue(session.desk, number))
    modes = [row.mode for row in rows if row.channel == "wechat" and row.account == account]
    return modes[-1] if modes else ""


def show_publication(session: Session, words: Any) -> Answer:
    """Show a publication step by step."""
    from workstation.usecases.publishing import publication_answer

    plan = session.resolve("publication", words.id)
    standing = session.desk.projection().plan(plan)
    steps: list[Data] = [
        {
            "step": one.step,
            "state": one.state,
            "attempt": one.attempt,
            "at": moment(one.hlc),
            "detail": one.refs,
        }
        for one in (standing.steps if standing else ())
    ]
    data = {**publication_answer(session.desk, plan), "steps": steps}
    lines = [f"{one['state']}\t{one['step']}" for one in steps]
    return Answer(data, f"publication_{data['state']}", rows=lines)
