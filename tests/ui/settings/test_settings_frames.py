"""Headers, footers and the office's own themes in the settings."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from windows import dialog

from offices import write
from workstation.document.themes import load_theme
from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import plain_text
from workstation.ui.settings.frame_sheet import FrameSheet
from workstation.ui.settings.themes_sheet import ThemesSheet
from workstation.usecases.columns import choose_theme
from workstation.usecases.fragments import save_fragment
from workstation.usecases.frames import frame_blocks, set_account_frame, set_column_frame
from workstation.usecases.office import set_register
from workstation.usecases.office_themes import own_themes, save_theme

COLUMN = "shunjian"


def doc(*words):
    return tree.Doc(
        tuple(
            tree.Paragraph(tree.ParagraphAttrs(new_block_id()), (tree.Text(one),)) for one in words
        )
    )


def connect(desk, *names):
    with desk.change() as change:
        for name in names:
            for field, value in (("app_id", f"wx{name}"), ("base_url", "http://127.0.0.1"),
                                 ("sandbox", True), ("mode", "draft")):  # fmt: skip
                set_register(change, f"account/{name}", field, value=value)


@pytest.fixture
def columns(section, until):
    """The section of columns with one of them chosen, its frame read."""
    made = section("columns")
    until(lambda: made.presenter.columns.rows)
    made.choose(COLUMN)
    until(lambda: made.frames._frame is not None and made.frames._name == COLUMN)
    return made


def choose(field, until):
    field.choose.click()
    sheet = dialog(FrameSheet)
    until(sheet.blocks.count)
    return sheet


def foot(desk, entity=f"column/{COLUMN}"):
    return plain_text(frame_blocks(desk, entity, "foot"))


def test_a_kept_style_becomes_a_column_s_footer_and_is_cleared_again(section, office, until):
    save_fragment(office.boss, "结尾", doc("往期回顾", "点击关注"))
    made = section("columns")
    made.choose(COLUMN)
    field = made.frames.sides["foot"]
    until(field.told.text)
    assert field.clear.isHidden()

    sheet = choose(field, until)
    assert plain_text(sheet.chosen()) == "往期回顾\n点击关注"
    sheet.accept_button.click()

    until(lambda: field.page.doc.content)
    assert foot(office.boss) == "往期回顾\n点击关注"
    field.clear.click()
    until(lambda: not field.page.doc.content)
    assert foot(office.boss) == ""


def test_a_header_is_taken_from_an_article(columns, office, until):
    write(office.boss, "海岚党建出品", "正文很长。")
    field = columns.frames.sides["head"]

    sheet = choose(field, until)
    assert plain_text(sheet.chosen()) == "海岚党建出品"
    here = sheet.blocks.currentRow()
    sheet.blocks.item(here).setCheckState(Qt.CheckState.Unchecked)
    assert not sheet.accept_button.isEnabled()
    sheet.blocks.item(here + 1).setCheckState(Qt.CheckState.Checked)
    sheet.accept_button.click()

    until(lambda: field.page.doc.content)
    assert plain_text(frame_blocks(office.boss, f"column/{COLUMN}", "head")) == "正文很长。"


def test_a_column_without_its_own_shows_the_account_s(section, office, until):
    connect(office.boss, "海岚党建")
    set_account_frame(office.boss, "海岚党建", "foot", doc("长按关注"))
    made = section("columns")
    made.choose(COLUMN)
    field = made.frames.sides["foot"]

    until(lambda: "海岚党建" in field.told.text())

    assert plain_text(field.page.doc) == "长按关注"
    assert field.clear.isHidden()


def test_several_accounts_with_a_footer_are_named_and_none_is_used(section, office, until):
    connect(office.boss, "海岚党建", "海岚青年")
    for account in ("海岚党建", "海岚青年"):
        set_account_frame(office.boss, account, "foot", doc(account))
    made = section("columns")
    made.choose(COLUMN)
    field = made.frames.sides["foot"]
    until(lambda: "海岚党建" in field.told.text() and "海岚青年" in field.told.text())
    assert field.page.isHidden()

    accounts = section("accounts")
    until(lambda: len(accounts.cards) == 2)
    side = accounts.cards["海岚党建"].frames.sides["foot"]
    until(lambda: "海岚青年" in side.told.text())
    assert not side.page.isHidden()
    side.clear.click()

    until(lambda: foot(office.boss, "account/海岚党建") == "")
    until(lambda: plain_text(field.page.doc) == "海岚青年")


def test_an_account_s_header_is_chosen_in_its_card(section, office, until):
    connect(office.boss, "海岚党建")
    save_fragment(office.boss, "开头", doc("海岚党建出品"))
    made = section("accounts")
    until(lambda: made.cards)
    field = made.cards["海岚党建"].frames.sides["head"]
    until(field.choose.isVisible)

    choose(field, until).accept_button.click()

    until(lambda: field.page.doc.content)
    assert plain_text(frame_blocks(office.boss, "account/海岚党建", "head")) == "海岚党建出品"


def test_who_may_not_administer_looks_on(section, page_of, office, until):
    set_column_frame(office.boss, COLUMN, "foot", doc("往期"))
    lin = office.join("lin", ["editor"])
    office.settle(office.boss, lin)

    made = section("columns", on=page_of(lin))
    made.choose(COLUMN)
    field = made.frames.sides["foot"]
    until(lambda: field.page.doc.content)

    assert field.choose.isHidden()
    assert field.clear.isHidden()
    assert made.own_themes.isHidden()


# --- the office's own themes -------------------------------------------------------------------


@pytest.fixture
def themes(columns, office, until):
    """Return how to open the sheet of own themes."""

    def put():
        columns.own_themes.click()
        sheet = dialog(ThemesSheet)
        until(lambda: len(sheet.themes.rows) == len(own_themes(office.boss)))
        return sheet

    return put


def keep_theme(desk, title):
    theme = msgspec.structs.replace(load_theme("shunjian"))
    return save_theme(desk, theme, title=title, base="shunjian")


def test_a_theme_is_renamed_and_the_list_of_choices_follows(themes, columns, office, until):
    keep_theme(office.boss, "深红")
    sheet = themes()
    assert not sheet.rename.isEnabled()

    sheet.name.setText("枣红")
    sheet.rename.click()

    until(lambda: [one.title for one in sheet.themes.rows] == ["枣红"])
    until(lambda: columns.theme.findText("枣红") >= 0)
    assert columns.theme.findText("深红") < 0


def test_a_theme_that_a_column_wears_stays_until_it_is_worn_no_more(themes, office, until):
    name = keep_theme(office.boss, "深红")
    choose_theme(office.boss, COLUMN, name)
    sheet = themes()
    until(lambda: sheet.themes.rows[0].columns == (COLUMN,))
    assert not sheet.remove.isEnabled()
    assert sheet.remove.toolTip()

    choose_theme(office.boss, COLUMN, "shunjian")
    sheet._read()
    until(sheet.remove.isEnabled)
    sheet.remove.click()

    until(lambda: not sheet.themes.rows)
    assert own_themes(office.boss) == ()


def test_a_title_that_is_taken_is_told_in_the_sheet(themes, office, until):
    keep_theme(office.boss, "深红")
    keep_theme(office.boss, "枣红")
    sheet = themes()
    taken = next(one.title for one in sheet.themes.rows if one != sheet.chosen)

    sheet.name.setText(taken)
    sheet.rename.click()

    until(lambda: taken in sheet.problem.text())
    assert sheet.isVisible()
