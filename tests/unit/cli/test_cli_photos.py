"""Photos and albums at the command line."""

import io
import json

import pytest
from PIL import Image

from drawn_faces import people


@pytest.fixture
def card(tmp_path):
    folder = tmp_path / "card"
    folder.mkdir()
    for number in range(3):
        out = io.BytesIO()
        Image.new("RGB", (90, 60), (number * 60, 40, 90)).save(out, "JPEG")
        (folder / f"{number}.jpg").write_bytes(out.getvalue())
    return folder


@pytest.fixture
def photos(office, card):
    return office.json("photo", "import", card, "--album", "篮球赛").data["photos"]


def test_photos_go_into_an_article(office, photos, article):
    office.json("photo", "set", photos[0], "--caption", "开场", "--credit", "周洋")

    told = office.json("photo", "insert", *photos, "--article", article, "--layout", "grid")

    shown = office.json("article", "show", article).data
    assert told.exit_code == 0
    assert shown["revision"] == told.data["revision"]
    assert set(shown["pictures"]) == {*photos, *(f"{one}.square" for one in photos)}


def test_photos_become_a_new_article(office, photos):
    told = office.json(
        "photo", "insert", *photos, "--title", "篮球赛", "--column", "精彩瞬间",
        "--layout", "slide",
    )  # fmt: skip

    assert office.json("article", "show", told.data["article"]).data["title"] == "篮球赛"


def test_photos_stand_in_as_many_columns_as_one_says(office, photos, article):
    office.json(
        "photo", "insert", *photos, "--article", article, "--layout", "columns", "--columns", 3
    )

    document = office.json("article", "show", article).data["document"]
    group = next(one for one in document["content"] if one["type"] == "photoGroup")
    assert (group["attrs"]["layout"], group["attrs"]["columns"]) == ("columns", 3)


def test_photos_need_an_article_to_go_to(office, photos):
    told = office.people("photo", "insert", *photos, "--layout", "grid")

    assert told.exit_code == 2


def test_a_photo_is_exported(office, photos, tmp_path):
    told = office.json(
        "photo", "export", photos[0], "--preset", "square", "--out", tmp_path / "a.jpg"
    )

    assert (told.data["width"], told.data["height"]) == (500, 500)
    assert told.data["bytes"] == (tmp_path / "a.jpg").stat().st_size


def test_an_album_is_listed_renamed_and_described(office, photos):
    office.json("album", "rename", "篮球赛", "“同心杯”篮球赛")
    told = office.json("album", "set", "同心杯篮球赛", "--credit", "周洋", "--consent", "group")

    (album,) = told.data["albums"]
    assert (album["name"], album["photos"], album["credit"]) == ("“同心杯”篮球赛", 3, "周洋")
    assert office.json("photo", "list").data["photos"][0]["credit"] == "周洋"


def test_photos_move_to_another_album(office, photos):
    office.json("photo", "move", photos[0], "--album", "知识竞赛")

    listed = office.json("photo", "list", "--album", "知识竞赛").data["photos"]
    assert [one["id"] for one in listed] == photos[:1]


def test_an_unknown_album_is_refused(office):
    told = office.json("photo", "list", "--album", "没有")

    assert (told.exit_code, told.error["code"]) == (3, "not_found")


def test_photos_are_edited_and_their_articles_named(office, photos, article):
    office.json("photo", "insert", *photos, "--article", article, "--layout", "grid")

    told = office.json("photo", "edit", photos[0], "--recipe", '{"turn":90}')

    assert told.data["photos"][0]["recipe"] == '{"turn":90}'
    assert [one["photos"] for one in told.data["old_looks"]] == [photos[:1]]
    office.json("photo", "renew", "--article", article)
    like = office.json("photo", "edit", photos[1], "--like", photos[0])
    assert like.data["old_looks"] == []


def test_what_is_no_recipe_is_refused(office, photos):
    told = office.json("photo", "edit", photos[0], "--recipe", '{"turn":1}')

    assert (told.exit_code, told.error["code"]) == (3, "bad_recipe")


def test_watermarks_are_kept_and_put_on_photos(office, photos):
    office.json("watermark", "add", "篮球赛", "--words", "同心杯", "--height", "6")
    listed = office.json("watermark", "list").data["watermarks"]

    recipe = f'{{"mark":{{"template":"{listed[1]["id"]}"}}}}'
    assert office.json("photo", "edit", photos[0], "--recipe", recipe).exit_code == 0
    left = office.json("watermark", "remove", "篮球赛").data["watermarks"]
    assert [one["id"] for one in left] == ["office"]


def test_photos_are_laid_together_and_apart_by_hand(office, photos):
    def groups(*words):
        return [one["group"] for one in office.json("photo", "lay", *words).data["photos"]]

    one, other = groups(*photos[:2], "--how", "together")
    assert one == other != ""
    assert groups(photos[0], "--how", "apart") == [""]
    assert groups(*photos[:2], "--how", "as-found") == ["", ""]
    refused = office.json("photo", "lay", photos[0], "--how", "together")
    assert (refused.exit_code, refused.error["code"]) == (3, "too_few_to_stack")


def test_similar_photos_are_settled_and_clocks_put_right(office, photos):
    office.json("photo", "set", photos[0], "--label", "red")
    kept = office.json("photo", "keep", photos[0]).data
    told = office.json("album", "clock", "篮球赛", "--by", "-60").data

    assert (kept["photos"][0]["label"], kept["rejected"]) == ("red", [])
    assert told["cameras"] == [
        {"camera": "", "photos": 3, "first": "", "last": "", "clock": -60}
    ]  # fmt: skip
    assert office.json("album", "set", "篮球赛", "--alike", "strict").exit_code == 0
    refused = office.json("album", "clock", "篮球赛", "--same", photos[0], photos[1])
    assert (refused.exit_code, refused.error["code"]) == (3, "no_clock")


@pytest.fixture
def crowd(office, tmp_path):
    """A photo of four people in a row."""
    row = [(24 + 148 * n, 140, 112) for n in range(4)]
    people((600, 400), row).save(tmp_path / "crowd.jpg", quality=90)
    told = office.json("photo", "import", tmp_path / "crowd.jpg", "--album", "篮球赛")
    return told.data["photos"][0]


def test_faces_are_told_for_each_photo(office, photos, crowd):
    told = office.json("photo", "faces", crowd, photos[0])

    first, second = told.data["photos"]
    assert (first["id"], second) == (crowd, {"id": photos[0], "faces": []})
    assert len(first["faces"]) == 4
    for left, top, right, bottom in first["faces"]:
        assert 0 <= left < right <= 10_000
        assert 0 <= top < bottom <= 10_000
    assert office.people("photo", "faces", crowd).out.split() == [crowd[:8], "4"]


def test_found_faces_can_be_covered(office, crowd):
    (photo,) = office.json("photo", "faces", crowd).data["photos"]
    boxes = [
        {
            "box": {
                "left": max(0, left - 150),
                "top": top - 300,
                "right": right + 150,
                "bottom": bottom + 200,
            }
        }
        for left, top, right, bottom in photo["faces"]
    ]

    told = office.json("photo", "edit", crowd, "--recipe", json.dumps({"covered": boxes}))

    assert told.exit_code == 0


def test_author_and_reviewer_are_told_whom_a_square_cuts(office, photos, crowd, article):
    office.json("photo", "insert", photos[0], crowd, "--article", article, "--layout", "grid")

    found = office.json("article", "check", article).data["findings"]

    assert [one["text"] for one in found if one["rule"] == "ZP006"] == ["第2张"]
    office.json("photo", "set", photos[0], crowd, "--caption", "合影", "--credit", "周洋")
    office.json("article", "submit", article)
    checks = office.json("review", "show", article).data["checks"]
    assert [one["text"] for one in checks["findings"] if one["rule"] == "ZP006"] == ["第2张"]
