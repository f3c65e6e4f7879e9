"""`folder`, `term` and `licence`: what the settings of this PC and of the office hold besides."""

from typing import Any

import msgspec

from workstation.cli.connect_verb import add_connect_verb
from workstation.cli.fill_verb import add_fill_verb
from workstation.cli.session import Answer, Data, Session
from workstation.cli.tidy_verb import add_tidy_verb


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    folder = nouns.add_parser("folder").add_subparsers(dest="verb", required=True)
    folder.add_parser("show").set_defaults(run=show_folder)
    folder.add_parser("check").set_defaults(run=check_folder)
    move = folder.add_parser("move")
    move.add_argument("folder")
    move.set_defaults(run=move_folder)
    add_connect_verb(folder)
    add_fill_verb(folder)
    add_tidy_verb(folder)
    term = nouns.add_parser("term").add_subparsers(dest="verb", required=True)
    listing = term.add_parser("list")
    listing.add_argument("--search", default="")
    listing.set_defaults(run=list_terms)
    for verb, run in (("allow", allow_phrase), ("disallow", disallow_phrase)):
        phrase = term.add_parser(verb)
        phrase.add_argument("phrase")
        phrase.set_defaults(run=run)
    avoid = term.add_parser("avoid")
    avoid.add_argument("word")
    avoid.add_argument("--instead", default="")
    avoid.add_argument("--undo", action="store_true")
    avoid.set_defaults(run=avoid_word)
    rule = term.add_parser("rule")
    rule.add_argument("rule")
    rule.add_argument("--off", action="store_true")
    rule.set_defaults(run=switch_rule)
    licence = nouns.add_parser("licence").add_subparsers(dest="verb", required=True)
    licence.add_parser("list").set_defaults(run=list_licences)
    show = licence.add_parser("show")
    show.add_argument("name")
    show.set_defaults(run=show_licence)


def show_folder(session: Session, _words: object) -> Answer:
    """Show where the shared folder lies for this PC."""
    from workstation.cli.session import moment
    from workstation.usecases import folders

    shown = folders.show_folder(session.desk)
    data: Data = msgspec.to_builtins(shown)
    data["last_sync"] = moment(shown.last_sync, is_reading=False)
    return Answer(data, rows=[shown.path or "–"])


def check_folder(session: Session, _words: object) -> Answer:
    """Try the shared folder out."""
    from workstation.bootstrap import open_office_share
    from workstation.usecases import folders
    from workstation.wording.catalogue import sentence, word

    checks: list[Data] = []
    for one in folders.check_folder(session.desk, open_office_share):
        message = sentence(session.lang, one.code, one.fields) if one.code else ""
        checks.append({"check": one.check, "ok": one.ok, "code": one.code, "message": message})
    lines = [
        f"{'✓' if one['ok'] else '✗'} {word(session.lang, 'check', one['check'])} {one['message']}"
        for one in checks
    ]
    return Answer({"checks": checks}, rows=[line.rstrip() for line in lines])


def move_folder(session: Session, words: Any) -> Answer:
    """Look for the office's share elsewhere from now on."""
    from workstation.bootstrap import open_office_share
    from workstation.sync.addresses import place_of
    from workstation.usecases import folders

    folders.move_folder(session.desk, place_of(words.folder), open_office_share)
    return show_folder(session, words)


def list_terms(session: Session, words: Any) -> Answer:
    """List the rules, the phrases the office allows and the words it avoids."""
    from datetime import UTC, datetime

    from workstation.usecases import rules_in_use, terms

    desk = session.desk
    today = datetime.fromtimestamp(desk.now_ms() / 1000, UTC).date().isoformat()
    rules = terms.find_rules(desk, getattr(words, "search", ""))
    data: Data = {
        "pack": msgspec.to_builtins(terms.show_pack(desk, today=today)),
        "allowed": list(rules_in_use.allowed_phrases(desk)),
        "avoided": msgspec.to_builtins(rules_in_use.own_words(desk)),
        "rules": msgspec.to_builtins(rules),
    }
    lines = [
        data["pack"]["edition"],
        *(f"+ {phrase}" for phrase in data["allowed"]),
        *(f"- {one['wrong']}\t{one['right']}" for one in data["avoided"]),
    ]
    if getattr(words, "search", ""):
        lines += [f"{row.id}\t{row.bad}\t{row.right}" for row in rules]
    return Answer(data, rows=lines)


def allow_phrase(session: Session, words: Any) -> Answer:
    """Never flag a phrase again."""
    from workstation.usecases import terms

    terms.allow_phrase(session.desk, words.phrase)
    return list_terms(session, words)


def disallow_phrase(session: Session, words: Any) -> Answer:
    """Check a phrase like any other again."""
    from workstation.usecases import terms

    terms.disallow_phrase(session.desk, words.phrase)
    return list_terms(session, words)


def avoid_word(session: Session, words: Any) -> Answer:
    """Flag a word of the office's own, or flag it no longer."""
    from workstation.usecases import terms

    if words.undo:
        terms.stop_avoiding(session.desk, words.word)
    else:
        terms.avoid_word(session.desk, words.word, right=words.instead)
    return list_terms(session, words)


def switch_rule(session: Session, words: Any) -> Answer:
    """Take a rule of the pack up again, or do without it."""
    from workstation.usecases import terms

    terms.switch_rule(session.desk, words.rule, on=not words.off)
    return list_terms(session, words)


def list_licences(_session: Session, _words: object) -> Answer:
    """List what the program stands on, each with its licence."""
    from workstation.usecases import licences

    rows = licences.list_licences()
    return Answer(
        {"licences": msgspec.to_builtins(rows)},
        rows=[f"{row.name}\t{row.version}\t{row.licence}" for row in rows],
    )


def show_licence(_session: Session, words: Any) -> Answer:
    """Show the words of one licence."""
    from workstation.usecases import licences

    text = licences.licence_text(words.name)
    return Answer({"name": words.name, "text": text}, rows=[text])
