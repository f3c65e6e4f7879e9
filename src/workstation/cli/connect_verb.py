"""`folder connect`: points this PC at a shared folder on a server."""

import sys
from typing import Any

import msgspec

from workstation.cli.session import Answer, Session


def add_connect_verb(folder: Any) -> None:
    """Declare the verb."""
    connect = folder.add_parser("connect")
    connect.add_argument("address")
    connect.add_argument("--password-stdin", action="store_true")
    connect.add_argument("--fill", action="store_true")
    connect.add_argument("--try", dest="only_try", action="store_true")
    connect.set_defaults(run=connect_folder)


def password_given(words: Any) -> str:
    """Return the password that somebody pipes in: it never stands in a list of processes."""
    return sys.stdin.readline().rstrip("\r\n") if words.password_stdin else ""


def connect_folder(session: Session, words: Any) -> Answer:
    """Look for the office's share at an address from now on, or only try it out."""
    from workstation.bootstrap import open_address
    from workstation.cli.setting_verbs import show_folder
    from workstation.usecases import remote_folders
    from workstation.wording.catalogue import sentence

    password = password_given(words)
    if not words.only_try:
        remote_folders.connect_folder(
            session.desk, words.address, password, open_address, fill=words.fill
        )
        return show_folder(session, words)
    tried = remote_folders.try_address(session.desk, words.address, password, open_address)
    code = tried.code or ("folder_not_office" if tried.empty else "")
    message = sentence(session.lang, code, tried.fields) if code else ""
    data = {**msgspec.to_builtins(tried), "ready": tried.ready, "message": message}
    return Answer(data, rows=[message or tried.address])
