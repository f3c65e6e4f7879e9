"""`article`: import, write, edit, list, show, check, share, submit, compare, export."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from workstation.cli import article_desk_verbs, history_verbs, where_verbs
from workstation.cli.due_verbs import add_due
from workstation.cli.parsing import count
from workstation.cli.paste_verb import add_paste
from workstation.cli.progress import show_progress
from workstation.cli.session import Answer, Data, Session, moment, saved_answer

STATES = ("draft", "submitted", "returned", "approved", "published", "withdrawn")
FORMATS = ("wechat", "web", "docx", "pdf", "markdown", "json", "image", "package")
MAX_TEXT_BYTES = 20 * 1024 * 1024


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("article").add_subparsers(dest="verb", required=True)
    bring = verbs.add_parser("import")
    bring.add_argument("files", nargs="+", type=Path)
    bring.add_argument("--column", required=True)
    bring.add_argument("--branch", default="")
    bring.add_argument("--author", default="")
    bring.add_argument("--repair", action="store_true")
    bring.set_defaults(run=import_articles)
    write = verbs.add_parser("write")
    write.add_argument("--title", required=True)
    write.add_argument("--column", required=True)
    write.add_argument("--branch", default="")
    write.add_argument("--markdown", type=Path, required=True)
    write.set_defaults(run=write_article)
    edit = _with_id(verbs, "edit", edit_article)
    edit.add_argument("--markdown", type=Path, required=True)
    edit.add_argument("--base", default="")
    listing = verbs.add_parser("list")
    listing.add_argument("--state", choices=STATES, default="")
    listing.add_argument("--column", default="")
    listing.add_argument("--search", default="")
    listing.add_argument("--branch", default="")
    listing.add_argument("--mine", action="store_true")
    listing.add_argument("--limit", type=count, default=-1)
    listing.add_argument("--offset", type=count, default=0)
    listing.set_defaults(run=list_articles)
    _with_id(verbs, "show", show_article).add_argument("--revision", default="")
    _with_id(verbs, "assign", assign_article).add_argument("--to", required=True)
    _with_id(verbs, "check", check_article)
    waive = _with_id(verbs, "waive", waive_finding)
    waive.add_argument("--rule", required=True)
    waive.add_argument("--block", required=True)
    waive.add_argument("--reason", required=True)
    export = _with_id(verbs, "export", export_article)
    export.add_argument("--as", dest="format", choices=FORMATS, required=True)
    export.add_argument("--revision", default="")
    export.add_argument("--out", type=Path, required=True)
    submit = _with_id(verbs, "submit", submit_article)
    submit.add_argument("--sensitive", action="store_true")
    _with_id(verbs, "withdraw", withdraw_article).add_argument("--reason", required=True)
    add_due(verbs)
    add_paste(verbs)
    merge = _with_id(verbs, "merge", merge_article)
    for option, named in (
        ("--keep", "BLOCK"),
        ("--drop", "BLOCK"),
        ("--both", "BLOCK"),
        ("--other", "FIELD"),
    ):
        merge.add_argument(option, action="append", default=[], metavar=named)
    article_desk_verbs.add_verbs(verbs)
    where_verbs.add_verbs(verbs)
    history_verbs.add_verbs(verbs)


def _with_id(verbs: Any, name: str, run: Any) -> Any:
    parser = verbs.add_parser(name)
    parser.add_argument("id")
    parser.set_defaults(run=run)
    return parser


def import_articles(session: Session, words: Any) -> Answer:
    """Import files, each an article."""
    from workstation.document.readers.pick import read_file
    from workstation.domain.ids import new_block_id
    from workstation.usecases.intake import take_in_read
    from workstation.usecases.office import find_branch, find_column

    find_column(session.desk, words.column)
    if words.branch:
        find_branch(session.desk, words.branch)
    read = [(path, read_file(path, new_id=new_block_id)) for path in words.files]
    articles: list[Data] = []
    for number, (path, imported) in enumerate(read, start=1):
        taken = take_in_read(
            session.desk,
            path,
            imported,
            column=words.column,
            branch=words.branch,
            author=words.author,
            repair=words.repair,
        )
        show_progress(number, len(read))
        articles.append(
            {
                "id": taken.article,
                "revision": taken.revision,
                "title": taken.title,
                "blocks": taken.blocks,
                "images": taken.images,
                "warnings": [
                    {"code": one.code, "detail": one.detail, "block": one.block}
                    for one in taken.warnings
                ],
                "repairs": 0 if words.repair else taken.repairs,
                "held": taken.held,
                "alike": list(taken.alike),
            }
        )
    return Answer({"articles": articles}, rows=[*_told(session.lang, articles)])


def _told(lang: str, articles: list[Data]) -> Iterator[str]:
    """Yield a line for each article, and under it one for each loss or doubt."""
    from workstation.wording.catalogue import loss_sentence

    for one in articles:
        yield f"{one['id'][:8]}\t{one['title']}"
        yield from (f"  {loss_sentence(lang, w['code'], w['detail'])}" for w in one["warnings"])


def _read_markdown(path: Path) -> Any:
    from workstation.document.readers.pick import read_file
    from workstation.domain.ids import new_block_id

    return read_file(path, new_id=new_block_id)


def write_article(session: Session, words: Any) -> Answer:
    """Make an article from a Markdown file."""
    from workstation.usecases.articles import new_article

    imported = _read_markdown(words.markdown)
    saved = new_article(
        session.desk,
        imported,
        column=words.column,
        branch=words.branch,
        author=imported.author or session.desk.store.values.get("member_name"),
        title=words.title,
    )
    return saved_answer(saved)


def edit_article(session: Session, words: Any) -> Answer:
    """Save a Markdown file as the next revision."""
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases.returned_files import edit_article as edit

    article = ArticleId(session.resolve("article", words.id))
    base = RevisionId(session.resolve("revision", words.base)) if words.base else None
    imported = _read_markdown(words.markdown)
    return saved_answer(edit(session.desk, article, imported, base=base))


def list_articles(session: Session, words: Any) -> Answer:
    """List articles, by state, column, branch or words."""
    from workstation.usecases.article_list import Filter, list_page
    from workstation.usecases.office import find_branch, find_column
    from workstation.wording.catalogue import word

    desk = session.desk
    wanted = Filter(
        state=words.state,
        column=find_column(desk, words.column) if words.column else "",
        branch=find_branch(desk, words.branch) if words.branch else "",
        mine=words.mine,
        search=words.search,
    )
    page = list_page(desk, wanted, offset=words.offset, limit=words.limit)
    data: list[Data] = [
        {
            "id": row.article,
            "title": row.title,
            "column": row.column,
            "branch": row.branch,
            "author": row.author,
            "editor": row.editor,
            "state": row.state,
            "changed": row.changed,
            "revision": row.revision,
            "updated": moment(row.updated),
            "held": row.held,
            "unsaved": row.unsaved,
            "snippet": row.snippet,
            "missing": row.missing,
        }
        for row in page.lines
    ]
    lines = [
        f"{one['id'][:8]}\t{word(session.lang, 'state', one['state'])}\t"
        f"{one['title'] or word(session.lang, 'missing', one['missing'])}"
        for one in data
    ]
    return Answer({"articles": data, "total": page.total, "counts": page.counts}, rows=lines)


def show_article(session: Session, words: Any) -> Answer:
    """Show an article with its document."""
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases.listing import show_article as show

    article = ArticleId(session.resolve("article", words.id))
    revision = RevisionId(session.resolve("revision", words.revision)) if words.revision else None
    shown = show(session.desk, article, revision)
    shown["updated"] = moment(shown["updated"])
    return Answer(shown, "article_shown", rows=_text_or_reason(session.lang, shown))


def _text_or_reason(lang: str, shown: Data) -> list[str]:
    """Return the article's words line by line, or the sentence that says why there are none."""
    from workstation.domain.tree import Doc
    from workstation.domain.tree_text import plain_text
    from workstation.wording.catalogue import sentence

    if "missing" in shown:
        return [sentence(lang, shown["missing"], {})]
    return plain_text(msgspec.convert(shown["document"], Doc)).splitlines()


def assign_article(session: Session, words: Any) -> Answer:
    """Name the responsible editor."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import members, responsible_editor

    article = ArticleId(session.resolve("article", words.id))
    member = members.find_member(session.desk, words.to)
    responsible_editor.assign_article(session.desk, article, member)
    return Answer({"id": article, "editor": member}, "done")


def check_article(session: Session, words: Any) -> Answer:
    """Return what the rules say of an article."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases.listing import check_article as check

    article = ArticleId(session.resolve("article", words.id))
    findings: list[Data] = [
        {
            "rule": one.rule,
            "kind": one.kind,
            "level": one.level,
            "block": one.block,
            "part": one.part,
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "suggestion": one.suggestion,
            "message": one.explanation,
            "pack": one.pack,
        }
        for one in check(session.desk, article)
    ]
    lines = [
        f"{f['level']}\t{f['rule']}\t{f['block']}\t{f['text']}\t{f['message']}" for f in findings
    ]
    return Answer({"findings": findings}, "checked" if not findings else "", rows=lines)


def waive_finding(session: Session, words: Any) -> Answer:
    """Set a finding aside with a reason."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import checking
    from workstation.usecases.articles import share_draft
    from workstation.usecases.listing import content_in_hand

    article = ArticleId(session.resolve("article", words.id))
    finding = checking.waive_finding(
        session.desk,
        article,
        content_in_hand(session.desk, article),
        rule=words.rule,
        block=words.block,
        reason=words.reason,
    )
    share_draft(session.desk, article)
    return Answer({"waived": {"rule": finding.rule, "block": finding.block}}, "done")


def export_article(session: Session, words: Any) -> Answer:
    """Write an article as a file of another kind, as pictures, or as a package."""
    from workstation.cli.exports import MADE_OTHERWISE
    from workstation.domain.ids import ArticleId, RevisionId
    from workstation.usecases.exporting import export_article as export

    article = ArticleId(session.resolve("article", words.id))
    revision = RevisionId(session.resolve("revision", words.revision)) if words.revision else None
    if words.format in MADE_OTHERWISE:
        return MADE_OTHERWISE[words.format](session, article, revision, words.out)
    size = export(session.desk, article, words.format, words.out, revision=revision)
    return Answer({"path": str(words.out), "bytes": size}, "exported")


def submit_article(session: Session, words: Any) -> Answer:
    """Send an article for review."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import reviewing

    article = ArticleId(session.resolve("article", words.id))
    done = reviewing.submit_article(session.desk, article, sensitive=words.sensitive)
    return Answer(msgspec.to_builtins(done), "submitted")


def withdraw_article(session: Session, words: Any) -> Answer:
    """Take a submission or a publication back."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import reviewing

    article = ArticleId(session.resolve("article", words.id))
    done = reviewing.withdraw_article(session.desk, article, words.reason)
    return Answer(msgspec.to_builtins(done), "article_withdrawn")


def merge_article(session: Session, words: Any) -> Answer:
    """Make one revision of all newest ones; `--keep` names versions of a block that stay."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import merging
    from workstation.usecases.listing import told_unsettled

    article = ArticleId(session.resolve("article", words.id))
    merged = merging.merge_article(
        session.desk, article, keep=words.keep, drop=words.drop, both=words.both, others=words.other
    )
    saved = merged.saved
    unsettled = told_unsettled(merged.unsettled, merged.fields)
    return Answer(
        {"id": article, "revision": saved.revision, "held": saved.held, "unsettled": unsettled},
        "article_saved",
        rows=["\t".join(one.values()) for one in unsettled],
    )
