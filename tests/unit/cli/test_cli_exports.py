"""`article export` as pictures and as a package for publishing by hand."""

from pathlib import Path

import pytest
from PIL import Image


def test_an_article_becomes_a_long_image_of_the_width_that_is_sent(office, article, tmp_path):
    out = tmp_path / "长图.png"

    made = office.json("article", "export", article, "--as", "image", "--out", out).data

    assert made["files"] == [str(out)]
    assert made["bytes"] == out.stat().st_size
    with Image.open(out) as picture:
        assert picture.width == 1_080


def test_an_article_becomes_a_package_for_publishing_by_hand(office, article, tmp_path):
    out = tmp_path / "包"

    made = office.json("article", "export", article, "--as", "package", "--out", out).data

    assert Path(made["path"]) == out
    assert (made["pictures"], made["absent"]) == (0, 0)
    assert "机关支部开展主题党日活动" in (out / "清单.txt").read_text("utf-8-sig")


@pytest.mark.parametrize(
    "wrong", [("image", "长图.gif", "bad_picture_name"), ("package", "share", "folder_in_use")]
)
def test_what_cannot_be_written_there_is_refused(office, article, tmp_path, wrong):
    kind, name, code = wrong

    told = office.json("article", "export", article, "--as", kind, "--out", tmp_path / name)

    assert told.exit_code == 3
    assert told.error["code"] == code
    assert not list(tmp_path.glob("长图*"))
