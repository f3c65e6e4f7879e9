"""`member pcs`: how far each PC of the office is in step, and what this one awaits from whom."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Data, Session, moment


def add_verbs(verbs: Any) -> None:
    """Declare the verb beside the others of `member`."""
    verbs.add_parser("pcs").set_defaults(run=list_all_pcs)


def list_all_pcs(session: Session, _words: object) -> Answer:
    """Return every PC that was ever admitted, and what is on its way to this one."""
    from workstation.usecases.office import require_administrator
    from workstation.usecases.pcs import awaited, list_pcs
    from workstation.wording.catalogue import word

    require_administrator(session.desk)
    pcs: list[Data] = [
        {**msgspec.to_builtins(one), "heard": moment(one.heard, is_reading=False) or None}
        for one in list_pcs(session.desk)
    ]
    lines = [
        f"{one['branch']}\t{one['name']}\t{one['device']}\t"
        f"{word(session.lang, 'pc', one['state'])}\t{one['heard'] or '–'}\t{one['behind']}\t"
        f"{one['app']}"
        for one in pcs
    ]
    return Answer({"pcs": pcs, "awaited": msgspec.to_builtins(awaited(session.desk))}, rows=lines)
