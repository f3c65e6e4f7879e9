"""`article`, as an editor works at the desk: begin, set, file, mend, ignore, take on, facts."""

from pathlib import Path
from typing import Any

import msgspec

from workstation.cli import style_verbs
from workstation.cli.session import Answer, Data, Session, moment, saved_answer

MAX_DOCUMENT_BYTES = 20 * 1024 * 1024
WHOLE = 10_000


def add_verbs(verbs: Any) -> None:
    """Declare the verbs."""
    start = verbs.add_parser("start")
    start.add_argument("--column", required=True)
    start.add_argument("--branch", default="")
    start.add_argument("--title", default="")
    start.add_argument("--template", default="")
    start.set_defaults(run=start_article)
    setting = _with_id(verbs, "set", set_article)
    for field in ("title", "author", "digest", "source", "column"):
        setting.add_argument(f"--{field}")
    setting.add_argument("--cover", metavar="PHOTO")
    setting.add_argument("--crop-wide", type=crop, metavar="L,T,R,B")
    setting.add_argument("--crop-square", type=crop, metavar="L,T,R,B")
    filing = _with_id(verbs, "file", file_article)
    filing.add_argument("--tag", action="append", metavar="TAG")
    filing.add_argument("--campaign", metavar="NAME")
    blocks = _with_id(verbs, "blocks", save_blocks)
    blocks.add_argument("--document", type=Path, required=True)
    blocks.add_argument("--base", default="")
    style_verbs.add_layout(verbs)
    _with_id(verbs, "take", take_article)
    _with_id(verbs, "discard", discard_draft)
    _with_id(verbs, "facts", show_facts)
    for name, run in (("fix", fix_finding), ("ignore", ignore_finding)):
        verb = _with_id(verbs, name, run)
        verb.add_argument("--rule", required=True)
        verb.add_argument("--block", required=True)


def _with_id(verbs: Any, name: str, run: Any) -> Any:
    parser = verbs.add_parser(name)
    parser.add_argument("id")
    parser.set_defaults(run=run)
    return parser


def crop(text: str) -> tuple[int, ...]:
    """Return four whole numbers, parts per 10,000 of a picture, for argparse."""
    numbers = tuple(int(one) for one in text.split(","))
    if len(numbers) != len("LTRB") or not all(0 <= one <= WHOLE for one in numbers):
        raise ValueError(text)
    return numbers


def start_article(session: Session, words: Any) -> Answer:
    """Begin an article on this PC, empty or from a template."""
    from workstation.usecases import editing, templates

    where = {"column": words.column, "branch": words.branch, "title": words.title}
    if words.template:
        hand = templates.begin_from_template(session.desk, words.template, **where)
    else:
        hand = editing.start_article(session.desk, **where)
    return Answer({"id": hand.article}, "article_started")


def set_article(session: Session, words: Any) -> Answer:
    """Save other fields of an article."""
    from workstation.domain.content import Crop
    from workstation.domain.ids import ArticleId
    from workstation.usecases import editing

    article = ArticleId(session.resolve("article", words.id))
    cover = None
    if words.cover is not None:
        photo = session.resolve("photo", words.cover) if words.cover else ""
        crops = [Crop(*one) if one else None for one in (words.crop_wide, words.crop_square)]
        cover = editing.CoverChoice(photo, *crops)
    return saved_answer(
        editing.set_article(
            session.desk,
            article,
            title=words.title,
            author=words.author,
            digest=words.digest,
            source=words.source,
            column=words.column,
            cover=cover,
        )
    )


def file_article(session: Session, words: Any) -> Answer:
    """File an article under tags and a campaign, and tell what it is filed under."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import article_labels as labels

    article = ArticleId(session.resolve("article", words.id))
    if words.tag is not None:
        labels.set_tags(session.desk, article, words.tag)
    if words.campaign is not None:
        labels.set_campaign(session.desk, article, words.campaign)
    filed = labels.article_labels(session.desk, article)
    data: Data = {"id": article, "tags": list(filed.tags), "campaign": filed.campaign}
    return Answer(data, rows=[*filed.tags, *filter(None, [filed.campaign])])


def save_blocks(session: Session, words: Any) -> Answer:
    """Save another block tree, as `article show` gives it."""
    from workstation.document.readers.folder import read_bounded
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.domain.tree_form import parse_doc
    from workstation.usecases.editing import edit_blocks

    article = ArticleId(session.resolve("article", words.id))
    base = RevisionId(session.resolve("revision", words.base)) if words.base else None
    doc = parse_doc(read_bounded(words.document, MAX_DOCUMENT_BYTES))
    return saved_answer(edit_blocks(session.desk, article, doc, base))


def take_article(session: Session, words: Any) -> Answer:
    """Become the responsible editor oneself."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import responsible_editor

    article = ArticleId(session.resolve("article", words.id))
    responsible_editor.take_article(session.desk, article)
    return Answer({"id": article, "editor": session.desk.member}, "done")


def discard_draft(session: Session, words: Any) -> Answer:
    """Give up what is on this PC only."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import editing

    article = ArticleId(session.resolve("article", words.id))
    return Answer({"id": article, "left": editing.discard_draft(session.desk, article)}, "done")


def fix_finding(session: Session, words: Any) -> Answer:
    """Correct what a rule finds in a block."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import correcting

    article = ArticleId(session.resolve("article", words.id))
    saved = correcting.fix_finding(session.desk, article, rule=words.rule, block=words.block)
    return saved_answer(saved)


def ignore_finding(session: Session, words: Any) -> Answer:
    """Hear no more of a hint on this PC."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import correcting

    article = ArticleId(session.resolve("article", words.id))
    count = correcting.ignore_by_rule(session.desk, article, rule=words.rule, block=words.block)
    return Answer({"id": article, "ignored": count}, "done")


def show_facts(session: Session, words: Any) -> Answer:
    """Tell how an article stands: whose turn it is, what holds it back, what voids its review."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases.article_page import article_page
    from workstation.wording.catalogue import word

    page = article_page(session.desk, ArticleId(session.resolve("article", words.id)))
    stages: list[Data] = [
        {"stage": one.number, "name": one.name, "state": one.state, "holders": list(one.holders)}
        for one in page.stages
    ]
    data: Data = {
        "id": page.article,
        "title": page.hand.edited.title if page.hand else "",
        "state": page.state,
        "changed": page.changed,
        "revision": page.revision,
        "number": page.number,
        "heads": list(page.heads),
        "shared": page.shared,
        "unsaved": bool(page.hand and page.hand.typed and not page.hand.held),
        "behind": page.behind,
        "held": [_place(one) for one in page.held],
        "void": msgspec.to_builtins(page.void) if page.void else None,
        "unsettled": [one.block for one in page.choices],
        "pieces": page.pieces,
        "editor": page.editor_name,
        "submitted_by": page.submitted_by,
        "submitted_at": moment(page.submitted_at),
        "stages": stages,
        "waiting_for": list(page.waiting_for),
    }
    lines = [
        f"{data['title']}\t{word(session.lang, 'state', page.state)}",
        *(f"{one['name']}\t{', '.join(one['holders'])}" for one in stages),
    ]
    return Answer(data, rows=lines)


def _place(line: Any) -> Data:
    finding = line.finding
    return {"rule": finding.rule, "block": finding.block, "place": line.place}
