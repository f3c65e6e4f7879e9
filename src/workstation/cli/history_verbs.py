"""`article`: its history: what changed, who did what, an earlier draft restored."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Data, Session, moment, saved_answer


def add_verbs(verbs: Any) -> None:
    """Declare the verbs."""
    diff = verbs.add_parser("diff")
    diff.add_argument("id")
    diff.add_argument("--from", dest="older", required=True)
    diff.add_argument("--to", dest="newer", required=True)
    diff.set_defaults(run=compare_revisions)
    history = verbs.add_parser("history")
    history.add_argument("id")
    history.set_defaults(run=show_history)
    restore = verbs.add_parser("restore")
    restore.add_argument("id")
    restore.add_argument("--revision", required=True)
    restore.set_defaults(run=restore_revision)


def compare_revisions(session: Session, words: Any) -> Answer:
    """Return what changed from one revision to another, block by block."""
    from workstation.document.difference import summed
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases.drafts_compared import authors_of_changes
    from workstation.usecases.listing import compare

    article = ArticleId(session.resolve("article", words.id))
    older = RevisionId(session.resolve("revision", words.older))
    newer = RevisionId(session.resolve("revision", words.newer))
    changes = compare(session.desk, older, newer)
    blocks = [one.block for one in changes if one.block]
    authors = authors_of_changes(session.desk, article, older, newer, blocks)
    told: list[Data] = []
    for one in changes:
        author = authors.get(one.block)
        at = moment(author.at, is_reading=False) if author else ""
        who = author.by if author else ""
        told.append({"id": one.id, **msgspec.to_builtins(one), "by": who, "at": at})
    lines = [f"{c['kind']}\t{c['before']}\t→\t{c['after']}" for c in told]
    summary = msgspec.to_builtins(summed(changes))
    return Answer({"changes": told, "summary": summary}, rows=lines)


def restore_revision(session: Session, words: Any) -> Answer:
    """Save an earlier draft as the next revision; what came in between stays in the history."""
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases.earlier_drafts import restore_draft

    article = ArticleId(session.resolve("article", words.id))
    revision = RevisionId(session.resolve("revision", words.revision))
    saved = restore_draft(session.desk, article, revision)
    return saved_answer(saved)


def show_history(session: Session, words: Any) -> Answer:
    """Return revisions, submissions and decisions."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases.listing import history

    article = ArticleId(session.resolve("article", words.id))
    told = history(session.desk, article)
    for one in [*told["revisions"], *told["submissions"], *told["decisions"]]:
        one["at"] = moment(one["at"])
    lines = [f"{r['at']}\t{r['revision'][:8]}\t{r['by']}" for r in told["revisions"]]
    lines += [
        f"{d['at']}\t{d['revision'][:8]}\t{d['member']}\t{d['stage']}\t{d['verdict']}\t{d['note']}"
        for d in told["decisions"]
    ]
    return Answer(told, rows=lines)
