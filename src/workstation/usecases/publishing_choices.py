"""What a publisher chooses among: the accounts, and whether this PC can use them."""

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import MemberId
from workstation.store import queries
from workstation.store.credentials import Credentials
from workstation.usecases.accounts import find_account, list_accounts
from workstation.usecases.desk import Desk


class AccountChoice(bodies.FactBody, frozen=True):
    """An account: `here` tells whether its secret lies on this PC."""

    name: str
    sandbox: bool
    mode: str
    here: bool


class Choices(bodies.FactBody, frozen=True):
    """The accounts of the office, and who may publish in it."""

    accounts: tuple[AccountChoice, ...] = ()
    publishers: tuple[str, ...] = ()


def publishing_choices(desk: Desk) -> Choices:
    """Return what there is to choose among."""
    names = desk.store.read(queries.names, "member")
    publishers = [
        names.get(member, "")
        for member in names
        if "publisher" in desk.membership.current_roles(MemberId(member))
    ]
    return Choices(
        accounts=tuple(_choice(desk, name) for name in list_accounts(desk)),
        publishers=tuple(name for name in publishers if name),
    )


def _choice(desk: Desk, name: str) -> AccountChoice:
    account = find_account(desk, name)
    return AccountChoice(
        name=name, sandbox=account.sandbox, mode=account.mode, here=_has_secret(desk, name)
    )


def _has_secret(desk: Desk, name: str) -> bool:
    try:
        return bool(Credentials(desk.home).fetch(f"wechat-{name}"))
    except NewsroomError:
        return False
