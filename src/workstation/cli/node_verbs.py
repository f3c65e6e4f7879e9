"""`node`: the office's own calendar, and the dates that ship with the program."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Session


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("node").add_subparsers(dest="verb", required=True)
    listing = verbs.add_parser("list")
    listing.add_argument("--own", action="store_true")
    listing.set_defaults(run=list_nodes)
    _with_words(verbs.add_parser("add")).set_defaults(run=add_node)
    edit = verbs.add_parser("edit")
    edit.add_argument("id")
    _with_words(edit).set_defaults(run=edit_node)
    remove = verbs.add_parser("remove")
    remove.add_argument("id")
    remove.set_defaults(run=remove_node)
    shipped = verbs.add_parser("shipped")
    shipped.add_argument("switch", choices=("on", "off"))
    shipped.set_defaults(run=switch_shipped)


def _with_words(parser: Any) -> Any:
    parser.add_argument("--date", required=True)
    parser.add_argument("--title", required=True)
    parser.add_argument("--note", default="")
    return parser


def list_nodes(session: Session, words: Any) -> Answer:
    """List what the coming days hold, or all of the office's own dates."""
    from workstation.domain.weeks import Present
    from workstation.usecases.nodes import coming_nodes, own_nodes

    now = Present(session.desk.now_ms())
    own = getattr(words, "own", False)
    nodes = own_nodes(session.desk) if own else coming_nodes(session.desk, now)
    lines = [f"{one.day}\t{one.title or one.number}\t{one.note}\t{one.id[:8]}" for one in nodes]
    return Answer({"nodes": msgspec.to_builtins(nodes)}, rows=lines)


def add_node(session: Session, words: Any) -> Answer:
    """Put a date into the office's calendar."""
    from workstation.usecases import planning

    planning.add_node(session.desk, words.date, words.title, words.note)
    return list_nodes(session, words)


def edit_node(session: Session, words: Any) -> Answer:
    """Change a date of the office's calendar."""
    from workstation.usecases import planning
    from workstation.usecases.nodes import resolve_node

    node = resolve_node(session.desk, words.id)
    planning.edit_node(session.desk, node, words.date, words.title, words.note)
    return list_nodes(session, words)


def remove_node(session: Session, words: Any) -> Answer:
    """Take a date out of the office's calendar."""
    from workstation.usecases import planning
    from workstation.usecases.nodes import resolve_node

    planning.remove_node(session.desk, resolve_node(session.desk, words.id))
    return list_nodes(session, words)


def switch_shipped(session: Session, words: Any) -> Answer:
    """Show the dates that ship with the program, or not."""
    from workstation.usecases import planning

    planning.show_commemorations(session.desk, shown=words.switch == "on")
    return list_nodes(session, words)
