"""`member forks`, `member adopt` and `office renew`: when one key is at work on two PCs."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Data, Session, moment
from workstation.domain.errors import Refused
from workstation.domain.ids import DeviceId


def add_member_verbs(member: Any) -> None:
    """Declare what an administrator does about a forked PC."""
    member.add_parser("forks").set_defaults(run=list_forks)
    adopt = member.add_parser("adopt")
    adopt.add_argument("device")
    adopt.add_argument("--line", action="append", default=[])
    adopt.set_defaults(run=adopt_lines)


def add_office_verbs(office: Any) -> None:
    """Declare what the person at a cloned PC does."""
    office.add_parser("renew").set_defaults(run=renew_key)


def list_forks(session: Session, _words: object) -> Answer:
    """List the PCs whose segments run apart, and their lines."""
    from workstation.usecases.forks import forked_pcs

    forks: list[Data] = []
    rows: list[str] = []
    for one in forked_pcs(session.desk):
        told: Data = msgspec.to_builtins(one)
        for line in told["lines"]:
            for name in ("begun", "ended"):
                line[name] = moment(line[name], is_reading=False)
            mark = "✓" if line["adopted"] else "·"
            rows.append(f"{one.device}\t{mark} {line['first'][:12]}\t{line['facts']}")
        forks.append(told)
    return Answer({"forks": forks}, rows=rows)


def adopt_lines(session: Session, words: Any) -> Answer:
    """Say which lines of a forked PC count; without any, none does."""
    from workstation.usecases import forks

    desk = session.desk
    devices = [one for one in desk.membership.devices if one.startswith(words.device)]
    if len(devices) != 1:
        raise Refused("ambiguous" if devices else "not_found", kind="device", id=words.device)
    device = devices[0]
    forks.adopt_lines(desk, device, [_first(session, device, name) for name in words.line])
    return list_forks(session, words)


def _first(session: Session, device: DeviceId, prefix: str) -> str:
    firsts = session.desk.store.log.firsts(device)
    found = [one for one in firsts if prefix and one.startswith(prefix)]
    if len(found) != 1:
        raise Refused("ambiguous" if found else "not_found", kind="segment", id=prefix)
    return found[0]


def renew_key(session: Session, _words: object) -> Answer:
    """Give this home a key of its own again."""
    from workstation.bootstrap import renew_home

    renewed = renew_home(session.desk)
    return Answer(msgspec.to_builtins(renewed), "office_renewed")
