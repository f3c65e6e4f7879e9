"""People: changing them, seeing them off, inviting many at once, letting PCs in."""

import pytest

from offices import write
from workstation.domain.errors import Refused, Unavailable
from workstation.sync.keys import fingerprint
from workstation.sync.request import open_request
from workstation.usecases.admitting import admit_waiting, own_fingerprint, waiting_pcs
from workstation.usecases.invitations import invite_member, read_invitation
from workstation.usecases.member_tables import MAX_ROWS, invite_people, read_people
from workstation.usecases.members import list_members
from workstation.usecases.office import add_branch, find_branch
from workstation.usecases.rights import retire_member, update_member

TABLE = """姓名,支部,角色,审级
孙立,南区支部,审核人,初审
周岚,机关,编辑、发布员,
"""


def code_of(act, *args, **kwargs):
    """Return the code with which an act is refused."""
    with pytest.raises((Refused, Unavailable)) as ending:
        act(*args, **kwargs)
    return ending.value.code


def faults_in(desk, table):
    return [[fault.code for fault in row.faults] for row in read_people(desk, table)]


def member_row(desk, name):
    return next(row for row in list_members(desk) if row.name == name)


def test_a_member_changes_name_branch_and_rights_in_one_act(office):
    lin = office.join("lin", ["liaison"])
    south = add_branch(office.boss, "南区支部")

    update_member(
        office.boss, lin.member, name="林晓", branch=south, roles=["reviewer"], stages=[1]
    )

    row = member_row(office.boss, "林晓")
    assert (row.branch, row.roles, row.stages) == ("南区支部", ("reviewer",), (1,))
    (grant,) = office.boss.membership.current_grants(lin.member)
    assert grant.branches == (south,)


def test_a_member_who_stays_as_they_are_costs_no_signature(office):
    lin = office.join("lin", ["liaison"])
    home = find_branch(office.boss, "机关")
    length = office.boss.membership.length

    update_member(office.boss, lin.member, name="lin", branch=home, roles=["liaison"], stages=[])

    assert office.boss.membership.length == length


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"roles": ["editor"], "stages": [1]}, "stage_without_reviewer"),
        ({"roles": ["reviewer"], "stages": [9]}, "bad_stage"),
        ({"name": " "}, "bad_name"),
        ({"member": "nobody"}, "not_found"),
    ],
)
def test_a_change_that_makes_no_sense_changes_nothing(office, told, code):
    lin = office.join("lin", ["liaison"])
    said = {"name": "lin", "branch": "", "roles": ["liaison"], "stages": [], **told}
    member = said.pop("member", lin.member)
    length = office.boss.membership.length

    assert code_of(update_member, office.boss, member, **said) == code
    assert office.boss.membership.length == length


def test_somebody_who_left_keeps_their_past_and_no_right(office):
    lin = office.join("lin", ["liaison"])
    article, _ = write(lin, "之前。")
    office.settle()

    retire_member(office.boss, lin.member, "left")
    office.settle()

    row = member_row(office.boss, "lin")
    assert (row.roles, [state for _, state in row.devices]) == ((), ["revoked"])
    assert office.boss.standing(article).state == "draft"
    assert code_of(write, lin, "之后。") == "not_allowed"


def test_nobody_sees_themselves_off(office):
    assert code_of(retire_member, office.boss, office.boss.member, "left") == "own_device"
    assert code_of(retire_member, office.boss, "nobody", "left") == "not_found"


def test_one_more_pc_for_a_member_brings_no_new_right(office, tmp_path):
    lin = office.join("lin", ["liaison"])
    before = office.boss.membership.current_grants(lin.member)

    invite_member(
        office.boss, name="", branch="", grant_roles=[], stages=[], auto=False,
        out=tmp_path / "second", folder="", member=lin.member,
    )  # fmt: skip

    assert set(office.boss.membership.current_grants(lin.member)) == set(before)
    assert read_invitation((tmp_path / "second").read_bytes(), office.clock()).member == lin.member


def test_where_the_file_cannot_be_written_nobody_is_invited(office, tmp_path):
    length = office.boss.membership.length

    code = code_of(
        invite_member, office.boss, name="林", branch="", grant_roles=["editor"], stages=[],
        auto=False, out=tmp_path / "nowhere" / "x", folder="",
    )  # fmt: skip

    assert code == "folder_unwritable"
    assert office.boss.membership.length == length


def test_a_table_of_people_is_read_before_anybody_is_invited(office):
    first, second = read_people(office.boss, TABLE)

    assert (first.line, first.name, first.roles, first.stages) == (2, "孙立", ("reviewer",), (1,))
    assert (first.new_branch, second.new_branch) == (True, False)
    assert second.roles == ("editor", "publisher")
    assert not first.faults
    assert not second.faults


@pytest.mark.parametrize(
    "table",
    [
        TABLE.replace(",", "\t"),
        TABLE.replace(",", "，"),
        TABLE.replace("\n", "\r\n"),
        TABLE.encode("gb18030"),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        "孙立,南区支部,reviewer,1\n周岚,机关,editor publisher\n",
        "角色,姓名,审级,支部,备注\n审核人,孙立,1,南区支部,新来\n编辑 发布员,周岚,,机关,\n",
    ],
)
def test_tables_come_in_many_shapes(office, table):
    rows = read_people(office.boss, table)

    assert [(row.name, row.branch, row.roles, row.stages) for row in rows] == [
        ("孙立", "南区支部", ("reviewer",), (1,)),
        ("周岚", "机关", ("editor", "publisher"), ()),
    ]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        (",机关,编辑,", [["row_without_name"]]),
        ("陈立行,机关,编辑,", [["row_known"]]),
        ("孙立,机关,书记,", [["row_unknown_role"]]),
        ("孙立,机关,,", [["no_role"]]),
        ("孙立,机关,审核人,九审", [["row_unknown_stage"]]),
        ("孙" * 65 + ",机关,编辑,", [["bad_name"]]),
        ("孙立,机关,编辑,\n孙 立,机关,编辑,", [[], ["row_twice"]]),
    ],
)
def test_what_is_wrong_with_a_line_is_told_beside_it(office, line, codes):
    assert faults_in(office.boss, line) == codes


def test_a_stage_makes_a_reviewer_in_a_table_too(office):
    (row,) = read_people(office.boss, "孙立,机关,编辑,复审")

    assert (row.roles, row.stages) == (("editor", "reviewer"), (2,))


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("", "table_empty"),
        ("姓名,支部,角色\n", "table_empty"),
        ("孙立,机关,编辑\n" * (MAX_ROWS + 1), "table_too_long"),
        (b"PK\x03\x04" + bytes(range(256)) * 4, None),
    ],
)
def test_a_table_that_is_none_is_refused_or_full_of_faults(office, table, code):
    if code:
        assert code_of(read_people, office.boss, table) == code
    else:
        assert all(codes for codes in faults_in(office.boss, table))


def test_everybody_in_the_table_gets_a_file_of_their_own(office, tmp_path):
    steps = []
    rows = read_people(office.boss, TABLE)

    invited = invite_people(
        office.boss, rows, out=tmp_path / "邀请函", folder=str(office.folder), auto=True,
        told=lambda done, of: steps.append((done, of)),
    )  # fmt: skip

    names = [path.name for path in sorted((tmp_path / "邀请函").iterdir())]
    assert names == ["001-孙立.invitation.json", "002-周岚.invitation.json"]
    assert steps == [(1, 2), (2, 2)]
    assert {one.member for one in invited} <= set(office.boss.membership.members)
    autos = [one.auto for one in office.boss.membership.invitations.values()]
    assert autos == [False, False]


def test_a_faulty_line_or_a_file_in_the_way_stops_all_of_them(office, tmp_path):
    length = office.boss.membership.length
    faulty = read_people(office.boss, f"{TABLE},机关,编辑,")
    good = read_people(office.boss, TABLE)
    (tmp_path / "002-周岚.invitation.json").touch()

    codes = [
        code_of(invite_people, office.boss, rows, out=tmp_path, folder="")
        for rows in (faulty, good)
    ]

    assert codes == ["bad_table", "file_exists"]
    assert office.boss.membership.length == length


def test_two_people_compare_the_same_fingerprint(office):
    lin = office.wait("lin", ["liaison"], branch="南区支部")
    office.sync(office.boss, lin)

    (pc,) = waiting_pcs(office.boss, office.share(office.boss))

    assert pc.fingerprint == own_fingerprint(lin) == fingerprint(lin.key.public)
    assert (pc.name, pc.branch, pc.roles, pc.proven, pc.more, pc.expired) == (
        "lin", "南区支部", ("liaison",), True, False, False,
    )  # fmt: skip


def test_a_pc_is_let_in_and_told_at_once(office):
    lin = office.wait("lin", ["liaison"])
    office.sync(office.boss, lin)

    admit_waiting(office.boss, office.share(office.boss), lin.device)
    again = admit_waiting(office.boss, office.share(office.boss), lin.device)

    assert office.sync(lin).state == "ok"
    assert waiting_pcs(office.boss, office.share(office.boss)) == ()
    assert again == 0
    assert code_of(admit_waiting, office.boss, office.share(office.boss), "a" * 12) == "not_found"


def test_a_pc_that_proves_nothing_is_shown_as_such(office):
    lin = office.wait("lin", ["liaison"])
    stolen = open_request(bytes.fromhex(lin.store.values.get("request")))
    wang = office.wait("wang", ["editor"])
    office.sync(office.boss, lin, wang)
    office.boss.membership.invitations.pop(stolen.invitation)

    rows = waiting_pcs(office.boss, office.share(office.boss))

    assert [(row.hint, row.proven) for row in rows] == [("wang", True), ("lin", False)]
