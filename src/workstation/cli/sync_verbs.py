"""`sync`, `digest`, `rebuild` and `purge`."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from workstation.cli.parsing import file_size
from workstation.cli.session import Answer, Session
from workstation.cli.tidy_verb import what_is_left
from workstation.domain.errors import Unavailable


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    sync = nouns.add_parser("sync")
    how = sync.add_mutually_exclusive_group()
    how.add_argument("--watch", action="store_true")
    how.add_argument("--export", type=Path, metavar="FILE")
    how.add_argument("--import", type=Path, nargs="+", dest="packages", metavar="FILE")
    sync.add_argument("--for", default="", dest="receiver", metavar="DEVICE")
    sync.add_argument("--article", default="", metavar="ID")
    sync.add_argument("--max-bytes", type=file_size, metavar="N")
    sync.set_defaults(run=run_sync, refuse=sync.error)
    nouns.add_parser("digest").set_defaults(run=show_digest)
    nouns.add_parser("rebuild").set_defaults(run=run_rebuild)
    purge = nouns.add_parser("purge")
    purge.add_argument("article")
    purge.add_argument("--revision", default="")
    purge.set_defaults(run=run_purge)


def run_sync(session: Session, words: Any) -> Answer:
    """Exchange with the shared folder once or until interrupted, or by packages."""
    from workstation.cli import carrying, watching

    if words.export is not None:
        return carrying.export_package(session, words)
    if words.receiver or words.article or words.max_bytes is not None:
        words.refuse("--for, --article and --max-bytes belong to --export")
    if words.packages:
        return carrying.import_packages(session, words)
    if words.watch:
        return watching.watch(session)
    return _exchange(session)


def _exchange(session: Session) -> Answer:
    from workstation.usecases.carried_in import take_up_kept
    from workstation.usecases.exchange import exchange
    from workstation.usecases.folders import probe_when_due

    share = session.share()
    done = msgspec.to_builtins(exchange(session.desk, share))
    with suppress(Unavailable):  # told by doctor
        probe_when_due(session.desk, share)
    done["received"] += take_up_kept(session.desk)
    return Answer(done, "synced", afterwards=what_is_left(session))


def show_digest(session: Session, _words: object) -> Answer:
    """Return the digest."""
    from workstation.usecases.rebuilding import digest

    return Answer(msgspec.to_builtins(digest(session.desk)), "digest")


def run_rebuild(session: Session, _words: object) -> Answer:
    """Recompute all tables from the log."""
    from workstation.usecases.rebuilding import rebuild

    return Answer(msgspec.to_builtins(rebuild(session.desk)), "digest")


def run_purge(session: Session, words: Any) -> Answer:
    """Purge an article's texts and pictures, or the text of one revision, everywhere."""
    from workstation.domain.errors import NewsroomError
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases import purging

    desk = session.desk
    article = ArticleId(session.resolve("article", words.article))
    if words.revision:
        revision = RevisionId(session.resolve("revision", words.revision))
        purged = purging.purge_revision(desk, revision)
    else:
        purged = purging.purge_article(desk, article)
    try:
        purging.carry_out_purges(desk, session.share())
    except NewsroomError:
        sys.stderr.write("folder\n")
    return Answer({"purged": purged}, "purged")
