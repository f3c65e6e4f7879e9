"""Branches: adding, renaming, counting members, and putting away those that are no more.

A branch is never removed: its articles name it for ever. It is hidden, and nothing new goes there.
"""

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import BranchId
from workstation.domain.naming import match_name
from workstation.store import office_queries, queries
from workstation.usecases.desk import Desk
from workstation.usecases.office import checked_name, require_administrator, set_register

MAX_MEMBERS = 100_000


class BranchRow(bodies.FactBody, frozen=True):
    """One line of the list of branches; `enrolled` are those of its members who use the program."""

    id: BranchId
    name: str
    members: int
    enrolled: int
    articles: int
    hidden: bool


def list_branch_rows(desk: Desk, *, hidden: bool = True) -> tuple[BranchRow, ...]:
    """Return the branches sorted by name, those put away last; `hidden=False` leaves them out."""
    known = desk.store.read(office_queries.registers_of, "branch")
    articles = desk.store.read(office_queries.articles_by_branch)
    enrolled = _enrolled(desk)
    rows = [
        BranchRow(
            id=BranchId(branch),
            name=told.words["name"],
            members=told.number("members") or enrolled.get(branch, 0),
            enrolled=enrolled.get(branch, 0),
            articles=articles.get(branch, 0),
            hidden=bool(told.values.get("hidden")),
        )
        for branch, told in known.items()
        if "name" in told.words
    ]
    shown = [row for row in rows if hidden or not row.hidden]
    return tuple(sorted(shown, key=lambda row: (row.hidden, row.name)))


def _enrolled(desk: Desk) -> dict[str, int]:
    homes = desk.store.read(office_queries.registers_of, "member")
    counts: dict[str, int] = {}
    for member in desk.membership.members:
        home = homes.get(member, office_queries.UNSET).name("branch")
        counts[home] = counts.get(home, 0) + 1
    return counts


def rename_branch_by_id(desk: Desk, branch: BranchId, new_name: str) -> None:
    """Rename a branch; articles keep naming it by its id.

    Raises:
        Refused: `not_allowed`, `bad_name`, `name_taken`, `not_found`.
    """
    require_administrator(desk)
    name = checked_name(new_name)
    known = desk.store.read(queries.names, "branch")
    if branch not in known:
        raise Refused("not_found", kind="branch", id=branch)
    require_free_name(name, branch, known)
    if known[branch] == name:
        return
    with desk.change() as change:
        set_register(change, f"branch/{branch}", "name", words=name)


def require_free_name(name: str, thing: str, known: dict[str, str]) -> None:
    """Refuse a name that another thing of the same kind bears already.

    Raises:
        Refused: `name_taken`.
    """
    others = {one: called for one, called in known.items() if one != thing}
    if match_name(name, others) is not None:
        raise Refused("name_taken", name=name)


def count_branch_members(desk: Desk, branch: BranchId, members: int) -> None:
    """Set a branch's number of party members: the denominator of its readers.

    Raises:
        Refused: `not_allowed`, `not_found`, `bad_count`.
    """
    require_administrator(desk)
    if not 0 <= members <= MAX_MEMBERS:
        raise Refused("bad_count", limit=MAX_MEMBERS)
    _require_branch(desk, branch)
    with desk.change() as change:
        set_register(change, f"branch/{branch}", "members", value=members)


def hide_branch(desk: Desk, branch: BranchId, *, hidden: bool) -> None:
    """Put a branch away, or take it out again. Its articles and members stay as they are.

    Raises:
        Refused: `not_allowed`, `not_found`.
    """
    require_administrator(desk)
    _require_branch(desk, branch)
    with desk.change() as change:
        set_register(change, f"branch/{branch}", "hidden", value=hidden)


def _require_branch(desk: Desk, branch: BranchId) -> None:
    if branch not in desk.store.read(queries.names, "branch"):
        raise Refused("not_found", kind="branch", id=branch)
