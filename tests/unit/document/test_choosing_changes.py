import pytest
from hypothesis import given
from hypothesis import strategies as st
from trees import docs, fresh

from workstation.document.alignment import align_ids
from workstation.document.choosing import accepted, rejected
from workstation.document.difference import difference
from workstation.domain import tree
from workstation.domain.tree_form import checked
from workstation.domain.tree_text import plain_text

WORDS = [
    "周三中午，十九名党员围坐在长桌旁，一字一句往下抄。",
    "支部没有规定进度，只定了两条规矩。",
    "下一步，支部计划把大家提出的问题整理成清单。",
    "活动结束后，大家重温了入党誓词。",
]


def paragraph(identity, text, *marks):
    return tree.Paragraph(tree.ParagraphAttrs(identity * 12), (tree.Text(text, marks),))


def doc(*blocks):
    return tree.Doc(blocks)


def named(letter):
    return letter * 12


BASE = doc(*(paragraph(letter, words) for letter, words in zip("abcd", WORDS, strict=True)))


@st.composite
def edited(draw):
    """Two versions as an editor makes them: moved, cut, joined, reworded, re-formed."""
    count = draw(st.integers(1, 6))
    letters = "abcdefgh"[:count]
    base = doc(*(paragraph(letter, draw(st.sampled_from(WORDS))) for letter in letters))
    blocks = list(draw(st.permutations(base.content)))
    for place in range(len(blocks) - 1, -1, -1):
        block = blocks[place]
        words = block.content[0].text
        match draw(st.integers(0, 6)):
            case 0:
                del blocks[place]
            case 1:
                cut = draw(st.integers(1, len(words) - 1))
                after = paragraph("vwxyz234"[place], words[cut:])
                blocks[place : place + 1] = [
                    tree.Paragraph(block.attrs, (tree.Text(words[:cut]),)), after
                ]  # fmt: skip
            case 2 if place:
                joined = blocks[place - 1].content[0].text + words
                blocks[place - 1 : place + 1] = [
                    tree.Paragraph(blocks[place - 1].attrs, (tree.Text(joined),))
                ]
            case 3:
                words = words.replace("党员", "同志").replace("两", "三")
                blocks[place] = tree.Paragraph(block.attrs, (tree.Text(words),))
            case 4:
                words = words.replace("支部", "党支部")
                made = tree.Heading(tree.HeadingAttrs(block.attrs.id), (tree.Text(words),))
                blocks[place] = made
            case _:
                pass
    return base, doc(*blocks)


pairs = st.tuples(docs, docs).map(lambda both: (both[0], align_ids(*both))) | edited()


@given(pairs)
def test_all_changes_accepted_make_the_newer_version(both):
    base, new = both
    ids = [change.id for change in difference(base, new)]

    assert accepted(base, new, ids) == new


@given(pairs)
def test_all_changes_rejected_make_the_older_version(both):
    base, new = both
    ids = [change.id for change in difference(base, new)]

    assert rejected(base, new, ids) == base


@given(pairs)
def test_without_a_change_taken_or_left_nothing_changes(both):
    base, new = both

    assert rejected(base, new, []) == new
    assert accepted(base, new, []) == base or not difference(base, new)


@given(docs, docs)
def test_versions_that_share_no_ids_are_made_of_each_other_too(base, new):
    new = fresh(new)
    ids = [change.id for change in difference(base, new)]

    assert accepted(base, new, ids) == new
    assert rejected(base, new, ids) == base


@given(pairs, st.data())
def test_any_choice_is_a_whole_document(both, data):
    base, new = both
    ids = [change.id for change in difference(base, new)]
    some = data.draw(st.sets(st.sampled_from(ids))) if ids else set()

    made = accepted(base, new, some)

    assert checked(made) is made


@given(edited(), st.data())
def test_a_change_that_was_rejected_is_told_no_more(both, data):
    base, new = both
    changes = [one for one in difference(base, new) if one.kind in {"inserted", "deleted"}]
    if not changes:
        return
    change = data.draw(st.sampled_from(changes))

    left = rejected(base, new, [change.id])

    assert change.id not in [one.id for one in difference(base, left)]


def test_one_of_two_changes_is_taken_and_the_other_left():
    new = doc(
        paragraph("a", WORDS[0].replace("十九", "二十")),
        BASE.content[1],
        paragraph("c", WORDS[2].replace("清单", "台账")),
        BASE.content[3],
    )
    first, second = difference(BASE, new)

    taken = accepted(BASE, new, [first.id])

    assert taken == doc(new.content[0], *BASE.content[1:])
    assert rejected(BASE, new, [second.id]) == taken


def test_a_deletion_that_is_left_stands_behind_the_block_it_followed():
    added = paragraph("e", "另有一事通知如下。")
    new = doc(BASE.content[0], added, BASE.content[2], BASE.content[3])

    made = rejected(BASE, new, [f"{named('b')}:deleted"])

    assert made == doc(BASE.content[0], BASE.content[1], added, BASE.content[2], BASE.content[3])


def test_a_move_that_is_left_goes_back_and_keeps_its_other_changes():
    reworded = paragraph("d", WORDS[3].replace("大家", "党员"))
    new = doc(reworded, *BASE.content[:3])

    made = rejected(BASE, new, [f"{named('d')}:moved"])

    assert made == doc(*BASE.content[:3], reworded)


@pytest.mark.parametrize("taken", ["changed", "format"])
def test_words_and_form_of_a_block_are_taken_apart(taken):
    words = WORDS[1].replace("两", "三")
    heading = tree.Heading(tree.HeadingAttrs(named("b")), (tree.Text(words),))
    new = doc(BASE.content[0], heading, *BASE.content[2:])

    made = accepted(BASE, new, [f"{named('b')}:{taken}"])

    block = made.content[1]
    assert isinstance(block, tree.Heading) == (taken == "format")
    assert block.content[0].text == (words if taken == "changed" else WORDS[1])


def test_a_split_that_is_left_is_one_paragraph_again():
    new = doc(paragraph("a", WORDS[0][:9]), paragraph("e", WORDS[0][9:]), *BASE.content[1:])
    (change,) = difference(BASE, new)

    assert plain_text(rejected(BASE, new, [change.id])) == plain_text(BASE)


def test_a_merger_that_is_left_is_several_paragraphs_again():
    new = doc(paragraph("a", WORDS[0] + WORDS[1]), *BASE.content[2:])
    (change,) = difference(BASE, new)

    assert rejected(BASE, new, [change.id]) == BASE
