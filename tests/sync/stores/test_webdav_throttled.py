"""A provider that counts requests and lists in pages: rounds get slower, never wrong."""

import pytest
from throttling_proxy import ThrottlingProxy

from offices import write
from web_programs import PASSWORD, USER
from web_servers import serve
from workstation.domain.errors import Unavailable
from workstation.sync.addresses import Address
from workstation.sync.pace import Pace
from workstation.sync.share import Marker, create_share, open_share
from workstation.sync.webdav import WebdavFolder
from workstation.usecases.exchange import exchange
from workstation.usecases.rebuilding import digest

DEVICE = "abcdefghijkl"
ROUNDS = 200


class Times:
    """The clock of both sides; it moves when somebody waits."""

    def __init__(self):
        self.now = 10_000.0

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


@pytest.fixture
def times():
    return Times()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    root = tmp_path_factory.mktemp("throttled")
    with serve("wsgidav", root) as server:
        yield server.port, root


@pytest.fixture
def reached(server, times, tmp_path):
    """Return a function that reaches a fresh folder through a proxy, with a pace of its own."""
    port, root = server
    (root / tmp_path.name).mkdir()
    proxies, opened = [], []

    def reach(*, allowance, pace=0, refusal=503, device=DEVICE):
        if not proxies:
            proxies.append(ThrottlingProxy(port, times, allowance=allowance, refusal=refusal))
            proxies[0].__enter__()
        address = Address("webdav", f"127.0.0.1:{proxies[0].port}", user=USER, path=tmp_path.name)
        opened.append(
            WebdavFolder(
                address, PASSWORD, device, pace=Pace(pace, now=times, sleep=times.sleep),
                sleep=times.sleep,
            )
        )  # fmt: skip
        return opened[-1], proxies[0]

    yield reach
    for one in opened:
        one.close()
    for one in proxies:
        one.__exit__()


def until_done(act, times):
    """Repeat an act that the provider interrupts, as rounds do; return how often."""
    for number in range(ROUNDS):
        try:
            act()
        except Unavailable as error:
            if error.code != "folder_busy":
                raise
            times.now += error.details["seconds"]
        else:
            return number
    raise AssertionError("it never got through")


@pytest.mark.parametrize("refusal", [503, 401])
def test_what_a_busy_provider_refuses_gets_through_later(reached, times, refusal):
    folder, proxy = reached(allowance=40, refusal=refusal)
    files = {f"m/{number}": bytes([number]) * 100 for number in range(30)}

    pauses = sum(
        until_done(lambda path=path, data=data: folder.put_new(path, data), times)
        for path, data in files.items()
    )

    assert pauses > 0
    assert proxy.refused >= pauses
    assert {path: folder_reads(folder, path, times) for path in files} == files


def folder_reads(folder, path, times):
    read = []
    until_done(lambda: read.append(folder.read(path, 100)), times)
    return read[-1]


def test_within_its_allowance_a_round_is_never_refused(reached, times):
    folder, proxy = reached(allowance=60, pace=60)

    for number in range(50):
        folder.put_new(f"m/{number}", b"entry")

    assert proxy.refused == 0
    assert len(proxy.passed) > 150
    assert times.now > 10_000 + 1800


def test_listings_come_whole_from_all_their_pages(reached, server, tmp_path):
    _, root = server
    names = [f"{number:08}.x" for number in range(1_600)]
    heads = root / tmp_path.name / "h"
    heads.mkdir()
    for name in names:
        (heads / name).write_bytes(b"")
    folder, proxy = reached(allowance=10_000)

    assert folder.list_names("h") == tuple(names)
    assert len(proxy.passed) == 3
    assert len(folder.list_sizes("h")) == 1_600


def test_two_homes_converge_through_a_provider_that_counts(office, reached, times):
    boss = office.boss
    values = boss.store.values
    marker = Marker(office=values.get("office"), root=values.get("root"))
    first, proxy = reached(allowance=60, device=boss.device)
    until_done(lambda: create_share(first, marker), times)
    colleague = office.join("wang", ("editor",))
    second, _ = reached(allowance=60, device=colleague.device)
    write(boss, "第一篇")
    write(colleague, "第二篇")

    for _ in range(3):
        for desk, folder in ((boss, first), (colleague, second)):
            until_done(lambda d=desk, f=folder: exchange(d, open_share(f, marker.office)), times)

    assert proxy.refused > 0
    assert digest(boss) == digest(colleague)
    assert boss.store.read(articles) == 2


def articles(database):
    return database.execute("select count(*) from article").fetchone()[0]
