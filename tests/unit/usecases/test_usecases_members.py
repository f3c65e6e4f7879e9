"""Members and their PCs: inviting, joining, admitting, changing rights, shutting out."""

import pytest

from offices import MORNING, write
from workstation.domain.errors import Refused
from workstation.domain.ids import MemberId
from workstation.sync.request import open_request
from workstation.usecases.invitations import join_office, read_invitation
from workstation.usecases.members import (
    admit_device,
    change_member,
    find_member,
    list_members,
    revoke_device,
)
from workstation.usecases.office import (
    add_branch,
    found_office,
    list_branches,
    rename_branch,
    set_branch_members,
)

DAY = 24 * 3_600 * 1_000


def code_of(act, *args, **kwargs):
    """Return the code with which an act is refused."""
    with pytest.raises(Refused) as refusal:
        act(*args, **kwargs)
    return refusal.value.code


def request_of(desk):
    return open_request(bytes.fromhex(desk.store.values.get("request")))


def test_an_invitation_is_good_for_two_weeks(office):
    data = office.invite("lin", ["liaison"])

    assert read_invitation(data, MORNING + 14 * DAY - DAY).member_name == "lin"
    assert code_of(read_invitation, data, MORNING + 15 * DAY) == "invitation_expired"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"roles": []}, "no_role"),
        ({"roles": ["reviewer"], "stages": [4]}, "bad_stage"),
        ({"roles": ["reviewer"], "auto": True}, "auto_not_for_role"),
        ({"roles": ["liaison"], "member": MemberId("nobody")}, "not_found"),
        ({"roles": ["liaison"], "name": "\n"}, "bad_name"),
    ],
)
def test_an_invitation_that_makes_no_sense_is_not_written(office, told, code):
    length = office.boss.membership.length
    told = {"name": "lin", **told}

    assert code_of(office.invite, told.pop("name"), told.pop("roles"), **told) == code
    assert office.boss.membership.length == length
    assert not list(office.root.glob("*.invitation"))


def test_a_home_joins_one_office_once(office):
    lin = office.wait("lin", ["liaison"])
    other = read_invitation(office.invite("wang", ["editor"]), MORNING)

    assert code_of(join_office, lin, other) == "office_exists"
    assert code_of(found_office, lin, name="另一家", member="林") == "office_exists"
    assert lin.store.values.get("member_name") == "lin"


def test_a_request_is_admitted_once_and_only_when_it_proves_its_invitation(office):
    lin, wang = office.wait("lin", ["liaison"]), office.wait("wang", ["editor"])
    stolen = request_of(wang)
    forged = type(stolen)(
        device=stolen.device, public=stolen.public, instance=stolen.instance,
        invitation=request_of(lin).invitation, proof=stolen.proof,
    )  # fmt: skip

    assert code_of(admit_device, office.boss, forged) == "bad_request"
    admit_device(office.boss, request_of(lin))
    length = office.boss.membership.length
    admit_device(office.boss, request_of(lin))

    assert office.boss.membership.length == length
    assert office.boss.membership.member_of(lin.device) == lin.member


def test_only_an_administrator_changes_who_may_do_what(office):
    lin = office.join("lin", ["liaison", "editor", "publisher", "reviewer"], stages=[1, 2, 3])
    member = MemberId(office.boss.member)

    acts = (
        lambda: change_member(lin, member, roles=[], stages=[], branches=[]),
        lambda: revoke_device(lin, office.boss.device, "left", None),
        lambda: add_branch(lin, "新支部"),
        lambda: rename_branch(lin, "机关", "别的"),
        lambda: set_branch_members(lin, "机关", 3),
    )

    assert [code_of(act) for act in acts] == ["not_allowed"] * len(acts)


def test_the_last_administrator_stays(office):
    member = MemberId(office.boss.member)

    assert code_of(
        change_member, office.boss, member, roles=["editor"], stages=[], branches=[]
    ) == ("last_administrator")
    assert code_of(revoke_device, office.boss, office.boss.device, "left", None) == "own_device"


def test_an_administrator_who_never_came_or_was_shut_out_is_no_other_one(office):
    member = MemberId(office.boss.member)
    waiting = office.wait("wang", ["admin"])
    told = {"roles": ["editor"], "stages": [], "branches": []}
    assert code_of(change_member, office.boss, member, **told) == "last_administrator"

    office.admit(waiting)
    revoke_device(office.boss, waiting.device, "left", None)
    assert code_of(change_member, office.boss, member, **told) == "last_administrator"

    office.join("zhao", ["admin"])
    change_member(office.boss, member, **told)
    assert office.boss.membership.current_roles(member) == ("editor",)


def test_rights_taken_away_leave_the_past_and_stop_the_future(office):
    lin = office.join("lin", ["liaison"])
    before, _ = write(lin, "之前。")
    office.settle()
    change_member(office.boss, MemberId(lin.member), roles=[], stages=[], branches=[])
    office.settle()

    assert office.boss.standing(before).state == "draft"
    assert code_of(write, lin, "之后。") == "not_allowed"


def test_members_are_listed_with_their_pcs_and_found_by_name(office):
    lin = office.join("lin", ["liaison"])
    waiting = office.wait("wang", ["reviewer"], stages=[1], branch="南区支部")
    revoke_device(office.boss, lin.device, "left", None)

    rows = {row.name: row for row in list_members(office.boss, [request_of(waiting)])}

    assert rows["lin"].devices == ((lin.device, "revoked"),)
    assert rows["wang"].devices == ((waiting.device, "waiting"),)
    assert (rows["wang"].branch, rows["wang"].stages) == ("南区支部", (1,))
    assert find_member(office.boss, "LIN") == lin.member
    assert find_member(office.boss, waiting.member[:12]) == waiting.member
    for nobody in ("谁", "", " "):
        assert code_of(find_member, office.boss, nobody) == "not_found"


def test_branches_are_named_once_however_they_are_typed(office):
    first = add_branch(office.boss, "“南区”支部")
    again = add_branch(office.boss, "南区支部")
    rename_branch(office.boss, "南区 支部", "南区联合支部")
    set_branch_members(office.boss, "南区联合支部", 17)

    assert first == again
    assert (first, "南区联合支部", 17) in list_branches(office.boss)
    for name in ("", " ", "字" * 65, "换\n行", "零\u200b宽"):
        assert code_of(add_branch, office.boss, name) == "bad_name"
    assert code_of(rename_branch, office.boss, "北区", "x") == "unknown_branch"
