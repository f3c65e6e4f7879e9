"""WeChat accounts: what every PC knows of them, and the secret that only one PC has."""

from typing import TYPE_CHECKING

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.permissions import may_publish
from workstation.store import queries
from workstation.store.credentials import Credentials
from workstation.usecases.desk import Desk
from workstation.usecases.office import checked_name, set_register
from workstation.wechat.pictures import is_loopback

if TYPE_CHECKING:
    from workstation.wechat.client import Client


class Account(bodies.FactBody, frozen=True):
    """An account as the office knows it; `mode` is what publishing does unless told otherwise."""

    name: str
    app_id: str
    base_url: str
    sandbox: bool
    mode: str


def connect_account(
    desk: Desk, name: str, *, app_id: str, secret: str, base_url: str, sandbox: bool
) -> Account:
    """Connect an account: its settings for all, its secret for this PC alone.

    Raises:
        Refused: `not_allowed`, `no_credential_store`, `sandbox_not_here`, `sample_office`,
            `secret_missing`.
    """
    from workstation.wechat.client import REAL_BASE_URL  # noqa: PLC0415 - loads the network

    if not may_publish(desk.here):
        raise Refused("not_allowed", act="publish")
    if not secret.strip():
        raise Refused("secret_missing", name=name)
    address = base_url or REAL_BASE_URL
    here = is_loopback(address)
    if sandbox and not here:
        raise Refused("sandbox_not_here", base_url=address)
    if not sandbox and desk.store.read(queries.register_value, "office/office", "sample"):
        raise Refused("sample_office")
    account = checked_name(name)
    Credentials(desk.home).keep(f"wechat-{account}", secret.strip(), file_allowed=sandbox and here)
    with desk.change() as change:
        entity = f"account/{account}"
        set_register(change, entity, "app_id", value=app_id)
        set_register(change, entity, "base_url", value=address)
        set_register(change, entity, "sandbox", value=sandbox)
        set_register(change, entity, "mode", value="publish" if sandbox else "draft")
    return find_account(desk, account)


def list_accounts(desk: Desk) -> list[str]:
    """Return the names of all connected accounts."""
    return desk.store.read(queries.entities_with, "account", "app_id")


def find_account(desk: Desk, name: str) -> Account:
    """Return an account; without a name, the only one.

    Raises:
        Refused: `unknown_account` with the known ones, `several_accounts`.
    """
    known = list_accounts(desk)
    if not name and len(known) > 1:
        raise Refused("several_accounts", known=known)
    chosen = name or (known[0] if known else "")
    if chosen not in known:
        raise Refused("unknown_account", name=chosen, known=known)

    def value(field: str) -> str:
        found = desk.store.read(queries.register_value, f"account/{chosen}", field)
        return "" if found is None else str(found)

    return Account(
        name=chosen,
        app_id=value("app_id"),
        base_url=value("base_url"),
        sandbox=value("sandbox") == "True",
        mode=value("mode"),
    )


def client_for(desk: Desk, account: Account) -> "Client":
    """Return a client of the account, with the secret of this PC.

    Raises:
        Refused: `secret_missing` where the secret lies on another PC.
    """
    from workstation.wechat.client import Client  # noqa: PLC0415 - loads the network

    secret = Credentials(desk.home).fetch(f"wechat-{account.name}")
    return Client(account.base_url, account.app_id, secret)
