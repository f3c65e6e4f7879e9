"""`theme`: what dresses the columns, the office's own borrowed from its past articles."""

from pathlib import Path
from typing import Any

import msgspec

from workstation.cli.session import Answer, Session


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    theme = nouns.add_parser("theme").add_subparsers(dest="verb", required=True)
    theme.add_parser("list").set_defaults(run=list_themes)
    borrow = theme.add_parser("borrow")
    borrow.add_argument("file", type=Path)
    borrow.add_argument("--title", default="")
    borrow.add_argument("--base", default="")
    borrow.add_argument("--preview", action="store_true")
    borrow.set_defaults(run=borrow_theme)
    rename = theme.add_parser("rename")
    rename.add_argument("name")
    rename.add_argument("title")
    rename.set_defaults(run=rename_theme)
    remove = theme.add_parser("remove")
    remove.add_argument("name")
    remove.set_defaults(run=remove_theme)


def list_themes(session: Session, _words: object) -> Answer:
    """List the themes: those that ship, then the office's own."""
    from workstation.usecases import columns, office_themes

    own = {one.name: one for one in office_themes.own_themes(session.desk)}
    rows = columns.list_themes(session.desk)
    return Answer(
        {
            "themes": [
                {
                    "name": row.name,
                    "title": row.title,
                    "own": row.name in own,
                    "base": own[row.name].base if row.name in own else "",
                    "columns": list(own[row.name].columns) if row.name in own else [],
                }
                for row in rows
            ]
        },
        rows=[f"{row.title}\t{row.name}" for row in rows],
    )


def borrow_theme(session: Session, words: Any) -> Answer:
    """Make a theme of a saved page's looks, or tell what it would give."""
    from workstation.document.readers.folder import read_bounded
    from workstation.document.readers.html import SIZE_LIMIT
    from workstation.document.themes import PLAIN_THEME
    from workstation.usecases import borrowing
    from workstation.wording.catalogue import word

    data = read_bounded(words.file, SIZE_LIMIT)
    base = theme_called(session, words.base) if words.base else PLAIN_THEME
    found = borrowing.borrow_looks(session.desk, data, name=words.file.name, theme=base)
    name = ""
    if not words.preview:
        title = words.title or words.file.stem
        name = borrowing.save_borrowed(session.desk, found, title=title, theme=base)
    taken = [{"kind": kind, "words": said} for kind, said in found.taken]
    return Answer(
        {"name": name, "taken": taken, "refused": list(found.refused)}
        | {"colours": msgspec.to_builtins(found.theme.light)},
        rows=[
            *(f"{word(session.lang, 'borrowed', kind)}\t{said}" for kind, said in found.taken),
            *(f"–\t{word(session.lang, 'refused_look', code)}" for code in found.refused),
        ],
    )


def rename_theme(session: Session, words: Any) -> Answer:
    """Call an own theme something else."""
    from workstation.usecases.office_themes import rename_theme

    rename_theme(session.desk, theme_called(session, words.name), words.title)
    return list_themes(session, words)


def remove_theme(session: Session, words: Any) -> Answer:
    """Put an own theme away."""
    from workstation.usecases.office_themes import remove_theme

    remove_theme(session.desk, theme_called(session, words.name))
    return list_themes(session, words)


def theme_called(session: Session, name: str) -> str:
    """Return a theme's name, which people know by its title."""
    from workstation.usecases.columns import list_themes

    return next((row.name for row in list_themes(session.desk) if row.title == name), name)
