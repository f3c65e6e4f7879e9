"""Term rules, the shared folder and the licences, as the settings show and change them."""

import shutil

import pytest

from offices import Office, edit, write
from workstation.domain.errors import Refused, Unavailable
from workstation.proofing.pack import load_pack
from workstation.sync.folder import LocalFolder
from workstation.sync.share import open_share
from workstation.usecases.checking import findings_in, waive_finding
from workstation.usecases.folders import check_folder, move_folder, show_folder
from workstation.usecases.layout_findings import layout_levels
from workstation.usecases.licences import licence_text, list_licences
from workstation.usecases.photo_findings import photo_levels
from workstation.usecases.rules_in_use import allowed_phrases, own_words
from workstation.usecases.terms import (
    allow_phrase,
    avoid_word,
    disallow_phrase,
    find_rules,
    show_pack,
    stop_avoiding,
    switch_rule,
)


def code_of(act, *args, **kwargs):
    """Return the code with which an act ends."""
    with pytest.raises((Refused, Unavailable)) as ending:
        act(*args, **kwargs)
    return ending.value.code


def flagged(desk, article):
    content = desk.content(desk.standing(article).head)
    return {(one.kind, one.text, one.suggestion) for one in findings_in(desk, article, content)}


def a_plain_rule():
    return next(
        rule for rule in load_pack().rules if rule.form == "plain" and rule.level == "error"
    )


def test_a_phrase_the_office_allows_is_no_finding(office):
    rule = a_plain_rule()
    article, _ = write(office.boss, f"电子刊物名为{rule.pattern}。")
    before = flagged(office.boss, article)

    allow_phrase(office.boss, f" 名为{rule.pattern} ")
    during = flagged(office.boss, article)
    disallow_phrase(office.boss, f"名为{rule.pattern}")

    assert rule.pattern in {text for _, text, _ in before}
    assert rule.pattern not in {text for _, text, _ in during}
    assert flagged(office.boss, article) == before


def test_allowing_twice_is_allowing_once_and_strangers_stay(office):
    allow_phrase(office.boss, "警钟常鸣")
    counter = office.boss.store.values.number("counter")

    allow_phrase(office.boss, "警钟常鸣")

    assert allowed_phrases(office.boss) == ("警钟常鸣",)
    assert office.boss.store.values.number("counter") == counter
    assert code_of(disallow_phrase, office.boss, "警钟长鸣") == "not_found"
    assert code_of(allow_phrase, office.boss, " ") == "allowed_phrase_invalid"
    assert code_of(allow_phrase, office.boss, "字" * 101) == "allowed_phrase_invalid"


def test_no_private_number_becomes_an_allowed_phrase(office):
    assert code_of(allow_phrase, office.boss, "电话13800138000") == "blocked_by_findings"
    assert code_of(avoid_word, office.boss, "电话13800138000") == "blocked_by_findings"


def test_a_word_the_office_avoids_is_found_on_every_pc(office):
    lin = office.join("lin", ["liaison"])
    avoid_word(office.boss, "经开公司", right="北岚经开")
    office.settle()

    article, _ = write(lin, "经开公司召开会议。")

    assert ("本单位", "经开公司", "北岚经开") in flagged(lin, article)
    assert show_pack(lin, today="2026-07-06").own == 1


def test_an_avoided_word_is_worded_anew_and_given_up(office):
    avoid_word(office.boss, "经开公司", right="北岚经开")
    avoid_word(office.boss, "园区办", right="")
    avoid_word(office.boss, "经开公司", right="北岚")

    assert [(one.wrong, one.right) for one in own_words(office.boss)] == [
        ("园区办", ""), ("经开公司", "北岚"),
    ]  # fmt: skip
    stop_avoiding(office.boss, "园区办")
    assert [one.wrong for one in own_words(office.boss)] == ["经开公司"]
    assert code_of(stop_avoiding, office.boss, "园区办") == "not_found"
    assert code_of(avoid_word, office.boss, "字") == "own_word_invalid"
    assert code_of(avoid_word, office.boss, "北岚", right="北岚经开") == "own_word_itself"


def test_a_waiver_of_an_own_word_outlives_the_next_word(office):
    wang = office.join("wang", ["editor"])
    avoid_word(office.boss, "经开公司")
    article, revision = write(office.boss, "经开公司召开会议。")
    office.settle()
    content = wang.content(revision)
    (finding,) = [one for one in findings_in(wang, article, content) if one.kind == "本单位"]

    waive_finding(wang, article, content, rule=finding.rule, block=finding.block, reason="引用原名")
    office.settle()
    avoid_word(office.boss, "阿尔法", right="甲")

    assert "经开公司" not in finding.rule
    assert not {kind for kind, _, _ in flagged(office.boss, article)} & {"本单位"}
    edit(office.boss, article, "阿尔法召开会议。")
    assert ("本单位", "阿尔法", "甲") in flagged(office.boss, article)


def test_a_rule_can_be_done_without_unless_it_guards(office):
    rule = a_plain_rule()
    article, _ = write(office.boss, f"这里写着{rule.pattern}。")
    guard = next(one for one in load_pack().rules if one.level == "block")

    switch_rule(office.boss, rule.id, on=False)
    off = flagged(office.boss, article)
    (row,) = [one for one in find_rules(office.boss, rule.id) if one.id == rule.id]
    switch_rule(office.boss, rule.id, on=True)

    assert rule.pattern not in {text for _, text, _ in off}
    assert (row.off, row.guarding) == (True, False)
    assert rule.pattern in {text for _, text, _ in flagged(office.boss, article)}
    assert code_of(switch_rule, office.boss, guard.id, on=False) == "rule_stays"
    assert code_of(switch_rule, office.boss, "ZZ999", on=False) == "not_found"


def test_rules_are_found_by_any_of_their_words(office):
    rule = a_plain_rule()

    everything = find_rules(office.boss)
    found = find_rules(office.boss, rule.bad)
    avoid_word(office.boss, "经开公司")

    assert len(everything) == len(load_pack().rules) + len(layout_levels()) + len(photo_levels())
    assert rule.id in {row.id for row in found}
    assert find_rules(office.boss)[0].bad == "经开公司"
    assert find_rules(office.boss, "没有这样的规则") == ()


def test_rules_of_layout_and_of_templates_are_found_and_switched_like_any_other(office):
    layout = find_rules(office.boss, "排版")
    (templates,) = find_rules(office.boss, "TP001")

    switch_rule(office.boss, "PB015", on=False)
    switch_rule(office.boss, "TP001", on=False)

    assert [row.id for row in layout] == sorted(layout_levels())
    assert all(row.explanation and not row.off and not row.guarding for row in layout)
    assert "【填写：" in templates.bad
    assert [row.off for name in ("PB015", "TP001") for row in find_rules(office.boss, name)] == [
        True,
        True,
    ]


def test_a_layout_rule_that_looks_at_several_things_tells_all_of_them(office):
    (row,) = find_rules(office.boss, "PB003")

    assert "超出边界" in row.explanation
    assert "可以超宽" in row.explanation


def test_the_pack_tells_when_it_has_aged(office):
    review_by = load_pack().head.review_by.isoformat()

    assert not show_pack(office.boss, today=review_by).overdue
    assert show_pack(office.boss, today="2999-01-01").overdue


def test_only_an_administrator_changes_the_rules(office):
    wang = office.join("wang", ["editor"])

    acts = (
        lambda: allow_phrase(wang, "词语"),
        lambda: disallow_phrase(wang, "词语"),
        lambda: avoid_word(wang, "词语"),
        lambda: stop_avoiding(wang, "词语"),
        lambda: switch_rule(wang, a_plain_rule().id, on=False),
    )

    assert {code_of(act) for act in acts} == {"not_allowed"}


def test_a_folder_that_works_passes_every_check_and_holds_nothing_new(office):
    office.sync(office.boss)
    before = sorted(path for path in office.folder.rglob("*") if path.is_file())

    checks = check_folder(office.boss, office.share)

    told = {one.check: one.ok for one in checks}
    assert all(told[name] for name in ("folder", "folder_reading", "folder_writing"))
    assert sorted(path for path in office.folder.rglob("*") if path.is_file()) == before


def test_a_folder_that_is_gone_says_so(office):
    shutil.rmtree(office.folder)

    (check,) = check_folder(office.boss, office.share)

    assert (check.ok, check.code) == (False, "folder_unreachable")


def test_the_folder_is_looked_for_elsewhere_once_it_lies_there(office, tmp_path):
    def open_at(desk, folder):
        local = LocalFolder(folder, desk.device)
        return open_share(local, desk.store.values.get("office"))

    office.sync(office.boss)
    moved, empty = tmp_path / "新盘", tmp_path / "空"
    shutil.copytree(office.folder, moved)
    empty.mkdir()

    assert code_of(move_folder, office.boss, empty, open_at) == "folder_not_office"
    assert code_of(move_folder, office.boss, tmp_path / "无", open_at) == "folder_missing"
    assert move_folder(office.boss, moved, open_at).path == str(moved)
    assert show_folder(office.boss).path == str(moved)


def test_the_folder_of_another_office_is_not_taken(office, tmp_path):
    (tmp_path / "other").mkdir()
    other = Office(tmp_path / "other")

    def open_at(desk, folder):
        local = LocalFolder(folder, desk.device)
        return open_share(local, desk.store.values.get("office"))

    code = code_of(move_folder, office.boss, other.folder, open_at)
    other.close()

    assert code == "folder_of_other_office"


def test_every_library_names_its_licence_and_ours_their_words():
    rows = {row.name.lower(): row for row in list_licences()}

    assert {"python", "pyside6", "cryptography", "pillow", "httpcore"} <= set(rows)
    assert all(row.licence for row in rows.values())
    assert "SIL OPEN FONT LICENSE" in licence_text(list_licences()[-1].name)
    assert "Open Source Computer Vision" in licence_text("OpenCV haarcascade_frontalface_alt2")
    assert "Apache License" in licence_text("cryptography")
    assert "Permission is hereby granted" in licence_text("prosemirror-view")
    assert code_of(licence_text, "nothing") == "not_found"


def test_in_a_bundle_the_licences_lie_beside_the_program(tmp_path):
    (tmp_path / "LGPL-3.0.txt").write_text("LESSER", encoding="utf-8")
    (tmp_path / "pyside6-addons").mkdir()
    (tmp_path / "pyside6-addons" / "LICENSE").write_text("ADDONS", encoding="utf-8")

    assert licence_text("PySide6", beside=tmp_path) == "LESSER"
    assert licence_text("PySide6_Addons", beside=tmp_path) == "ADDONS"
    assert licence_text("PySide6") == ""
