"""`publication`: what became of one, and what only a person can settle."""

from typing import Any

from workstation.cli.session import Answer, Data, Session, moment
from workstation.domain.errors import Refused


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("publication").add_subparsers(dest="verb", required=True)
    show = verbs.add_parser("show")
    show.add_argument("id")
    show.set_defaults(run=show_publication)
    settle = verbs.add_parser("settle")
    settle.add_argument("id")
    answer = settle.add_mutually_exclusive_group(required=True)
    answer.add_argument("--seen", action="store_true")
    answer.add_argument("--not-seen", action="store_true")
    settle.add_argument("--step", choices=("publish", "verify"), default="publish")
    settle.set_defaults(run=settle_publication)
    over = verbs.add_parser("take-over")
    over.add_argument("id")
    over.add_argument("--confirm", action="store_true")
    over.set_defaults(run=take_over_publication)


def show_publication(session: Session, words: Any) -> Answer:
    """Show a publication step by step."""
    return _shown(session, session.resolve("publication", words.id))


def settle_publication(session: Session, words: Any) -> Answer:
    """Record what a person saw where WeChat could not tell."""
    from workstation.domain.ids import PlanId
    from workstation.usecases.publication_settling import settle_unknown

    plan = session.resolve("publication", words.id)
    settle_unknown(session.desk, PlanId(plan), words.step, seen=words.seen)
    return _shown(session, plan)


def take_over_publication(session: Session, words: Any) -> Answer:
    """Claim a publication whose PC is gone."""
    from workstation.domain.ids import PlanId
    from workstation.usecases.exchange import announce
    from workstation.usecases.publication_settling import take_over

    plan = session.resolve("publication", words.id)
    if not words.confirm:
        raise Refused("confirmation_missing")
    take_over(session.desk, PlanId(plan), announce=lambda: announce(session.desk, session.share()))
    return _shown(session, plan)


def _shown(session: Session, plan: str) -> Answer:
    from workstation.usecases.publishing import publication_answer

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
    data = {
        **publication_answer(session.desk, plan),
        "here": standing is not None and standing.holder == session.desk.device,
        "contested": standing is not None and standing.contested,
        "steps": steps,
    }
    lines = [f"{one['state']}\t{one['step']}" for one in steps]
    return Answer(data, f"publication_{data['state']}", rows=lines)
