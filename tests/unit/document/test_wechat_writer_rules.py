"""What WeChat would wash off is found; what the writer writes is clean."""

import pytest
import trees
from hypothesis import given, settings
from hypothesis import strategies as st
from rich_article import LATE, make_content, rich_content

from workstation.document.themes import load_theme, theme_names
from workstation.document.writers.lint import MAX_FAULTS, MAX_LINT_CHARACTERS, Fault, lint_wechat
from workstation.document.writers.wechat import write_wechat

SOURCES = ("https://mmbiz.qpic.cn/",)


def inside(html):
    return {fault.rule for fault in lint_wechat(f"<section>{html}</section>", SOURCES)}


@settings(max_examples=150, deadline=None)
@given(doc=trees.docs, name=st.sampled_from(theme_names()))
def test_whatever_is_written_keeps_every_rule(doc, name):
    theme = load_theme(name)
    content = make_content(doc, theme)

    html = write_wechat(content, theme=theme, late=LATE, address=(SOURCES[0] + "{}").format)

    assert lint_wechat(html, SOURCES) == ()


@pytest.mark.parametrize("name", theme_names())
def test_the_rich_article_keeps_every_rule_in_every_theme(name):
    theme = load_theme(name)

    html = write_wechat(
        rich_content(theme), theme=theme, late=LATE, address=(SOURCES[0] + "{}").format
    )

    assert lint_wechat(html, SOURCES) == ()


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("<>/=\"' apsectionimg![]-?&;:%0")) | st.text())
def test_any_text_at_all_can_be_checked(text):
    assert isinstance(lint_wechat(text, SOURCES), tuple)


IMG = 'data-w="9" data-ratio="1" alt=""'


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ("<div>a</div>", "tag"),
        ("<ul><li>a</li></ul>", "tag"),
        ("<script>a</script>", "tag"),
        ("<pre>a</pre>", "pre"),
        ('<p class="a">a</p>', "class"),
        ('<p id="a">a</p>', "id"),
        ('<p onclick="a">a</p>', "attribute"),
        ('<p style="font-family:Arial">a</p>', "font_family"),
        ('<p style="color:#ffffff!important">a</p>', "important"),
        ('<p style="position:absolute">a</p>', "position"),
        ('<p style="left:3px">a</p>', "position"),
        ('<p style="color:var(--red)">a</p>', "variable"),
        ('<p style="color:rgba(0,0,0,.1)">a</p>', "rgba"),
        ('<p style="background-color:linear-gradient(red,blue)">a</p>', "gradient"),
        ('<p style="background-color:url(x)">a</p>', "url"),
        ('<p style="opacity:0">a</p>', "opacity"),
        ('<p style="caret-color:transparent">a</p>', "caret_color"),
        ('<p style="float:left">a</p>', "property"),
        ('<p style="c\\olor:red">a</p>', "property"),
        ('<section style="width:500px"><p>a</p></section>', "fixed_width"),
        ('<section style="max-width:500px"><p>a</p></section>', "fixed_width"),
        ('<section style="width:120%"><p>a</p></section>', "overflow"),
        ('<p style="margin:0 -8px">a</p>', "overflow"),
        ('<p style="height:0">a</p>', "fixed_height"),
        ('<p style="line-height:.8">a</p>', "line_height"),
        ('<p style="line-height:90%">a</p>', "line_height"),
        ('<p style="font-size:16px;line-height:12px">a</p>', "line_height"),
        ('<p style="text-align:start">a</p>', "text_align"),
        ('<p style="display:flex">a</p>', "display"),
        ('<p><span style="background-color:#ffffff">a</span></p>', "text_background"),
        ('<p style="min-height:40px">a</p>', "fixed_height"),
        ('<p style="max-height:40px">a</p>', "fixed_height"),
        ('<section style="min-width:300px"><p>a</p></section>', "fixed_width"),
        ('<p style="transform:translateX(9px)">a</p>', "position"),
        ('<p style="font:16px serif">a</p>', "font_family"),
        (f'<img src="{SOURCES[0]}" {IMG} style="opacity:0">', "opacity"),
        ("<svg></svg>", "tag"),
        ('<section style="font-size:0"><p>a</p></section>', "hidden_text"),
        ("<section>" + "<section></section>" * 16 + "<p>a</p>" * 5 + "</section>", "empty_layers"),
        ("<section>" * 11 + "a" + "</section>" * 11, "nesting"),
        ('<p><span leaf=""><img></span></p>', "leaf"),
        ('<section nodeleaf="">a</section>', "nodeleaf"),
        (f'<section nodeleaf=""><img src="{SOURCES[0]}" {IMG}><br></section>', "nodeleaf"),
        ("<p>a</p> <p>b</p>", "whitespace"),
        ("<p>a</p>\n", "whitespace"),
        ("<p><section>a</section></p>", "paragraph"),
        ("<p>a<!-- b --></p>", "markup"),
        ("<![foo[x]]>", "markup"),
        ("<p>1 < 2</p>", "markup"),
        ("<p title=a>a</p>", "markup"),
        ("<p>a", "unbalanced"),
        ("a</p>", "unbalanced"),
        ("<section>" * 100 + "</section>" * 100, "unbalanced"),
        ('<p><a href="https://evil.example/">a</a></p>', "link"),
        ('<p><a href="javascript:x">a</a></p>', "link"),
        (f'<img src="https://evil.example/a.png" {IMG}>', "image_source"),
        (f'<img src="data:image/png;base64,AA" {IMG}>', "image_source"),
        (f'<img src="{SOURCES[0]}" alt="">', "image_size"),
        (f'<img src="{SOURCES[0]}" data-w="9" data-ratio="1">', "image_alt"),
        ('<section style="white-space:nowrap"><p>a</p></section>', "ignore_width"),
        (
            '<section data-ignore-width="" style="white-space:nowrap"><p>a</p></section>',
            "ignore_width",
        ),
    ],
)
def test_what_wechat_would_wash_off_is_found(html, rule):
    assert rule in inside(html)


@pytest.mark.parametrize(
    "html",
    ["", "a", "<p>a</p>", '<section style="padding:1px">a</section>', "<section></section>b"],
)
def test_an_article_is_one_bare_section(html):
    assert "root" in {fault.rule for fault in lint_wechat(html, SOURCES)}


@pytest.mark.parametrize(
    "html",
    [
        "<p>党 员</p>",
        f'<section nodeleaf=""><img src="{SOURCES[0]}x" {IMG} style="max-width:160px"></section>',
        '<p><a href="https://mp.weixin.qq.com/s/1">a</a></p>',
        '<section data-ignore-width="" style="white-space:nowrap"></section>',
        "<section>" * 9 + "a" + "</section>" * 9,
        "<section>" + "<p><br></p>" * 16 + "<p>a</p>" * 5 + "</section>",
        "<section>" + "<section></section>" * 15 + "<p>a</p>" * 6 + "</section>",
    ],
)
def test_what_survives_is_let_through(html):
    assert inside(html) == set()


def test_a_fault_says_where_it_stands():
    faults = lint_wechat("<section><p>a</p><p><em class='x'>b</em></p></section>", SOURCES)

    assert faults == (Fault("class", "section[1]/p[2]/em[1]"),)


@pytest.mark.parametrize(
    "bait", ["<a ", "</", "<!--", "<p a='", "<p a", "<p>", " a", "<section>", "<p></p>"]
)
def test_hostile_text_is_checked_in_one_pass(bait):
    faults = lint_wechat(bait * (MAX_LINT_CHARACTERS // len(bait)), SOURCES)

    assert 0 < len(faults) <= MAX_FAULTS


def test_what_is_far_too_long_is_not_read():
    assert lint_wechat("a" * (MAX_LINT_CHARACTERS + 1), SOURCES) == (Fault("too_long", ""),)
