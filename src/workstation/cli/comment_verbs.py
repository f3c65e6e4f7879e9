"""`comment`: what colleagues say about a passage of an article."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Data, Session, moment


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("comment").add_subparsers(dest="verb", required=True)
    listing = verbs.add_parser("list")
    listing.add_argument("article")
    listing.set_defaults(run=list_comments)
    add = verbs.add_parser("add")
    add.add_argument("article")
    add.add_argument("--block", default="")
    add.add_argument("--words", required=True)
    add.set_defaults(run=add_comment)
    resolve = verbs.add_parser("resolve")
    resolve.add_argument("article")
    resolve.add_argument("--comment", required=True)
    resolve.add_argument("--again", action="store_true")
    resolve.set_defaults(run=resolve_comment)


def list_comments(session: Session, words: Any) -> Answer:
    """List the comments of an article in the order of its text."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases.comments import comments_of
    from workstation.wording.catalogue import word

    article = ArticleId(session.resolve("article", words.article))
    found = comments_of(session.desk, article)
    told: list[Data] = [
        {**msgspec.to_builtins(one), "at": moment(one.at, is_reading=False)} for one in found
    ]
    lines = [
        "\t".join(
            (
                one.id[:8],
                "✓" if one.settled else "",
                one.by,
                one.words or word(session.lang, "missing", one.missing),
                one.about,
            )
        )
        for one in found
    ]
    waiting = sum(not one.settled for one in found)
    return Answer({"comments": told, "open": waiting}, rows=lines)


def add_comment(session: Session, words: Any) -> Answer:
    """Say something about a block, or about the whole article."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import comments

    article = ArticleId(session.resolve("article", words.article))
    comments.add_comment(session.desk, article, words.words, words.block)
    return list_comments(session, words)


def resolve_comment(session: Session, words: Any) -> Answer:
    """Mark a comment as settled; `--again` opens it again."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import comments

    article = ArticleId(session.resolve("article", words.article))
    comments.settle_comment(session.desk, article, words.comment, settled=not words.again)
    return list_comments(session, words)
