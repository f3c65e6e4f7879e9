"""What window and page tell each other: whole, in order, and never more than what changed."""

import json
import random

import msgspec
import pytest
from PySide6.QtCore import Qt

from canvas_pages import named, paragraphs, words
from workstation.document.tree_schema import tree_schema
from workstation.document.writers.listing import Labels
from workstation.domain import tree
from workstation.ui.canvas.canvas_page import CanvasPage

EDITOR = "const {editor} = document.querySelector('.ProseMirror');"


def every_block():
    """Return a document with every kind of block, mark and inline node."""
    styled = {
        kind: kind(tree.StyledAttrs(id=named(at), style="x"))
        for at, kind in enumerate((tree.Banner, tree.Divider, tree.SignOff))
    }
    marks = (tree.Strong(), tree.Emphasis(), tree.Underline())
    inline = (
        *words("字", *marks),
        tree.HardBreak(),
        *words("红", tree.Color(tree.ColorAttrs("accent"))),
        tree.Footnote(tree.FootnoteAttrs("注")),
        *words("链", tree.Link(tree.LinkAttrs("https://a.cn/"))),
    )
    group = tree.PhotoGroup(
        tree.PhotoGroupAttrs(id=named(9), layout="slide", columns=2, caption="合影"),
        (tree.GroupPhoto(tree.GroupPhotoAttrs(named(10), "p:1", "说明", "王磊"), inline),),
    )
    cells = (
        tree.TableCell(tree.CellAttrs(colspan=2, align="center"), inline),
        tree.TableCell(),
    )
    return tree.Doc(
        (
            *styled.values(),
            tree.Paragraph(tree.ParagraphAttrs(named(3), "right", indent=False), inline),
            tree.Heading(tree.HeadingAttrs(named(4), 4, "x"), inline),
            tree.Quote(tree.StyledAttrs(named(5), "x"), inline),
            tree.Lead(tree.StyledAttrs(named(6)), inline),
            tree.Quotation(tree.QuotationAttrs(named(7), "报告"), inline),
            tree.ListItem(tree.ListItemAttrs(named(8), "label", "一是", 2), inline),
            group,
            tree.Image(tree.ImageAttrs(named(11), "p:2", "说明", "王磊", 60, "x"), inline),
            tree.Table(tree.TableAttrs(named(12), header=True), (tree.TableRow(cells),)),
            tree.FollowCard(tree.FollowCardAttrs(named(13), "qr", "关注")),
            tree.Media(tree.MediaAttrs(named(14), "video", "片子", "https://a.cn/v")),
        )
    )


def held(page):
    """Return the document as the page holds it."""
    raw = page.js(f"{EDITOR} return editor.getJSON()")
    return msgspec.convert(raw, tree.Doc)


def test_every_kind_of_block_is_held_as_it_was_handed_over(page):
    doc = every_block()
    assert {type(one) for one in doc.content} == set(tree.Block.__args__)

    page.load(doc)

    assert held(page) == doc
    assert page.settle() == doc
    assert page.changed == []


def test_the_page_holds_what_the_schema_says_and_nothing_else(page):
    page.load(paragraphs(""))

    def described(nodes):
        return {
            name: {"content": one.get("content", ""), "attrs": list(one.get("attrs", {}))}
            for name, one in nodes.items()
        }

    schema, there = tree_schema(), page.canvas.schema
    assert there["marks"] == described(schema["marks"])
    assert there["nodes"] == described(schema["nodes"])


def test_the_page_refuses_what_the_schema_refuses(page):
    page.load(paragraphs("甲"))
    bad = [
        {"type": "heading", "attrs": {"id": named(1), "level": 7, "style": ""}},
        {"type": "image", "attrs": {"id": named(1), "photo": "a/b", "width": 50}},
        {"type": "listItem", "attrs": {"id": named(1), "label": "长" * 21}},
    ]

    refused = page.js(
        f"{EDITOR} return {json.dumps(bad)}.map((one) => {{"
        "try { editor.schema.nodeFromJSON(one).check(); return false } catch { return true } })"
    )

    assert refused == [True, True, True]


def test_typing_reports_the_block_that_changed_alone(page):
    page.load(paragraphs("甲", "乙", "丙"), block=1, at=1)
    heard = []
    page.canvas.living.bridge.said.connect(heard.append)

    page.type("x")
    page.wait(lambda: page.changed)
    page.canvas.living.bridge.said.disconnect(heard.append)

    (report,) = [one for one in map(json.loads, heard) if one["say"] == "changes"]
    assert [one["attrs"]["id"] for one in report["blocks"]] == [named(1)]
    assert report["order"] is None
    assert page.text() == ["甲", "乙x", "丙"]


def test_what_is_typed_is_reported_without_being_asked_for(page):
    page.load(paragraphs("甲"), block=0, at=1)

    page.type("xyz")

    page.wait(lambda: page.changed and page.changed[-1].content[0].content == words("甲xyz"))


def test_another_tree_touches_only_what_differs_and_is_one_step(page):
    page.load(paragraphs("甲", "乙", "丙"), block=0)
    page.js("window.kept = document.querySelector(`[data-id=aaaaaaaaaa]`); return 1")
    new = tree.Doc((*paragraphs("甲", "乙乙").content, *paragraphs("", "", "", "丁").content[3:]))

    page.canvas.replace(new)

    assert page.settle() == new
    assert held(page) == new
    assert page.js("return window.kept === document.querySelector(`[data-id=aaaaaaaaaa]`)")
    assert page.act("undo") == paragraphs("甲", "乙", "丙")
    assert page.act("redo") == new


def test_the_cursor_stays_where_it_was_while_words_elsewhere_are_corrected(page):
    page.load(paragraphs("截止目前，第三支部"), block=0, at=9)

    page.canvas.replace(paragraphs("截至目前，第三支部"))
    page.settle()
    page.type("x")

    assert page.text() == ["截至目前，第三支部x"]


def test_what_was_typed_meanwhile_stays_when_another_block_is_corrected(page):
    page.load(paragraphs("甲", "乙"), block=0, at=1)
    page.type("x")

    page.canvas.replace(tree.Doc((page.canvas.doc.content[0], *paragraphs("", "改").content[1:])))

    assert page.text() == ["甲x", "改"]


def test_a_block_made_meanwhile_stays_behind_its_neighbour(page):
    page.load(paragraphs("甲", "乙"), block=0, at=1)
    before = page.canvas.doc
    page.js(
        f"{EDITOR} const {{view}} = editor; const p = view.state.schema.nodes.paragraph.create();"
        "view.dispatch(view.state.tr.insert(view.state.doc.child(0).nodeSize, p)); return 1"
    )

    page.canvas.replace(tree.Doc((*before.content[::-1],)))

    assert page.text() == ["乙", "甲", ""]


def test_the_cursor_is_put_into_a_block_that_was_brought(page):
    page.load(paragraphs("甲"), block=0)

    page.canvas.replace(paragraphs("甲", "乙"), focus=named(1))
    page.settle()
    page.type("x")

    assert page.text() == ["甲", "x乙"]


def test_a_report_that_is_refused_is_made_good_by_the_next(page):
    page.load(paragraphs("甲", "乙"), block=0, at=1)
    page.act("text", text="字" * 100_000)
    assert {error.code for error in page.refused} == {"article_too_long"}
    assert page.canvas.doc == paragraphs("甲", "乙")

    page.js(f"{EDITOR} editor.view.dispatch(editor.state.tr.delete(3, 100_002)); return 1")
    page.stand(1, 1)
    page.type("x")

    assert page.text() == ["甲字", "乙x"]


def test_half_a_surrogate_becomes_the_sign_for_a_lost_character(page):
    page.load(paragraphs("甲"), block=0, at=1)

    page.js(f"{EDITOR} editor.view.dispatch(editor.state.tr.insertText('\\ud83d', 2)); return 1")

    assert page.text() == ["甲\ufffd"]


@pytest.mark.parametrize(
    "message",
    [
        "",
        "null",
        "[]",
        '{"say":"evil"}',
        '{"say":"changes","serial":"x"}',
        '{"say":"changes","blocks":[{"type":"script"}],"serial":%d}',
        '{"say":"changes","blocks":7,"order":8,"serial":%d}',
        '{"say":"stood","standing":{"block":1},"serial":%d}',
        '{"say":"ask","what":["x"],"serial":%d}',
        '{"say":"ask","what":"menu","value":{"x":"<script>"},"serial":%d}',
        '{"say":"title","title":7,"serial":%d}',
        '{"say":"flushed","token":99,"serial":%d}',
        '{"say":"changes","order":["\ud800"],"serial":%d}',
        "[" * 100_000,
        "x" * 9_000_000,
    ],
)
def test_a_hostile_message_changes_nothing(page, message):
    page.load(paragraphs("甲"))
    message = message % page.canvas._serial if "%d" in message else message

    page.canvas.living.bridge.say(message)

    assert page.settle() == paragraphs("甲")
    assert page.changed == page.titled == page.asked == []


def test_what_is_said_of_an_earlier_article_is_not_heard(page):
    page.load(paragraphs("甲"))
    late = {
        "say": "changes",
        "serial": page.canvas._serial - 1,
        "blocks": msgspec.to_builtins(paragraphs("坏").content),
    }

    page.canvas.living.bridge.say(json.dumps(late))

    assert page.settle() == paragraphs("甲")


def test_the_title_is_typed_reported_and_shown_from_outside(page):
    page.load(paragraphs("甲"), title="原题")
    page.stand("title", 2)

    page.type("x")
    page.settle()
    assert page.titled == ["原题x"]
    page.canvas.show_title("新题", "原创")
    page.settle()

    assert page.js("return document.querySelector('#title').value") == "新题"
    assert page.js("return document.querySelector('#byline').textContent") == "原创"
    assert page.titled == ["原题x"]


def test_undo_goes_to_the_title_while_it_has_a_step_and_to_the_text_after_that(page):
    page.load(paragraphs("甲"), title="题")
    page.stand(0, 1)
    page.type("x")
    page.stand("title", 1)
    page.type("y")
    page.settle()

    assert page.act("undo") == paragraphs("甲x")
    assert page.titled == ["题y", "题"]
    assert page.act("undo") == paragraphs("甲")
    assert page.act("redo") == paragraphs("甲")
    assert page.titled == ["题y", "题", "题y"]
    assert page.act("redo") == paragraphs("甲x")
    assert page.js("return document.querySelector('#title').value") == "题y"


def test_places_are_counted_in_characters_not_in_halves_of_them(page):
    page.load(paragraphs("𠮷野家好"))

    page.stand(0, 1, 3)

    assert page.canvas.standing.chosen_text == "野家"


def test_labels_of_items_are_those_of_the_published_article(page):
    kinds = [("ordered", 0), ("ordered", 1), ("ordered", 1), ("ordered", 2), ("bullet", 1)]
    kinds += [("ordered", 0), ("label", 0), ("ordered", 0), ("bullet", 3)]
    items = tuple(
        tree.ListItem(
            tree.ListItemAttrs(named(at), kind, "一是" if kind == "label" else "", level),
            words("项"),
        )
        for at, (kind, level) in enumerate(kinds)
    )
    page.load(tree.Doc((*items[:6], paragraphs(*[""] * 20).content[19], *items[6:])))

    shown = page.js(
        "return [...document.querySelectorAll('.b-listItem')].map(e => e.dataset.label)"
    )

    labels = Labels()
    expected = [labels.label(item) for item in items[:6]]
    labels.interrupt()
    assert shown == expected + [labels.label(item) for item in items[6:]]


def test_an_article_handed_over_before_the_page_is_there_is_shown_when_it_is(page):
    shown = []
    page.canvas.ready.connect(lambda: shown.append(page.canvas.doc))
    page.canvas.living.alive = False
    page.canvas.load(CanvasPage(doc=paragraphs("一")))
    page.canvas.load(CanvasPage(doc=paragraphs("二")))

    page.canvas.living.bridge.say(json.dumps({"say": "hello", "schema": page.canvas.schema}))

    page.wait(lambda: shown)
    page.canvas.ready.disconnect()
    assert shown == [paragraphs("二")]
    assert held(page) == paragraphs("二")


def test_keys_lead_from_the_title_into_the_text_and_out_again(page):
    page.load(paragraphs("甲"), title="题")
    page.stand("title", 1)
    page.key(Qt.Key.Key_Tab)
    page.type("x")
    page.stand("title", 1)
    page.key(Qt.Key.Key_Return)
    page.type("y")
    page.stand("title", 1)
    page.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    page.wait(lambda: page.asked)

    assert page.text() == ["yx甲"]
    assert page.asked == [("leave", False)]
    assert page.titled == []


def test_the_echo_of_a_title_takes_nothing_away(page):
    page.load(paragraphs("甲"), title="题")
    page.stand("title", 1)
    page.type("x")
    page.settle()
    page.type("y")

    page.canvas.show_title("题x", "")
    page.settle()

    assert page.js("return document.querySelector('#title').value") == "题xy"
    assert page.titled == ["题x", "题xy"]


def varied(chance, doc):
    """Return a document with blocks gone, moved, reworded and new."""
    blocks = [one for one in doc.content if chance.random() > 0.2]
    chance.shuffle(blocks)
    for at, block in enumerate(blocks):
        if chance.random() < 0.3 and isinstance(block, tree.TextBlock):
            told = (*words("前" * chance.randrange(1, 3)), tree.HardBreak(), *words("后"))
            blocks[at] = msgspec.structs.replace(block, content=told)
    fresh = tree.Paragraph(tree.ParagraphAttrs(id=named(20 + chance.randrange(5))), words("新"))
    blocks.insert(chance.randrange(len(blocks) + 1), fresh)
    return tree.Doc(tuple(blocks))


@pytest.mark.parametrize("seed", range(12))
def test_any_tree_becomes_any_other_and_back(page, seed):
    chance = random.Random(seed)  # noqa: S311 - the same trees on every run
    before = varied(chance, every_block())
    after = varied(chance, every_block())
    page.load(before)
    page.js("document.activeElement.blur(); return 1")  # undo in the title is the title's

    page.canvas.replace(after)

    assert page.settle() == held(page) == after
    assert page.act("undo") == held(page) == before
    assert page.act("redo") == held(page) == after


def test_commands_for_the_text_do_nothing_while_the_cursor_stands_in_the_title(page):
    page.load(paragraphs("甲"), title="题")
    page.stand(0, 0, 1)
    page.stand("title", 1)

    for command in ("bold", "remove", "duplicate", "unlink"):
        page.act(command)
    page.act("text", text="〔一〕")
    page.act("paste", blocks=msgspec.to_builtins(paragraphs("外来").content))

    assert page.text() == ["甲"]
    assert page.titled[-1] == "题〔一〕外来"


def test_a_text_pasted_while_the_cursor_stands_in_the_title_goes_into_the_text(page):
    page.load(paragraphs(""), title="题")
    page.stand("title", 1)

    page.act("paste", blocks=msgspec.to_builtins(paragraphs("外", "来").content))

    assert page.text() == ["外", "来"]
    assert page.titled == []


def test_all_blocks_chosen_are_told(page):
    page.load(paragraphs("甲", "乙", "丙"), block=0)

    page.act("select_all")

    assert page.canvas.standing.blocks == (named(0), named(1), named(2))
