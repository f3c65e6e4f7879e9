"""`article where`: why a change is not there."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Data, Session, moment


def add_verbs(verbs: Any) -> None:
    """Declare the verb beside the others of `article`."""
    where = verbs.add_parser("where")
    where.add_argument("id")
    where.set_defaults(run=show_whereabouts)


def show_whereabouts(session: Session, words: Any) -> Answer:
    """Tell how far an article has come, and what keeps the rest."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases.whereabouts import where_is

    told = where_is(session.desk, ArticleId(session.resolve("article", words.id)))
    data: Data = msgspec.to_builtins(told)
    data["id"] = data.pop("article")
    data["last_sync"] = _when(told.last_sync)
    data["held"] = [
        {"rule": one.finding.rule, "block": one.finding.block, "place": one.place}
        for one in told.held
    ]
    for one in data["holders"]:
        one["heard"] = _when(one["heard"])
    for one in data["set_aside"]:
        one["at"] = _when(one["at"])
    return Answer(data, "whereabouts", rows=_lines(session, data))


def _when(ms: int) -> str | None:
    return moment(ms, is_reading=False) or None


def _lines(session: Session, data: Data) -> list[str]:
    from workstation.wording.catalogue import word

    held = (f"{one['rule']}\t{one['place']}" for one in data["held"])
    holders = (
        f"{'✓' if one['has'] else '…'}\t{one['name']}\t{one['branch']}\t{one['heard'] or '–'}"
        for one in data["holders"]
    )
    aside = (
        f"{one['name']}\t{one['branch']}\t{word(session.lang, 'set_aside', one['reason'])}"
        for one in data["set_aside"]
    )
    return [*held, *holders, *aside]
