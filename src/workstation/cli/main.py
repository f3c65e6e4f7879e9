"""The command line's one way in: read the words, run the verb, answer.

The contract (verbs, keys, exit codes) is docs/formats/command-line.md. With `--json` standard
output carries exactly one JSON object; everything else goes to standard error.
"""

import argparse
import json
import os
import sys
from importlib import import_module
from pathlib import Path

from workstation import __version__
from workstation.cli.session import Answer, Data, Session
from workstation.domain.errors import NewsroomError, Refused

NOUNS: dict[str, str] = {
    "office": "office_verbs",
    "branch": "office_verbs",
    "member": "member_verbs",
    "sync": "sync_verbs",
    "status": "status_verbs",
    "digest": "sync_verbs",
    "rebuild": "sync_verbs",
    "purge": "sync_verbs",
    "article": "article_verbs",
    "review": "review_verbs",
    "photo": "photo_verbs",
    "issue": "issue_verbs",
    "publication": "issue_verbs",
    "wechat": "wechat_verbs",
    "sandbox": "wechat_verbs",
    "demo": "demo_verbs",
    "doctor": "doctor_verbs",
}
REFUSED, UNAVAILABLE, BUG, USAGE = 3, 4, 70, 2


class Parser(argparse.ArgumentParser):
    """Reports a usage error the way scripts expect it: exit code 2, on standard error."""


def run(words: list[str]) -> int:
    """Run one command and return its exit code."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # replaced streams lack it
    options, rest = _general().parse_known_args(words)
    if options.version:
        print(__version__)
        return 0
    if not rest or rest[0] not in NOUNS:
        return _without_command(rest)
    verb = _parser_of(rest[0]).parse_args(rest)
    session = Session(options.home, options.lang)
    return _answer(session, verb, as_json=options.json)


def _general() -> Parser:
    parser = Parser(prog="workstation", add_help=False, allow_abbrev=False)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", choices=("zh_CN", "en"), default=_language())
    parser.add_argument("--version", action="store_true")
    return parser


def _language() -> str:
    return "en" if os.environ.get("WORKSTATION_LANG") == "en" else "zh_CN"


def _parser_of(noun: str) -> Parser:
    parser = Parser(prog="workstation", allow_abbrev=False)
    nouns = parser.add_subparsers(dest="noun", required=True)
    import_module(f"workstation.cli.{NOUNS[noun]}").add_verbs(nouns)
    return parser


def _without_command(rest: list[str]) -> int:
    usage = "workstation [--home DIR] [--json] [--lang zh_CN|en] COMMAND …\n"
    names = "COMMAND: " + ", ".join(sorted(NOUNS)) + "\n"
    sys.stderr.write(usage + names)
    return 0 if rest in ([], ["--help"], ["-h"]) else USAGE


def _answer(session: Session, verb: argparse.Namespace, *, as_json: bool) -> int:
    try:
        try:
            answer: Answer = verb.run(session, verb)
        finally:
            session.close()
    except NewsroomError as error:
        kind = "refused" if isinstance(error, Refused) else "unavailable"
        code = getattr(error, "exit_code", REFUSED if kind == "refused" else UNAVAILABLE)
        return _fail(session, kind, error, code, as_json=as_json)
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last line of defence: a bug, told as one
        bug = NewsroomError("unexpected", reason=f"{type(error).__name__}: {error}")
        _keep_trace(session)
        return _fail(session, "bug", bug, BUG, as_json=as_json)
    _tell(session, answer, as_json=as_json)
    return answer.exit_code


def _keep_trace(session: Session) -> None:
    import traceback

    try:
        (session.home / "crash.txt").write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        sys.stderr.write(traceback.format_exc())


def _fail(session: Session, kind: str, error: NewsroomError, code: int, *, as_json: bool) -> int:
    from workstation.cli.wording import sentence

    message = sentence(session.lang, error.code, error.details)
    if as_json:
        told: Data = {
            "error": {
                "kind": kind, "code": error.code, "message": message, "details": error.details,
            }
        }  # fmt: skip
        answer = getattr(error, "answer", None)
        print(json.dumps({**(answer or {}), **told}, ensure_ascii=False))
    else:
        sys.stderr.write(message + "\n")
    return code


def _tell(session: Session, answer: Answer, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(answer.data, ensure_ascii=False))
        return
    from workstation.cli.wording import phrase

    if answer.phrase:
        print(phrase(session.lang, answer.phrase, answer.data))
    for row in answer.rows:
        print(row)
