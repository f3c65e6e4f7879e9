"""A table of people to invite: read from a file or from cells pasted out of a spreadsheet.

Columns in any order with a first line that names them, else name, branch, roles, stages. Every
line is read before anything is written; what is wrong with a line is told beside it.
"""

import csv
import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from workstation.document.readers.encoding import decode
from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.membership_entries import Role
from workstation.domain.naming import folded, match_name
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.invitations import Invited, invite_member
from workstation.usecases.office import MAX_NAME, require_administrator

MAX_ROWS = 500
MAX_TABLE_BYTES = 1024 * 1024

_HEADINGS = {
    "name": "name",
    "姓名": "name",
    "成员": "name",
    "branch": "branch",
    "支部": "branch",
    "党支部": "branch",
    "所在支部": "branch",
    "role": "roles",
    "roles": "roles",
    "角色": "roles",
    "岗位": "roles",
    "stage": "stages",
    "stages": "stages",
    "审级": "stages",
}
_ROLES: dict[str, Role] = {
    "liaison": "liaison",
    "联络员": "liaison",
    "通讯员": "liaison",
    "editor": "editor",
    "编辑": "editor",
    "reviewer": "reviewer",
    "审核人": "reviewer",
    "审核": "reviewer",
    "publisher": "publisher",
    "发布员": "publisher",
    "admin": "admin",
    "管理员": "admin",
}
_ORDER = ("name", "branch", "roles", "stages")
_PARTED = re.compile(r"[\s、，,；;/|+]+")
_NOT_IN_A_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f.]')


class Fault(bodies.FactBody, frozen=True):
    """What is wrong with a line: a code that names a sentence, and its fields."""

    code: str
    fields: dict[str, str] = {}


class TableRow(bodies.FactBody, frozen=True):
    """One person of a table as read; `line` counts as a spreadsheet does."""

    line: int
    name: str
    branch: str
    roles: tuple[Role, ...]
    stages: tuple[int, ...]
    new_branch: bool
    faults: tuple[Fault, ...]


def read_people(desk: Desk, table: str | bytes) -> tuple[TableRow, ...]:
    """Read a table of people against the office as it is.

    Raises:
        Refused: `table_empty`, `table_too_long`, `table_unreadable`.
    """
    text = table if isinstance(table, str) else decode(table).text
    lines = _cells(text)
    if not lines:
        raise Refused("table_empty")
    if len(lines) > MAX_ROWS:
        raise Refused("table_too_long", limit=MAX_ROWS)
    office = _Office(desk)
    return tuple(office.row(line, cells) for line, cells in lines)


def _cells(text: str) -> list[tuple[int, dict[str, str]]]:
    """Return (line, cell by heading) of every line that says anything."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    between = "\t" if "\t" in plain.partition("\n")[0] else ","
    if between == "," and "," not in plain and "，" in plain:
        between = "，"
    try:
        rows = list(csv.reader(io.StringIO(plain), delimiter=between))
    except csv.Error as error:
        raise Refused("table_unreadable") from error
    named = _headings(rows[0]) if rows else None
    headings: Sequence[str] = named or _ORDER
    first = 1 if named else 0
    return [
        (number, {h: cell.strip() for h, cell in zip(headings, cells, strict=False) if h})
        for number, cells in enumerate(rows[first:], start=first + 1)
        if any(cell.strip() for cell in cells)
    ]


def _headings(cells: Sequence[str]) -> tuple[str, ...] | None:
    found = tuple(_HEADINGS.get(folded(cell), "") for cell in cells)
    return found if "name" in found else None


class _Office:
    """What a table is held against; names met earlier in the same table count as well."""

    def __init__(self, desk: Desk) -> None:
        self._branches = desk.store.read(queries.names, "branch")
        self._members = desk.store.read(queries.names, "member")
        self._stages = {stage.number: stage.name for stage in desk.membership.policy.stages}
        self._seen: set[str] = set()

    def row(self, line: int, cells: dict[str, str]) -> TableRow:
        """Return one line as read."""
        faults: list[Fault] = []
        name, branch = cells.get("name", ""), cells.get("branch", "")
        self._check_names(name, branch, faults)
        roles = self._roles(cells.get("roles", ""), faults)
        stages = self._stage_numbers(cells.get("stages", ""), faults)
        if stages and "reviewer" not in roles:
            roles = (*roles, "reviewer")
        if not roles and not faults:
            faults.append(Fault(code="no_role"))
        known = match_name(branch, self._branches) if branch else None
        return TableRow(
            line=line,
            name=name,
            branch=self._branches[known] if known else branch,
            roles=roles,
            stages=stages,
            new_branch=bool(branch) and known is None,
            faults=tuple(faults),
        )

    def _check_names(self, name: str, branch: str, faults: list[Fault]) -> None:
        faults += [
            _bad_name(one) for one in (name, branch) if len(one) > MAX_NAME or not one.isprintable()
        ]
        if not name:
            faults.append(Fault(code="row_without_name"))
        elif folded(name) in self._seen:
            faults.append(Fault(code="row_twice", fields={"name": name}))
        elif match_name(name, self._members) is not None:
            faults.append(Fault(code="row_known", fields={"name": name}))
        self._seen.add(folded(name))

    def _roles(self, cell: str, faults: list[Fault]) -> tuple[Role, ...]:
        roles: list[Role] = []
        for word in filter(None, _PARTED.split(cell)):
            role = _ROLES.get(word.lower())
            if role is None:
                faults.append(Fault(code="row_unknown_role", fields={"name": word[:MAX_NAME]}))
            elif role not in roles:
                roles.append(role)
        return tuple(roles)

    def _stage_numbers(self, cell: str, faults: list[Fault]) -> tuple[int, ...]:
        numbers: set[int] = set()
        for word in filter(None, _PARTED.split(cell)):
            named = [number for number, name in self._stages.items() if word in (name, str(number))]
            if named:
                numbers.add(named[0])
            else:
                faults.append(Fault(code="row_unknown_stage", fields={"name": word[:MAX_NAME]}))
        return tuple(sorted(numbers))


def _bad_name(name: str) -> Fault:
    return Fault(code="bad_name", fields={"name": name[:MAX_NAME], "limit": str(MAX_NAME)})


def invite_people(
    desk: Desk,
    rows: Sequence[TableRow],
    *,
    out: Path,
    folder: str,
    auto: bool = False,
    told: Callable[[int, int], None] = lambda _done, _of: None,
) -> tuple[Invited, ...]:
    """Write an invitation for each line into a folder, numbered and named after the person.

    `auto` lets in by themselves those of them who may be: liaisons and editors.

    Raises:
        Refused: `not_allowed`; `bad_table` with the first faulty line; `file_exists`.
        Unavailable: `folder_unwritable`.
    """
    require_administrator(desk)
    for row in rows:
        if row.faults:
            raise Refused("bad_table", line=row.line)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("folder_unwritable", path=str(out)) from error
    files = [out / _file_name(place, row.name) for place, row in enumerate(rows, start=1)]
    for file in files:
        if file.exists():
            raise Refused("file_exists", path=str(file))
    invited: list[Invited] = []
    for place, (row, file) in enumerate(zip(rows, files, strict=True), start=1):
        one = invite_member(
            desk,
            name=row.name,
            branch=row.branch,
            grant_roles=row.roles,
            stages=row.stages,
            auto=auto and set(row.roles) <= {"liaison", "editor"},
            out=file,
            folder=folder,
        )
        invited.append(one)
        told(place, len(files))
    return tuple(invited)


def _file_name(place: int, name: str) -> str:
    plain = _plain(name)
    return f"{place:03d}-{plain}.invitation.json" if plain else f"{place:03d}.invitation.json"


def file_name(name: str, number: int = 1) -> str:
    """Return what the file of one person's invitation is called; the second one bears a 2."""
    more = "" if number == 1 else f"-{number}"
    return f"{_plain(name) or 'invitation'}{more}.invitation.json"


def _plain(name: str) -> str:
    return _NOT_IN_A_FILE_NAME.sub("", name).strip()
