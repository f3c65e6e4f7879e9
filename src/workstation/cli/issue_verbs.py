"""`issue`: composing, listing, checking."""

from typing import TYPE_CHECKING, Any

from workstation.cli.issue_publishing import add_publishing
from workstation.cli.parsing import ordinal
from workstation.cli.session import Answer, Data, Session, moment

if TYPE_CHECKING:
    from workstation.domain.ids import ArticleId, IssueId
    from workstation.usecases.issue_pages import IssuePage, ListedIssue


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("issue").add_subparsers(dest="verb", required=True)
    verbs.add_parser("list").set_defaults(run=list_issues)
    for name, run in (("show", show_issue), ("preflight", run_preflight), ("delete", delete)):
        parser = verbs.add_parser(name)
        parser.add_argument("number", type=int)
        parser.set_defaults(run=run)
    _add_composing(verbs)
    add_publishing(verbs)


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
