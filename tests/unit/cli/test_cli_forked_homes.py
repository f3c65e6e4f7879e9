"""One key on two PCs, and an emptied folder, from the command line."""

import shutil

import pytest
from command_line import CommandLine


def write(line, text, title):
    told = line.json(
        "article", "write", "--title", title, "--column", "大事要情", "--markdown", text
    )
    assert told.exit_code == 0
    return told.data["id"]


def titles(line):
    return {row["title"] for row in line.json("article", "list").data["articles"]}


@pytest.fixture
def twin(office, tmp_path):
    """The founder's home, copied to another place while nothing was waiting there."""
    office.json("sync")
    shutil.copytree(tmp_path / "home", tmp_path / "twin")
    return CommandLine(tmp_path / "twin")


def test_a_copied_home_stops_sending_and_goes_on_under_a_key_of_its_own(office, twin, text):
    write(office, text, "第一台写的")
    office.json("sync")
    write(twin, text, "第二台写的")

    stopped = twin.json("sync")
    renewed = twin.json("office", "renew")
    going_on = twin.json("sync")
    office.json("sync")

    assert stopped.data["state"] == "cloned"
    assert renewed.data["device"] != renewed.data["former"]
    assert (renewed.data["state"], going_on.data["state"]) == ("ok", "ok")
    assert titles(office) == titles(twin) == {"第一台写的", "第二台写的"}
    assert office.json("digest").data == twin.json("digest").data


def test_an_administrator_adopts_one_line_of_a_forked_pc(office, twin, text):
    write(office, text, "第一台写的")
    office.json("sync")
    write(twin, text, "第二台写的")
    twin.json("sync")
    twin.json("office", "renew")
    twin.json("sync")

    (fork,) = twin.json("member", "forks").data["forks"]
    first = fork["lines"][0]["first"]
    adopted = twin.json("member", "adopt", fork["device"], "--line", first[:12])
    refused = twin.json("member", "adopt", fork["device"], "--line", "nothing")

    assert not fork["settled"]
    (after,) = adopted.data["forks"]
    assert after["settled"]
    assert [line["adopted"] for line in after["lines"]] == [True, False]
    assert (refused.exit_code, refused.error["code"]) == (3, "not_found")


def test_a_pc_with_one_line_has_nothing_to_adopt(office):
    device = office.json("status").data["device"]

    told = office.json("member", "adopt", device)

    assert (told.exit_code, told.error["code"]) == (3, "not_forked")
    assert office.json("member", "forks").data == {"forks": []}


def test_an_emptied_folder_is_told_of_and_filled_on_demand(office, text, tmp_path):
    write(office, text, "还在本机")
    office.json("sync")
    shutil.rmtree(tmp_path / "share")
    (tmp_path / "share").mkdir()

    empty = office.json("sync")
    filled = office.json("folder", "fill")

    assert (empty.exit_code, empty.error["code"]) == (4, "folder_not_office")
    assert (filled.exit_code, filled.data["state"]) == (0, "ok")
    assert list((tmp_path / "share").glob("d/*/*/*.seg"))
    assert office.json("sync").exit_code == 0
