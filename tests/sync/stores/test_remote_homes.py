"""Homes of one office that meet in a place on the network: founding, joining, converging."""

import pytest
from store_places import Can

from offices import edit, write
from workstation import bootstrap
from workstation.domain.errors import Unavailable
from workstation.sync.addresses import read_address
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member, read_invitation
from workstation.usecases.rebuilding import digest
from workstation.usecases.remote_folders import connect_folder, forget_password, try_address
from workstation.usecases.setting_up import set_up_member, set_up_office

pytestmark = pytest.mark.needs(Can.WRITE, Can.ADDRESS)


class Homes:
    """The homes of one office, each opened as the program opens it."""

    def __init__(self, root, place):
        self.root = root
        self.address = place.address.text
        self.password = place.password
        self.doors = bootstrap.doors(self.password)
        self.desks = []

    def found(self):
        set_up_office(
            self.root / "boss", self.doors, name="海岚党群工作部", member="陈立行", branch="机关",
            folder=self.address,
        )  # fmt: skip
        return self.open("boss")

    def join(self, boss, name):
        out = self.root / f"{name}.invitation"
        invite_member(
            boss, name=name, branch="机关", grant_roles=("editor",), stages=(), auto=True,
            out=out, folder=boss.store.values.get("folder"), member=None,
        )  # fmt: skip
        self.sync(boss)
        invitation = read_invitation(out.read_bytes(), bootstrap.now_ms())
        joined = set_up_member(self.root / name, self.doors, invitation)
        assert joined.reached
        self.sync(boss)
        return self.open(name)

    def open(self, name):
        self.desks.append(bootstrap.open_desk(self.root / name))
        return self.desks[-1]

    def sync(self, *desks):
        for desk in desks:
            exchange(desk, bootstrap.open_office_share(desk))

    def close(self):
        for desk in self.desks:
            desk.close()


@pytest.fixture
def homes(tmp_path, place):
    made = Homes(tmp_path / "homes", place)
    made.root.mkdir()
    yield made
    made.close()


def test_two_homes_meet_at_an_address_and_end_up_equal(homes):
    boss = homes.found()
    colleague = homes.join(boss, "wang")
    article = write(boss, "第一段", title="主题党日")[0]
    homes.sync(boss, colleague)

    edit(colleague, article, "第一段，改过")
    write(colleague, "第二篇", title="志愿服务")
    homes.sync(colleague, boss, colleague)

    assert digest(boss) == digest(colleague)
    assert boss.store.read(articles) == 2


def test_the_password_is_in_no_database_and_nowhere_in_the_place(homes, place):
    boss = homes.found()
    write(boss, "第一段")
    homes.sync(boss)

    told = [path for path in homes.root.rglob("*") if homes.password.encode() in whole(path)]

    assert {path.parent.name for path in told} == {"keys"}
    assert not any(homes.password.encode() in data for data in place.files().values())


def test_a_wrong_password_is_told_and_nothing_is_changed(homes, place):
    if place.address.is_store:
        pytest.skip("neither object store looks at signatures")
    boss = homes.found()
    before = boss.store.values.get("folder")

    tried = try_address(boss, homes.address, "wrong", bootstrap.open_address)
    with pytest.raises(Unavailable) as caught:
        connect_folder(boss, homes.address, "wrong", bootstrap.open_address)

    assert tried.code == caught.value.code == "folder_login_refused"
    assert boss.store.values.get("folder") == before
    homes.sync(boss)


def test_an_office_moves_from_a_folder_to_a_place_on_the_network(office, place):
    boss = office.boss
    write(boss, "第一段")
    office.sync(boss)
    tried = try_address(boss, place.address.text, place.password, bootstrap.open_address)

    shown = connect_folder(
        boss, place.address.text, place.password, bootstrap.open_address, fill=True
    )
    for _ in range(2):
        exchange(boss, bootstrap.open_office_share(boss))

    assert tried.empty
    assert not tried.code
    assert shown.path == place.address.text
    assert sum(path.endswith(".seg") for path in place.files()) == len(
        list(office.folder.rglob("*.seg"))
    )
    boss.hang_up()


def test_an_empty_place_is_filled_only_when_somebody_says_so(office, place):
    with pytest.raises(Unavailable) as caught:
        connect_folder(office.boss, place.address.text, place.password, bootstrap.open_address)

    assert caught.value.code == "folder_not_office"
    assert place.files() == {}


def test_another_offices_place_is_left_alone(homes, office, place):
    homes.found()
    before = place.files()

    tried = try_address(office.boss, homes.address, homes.password, bootstrap.open_address)

    assert tried.code == "folder_of_other_office"
    assert place.files() == before


def test_without_its_password_a_home_waits_and_works_on(homes):
    boss = homes.found()
    forget_password(boss, read_address(homes.address))
    boss.hang_up()

    with pytest.raises(Unavailable) as caught:
        homes.sync(boss)

    assert caught.value.code == "folder_password_missing"


def whole(path):
    return path.read_bytes() if path.is_file() else b""


def articles(database):
    return database.execute("select count(*) from article").fetchone()[0]
