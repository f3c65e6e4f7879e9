"""Connections to WeChat: what an account can do from this PC, and what stands in the way."""

import pytest

from workstation.domain.errors import Refused
from workstation.usecases.accounts import connect_account, find_account
from workstation.usecases.connections import account_rows, check_connection
from workstation.wechat.sandbox import SandboxServer

GOOD = "sandbox-secret"


@pytest.fixture
def served(tmp_path):
    """Return how to serve a sandbox; it ends with the test."""
    servers = []

    def serve(**settings):
        server = SandboxServer(tmp_path / f"sandbox{len(servers)}", **settings)
        server.start()
        servers.append(server)
        return server.base_url

    yield serve
    for server in servers:
        server.stop()


def connect(desk, base_url, secret=GOOD):
    (desk.home / "keys").mkdir(exist_ok=True)
    connect_account(
        desk, "演练号", app_id="sandbox-app", secret=secret, base_url=base_url, sandbox=True
    )
    return find_account(desk, "演练号")


def test_an_account_that_works_can_do_all_three(office, served):
    account = connect(office.boss, served())

    told = check_connection(office.boss, account)

    assert told.capabilities == ("token", "draft", "publish")
    assert not told.problems


def test_an_address_that_is_not_allowed_is_told_to_be_copied(office, served):
    account = connect(office.boss, served(allowed_ips=["10.0.0.1"]))

    told = check_connection(office.boss, account)

    assert [one.code for one in told.problems] == ["wechat_ip_not_listed"]
    assert told.address == "127.0.0.1"


def test_an_account_without_the_right_can_still_keep_drafts(office, served):
    account = connect(office.boss, served(certified=False))

    told = check_connection(office.boss, account)

    assert told.capabilities == ("token", "draft")
    assert [one.code for one in told.problems] == ["wechat_not_granted"]
    assert told.address == ""


def test_a_wrong_secret_is_told_once(office, served):
    account = connect(office.boss, served(), secret="wrong")

    told = check_connection(office.boss, account)

    assert told.capabilities == ()
    assert [one.code for one in told.problems] == ["wechat_secret_wrong"]


def test_only_the_pc_with_the_secret_may_ask(office, served):
    connect(office.boss, served())
    lin = office.join("lin", ["publisher"])
    (lin.home / "keys").mkdir()

    (ours,), (theirs,) = account_rows(office.boss), account_rows(lin)

    assert (ours.here, theirs.here) == (True, False)
    assert (theirs.name, theirs.app_id, theirs.sandbox) == ("演练号", "sandbox-app", True)
    with pytest.raises(Refused) as refusal:
        check_connection(lin, find_account(lin, "演练号"))
    assert refusal.value.code == "secret_missing"
