"""The sample office lived in: each role finds work, and one may take anybody's place."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from workstation import bootstrap
from workstation.cli.demo.company import DOORS
from workstation.domain.errors import Refused
from workstation.domain.tree_text import plain_text
from workstation.proofing.checking import check
from workstation.proofing.findings import AllowList
from workstation.proofing.pack import load_pack
from workstation.proofing.passages import Passage
from workstation.store import queries
from workstation.usecases.accounts import connect_account, find_account
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.office import add_branch
from workstation.usecases.sample_parts import read_sample
from workstation.usecases.sample_room import (
    SampleRoom,
    first_home,
    make_sample,
    sample_people,
    sample_root,
)
from workstation.usecases.sample_story import read_life, text_of

SAMPLE, LIFE = read_sample(), read_life()
TODAY = date(2027, 3, 5)
PAST = [file for issue in LIFE.issue for file in issue.articles]


class StopMakingError(Exception):
    """Somebody pressed Stop."""


@pytest.fixture(scope="module")
def root(made_sample, tmp_path_factory):
    """A sample office for all tests that only look."""
    return Path(shutil.copytree(made_sample, tmp_path_factory.mktemp("sample") / "sample"))


def desk_of(root: Path, name: str) -> Desk:
    return bootstrap.open_desk(next(Path(p.home) for p in sample_people(root) if p.name == name))


@pytest.fixture
def at(root):
    """Return how to sit down at somebody's place."""
    opened = []

    def sit(name):
        opened.append(desk_of(root, name))
        return opened[-1]

    yield sit
    for desk in opened:
        desk.close()


@pytest.mark.parametrize("file", PAST)
def test_past_pieces_are_clean_and_belong_to_a_branch_and_column(file):
    imported = text_of(file, SAMPLE, LIFE, TODAY)
    words = "\n".join((imported.title, imported.digest, plain_text(imported.doc)))

    found = check([Passage("note", words, "note")], pack=load_pack(), allow=AllowList())

    assert [(one.rule, one.text) for one in found] == []
    assert imported.branch in {one.name for one in SAMPLE.branch}
    assert imported.column


@pytest.mark.parametrize(
    ("name", "stage"),
    [("方静", 1), ("何晓岚", 1), ("贺文川", 1), ("沈国栋", 2), ("顾清源", 3)],
)
def test_each_reviewer_finds_something_to_decide(at, name, stage):
    waiting = at(name).store.read(queries.queue)

    assert [row.stage for row in waiting]
    assert {row.stage for row in waiting} == {stage}


def test_the_liaison_has_a_returned_piece_and_one_held_back(at):
    status = at("陶行远").store.read(queries.status)
    states = {row.state for row in at("陶行远").store.read(queries.articles)}

    assert status.held_back == 1
    assert "returned" in states


def test_the_editor_and_the_publisher_find_an_issue_that_is_ready(at):
    rows = at("王磊").store.read(queries.articles)

    states = [row.state for row in rows]
    assert states.count("published") == len(PAST)
    assert states.count("approved") == 3
    assert at("李文静").store.read(queries.issues_numbered, LIFE.next_issue.number)
    assert at("王磊").store.read(queries.status).conflicts == 1


def test_a_pc_waits_to_be_admitted(at):
    waiting = at(LIFE.waiting.name)

    assert waiting.device not in waiting.membership.devices
    assert waiting.store.values.get("state") == "waiting"


def test_what_is_held_back_is_on_nobody_elses_pc(root):
    needle = b"11010519491231002X"
    holders = {
        path.relative_to(root).parts[1]
        for path in root.rglob("*")
        if path.is_file() and needle in path.read_bytes()
    }

    assert holders == {"taoxingyuan"}


def test_the_sample_is_never_connected_to_a_real_account(at):
    with pytest.raises(Refused) as caught:
        connect_account(at("李文静"), "真", app_id="wx0", secret="x", base_url="", sandbox=False)

    assert caught.value.code == "sample_office"


def test_what_one_person_does_reaches_the_others_by_itself(root):
    room = SampleRoom(root, DOORS)
    room.start()
    home = first_home(root)
    desk = bootstrap.open_desk(home)
    try:
        assert find_account(desk, LIFE.account).base_url == room.base_url
        add_branch(desk, "新设党支部")
        exchange(desk, DOORS.open_share(desk, root / "share"))
        room.exchange_others(home)
    finally:
        desk.close()
        room.close()

    other = desk_of(root, "王磊")
    assert "新设党支部" in other.store.read(queries.names, "branch").values()
    other.close()


def test_a_home_knows_which_sample_it_belongs_to(root, tmp_path):
    assert sample_root(first_home(root)) == root
    assert sample_root(tmp_path / "home") is None


def test_a_sample_called_off_leaves_nothing(tmp_path):
    def stop(_done, _of):
        raise StopMakingError

    with pytest.raises(StopMakingError):
        make_sample(tmp_path / "sample", DOORS, now_ms=bootstrap.now_ms(), advance=stop)

    assert list(tmp_path.iterdir()) == []
