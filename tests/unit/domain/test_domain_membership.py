"""The membership chain: one set of entries, one office, whatever order they came in."""

from itertools import permutations

import msgspec
import pytest
from domain_scenes import BOSS, BOSS_PC, PaperChain, public_of
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.ids import DeviceId, EntryHash
from workstation.domain.membership_chain import read_chain
from workstation.domain.membership_entries import (
    ROLES,
    ChainEntry,
    Found,
    Grant,
    SetPolicy,
    parse_body,
)
from workstation.domain.policy import DEFAULT_POLICY, Policy, Stage

EDITOR = Grant(roles=("editor",))
REVIEWER = Grant(roles=("reviewer",), stages=(1,), branches=("gang",))
ONE_STAGE = Policy(stages=(Stage(number=1, name="审核"),))


def rights(membership):
    """Return everything that a membership says, in a form that compares."""
    return (
        membership.head,
        {m: [(h.grant, h.since, h.cuts) for h in held] for m, held in membership.members.items()},
        {d.device: (d.member, d.since, d.cut, d.reason) for d in membership.devices.values()},
        membership.policies,
        membership.superseded_after,
        membership.set_aside,
    )


def two_admins():
    """Return a chain whose second administrator `wang` sits at `pc-wang`; nobody forked yet."""
    chain = PaperChain()
    chain.enrol("wang", ["admin"])
    chain.enrol("lin", ["editor"], pcs=["pc-lin", "pc-lin@2"])
    return chain


def test_the_founder_holds_every_role_and_every_stage():
    membership = PaperChain().read()

    assert membership.office == "hailan"
    assert membership.current_roles(BOSS) == ROLES
    assert membership.held_by(BOSS_PC, 1, "reviewer")[0].stages == (1, 2, 3)
    assert membership.policy == DEFAULT_POLICY


def test_an_office_without_its_first_entry_has_nobody_in_it():
    chain = two_admins()

    membership = read_chain(chain.entries[1:])

    assert (membership.length, membership.devices, membership.members) == (0, {}, {})


def test_the_chain_ends_before_a_gap():
    chain = two_admins()

    membership = read_chain([chain.entries[0], *chain.entries[2:]])

    assert membership.length == 1


def test_only_an_administrator_of_that_moment_appends():
    chain = two_admins()
    chain.enrol("zhao", ["liaison"], by="pc-lin")

    assert "zhao" not in chain.read().members


def test_a_device_that_was_thrown_out_appends_nothing():
    chain = two_admins()
    chain.revoke("pc-wang", 4)
    chain.enrol("zhao", ["liaison"], by="pc-wang")

    membership = chain.read()

    assert membership.devices["pc-wang"].cut == 4
    assert "zhao" not in membership.members


def test_an_administrator_who_lost_the_role_appends_nothing():
    chain = two_admins()
    chain.grants("wang", [EDITOR])
    chain.enrol("zhao", ["liaison"], by="pc-wang")

    assert "zhao" not in chain.read().members


@pytest.mark.parametrize(
    "body",
    [
        {"device": "pc-x", "public": "zz", "member": "x"},
        {"device": "pc-x", "public": public_of("x") + "\n", "member": "x"},
        {"device": "pc-x", "public": public_of("x"), "member": "x", "roles": ["admin"]},
        {"device": "pc-x", "member": "x"},
    ],
)
def test_an_entry_that_cannot_be_read_admits_nobody(body):
    chain = two_admins()
    good = chain.append(chain_admit := parse_body(chain.entries[2]), name="entry-bad")
    assert chain_admit is not None
    assert good == chain.entries[-1].hash
    chain.entries[-1] = msgspec.structs.replace(chain.entries[-1], kind="admit", body=body)

    membership = chain.read()

    assert "pc-x" not in membership.devices


@pytest.mark.parametrize(
    "stages",
    [[], [{"number": 1, "name": "初审", "need": 0}], [{"number": 0, "name": "零审"}]],
)
def test_a_policy_that_would_approve_by_itself_is_no_policy(stages):
    chain = PaperChain()
    chain.append(SetPolicy(policy=ONE_STAGE))
    broken = {"policy": {"stages": stages}, "running": False}
    chain.entries[-1] = msgspec.structs.replace(chain.entries[-1], body=broken)

    assert chain.read().policy == DEFAULT_POLICY


def test_a_member_keeps_what_is_given_again_and_loses_the_rest_from_the_cut_on():
    chain = two_admins()
    chain.grants("lin", [EDITOR, REVIEWER])
    given = chain.read().position(chain.head)
    chain.grants("lin", [REVIEWER], cuts={"pc-lin": 7})

    membership = chain.read()

    assert membership.current_grants("lin") == (REVIEWER,)
    assert membership.held_by("pc-lin", 7, "editor")
    assert not membership.held_by("pc-lin", 8, "editor")
    assert not membership.held_by("pc-lin@2", 1, "editor"), "a PC without a cut never counted"
    assert membership.held_by("pc-lin", 8, "reviewer", under=given)


def test_taking_a_right_away_counts_whichever_entry_the_later_act_cites():
    chain = two_admins()
    before = chain.read().length
    chain.grants("lin", [], cuts={"pc-lin": 3})

    membership = chain.read()

    assert membership.held_by("pc-lin", 3, "editor", under=before)
    assert not membership.held_by("pc-lin", 4, "editor", under=before)


def test_an_act_of_authority_needs_the_right_at_the_entry_it_cites():
    chain = two_admins()
    before = chain.read().length
    chain.grants("lin", [EDITOR, REVIEWER])

    membership = chain.read()

    assert not membership.held_by("pc-lin", 1, "reviewer", under=before)
    assert membership.held_by("pc-lin", 1, "reviewer", under=before + 1)
    assert membership.held_by("pc-lin", 1, "reviewer"), "plain writing waits for nobody"


def test_a_device_cites_no_entry_from_before_it_was_admitted():
    chain = two_admins()
    before = chain.read().length
    chain.admit("pc-lin@3", "lin")

    membership = chain.read()

    assert membership.held_by("pc-lin", 1, "editor", under=before)
    assert not membership.held_by("pc-lin@3", 1, "editor", under=before)


def test_a_revoked_device_counts_up_to_its_cut_and_its_owner_goes_on_elsewhere():
    chain = two_admins()
    chain.revoke("pc-lin", 5)

    membership = chain.read()

    assert membership.in_good_standing("pc-lin", 5)
    assert not membership.in_good_standing("pc-lin", 6)
    assert membership.held_by("pc-lin@2", 99, "editor")


def test_of_two_revocations_the_earlier_cut_holds():
    for cuts in ((5, 3), (3, 5)):
        chain = two_admins()
        for cut in cuts:
            chain.revoke("pc-lin", cut)

        assert chain.read().devices["pc-lin"].cut == 3


def test_admitting_a_device_again_moves_it_to_nobody_else_and_never_lifts_a_cut():
    chain = two_admins()
    chain.revoke("pc-lin", 5)
    chain.admit("pc-lin", "wang")

    device = chain.read().devices["pc-lin"]

    assert (device.member, device.cut) == ("lin", 5)


def test_each_entry_names_the_policy_in_force_there():
    chain = two_admins()
    before = chain.head
    after = chain.append(SetPolicy(policy=ONE_STAGE))
    last = chain.append(SetPolicy(policy=DEFAULT_POLICY, running=True))

    membership = chain.read()

    assert membership.policies[before] == DEFAULT_POLICY
    assert membership.policies[after] == ONE_STAGE
    assert membership.superseded_after == membership.position(last)


# --- forks -------------------------------------------------------------------------------------


def forked():
    """Return a chain that two administrators continued apart, with a fork inside one branch.

    `a…` is the winning branch; the losing ones take away what `a…` leaves alone.
    """
    chain = two_admins()
    fork = chain.head
    first = chain.enrol("zhao", ["liaison"], after=fork, name="a-boss-1")
    chain.grants("lin", [EDITOR, REVIEWER], after=first, name="a-boss-2")
    lost = chain.grants("lin", [], cuts={"pc-lin": 4}, by="pc-wang", after=fork, name="b-wang-1")
    chain.revoke("pc-lin@2", 9, by="pc-wang", after=lost, name="b-wang-2")
    chain.revoke("pc-lin@2", 6, reason="compromised", by="pc-wang", after=lost, name="b-wang-3")
    chain.grants("lin", [], cuts={"pc-lin": 2}, after=fork, name="c-boss-1")
    return chain


def test_the_smaller_hash_wins_a_fork():
    membership = forked().read()

    assert membership.head == "a-boss-2"
    assert set(membership.set_aside) == {"b-wang-1", "b-wang-2", "b-wang-3", "c-boss-1"}


def test_what_losing_branches_take_away_counts_and_what_they_give_does_not():
    chain = forked()
    chain.enrol("qian", ["editor"], by="pc-wang", after="b-wang-1", name="b-wang-4")

    membership = chain.read()

    assert "qian" not in membership.members
    assert membership.devices["pc-lin@2"].cut == 6
    assert not membership.held_by("pc-lin", 3, "editor")


def test_of_what_several_branches_cut_the_earliest_cut_holds():
    membership = forked().read()

    assert membership.held_by("pc-lin", 2, "editor")
    assert not membership.held_by("pc-lin", 3, "editor")


def test_a_losing_branch_takes_away_nothing_that_was_given_after_the_fork():
    membership = forked().read()

    assert membership.current_grants("lin") == (REVIEWER,)


@given(st.data())
def test_the_order_in_which_entries_arrive_changes_nothing(data):
    chain = forked()
    arrived = data.draw(st.permutations(chain.entries))

    assert rights(read_chain(arrived)) == rights(chain.read())


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_the_branch_of_an_administrator_whom_the_other_throws_out_loses(names):
    chain = two_admins()
    fork = chain.head
    chain.revoke("pc-wang", 4, after=fork, name=f"{names[0]}-boss")
    chain.enrol("zhao", ["admin"], by="pc-wang", after=fork, name=f"{names[1]}-wang")

    for entries in permutations(chain.entries[-3:]):
        membership = read_chain([*chain.entries[:-3], *entries])

        assert membership.devices["pc-wang"].cut == 4
        assert "zhao" not in membership.members


def test_a_revocation_further_down_a_branch_settles_the_fork_too():
    chain = two_admins()
    fork = chain.head
    first = chain.enrol("zhao", ["liaison"], after=fork, name="b-boss-1")
    chain.revoke("pc-wang", 4, after=first, name="b-boss-2")
    chain.enrol("qian", ["admin"], by="pc-wang", after=fork, name="a-wang")

    membership = chain.read()

    assert "zhao" in membership.members
    assert "qian" not in membership.members


def test_two_administrators_who_throw_each_other_out_are_both_out():
    chain = two_admins()
    fork = chain.head
    chain.revoke("pc-wang", 4, after=fork, name="b-boss")
    chain.revoke(BOSS_PC, 6, by="pc-wang", after=fork, name="a-wang")

    membership = chain.read()

    assert membership.devices[BOSS_PC].cut == 6
    assert membership.devices["pc-wang"].cut == 4


def test_a_thief_of_an_administrators_key_cannot_take_everybody_along():
    chain = two_admins()
    fork = chain.head
    chain.revoke("pc-wang", 4, reason="compromised", after=fork, name="b-boss")
    chain.revoke("pc-lin", 0, by="pc-wang", after=fork, name="a-wang-1")
    chain.grants(BOSS, [], by="pc-wang", after="a-wang-1", name="a-wang-2")

    membership = chain.read()

    assert membership.devices["pc-lin"].cut is None
    assert membership.current_roles(BOSS) == ROLES


def test_an_entry_by_somebody_who_never_was_administrator_takes_nothing_away():
    chain = two_admins()
    fork = chain.head
    chain.enrol("zhao", ["liaison"], after=fork, name="b-boss")
    chain.revoke("pc-wang", 0, by="pc-lin", after=fork, name="a-lin")

    membership = chain.read()

    assert membership.devices["pc-wang"].cut is None
    assert "zhao" in membership.members


def test_a_second_founding_changes_nothing():
    chain = two_admins()
    rival = msgspec.to_builtins(
        Found(office="other", device=DeviceId("pc-x"), public=public_of("x"), member="x")
    )
    entry = ChainEntry(
        EntryHash("entry-rival"), chain.entries[-1].seq + 1, chain.head, DeviceId("pc-x"),
        "2026-07-01T08:00:00Z", "found", rival,
    )  # fmt: skip

    membership = read_chain([*chain.entries, entry])

    assert membership.office == "hailan"
    assert "x" not in membership.members
