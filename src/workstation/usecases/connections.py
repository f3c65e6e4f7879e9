"""Connections to WeChat as the settings show them: which accounts there are, and what each can do.

A check asks WeChat three harmless questions; what it may do and what is wrong comes back in codes.
"""

from workstation.domain import bodies
from workstation.domain.errors import Detail, NewsroomError, Refused
from workstation.store.credentials import Credentials
from workstation.usecases.accounts import Account, client_for, find_account, list_accounts
from workstation.usecases.desk import Desk


class AccountRow(bodies.FactBody, frozen=True):
    """An account of the office; `here` where this PC holds its secret and may publish to it."""

    name: str
    app_id: str
    base_url: str
    sandbox: bool
    mode: str
    here: bool


class Problem(bodies.FactBody, frozen=True):
    """Why WeChat would not do something: a code that names a sentence, and its fields."""

    code: str
    fields: dict[str, Detail] = {}


class Connection(bodies.FactBody, frozen=True):
    """What an account can do from this PC: `token`, `draft`, `publish`; and what is wrong."""

    account: str
    sandbox: bool
    capabilities: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def address(self) -> str:
        """Return this PC's address as WeChat sees it, where that is what WeChat objects to."""
        told = (one.fields.get("ip") for one in self.problems)
        return next((one for one in told if isinstance(one, str)), "")


def account_rows(desk: Desk) -> tuple[AccountRow, ...]:
    """Return the accounts of the office, sorted by name."""
    credentials = Credentials(desk.home)
    return tuple(_row(find_account(desk, name), credentials) for name in list_accounts(desk))


def _row(account: Account, credentials: Credentials) -> AccountRow:
    try:
        credentials.fetch(f"wechat-{account.name}")
        here = True
    except Refused:
        here = False
    return AccountRow(
        name=account.name,
        app_id=account.app_id,
        base_url=account.base_url,
        sandbox=account.sandbox,
        mode=account.mode,
        here=here,
    )


def check_connection(desk: Desk, account: Account) -> Connection:
    """Try an account out; nothing is written there.

    Raises:
        Refused: `secret_missing` where the secret lies on another PC.
    """
    capabilities: list[str] = []
    problems: list[Problem] = []
    with client_for(desk, account) as client:
        for name, probe in (
            ("token", client.stable_token),
            ("draft", client.count),
            ("publish", lambda: client.batch_get_published(0, 1)),
        ):
            try:
                probe()
            except NewsroomError as error:
                problems.append(Problem(code=error.code, fields=dict(error.details)))
                if name == "token":
                    break
            else:
                capabilities.append(name)
    return Connection(
        account=account.name,
        sandbox=account.sandbox,
        capabilities=tuple(capabilities),
        problems=tuple(problems),
    )
