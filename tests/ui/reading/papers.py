"""Articles for the paper: of every kind of block, with odd words, around a plain frame."""

from hypothesis import strategies as st

from workstation.domain import tree
from workstation.domain.content import ColumnRef, Content, ThemeRef

words = st.text(st.sampled_from("党支部学习安全一二三，。“”《》ab 12<&\t"), min_size=1, max_size=12)
marks = st.lists(st.sampled_from([tree.Strong(), tree.Underline()]), max_size=1).map(tuple)
inlines = st.lists(
    st.builds(tree.Text, words, marks)
    | st.just(tree.HardBreak())
    | words.map(lambda text: tree.Footnote(tree.FootnoteAttrs(text))),
    max_size=4,
).map(tuple)


def _name(number):
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:010}")


def _paragraph(name, content):
    return tree.Paragraph(tree.ParagraphAttrs(name), content)


def _heading(name, content):
    return tree.Heading(tree.HeadingAttrs(name), content)


def _quotation(name, content):
    return tree.Quotation(tree.QuotationAttrs(name, "《章程》"), content)


def _item(name, content):
    return tree.ListItem(tree.ListItemAttrs(name, "label", "一是"), content)


def _image(name, content):
    return tree.Image(tree.ImageAttrs(name, "p1", credit="王磊"), content)


def _group(name, content):
    photos = tuple(
        tree.GroupPhoto(tree.GroupPhotoAttrs(f"{name[:9]}{letter}", f"p{letter}"), content)
        for letter in "xyz"
    )
    return tree.PhotoGroup(tree.PhotoGroupAttrs(name, caption="合影"), photos)


def _table(name, content):
    wide = tree.TableCell(tree.CellAttrs(colspan=2), content)
    tall = tree.TableCell(tree.CellAttrs(rowspan=2), content)
    plain = tree.TableCell(tree.CellAttrs(), content)
    rows = (tree.TableRow((wide, plain)), tree.TableRow((tall, plain, plain)))
    return tree.Table(tree.TableAttrs(name), (*rows, tree.TableRow((plain, plain))))


def _others(name, _content):
    return tree.FollowCard(tree.FollowCardAttrs(name, "", "扫码关注"))


def _banner(name, _content):
    return tree.Banner(tree.StyledAttrs(name))


def _media(name, _content):
    return tree.Media(tree.MediaAttrs(name, "video", "夺冠时刻"))


kinds = st.sampled_from([
    _paragraph, _heading, _quotation, _item, _image, _group, _table, _others, _banner, _media,
])  # fmt: skip
docs = st.lists(
    st.tuples(kinds, st.integers(0, 30), inlines), max_size=5, unique_by=lambda one: one[1]
).map(lambda found: tree.Doc(tuple(kind(_name(n), content) for kind, n, content in found)))


def content_of(doc, *, title="标题"):
    """Return a revision around a document, without pictures."""
    return Content(
        schema=1, title=title, author="王磊", digest="", source="",
        column=ColumnRef("yaoqing", "大事要情"), theme=ThemeRef("yaoqing", "0" * 64),
        doc=doc, pictures={},
    )  # fmt: skip
