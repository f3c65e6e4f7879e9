"""One text edited by several people apart: trees, edits and revision graphs for property tests."""

from hypothesis import strategies as st

from workstation.domain import tree
from workstation.domain.canonical import short_hash
from workstation.domain.content import ColumnRef, Content, ThemeRef
from workstation.domain.history import History
from workstation.domain.ids import BLOCK_BITS

EMPTY = tree.Doc()


def identity(name):
    """Return a block id for a short name."""
    return short_hash(name.encode(), BLOCK_BITS)


def paragraph(name, words=None):
    text = name if words is None else words
    content = (tree.Text(text=text),) if text else ()
    return tree.Paragraph(attrs=tree.ParagraphAttrs(id=identity(name)), content=content)


def quotation(name, words, source="《党章》"):
    attrs = tree.QuotationAttrs(id=identity(name), source=source)
    return tree.Quotation(attrs=attrs, content=(tree.Text(text=words),))


def group(name, *photos):
    """Return a photo group of photos named by their ids."""
    return tree.PhotoGroup(
        attrs=tree.PhotoGroupAttrs(id=identity(name)),
        content=tuple(
            tree.GroupPhoto(attrs=tree.GroupPhotoAttrs(id=identity(one), photo=one))
            for one in photos
        ),
    )


def doc(*blocks):
    """Return a document of paragraphs named by words, or of blocks as they are."""
    return tree.Doc(tuple(paragraph(one) if isinstance(one, str) else one for one in blocks))


def words_of(document):
    """Return the words of the document's paragraphs, in order."""
    return [one.content[0].text if one.content else "" for one in document.content]


def article(document=EMPTY, **fields):
    plain = {
        "schema": 1,
        "title": "开展主题党日活动",
        "author": "林知夏",
        "digest": "",
        "source": "",
        "column": ColumnRef(id="yaoqing", name="大事要情"),
        "theme": ThemeRef(name="yaoqing", hash="0" * 64),
        "doc": document,
        "pictures": {},
    }
    return Content(**{**plain, **fields})


bases = st.integers(0, 8).map(lambda size: doc(*(f"b{one}" for one in range(size))))


@st.composite
def edits(draw, base, who):
    """Draw what one person made of `base`: rewordings, deletions, moves, new blocks, photos."""
    blocks = list(base.content)
    for step in range(draw(st.integers(0, 5))):
        place = draw(st.integers(0, len(blocks)))
        act = draw(st.sampled_from(["insert", "group", "reword", "delete", "move"]))
        if act == "insert":
            blocks.insert(place, paragraph(f"{who}{step}", draw(st.sampled_from(["新", who, ""]))))
        elif act == "group":
            blocks.insert(place, group(f"{who}g{step}", *draw(st.sets(photo_names, min_size=1))))
        elif place < len(blocks):
            block = blocks.pop(place)
            if act == "reword" and isinstance(block, tree.Paragraph):
                said = draw(st.sampled_from(["改", who, "", "同"]))
                text = (tree.Text(text=said),) if said else ()
                blocks.insert(place, tree.Paragraph(attrs=block.attrs, content=text))
            elif act == "move":
                blocks.insert(draw(st.integers(0, len(blocks))), block)
    return with_photos_once(tree.Doc(tuple(blocks)))


photo_names = st.sampled_from(["p1", "p2", "p3"])


def with_photos_once(document):
    """Return the document without photo groups that use a photo's id a second time."""
    seen, blocks = set(), []
    for block in document.content:
        inner = (
            {one.attrs.id for one in block.content} if isinstance(block, tree.PhotoGroup) else set()
        )
        if not inner & seen:
            seen |= inner
            blocks.append(block)
    return tree.Doc(tuple(blocks))


@st.composite
def three_versions(draw):
    """Draw a base and two versions made of it apart."""
    base = draw(bases)
    return draw(edits(base, "甲")), draw(edits(base, "乙")), base


@st.composite
def histories(draw):
    """Draw revisions of one article: {id: parents} and {id: content}, mergers among them."""
    parents, contents = {}, {}
    for place in range(draw(st.integers(2, 7))):
        known = sorted(parents)
        several = st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True)
        named = draw(several) if known else []
        before = contents[named[0]].doc if named else draw(bases)
        name = identity(f"revision {place} {draw(st.integers(0, 9))}")
        parents[name] = tuple(named)
        title = draw(st.sampled_from(["题目", "题目一", "题目二"]))
        contents[name] = article(draw(edits(before, f"人{place}")), title=title)
    return parents, contents


def heads_of(parents):
    named = {parent for one in parents.values() for parent in one}
    return sorted(set(parents) - named)


def history(parents, contents):
    return History(parents, contents.get)
