"""公众号 in the window: connecting the sandbox, what a check tells, what a sample office may."""

import pytest
from PySide6.QtGui import QGuiApplication
from windows import dialog, is_open

from workstation.ui.settings.account_guide import AccountGuide
from workstation.ui.settings.connect_dialog import ConnectDialog
from workstation.usecases.accounts import list_accounts
from workstation.usecases.office import set_register
from workstation.wechat.sandbox import SandboxServer


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


@pytest.fixture
def connect(section, office, until):
    """Return how to connect a sandbox with the mouse."""
    (office.boss.home / "keys").mkdir(exist_ok=True)

    def put(base_url, secret="sandbox-secret"):  # noqa: S107 - the sandbox's own, documented
        made = section("accounts")
        made.connect_account.click()
        asked = dialog(ConnectDialog)
        asked.sandbox.setChecked(True)
        asked.name.setText("演练号")
        asked.app_id.setText("sandbox-app")
        asked.secret.setText(secret)
        assert not asked.accept_button.isEnabled()
        asked.address.setText(base_url)
        asked.accept()
        until(lambda: not is_open(ConnectDialog))
        until(lambda: "演练号" in made.cards)
        return made

    return put


def words_of(card):
    found = []
    for at in range(card.outcome.count()):
        item = card.outcome.itemAt(at)
        inner = item.layout() or (item.widget().layout() if item.widget() else None)
        inside = [inner.itemAt(i).widget() for i in range(inner.count())] if inner else []
        widgets = [item.widget(), *inside]
        found += [one.text() for one in widgets if hasattr(one, "text")]
    return " ".join(found)


def test_an_account_is_connected_and_checked_at_once(connect, served, office, until):
    made = connect(served())
    card = made.cards["演练号"]
    card.check.click()

    until(lambda: "正常" in words_of(made.cards["演练号"]))

    assert list_accounts(office.boss) == ["演练号"]


def test_an_address_that_is_not_allowed_can_be_copied(connect, served, until):
    made = connect(served(allowed_ips=["10.0.0.1"]))
    card = made.cards["演练号"]
    card.check.click()
    until(lambda: hasattr(card, "copy"))

    card.copy.click()

    assert QGuiApplication.clipboard().text() == "127.0.0.1"


def test_a_right_that_is_missing_leaves_what_can_be_done(connect, served, until):
    made = connect(served(certified=False))
    made.cards["演练号"].check.click()

    until(lambda: "✗ 发布" in words_of(made.cards["演练号"]))

    assert "✓ 存草稿" in words_of(made.cards["演练号"])


def test_a_sandbox_that_does_not_answer_is_told_in_a_sentence(connect, served, until):
    made = connect(served())
    until(lambda: "✓" in words_of(made.cards["演练号"]))  # it is tried at once
    (made.room.home / "keys" / "wechat-演练号").unlink()
    made.cards["演练号"].check.click()

    until(made.cards["演练号"].check.isEnabled)

    assert words_of(made.cards["演练号"])
    assert "✓" not in words_of(made.cards["演练号"])


def test_a_real_account_needs_a_credential_store(section, office, until):
    (office.boss.home / "keys").mkdir(exist_ok=True)
    section("accounts").connect_account.click()
    asked = dialog(ConnectDialog)
    assert asked.real.isChecked()
    for field in (asked.name, asked.app_id, asked.secret):
        field.setText("wx1234")

    asked.accept()

    until(asked.problem.text)
    assert list_accounts(office.boss) == []
    asked.reject()


def test_the_sample_office_is_offered_the_sandbox_alone(office, page_of, section):
    with office.boss.change() as change:
        set_register(change, "office/office", "sample", value=True)
    page = page_of(office.boss)
    section("accounts", on=page).connect_account.click()
    asked = dialog(ConnectDialog)

    assert not asked.real.isEnabled()
    assert asked.sandbox.isChecked()
    assert asked.sample_words.isVisibleTo(asked)
    asked.reject()


def test_the_secret_is_never_shown(section):
    section("accounts").connect_account.click()
    asked = dialog(ConnectDialog)
    asked.secret.setText("geheim")

    assert asked.secret.displayText() != "geheim"
    asked.reject()


def test_the_guide_names_the_way_through_wechats_pages(section, page):
    section("accounts")
    page.open_at("accounts/guide")
    guide = dialog(AccountGuide)

    words = " ".join(guide._steps())

    assert "IP白名单" in words
    assert "开发信息" in words
    guide.reject()


def test_another_pc_sees_the_account_but_cannot_check_it(connect, served, office, page_of, section):
    connect(served())
    lin = office.join("lin", ["publisher"])
    (lin.home / "keys").mkdir()
    office.settle()

    made = section("accounts", on=page_of(lin))

    assert not made.cards["演练号"].check.isVisibleTo(made)
