"""Articles and pictures for the tests of the Word and PDF writers."""

import io
from functools import cache

from PIL import Image
from rich_article import make_content

from workstation.document.themes import load_theme
from workstation.domain import tree
from workstation.domain.content import Content, Picture

THEME = load_theme("yaoqing")
ID = "a" * 10


@cache
def drawn(width: int = 60, height: int = 40, form: str = "jpeg") -> bytes:
    """Return a real picture."""
    target = io.BytesIO()
    Image.new("RGB", (width, height), "firebrick").save(target, form)
    return target.getvalue()


def article(*blocks: tree.Block, **fields: object) -> Content:
    """Return an article of these blocks with small pictures."""
    content = make_content(tree.Doc(tuple(blocks)), THEME)
    small = Picture("0" * 64, 60, 40, len(drawn()), "jpeg")
    fields.setdefault("pictures", dict.fromkeys(content.pictures, small))
    return tree.msgspec.structs.replace(content, **fields)


def paragraph(*content: tree.Inline, **attrs: object) -> tree.Paragraph:
    return tree.Paragraph(tree.ParagraphAttrs(ID, **attrs), content)


def text(words: str, *marks: tree.Mark) -> tree.Text:
    return tree.Text(words, marks)


def linked(words: str, href: str) -> tree.Text:
    return tree.Text(words, (tree.Link(tree.LinkAttrs(href)),))


def heading(words: str, level: int = 2) -> tree.Heading:
    return tree.Heading(tree.HeadingAttrs(ID, level), (tree.Text(words),))


def item(words: str, kind: str, label: str = "", level: int = 0) -> tree.ListItem:
    return tree.ListItem(tree.ListItemAttrs(ID, kind, label, level), (tree.Text(words),))


def image(photo: str = "p", caption: str = "", **attrs: object) -> tree.Image:
    return tree.Image(tree.ImageAttrs(ID, photo, **attrs), (tree.Text(caption),) if caption else ())


def group(photos: str, **attrs: object) -> tree.PhotoGroup:
    shown = tuple(tree.GroupPhoto(tree.GroupPhotoAttrs(ID, photo)) for photo in photos)
    return tree.PhotoGroup(tree.PhotoGroupAttrs(ID, **attrs), shown)


def cell(words: str = "", **attrs: object) -> tree.TableCell:
    return tree.TableCell(tree.CellAttrs(**attrs), (tree.Text(words),) if words else ())


def table(*rows: tuple[tree.TableCell, ...], header: bool = False) -> tree.Table:
    return tree.Table(tree.TableAttrs(ID, header), tuple(map(tree.TableRow, rows)))
