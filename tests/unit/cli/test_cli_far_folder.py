"""An office whose shared folder is reached by its address, from the command line alone."""

import io

import pytest
from command_line import CommandLine

from web_programs import PASSWORD, USER
from web_servers import serve

FOUNDED = ("office", "create", "--name", "海岚产业园区", "--member", "李文静", "--password-stdin")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    root = tmp_path_factory.mktemp("far")
    with serve("wsgidav", root) as served:
        yield served.port, root


@pytest.fixture
def place(server, tmp_path):
    """An empty folder on the server, and its address."""
    port, root = server
    folder = root / tmp_path.name
    folder.mkdir()
    return folder, f"webdav://{USER}@127.0.0.1:{port}/{tmp_path.name}"


@pytest.fixture
def piped(monkeypatch):
    """Return how to pipe a password to the next command."""
    return lambda password: monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))


def test_an_office_is_founded_and_joined_at_an_address(line, place, piped, tmp_path):
    folder, address = place
    piped(PASSWORD)
    line.json(*FOUNDED, "--folder", address)
    line.json(
        "member", "invite", "--name", "王磊", "--branch", "机关", "--role", "editor",
        "--admit", "auto", "--out", tmp_path / "wang.json",
    )  # fmt: skip
    line.json("sync")
    colleague = CommandLine(tmp_path / "wang")

    piped(PASSWORD)
    colleague.json("office", "join", "--invitation", tmp_path / "wang.json", "--password-stdin")
    line.json("sync")
    told = colleague.json("sync").data

    assert told["state"] == "ok"
    assert colleague.json("digest").data["digest"] == line.json("digest").data["digest"]
    assert (folder / "workspace.json").exists()


def test_a_place_is_tried_out_without_keeping_anything(office, place, piped):
    folder, address = place
    before = office.json("folder", "show").data["path"]

    piped(PASSWORD)
    good = office.json("folder", "connect", address, "--try", "--password-stdin").data
    piped("wrong")
    bad = office.json("folder", "connect", address, "--try", "--password-stdin").data

    assert (good["empty"], good["code"]) == (True, "")
    assert (bad["ready"], bad["code"]) == (False, "folder_login_refused")
    assert bad["message"]
    assert office.json("folder", "show").data["path"] == before
    assert list(folder.rglob("*.*")) == []


def test_an_office_moves_to_an_address_and_back(office, place, piped, tmp_path):
    _, address = place
    piped("")
    refused = office.json("folder", "connect", address, "--password-stdin")
    piped(PASSWORD)

    moved = office.json("folder", "connect", address, "--password-stdin", "--fill").data
    office.json("sync")
    back = office.json("folder", "move", tmp_path / "share").data
    again = office.json("folder", "move", address).data

    assert (refused.exit_code, refused.error["code"]) == (4, "folder_password_missing")
    assert moved["path"] == again["path"] == address
    assert back["path"] == str(tmp_path / "share")


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://nas.example.cn/office", "insecure_folder_address"),
        ("webdavs://wang:secret@nas.example.cn/office", "address_with_password"),
        ("ftp://nas.example.cn/office", "bad_folder_address"),
    ],
)
def test_what_cannot_be_an_offices_address_is_refused(office, address, code):
    told = office.json("folder", "connect", address)

    assert (told.exit_code, told.error["code"]) == (3, code)
    assert "secret" not in told.out
