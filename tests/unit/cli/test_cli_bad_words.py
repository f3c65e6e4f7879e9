"""Words that mean nothing: a usage error or a refusal, never a traceback, and nothing changed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

NO_TEXT = "\udcd6\udcd0"
"""What Python makes of two GBK bytes on a UTF-8 command line."""

USAGE = [
    ("nonsense",),
    ("article",),
    ("article", "fly"),
    ("article", "show"),
    ("article", "list", "--state", "lost"),
    ("article", "list", "--limit", "many"),
    ("article", "list", "--limit", "99999999999999999999"),
    ("article", "list", "--limit=-1"),
    ("article", "export", "a", "--as", "exe", "--out", "x"),
    ("branch", "add", "机关支部", "--members=-3"),
    ("branch", "add", NO_TEXT),
    ("article", "show", NO_TEXT),
    ("article", "list", "--search", NO_TEXT),
    ("issue", "create", "--number", "0", "--article", "a"),
    ("issue", "create", "--number", "99999999999999999999", "--article", "a"),
    ("issue", "create", "--number", "1", "--article", NO_TEXT),
    ("issue", "show", "eleven"),
    ("member", "revoke", "a", "--reason", "disliked"),
    ("sandbox", "serve", "--port", "65536"),
    ("status", "--nonsense"),
    ("--lang", "fr", "status"),
]
REFUSED = [
    (("article", "show", "'; drop table article; --"), "not_found"),
    (("article", "list", "--column", "nowhere"), "unknown_column"),
    (("article", "import", "nowhere.docx", "--column", "大事要情"), "not_found"),
    (("article", "import", f"{NO_TEXT}.docx", "--column", "大事要情"), "not_found"),
    (("photo", "import", "nowhere", "--album", "活动"), "not_found"),
    (("photo", "set", "nowhere", "--rating", "3"), "not_found"),
    (("branch", "add", "\n"), "bad_name"),
    (("branch", "add", "支" * 100), "bad_name"),
    (("branch", "rename", "第九支部", "第十支部"), "unknown_branch"),
    (("issue", "show", "99999999999999999999"), "not_found"),
    (("issue", "create", "--number", "1", "--article", "x", "--date", "2026-02-30"), "not_found"),
    (("publication", "show", "x"), "not_found"),
    (("wechat", "check", "--account", "nobody"), "unknown_account"),
    (("office", "join", "--invitation", "nowhere"), "not_found"),
    (("member", "invite", "--name", "王磊", "--out", "i.json"), "no_role"),
    (("member", "admit", ""), "not_found"),
    (("member", "revoke", "", "--reason", "left"), "not_found"),
    (("sandbox", "serve", "--fail", "draft/add:explode"), "bad_fail_spec"),
]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("words", USAGE, ids=ascii)
def test_words_nobody_can_mean_are_a_usage_error(line, words):
    told = line.json(*words)

    assert told.exit_code == 2
    assert not told.out
    assert told.err
    assert "Traceback" not in told.err
    assert not line.home.exists()


@pytest.mark.parametrize(("words", "code"), REFUSED, ids=ascii)
def test_what_is_not_there_is_refused_with_its_code(office, words, code):
    told = office.json(*words)

    assert told.exit_code == 3
    assert told.error["code"] == code
    assert not told.err


def test_a_refused_command_changes_nothing(office):
    before = office.json("digest").data

    for words, _ in REFUSED:
        office.json(*words)

    assert office.json("digest").data == before


def test_nothing_is_taken_by_an_unreadable_date(office, article):
    told = office.json(
        "issue", "create", "--number", "1", "--article", article, "--date", "2026-02-30"
    )

    assert told.error["code"] == "bad_date"
    assert office.json("issue", "list").data["issues"] == []


def test_a_place_nobody_can_write_to_is_unavailable(office, article, tmp_path):
    (tmp_path / "file").touch()
    nowhere = tmp_path / "file" / "out.json"

    exported = office.json("article", "export", article, "--as", "json", "--out", nowhere)
    invited = office.json(
        "member", "invite", "--name", "王磊", "--role", "editor", "--out", nowhere
    )

    assert exported.exit_code == invited.exit_code == 4
    assert str(nowhere.parent) in exported.error["message"]
    assert invited.error["kind"] == "unavailable"


def test_a_file_named_in_another_encoding_is_imported_under_a_readable_title(office, tmp_path):
    name = tmp_path / f"{NO_TEXT}.md"
    try:
        name.write_text("没有标题的一段话，够写一篇稿件。", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system keeps names as text")

    told = office.json("article", "import", name, "--column", "大事要情")

    assert told.exit_code == 0
    assert told.data["articles"][0]["title"] == "\ufffd\ufffd"


def test_a_name_that_is_no_text_is_told_escaped(office):
    told = office.json("photo", "import", f"{NO_TEXT}.jpg", "--album", "活动")

    assert told.exit_code == 3
    assert "\\udcd6\\udcd0.jpg" in told.out
    assert told.error["details"]["id"] == f"{NO_TEXT}.jpg"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(prefix=st.text(max_size=30))
def test_no_prefix_whatsoever_is_a_bug(office, prefix):
    told = office.json("article", "show", "--", prefix)

    assert told.exit_code in {2, 3}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=30))
def test_no_search_whatsoever_is_a_bug(article, office, query):
    told = office.json("article", "list", f"--search={query}")

    assert told.exit_code in {0, 2}
