"""`sync --export` and `sync --import`: packages (送稿包) that people carry."""

from typing import TYPE_CHECKING, Any

import msgspec

from workstation.cli.progress import show_progress
from workstation.cli.session import Answer, Session
from workstation.domain.errors import Refused

if TYPE_CHECKING:
    from workstation.domain.ids import DeviceId
    from workstation.usecases.carried_in import AwaitedParts


def export_package(session: Session, words: Any) -> Answer:
    """Write what somebody lacks into a file or numbered parts."""
    from workstation.domain.ids import ArticleId
    from workstation.sync.carried_parts import MOST_PART_BYTES
    from workstation.usecases.carrying import export_package as export

    article = session.resolve("article", words.article) if words.article else ""
    done = export(
        session.desk,
        words.export,
        to=_receiver(session, words.receiver) if words.receiver else None,
        article=ArticleId(article) if article else None,
        max_bytes=words.max_bytes or MOST_PART_BYTES,
        advance=show_progress,
    )
    return Answer(msgspec.to_builtins(done), "package_written", rows=done.files)


def import_packages(session: Session, words: Any) -> Answer:
    """Take packages in, in any order."""
    from workstation.usecases.carried_in import import_packages as take_in

    done = take_in(session.desk, words.packages, advance=show_progress)
    return Answer(
        msgspec.to_builtins(done),
        "package_partly_taken_in" if done.missing else "package_taken_in",
        rows=[_awaited(one) for one in done.missing],
    )


def _awaited(one: "AwaitedParts") -> str:
    return f"{', '.join(map(str, one.parts))} / {one.of}"


def _receiver(session: Session, prefix: str) -> "DeviceId":
    devices = session.desk.membership.devices
    found = [one for one in devices if one.startswith(prefix)]
    if len(found) != 1:
        raise Refused("ambiguous" if found else "not_found", kind="device", id=prefix)
    return found[0]
