"""`article due`: by when an article should be through."""

from typing import Any

from workstation.cli.session import Answer, Session


def add_due(verbs: Any) -> None:
    """Declare the verb beside the other verbs of articles."""
    parser = verbs.add_parser("due")
    parser.add_argument("id")
    when = parser.add_mutually_exclusive_group(required=True)
    when.add_argument("--by", default="")
    when.add_argument("--none", action="store_true")
    parser.set_defaults(run=set_due)


def set_due(session: Session, words: Any) -> Answer:
    """Set an article's due date, or clear it."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import deadlines

    article = ArticleId(session.resolve("article", words.id))
    due = deadlines.set_due(session.desk, article, "" if words.none else words.by)
    return Answer({"id": article, "due": due or None}, "done")
