"""What people read: enough of each thing to name it in the next command."""


def test_what_was_not_taken_over_is_told_in_sentences(office, tmp_path):
    text = tmp_path / "简讯.md"
    text.write_text("::: poster\n上午九点开始。\n:::\n", encoding="utf-8")

    told = office.people("article", "import", text, "--column", "大事要情")

    assert "不认得段落块“poster”，其中的文字已改成普通段落。" in told.out


def test_every_pc_of_a_member_can_be_named(office):
    (founder,) = office.json("member", "list").data["members"]

    told = office.people("member", "list")

    assert f"{founder['devices'][0]['id']} admitted" in told.out


def test_a_finding_names_the_block_it_is_waived_at(office, tmp_path):
    text = tmp_path / "简讯.md"
    text.write_text("上午,九点开始。\n", encoding="utf-8")
    article = office.json("article", "import", text, "--column", "大事要情").data["articles"][0]

    (finding,) = office.json("article", "check", article["id"]).data["findings"]

    assert finding["block"] in office.people("article", "check", article["id"]).out


def test_publishing_without_an_account_is_a_command_that_lacks_a_word(office, article):
    office.json("issue", "create", "--number", 1, "--article", article)

    told = office.json("issue", "publish", 1)

    assert told.exit_code == 2
    assert told.error["code"] == "unknown_account"


def test_an_article_is_shown_with_its_words(office, article):
    told = office.people("article", "show", article)

    assert "上午九点，活动准时开始。" in told.out.splitlines()


def test_a_purged_article_is_shown_as_purged(office, article):
    office.people("purge", article)

    told = office.people("article", "show", article)

    assert "已清除" in told.out
