"""`sync`, `digest`, `rebuild` and `purge`."""

import sys
import time
from typing import Any

import msgspec

from workstation.cli.session import Answer, Session

WATCH_SECONDS = 5.0


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    sync = nouns.add_parser("sync")
    sync.add_argument("--watch", action="store_true")
    sync.set_defaults(run=run_sync)
    nouns.add_parser("digest").set_defaults(run=show_digest)
    nouns.add_parser("rebuild").set_defaults(run=run_rebuild)
    purge = nouns.add_parser("purge")
    purge.add_argument("article")
    purge.add_argument("--revision", default="")
    purge.set_defaults(run=run_purge)


def run_sync(session: Session, words: Any) -> Answer:
    """Exchange with the shared folder; with `--watch`, until interrupted."""
    from workstation.domain.errors import Unavailable
    from workstation.usecases.exchange import exchange

    while True:
        try:
            done = exchange(session.desk, session.share())
        except Unavailable as error:
            if not words.watch:
                raise
            sys.stderr.write(f"{error.code}\n")
            time.sleep(WATCH_SECONDS)
            continue
        if not words.watch:
            return Answer(msgspec.to_builtins(done), "synced")
        sys.stderr.write(f"{done.state} +{done.sent} -{done.received}\n")
        time.sleep(WATCH_SECONDS)


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
