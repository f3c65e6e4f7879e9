"""What the office keeps for its articles: fragments, templates, header and footer, own themes."""

import msgspec
import pytest

from offices import COLUMN, Office, a_text, paragraph, write
from workstation.document.frames import side_of
from workstation.document.templates import HINT
from workstation.document.themes import load_theme, parse_theme
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import plain_text
from workstation.usecases.articles import new_article
from workstation.usecases.checking import findings_in
from workstation.usecases.columns import choose_theme, list_themes
from workstation.usecases.editing import in_hand, start_article
from workstation.usecases.fragments import (
    chosen_blocks,
    fragment_blocks,
    list_fragments,
    remove_fragment,
    rename_fragment,
    save_fragment,
)
from workstation.usecases.frames import (
    frame_of,
    list_frames,
    set_account_frame,
    set_column_frame,
)
from workstation.usecases.laying_out import lay_out_article, proposed_layout
from workstation.usecases.office import set_register
from workstation.usecases.office_themes import (
    own_themes,
    remove_theme,
    rename_theme,
    save_theme,
    theme_named,
)
from workstation.usecases.templates import begin_from_template, template_blocks, templates_for


@pytest.fixture
def office(tmp_path):
    office = Office(tmp_path)
    yield office
    office.close()


def doc(*words):
    return tree.Doc(tuple(paragraph(one) for one in words))


def code_of(act, *args, **asked):
    with pytest.raises(Refused) as refused:
        act(*args, **asked)
    return refused.value.code


def names(desk):
    return [one.name for one in list_fragments(desk)]


# --- fragments ---------------------------------------------------------------------------------


def test_kept_blocks_come_into_an_article_under_new_ids(office):
    kept = doc("关注我们", "每周三见")

    save_fragment(office.boss, "结尾两句", kept)

    first, second = (fragment_blocks(office.boss, "结尾两句") for _ in range(2))
    assert plain_text(first) == "关注我们\n每周三见"
    ids = {one.attrs.id for one in (*kept.content, *first.content, *second.content)}
    assert len(ids) == 6


def test_what_one_editor_keeps_another_finds(office):
    lin = office.join("lin", ["editor"])

    save_fragment(lin, "金句框", doc("一句话"))
    office.settle(lin, office.boss)

    assert names(office.boss) == ["金句框"]
    rename_fragment(office.boss, "金句框", "引语框")
    office.settle(lin, office.boss)
    assert names(lin) == ["引语框"]
    remove_fragment(lin, "引语框")
    office.settle(lin, office.boss)
    assert names(office.boss) == []


def test_a_liaison_uses_what_is_kept_and_keeps_nothing(office):
    liaison = office.join("zhou", ["liaison"])
    save_fragment(office.boss, "金句框", doc("一句话"))
    office.settle(office.boss, liaison)

    assert names(liaison) == ["金句框"]
    for act in (
        lambda: save_fragment(liaison, "我的", doc("一句话")),
        lambda: rename_fragment(liaison, "金句框", "别的"),
        lambda: remove_fragment(liaison, "金句框"),
        lambda: save_theme(liaison, load_theme("yaoqing"), title="我的", base="yaoqing"),
        lambda: set_column_frame(liaison, COLUMN, "head", doc("一句话")),
    ):
        assert code_of(act) == "not_allowed"


def test_what_a_liaison_recorded_all_the_same_counts_for_nobody(office):
    liaison = office.join("zhou", ["liaison"])

    with liaison.change() as change:
        set_register(change, "fragment/x", "name", words="夹带")
        set_register(change, "fragment/x", "blocks", words=msgspec.json.encode(doc("a")).decode())
    office.settle(liaison, office.boss)

    assert names(office.boss) == []


def test_names_are_told_apart_and_private_words_are_kept_by_nobody(office):
    save_fragment(office.boss, "金句框", doc("一句话"))

    assert code_of(save_fragment, office.boss, "金句框", doc("x")) == "name_taken"
    assert code_of(save_fragment, office.boss, " ", doc("x")) == "bad_name"
    assert code_of(save_fragment, office.boss, "空", tree.Doc()) == "nothing_to_keep"
    assert code_of(save_fragment, office.boss, "多", doc(*"字" * 201)) == "too_much_to_keep"
    private = doc("联系人身份证号11010519491231002X")
    assert code_of(save_fragment, office.boss, "证", private) == "blocked_by_findings"
    assert code_of(fragment_blocks, office.boss, "没有") == "unknown_style"


def test_a_register_that_holds_no_document_is_passed_over(office):
    save_fragment(office.boss, "好的", doc("一句话"))

    with office.boss.change() as change:
        set_register(change, "fragment/bad", "name", words="坏的")
        set_register(change, "fragment/bad", "blocks", words='{"type":"doc","content":[{"x":1}]}')

    assert names(office.boss) == ["好的"]


def test_photos_that_are_not_here_are_left_out_and_their_words_stay(office):
    image = tree.Image(tree.ImageAttrs(new_block_id(), "nowhere"), (tree.Text("二维码"),))
    with office.boss.change() as change:
        blocks = msgspec.json.encode(tree.Doc((image,))).decode()
        set_register(change, "fragment/qr", "name", words="关注")
        set_register(change, "fragment/qr", "blocks", words=blocks)

    assert plain_text(fragment_blocks(office.boss, "关注")) == "二维码"
    assert code_of(save_fragment, office.boss, "又一个", tree.Doc((image,))) == "not_found"


def test_blocks_are_chosen_in_the_order_of_the_article():
    whole = doc("一", "二", "三")
    first, _, last = (one.attrs.id for one in whole.content)

    assert plain_text(chosen_blocks(whole, (last, first))) == "一\n三"
    assert chosen_blocks(whole, ()) == whole
    assert code_of(chosen_blocks, whole, ("aaaaaaaaaaaa",)) == "not_found"


# --- templates ---------------------------------------------------------------------------------


def test_the_five_templates_ship_and_each_column_sees_its_own_first(office):
    rows = templates_for(office.boss, "“两学一做”小课堂")

    assert {row.title for row in rows} == {"特写", "人物", "简讯", "党课", "一图读懂"}
    assert {row.title for row in rows if row.fits} == {"党课", "一图读懂"}
    assert [row.fits for row in rows] == sorted((row.fits for row in rows), reverse=True)


def test_an_article_begun_from_a_template_has_its_blocks_and_stays_on_this_pc(office):
    hand = begin_from_template(office.boss, "党课", column="“两学一做”小课堂", title="学章程")

    kinds = {type(one) for one in hand.edited.doc.content}
    assert {tree.Banner, tree.Lead, tree.Quotation, tree.Table, tree.SignOff} <= kinds
    assert hand.edited.title == "学章程"
    assert in_hand(office.boss, hand.article).edited == hand.edited
    assert office.boss.projection().standing(hand.article) is None


def test_two_articles_from_one_template_share_no_block(office):
    one, other = (template_blocks(office.boss, "texie", COLUMN) for _ in range(2))

    assert not {b.attrs.id for b in one.content} & {b.attrs.id for b in other.content}


def test_a_template_s_hints_are_found_as_long_as_they_are_left(office):
    hand = begin_from_template(office.boss, "简讯", column=COLUMN, title="支部换届")

    found = findings_in(office.boss, hand.article, hand.content)
    assert {one.rule for one in found} == {"TP001"}
    words = plain_text(hand.edited.doc)
    assert len(found) == len(HINT.findall(words))


def test_the_office_s_own_template_stands_first_in_its_column(office):
    save_fragment(office.boss, "季度之星", doc("人物", "事迹"), use="template", column=COLUMN)

    rows = templates_for(office.boss, COLUMN)

    assert (rows[0].title, rows[0].own, rows[0].fits) == ("季度之星", True, True)
    hand = begin_from_template(office.boss, "季度之星", column=COLUMN)
    assert "事迹" in plain_text(hand.edited.doc)
    assert not templates_for(office.boss, "支部风采")[0].own


def test_an_unknown_template_is_refused(office):
    assert code_of(begin_from_template, office.boss, "没有", column=COLUMN) == "unknown_template"


# --- header and footer -------------------------------------------------------------------------


def sides(document):
    return [side_of(one) for one in document.content]


def test_a_column_s_header_and_footer_stand_in_every_new_article(office):
    set_column_frame(office.boss, COLUMN, "head", doc("点击关注"))
    set_column_frame(office.boss, COLUMN, "foot", doc("往期回顾"))

    begun = start_article(office.boss, column=COLUMN)
    brought = new_article(office.boss, a_text("正文。"), column=COLUMN)
    other = start_article(office.boss, column="支部风采")

    for article in (begun.article, brought.article):
        document = in_hand(office.boss, article).edited.doc
        assert sides(document)[0] == "head"
        assert sides(document)[-1] == "foot"
    assert not any(sides(other.edited.doc))
    assert [(one.id, one.side, one.words) for one in list_frames(office.boss)] == [
        (COLUMN, "head", "点击关注"), (COLUMN, "foot", "往期回顾"),
    ]  # fmt: skip


def test_what_was_saved_keeps_its_footer_until_it_is_laid_out_anew(office):
    set_column_frame(office.boss, COLUMN, "foot", doc("旧页脚"))
    article, _ = write(office.boss, "正文。")

    set_column_frame(office.boss, COLUMN, "foot", doc("新页脚"))

    assert plain_text(in_hand(office.boss, article).edited.doc).endswith("旧页脚")
    lay_out_article(office.boss, article)
    assert plain_text(in_hand(office.boss, article).edited.doc).endswith("新页脚")
    set_column_frame(office.boss, COLUMN, "foot", tree.Doc())
    lay_out_article(office.boss, article)
    assert not any(sides(in_hand(office.boss, article).edited.doc))


def test_the_only_account_s_footer_serves_columns_without_their_own(office):
    with office.boss.change() as change:
        set_register(change, "account/海岚党建", "app_id", value="wx1")
        set_register(
            change,
            "account/海岚党建",
            "foot",
            value=True,
            words=msgspec.json.encode(doc("公众号")).decode(),
        )

    assert plain_text(tree.Doc(frame_of(office.boss, COLUMN).foot)) == "公众号"
    set_column_frame(office.boss, COLUMN, "foot", doc("栏目"))
    assert plain_text(tree.Doc(frame_of(office.boss, COLUMN).foot)) == "栏目"


def test_of_several_accounts_only_a_single_one_with_a_footer_serves_the_columns(office):
    with office.boss.change() as change:
        for account in ("海岚党建", "海岚青年"):
            set_register(change, f"account/{account}", "app_id", value=account)
    set_account_frame(office.boss, "海岚党建", "foot", doc("党建"))
    assert plain_text(tree.Doc(frame_of(office.boss, COLUMN).foot)) == "党建"

    set_account_frame(office.boss, "海岚青年", "foot", doc("青年"))
    assert frame_of(office.boss, COLUMN).foot == ()

    set_account_frame(office.boss, "海岚党建", "foot", tree.Doc())
    assert plain_text(tree.Doc(frame_of(office.boss, COLUMN).foot)) == "青年"


def test_a_header_whose_words_are_not_here_leaves_articles_as_they_are(office):
    set_column_frame(office.boss, COLUMN, "foot", doc("页脚"))
    article, _ = write(office.boss, "正文。")
    before = in_hand(office.boss, article).edited.doc
    lin = office.join("lin", ["editor"])
    office.settle(office.boss, lin)

    with lin.store.writing():
        lin.store._db.execute(
            "delete from text where id = (select text from register"
            " where entity = ? and field = 'foot')",
            (f"column/{COLUMN}",),
        )

    assert frame_of(lin, COLUMN).foot is None
    assert proposed_layout(lin, article).doc == before


# --- one-key layout ----------------------------------------------------------------------------


def test_laying_out_saves_a_revision_once(office):
    article, first = write(office.boss, "一、抓学习", "　　正文。")

    saved, laid = lay_out_article(office.boss, article)
    again, nothing = lay_out_article(office.boss, article)

    assert saved.revision not in {first, ""}
    assert {one.rule for one in laid.changes} >= {"blanks", "headings"}
    assert again.revision == saved.revision
    assert nothing.changes == ()


def test_a_preview_writes_nothing(office):
    article, first = write(office.boss, "一、抓学习", "正文。")

    assert proposed_layout(office.boss, article).changes
    assert office.boss.standing(article).head == first


# --- themes of the office's own ----------------------------------------------------------------


def own_theme(desk, title="我们的红"):
    theme = load_theme("yaoqing")
    light = msgspec.structs.replace(theme.light, accent="#8a1420")
    return save_theme(
        desk, msgspec.structs.replace(theme, light=light), title=title, base="yaoqing"
    )


def test_a_column_wears_the_office_s_own_theme(office):
    name = own_theme(office.boss)

    choose_theme(office.boss, COLUMN, name)
    article, _ = write(office.boss, "正文。")

    content = office.boss.content(office.boss.standing(article).head)
    assert content.theme.name == name
    frozen = parse_theme(office.boss.store.blobs.read(content.theme.hash))
    assert frozen.light.accent == "#8a1420"
    assert content.cover is not None
    assert list_themes(office.boss)[-1].title == "我们的红"


def test_own_themes_reach_the_other_pcs(office):
    lin = office.join("lin", ["editor"])
    name = own_theme(lin)
    office.settle(lin, office.boss)

    assert theme_named(office.boss, name) == theme_named(lin, name)
    rename_theme(office.boss, name, "深红")
    assert [one.title for one in own_themes(office.boss)] == ["深红"]


def test_a_theme_that_is_worn_is_not_removed(office):
    name = own_theme(office.boss)
    choose_theme(office.boss, COLUMN, name)

    assert code_of(remove_theme, office.boss, name) == "theme_worn"
    choose_theme(office.boss, COLUMN, "yaoqing")
    remove_theme(office.boss, name)
    assert own_themes(office.boss) == ()
    assert code_of(choose_theme, office.boss, COLUMN, name) == "unknown_theme"


def test_a_theme_whose_look_is_damaged_falls_back_to_what_it_was_made_from(office):
    name = own_theme(office.boss)
    with office.boss.change() as change:
        set_register(change, f"theme/{name}", "look", words='{"schema":1,"name":"evil"}')

    assert theme_named(office.boss, name) == load_theme("yaoqing")
    assert code_of(theme_named, office.boss, "own-nothing") == "unknown_theme"
