"""`doctor`: what on this PC may stand in the way of work."""

from typing import Any

from workstation.cli.session import Answer, Data, Session


def add_verbs(nouns: Any) -> None:
    """Declare the verb."""
    nouns.add_parser("doctor").set_defaults(run=run_doctor)


def run_doctor(session: Session, _words: object) -> Answer:
    """Check home, database, folder, clock, space, fonts, credential store."""
    from workstation.bootstrap import now_ms, open_desk, open_office_share
    from workstation.usecases.diagnosis import examine
    from workstation.wording.catalogue import sentence, word

    found = examine(
        session.home, now_ms=now_ms(), open_desk=open_desk, open_share=open_office_share
    )
    checks: list[Data] = [
        {
            "check": one.check,
            "ok": one.ok,
            "code": one.code,
            "message": sentence(session.lang, one.code, one.fields) if one.code else "",
        }
        for one in found
    ]
    lines = [
        f"{'✓' if one['ok'] else '✗'} {word(session.lang, 'check', one['check'])} {one['message']}"
        for one in checks
    ]
    return Answer({"checks": checks}, rows=lines)
