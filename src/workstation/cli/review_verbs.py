"""`review`: the queue, reading what waits, and the decisions."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Session, moment


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("review").add_subparsers(dest="verb", required=True)
    verbs.add_parser("queue").set_defaults(run=show_queue)
    _limited(verbs, "done", show_done)
    _limited(verbs, "all", show_all)
    show = verbs.add_parser("show")
    show.add_argument("id")
    show.add_argument("--revision", default="")
    show.add_argument("--base", default="")
    show.set_defaults(run=show_page)
    _on_revision(verbs, "read", mark_read)
    approve = _on_revision(verbs, "approve", approve_revision)
    approve.add_argument("--edited-from", default="")
    approve.add_argument("--note", default="")
    correct = _on_revision(verbs, "correct", correct_and_approve)
    correct.add_argument("--title", default="")
    correct.add_argument("--words", nargs=2, action="append", default=[], metavar=("BLOCK", "TEXT"))
    correct.add_argument("--note", default="")
    _on_revision(verbs, "return", return_revision).add_argument("--note", required=True)
    _on_revision(verbs, "withdraw", withdraw_decision).add_argument("--reason", required=True)


def _limited(verbs: Any, name: str, run: Any) -> None:
    parser = verbs.add_parser(name)
    parser.add_argument("--limit", type=int, default=100)
    parser.set_defaults(run=run)


def _on_revision(verbs: Any, name: str, run: Any) -> Any:
    parser = verbs.add_parser(name)
    parser.add_argument("id")
    parser.add_argument("--revision", required=True)
    parser.set_defaults(run=run)
    return parser


def _named(session: Session, words: Any) -> tuple[Any, Any]:
    from workstation.domain.ids import ArticleId, RevisionId

    article = ArticleId(session.resolve("article", words.id))
    return article, RevisionId(session.resolve("revision", words.revision))


def show_queue(session: Session, _words: object) -> Answer:
    """Return what waits for this member."""
    from workstation.usecases.review_lists import review_queue

    items = [
        {**msgspec.to_builtins(one), "since": _at(one.since), "due": one.due or None}
        for one in review_queue(session.desk)
    ]
    lines = [
        f"{i['article'][:8]}\t{i['revision'][:8]}\t{i['stage_name'] or i['stage']}\t{i['title']}"
        for i in items
    ]
    return Answer({"items": items}, rows=lines)


def show_done(session: Session, words: Any) -> Answer:
    """Return the decisions this member took."""
    from workstation.usecases.review_lists import reviews_done

    items = [
        {**msgspec.to_builtins(one), "at": _at(one.at)}
        for one in reviews_done(session.desk, limit=words.limit)
    ]
    lines = [f"{i['article'][:8]}\t{i['stage_name']}\t{i['title']}" for i in items]
    return Answer({"items": items}, rows=lines)


def show_all(session: Session, words: Any) -> Answer:
    """Return all that is under review, returned or approved."""
    from workstation.usecases.review_lists import under_review
    from workstation.wording.catalogue import word

    items = [
        {**msgspec.to_builtins(one), "since": _at(one.since)}
        for one in under_review(session.desk, limit=words.limit)
    ]
    lines = [
        f"{i['article'][:8]}\t{word(session.lang, 'state', i['state'])}\t{i['title']}"
        for i in items
    ]
    return Answer({"items": items}, rows=lines)


def show_page(session: Session, words: Any) -> Answer:
    """Return what a reviewer needs to know of one article, beside its text."""
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases.reading import ReviewPage, page_told, read_for_review
    from workstation.usecases.square_cuts import look_at_squares, unseen_pictures

    def revision(prefix: str) -> RevisionId | None:
        return RevisionId(session.resolve("revision", prefix)) if prefix else None

    def read() -> ReviewPage:
        return read_for_review(
            session.desk,
            ArticleId(session.resolve("article", words.id)),
            revision=revision(words.revision),
            base=revision(words.base),
        )

    page = read()
    if page.content is not None and unseen_pictures(session.desk, page.content):
        look_at_squares(session.desk, page.content)
        page = read()
    return Answer(page_told(page), "review_shown")


def mark_read(session: Session, words: Any) -> Answer:
    """Remember that a revision was read here; later ones are compared with it."""
    from workstation.usecases import read_marks

    read_marks.mark_read(session.desk, *_named(session, words))
    return Answer({}, "done")


def approve_revision(session: Session, words: Any) -> Answer:
    """Approve a revision, corrected by oneself or not."""
    from workstation.domain.ids import RevisionId
    from workstation.usecases import reviewing

    older = words.edited_from
    done = reviewing.approve_revision(
        session.desk,
        *_named(session, words),
        edited_from=RevisionId(session.resolve("revision", older)) if older else None,
        note=words.note,
    )
    return Answer(msgspec.to_builtins(done), "approved")


def correct_and_approve(session: Session, words: Any) -> Answer:
    """Change some words and approve the article so."""
    from workstation.document.rewording import TITLE, Wording
    from workstation.usecases import reviewing

    wordings = [Wording(block, text) for block, text in words.words]
    if words.title:
        wordings.append(Wording(TITLE, words.title))
    done = reviewing.correct_and_approve(
        session.desk, *_named(session, words), wordings, note=words.note
    )
    return Answer(msgspec.to_builtins(done), "approved")


def return_revision(session: Session, words: Any) -> Answer:
    """Send an article back."""
    from workstation.usecases import reviewing

    done = reviewing.return_revision(session.desk, *_named(session, words), words.note)
    return Answer(msgspec.to_builtins(done), "returned")


def withdraw_decision(session: Session, words: Any) -> Answer:
    """Take one's own decision back."""
    from workstation.usecases import reviewing

    done = reviewing.withdraw_decision(session.desk, *_named(session, words), words.reason)
    return Answer(msgspec.to_builtins(done), "decision_withdrawn")


def _at(ms: int) -> str:
    return moment(ms, is_reading=False)
