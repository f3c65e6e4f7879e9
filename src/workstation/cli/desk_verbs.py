"""`desk`, `week`, `month`, `search`: what waits, how the cadence stands, where things are."""

from typing import TYPE_CHECKING, Any

import msgspec

from workstation.cli.parsing import count
from workstation.cli.session import Answer, Data, Session, moment

if TYPE_CHECKING:
    from workstation.domain.weeks import Present


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    if "desk" in nouns.choices:
        return
    desk = nouns.add_parser("desk").add_subparsers(dest="verb", required=True)
    desk.add_parser("show").set_defaults(run=show_desk)
    week = nouns.add_parser("week").add_subparsers(dest="verb", required=True)
    week.add_parser("show").set_defaults(run=show_week)
    silent = week.add_parser("silent")
    silent.add_argument("--week", default="")
    how = silent.add_mutually_exclusive_group(required=True)
    how.add_argument("--reason", default="")
    how.add_argument("--undo", action="store_true")
    silent.set_defaults(run=keep_silent)
    month = nouns.add_parser("month").add_subparsers(dest="verb", required=True)
    month.add_parser("show").set_defaults(run=show_months)
    recommend = month.add_parser("recommend")
    recommend.add_argument("--month", default="")
    which = recommend.add_mutually_exclusive_group(required=True)
    which.add_argument("--article", default="")
    which.add_argument("--none", action="store_true")
    recommend.set_defaults(run=recommend_piece)
    search = nouns.add_parser("search")
    search.add_argument("query")
    search.add_argument("--limit", type=count, default=8)
    search.set_defaults(run=search_everything)


def present(session: Session) -> "Present":
    """Return the present moment of this home, in the days of this PC."""
    from workstation.domain.weeks import Present

    return Present(session.desk.now_ms())


def show_desk(session: Session, _words: object) -> Answer:
    """Return what waits for this member and what the coming days hold."""
    from workstation.usecases.newsdesk import waiting_for_me
    from workstation.usecases.nodes import coming_nodes
    from workstation.wording.catalogue import word

    rows = waiting_for_me(session.desk)
    waiting: list[Data] = [
        {**msgspec.to_builtins(row), "since": moment(row.since) or None, "due": row.due or None}
        for row in rows
    ]
    nodes = [msgspec.to_builtins(one) for one in coming_nodes(session.desk, present(session))]
    lines = [
        f"{word(session.lang, 'reason', row.reason)}\t{row.target}\t{row.title or row.number}"
        for row in rows
    ]
    data = {"count": len(waiting), "waiting": waiting, "nodes": nodes}
    return Answer(data, "desk_shown", rows=lines)


def show_week(session: Session, _words: object) -> Answer:
    """Return this week, the last twelve and the columns."""
    from workstation.usecases.cadence import cadence

    told = cadence(session.desk, present(session))
    data = msgspec.to_builtins(told.week)
    data["weeks"] = msgspec.to_builtins(told.bars)
    data["columns"] = msgspec.to_builtins(told.columns)
    lines = [f"{bar.week}\t{bar.published}\t{bar.silent_reason}" for bar in told.bars]
    lines += [f"{one.name}\t{one.this_month}\t{one.last}" for one in told.columns]
    return Answer(data, "week_shown", rows=lines)


def keep_silent(session: Session, words: Any) -> Answer:
    """Say why nothing goes out in a week, or take it back."""
    from workstation.usecases import planning

    now = present(session)
    if words.undo:
        planning.speak_after_all(session.desk, now, words.week)
    else:
        planning.keep_silent(session.desk, now, words.reason, words.week)
    return show_week(session, words)


def show_months(session: Session, _words: object) -> Answer:
    """Return the recommended pieces of this month and the last."""
    from workstation.usecases.cadence import good_pieces

    rows = good_pieces(session.desk, present(session))
    return Answer(
        {"months": msgspec.to_builtins(rows)}, rows=[f"{row.month}\t{row.title}" for row in rows]
    )


def recommend_piece(session: Session, words: Any) -> Answer:
    """Recommend a month's good piece, or none."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import planning

    now = present(session)
    if words.none:
        planning.recommend_nothing(session.desk, now, words.month)
    else:
        article = ArticleId(session.resolve("article", words.article))
        planning.recommend_piece(session.desk, now, article, words.month)
    return show_months(session, words)


def search_everything(session: Session, words: Any) -> Answer:
    """Return what holds the words asked for."""
    from workstation.usecases import searching

    found = searching.search_everything(session.desk, words.query, words.limit)
    lines = [f"{one.article[:8]}\t{one.title}\t{one.snippet}" for one in found.articles]
    lines += [f"{one.member[:8]}\t{one.name}\t{one.branch}" for one in found.members]
    lines += [f"{one.photo[:8]}\t{one.caption}\t{one.album_name}" for one in found.photos]
    lines += [f"{one.article[:8]}\t{one.title}\t{one.snippet}" for one in found.notes]
    lines += [f"{one.number}\t{one.title}" for one in found.issues]
    return Answer(msgspec.to_builtins(found), rows=lines)
