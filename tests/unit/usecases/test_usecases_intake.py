"""What people drop: sorted out by names, taken in file by file, nothing hidden."""

import pytest
from PIL import Image

from offices import COLUMN
from workstation.domain.ids import ArticleId
from workstation.usecases.editing import in_hand
from workstation.usecases.hand_ins import HandIn
from workstation.usecases.intake import sort_out, take_in


@pytest.fixture
def desk(office):
    return office.boss


@pytest.fixture
def files(tmp_path):
    """Return how to put files down: a text, a photo, or a file of no use."""
    folder = tmp_path / "收到的"
    folder.mkdir()

    def put(name, words="第一段。\n\n第二段。"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix in {".jpg", ".png"}:
            Image.new("RGB", (800 + len(list(folder.iterdir())), 600), "#246").save(path)
        else:
            path.write_text(words, "utf-8")
        return path

    return put


def test_one_text_with_photos_beside_it_is_one_hand_in(files):
    text, photos = files("通讯.txt"), [files(f"图{n}.jpg") for n in (1, 2)]

    parcel = sort_out([photos[0], text, photos[1]])

    assert parcel.hand_ins == (HandIn(text, tuple(photos)),)
    assert parcel.photos == parcel.wrong == ()


def test_several_texts_are_several_articles_and_photos_belong_to_none(files):
    texts, photo = [files("甲.txt"), files("乙.md")], files("图.jpg")

    parcel = sort_out([*texts, photo])

    assert [one.path for one in parcel.hand_ins] == texts
    assert parcel.photos == (photo,)


def test_a_folder_with_one_text_is_one_hand_in_and_a_folder_of_folders_is_many(files):
    one, other = files("活动/甲/甲.txt"), files("活动/乙/乙.txt")
    files("活动/乙/图1.jpg")

    parcel = sort_out([one.parents[1]])

    assert {hand_in.path for hand_in in parcel.hand_ins} == {one.parent, other.parent}


def test_files_of_the_wrong_kind_are_named_and_spoil_nothing(desk, files):
    good, bad = files("甲.txt"), files("表.xlsx")

    parcel = sort_out([good, bad])
    taken = [take_in(desk, one, column=COLUMN) for one in parcel.hand_ins]

    assert parcel.wrong == (bad,)
    assert [one.error for one in taken] == [""]


def test_each_file_gets_its_own_answer(desk, files, tmp_path):
    empty, gone = files("空.txt", ""), tmp_path / "没有.txt"
    parcel = sort_out([files("好.txt"), empty, gone])

    taken = [take_in(desk, one, column=COLUMN) for one in parcel.hand_ins]

    assert [one.error for one in taken] == ["", "empty_file", "not_found"]
    assert taken[0].article


def test_photos_handed_in_loose_stand_in_the_article(desk, files):
    text = files("通讯.txt", "开头。\n\n【图1】\n\n结尾。")

    taken = take_in(desk, HandIn(text, (files("图1.jpg"), files("图2.jpg"))), column=COLUMN)

    content = in_hand(desk, ArticleId(taken.article)).content
    assert taken.images == 2
    assert len(content.pictures) == 2


def test_half_width_punctuation_is_repaired_on_the_way_in(desk, files):
    taken = take_in(desk, HandIn(files("甲.txt", "大家好,今天开会.")), column=COLUMN)

    words = in_hand(desk, ArticleId(taken.article)).edited.doc.content[1].content[0].text
    assert words == "大家好，今天开会。"
    assert taken.repairs == 2


def test_a_title_that_is_there_already_is_told(desk, files):
    first = take_in(desk, HandIn(files("甲.txt")), column=COLUMN)

    second = take_in(desk, HandIn(files("又/甲.txt")), column=COLUMN)

    assert second.alike == (first.article,)


def test_a_wrong_column_refuses_each_file_and_makes_nothing(desk, files):
    taken = take_in(desk, HandIn(files("甲.txt")), column="天文")

    assert taken.error == "unknown_column"
