import base64
import html as entities
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.readers.html import read_html
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import block_text, inline_text, plain_text

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n and more").decode()
WORD = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>'


def nothing(_source):
    return None


def read(page, picture=nothing):
    data = page if isinstance(page, bytes) else page.encode()
    return read_html(data, name="稿件.html", new_id=new_block_id, picture=picture)


def blocks(page, **options):
    return read(page, **options).doc.content


def codes(imported):
    return {loss.code for loss in imported.warnings}


def squeezed(text):
    return "".join(text.split())


# --- no words are lost ---------------------------------------------------------------------------

BOXES = ["p", "div", "section", "h2", "li", "ul", "ol", "blockquote", "span", "b", "center", "font"]
ODD = ["td", "tr", "table", "o:p", "v:shape", "figcaption", "button", "label", "dt", "a", "pre"]


def nested(children):
    tag = st.sampled_from(BOXES + ODD)
    style = st.sampled_from(
        ["", ' style="color:red"', ' style="mso-list:l0 level1 lfo1"', ' class="a"']
    )
    return st.builds(
        lambda name, attribute, inner: f"<{name}{attribute}>{''.join(inner)}</{name}>",
        tag,
        style,
        st.lists(children, max_size=3),
    )


pages = st.lists(
    st.recursive(
        st.text(st.sampled_from("党员学习活动一二三。，ab 1\n"), min_size=1, max_size=12)
        | st.sampled_from(["<br>", "<hr>", "<img src=x>", "&nbsp;", "&lt;b&gt;"]),
        nested,
        max_leaves=12,
    ),
    max_size=4,
).map("".join)


def shown(page):
    """Return the words a browser shows, by another road than the reader's."""
    bare = re.sub(r"<[^>]*>", "", page)
    return squeezed(entities.unescape(bare))


@given(pages)
def test_every_word_a_page_shows_is_in_the_article(page):
    if not shown(page):
        return

    imported = read(f"<body>{page}</body>")

    found = sorted(squeezed(imported.title + plain_text(imported.doc)))
    assert found == sorted(shown(page))


# --- what blocks become --------------------------------------------------------------------------


def test_a_word_list_keeps_the_labels_it_shows():
    page = (
        f"{WORD}<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>（1）<span>&nbsp;&nbsp;</span></span><![endif]>加强学习</p>"
    )

    (item,) = blocks(page)

    assert item.attrs.kind == "label"
    assert (item.attrs.label, item.attrs.level) == ("（1）", 1)
    assert inline_text(item.content) == "加强学习"


def test_a_word_bullet_becomes_a_bullet():
    page = (
        f"{WORD}<p style='mso-list:l0 level1 lfo1'>"
        "<span style='mso-list:Ignore'>·<span>&nbsp;</span></span>要点</p>"
    )

    (item,) = blocks(page)

    assert (item.attrs.kind, inline_text(item.content)) == ("bullet", "要点")


def test_lists_nest_by_level():
    found = blocks("<ul><li>甲<ol><li>乙</li></ol></li></ul>")

    assert [(item.attrs.kind, item.attrs.level) for item in found] == [
        ("bullet", 0),
        ("ordered", 1),
    ]


def test_a_list_that_counts_on_keeps_its_numbers():
    found = blocks("<ol start=3><li>子</li><li>丑</li></ol>")

    assert [item.attrs.label for item in found] == ["3.", "4."]


def test_boxes_around_a_paragraph_leave_no_trace():
    page = "<section>" * 20 + "<p>正文</p>" + "</section>" * 20

    (paragraph,) = blocks(page)

    assert inline_text(paragraph.content) == "正文"


def test_a_wechat_article_is_found_inside_its_page():
    page = (
        '<h1 id="activity-name"> 雨夜里的灯 </h1><div>推荐阅读</div>'
        '<div class="rich_media_content" id="js_content" style="visibility: hidden">'
        '<p>正文</p><img data-src="https://m.example/1" src="data:image/gif;base64,R0lG"></div>'
    )

    imported = read(page, picture={"https://m.example/1": b"photo"}.get)

    assert imported.title == "雨夜里的灯"
    assert plain_text(imported.doc) == "正文"
    assert [picture.data for picture in imported.pictures] == [b"photo"]
    assert "page_frame_dropped" in codes(imported)


def test_a_heading_known_only_by_its_look_is_marked_as_a_guess():
    body = "支部组织党员开展了一次学习活动，大家围坐在一起，逐条学习并交流体会。"
    imported = read(f"<p>{body}</p><p><b>一、学习在岗位</b></p><p>{body}</p>")

    assert isinstance(imported.doc.content[1], tree.Heading)
    assert "heading_guessed" in codes(imported)


def test_a_short_line_that_ends_a_sentence_is_no_heading():
    found = blocks("<p>支部组织党员开展了一次学习活动。</p><p><b>大家都说好。</b></p>")

    assert isinstance(found[1], tree.Paragraph)


def test_colours_snap_to_the_words_a_theme_has():
    page = (
        "<p><span style='color:#c00'>红</span><font color=gray>灰</font>"
        "<span style='color:rgb(0,0,255)'>蓝</span></p>"
    )

    imported = read(page)

    marks = {piece.text: piece.marks for piece in imported.doc.content[0].content}
    assert marks["红"] == (tree.Color(tree.ColorAttrs("accent")),)
    assert marks["灰"] == (tree.Color(tree.ColorAttrs("muted")),)
    assert marks["蓝"] == ()
    assert "color_dropped" in codes(imported)


def test_a_table_of_data_stays_a_table():
    page = (
        "<table><tr><th>姓名</th><th>分数</th></tr>"
        "<tr><td>赵敏</td><td colspan=2><p>9</p><p>8</p></td></tr></table>"
    )

    (table,) = blocks(page)

    assert table.attrs.header
    assert table.content[1].content[1].attrs.colspan == 2
    assert inline_text(table.content[1].content[1].content) == "9\n8"


def test_a_table_that_only_arranges_photos_becomes_a_group_with_their_captions():
    page = (
        "<table><tr><td><img src=a.jpg></td><td><img src=b.jpg></td></tr>"
        "<tr><td>签到</td><td>合影</td></tr></table>"
    )

    (group,) = blocks(page, picture=lambda source: source.encode())

    assert [photo.attrs.photo for photo in group.content] == ["picture:1", "picture:2"]
    assert [inline_text(photo.content) for photo in group.content] == ["签到", "合影"]


@pytest.mark.parametrize(
    "page",
    [
        "<img src=a.jpg><p>图为决赛现场</p>",
        "<figure><img src=a.jpg><figcaption>图为决赛现场</figcaption></figure>",
        "<figure><figcaption>图为决赛现场</figcaption><img src=a.jpg></figure>",
    ],
)
def test_a_caption_goes_with_its_photo(page):
    (image,) = blocks(page, picture=lambda _: b"photo")

    assert inline_text(image.content) == "图为决赛现场"


def test_one_picture_shown_twice_is_taken_once():
    imported = read("<img src=a.jpg><p>文</p><img src=a.jpg>", picture=lambda _: b"photo")

    assert len(imported.pictures) == 1


def test_an_inlined_picture_is_taken_out():
    imported = read(f"<p>文</p><img src='data:image/png;base64,{PNG}'>")

    assert imported.pictures[0].data.startswith(b"\x89PNG")


def test_two_line_breaks_part_paragraphs():
    assert [block_text(block) for block in blocks("<div>前<br>中<br><br>后</div>")] == [
        "前\n中",
        "后",
    ]


def test_a_line_end_between_chinese_characters_is_no_blank():
    (paragraph,) = blocks("<p>学习\n  活动 in\nthe hall</p>")

    assert inline_text(paragraph.content) == "学习活动 in the hall"


def test_a_video_becomes_a_medium():
    (media,) = blocks("<iframe data-src='https://v.example/1' title='片'></iframe>")

    assert (media.attrs.kind, media.attrs.href) == ("video", "https://v.example/1")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_page_is_read_in_the_encoding_it_was_saved_in(encoding):
    imported = read("<title>例会</title><p>党总支部召开三季度工作例会。</p>".encode(encoding))

    assert plain_text(imported.doc) == "党总支部召开三季度工作例会。"


# --- hostile pages -------------------------------------------------------------------------------


def test_scripts_handlers_and_script_links_are_dropped_and_words_kept():
    imported = read(
        "<p onclick='steal()'>正<script>steal()</script>文"
        "<a href='javascript:steal()'>点此</a><!-- 批注 --><style>p{}</style></p>"
    )

    assert plain_text(imported.doc) == "正文点此"
    assert {"script_dropped", "link_dropped"} <= codes(imported)
    assert all(piece.marks == () for piece in imported.doc.content[0].content)


def test_hidden_words_are_not_smuggled_in():
    assert plain_text(read("<p>明<span style='display:none'>暗</span></p>").doc) == "明"


@pytest.mark.parametrize(
    "source",
    [
        "data:text/html;base64,PHA+",
        "data:image/png;base64,!",
        "data:image/png,raw",
        "http://x/1.png",
    ],
)
def test_a_picture_that_cannot_be_had_is_a_loss_and_no_block(source):
    imported = read(f"<p>文</p><img src='{source}'>")

    assert len(imported.doc.content) == 1
    assert "picture_missing" in codes(imported)


def refusal(page):
    with pytest.raises(Refused) as refused:
        read(page)
    return refused.value.code


@pytest.mark.parametrize("depth", [230, 5_000])
def test_a_page_nested_without_end_is_refused_whole(depth):
    assert refusal("<div>" * depth + "文" + "</div>" * depth) == "nested_too_deeply"


def test_a_page_of_too_many_elements_is_refused():
    assert refusal("<b></b>" * 50_001 + "文") == "too_many_elements"


def test_an_oversized_page_is_refused():
    assert refusal(b" " * 20_000_001) == "file_too_large"


def test_an_empty_page_is_refused():
    assert refusal(" \n") == "empty_file"


def test_an_article_beyond_all_length_is_refused():
    assert refusal(f"<p>{'学' * 200_000}</p>") == "article_too_long"
