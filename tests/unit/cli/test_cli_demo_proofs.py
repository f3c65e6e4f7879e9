"""Proofs by bytes find what is there, wherever it stands in a file."""

import io
import zipfile
from base64 import b64encode

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


def test_pictures_inside_documents_and_pages_are_judged_too(tmp_path):
    picture = jpeg(with_position=True)
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/image1.jpeg", picture)
    inline = b64encode(picture).decode()
    (tmp_path / "b.html").write_text(f'<img src="data:image/jpeg;base64,{inline}">', "utf-8")
    with Image.open(io.BytesIO(picture)) as image:
        image.save(tmp_path / "c.pdf")

    traces = traces_under(tmp_path)

    assert traces.pictures == 3
    assert set(traces.found) == {"a.docx", "b.html"}
