"""`style`, `template`, `frame`, `theme`: what the office keeps for the looks of its articles."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Session, saved_answer

_LONGEST_ROW = 40


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    _add_styles(nouns.add_parser("style").add_subparsers(dest="verb", required=True))
    template = nouns.add_parser("template").add_subparsers(dest="verb", required=True)
    listing = template.add_parser("list")
    listing.add_argument("--column", default="")
    listing.set_defaults(run=list_templates)
    _add_frames(nouns.add_parser("frame").add_subparsers(dest="verb", required=True))


def _add_styles(style: Any) -> None:
    style.add_parser("list").set_defaults(run=list_styles)
    save = style.add_parser("save")
    save.add_argument("name")
    save.add_argument("--article", required=True)
    save.add_argument("--block", action="append", default=[])
    save.add_argument("--template", action="store_true")
    save.add_argument("--column", default="")
    save.set_defaults(run=save_style)
    insert = style.add_parser("insert")
    insert.add_argument("name")
    insert.add_argument("--article", required=True)
    insert.add_argument("--after", default="")
    insert.set_defaults(run=insert_style)
    rename = style.add_parser("rename")
    rename.add_argument("name")
    rename.add_argument("new_name")
    rename.set_defaults(run=rename_style)
    remove = style.add_parser("remove")
    remove.add_argument("name")
    remove.set_defaults(run=remove_style)


def _add_frames(frame: Any) -> None:
    frame.add_parser("list").set_defaults(run=list_frames)
    setting = frame.add_parser("set")
    setting.add_argument("side", choices=("head", "foot"))
    place = setting.add_mutually_exclusive_group(required=True)
    place.add_argument("--column")
    place.add_argument("--account")
    source = setting.add_mutually_exclusive_group(required=True)
    source.add_argument("--style")
    source.add_argument("--none", action="store_true")
    setting.set_defaults(run=set_frame)


def list_styles(session: Session, _words: object) -> Answer:
    """List what the office keeps."""
    from workstation.domain.tree_text import plain_text
    from workstation.usecases.fragments import list_fragments

    kept = list_fragments(session.desk)
    return Answer(
        {
            "styles": [
                {
                    "id": one.id,
                    "name": one.name,
                    "use": one.use,
                    "column": one.column,
                    "blocks": len(one.doc.content),
                    "text": plain_text(one.doc),
                }
                for one in kept
            ]
        },
        rows=[
            f"{one.name}\t{plain_text(one.doc)[:_LONGEST_ROW].replace(chr(10), ' ')}"
            for one in kept
        ],
    )


def save_style(session: Session, words: Any) -> Answer:
    """Keep blocks of an article under a name."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import fragments, office
    from workstation.usecases.editing import in_hand

    article = ArticleId(session.resolve("article", words.article))
    doc = in_hand(session.desk, article).edited.doc
    fragments.save_fragment(
        session.desk,
        words.name,
        fragments.chosen_blocks(doc, tuple(words.block)),
        use="template" if words.template else "part",
        column=office.find_column(session.desk, words.column) if words.column else "",
    )
    return list_styles(session, words)


def insert_style(session: Session, words: Any) -> Answer:
    """Put kept blocks into an article as its next revision."""
    from workstation.document.block_edits import inserted, place_of
    from workstation.domain.errors import Refused
    from workstation.domain.ids import ArticleId
    from workstation.usecases.editing import edit_blocks, in_hand
    from workstation.usecases.fragments import fragment_blocks

    article = ArticleId(session.resolve("article", words.article))
    doc = in_hand(session.desk, article).edited.doc
    if words.after and place_of(doc, words.after) < 0:
        raise Refused("not_found", kind="block", id=words.after)
    blocks = fragment_blocks(session.desk, words.name).content
    saved = edit_blocks(session.desk, article, inserted(doc, words.after, *blocks))
    return saved_answer(saved)


def rename_style(session: Session, words: Any) -> Answer:
    """Keep blocks under another name."""
    from workstation.usecases.fragments import rename_fragment

    rename_fragment(session.desk, words.name, words.new_name)
    return list_styles(session, words)


def remove_style(session: Session, words: Any) -> Answer:
    """Offer kept blocks no more."""
    from workstation.usecases.fragments import remove_fragment

    remove_fragment(session.desk, words.name)
    return list_styles(session, words)


def list_templates(session: Session, words: Any) -> Answer:
    """List templates, those made for a column first."""
    from workstation.usecases.templates import templates_for

    rows = templates_for(session.desk, words.column)
    return Answer(
        {
            "templates": [
                {
                    "name": row.name,
                    "title": row.title,
                    "told": row.told,
                    "blocks": row.blocks,
                    "fits": row.fits,
                    "own": row.own,
                }
                for row in rows
            ]
        },
        rows=[f"{row.title}\t{row.told}" for row in rows],
    )


def list_frames(session: Session, _words: object) -> Answer:
    """List every header and footer that is set."""
    from workstation.store import queries
    from workstation.usecases.frames import list_frames

    rows = list_frames(session.desk)
    names = session.desk.store.read(queries.names, "column")
    return Answer(
        {"frames": msgspec.to_builtins(rows)},
        rows=[f"{names.get(row.id, row.id)}\t{row.side}\t{row.words}" for row in rows],
    )


def set_frame(session: Session, words: Any) -> Answer:
    """Let kept blocks open or close a column's or an account's articles."""
    from workstation.domain.tree import Doc
    from workstation.usecases import frames, office
    from workstation.usecases.fragments import find_fragment

    doc = Doc() if words.none else find_fragment(session.desk, words.style).doc
    if words.column is not None:
        column = office.find_column(session.desk, words.column)
        frames.set_column_frame(session.desk, column, words.side, doc)
    else:
        frames.set_account_frame(session.desk, words.account, words.side, doc)
    return list_frames(session, words)


def add_layout(verbs: Any) -> None:
    """Declare `article layout`."""
    layout = verbs.add_parser("layout")
    layout.add_argument("id")
    layout.add_argument("--preview", action="store_true")
    layout.add_argument("--punctuation", action="store_true")
    layout.add_argument("--without", action="append", default=[], metavar="RULE")
    layout.set_defaults(run=lay_out_article)


def lay_out_article(session: Session, words: Any) -> Answer:
    """Lay an article out with one key, or tell what that would change."""
    from workstation.document.one_key_layout import RULES, USUAL
    from workstation.domain.errors import Refused
    from workstation.domain.ids import ArticleId
    from workstation.usecases.laying_out import lay_out_article, proposed_layout
    from workstation.wording.catalogue import word

    if unknown := [rule for rule in words.without if rule not in RULES]:
        raise Refused("unknown_layout_rule", rule=unknown[0], known=[*map(str, RULES)])

    article = ArticleId(session.resolve("article", words.id))
    wanted = RULES if words.punctuation else USUAL
    rules = tuple(rule for rule in wanted if rule not in words.without)
    if words.preview:
        laid = proposed_layout(session.desk, article, rules)
        data = {"id": article, "revision": ""}
    else:
        saved, laid = lay_out_article(session.desk, article, rules)
        data = {"id": article, "revision": saved.revision}
    changes = [_told(change) for change in laid.changes]
    return Answer(
        data | {"changes": changes},
        rows=[
            f"{word(session.lang, 'layout_rule', one['rule'])}\t{one['text']}" for one in changes
        ],
    )


def _told(change: Any) -> dict[str, str]:
    from workstation.domain.tree_text import block_text

    block = change.after or change.before
    return {
        "rule": change.rule,
        "block": change.block,
        "before": _kind(change.before),
        "after": _kind(change.after),
        "text": block_text(block)[:_LONGEST_ROW].replace("\n", " "),
    }


def _kind(block: Any) -> str:
    return str(type(block).__struct_config__.tag) if block is not None else ""
