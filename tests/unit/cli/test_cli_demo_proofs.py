"""Proofs by bytes find what is there, wherever it stands in a file."""

import io

import pytest
from PIL import Image

from workstation.cli.demo import proofs
from workstation.cli.demo.proofs import files_holding, traces_under


@pytest.mark.parametrize("before", range(12))
def test_words_are_found_across_the_pieces_a_file_is_read_in(tmp_path, monkeypatch, before):
    monkeypatch.setattr(proofs, "_CHUNK", 8)
    (tmp_path / "a").write_bytes(b"x" * before + "绿门".encode() + b"y" * 9)
    (tmp_path / "b").write_bytes(b"x" * 40)

    assert files_holding(["绿门"], tmp_path) == [tmp_path / "a"]


def test_any_of_several_words_is_enough(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a").write_bytes(b"one two")

    assert files_holding(["three", b"two"], tmp_path) == [tmp_path / "deep" / "a"]


def jpeg(*, with_position):
    exif = Image.Exif()
    if with_position:
        exif.get_ifd(0x8825)[1] = "N"
    data = io.BytesIO()
    Image.new("RGB", (8, 8)).save(data, "JPEG", exif=exif if with_position else b"")
    return data.getvalue()


def test_pictures_are_judged_by_their_bytes_whatever_they_are_called(tmp_path):
    (tmp_path / "clean.txt").write_bytes(jpeg(with_position=False))
    (tmp_path / "0a1b2c").write_bytes(jpeg(with_position=True))
    (tmp_path / "words.jpg").write_text("no picture at all", encoding="utf-8")

    traces = traces_under(tmp_path)

    assert traces.pictures == 2
    assert list(traces.found) == ["0a1b2c"]
    assert "position" in traces.found["0a1b2c"]
