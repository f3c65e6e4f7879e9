"""Chromium's language table, cut down to Chinese and English and otherwise as it was."""

import struct
from pathlib import Path

import icu
import PySide6
import pytest

TABLE = next(Path(PySide6.__file__).parent.rglob("icudtl.dat"))


@pytest.fixture(scope="module")
def whole():
    return TABLE.read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "icudt74l/root.res",
        "icudt74l/zh.res",
        "icudt74l/zh_Hans_CN.res",
        "icudt74l/en_US.res",
        "icudt74l/coll/zh.res",
        "icudt74l/pool.res",
        "icudt74l/supplementalData.res",
        "icudt74l/brkitr/line_cj.brk",
        "icudt74l/gb18030.cnv",
        "icudt74l/curr/res_index.res",
    ],
)
def test_chinese_english_and_what_serves_all_languages_stay(name):
    assert icu.is_kept(name)


@pytest.mark.parametrize(
    "name", ["icudt74l/de.res", "icudt74l/zone/fil_PH.res", "icudt74l/en_ZW.res",
             "icudt74l/coll/ko.res", "icudt74l/brkitr/cjdict.dict", "icudt74l/shift_jis-html.cnv"]
)  # fmt: skip
def test_other_languages_their_encodings_and_word_lists_go(name):
    assert not icu.is_kept(name)


def test_repacking_everything_gives_the_same_bytes(whole, monkeypatch):
    monkeypatch.setattr(icu, "is_kept", lambda _name: True)

    assert icu.trimmed(whole) == whole


def test_the_trimmed_table_holds_the_kept_items_unchanged(whole):
    _, before = icu._read(whole)

    trimmed = icu.trimmed(whole)

    header, after = icu._read(trimmed)
    wanted = {name: data for name, data in before if icu.is_kept(name)}
    assert header == whole[: len(header)]
    assert [name for name, _ in after] == list(wanted)
    assert all(data.startswith(wanted[name]) for name, data in after)
    assert len(trimmed) < 0.6 * len(whole)


def test_every_item_stands_where_a_processor_reads_it_fast(whole):
    trimmed = icu.trimmed(whole)

    (header,) = struct.unpack_from("<H", trimmed)
    (count,) = struct.unpack_from("<I", trimmed, header)
    places = [
        struct.unpack_from("<II", trimmed, header + 4 + 8 * index)[1] for index in range(count)
    ]
    assert places == sorted(places)
    assert not [place for place in places if place % 16]


def test_another_file_is_refused():
    with pytest.raises(ValueError, match="ICU"):
        icu.trimmed(b"PK\3\4" + bytes(100))
