"""排版检查 finds the block that breaks a rule."""

import msgspec
import pytest

from offices import Office, paragraph, write
from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.usecases.editing import in_hand
from workstation.usecases.layout_check import LayoutFault, layout_faults
from workstation.usecases.previewing import material


@pytest.fixture
def office(tmp_path):
    office = Office(tmp_path)
    yield office
    office.close()


def text_of(kind, words):
    return kind(attrs=tree.StyledAttrs(id=new_block_id()), content=(tree.Text(text=words),))


@pytest.fixture
def made(office):
    article, _ = write(office.boss, "正文。")
    hand = in_hand(office.boss, article)
    blocks = (
        paragraph("第一段。"), text_of(tree.Lead, "导语。"), text_of(tree.Quote, "引用。"),
        paragraph("第二段。"), text_of(tree.Quote, "再引用。"),
    )  # fmt: skip
    edited = msgspec.structs.replace(hand.edited, doc=tree.Doc(blocks))
    return material(office.boss, article, hand.content, edited)


def with_quote_box(made, box):
    looks = made.theme.looks
    quote = tuple(msgspec.structs.replace(one, box=box) for one in looks.quote)
    looks = msgspec.structs.replace(looks, quote=quote)
    return made._replace(theme=msgspec.structs.replace(made.theme, looks=looks))


def test_what_our_writer_writes_has_no_faults(made):
    assert layout_faults(made) == ()


def test_every_block_that_breaks_a_rule_is_named(made):
    spoiled = with_quote_box(made, "width:500px")
    quotes = [block.attrs.id for block in made.content.doc.content if isinstance(block, tree.Quote)]

    faults = layout_faults(spoiled)

    assert {one.block for one in faults} == set(quotes)
    assert len(faults) == len(set(faults))
    assert all(isinstance(one, LayoutFault) and one.rule for one in faults)
