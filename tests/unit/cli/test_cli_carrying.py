"""Packages at the command line: a branch that has no folder, played by two homes."""

import pytest
from command_line import CommandLine

from workstation.cli.parsing import file_size


@pytest.fixture
def branch(office, tmp_path):
    """A PC that joined by invitation and reaches no folder, with the office's first package."""
    invitation = tmp_path / "王磊.json"
    office.json("member", "invite", "--name", "王磊", "--branch", "第二支部",
                "--role", "editor", "--out", invitation)  # fmt: skip
    # What the invitation tells of the folder is true on other PCs only.
    text = invitation.read_text("utf-8")
    invitation.write_text(text.replace(str(tmp_path / "share"), "U:\\\\党建"), encoding="utf-8")
    line = CommandLine(tmp_path / "branch")
    line.json("office", "join", "--invitation", invitation)
    given = office.json("sync", "--export", tmp_path / "first.wsync")
    line.json("sync", "--import", *given.data["files"])
    return line


def test_enrolment_needs_no_folder(office, branch, text, tmp_path):
    article = branch.json("article", "import", text, "--column", "大事要情").data["articles"][0]
    asking = branch.json("sync", "--export", tmp_path / "asking.wsync").data
    (tmp_path / "share").rename(tmp_path / "away")

    took = office.json("sync", "--import", *asking["files"]).data
    (waiting,) = office.json("member", "waiting").data["waiting"]
    rows = office.json("member", "admit", waiting["device"]).data["members"]
    answer = office.json("sync", "--export", tmp_path / "answer.wsync").data
    back = branch.json("sync", "--import", *answer["files"]).data

    assert (took["asking"], took["waiting"], took["state"]) == (1, 1, "ok")
    assert (waiting["name"], waiting["proven"]) == ("王磊", True)
    assert {one["state"] for row in rows for one in row["devices"]} == {"admitted"}
    assert back["state"] == "ok"
    assert office.json("digest").data == branch.json("digest").data
    assert office.json("article", "show", article["id"]).exit_code == 0


def test_answers_keep_the_keys_of_sync(office, branch, text, tmp_path):
    branch.json("article", "import", text, "--column", "大事要情")
    written = branch.json("sync", "--export", tmp_path / "all.wsync", "--max-bytes", "20KB").data
    taken = office.json("sync", "--import", *written["files"][1:]).data

    keys = {"sent", "received", "pending", "conflicts", "quarantined", "state"}
    for answer in (written, taken):
        assert keys | {"files", "bytes", "missing"} <= answer.keys()
    assert (written["received"], written["missing"]) == (0, [])
    (missing,) = taken["missing"]
    assert (missing["parts"], missing["of"]) == ([1], len(written["files"]))


def test_people_read_which_files_to_hand_over_and_which_are_awaited(office, branch, text, tmp_path):
    office.json("article", "import", text, "--column", "大事要情")
    written = office.people("sync", "--export", tmp_path / "all.wsync", "--max-bytes", "30KB")
    files = written.out.splitlines()[1:]
    taken = branch.people("--lang", "en", "sync", "--import", files[0])

    assert "请把下列文件都交给对方" in written.out
    assert files[0].endswith(f"1of{len(files)}.wsync")
    assert f"{', '.join(str(n) for n in range(2, len(files) + 1))} / {len(files)}" in taken.out


def test_a_receiver_is_named_by_its_pc(office, branch, tmp_path):
    unknown = office.json("sync", "--export", tmp_path / "a.wsync", "--for", "zzz")

    assert unknown.exit_code == 3
    assert unknown.error["code"] == "not_found"
    assert not (tmp_path / "a.wsync").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--watch", "--export", "a.wsync"),
        ("--article", "abc"),
        ("--for", "abc", "--import", "a.wsync"),
        ("--max-bytes", "9"),
        ("--export", "a.wsync", "--max-bytes", "0"),
        ("--export", "a.wsync", "--max-bytes", "many"),
        ("--import",),
    ],
)
def test_words_that_do_not_fit_together_are_a_usage_error(office, words):
    assert office.told("--home", office.home, "sync", *words).exit_code == 2


def test_the_office_refuses_a_package_in_its_own_folder(office, tmp_path):
    told = office.json("sync", "--export", tmp_path / "share" / "all.wsync")

    assert (told.exit_code, told.error["code"]) == (3, "package_in_share")


@pytest.mark.parametrize(
    ("said", "meant"), [("500", 500), ("20MB", 20_000_000), ("20mb", 20_000_000), ("1GB", 10**9)]
)
def test_sizes_are_said_as_people_say_them(said, meant):
    assert file_size(said) == meant


def test_watching_says_one_line_a_round_and_ends_with_an_answer(office, text, monkeypatch):
    office.json("article", "import", text, "--column", "大事要情")
    rounds = []

    def pause(_seconds):
        rounds.append(1)
        if len(rounds) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr("workstation.cli.watching.watch.__defaults__", (pause,))

    told = office.json("sync", "--watch")

    assert told.exit_code == 0
    assert len(told.err.splitlines()) == 3
    assert told.data["sent"] > 0
    assert told.data["state"] == "ok"


def test_watching_outlives_a_folder_that_is_away(office, tmp_path, monkeypatch):
    share, away = tmp_path / "share", tmp_path / "away"
    share.rename(away)
    rounds = []

    def pause(_seconds):
        rounds.append(1)
        if len(rounds) == 1:
            away.rename(share)
        else:
            raise KeyboardInterrupt

    monkeypatch.setattr("workstation.cli.watching.watch.__defaults__", (pause,))

    told = office.people("sync", "--watch")

    first, second = told.err.splitlines()
    assert told.exit_code == 0
    assert "共享文件夹" in first
    assert "共享文件夹" not in second
