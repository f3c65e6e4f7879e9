"""Photos and groups of photos on the canvas: by mouse, by keys, by commands of the window."""

import pytest
from PySide6.QtCore import QEvent, Qt

from canvas_pages import named, words
from workstation.domain import tree

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
GROUP = named(1)


def paragraph(number, text):
    return tree.Paragraph(tree.ParagraphAttrs(id=named(number)), words(text))


def image(number, caption="", **attrs):
    return tree.Image(tree.ImageAttrs(id=named(number), photo="p0", **attrs), words(caption))


def photo(number, name, caption="", credit=""):
    attrs = tree.GroupPhotoAttrs(id=named(10 + number), photo=name, credit=credit)
    return tree.GroupPhoto(attrs, words(caption))


def group(count=6, **attrs):
    photos = tuple(photo(number, f"p{number}") for number in range(count))
    return tree.PhotoGroup(tree.PhotoGroupAttrs(id=GROUP, **attrs), photos)


def doc(*blocks):
    return tree.Doc(tuple(blocks))


def order(document):
    """Return the photos of the group, in order."""
    return "".join(one.attrs.photo[1:] for one in document.content[1].content)


@pytest.fixture
def with_image(page):
    return page.load(doc(paragraph(0, "前"), image(1), paragraph(2, "后")))


@pytest.fixture
def with_group(page):
    return page.load(doc(paragraph(0, "前"), group(), paragraph(2, "后")))


def select_photo(page, number):
    page.press(page.middle(".g > .frame", number))
    page.wait_selected(named(10 + number))


# --- one photo ----------------------------------------------------------------------------------


def test_a_press_on_a_photo_selects_it_and_shows_what_can_be_done(with_image):
    with_image.press(with_image.middle(".b-image > .frame"))

    with_image.wait_selected(named(1))
    with_image.wait(lambda: with_image.shown(".bar"))
    assert with_image.shown(".handle-right")


def test_enter_on_a_photo_goes_to_its_caption_and_words_composed_there_stay(with_image):
    with_image.press(with_image.middle(".b-image > .frame"))
    with_image.wait_selected(named(1))

    with_image.key(Qt.Key.Key_Return)
    with_image.wait(lambda: not with_image.selected())
    with_image.compose("赛场", "s", "赛")

    document = with_image.wait_doc(lambda one: one.content[1].content)
    assert document.content[1].content == words("赛场")


def test_what_is_typed_on_a_selected_photo_does_not_replace_it(with_image):
    with_image.press(with_image.middle(".b-image > .frame"))
    with_image.wait_selected(named(1))

    with_image.type("ab")

    document = with_image.wait_doc(lambda one: len(one.content) == 4)
    assert [type(block) for block in document.content][1] is tree.Image
    assert document.content[2].content == words("ab")


def test_what_is_composed_on_a_selected_photo_does_not_replace_it(with_image):
    with_image.press(with_image.middle(".b-image > .frame"))
    with_image.wait_selected(named(1))

    with_image.compose("新字")

    document = with_image.wait_doc(lambda one: "新字" in str(one))
    assert document.content[1].attrs.photo == "p0"


def test_backspace_at_the_start_of_a_caption_keeps_the_photo(page):
    page.load(doc(paragraph(0, "前"), image(1, "图说")))
    page.stand(1)

    page.key(Qt.Key.Key_Backspace)

    assert page.text() == ["前", "图说"]
    assert isinstance(page.canvas.doc.content[1], tree.Image)


def test_arrows_select_a_photo_on_their_way(with_image):
    with_image.stand(0, 1)

    with_image.key(Qt.Key.Key_Right)
    with_image.wait_selected(named(1))
    with_image.key(Qt.Key.Key_Down)
    with_image.wait(lambda: with_image.canvas.standing.block == named(2))
    with_image.key(Qt.Key.Key_Up)

    with_image.wait_selected(named(1))


def test_a_photo_is_made_narrower_by_its_handle(with_image):
    with_image.press(with_image.middle(".b-image > .frame"))
    with_image.wait(lambda: with_image.shown(".handle-right"))
    column = with_image.rect(".b-image > .frame")[2]
    x, y = with_image.middle(".handle-right")

    with_image.drag((x, y), (x - column / 4, y))

    document = with_image.wait_doc(lambda one: one.content[1].attrs.width < 100)
    assert document.content[1].attrs.width == 50


def test_alt_with_an_arrow_changes_the_width_and_undo_takes_it_back(with_image):
    with_image.press(with_image.middle(".b-image > .frame"))
    with_image.wait_selected(named(1))

    with_image.key(Qt.Key.Key_Left, ALT)
    with_image.key(Qt.Key.Key_Left, ALT)

    assert with_image.wait_doc(lambda one: one.content[1].attrs.width == 90)
    with_image.act("undo")
    assert with_image.wait_doc(lambda one: one.content[1].attrs.width == 95)


@pytest.mark.parametrize(("percent", "kept"), [(5, 10), (250, 100), (33, 33)])
def test_a_width_keeps_within_its_bounds(page, percent, kept):
    page.load(doc(paragraph(0, "前"), image(1, width=80)))
    page.stand(1)

    document = page.act("width", percent=percent)

    assert document.content[1].attrs.width == kept


@pytest.mark.parametrize(("command", "attribute"), [("credit", "credit"), ("alt", "alt")])
def test_credit_and_description_are_set_by_commands(with_image, command, attribute):
    document = with_image.act(command, block=named(1), text="周洋")

    assert getattr(document.content[1].attrs, attribute) == "周洋"


def test_a_field_for_the_credit_opens_and_takes_what_is_typed(with_image):
    with_image.press(with_image.middle(".b-image > .frame"))
    with_image.wait_selected(named(1))

    with_image.canvas.act("edit", what="credit")
    with_image.wait(lambda: with_image.js("return document.activeElement.tagName") == "INPUT")
    with_image.compose("周洋")
    with_image.key(Qt.Key.Key_Return)

    document = with_image.wait_doc(lambda one: one.content[1].attrs.credit)
    assert document.content[1].attrs.credit == "周洋"


def test_escape_leaves_a_field_without_changing_anything(with_image):
    with_image.press(with_image.middle(".b-image > .frame"))
    with_image.wait_selected(named(1))
    with_image.canvas.act("edit", what="alt")
    with_image.wait(lambda: with_image.shown(".field"))
    with_image.type("no")

    with_image.key(Qt.Key.Key_Escape)

    with_image.wait(lambda: not with_image.shown(".field"))
    assert with_image.settle().content[1].attrs.alt == ""


def test_another_photo_comes_into_the_place_of_one(with_image):
    document = with_image.act("photo_change", block=named(1), to="p3")

    assert document.content[1].attrs.photo == "p3"


@pytest.mark.parametrize("name", ["", "../etc", "p" * 41, 7, None])
def test_a_photo_of_no_proper_name_is_not_taken(with_image, name):
    document = with_image.act("photo_change", block=named(1), to=name)

    assert document.content[1].attrs.photo == "p0"


def test_the_window_is_asked_for_another_photo(with_image):
    with_image.press(with_image.middle(".b-image > .frame"))
    with_image.wait(lambda: with_image.shown('.bar [data-word="replace_photo"]'))

    with_image.press(with_image.middle('.bar [data-word="replace_photo"]'))

    with_image.wait(lambda: any(what == "photo" for what, _ in with_image.asked))
    place = next(value for what, value in with_image.asked if what == "photo")
    assert (place.block, place.photo) == (named(1), "p0")


def test_a_picture_that_is_not_here_says_so_and_comes_when_it_arrives(page):
    page.load(doc(paragraph(0, "前"), image(1)), pictures={})
    assert page.shown(".frame.is-missing")

    page.canvas.show_pictures(page.pictures)

    page.wait(lambda: not page.shown(".frame.is-missing"))
    page.wait(lambda: page.js("return document.querySelector('.b-image img').naturalWidth") == 120)


def test_nothing_is_offered_where_nothing_may_be_changed(page):
    page.load(doc(paragraph(0, "前"), image(1)), writable=False)

    page.press(page.middle(".b-image > .frame"))

    page.wait_selected(named(1))
    assert not page.shown(".bar")
    assert not page.shown(".grip")


# --- groups -------------------------------------------------------------------------------------


def test_a_photo_is_dragged_behind_another(with_group):
    start = with_group.middle(".g > .frame", 0)

    with_group.drag(start, with_group.middle(".g > .frame", 4, x=0.9))

    assert with_group.wait_doc(lambda one: order(one) == "123405")


def test_letting_go_with_escape_leaves_the_order(with_group):
    start = with_group.middle(".g > .frame", 0)
    with_group.drag(start, with_group.middle(".g > .frame", 4, x=0.9), dropped=False)
    with_group.wait(lambda: with_group.shown(".photo-line"))

    with_group.key(Qt.Key.Key_Escape)

    with_group.wait(lambda: not with_group.shown(".photo-line"))
    assert order(with_group.settle()) == "012345"


def test_arrows_go_from_photo_to_photo_and_out_of_the_group(with_group):
    select_photo(with_group, 1)

    with_group.key(Qt.Key.Key_Right)
    with_group.wait_selected(named(12))
    with_group.key(Qt.Key.Key_Down)
    with_group.wait_selected(named(15))
    with_group.key(Qt.Key.Key_Down)

    with_group.wait(lambda: with_group.canvas.standing.block == named(2))


def test_alt_with_an_arrow_moves_a_photo_and_undo_takes_it_back(with_group):
    select_photo(with_group, 1)

    with_group.key(Qt.Key.Key_Right, ALT)
    assert with_group.wait_doc(lambda one: order(one) == "021345")
    with_group.key(Qt.Key.Key_Right, ALT)
    assert with_group.wait_doc(lambda one: order(one) == "023145")
    with_group.act("undo")

    assert with_group.wait_doc(lambda one: order(one) == "021345")


def test_a_photo_keeps_its_id_when_it_moves(with_group):
    document = with_group.act("photo_move", photo=named(10), by=3)

    assert order(document) == "123045"
    assert document.content[1].content[3].attrs.id == named(10)


def test_a_photo_does_not_move_past_the_ends(with_group):
    document = with_group.act("photo_move", photo="p0", by=-1)

    assert order(document) == "012345"


def test_delete_takes_a_photo_and_the_last_one_takes_the_group(page):
    page.load(doc(paragraph(0, "前"), group(2), paragraph(2, "后")))
    select_photo(page, 0)

    page.key(Qt.Key.Key_Delete)
    page.wait_doc(lambda one: order(one) == "1")
    document = page.act("photo_gone", photo="p1")

    assert [block.attrs.id for block in document.content] == [named(0), named(2)]


def test_escape_on_a_photo_selects_the_group_and_enter_goes_in_again(with_group):
    select_photo(with_group, 2)

    with_group.key(Qt.Key.Key_Escape)
    with_group.wait_selected(GROUP)
    with_group.key(Qt.Key.Key_Return)

    with_group.wait_selected(named(10))


@pytest.mark.parametrize(
    ("word", "layout", "columns"),
    [
        ("layout_columns", "columns", 2),
        ("layout_full", "full", 3),
        ("layout_slide", "slide", 3),
    ],
)
def test_a_button_of_the_bar_lays_the_group_out(with_group, word, layout, columns):
    select_photo(with_group, 0)
    with_group.key(Qt.Key.Key_Escape)
    with_group.wait(lambda: with_group.shown(f'.bar [data-word="{word}"]'))

    with_group.press(with_group.middle(f'.bar [data-word="{word}"]'))

    attrs = with_group.wait_doc(lambda one: one.content[1].attrs.layout == layout).content[1].attrs
    assert attrs.columns == columns


# --- the layouts, live ----------------------------------------------------------------------------


def boxes_of(page):
    """Return the place of each picture of the group: its top, width and height."""
    return page.js(
        "return [...document.querySelectorAll('.b-photoGroup .frame > img')]"
        ".map((one) => one.getBoundingClientRect())"
        ".map(({ top, width, height }) => [top, width, height])"
    )


def rows_of(page):
    """Return the heights of the pictures of each row."""
    rows = {}
    for top, _, height in boxes_of(page):
        rows.setdefault(round(top), []).append(height)
    return list(rows.values())


def are_even(rows, *counts):
    """Tell whether rows hold so many pictures, all of a row equally high."""
    even = all(max(row) - min(row) < 0.5 for row in rows)
    return even and [len(row) for row in rows] == list(counts)


def test_rows_stay_equally_high_whatever_is_done_to_a_group(page):
    columns = group(layout="columns", columns=2)
    page.load(doc(paragraph(0, "前"), columns, paragraph(2, "后")), pictures=page.unlike)
    page.wait(lambda: are_even(rows_of(page), 2, 2, 2))
    before = rows_of(page)

    page.act("photo_move", photo=named(11), by=1)
    page.wait(lambda: rows_of(page) != before)
    assert are_even(rows_of(page), 2, 2, 2)
    page.act("photo_gone", photo=named(12))
    page.wait(lambda: are_even(rows_of(page), 2, 2, 1))
    page.act("photo_out", photo=named(13))
    page.wait(lambda: are_even(rows_of(page), 2, 2))
    page.act("group_layout", block=GROUP, layout="columns", columns=3)
    page.wait(lambda: are_even(rows_of(page), 3, 1))
    page.act("photos_in", block=GROUP, photos=["p2", "p3"])
    page.wait(lambda: are_even(rows_of(page), 3, 3))
    page.act("undo")
    page.wait(lambda: are_even(rows_of(page), 3, 1))


def test_rows_are_reckoned_again_when_pictures_arrive(page):
    columns = group(layout="columns", columns=2)
    page.load(doc(paragraph(0, "前"), columns), pictures={})

    page.canvas.show_pictures(page.unlike)

    page.wait(lambda: are_even(rows_of(page), 2, 2, 2))


def are_square(page):
    return all(abs(width - height) < 0.5 for _, width, height in boxes_of(page))


def shows_squares(page):
    return page.js(
        "return [...document.querySelectorAll('.lay-grid .frame > img')].every("
        "(one) => getComputedStyle(one).content.includes('.square'))"
    )


def test_a_group_that_becomes_a_grid_is_square_at_once_and_then_by_its_squares(page):
    columns = group(layout="columns", columns=3)
    page.load(doc(paragraph(0, "前"), columns), pictures=page.unlike)

    page.act("group_layout", block=GROUP, layout="grid", columns=3)
    page.wait(lambda: are_square(page))
    assert not shows_squares(page)
    squares = {f"{photo}.square": page.square for photo in page.unlike}
    page.canvas.show_pictures({**page.unlike, **squares})

    page.wait(lambda: shows_squares(page))
    assert are_square(page)
    page.act("group_layout", block=GROUP, layout="columns", columns=3)
    page.wait(lambda: are_even(rows_of(page), 3, 3))


def test_a_grid_that_came_without_squares_shows_its_photos_whole(page):
    page.load(doc(paragraph(0, "前"), group()), pictures=page.unlike)

    page.wait(lambda: len(rows_of(page)) >= 2)

    assert not are_square(page)


@pytest.mark.parametrize("layout", ["wall", "", None, 3])
def test_a_layout_that_is_none_changes_nothing(with_group, layout):
    document = with_group.act("group_layout", block=GROUP, layout=layout)

    assert document.content[1].attrs.layout == "grid"


def test_the_line_under_a_group_is_edited_where_it_stands(page):
    page.load(doc(paragraph(0, "前"), group(caption="赛场"), paragraph(2, "后")))

    page.press(page.middle(".gc"))
    page.wait(lambda: page.js("return document.activeElement.tagName") == "INPUT")
    page.compose("瞬间")
    page.key(Qt.Key.Key_Return)

    document = page.wait_doc(lambda one: one.content[1].attrs.caption != "赛场")
    assert document.content[1].attrs.caption == "瞬间"


def test_photos_come_in_behind_the_one_that_is_named(with_group):
    document = with_group.act("photos_in", block=GROUP, photo="p1", photos=["p5", "p4", "../x"])

    assert order(document) == "01542345"
    ids = [one.attrs.id for one in document.content[1].content]
    assert len(set(ids)) == len(ids)


def test_a_group_takes_no_more_than_a_hundred_photos(page):
    page.load(doc(paragraph(0, "前"), group(6)))

    document = page.act("photos_in", block=GROUP, photos=["p1"] * 300)

    assert len(document.content[1].content) == 100


def test_enter_in_a_caption_of_a_group_leaves_the_group(page):
    page.load(doc(paragraph(0, "前"), group(2), paragraph(2, "后")))
    select_photo(page, 1)
    page.key(Qt.Key.Key_Return)
    page.wait(lambda: not page.selected())
    page.compose("图说")

    page.key(Qt.Key.Key_Return)
    page.compose("正文")

    page.wait_doc(lambda one: len(one.content) == 4)
    assert page.text() == ["前", ["", "图说"], "正文", "后"]


# --- out of groups, into groups -----------------------------------------------------------------


def photo_ids(block):
    """Return what a block shows: the photo of an image, those of a group."""
    if isinstance(block, tree.PhotoGroup):
        return [one.attrs.photo for one in block.content]
    return block.attrs.photo if isinstance(block, tree.Image) else block.content[0].text


def laid(document):
    return [photo_ids(block) for block in document.content]


def other_group(number, *photos):
    attrs = tree.PhotoGroupAttrs(id=named(number))
    made = (
        tree.GroupPhoto(tree.GroupPhotoAttrs(id=named(20 + at), photo=one), words("另"))
        for at, one in enumerate(photos)
    )
    return tree.PhotoGroup(attrs, tuple(made))


ALL = ["p0", "p1", "p2", "p3", "p4", "p5"]


def test_a_photo_dragged_out_of_its_group_stands_alone_where_it_was_let_go(with_group):
    start = with_group.middle(".g > .frame", 1)
    left, top, width, _ = with_group.rect(".b-paragraph", 0)

    with_group.drag(start, (left + width / 2, top + 3), dropped=False)
    with_group.wait(lambda: with_group.shown(".stand-line"))
    with_group.mouse(QEvent.Type.MouseButtonRelease, with_group.pointer, LEFT)

    document = with_group.wait_doc(lambda one: len(one.content) == 4)
    assert laid(document) == ["p1", "前", ["p0", *ALL[2:]], "后"]
    assert document.content[0].attrs.id == named(11)
    with_group.wait_selected(named(11))
    assert laid(with_group.act("undo")) == ["前", ALL, "后"]


def test_a_photo_is_dragged_from_group_to_group(page):
    page.load(doc(group(2), paragraph(0, "中"), other_group(2, "p4", "p5", "p3")))
    start = page.middle(".g > .frame", 4)
    left, top, width, height = page.rect(".b-photoGroup:first-child .g > .frame img", 1)

    page.drag(start, (left + width * 0.2, top + height / 2))

    document = page.wait_doc(lambda one: len(one.content[0].content) == 3)
    assert laid(document) == [["p0", "p3", "p1"], "中", ["p4", "p5"]]
    assert document.content[0].content[1].content == words("另")


def test_a_photo_dropped_onto_another_makes_a_group_of_both(page):
    one, two = (
        image(1, "甲", credit="周洋"),
        tree.Image(tree.ImageAttrs(id=named(2), photo="p2"), words("乙")),
    )
    page.load(doc(one, paragraph(0, "中"), two))
    start = page.middle(".b-image .frame img", 1)
    left, top, width, height = page.rect(".b-image .frame img", 0)

    page.drag(start, (left + width * 0.8, top + height / 2))

    document = page.wait_doc(lambda one: len(one.content) == 2)
    assert laid(document) == [["p0", "p2"], "中"]
    first, second = document.content[0].content
    assert (first.attrs.id, first.attrs.credit, first.content) == (named(1), "周洋", words("甲"))
    assert (second.attrs.id, second.content) == (named(2), words("乙"))
    assert laid(page.act("undo")) == ["p0", "中", "p2"]


def test_a_single_photo_is_dragged_into_a_group_and_between_blocks(page):
    page.load(doc(paragraph(0, "前"), group(3), image(9)))
    start = page.middle(".b-image .frame img")
    left, top, width, height = page.rect(".g > .frame img", 0)
    page.drag(start, (left + width * 0.2, top + height / 2))
    document = page.wait_doc(lambda one: len(one.content) == 2)
    assert laid(document) == ["前", ["p0", "p0", "p1", "p2"]]
    page.act("undo")
    start = page.middle(".b-image .frame img")
    left, top, width, _ = page.rect(".b-paragraph")

    page.drag(start, (left + width / 2, top + 2))

    assert laid(page.wait_doc(lambda one: photo_ids(one.content[0]) == "p0"))[1] == "前"


def test_what_remains_of_two_stands_alone_unless_its_line_would_be_lost(page):
    page.load(doc(group(2)))
    document = page.act("photo_out", block=GROUP, photo="p0")
    assert laid(document) == ["p1", "p0"]
    page.load(doc(group(2, caption="合影")))

    document = page.act("photo_out", block=GROUP, photo="p0")

    assert laid(document) == [["p1"], "p0"]
    assert document.content[0].attrs.caption == "合影"


def test_the_last_photo_takes_its_group_along(page):
    page.load(doc(paragraph(0, "前"), group(1)))

    assert laid(page.act("photo_out", block=GROUP, photo="p0")) == ["前", "p0"]


def test_photos_are_joined_and_parted_by_commands_at_the_cursor(page):
    page.load(doc(paragraph(0, "前"), image(9, "甲"), group(2), paragraph(3, "后")))
    page.canvas.act("focus", block=named(9))

    document = page.act("photos_join")

    assert laid(document) == ["前", ["p0", "p0", "p1"], "后"]
    assert document.content[1].attrs.id == GROUP
    page.canvas.act("focus", block=named(10))
    document = page.act("photo_out")
    assert laid(document) == ["前", ["p0", "p1"], "p0", "后"]
    assert laid(page.act("undo")) == ["前", ["p0", "p0", "p1"], "后"]


def test_where_photos_can_be_joined_or_parted_is_told(page):
    page.load(doc(paragraph(0, "前"), image(9, "甲"), paragraph(3, "中"), group(2)))
    told = []
    for block in (named(0), named(9), GROUP, named(10)):
        page.stand(block)
        standing = page.canvas.standing
        told.append((standing.can_join, standing.can_part))

    assert told == [(False, False), (False, False), (False, False), (False, True)]
    page.act("move_before", block=named(9), before=GROUP)
    page.stand(named(9))
    assert page.canvas.standing.can_join


def test_all_photos_that_are_chosen_are_joined_and_no_words_are_lost(page):
    blank = tree.Paragraph(tree.ParagraphAttrs(id=named(7)))
    three = [
        tree.Image(tree.ImageAttrs(id=named(at), photo=f"p{at}"), words(f"图{at}"))
        for at in (1, 2, 3)
    ]
    page.load(doc(paragraph(0, "前"), three[0], blank, three[1], three[2], paragraph(4, "后")))
    page.act("select_all")

    document = page.act("photos_join")

    assert laid(document) == ["前", ["p1", "p2", "p3"], "后"]
    assert [one.content for one in document.content[1].content] == [
        words(f"图{at}") for at in (1, 2, 3)
    ]
    page.load(doc(three[0], paragraph(5, "中"), three[1]))
    page.act("select_all")
    assert laid(page.act("photos_join")) == ["p1", "中", "p2"]


@pytest.mark.parametrize(
    ("command", "args"),
    [
        ("photo_out", {"block": named(9), "photo": "p0"}),
        ("photo_into", {"block": GROUP, "photo": "p0", "into": named(0)}),
        ("photo_into", {"block": GROUP, "photo": "p0", "into": None, "at": "x"}),
        ("photos_join", {"block": named(0)}),
        ("photos_join", {"block": GROUP}),
    ],
)
def test_photos_that_cannot_go_there_stay(with_group, command, args):
    with_group.stand(0)

    assert laid(with_group.act(command, **args)) == ["前", ALL, "后"]


def test_a_photo_goes_into_a_group_by_command(page):
    page.load(doc(image(9, "图说"), group(2)))

    document = page.act("photo_into", block=named(9), into=GROUP, at=1)

    assert laid(document) == [["p0", "p0", "p1"]]
    assert document.content[0].content[1].content == words("图说")
