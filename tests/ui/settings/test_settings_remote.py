"""The dialog that points this PC at a shared folder on the network."""

from contextlib import ExitStack

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from windows import dialog, is_open

from web_programs import PASSWORD, USER
from web_servers import serve
from workstation.sync.addresses import Address, read_address
from workstation.sync.folder import LocalFolder
from workstation.sync.share import Marker, create_share
from workstation.ui.settings.remote_dialog import RemoteDialog
from workstation.ui.settings.remote_fields import ObjectFields, WebdavFields


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Serve a folder by WebDAV."""
    root = tmp_path_factory.mktemp("far")
    with ExitStack() as stack:
        yield stack.enter_context(serve("wsgidav", root)).port, root


@pytest.fixture
def place(server, tmp_path):
    """An empty folder on the server: its path here, and what one types to reach it."""
    port, root = server
    folder = root / tmp_path.name
    folder.mkdir()
    return folder, f"http://127.0.0.1:{port}/{tmp_path.name}"


@pytest.fixture
def asked(section, qtbot):
    """The dialog, opened as people open it."""
    shown = section("folder")
    qtbot.mouseClick(shown.far, Qt.MouseButton.LeftButton)
    return dialog(RemoteDialog)


def fill_in(qtbot, opened, url, password=PASSWORD):
    fields = opened.webdav
    for field, words in (
        (fields.server, url),
        (fields.user, USER),
        (fields.secret, password),
    ):
        field.clear()
        qtbot.keyClicks(field, words)


def test_nothing_can_be_tried_before_it_is_filled_in(qtbot, asked, place):
    before = asked.try_out.isEnabled(), asked.accept_button.isEnabled()

    fill_in(qtbot, asked, place[1])

    assert before == (False, False)
    assert asked.try_out.isEnabled()
    assert asked.accept_button.isEnabled()


def test_the_password_is_never_shown(asked):
    for fields in (asked.webdav, asked.objects):
        assert fields.secret.echoMode() == QLineEdit.EchoMode.Password


def test_an_empty_place_is_found_and_filled_when_somebody_ticks_it(
    qtbot, asked, place, office, until
):
    folder, url = place
    fill_in(qtbot, asked, url)
    qtbot.mouseClick(asked.try_out, Qt.MouseButton.LeftButton)
    until(asked.outcome.isVisible)
    offered = asked.fill.isVisible()

    asked.fill.setChecked(True)
    qtbot.mouseClick(asked.accept_button, Qt.MouseButton.LeftButton)
    until(lambda: not is_open(RemoteDialog))

    assert offered
    assert (folder / "workspace.json").exists()
    assert (
        office.boss.store.values.get("folder")
        == read_address(url.replace("http://", "http://office@")).text
    )


def test_our_own_place_is_told_apart_and_taken_with_the_enter_key(
    qtbot, asked, place, office, until
):
    folder, url = place
    values = office.boss.store.values
    marker = Marker(office=values.get("office"), root=values.get("root"))
    create_share(LocalFolder(folder, office.boss.device), marker)
    fill_in(qtbot, asked, url)
    asked.try_now()
    until(asked.outcome.isVisible)
    told = asked.words.text()

    qtbot.keyClick(asked.webdav.secret, Qt.Key.Key_Return)
    until(lambda: not is_open(RemoteDialog))

    assert "本单位" in told
    assert office.boss.store.values.get("folder").startswith("webdav://office@")


def test_a_wrong_password_is_told_in_place_and_nothing_changes(qtbot, asked, place, office, until):
    before = office.boss.store.values.get("folder")
    fill_in(qtbot, asked, place[1], "wrong")

    asked.accept()
    until(asked.problem.isVisible)

    assert "密码" in asked.problem.text()
    assert is_open(RemoteDialog)
    assert office.boss.store.values.get("folder") == before
    asked.reject()


def test_what_is_no_address_is_told_in_place(qtbot, asked, until):
    fill_in(qtbot, asked, "ftp://nas/x")

    asked.try_now()
    until(asked.outcome.isVisible)

    assert "地址" in asked.words.text()
    asked.reject()


def test_typing_takes_an_old_outcome_away(qtbot, asked, until):
    fill_in(qtbot, asked, "ftp://nas/x")
    asked.try_now()
    until(asked.outcome.isVisible)

    qtbot.keyClicks(asked.webdav.server, "y")

    assert not asked.outcome.isVisible()
    assert asked.words.text() == ""
    asked.reject()


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        (WebdavFields, Address("webdavs", "nas.example.cn", user="wang@x.cn", path="dav/党建")),
        (
            ObjectFields,
            Address("s3", "oss.example.cn", user="AK", bucket="party", path="office",
                    region="cn-1", in_host=True),
        ),
        (ObjectFields, Address("s3+http", "127.0.0.1:9000", user="AK", bucket="party")),
    ],
)  # fmt: skip
def test_the_fields_give_back_the_address_they_were_filled_from(qtbot, fields, address):
    form = fields()
    qtbot.addWidget(form)

    form.show_address(address)

    assert form.whole_address() == address.text


def test_the_kind_decides_which_fields_are_asked(asked):
    asked.store.setChecked(True)

    assert asked.objects.isVisible()
    assert not asked.webdav.isVisible()
    asked.reject()
