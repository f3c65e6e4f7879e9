"""`column` and `policy`: the office's series, and how their articles are reviewed."""

from collections.abc import Sequence
from typing import Any

import msgspec

from workstation.cli.session import Answer, Session
from workstation.cli.theme_verbs import theme_called


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    column = nouns.add_parser("column").add_subparsers(dest="verb", required=True)
    column.add_parser("list").set_defaults(run=list_columns)
    add = column.add_parser("add")
    add.add_argument("name")
    add.add_argument("--theme", default="")
    add.set_defaults(run=add_column)
    rename = column.add_parser("rename")
    rename.add_argument("name")
    rename.add_argument("new_name")
    rename.set_defaults(run=rename_column)
    order = column.add_parser("order")
    order.add_argument("names", nargs="+")
    order.set_defaults(run=order_columns)
    theme = column.add_parser("theme")
    theme.add_argument("name")
    theme.add_argument("theme")
    theme.set_defaults(run=choose_theme)
    hide = column.add_parser("hide")
    hide.add_argument("name")
    hide.add_argument("--undo", action="store_true")
    hide.set_defaults(run=hide_column)
    policy = nouns.add_parser("policy").add_subparsers(dest="verb", required=True)
    policy.add_parser("show").set_defaults(run=show_policy)
    change = policy.add_parser("set")
    change.add_argument("--stage", action="append", required=True)
    for flag in ("--parallel", "--own-work", "--on-paper", "--running"):
        change.add_argument(flag, action="store_true")
    change.set_defaults(run=set_policy)


def list_columns(session: Session, _words: object) -> Answer:
    """List the columns in the office's order."""
    from workstation.usecases import columns

    rows = columns.list_columns(session.desk)
    themes = {theme.name: theme.title for theme in columns.list_themes(session.desk)}
    return Answer(
        {"columns": msgspec.to_builtins(rows), "themes": themes},
        rows=[f"{row.name}\t{themes.get(row.theme, row.theme)}\t{row.articles}" for row in rows],
    )


def add_column(session: Session, words: Any) -> Answer:
    """Add a column behind the others."""
    from workstation.document.themes import PLAIN_THEME
    from workstation.usecases import columns

    columns.add_column(session.desk, words.name, theme=words.theme or PLAIN_THEME)
    return list_columns(session, words)


def rename_column(session: Session, words: Any) -> Answer:
    """Rename a column."""
    from workstation.usecases import columns, office

    column = office.find_column(session.desk, words.name)
    columns.rename_column(session.desk, column, words.new_name)
    return list_columns(session, words)


def order_columns(session: Session, words: Any) -> Answer:
    """Put columns first, in the order named."""
    from workstation.usecases import columns, office

    order = [office.find_column(session.desk, name) for name in words.names]
    columns.order_columns(session.desk, order)
    return list_columns(session, words)


def choose_theme(session: Session, words: Any) -> Answer:
    """Dress a column in another theme."""
    from workstation.usecases import columns, office

    column = office.find_column(session.desk, words.name)
    columns.choose_theme(session.desk, column, theme_called(session, words.theme))
    return list_columns(session, words)


def hide_column(session: Session, words: Any) -> Answer:
    """Put a column away, or take it out again."""
    from workstation.usecases import columns, office

    column = office.find_column(session.desk, words.name)
    columns.hide_column(session.desk, column, hidden=not words.undo)
    return list_columns(session, words)


def show_policy(session: Session, _words: object) -> Answer:
    """Show the stages, who holds them, and where somebody is lacking."""
    from workstation.usecases import policies

    shown = policies.show_policy(session.desk)
    lines = [
        f"{stage.number}\t{stage.name}\t{', '.join(one.name for one in stage.holders) or '–'}"
        for stage in shown.stages
    ]
    return Answer(msgspec.to_builtins(shown), rows=lines)


def set_policy(session: Session, words: Any) -> Answer:
    """Set the stages, each `NAME`, `NAME/NEED` or `NAME/NEED/sensitive`, numbered from 1."""
    from workstation.usecases import policies

    policies.set_policy(
        session.desk,
        _stages(words.stage),
        parallel=words.parallel,
        own_work=words.own_work,
        on_paper=words.on_paper,
        running=words.running,
    )
    return show_policy(session, words)


def _stages(told: Sequence[str]) -> list[Any]:
    from workstation.domain.errors import Refused
    from workstation.domain.policy import Stage

    stages = []
    for number, words in enumerate(told, start=1):
        name, _, rest = words.partition("/")
        need, _, sensitive = rest.partition("/")
        if sensitive not in {"", "sensitive"} or (need and not need.isdecimal()):
            raise Refused("bad_stage_words", words=words)
        stages.append(
            Stage(
                number=number,
                name=name,
                need=int(need or 1),
                sensitive_only=bool(sensitive),
            )
        )
    return stages
