import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import OPEN_TEXT, PRIVATE_TEXT, SECRET_TEXT

from workstation.domain.errors import Refused
from workstation.sync import texts
from workstation.sync.texts import claimed_ids, in_packs, make_text, pack_texts, unpack_texts

_texts = st.lists(st.binary(max_size=60).map(make_text), max_size=5)


def test_a_text_is_named_by_its_salt_and_bytes():
    named = hashlib.sha256(PRIVATE_TEXT.salt + SECRET_TEXT).hexdigest()

    assert PRIVATE_TEXT.id == named


def test_the_same_words_never_get_the_same_name_twice():
    assert make_text(SECRET_TEXT).id != make_text(SECRET_TEXT).id


@given(_texts)
def test_a_pack_gives_back_its_texts(objects):
    unpacked = unpack_texts(pack_texts(objects))

    assert unpacked == tuple(sorted(objects, key=lambda text: text.id))
    assert claimed_ids(pack_texts(objects)) == {text.id for text in objects}


@given(_texts)
def test_equal_sets_of_texts_give_equal_files(objects):
    assert pack_texts(objects) == pack_texts([*reversed(objects), *objects])


def test_a_search_of_bytes_finds_a_text_in_its_file():
    assert SECRET_TEXT in pack_texts([PRIVATE_TEXT, OPEN_TEXT])


def test_only_texts_that_are_what_their_name_says_are_read():
    raw = pack_texts([PRIVATE_TEXT, OPEN_TEXT])

    for place in range(len(raw)):
        damaged = bytearray(raw)
        damaged[place] ^= 1
        assert set(unpack_texts(bytes(damaged))) <= {PRIVATE_TEXT, OPEN_TEXT}


def test_a_text_with_one_wrong_byte_is_dropped_and_the_others_are_not():
    raw = pack_texts([PRIVATE_TEXT, OPEN_TEXT])

    damaged = raw.replace(SECRET_TEXT, SECRET_TEXT[:-1] + b"?")

    assert unpack_texts(damaged) == (OPEN_TEXT,)


def test_a_torn_file_gives_what_is_whole_and_names_what_is_not():
    raw = pack_texts([PRIVATE_TEXT, OPEN_TEXT])
    whole, torn = unpack_texts(raw)

    assert unpack_texts(raw[:-1]) == (whole,)
    assert {whole.id, torn.id} <= claimed_ids(raw[:-1])


def test_a_text_whose_name_is_damaged_is_found_by_its_bytes():
    raw = bytearray(pack_texts([PRIVATE_TEXT]))

    raw[4] ^= 1

    assert unpack_texts(bytes(raw)) == ()
    assert PRIVATE_TEXT.id in claimed_ids(bytes(raw))


@given(st.binary(max_size=300))
def test_hostile_bytes_give_nothing_and_break_nothing(data):
    assert unpack_texts(data) == ()
    assert unpack_texts(b"WTX1" + data) == ()


def test_a_file_beyond_its_limit_is_not_read():
    raw = pack_texts([PRIVATE_TEXT])

    assert unpack_texts(raw, len(raw)) == (PRIVATE_TEXT,)
    assert unpack_texts(raw, len(raw) - 1) == ()


def test_a_text_beyond_the_limit_is_refused():
    with pytest.raises(Refused) as caught:
        make_text(bytes(texts.MAX_TEXT_BYTES + 1))

    assert caught.value.code == "text_too_large"
    assert caught.value.details["limit"] == texts.MAX_TEXT_BYTES


def test_a_salt_of_another_length_is_a_mistake():
    with pytest.raises(ValueError, match="salt"):
        make_text(b"x", salt=b"salt")


def test_many_long_texts_are_spread_over_files_that_every_reader_takes():
    objects = [make_text(bytes(texts.MAX_TEXT_BYTES)) for _ in range(3)] + [OPEN_TEXT]

    packs = list(in_packs(objects))

    assert len(packs) == 3
    assert all(len(pack) <= texts.MAX_PACK_BYTES for pack in packs)
    assert {text for pack in packs for text in unpack_texts(pack)} == set(objects)


def test_no_texts_need_no_file():
    assert list(in_packs([])) == []
