"""排版: what is wrong with the layout stands among the findings of an article."""

import msgspec
import pytest

from offices import Office, paragraph, write
from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.usecases.checking import findings_in, waive_finding
from workstation.usecases.correcting import findings_while_typing
from workstation.usecases.editing import in_hand
from workstation.usecases.layout_findings import KIND, layout_levels
from workstation.usecases.listing import check_article
from workstation.usecases.terms import switch_rule


@pytest.fixture
def office(tmp_path):
    office = Office(tmp_path)
    yield office
    office.close()


def table(columns):
    cell = tree.TableCell(content=(tree.Text("党员"),))
    rows = (tree.TableRow((cell,) * columns),)
    return tree.Table(tree.TableAttrs(new_block_id()), rows)


def typed(desk, article, *blocks):
    hand = in_hand(desk, article)
    return hand, msgspec.structs.replace(hand.edited, doc=tree.Doc(blocks))


def layout(lines):
    return [line.finding for line in lines if line.finding.kind == KIND]


def test_findings_in_the_layout_come_while_typing(office):
    article, _ = write(office.boss, "正文。")
    wide = table(5)
    hand, edited = typed(office.boss, article, paragraph("第一段。"), wide)

    found = layout(findings_while_typing(office.boss, article, hand.content, edited))

    assert [(one.rule, one.block, one.level) for one in found] == [("PB014", wide.attrs.id, "hint")]
    assert "4列" in found[0].explanation
    assert found[0].pack


def test_an_article_in_good_shape_has_none(office):
    article, _ = write(office.boss, "正文。")

    assert [one for one in check_article(office.boss, article) if one.kind == KIND] == []


def test_a_rule_the_office_does_without_finds_nothing(office):
    article, _ = write(office.boss, "正文。")
    hand, edited = typed(office.boss, article, table(5))

    switch_rule(office.boss, "PB014", on=False)

    assert layout(findings_while_typing(office.boss, article, hand.content, edited)) == []


def test_a_finding_in_the_layout_can_be_waived(office):
    article, _ = write(office.boss, "正文。")
    content = msgspec.structs.replace(
        in_hand(office.boss, article).content, doc=tree.Doc((wide := table(5),))
    )

    waive_finding(
        office.boss, article, content, rule="PB014", block=wide.attrs.id, reason="改不成图片"
    )

    assert [one for one in findings_in(office.boss, article, content) if one.kind == KIND] == []


def test_without_its_theme_an_article_is_checked_for_its_words(office):
    article, _ = write(office.boss, "正文。")
    content = in_hand(office.boss, article).content
    gone = msgspec.structs.replace(content.theme, hash="f" * 64)
    lost = msgspec.structs.replace(content, theme=gone, doc=tree.Doc((table(5),)), title="")

    kinds = {one.kind for one in findings_in(office.boss, article, lost)}

    assert KIND not in kinds
    assert kinds


def test_rules_have_numbers_of_their_own_and_none_blocks():
    levels = layout_levels()

    assert sorted(levels) == [f"PB{number:03}" for number in range(1, len(levels) + 1)]
    assert set(levels.values()) == {"error", "hint"}
