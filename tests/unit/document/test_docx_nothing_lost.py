"""Whatever stands in a Word file stands in the article: title and text together, in order."""

import unicodedata

from docx_corpus import (
    abstract_list,
    bold,
    cell,
    docx,
    inline_picture,
    level,
    list_of,
    numbered,
    paragraph,
    picture_bytes,
    run,
    style,
    styled,
    table,
    text_box,
)
from docx_reading import read
from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.domain.tree_text import plain_text

STYLES = "".join(
    (style("1", "heading 1"), style("2", "heading 2"), style("t", "Title"), style("q", "Quote"))
)
NUMBERING = abstract_list(1, level(0, "decimal", "%1.")) + list_of(1, 1)
WORDS = st.text(
    st.sampled_from("党支部学习章程图一二三1 2，。：、（）【】《》—“”摄影文来源者为\u3000abc<&>"),
    min_size=1,
    max_size=30,
)
LOOKS = st.sampled_from(
    ["", "<w:b/>", "<w:i/>", '<w:color w:val="FF0000"/>', '<w:sz w:val="44"/>', "<w:strike/>"]
)
FORMS = st.sampled_from(
    ["", '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', '<w:ind w:firstLine="420"/>',
     '<w:ind w:left="567" w:right="567"/>']
)  # fmt: skip


@st.composite
def lines(draw):
    """A paragraph and the words it shows; inside it nothing is numbered."""
    texts = draw(st.lists(WORDS, min_size=1, max_size=4))
    runs = [run(text, draw(LOOKS)) for text in texts]
    place = draw(st.integers(0, len(runs)))
    shown = draw(st.sampled_from(["", "<w:r><w:br/></w:r>", inline_picture("p")]))
    runs.insert(place, shown or bold(""))
    form = draw(FORMS)
    which = draw(st.sampled_from(["", "1", "2", "t", "q"]))
    made = styled(which, *runs, properties=form) if which else paragraph(*runs, properties=form)
    return made, "".join(texts)


@st.composite
def boxes(draw):
    """A paragraph that ends in a text box."""
    before, inside = draw(WORDS), draw(WORDS)
    return paragraph(run(before), text_box(paragraph(run(inside)))), before + inside


@st.composite
def grids(draw):
    """A table of words."""
    width = draw(st.integers(1, 3))
    rows = draw(st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1, max_size=3))
    made = table(*[[cell(paragraph(run(text))) for text in row] for row in rows])
    return made, "".join(text for row in rows for text in row)


@st.composite
def items(draw):
    """A bare list item; its number is counted when the file is put together."""
    text = draw(WORDS)
    return numbered("", 1).replace("</w:p>", f"{run(text)}</w:p>"), f"\x00{text}"


def joined(shown):
    """Return the words of a file, with list items numbered in order."""
    count, text = 0, ""
    for words in shown:
        if words.startswith("\x00"):
            count += 1
            text += f"{count}.{words[1:]}" if normal(words[1:]) else ""
        else:
            text += words
    return text


def normal(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


def letters(text):
    """Return the words less the signs that a credit takes out of a caption (（摄影：…）)."""
    return sorted(letter for letter in normal(text) if letter not in "摄影图():/、")


@settings(max_examples=150)
@given(st.lists(st.one_of(lines(), boxes(), grids(), items()), min_size=1, max_size=8))
def test_no_word_is_lost_and_none_is_invented(blocks):
    shown = joined(words for _, words in blocks)
    body = paragraph("末尾一句。")

    found = read(
        docx(
            *(made for made, _ in blocks),
            body,
            styles=STYLES,
            numbering=NUMBERING,
            parts={"media/p.png": picture_bytes("PNG")},
            relations={"p": ("image", "media/p.png")},
        )
    )

    assert letters(found.title + plain_text(found.doc)) == letters(shown + "末尾一句。")


@settings(max_examples=100)
@given(st.lists(WORDS.map(lambda text: f"句{text}。"), min_size=1, max_size=8))
def test_the_order_of_plain_lines_is_the_order_of_the_text(texts):
    found = read(docx(*(paragraph(run(text)) for text in texts)))

    assert normal(found.title + plain_text(found.doc)) == normal("".join(texts))
