import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import LIAISON

from workstation.sync import layout
from workstation.sync.segment import MAX_SEQ

DEVICE = LIAISON.device
HASH = "0123456789abcdef" * 4


def all_paths(seq, part):
    texts = layout.texts_path(layout.bucket_of(DEVICE, seq), layout.TextsName(seq, HASH), HASH)
    final = [
        layout.MARKER,
        layout.segment_path(DEVICE, seq, HASH),
        texts,
        layout.head_path(DEVICE, seq, HASH),
        layout.entry_path(seq, HASH),
        layout.request_path(DEVICE, HASH),
        layout.blob_path(HASH, part),
    ]
    return final + [layout.temp_path(DEVICE, path, "k3j2" * 5) for path in final]


@given(st.integers(1, MAX_SEQ), st.integers(0, 999))
def test_every_path_is_short_and_plain(seq, part):
    for path in all_paths(seq, part):
        assert layout.checked_path(path) == path
        assert len(path) <= 60
        assert set(path) <= set("0123456789abcdefghijklmnopqrstuvwxyz.-/")


@given(st.integers(1, MAX_SEQ))
def test_names_say_what_they_were_built_from(seq):
    *_, name = layout.segment_path(DEVICE, seq, HASH).split("/")
    *_, head = layout.head_path(DEVICE, seq, HASH).split("/")
    *_, texts = layout.texts_path("d", layout.TextsName(seq, HASH), HASH).split("/")

    assert layout.segment_seq(name) == seq
    assert layout.head_name(head) == (DEVICE, seq, HASH[:12])
    assert layout.texts_name(texts) == layout.TextsName(seq, HASH[:12])


def test_no_folder_holds_more_than_256_segments_of_a_device():
    buckets = [layout.bucket_of(DEVICE, seq) for seq in range(1, 2000)]

    assert max(buckets.count(bucket) for bucket in set(buckets)) == 256


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/etc",
        "../up",
        "d/../m",
        "d//x",
        "d/",
        ".hidden",
        "d/.x",
        "D/x",
        "d/标题",
        "x" * 101,
    ],
)
def test_a_path_nobody_here_would_build_is_a_mistake(path):
    with pytest.raises(ValueError, match=f"^{re.escape(path)}$"):
        layout.checked_path(path)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "00000001",
        "00000001-0123456789ab (conflict).seg",
        "00000001-0123456789AB.seg",
        "desktop.ini",
    ],
)
def test_foreign_names_say_nothing(name):
    assert layout.segment_seq(name) is None
    assert layout.texts_name(name) is None
    assert layout.head_name(name) is None
    assert not layout.is_entry(name)
    assert not layout.is_request(name)
    assert not layout.is_device(name)
    assert not layout.is_bucket(name)
