"""What stands around the text: WeChat's limits while one types, tags and campaign, the digest."""

import pytest

from offices import write
from workstation.usecases.article_labels import article_labels, set_tags
from workstation.usecases.editing import start_article


@pytest.fixture
def article(office):
    return write(office.boss, "七个支部参赛。", "第二段。", title="篮球赛", author="王磊")[0]


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("title", "长" * 33, ("33 / 32", "32")),
        ("title", "A" * 20, ("20 / 32", "")),
        ("author", "第三支部宣传委员王磊", ("20 / 16", "16")),
        ("digest", "长" * 121, ("121 / 120", "120")),
    ],
)
def test_a_field_says_what_wechat_takes_while_one_types(opened, article, field, words, told):
    shown, (count, limit) = opened(article).side.facts.fields[field], told

    widget = shown.field
    (widget.setPlainText if field == "digest" else widget.setText)(words)

    assert shown.count.text() == count
    assert shown.hint.isHidden() == (not limit)
    assert limit in shown.hint.text()


def test_a_digest_that_is_not_written_shows_what_wechat_takes(opened, article):
    view = opened(article)

    digest = view.side.facts.fields["digest"].field

    assert digest.placeholderText().startswith("七个支部参赛。第二段。")


def test_tags_are_filed_when_they_are_written_and_reach_the_desk(opened, office, article, until):
    filing = opened(article).side.facts.filing
    until(filing.tags.isEnabled)

    filing.tags.setText("体育，凝聚力")
    filing.tags.editingFinished.emit()
    filing.campaign.setText("主题教育")
    filing.campaign.editingFinished.emit()

    until(lambda: article_labels(office.boss, article).campaign == "主题教育")
    assert article_labels(office.boss, article).tags == ("体育", "凝聚力")


def test_tags_of_other_articles_are_proposed(opened, office, article, until):
    other, _ = write(office.boss, "另一篇。", title="另一篇")
    set_tags(office.boss, other, ["凝聚力"])

    filing = opened(article).side.facts.filing

    until(lambda: filing.tags.completer() and filing.tags.completer().model().rowCount() == 1)


def test_private_words_are_no_tag_and_it_is_said_there(opened, office, article, until):
    filing = opened(article).side.facts.filing
    until(filing.tags.isEnabled)

    filing.tags.setText("11010519491231002X")
    filing.tags.editingFinished.emit()

    until(filing._tags.hint.text)
    assert article_labels(office.boss, article).tags == ()


def test_an_article_that_nobody_else_has_is_not_filed_yet(opened, office):
    hand = start_article(office.boss, column="yaoqing", title="新的")

    filing = opened(hand.article).side.facts.filing

    assert not filing.tags.isEnabled()
    assert "保存" in filing._campaign.hint.text()
