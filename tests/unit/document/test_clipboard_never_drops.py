"""Whatever markup is pasted, the words a person sees in it are in the article."""

import html as entities
from collections import Counter

from clipboard_reading import CORPUS, normal, read, words_of
from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.document.readers.clipboard_words import words_of_markup
from workstation.domain.errors import Refused

WORDS = st.text(
    st.sampled_from("党员学习一二三、。，（）1.2 a<&>\"'=-\u200b\u202e\u3000\n图为▲摄影"),
    min_size=1,
    max_size=15,
)
BOXES = ["p", "div", "section", "h1", "h2", "li", "ul", "ol", "blockquote", "span", "b", "center"]
ODD = ["td", "tr", "th", "table", "tbody", "o:p", "v:shape", "figcaption", "figure", "button", "dt"]
RARE = ["a", "pre", "svg", "text", "font", "mp-x", "form", "main", "article", "ins", "u", "caption"]
STYLES = [
    "",
    ' style="color:red;font-weight:bold"',
    ' style="mso-list:l0 level2 lfo1"',
    ' style="mso-outline-level:2"',
    ' style="display:block;text-align:center;font-size:30px"',
    ' class="MsoNormal _135editor" data-x="a>b"',
    " title='\"<p>'",
    ' onclick="x()" href="javascript:x()" src=x',
    " =x a=b/ /",
]
NOTHING_SHOWN = [
    "<script>if(a<b)'词'</script>",
    "<style>p{display:none}.词{}</style>",
    "<!-- <p>词</p> -->",
    "<!--[if gte mso 9]><xml>词</xml><![endif]-->",
    "<![if !supportLists]>",
    "<br>",
    "<hr>",
    "<img src=x alt=词>",
    '<span style="display:none">词</span>',
    "<title>词</title>",
    "<template>词</template>",
    "<meta charset=utf-8>",
    "</p>",
    "</table>",
    "</div>",
]


def shown(words):
    return entities.escape(words), words


def inside(children):
    def box(tag, style, inner):
        made = "".join(page for page, _ in inner)
        return f"<{tag}{style}>{made}</{tag}>", "".join(words for _, words in inner)

    tags = st.sampled_from(BOXES) | st.sampled_from(ODD) | st.sampled_from(RARE)
    return st.builds(box, tags, st.sampled_from(STYLES), st.lists(children, max_size=4))


PAGES = st.lists(
    st.recursive(
        WORDS.map(shown) | st.sampled_from(NOTHING_SHOWN).map(lambda made: (made, "")),
        inside,
        max_leaves=20,
    ),
    min_size=1,
    max_size=5,
).map(lambda parts: ("".join(p for p, _ in parts), "".join(w for _, w in parts)))
OFFICE = st.sampled_from(["", '<p class="MsoNormal"></p>', "<section powered-by=xiumi></section>"])


@settings(max_examples=150)
@given(PAGES, OFFICE)
def test_no_word_is_dropped_and_none_invented(page, made_by):
    html, words = page

    pasted = read(made_by + html)

    assert Counter(words_of(pasted)) == Counter(normal(words))


@settings(max_examples=100)
@given(PAGES)
def test_bare_words_of_markup_are_all_its_words(page):
    html, words = page
    hidden = html.replace('<span style="display:none">词</span>', "")

    found = normal(words_of_markup(hidden))

    assert found == normal(words)


@settings(max_examples=100)
@given(st.text(st.sampled_from("<>/!-[]=\"' \nabpdivtrscript党&;#x0"), max_size=120))
def test_torn_markup_is_read_or_refused_and_never_breaks(html):
    try:
        read(html)
        words_of_markup(html)
    except Refused as error:
        assert error.code in {"too_many_elements", "article_too_long"}  # noqa: PT017 - or it is read


@given(st.text(max_size=200))
def test_plain_words_come_as_they_are(text):
    assert words_of(read(text=text, plain=True)) == normal(text)


CLIPBOARDS = [path.read_bytes().decode() for path in sorted(CORPUS.glob("*.html"))]


@settings(max_examples=100)
@given(
    st.sampled_from(CLIPBOARDS),
    st.integers(0, 10_000),
    st.integers(0, 200),
    st.sampled_from(
        ["", "<", ">", "'", '"', "-->", "<table>", "</td>", "\0", "&#", "\ud83d", "党"]
    ),
)
def test_a_clipboard_torn_anywhere_is_read(page, place, cut, put):
    at = place % len(page)

    pasted = read(
        page[:at] + put + page[at + cut :], picture=lambda source: source.encode("utf-8", "replace")
    )

    assert all(loss.code for loss in pasted.warnings)
