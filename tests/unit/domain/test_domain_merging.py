"""Several heads are shown as one article, the same on every PC, and only people settle it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from merging_scenes import (
    article,
    doc,
    heads_of,
    histories,
    history,
    identity,
    paragraph,
    words_of,
)

from workstation.domain import merging, tree
from workstation.domain.content import ColumnRef, Cover, Crop, Picture, ThemeRef
from workstation.domain.content_merge import UnsettledField, merge_contents
from workstation.domain.errors import Refused
from workstation.domain.history import History
from workstation.domain.merging import merged_view, unsettled_in
from workstation.domain.tree_form import content_hash
from workstation.domain.tree_text import block_text


def view(parents, contents, heads=None):
    return merged_view(history(parents, contents), heads or heads_of(parents))


def test_a_single_head_is_shown_as_it_is():
    contents = {"a": article(doc("一")), "b": article(doc("一", "二"))}

    merged = view({"a": (), "b": ("a",)}, contents)

    assert (merged.content, merged.heads) == (contents["b"], ("b",))


@given(histories(), st.randoms())
def test_any_order_of_heads_and_of_arrival_gives_the_same_article(scene, random):
    parents, contents = scene
    shuffled = random.sample(sorted(parents), len(parents))
    again = {one: tuple(random.sample(parents[one], len(parents[one]))) for one in shuffled}
    heads = heads_of(parents)

    merged = view(parents, contents)

    assert merged == view(again, contents, random.sample(heads, len(heads)))


@given(histories(), st.data())
def test_parts_of_the_history_that_no_head_rests_on_change_nothing(scene, data):
    parents, contents = scene
    chosen = data.draw(st.sampled_from(sorted(parents)))
    heads = [chosen, *data.draw(st.lists(st.sampled_from(sorted(parents)), unique=True))]
    heads = sorted(set(heads))
    needed = history(parents, contents).ancestors(heads)

    part = {one: named for one, named in parents.items() if one in needed}

    assert view(part, contents, heads) == view(parents, contents, heads)


@given(histories())
def test_every_word_of_every_head_that_nobody_removed_is_there(scene):
    parents, contents = scene
    heads = heads_of(parents)
    lineage = history(parents, contents)
    common = [lineage.ancestors([one]) for one in heads]
    old = {
        block_text(block)
        for one in set().union(*common)
        if one not in heads
        for block in contents[one].doc.content
    }

    merged = view(parents, contents)

    added = {block_text(block) for one in heads for block in contents[one].doc.content} - old
    assert added <= {block_text(block) for block in merged.content.doc.content}


def test_three_people_apart_are_folded_with_the_base_each_pair_has():
    contents = {
        "base": article(doc("一", "二", "三")),
        "a": article(doc(paragraph("一", "甲"), "二", "三")),
        "b": article(doc("一", paragraph("二", "乙"), "三")),
        "c": article(doc("一", "二", paragraph("三", "丙"))),
    }

    merged = view({"base": (), "a": ("base",), "b": ("base",), "c": ("base",)}, contents)

    assert words_of(merged.content.doc) == ["甲", "乙", "丙"]
    assert merged.unsettled == ()


def test_what_two_heads_left_open_a_third_does_not_close():
    contents = {
        "base": article(doc("一", "二", "三")),
        "a": article(doc("一", paragraph("二", "甲"), "三"), title="甲"),
        "b": article(doc("一", paragraph("二", "乙"), "三"), title="乙"),
        "c": article(doc("一", "二", "三", "四")),
    }

    merged = view({"base": (), "a": ("base",), "b": ("base",), "c": ("base",)}, contents)

    assert [pair.block for pair in merged.unsettled] == [identity("二")]
    assert merged.fields == (UnsettledField("title", "乙"),)


def test_mergers_settled_differently_by_two_people_rest_on_both_ancestors():
    apart = [article(doc("一", paragraph("二", said), "三")) for said in ("甲", "乙")]
    contents = {
        "base": article(doc("一", "二", "三")),
        "x": apart[0],
        "y": apart[1],
        "m": article(doc("一", paragraph("二", "甲"), "三", "四")),
        "n": article(doc("零", "一", paragraph("二", "乙"), "三")),
    }
    parents = {"base": (), "x": ("base",), "y": ("base",), "m": ("x", "y"), "n": ("x", "y")}

    merged = view(parents, contents)

    assert words_of(merged.content.doc)[0] == "零"
    assert words_of(merged.content.doc)[-1] == "四"
    assert "乙" in words_of(merged.content.doc)


@pytest.mark.parametrize("gone", ["base", "missing"])
def test_without_a_readable_base_both_texts_stand_and_nothing_is_guessed(gone):
    contents = {
        "base": article(doc("一", "二")),
        "a": article(doc("一", paragraph("二", "甲"))),
        "b": article(doc("一", "二")),
    }
    parents = {"base": (), "a": ("base",), "b": ("base",)}
    if gone == "base":
        contents["base"] = None
    else:
        del parents["base"]

    merged = view(parents, contents)

    assert words_of(merged.content.doc) == ["一", "甲", "二"]
    assert len(merged.unsettled) == 1


def test_a_purged_head_cannot_be_merged():
    parents = {"a": (), "b": ()}

    with pytest.raises(Refused) as refusal:
        view(parents, {"a": article(), "b": None})

    assert (refusal.value.code, refusal.value.details) == ("text_purged", {"revision": "b"})


def test_more_heads_than_an_office_has_pcs_are_refused():
    parents = {f"r{one}": () for one in range(merging.MAX_HEADS + 1)}

    with pytest.raises(Refused) as refusal:
        view(parents, dict.fromkeys(parents, article()))

    assert refusal.value.code == "too_many_heads"
    assert refusal.value.details == {"heads": 51, "limit": 50}


def test_versions_too_long_together_are_refused():
    long = {name: article(doc(paragraph(name, name * 60_000))) for name in "ab"}

    with pytest.raises(Refused) as refusal:
        view({"a": (), "b": ()}, long)

    assert refusal.value.code == "article_too_long"


def test_versions_with_too_many_blocks_together_are_refused():
    many = {name: article(doc(*(f"{name}{i}" for i in range(2_600)))) for name in "ab"}

    with pytest.raises(Refused) as refusal:
        view({"a": (), "b": ()}, many)

    assert refusal.value.details == {"blocks": 5_200, "limit": 5_000}


def tangled(levels):
    """Return a history in which two people settled each merger differently, again and again."""
    parents = {"a0000": (), "b0000": ()}
    for level in range(1, levels):
        before = (f"a{level - 1:04}", f"b{level - 1:04}")
        parents |= {f"a{level:04}": before, f"b{level:04}": before}
    contents = {one: article(doc("一", paragraph("二", one))) for one in parents}
    return parents, contents


@pytest.mark.parametrize("budget", [3, merging.MAX_BASE_MERGES])
def test_a_history_tangled_on_purpose_ends_and_loses_no_version(budget, monkeypatch):
    monkeypatch.setattr(merging, "MAX_BASE_MERGES", budget)
    parents, contents = tangled(60)

    merged = view(parents, contents)

    assert {"a0059", "b0059"} <= set(words_of(merged.content.doc))


def crossed():
    """Return two heads that each merged the same two revisions; one of them dropped a block."""
    parents = {"x": (), "y": (), "m": ("x", "y"), "n": ("x", "y")}
    text = article(doc("一", "二"))
    return parents, {"x": text, "y": text, "m": article(doc("一")), "n": text}


def test_what_one_of_two_crossed_mergers_dropped_is_dropped():
    assert words_of(view(*crossed()).content.doc) == ["一"]


def test_past_its_budget_a_base_counts_as_empty_and_nothing_is_dropped(monkeypatch):
    monkeypatch.setattr(merging, "MAX_BASE_MERGES", 0)

    assert words_of(view(*crossed()).content.doc) == ["一", "二"]


def test_revisions_that_claim_to_descend_from_each_other_still_end():
    parents = {"a": ("b",), "b": ("a",), "c": ("a", "b"), "d": ("a", "b")}
    contents = {one: article(doc(one)) for one in parents}

    merged = view(parents, contents, ["c", "d"])

    assert sorted(words_of(merged.content.doc)) == ["c", "d"]


class TestFields:
    """Everything beside the text merges by the same rule."""

    PICTURES = tuple(
        Picture(blob=f"{one:064x}", width=900, height=600, bytes=1_000, format="jpeg")
        for one in range(4)
    )

    def cover(self, photo):
        whole = Crop()
        return Cover(photo, whole, whole, self.PICTURES[0], self.PICTURES[1])

    @pytest.mark.parametrize(
        ("field", "before", "after"),
        [
            ("title", "旧", "新"),
            ("author", "旧", "新"),
            ("digest", "", "新"),
            ("source", "旧", ""),
            ("column", ColumnRef(id="a", name="甲"), ColumnRef(id="b", name="乙")),
            ("theme", ThemeRef(name="a", hash="0" * 64), ThemeRef(name="b", hash="1" * 64)),
        ],
    )
    def test_a_field_that_one_side_changed_is_taken(self, field, before, after):
        base, changed = article(**{field: before}), article(**{field: after})

        for sides in ((changed, base), (base, changed)):
            merged = merge_contents(*sides, base)
            assert (merged.content, merged.fields) == (changed, ())

    def test_a_title_that_both_changed_is_picked_and_told(self):
        merged = merge_contents(article(title="甲"), article(title="乙"), article(title="旧"))

        assert merged.content.title == "甲"
        assert merged.fields == (UnsettledField("title", "乙"),)

    def test_column_theme_and_cover_are_told_by_their_names(self):
        def made(name):
            return article(
                column=ColumnRef(id=name, name=f"栏{name}"),
                theme=ThemeRef(name=name, hash="1" * 64),
                cover=self.cover(f"photo{name}"),
            )

        merged = merge_contents(made("a"), made("b"), None)

        assert merged.content == made("a")
        assert merged.fields == (
            UnsettledField("column", "栏b"),
            UnsettledField("theme", "b"),
            UnsettledField("cover", "photob"),
        )

    def test_without_a_base_a_filled_field_is_no_rival_of_an_empty_one(self):
        merged = merge_contents(article(digest=""), article(digest="摘要"), None)

        assert (merged.content.digest, merged.fields) == ("摘要", ())

    def test_pictures_follow_the_photos_of_the_merged_text(self):
        one, two, three, four = self.PICTURES
        base = article(doc(image("a"), image("b")), pictures={"a": one, "b": two})
        ours = article(doc(image("a")), pictures={"a": three})
        theirs = article(
            doc(image("a"), image("b"), image("c")), pictures={"a": one, "b": two, "c": four}
        )

        merged = merge_contents(ours, theirs, base)

        assert merged.content.pictures == {"a": three, "c": four}
        assert merged.fields == ()

    def test_a_photo_finished_differently_on_both_sides_is_told(self):
        one, two, three, _ = self.PICTURES
        sides = [article(doc(image("a")), pictures={"a": made}) for made in (one, two, three)]

        merged = merge_contents(*sides)

        assert merged.content.pictures == {"a": one}
        assert merged.fields == (UnsettledField("pictures", "a"),)

    def test_squares_follow_the_grids_of_the_merged_text(self):
        one, two, three, four = self.PICTURES
        base = article(doc(grid("a")), pictures={"a": one, "a.square": two})
        ours = article(doc(grid("a")), title="改过", pictures={"a": one, "a.square": two})
        theirs = article(doc(grid("a")), pictures={"a": three, "a.square": four})

        merged = merge_contents(ours, theirs, base)

        assert merged.content.pictures == {"a": three, "a.square": four}
        assert merged.fields == ()

    def test_a_photo_finished_differently_is_told_once_with_its_square(self):
        one, two, three, four = self.PICTURES
        ours = article(doc(grid("a")), pictures={"a": one, "a.square": two})
        theirs = article(doc(grid("a")), pictures={"a": three, "a.square": four})

        merged = merge_contents(ours, theirs, None)

        assert merged.content.pictures == ours.pictures
        assert merged.fields == (UnsettledField("pictures", "a"),)


def grid(photo):
    cell = tree.GroupPhoto(tree.GroupPhotoAttrs(id=identity(photo * 2), photo=photo))
    return tree.PhotoGroup(tree.PhotoGroupAttrs(id=identity("grid"), layout="grid"), (cell,))


def image(photo):
    return tree.Image(attrs=tree.ImageAttrs(id=identity(photo), photo=photo))


class Newsroom:
    """A base, two versions of its second paragraph, and what people save after that."""

    def __init__(self, ours=None, theirs=None):
        self.parents = {"base": (), "a": ("base",), "b": ("base",)}
        self.contents = {
            "base": article(doc("一", "二", "三")),
            "a": article(ours or doc("一", paragraph("二", "甲"), "三")),
            "b": article(theirs or doc("一", paragraph("二", "乙"), "三")),
        }

    def merge(self, name, *heads):
        """Save the merged view as it is."""
        self.save(name, view(self.parents, self.contents, heads).content, *heads)
        return self.contents[name].doc

    def save(self, name, content, *parents):
        self.parents[name] = parents
        self.contents[name] = content

    def open_in(self, name):
        lineage = History(self.parents, self.contents.get)
        return [pair.versions for pair in unsettled_in(lineage, name)]


def test_a_saved_merger_is_open_as_long_as_both_versions_stand():
    room = Newsroom()
    merged = room.merge("m", "a", "b")
    both = tuple(block.attrs.id for block in merged.content[1:3])

    room.save("typo", article(doc(paragraph("一", "壹"), *merged.content[1:])), "m")
    room.save("more", article(doc(*room.contents["typo"].doc.content, "四")), "typo")

    assert room.open_in("m") == room.open_in("typo") == room.open_in("more") == [both]
    assert room.open_in("a") == []


@pytest.mark.parametrize("act", ["first gone", "second gone", "reworded"])
def test_a_pair_is_settled_by_touching_either_version(act):
    room = Newsroom()
    start, first, second, end = room.merge("m", "a", "b").content
    left = {
        "first gone": (second,),
        "second gone": (first,),
        "reworded": (paragraph("二", "甲乙"), second),
    }[act]

    room.save("settled", article(doc(start, *left, end)), "m")

    assert room.open_in("settled") == []


def test_what_was_deleted_there_and_edited_here_is_open_until_touched():
    room = Newsroom(theirs=doc("一", "三"))
    merged = room.merge("m", "a", "b")

    room.save("gone", article(doc(merged.content[0], merged.content[2])), "m")

    assert room.open_in("m") == [(identity("二"),)]
    assert room.open_in("gone") == []


def test_a_third_head_does_not_settle_what_two_left_open():
    room = Newsroom()
    room.merge("m", "a", "b")
    room.save("c", article(doc("一", paragraph("二", "丙"), "三")), "a")

    merged = room.merge("n", "m", "c")

    assert words_of(merged) == ["一", "丙", "乙", "三"]
    assert len(room.open_in("n")) == 1


def test_the_merged_view_tells_what_its_heads_left_open():
    room = Newsroom()
    merged = room.merge("m", "a", "b")
    room.save("c", article(doc(*room.contents["a"].doc.content, "四")), "a")

    shown = view(room.parents, room.contents)

    assert [pair.versions for pair in shown.unsettled] == [
        tuple(block.attrs.id for block in merged.content[1:3])
    ]


def test_a_head_that_never_saw_a_merger_does_not_reopen_it():
    room = Newsroom(theirs=doc("一", "三"))
    room.merge("m", "a", "b")
    room.save("settled", article(doc("一", paragraph("二", "甲乙"), "三")), "m")
    room.save("c", article(doc(*room.contents["a"].doc.content, "四")), "a")

    shown = view(room.parents, room.contents)

    assert words_of(shown.content.doc) == ["一", "甲乙", "三", "四"]
    assert shown.unsettled == ()


def test_what_was_merged_from_a_purged_text_counts_as_settled():
    room = Newsroom()
    room.merge("m", "a", "b")

    room.contents["a"] = None

    assert room.open_in("m") == []


@given(histories())
def test_a_merger_saved_unseen_is_as_open_as_the_view_was(scene):
    parents, contents = scene
    heads = tuple(heads_of(parents))
    shown = view(parents, contents)

    saved = history({**parents, "saved": heads}, {**contents, "saved": shown.content})

    assert unsettled_in(saved, "saved") == shown.unsettled if len(heads) > 1 else True
    assert content_hash(merged_view(saved, ["saved"]).content) == content_hash(shown.content)
