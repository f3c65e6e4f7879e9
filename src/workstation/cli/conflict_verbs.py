"""`conflict`: what was done apart, and settling it, one act for each kind."""

from collections.abc import Callable
from typing import Any

import msgspec

from workstation.cli.parsing import ordinal
from workstation.cli.session import Answer, Data, Session, moment
from workstation.domain.errors import Refused

WAYS: dict[str, tuple[str, ...]] = {
    "article": ("keep", "drop", "other"),
    "value": ("keep",),
    "number": ("keep", "number", "let_go"),
    "claim": ("here",),
    "entry": ("again", "let_go"),
    "fork": ("keep", "none"),
    "cloned": ("renew",),
}
"""Which options settle which kind; an article needs none where nothing is left to choose."""


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("conflict").add_subparsers(dest="verb", required=True)
    verbs.add_parser("list").set_defaults(run=list_conflicts)
    settle = verbs.add_parser("settle")
    settle.add_argument("id")
    settle.add_argument("--keep", action="append", default=[])
    settle.add_argument("--drop", action="append", default=[])
    settle.add_argument("--other", action="append", default=[])
    settle.add_argument("--number", type=ordinal, default=0)
    settle.add_argument("--here", action="store_true")
    settle.add_argument("--again", action="store_true")
    settle.add_argument("--let-go", action="store_true")
    settle.add_argument("--none", action="store_true")
    settle.add_argument("--renew", action="store_true")
    settle.set_defaults(run=settle_conflict)


def list_conflicts(session: Session, _words: object) -> Answer:
    """Return the inbox."""
    return Answer(_inbox(session), "conflicts_shown", rows=_lines(session))


def _inbox(session: Session) -> Data:
    from workstation.usecases.conflicts import conflicts, files_aside

    found: list[Data] = []
    for one in conflicts(session.desk):
        told: Data = msgspec.to_builtins(one)
        sides = [{**side, "at": _when(side["at"])} for side in told["sides"]]
        found.append({**told, "at": _when(told["at"]), "sides": sides})
    files = [{**msgspec.to_builtins(one), "at": _when(one.at)} for one in files_aside(session.desk)]
    return {"conflicts": found, "set_aside": files, "count": len(found), "files": len(files)}


def _when(ms: int) -> str | None:
    return moment(ms, is_reading=False) or None


def _lines(session: Session) -> list[str]:
    from workstation.usecases.conflicts import conflicts
    from workstation.wording.catalogue import word

    lines = []
    for one in conflicts(session.desk):
        about = word(session.lang, "conflict", one.kind)
        told = str(one.number or one.title)
        lines.append("\t".join((one.id, about, told, word(session.lang, "field", one.field))))
        lines += [
            "\t".join(
                ("", side.id, side.person, side.words or str(side.token), _when(side.at) or "")
            )
            for side in one.sides
        ]
    return lines


def settle_conflict(session: Session, words: Any) -> Answer:
    """Settle one conflict as the options say."""
    from workstation.usecases.conflicts import conflicts

    found = _one_named(words.id, [one.id for one in conflicts(session.desk)])
    conflict = next(one for one in conflicts(session.desk) if one.id == found)
    _refuse_unfit(conflict.kind, words)
    acts: dict[str, Callable[[Session, Any, Any], Data]] = {
        "article": _merge,
        "value": _keep_value,
        "number": _keep_number,
        "claim": _carry_on_here,
        "entry": _settle_entry,
        "fork": _settle_fork,
        "cloned": _renew,
    }
    done = acts[conflict.kind](session, conflict, words)
    return Answer({"settled": found, **done, **_inbox(session)}, "done")


def _one_named(prefix: str, known: list[str]) -> str:
    found = [one for one in known if one == prefix] or [one for one in known if prefix in one]
    if not prefix or not found:
        raise Refused("not_found", kind="conflict", id=prefix)
    if len(found) > 1:
        raise Refused("ambiguous", kind="conflict", id=prefix)
    return found[0]


def _refuse_unfit(kind: str, words: Any) -> None:
    """Refuse options of another kind of conflict, and none where one is needed."""
    given = {name for names in WAYS.values() for name in names if getattr(words, name)}
    ways = WAYS[kind]
    if given - {*ways} or (not given and kind != "article"):
        options = " ".join(f"--{one.replace('_', '-')}" for one in ways)
        raise Refused("settled_otherwise", conflict=kind, options=options)


def _side(conflict: Any, words: Any) -> str:
    if len(words.keep) != 1:
        raise Refused("settled_otherwise", conflict=conflict.kind, options="--keep")
    return _one_named(words.keep[0], [side.id for side in conflict.sides])


def _merge(session: Session, conflict: Any, words: Any) -> Data:
    from workstation.domain.ids import ArticleId
    from workstation.usecases.listing import told_unsettled
    from workstation.usecases.merging import merge_article

    article = ArticleId(conflict.target.partition("/")[2])
    merged = merge_article(session.desk, article, words.keep, drop=words.drop, others=words.other)
    return {
        "id": article,
        "revision": merged.saved.revision,
        "held": merged.saved.held,
        "unsettled": told_unsettled(merged.unsettled, merged.fields),
    }


def _keep_value(session: Session, conflict: Any, words: Any) -> Data:
    from workstation.usecases.settling import keep_value

    kept = _side(conflict, words)
    keep_value(session.desk, conflict.target, conflict.field, kept)
    return {"kept": kept}


def _keep_number(session: Session, conflict: Any, words: Any) -> Data:
    from workstation.domain.ids import IssueId
    from workstation.usecases.settling import keep_number, let_numbers_stay

    if words.let_go:
        return {"kept": list(let_numbers_stay(session.desk, conflict.number))}
    kept = IssueId(_side(conflict, words))
    done = keep_number(session.desk, conflict.number, kept, other=words.number)
    return {"kept": kept, "renumbered": msgspec.to_builtins(done)}


def _carry_on_here(session: Session, conflict: Any, _words: Any) -> Data:
    from workstation.domain.ids import PlanId
    from workstation.usecases.exchange import announce
    from workstation.usecases.publication_settling import take_over

    plan = PlanId(conflict.target.partition("/")[2])
    take_over(session.desk, plan, announce=lambda: announce(session.desk, session.share()))
    return {"publication": plan}


def _settle_entry(session: Session, conflict: Any, words: Any) -> Data:
    from workstation.usecases.settling import settle_entry

    entry = conflict.sides[0].id
    settle_entry(session.desk, entry, again=words.again)
    return {"entry": entry}


def _settle_fork(session: Session, conflict: Any, words: Any) -> Data:
    from workstation.domain.ids import DeviceId
    from workstation.usecases.settling import settle_fork

    known = [side.id for side in conflict.sides]
    lines = [_one_named(one, known) for one in words.keep]
    settle_fork(session.desk, DeviceId(conflict.target.partition("/")[2]), lines)
    return {"kept": lines}


def _renew(session: Session, _conflict: Any, _words: Any) -> Data:
    from workstation.bootstrap import renew_home

    renewed: Data = msgspec.to_builtins(renew_home(session.desk))
    return renewed
