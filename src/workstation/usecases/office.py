"""The office: founding it, its branches and columns, and what it calls them."""

import os
import secrets
from pathlib import Path

from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import BranchId, ColumnId, FactId, MemberId, new_id
from workstation.domain.membership_entries import Found
from workstation.domain.naming import match_name
from workstation.domain.permissions import may_administer
from workstation.store import queries
from workstation.store.store import Store
from workstation.sync.keys import DeviceKey, fingerprint
from workstation.usecases.desk import Change, Desk
from workstation.usecases.entries import append_entry

COLUMNS: tuple[tuple[str, str, str], ...] = (
    ("xiaoketang", "“两学一做”小课堂", "xiaoketang"),
    ("yaoqing", "大事要情", "yaoqing"),
    ("shunjian", "精彩瞬间", "shunjian"),
    ("fengcai", "支部风采", "fengcai"),
)
MAX_NAME = 64


class Founded(bodies.FactBody, frozen=True):
    """What `office create` answers."""

    office: str
    device: str
    member: str
    fingerprint: str


def checked_name(name: str) -> str:
    """Return a name fit for an office, branch, column or member.

    Raises:
        Refused: `bad_name` – empty, too long or with control characters.
    """
    plain = name.strip()
    if not plain or len(plain) > MAX_NAME or not plain.isprintable():
        raise Refused("bad_name", name=name[:MAX_NAME], limit=MAX_NAME)
    return plain


def set_register(
    change: Change,
    entity: str,
    field: str,
    *,
    value: str | int | bool = "",
    words: str | None = None,
) -> None:
    """Write a register over every write of it seen here."""
    store = change.desk.store
    change.record(
        "register",
        bodies.Register(
            entity=entity,
            field=field,
            value=value,
            text=change.keep_text(words) if words is not None else "",
            over=tuple(_fact_ids(store.read(queries.register_current, entity, field))),
        ),
    )


def _fact_ids(names: tuple[str, ...]) -> tuple[FactId, ...]:
    return tuple(FactId(name) for name in names)


def identify_home(
    store: Store, *, office: str, office_name: str, member: str, member_name: str, key: DeviceKey
) -> None:
    """Note in a fresh home whose it is."""
    with store.writing():
        store.values.put(
            office=office,
            office_name=office_name,
            member=member,
            member_name=member_name,
            device=key.device,
            instance=secrets.token_hex(8),
        )


def found_office(
    desk: Desk, *, name: str, member: str, branch: str = "", recovery: DeviceKey | None = None
) -> Founded:
    """Found an office: its first entry, its first member with every role, its four columns.

    Raises:
        Refused: `bad_name`, `office_exists`.
    """
    office_name, member_name = checked_name(name), checked_name(member)
    if desk.store.values.get("office"):
        raise Refused("office_exists")
    office, first = new_id(), MemberId(new_id())
    key = desk.key
    identify_home(
        desk.store, office=office, office_name=office_name, member=first,
        member_name=member_name, key=key,
    )  # fmt: skip
    entry = append_entry(
        desk,
        "found",
        Found(
            office=office,
            device=key.device,
            public=key.public.hex(),
            member=first,
            recovery=recovery.public.hex() if recovery else "",
        ),
    )
    with desk.store.writing():
        desk.store.values.put(root=entry.hash, state="ok")
    desk.membership_changed()
    with desk.change() as change:
        set_register(change, "office/office", "name", words=office_name)
        set_register(change, f"member/{first}", "name", words=member_name)
        for order, (column, title, theme) in enumerate(COLUMNS):
            change.record("column", bodies.Column(column=column))
            set_register(change, f"column/{column}", "name", words=title)
            set_register(change, f"column/{column}", "theme", value=theme)
            set_register(change, f"column/{column}", "order", value=order)
        if branch:
            home_branch = _create_branch(change, checked_name(branch))
            set_register(change, f"member/{first}", "branch", value=home_branch)
    return Founded(
        office=office, device=key.device, member=first, fingerprint=fingerprint(key.public)
    )


def _create_branch(change: Change, name: str) -> BranchId:
    branch = BranchId(new_id())
    change.record("branch", bodies.Branch(branch=branch))
    set_register(change, f"branch/{branch}", "name", words=name)
    return branch


def require_administrator(desk: Desk) -> None:
    """Refuse everybody but an administrator.

    Raises:
        Refused: `not_allowed`.
    """
    if not may_administer(desk.here):
        raise Refused("not_allowed", act="administer")


def ensure_branch(change: Change, name: str) -> BranchId:
    """Return the branch of that name, creating it where the office has none."""
    known = change.desk.store.read(queries.names, "branch")
    found = match_name(name, known)
    return BranchId(found) if found else _create_branch(change, checked_name(name))


def find_branch(desk: Desk, name: str) -> BranchId:
    """Return the branch of that name.

    Raises:
        Refused: `unknown_branch` with the known ones.
    """
    known = desk.store.read(queries.names, "branch")
    found = match_name(name, known)
    if found is None:
        raise Refused("unknown_branch", name=name, known=sorted(known.values()))
    return BranchId(found)


def find_column(desk: Desk, name: str) -> ColumnId:
    """Return the column of that name or id.

    Raises:
        Refused: `unknown_column` with the known ones.
    """
    known = desk.store.read(queries.names, "column")
    found = match_name(name, known)
    if found is None:
        raise Refused("unknown_column", name=name, known=list(known.values()))
    return ColumnId(found)


def add_branch(desk: Desk, name: str) -> BranchId:
    """Add a branch; naming one that exists changes nothing.

    Raises:
        Refused: `not_allowed`, `bad_name`.
    """
    require_administrator(desk)
    with desk.change() as change:
        return ensure_branch(change, checked_name(name))


def rename_branch(desk: Desk, name: str, new_name: str) -> None:
    """Rename a branch; articles keep naming it by its id.

    Raises:
        Refused: `not_allowed`, `unknown_branch`, `bad_name`.
    """
    require_administrator(desk)
    branch = find_branch(desk, name)
    with desk.change() as change:
        set_register(change, f"branch/{branch}", "name", words=checked_name(new_name))


def list_branches(desk: Desk) -> list[tuple[BranchId, str, int]]:
    """Return (id, name, members) of all branches, sorted by name; `branches` tells more."""
    counts: dict[str, int] = {}
    for member in desk.membership.members:
        home = desk.store.read(queries.register_value, f"member/{member}", "branch")
        counts[str(home)] = counts.get(str(home), 0) + 1
    declared = {
        branch: desk.store.read(queries.register_value, f"branch/{branch}", "members")
        for branch in desk.store.read(queries.names, "branch")
    }
    return sorted(
        (
            (BranchId(branch), name, int(declared[branch] or counts.get(branch, 0)))
            for branch, name in desk.store.read(queries.names, "branch").items()
        ),
        key=lambda row: row[1],
    )


def set_branch_members(desk: Desk, name: str, members: int) -> None:
    """Set a branch's number of party members: the denominator of its readers.

    Raises:
        Refused: `not_allowed`, `unknown_branch`.
    """
    require_administrator(desk)
    branch = find_branch(desk, name)
    with desk.change() as change:
        set_register(change, f"branch/{branch}", "members", value=members)


def office_name(desk: Desk) -> str:
    """Return what the office is called now; what the invitation said until its words are here."""
    named = desk.store.read(queries.register_text, "office/office", "name")
    return named or desk.store.values.get("office_name")


def write_recovery(path: Path, key: DeviceKey) -> None:
    """Write the recovery key to a file that belongs in a safe, not on a PC.

    Raises:
        Refused: `file_exists`.
        Unavailable: `folder_unwritable`.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(f"workstation-recovery-1\n{key.seed.hex()}\n")
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise Refused("file_exists", path=str(path)) from error
    except OSError as error:
        raise Unavailable("folder_unwritable", path=str(path.parent)) from error
