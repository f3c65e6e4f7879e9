"""What a command answers: one JSON object for scripts, plain lines for people, an exit code."""

import pytest

from workstation.cli.main import NOUNS
from workstation.domain.errors import Refused, Unavailable

READING = [
    ("status",),
    ("digest",),
    ("doctor",),
    ("branch", "list"),
    ("member", "list"),
    ("article", "list"),
    ("review", "queue"),
    ("review", "done"),
    ("review", "all"),
    ("photo", "list"),
    ("issue", "list"),
]


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_script_gets_one_json_object_and_nothing_else(office, words):
    told = office.json(*words)

    assert told.exit_code == 0
    assert isinstance(told.data, dict)
    assert not told.err


def test_chinese_is_not_escaped(office):
    told = office.json("status")

    assert '"office": "海岚产业园区"' in told.out


def test_times_tell_their_offset(office, article):
    updated = office.json("article", "show", article).data["updated"]

    assert updated[10] == "T"
    assert updated[19] in "+-"


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_person_reads_lines_and_no_json(office, words):
    told = office.people(*words)

    assert told.exit_code == 0
    assert "{" not in told.out
    assert not told.err


def test_a_person_is_told_in_chinese_unless_asked_otherwise(office):
    assert "稿件 0 篇" in office.people("status").out
    assert "0 articles" in office.people("--lang", "en", "status").out


def test_the_language_may_be_set_for_good(office, monkeypatch):
    monkeypatch.setenv("WORKSTATION_LANG", "en")

    assert "0 articles" in office.people("status").out
    assert "稿件 0 篇" in office.people("--lang", "zh_CN", "status").out


@pytest.mark.parametrize(
    ("ending", "kind", "exit_code"),
    [
        (Refused("no_role"), "refused", 3),
        (Unavailable("wechat_no_reply", call="draft/add"), "unavailable", 4),
        (PermissionError(13, "Permission denied", "/share/x"), "unavailable", 4),
        (RuntimeError("impossible"), "bug", 70),
    ],
    ids=["refused", "unavailable", "disk", "bug"],
)
def test_every_ending_has_its_exit_code_and_one_shape(office, monkeypatch, ending, kind, exit_code):
    def end(_desk):
        raise ending

    monkeypatch.setattr("workstation.usecases.rebuilding.digest", end)

    told = office.json("digest")

    assert told.exit_code == exit_code
    assert told.data.keys() == {"error"}
    assert told.error.keys() == {"kind", "code", "message", "details"}
    assert told.error["kind"] == kind
    assert told.error["message"].endswith("。")
    assert not told.err


def test_an_unexpected_error_is_kept_for_whoever_mends_it(office, monkeypatch):
    monkeypatch.setattr("workstation.usecases.rebuilding.digest", lambda _: 1 // 0)

    told = office.people("digest")

    assert told.exit_code == 70
    assert told.err.startswith("出了意外")
    assert "Traceback" not in told.out + told.err
    assert "ZeroDivisionError" in (office.home / "crash.txt").read_text("utf-8")


def test_an_interrupted_command_ends_quietly(office, monkeypatch):
    def interrupt(_desk):
        raise KeyboardInterrupt

    monkeypatch.setattr("workstation.usecases.rebuilding.digest", interrupt)

    told = office.json("digest")

    assert told.exit_code == 130
    assert not told.out + told.err


def test_a_person_reads_the_sentence_on_standard_error(office):
    told = office.people("--lang", "en", "article", "list", "--column", "nowhere")

    assert told.exit_code == 3
    assert not told.out
    assert told.err.startswith("There is no column “nowhere”")


def test_the_message_speaks_the_chosen_language(office):
    words = ("article", "list", "--column", "nowhere")

    chinese = office.json(*words)
    english = office.told("--home", office.home, "--json", "--lang", "en", *words)

    assert chinese.error["message"].startswith("没有名为“nowhere”的栏目")
    assert english.error["message"].startswith("There is no column")
    assert chinese.error["details"] == english.error["details"]


def test_without_a_command_the_commands_are_listed(line):
    told = line.told()

    assert told.exit_code == 0
    assert all(noun in told.err for noun in NOUNS)


def test_the_version_is_told(line):
    told = line.told("--version")

    assert told.exit_code == 0
    assert told.out[0].isdigit()


def test_the_sandbox_tells_its_address_before_it_serves(line, tmp_path, monkeypatch):
    served = []
    monkeypatch.setattr("workstation.cli.wechat_verbs._serve_until_interrupted", served.append)

    told = line.json("sandbox", "serve", "--data", tmp_path / "sandbox")

    assert told.exit_code == 0
    assert told.data["base_url"].startswith("http://127.0.0.1:")
    assert [server.base_url for server in served] == [told.data["base_url"]]
    served[0].stop()
