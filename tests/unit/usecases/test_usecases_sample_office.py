"""The sample office: its numbers add up, its texts are clean, and it is marked as a sample."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation import bootstrap
from workstation.cli.demo.company import DOORS
from workstation.domain.errors import Refused
from workstation.domain.naming import match_name
from workstation.domain.tree_text import photos_used, plain_text
from workstation.proofing.checking import check
from workstation.proofing.findings import AllowList
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage
from workstation.store import queries
from workstation.usecases.office import COLUMNS, list_branches
from workstation.usecases.sample_office import build_sample_office
from workstation.usecases.sample_parts import read_sample, read_sample_article

SAMPLE = read_sample()
BRANCHES = {branch.name: branch.name for branch in SAMPLE.branch}
TODAY = date(2027, 3, 5)


def article(file):
    return next(one for one in SAMPLE.article if one.file == file)


def test_seven_branches_have_116_members():
    assert len(SAMPLE.branch) == 7
    assert sum(branch.members for branch in SAMPLE.branch) == 116


def test_every_person_is_one_of_a_known_branch_and_has_a_home_of_their_own():
    people = (SAMPLE.founder, *SAMPLE.member)
    homes = [one.home for one in people if one.home]

    assert {one.branch for one in people} <= set(BRANCHES)
    assert len({one.name for one in people}) == len(people)
    assert len(set(homes)) == len(homes)


def test_every_branch_has_a_liaison_and_somebody_for_the_first_stage():
    for branch in BRANCHES:
        own = [one for one in SAMPLE.member if one.branch == branch]

        assert any("liaison" in one.roles for one in own), branch
        assert any(1 in one.stages for one in own), branch


def test_each_stage_is_held_by_a_person_with_a_pc():
    assert {stage for one in SAMPLE.with_homes for stage in one.stages} == {1, 2, 3}


@pytest.mark.parametrize("file", [one.file for one in SAMPLE.article])
def test_every_article_belongs_to_a_branch_and_a_column_and_shows_its_photos(file):
    imported = read_sample_article(article(file), TODAY)

    assert imported.branch in BRANCHES
    assert match_name(imported.column, {name: title for name, title, _ in COLUMNS})
    assert imported.pictures
    assert photos_used(imported.doc) == tuple(one.key for one in imported.pictures)


@given(today=st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_news_is_fresh_whenever_the_office_is_made(today):
    moved = article("04_qingfeng")

    text = plain_text(read_sample_article(moved, today).doc)

    for written, days in moved.moved.items():
        day = date.fromordinal(today.toordinal() + days)
        assert f"{day.month}月{day.day}日" in text, written


@pytest.mark.parametrize("file", [one.file for one in SAMPLE.article])
def test_the_program_finds_nothing_wrong_with_its_own_sample(file):
    imported = read_sample_article(article(file), TODAY)
    words = "\n".join((imported.title, imported.digest, plain_text(imported.doc)))

    found = check([Passage("note", words, "note")], pack=load_pack(), allow=AllowList())

    assert [(one.rule, one.text) for one in found] == []


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The sample office under a folder, and the milestones heard while it was made."""
    heard = []
    root = tmp_path_factory.mktemp("sample")
    office = build_sample_office(root, DOORS, lambda name, numbers: heard.append((name, numbers)))
    return root, office, heard


def test_the_making_is_told_step_by_step(built):
    _, _, heard = built

    assert [name for name, _ in heard] == [
        "office_founded",
        "members_invited",
        "device_admitted_itself",
        "devices_admitted",
        "articles_written",
    ]


def test_the_office_is_marked_as_a_sample_for_ever(built):
    _, office, _ = built

    desk = bootstrap.open_desk(office.homes[SAMPLE.founder.name])
    marked = desk.store.read(queries.register_value, "office/office", "sample")
    members = {name: members for _, name, members in list_branches(desk)}
    desk.close()

    assert marked is True
    assert members == {branch.name: branch.members for branch in SAMPLE.branch}


def test_keys_of_a_sample_lie_in_its_own_folder(built):
    _, office, _ = built

    assert all((home / "keys" / "device").is_file() for home in office.homes.values())


def test_a_sample_is_never_made_over_another(built):
    root, _, _ = built

    with pytest.raises(Refused) as caught:
        build_sample_office(root, DOORS, lambda _name, _numbers: None)

    assert caught.value.code == "office_exists"
