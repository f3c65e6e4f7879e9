from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workstation.wechat.sandbox.saved_html import (
    KEPT_TAGS,
    TAIL,
    VOID_TAGS,
    body_text,
    page_body,
    saved_body,
)

OURS = "https://mmbiz.qpic.cn/a"


def take(address):
    return address if address == OURS else ""


def saved(content):
    return saved_body(content, take).removesuffix(TAIL)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("<p>海岚</p>", '<p><span leaf="">海岚</span></p>'),
        ("<p>a<br>b</p>", '<p><span leaf="">a</span><br  /><span leaf="">b</span></p>'),
        ("a &lt;b&gt; &amp;", '<span leaf="">a &lt;b&gt; &amp;</span>'),
        (f'<img src="{OURS}" alt="a">', f'<img data-src="{OURS}" alt="a">'),
        ('<img src="https://example.com/a"><img src="data:x"><img>', ""),
        ('<a href="https://example.com">词</a>', '<span leaf="">词</span>'),
        (
            '<a href="https://mp.weixin.qq.com/s/x">词</a>',
            '<a href="https://mp.weixin.qq.com/s/x"><span leaf="">词</span></a>',
        ),
        (
            '<p id="a" class="b" onclick="x()" style="color:#C1161C;border:1px solid #fff">',
            (
                '<p class="b" style="color: rgb(193, 22, 28); '
                'border: 1px solid rgb(255, 255, 255);"></p>'
            ),
        ),
        (
            '<p style="position:fixed;top:0;background:url(x);text-align:left;--a:1">',
            '<p style="text-align: left;"></p>',
        ),
        ("<style>p{}</style><script>x</script><iframe>y</iframe><p>", "<p></p>"),
        ("<svg><title>x</svg><div>词</div>", '<span leaf="">词</span>'),
        ("</p><p><strong>词</p></section>", '<p><strong><span leaf="">词</span></strong></p>'),
    ],
)
def test_a_saved_body_is_changed_as_was_seen_on_real_drafts(sent, kept):
    assert saved(sent) == kept


def test_a_hidden_paragraph_is_appended():
    assert saved_body("", take) == TAIL


def test_a_page_shows_the_saved_pictures_and_no_more_spans():
    content = f'<p>词<img src="{OURS}"></p>'

    page = page_body(saved_body(content, take), lambda _: "/mmbiz/a")

    assert page == '<p><span leaf="">词</span><img src="/mmbiz/a"></p>'


def test_the_words_of_a_body_are_what_a_reader_sees():
    assert body_text("<p>一 <b>二</b></p>\n<script>x</script>&amp;三") == "一 二 &三"


class _Balance(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        assert tag in KEPT_TAGS
        assert not any(name == "id" or name.startswith("on") for name, _ in attrs)
        if tag not in VOID_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert tag in VOID_TAGS or self.open.pop() == tag


piece = st.sampled_from(
    (
        *("<p>", "</p>", "<section id=a>", "</section>", "<a href=x>", "<br/>", "<hr>", "<svg>"),
        *("</svg>", "<script>", "</script>", "词", "<", '"', "<p onx=y style='a:b;c'", ">", "<!--"),
    )
)


@given(st.lists(piece, max_size=12).map("".join))
@example("<p <p></p>")
def test_whatever_is_sent_the_saved_body_is_well_formed_and_stays_as_it_is(content):
    kept = saved(content)

    balance = _Balance()
    balance.feed(kept)
    balance.close()
    assert balance.open == []
    assert saved(kept) == kept
