"""`review`: the queue and the decisions."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Session, moment


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("review").add_subparsers(dest="verb", required=True)
    verbs.add_parser("queue").set_defaults(run=show_queue)
    approve = _on_revision(verbs, "approve", approve_revision)
    approve.add_argument("--edited-from", default="")
    approve.add_argument("--note", default="")
    _on_revision(verbs, "return", return_revision).add_argument("--note", required=True)
    _on_revision(verbs, "withdraw", withdraw_decision).add_argument("--reason", required=True)


def _on_revision(verbs: Any, name: str, run: Any) -> Any:
    parser = verbs.add_parser(name)
    parser.add_argument("id")
    parser.add_argument("--revision", required=True)
    parser.set_defaults(run=run)
    return parser


def show_queue(session: Session, _words: object) -> Answer:
    """Return what waits for this member."""
    from workstation.store.queries import queue

    items = [
        {**row._asdict(), "since": moment(row.since), "due": row.due or None}
        for row in session.desk.store.read(queue)
    ]
    lines = [f"{i['article'][:8]}\t{i['revision'][:8]}\t{i['stage']}\t{i['title']}" for i in items]
    return Answer({"items": items}, rows=lines)


def approve_revision(session: Session, words: Any) -> Answer:
    """Approve a revision, corrected by oneself or not."""
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases import reviewing

    article = ArticleId(session.resolve("article", words.id))
    older = words.edited_from
    done = reviewing.approve_revision(
        session.desk,
        article,
        RevisionId(session.resolve("revision", words.revision)),
        edited_from=RevisionId(session.resolve("revision", older)) if older else None,
        note=words.note,
    )
    return Answer(msgspec.to_builtins(done), "approved")


def return_revision(session: Session, words: Any) -> Answer:
    """Send an article back."""
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases import reviewing

    article = ArticleId(session.resolve("article", words.id))
    revision = RevisionId(session.resolve("revision", words.revision))
    done = reviewing.return_revision(session.desk, article, revision, words.note)
    return Answer(msgspec.to_builtins(done), "returned")


def withdraw_decision(session: Session, words: Any) -> Answer:
    """Take one's own decision back."""
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases import reviewing

    article = ArticleId(session.resolve("article", words.id))
    revision = RevisionId(session.resolve("revision", words.revision))
    done = reviewing.withdraw_decision(session.desk, article, revision, words.reason)
    return Answer(msgspec.to_builtins(done), "decision_withdrawn")
