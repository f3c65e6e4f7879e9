"""A revision's name covers everything a reader sees, and nothing that they do not."""

import inspect
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.writers import docx, markdown, pdf, web, wechat
from workstation.domain import tree
from workstation.domain.canonical import sha256_hex
from workstation.domain.content import (
    ColumnRef,
    Content,
    Cover,
    Crop,
    LateFields,
    Picture,
    ThemeRef,
)
from workstation.domain.revisions import in_frame_of, laid_out, revision_id, with_photos
from workstation.domain.tree_form import content_bytes, content_hash, parse_content
from workstation.usecases import previewing

FIRST, SECOND, THIRD, FOURTH = (letter * 12 for letter in "abcd")
NAMES = st.text(alphabet="abcdefghijklmnopqrstuvwxyz234567", min_size=24, max_size=24)


def a_picture(seed="one"):
    return Picture(blob=sha256_hex(seed.encode()), width=1080, height=720, bytes=9, format="jpeg")


def a_content():
    """Return a content in which every field says something."""
    run = (tree.Text(text="海岚"), tree.Footnote(attrs=tree.FootnoteAttrs(text="注")))
    image = tree.Image(attrs=tree.ImageAttrs(id=FIRST, photo="photo1"), content=run)
    return Content(
        schema=1,
        title="题",
        author="作者",
        digest="摘要",
        source="来源",
        column=ColumnRef(id="yaoqing", name="大事要情"),
        theme=ThemeRef(name="yaoqing", hash="a" * 64),
        doc=tree.Doc(content=(image,)),
        pictures={"photo1": a_picture()},
        cover=Cover(
            photo="photo1", wide=Crop(), square=Crop(left=1),
            wide_picture=a_picture("wide"), square_picture=a_picture("square"),
        ),
    )  # fmt: skip


def leaves(value, path=()):
    """Yield the path of everything in a plain JSON value that is no container."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from leaves(item, (*path, number))
    else:
        yield path, value


def changed(plain, path, value):
    """Return a copy of a plain JSON value with one leaf changed."""
    copy = msgspec.json.decode(msgspec.json.encode(plain))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return copy


PLAIN = msgspec.json.decode(content_bytes(a_content()))
OTHER = {
    str: lambda old: "b" * 64 if len(old) == 64 else {"jpeg": "png"}.get(old, old + "z"),
    int: lambda old: old - 1 if old in {100, 10_000} else old + 1,
    bool: lambda old: not old,
}


def test_every_field_of_a_content_is_filled_so_that_the_next_test_sees_it():
    assert set(PLAIN) == set(Content.__struct_fields__)
    assert set(PLAIN["cover"]) == set(Cover.__struct_fields__)
    assert set(PLAIN["pictures"]["photo1"]) == set(Picture.__struct_fields__)
    assert all(value != "" for path, value in leaves(PLAIN) if path[0] != "doc")


@pytest.mark.parametrize(
    "path", [path for path, _ in leaves(PLAIN) if path != ("schema",) and "type" not in path],
    ids=lambda path: ".".join(map(str, path)),
)  # fmt: skip
def test_whatever_a_reader_sees_is_part_of_the_hash(path):
    value = dict(leaves(PLAIN))[path]
    is_block_id = path[0] == "doc" and path[-1] == "id"
    other = SECOND if is_block_id else OTHER[type(value)](value)

    edited = parse_content(msgspec.json.encode(changed(PLAIN, path, other)))

    assert content_hash(edited) != content_hash(a_content())


def test_leaving_the_cover_or_a_picture_out_changes_the_hash():
    whole = a_content()

    without = [
        msgspec.structs.replace(whole, cover=None),
        msgspec.structs.replace(whole, pictures={}),
    ]

    assert len({content_hash(one) for one in (whole, *without)}) == 3


WRITERS = (
    docx.write_docx,
    markdown.write_markdown,
    pdf.write_pdf,
    web.write_web,
    wechat.write_wechat,
)
FROZEN = {"content", "late"}
NAMED_BY_HASH = {"theme", "picture", "address", "picture_path"}
OF_PREVIEWS = {"mark"}
"""What a preview puts before blocks to find them by; without a preview it is nothing."""


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_a_writer_takes_what_is_frozen_or_named_by_its_hash_and_nothing_else(write):
    """What else a writer could show would not be covered by what the reviewers signed."""
    asked = inspect.signature(write).parameters

    assert asked["content"].annotation is Content
    assert "late" not in asked or asked["late"].annotation is LateFields
    assert set(asked) <= FROZEN | NAMED_BY_HASH | OF_PREVIEWS
    assert "mark" not in asked or asked["mark"].default("block") == ""


def test_previews_alone_mark_where_blocks_begin():
    usecases = Path(previewing.__file__).parent.rglob("*.py")

    marking = {path.name for path in usecases if re.search(r"[ (]mark=", path.read_text("utf-8"))}

    assert marking <= {"previewing.py"}


@given(NAMES, st.lists(NAMES, max_size=4, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_parents_is_no_part_of_a_revisions_name(content, parents, chance):
    turned = list(parents)
    chance.shuffle(turned)

    assert revision_id(content, turned) == revision_id(content, parents)


@given(NAMES, NAMES, st.lists(NAMES, max_size=3, unique=True))
def test_content_and_each_parent_are_part_of_a_revisions_name(content, other, parents):
    name = revision_id(content, parents)

    assert len(name) == 24
    assert (revision_id(other, parents) == name) == (other == content)
    for parent in parents:
        assert revision_id(content, [one for one in parents if one != parent]) != name


# --- photos and frames -------------------------------------------------------------------------


def an_image(identity, photo, caption=""):
    content = (tree.Text(text=caption),) if caption else ()
    return tree.Image(attrs=tree.ImageAttrs(id=identity, photo=photo), content=content)


def test_pictures_find_their_photos_and_a_lost_one_leaves_its_caption():
    doc = tree.Doc(content=(an_image(FIRST, "key1", "合影"), an_image(SECOND, "key2", "留念"),
                            an_image(THIRD, "key3")))  # fmt: skip

    made = with_photos(doc, {"key1": "photo1"})

    assert [block.attrs.id for block in made.content] == [FIRST, SECOND]
    assert made.content[0].attrs.photo == "photo1"
    assert isinstance(made.content[1], tree.Paragraph)
    assert made.content[1].content == (tree.Text(text="留念"),)


def test_a_group_keeps_the_photos_that_are_there_and_the_captions_of_the_others():
    photos = tuple(
        tree.GroupPhoto(
            attrs=tree.GroupPhotoAttrs(id=identity, photo=key), content=(tree.Text(text=key),)
        )
        for identity, key in ((SECOND, "key1"), (THIRD, "key2"))
    )
    doc = tree.Doc(content=(tree.PhotoGroup(attrs=tree.PhotoGroupAttrs(id=FIRST), content=photos),))

    one = with_photos(doc, {"key2": "photo2"})
    none = with_photos(doc, {})

    assert [block.attrs.id for block in one.content] == [FIRST, SECOND]
    assert [photo.attrs.photo for photo in one.content[0].content] == ["photo2"]
    assert [block.attrs.id for block in none.content] == [SECOND, THIRD]


def test_a_follow_card_without_its_code_stays():
    card = tree.FollowCard(attrs=tree.FollowCardAttrs(id=FIRST, photo="key", text="欢迎关注"))

    made = with_photos(tree.Doc(content=(card,)), {})

    assert made.content[0].attrs.photo == ""
    assert made.content[0].attrs.text == "欢迎关注"


def test_the_frame_is_put_round_once():
    plain = tree.Doc(content=(tree.Paragraph(attrs=tree.ParagraphAttrs(id=FIRST)),))

    framed = laid_out(plain)

    kinds = [type(block) for block in framed.content]
    assert kinds == [tree.Banner, tree.Paragraph, tree.SignOff]
    assert laid_out(framed) == framed


def test_text_from_a_plain_file_gets_the_frame_it_had_and_its_own_wins():
    framed = laid_out(tree.Doc(content=(tree.Paragraph(attrs=tree.ParagraphAttrs(id=FIRST)),)))
    text = tree.Doc(content=(tree.Paragraph(attrs=tree.ParagraphAttrs(id=SECOND)),))
    bannered = tree.Doc(content=(tree.Banner(attrs=tree.StyledAttrs(id=THIRD)), *text.content))

    assert in_frame_of(framed, text).content == (framed.content[0], *text.content,
                                                 framed.content[-1])  # fmt: skip
    assert in_frame_of(framed, bannered) == bannered
    assert in_frame_of(text, text) == text
