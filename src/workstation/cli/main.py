"""The command line's one way in: read the words, run the verb, answer.

The contract (verbs, keys, exit codes) is docs/formats/command-line.md. With `--json` standard
output carries exactly one JSON object; everything else goes to standard error.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from workstation import __version__
from workstation.bootstrap import default_home
from workstation.cli.parsing import read_words
from workstation.cli.session import Answer, Data, Session
from workstation.domain.errors import NewsroomError, Refused, Unavailable

NOUNS: dict[str, str] = {
    "office": "office_verbs",
    "branch": "office_verbs",
    "column": "column_verbs",
    "policy": "column_verbs",
    "style": "style_verbs",
    "template": "style_verbs",
    "frame": "style_verbs",
    "theme": "theme_verbs",
    "folder": "setting_verbs",
    "term": "setting_verbs",
    "licence": "setting_verbs",
    "member": "member_verbs",
    "sync": "sync_verbs",
    "status": "status_verbs",
    "conflict": "conflict_verbs",
    "digest": "sync_verbs",
    "rebuild": "sync_verbs",
    "purge": "sync_verbs",
    "article": "article_verbs",
    "comment": "comment_verbs",
    "review": "review_verbs",
    "photo": "photo_verbs",
    "album": "album_verbs",
    "watermark": "watermark_verbs",
    "issue": "issue_verbs",
    "publication": "publication_verbs",
    "wechat": "wechat_verbs",
    "sandbox": "wechat_verbs",
    "demo": "demo_verbs",
    "doctor": "doctor_verbs",
    "desk": "desk_verbs",
    "week": "desk_verbs",
    "month": "desk_verbs",
    "node": "node_verbs",
    "search": "desk_verbs",
    "backup": "backup_verbs",
    "bundle": "bundle_verbs",
}
REFUSED, UNAVAILABLE, BUG, USAGE = 3, 4, 70, 2


OpenWindow = Callable[[Path, str, str], int]
"""Opens the window on a home in a language, with a file it was started with (or "")."""


def run(words: list[str], open_window: OpenWindow | None = None) -> int:
    """Run one command and return its exit code; without a command, open the window."""
    for stream in (sys.stdout, sys.stderr):
        # A file's name may hold bytes that are no text: they are told escaped, in JSON too.
        stream.reconfigure(  # type: ignore[union-attr] # replaced streams lack it
            encoding="utf-8", errors="backslashreplace"
        )
    options, rest = _general().parse_known_args(words)
    if options.version:
        print(__version__)
        return 0
    if open_window is not None and (not rest or Path(rest[0]).is_file()):
        given = str(Path(rest[0]).absolute()) if rest else ""
        return open_window(options.home or default_home(), options.lang, given)
    if not rest or rest[0] not in NOUNS:
        return _without_command(rest, options.lang)
    verb = read_words(_parser_of(rest[0]), rest)
    session = Session(options.home, options.lang)
    return _answer(session, verb, as_json=options.json)


def _general() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="workstation", add_help=False, allow_abbrev=False)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", choices=("zh_CN", "en"), default=_language())
    parser.add_argument("--version", action="store_true")
    return parser


def _language() -> str:
    return "en" if os.environ.get("WORKSTATION_LANG") == "en" else "zh_CN"


def _parser_of(noun: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="workstation", allow_abbrev=False)
    nouns = parser.add_subparsers(dest="noun", required=True)
    import_module(f"workstation.cli.{NOUNS[noun]}").add_verbs(nouns)
    return parser


def _without_command(rest: list[str], lang: str) -> int:
    from workstation.wording.catalogue import word

    sys.stderr.write("workstation [--home DIR] [--json] [--lang zh_CN|en] COMMAND …\n\n")
    for noun in sorted(NOUNS):
        sys.stderr.write(f"  {noun:<12} {word(lang, 'noun', noun)}\n")
    return 0 if rest in ([], ["--help"], ["-h"]) else USAGE


def _answer(session: Session, verb: argparse.Namespace, *, as_json: bool) -> int:
    try:
        try:
            answer: Answer = verb.run(session, verb)
        finally:
            session.close()
    except NewsroomError as error:
        return _end(session, error, as_json=as_json)
    except OSError as error:
        # A file that a person named, where a use case has no better word for it.
        ending = Unavailable(
            "path_unusable", path=str(error.filename or ""), reason=error.strerror or ""
        )
        return _end(session, ending, as_json=as_json)
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last line of defence: a bug, told as one
        bug = NewsroomError("unexpected", reason=f"{type(error).__name__}: {error}")
        _keep_trace(session)
        return _fail(session, "bug", bug, BUG, as_json=as_json)
    _tell(session, answer, as_json=as_json)
    if answer.afterwards is not None:
        with suppress(KeyboardInterrupt):
            answer.afterwards()
    return answer.exit_code


def _keep_trace(session: Session) -> None:
    import traceback

    try:
        (session.home / "crash.txt").write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        sys.stderr.write(traceback.format_exc())


def _end(session: Session, error: NewsroomError, *, as_json: bool) -> int:
    kind = "refused" if isinstance(error, Refused) else "unavailable"
    code = getattr(error, "exit_code", REFUSED if kind == "refused" else UNAVAILABLE)
    return _fail(session, kind, error, code, as_json=as_json)


def _fail(session: Session, kind: str, error: NewsroomError, code: int, *, as_json: bool) -> int:
    from workstation.wording.catalogue import sentence

    message = sentence(session.lang, error.code, error.details)
    if as_json:
        told: Data = {
            "error": {
                "kind": kind, "code": error.code, "message": message, "details": error.details,
            }
        }  # fmt: skip
        answer = getattr(error, "answer", None)
        _print(json.dumps({**(answer or {}), **told}, ensure_ascii=False))
    else:
        sys.stderr.write(message + "\n")
    return code


def _tell(session: Session, answer: Answer, *, as_json: bool) -> None:
    if as_json:
        _print(json.dumps(answer.data, ensure_ascii=False))
        return
    from workstation.wording.catalogue import phrase

    said = [phrase(session.lang, answer.phrase, answer.data)] if answer.phrase else []
    if said or answer.rows:
        _print("\n".join([*said, *answer.rows]))


def _print(text: str) -> None:
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Whoever read has gone (`| head`); the interpreter must not trip over it at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
