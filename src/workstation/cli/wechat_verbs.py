"""`wechat` and `sandbox`."""

import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workstation.cli.parsing import port
from workstation.cli.session import Answer, Data, Session

if TYPE_CHECKING:
    from workstation.wechat.sandbox import SandboxServer


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("wechat").add_subparsers(dest="verb", required=True)
    connect = verbs.add_parser("connect")
    connect.add_argument("--account", required=True)
    connect.add_argument("--app-id", required=True)
    connect.add_argument("--secret-stdin", action="store_true", required=True)
    connect.add_argument("--base-url", default="")
    connect.add_argument("--sandbox", action="store_true")
    connect.set_defaults(run=connect_account)
    check = verbs.add_parser("check")
    check.add_argument("--account", default="")
    check.set_defaults(run=check_account)
    serve = nouns.add_parser("sandbox").add_subparsers(dest="verb", required=True)
    run = serve.add_parser("serve")
    run.add_argument("--port", type=port, default=0)
    run.add_argument("--data", type=Path)
    run.add_argument("--fail", default="")
    run.set_defaults(run=serve_sandbox)


def connect_account(session: Session, words: Any) -> Answer:
    """Connect an account; the secret comes over standard input and stays on this PC."""
    from workstation.usecases.accounts import connect_account as connect

    account = connect(
        session.desk,
        words.account,
        app_id=words.app_id,
        secret=sys.stdin.readline().strip(),
        base_url=words.base_url,
        sandbox=words.sandbox,
    )
    return Answer(_checked(session, account), "account_connected")


def check_account(session: Session, words: Any) -> Answer:
    """Try an account out: what it may do, what is wrong with it."""
    from workstation.usecases.accounts import find_account

    data = _checked(session, find_account(session.desk, words.account))
    return Answer(data, "account_checked", rows=[one["message"] for one in data["problems"]])


def _checked(session: Session, account: Any) -> Data:
    from workstation.usecases.connections import check_connection
    from workstation.wording.catalogue import sentence

    told = check_connection(session.desk, account)
    return {
        "account": told.account,
        "sandbox": told.sandbox,
        "capabilities": list(told.capabilities),
        "problems": [
            {
                "code": one.code,
                "message": sentence(session.lang, one.code, one.fields),
                **one.fields,
            }
            for one in told.problems
        ],
    }


def serve_sandbox(session: Session, words: Any) -> Answer:
    """Serve the strict local WeChat until interrupted; the address is told first."""
    from workstation.wechat.sandbox import SandboxServer

    server = SandboxServer(words.data or session.home / "sandbox", words.port, fail=words.fail)
    return Answer(
        {"base_url": server.base_url},
        rows=[server.base_url],
        afterwards=partial(_serve_until_interrupted, server),
    )


def _serve_until_interrupted(server: "SandboxServer") -> None:
    with server:
        threading.Event().wait()
