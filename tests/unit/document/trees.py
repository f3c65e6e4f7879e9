"""Whole documents for property tests: every block, every mark, words full of markup."""

import string
from itertools import count

from hypothesis import strategies as st

from workstation.document.runs import joined, ordered_marks
from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, ThemeRef
from workstation.domain.ids import new_block_id

MARKUP = "\\`*_[]<>^|&!#{}:=~-+.)(\"'12 \t　"
CHINESE = "党支部学习安全一二三，。：“”（）《》、年月日"

words = st.text(
    st.sampled_from(CHINESE)
    | st.sampled_from(string.ascii_letters)
    | st.sampled_from(MARKUP)
    | st.characters(exclude_categories=("Cc", "Cs", "Cn")),
    min_size=1,
    max_size=12,
)
tokens = st.sampled_from(["", "accent", "gold", "h2.ribbon", "a-1"])
short_texts = st.just("") | words | st.text(st.sampled_from('"\\ a\n党'), max_size=6)
photo_refs = st.from_regex(r"[a-z0-9:]{1,12}", fullmatch=True)
hrefs = st.builds(
    "{}{}".format,
    st.sampled_from(["http://", "https://", "mailto:"]),
    st.from_regex(r"[a-zA-Z0-9./<>()\\&;?*_\[\]党-]{1,12}", fullmatch=True),
)
marks = st.lists(
    st.just(tree.Strong())
    | st.just(tree.Emphasis())
    | st.just(tree.Underline())
    | tokens.map(lambda token: tree.Color(tree.ColorAttrs(token)))
    | hrefs.map(lambda href: tree.Link(tree.LinkAttrs(href))),
    max_size=3,
).map(ordered_marks)
inlines = st.lists(
    st.builds(tree.Text, words, st.just(()) | marks)
    | st.just(tree.HardBreak())
    | words.map(lambda text: tree.Footnote(tree.FootnoteAttrs(text))),
    max_size=5,
).map(joined)

_ids = st.just("")
_styled = st.builds(tree.StyledAttrs, _ids, tokens)
_aligns = st.sampled_from(["", "left", "center", "right", "justify"])
_group_photos = st.builds(
    tree.GroupPhoto,
    st.builds(tree.GroupPhotoAttrs, _ids, photo_refs, short_texts, short_texts),
    inlines,
)
_cells = st.builds(
    tree.TableCell,
    st.just(tree.CellAttrs())
    | st.builds(tree.CellAttrs, st.integers(1, 3), st.integers(1, 3), _aligns),
    inlines,
)
_rows = st.builds(tree.TableRow, st.lists(_cells, max_size=3).map(tuple))

paragraphs = st.builds(
    tree.Paragraph,
    st.builds(tree.ParagraphAttrs, _ids)
    | st.builds(tree.ParagraphAttrs, _ids, _aligns, st.booleans()),
    inlines,
)
list_items = st.builds(
    tree.ListItem,
    st.builds(
        tree.ListItemAttrs,
        _ids,
        st.sampled_from(["bullet", "ordered"]),
        st.just(""),
        st.integers(0, 3),
    )
    | st.builds(
        tree.ListItemAttrs, _ids, st.just("label"), words.map(lambda text: text[:20]), st.just(1)
    ),
    inlines,
)
blocks = (
    paragraphs
    | list_items
    | st.builds(
        tree.Heading,
        st.builds(tree.HeadingAttrs, _ids, st.sampled_from([2, 3, 4]), tokens),
        inlines,
    )
    | st.builds(tree.Quote, _styled, inlines)
    | st.builds(tree.Lead, _styled, inlines)
    | st.builds(tree.Quotation, st.builds(tree.QuotationAttrs, _ids, short_texts, tokens), inlines)
    | st.builds(
        tree.Image,
        st.builds(
            tree.ImageAttrs,
            _ids,
            photo_refs,
            short_texts,
            short_texts,
            st.integers(10, 100),
            tokens,
        ),
        inlines,
    )
    | st.builds(
        tree.PhotoGroup,
        st.builds(
            tree.PhotoGroupAttrs,
            _ids,
            st.sampled_from(["grid", "columns", "full", "slide"]),
            st.sampled_from([2, 3]),
            short_texts,
        ),
        st.lists(_group_photos, min_size=1, max_size=3).map(tuple),
    )
    | st.builds(
        tree.Table,
        st.builds(tree.TableAttrs, _ids, st.booleans()),
        st.lists(_rows, min_size=1, max_size=3).map(tuple),
    )
    | st.builds(tree.Divider, _styled)
    | st.builds(tree.Banner, _styled)
    | st.builds(tree.SignOff, _styled)
    | st.builds(
        tree.FollowCard,
        st.builds(tree.FollowCardAttrs, _ids, st.just("") | photo_refs, short_texts),
    )
    | st.builds(
        tree.Media,
        st.builds(
            tree.MediaAttrs,
            _ids,
            st.sampled_from(["audio", "video"]),
            short_texts,
            st.just("") | hrefs,
        ),
    )
)


def numbered(doc: tree.Doc) -> tree.Doc:
    """Return the document with ids counted from the top, so that only the rest is compared."""
    counter = count()

    def renamed(node):
        attrs = tree.msgspec.structs.replace(node.attrs, id=counted(next(counter)))
        if isinstance(node, tree.PhotoGroup):
            photos = tuple(renamed(photo) for photo in node.content)
            return tree.msgspec.structs.replace(node, attrs=attrs, content=photos)
        return tree.msgspec.structs.replace(node, attrs=attrs)

    return tree.Doc(tuple(renamed(block) for block in doc.content))


def counted(number: int) -> str:
    """Return the block id that stands for a number."""
    digits = "".join("abcdefghij"[int(digit)] for digit in str(number))
    return digits.rjust(12, "z")


docs = st.lists(blocks, max_size=4).map(lambda found: numbered(tree.Doc(tuple(found))))
small_docs = st.lists(blocks, max_size=3).map(lambda found: numbered(tree.Doc(tuple(found))))


def fresh(doc: tree.Doc) -> tree.Doc:
    """Return the document with new random ids, as if it had been read again."""

    def renamed(node):
        attrs = tree.msgspec.structs.replace(node.attrs, id=new_block_id())
        if isinstance(node, tree.PhotoGroup):
            photos = tuple(renamed(photo) for photo in node.content)
            return tree.msgspec.structs.replace(node, attrs=attrs, content=photos)
        return tree.msgspec.structs.replace(node, attrs=attrs)

    return tree.Doc(tuple(renamed(block) for block in doc.content))


def content_of(doc: tree.Doc, *, title="标题", author="", digest="", source="", column="大事要情"):
    """Return a revision around a document, without pictures."""
    return Content(
        schema=1,
        title=title,
        author=author,
        digest=digest,
        source=source,
        column=ColumnRef("yaoqing", column),
        theme=ThemeRef("yaoqing", "0" * 64),
        doc=doc,
        pictures={},
    )
