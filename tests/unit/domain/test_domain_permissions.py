"""The permission table, row by row: who may do what, and from where to where."""

import pytest
from domain_scenes import BOSS_PC, PaperChain

from workstation.domain.permissions import (
    Standpoint,
    may_administer,
    may_compose,
    may_decide,
    may_publish,
    may_set_register,
    may_waive,
    writing,
)

ROLES = ("liaison", "editor", "reviewer", "publisher", "admin")


@pytest.fixture
def office():
    """An office with one member per role; liaison and reviewer belong to branch `gang`."""
    chain = PaperChain()
    for role in ROLES:
        branches = ["gang"] if role in {"liaison", "reviewer"} else []
        chain.enrol(role, [role], stages=[1, 3] if role == "reviewer" else [], branches=branches)
    chain.enrol("travelling", ["reviewer"], stages=[1])
    return chain


def at(chain, member, seq=1):
    return Standpoint(chain.read(), f"pc-{member}", seq)


@pytest.mark.parametrize(
    ("member", "own", "other", "campaign"),
    [
        ("liaison", "full", "none", "none"),
        ("editor", "full", "full", "full"),
        ("admin", "full", "full", "full"),
        ("reviewer", "full", "suggestion", "suggestion"),
        ("travelling", "full", "full", "full"),
        ("publisher", "none", "none", "none"),
        ("stranger", "none", "none", "none"),
    ],
)
def test_who_writes_what(office, member, own, other, campaign):
    place = at(office, member)

    told = [writing(place, branch) for branch in ("gang", "nan", "")]

    assert told == [own, other, campaign]


@pytest.mark.parametrize(
    ("member", "stage", "branch", "allowed"),
    [
        ("reviewer", 1, "gang", True),
        ("reviewer", 1, "nan", False),
        ("reviewer", 1, "", True),
        ("reviewer", 2, "gang", False),
        ("reviewer", 3, "nan", True),
        ("travelling", 1, "nan", True),
        ("travelling", 3, "nan", False),
        ("editor", 1, "gang", False),
        ("liaison", 1, "gang", False),
        ("publisher", 1, "gang", False),
        ("admin", 1, "gang", False),
        ("stranger", 1, "gang", False),
    ],
)
def test_reviewers_decide_at_their_stages_and_the_first_one_only_in_their_branches(
    office, member, stage, branch, allowed
):
    place = at(office, member)

    assert may_decide(place, stage, branch, under=place.membership.length) is allowed


@pytest.mark.parametrize(
    ("rule", "holders"),
    [
        (may_compose, {"editor", "admin"}),
        (lambda place: may_waive(place, under=place.membership.length), {"editor", "admin"}),
        (lambda place: may_publish(place, under=place.membership.length), {"publisher"}),
        (may_publish, {"publisher"}),
        (may_administer, {"admin"}),
    ],
)
def test_an_office_act_belongs_to_its_roles_and_to_nobody_else(office, rule, holders):
    allowed = {member for member in (*ROLES, "stranger") if rule(at(office, member))}

    assert allowed == holders


@pytest.mark.parametrize(
    ("entity", "holders"),
    [
        ("office/office", {"admin"}),
        ("setting/proofing", {"admin"}),
        ("branch/gang", {"admin"}),
        ("column/yaoqing", {"admin"}),
        ("member/lin", {"admin"}),
        ("account/one", {"publisher"}),
        ("issue/one", {"editor", "admin", "publisher"}),
        ("article/one", {"liaison", "editor", "reviewer", "admin"}),
        ("photo/one", set(ROLES)),
        ("album/one", set(ROLES)),
    ],
)
def test_a_register_belongs_to_whoever_answers_for_its_thing(office, entity, holders):
    allowed = {
        member
        for member in (*ROLES, "stranger")
        if may_set_register(at(office, member), entity, "gang")
    }

    assert allowed == holders


@pytest.mark.parametrize("member", ROLES)
def test_no_right_outlives_the_cut_of_a_revoked_pc(office, member):
    office.revoke(f"pc-{member}", 5)

    before, after = at(office, member, 5), at(office, member, 6)

    assert before.holds(member)
    assert not after.holds(member)
    assert writing(after, "gang") == "none"
    assert not may_set_register(after, "photo/one", "")
    assert not may_decide(after, 1, "gang", under=after.membership.length)


def test_acts_of_authority_need_the_right_at_the_entry_they_cite(office):
    late = office.read().length
    office.enrol("newcomer", ["reviewer", "editor", "publisher"], stages=[1])
    place = at(office, "newcomer")

    assert not may_decide(place, 1, "gang", under=late)
    assert not may_waive(place, under=late)
    assert not may_publish(place, under=late)
    assert may_decide(place, 1, "gang", under=place.membership.length)
    assert writing(place, "gang") == "full"


def test_the_founder_may_do_everything(office):
    place = Standpoint(office.read(), BOSS_PC, 1)

    assert place.member == "boss"
    assert all(place.holds(role) for role in ROLES)
