"""Odd pictures are read in a process of their own: what it gives, and what it does not survive."""

import struct
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from odd_pictures import encoded, raw_file
from PIL import features

from workstation.domain.errors import Refused
from workstation.gallery.taking_in import plain_header, take_in
from workstation.gallery.traces import has_private_metadata
from workstation.gallery.worker import Bounds, Workers


@pytest.fixture
def workers():
    with Workers() as made:
        yield made


def stand_in(code):
    """Return the words that start a worker which does something else."""
    return (sys.executable, "-c", code)


def saying(head, data):
    """Return a program that says this, whatever it hears."""
    told = struct.pack("<II", len(head), len(data)) + head + data
    return f"import sys; sys.stdout.buffer.write({told!r})"


@pytest.mark.parametrize("kind", ["TIFF", "GIF", "AVIF"])
def test_an_odd_picture_becomes_a_clean_master(workers, kind):
    if kind == "AVIF" and not features.check("avif"):
        pytest.skip("this decoder reads no AVIF")

    taken = workers.take_in(encoded(kind), "展板.bin")

    assert taken.made.format in ("jpeg", "png")
    assert (taken.made.width, taken.made.height) == (800, 600)
    assert has_private_metadata(taken.made.data) == ()


def test_a_raw_file_gives_its_preview_upright_with_time_and_camera(workers):
    taken = workers.take_in(raw_file(encoded("JPEG"), orientation=6), "DSC_0001.NEF")

    assert (taken.made.width, taken.made.height) == (600, 800)
    assert taken.taken == "2026-11-22T09:30:00"
    assert "Z" in taken.camera
    assert has_private_metadata(taken.made.data) == ()


def test_what_it_makes_is_what_would_be_made_here(workers):
    data = encoded("TIFF")

    assert workers.take_in(data, "a.tif") == take_in(data, "a.tif")


def test_a_full_size_copy_is_made_there_too(workers):
    made = workers.full_size(raw_file(encoded("JPEG", (3_000, 2_000))), "a.nef")

    assert (made.format, made.width, made.height) == ("jpeg", 3_000, 2_000)


def test_no_odd_format_is_decoded_in_this_process():
    for kind in ("TIFF", "GIF", "AVIF"):
        assert plain_header(encoded(kind), "a") is None
    assert plain_header(raw_file(encoded("JPEG")), "a.nef") is None
    assert plain_header(encoded("JPEG"), "a.jpg") is not None


def test_a_large_picture_that_must_be_decoded_whole_is_odd():
    large = encoded("JPEG", (6_000, 4_100), progressive=True)

    assert plain_header(large, "a.jpg") is None
    assert plain_header(encoded("JPEG", (6_000, 4_100)), "a.jpg") is not None


def test_a_bad_file_is_refused_for_the_reason_it_would_be_here(workers):
    with pytest.raises(Refused) as refused:
        workers.take_in(encoded("TIFF")[:400], "断.tif")

    assert refused.value.code == "bad_picture"
    assert refused.value.details["name"] == "断.tif"


def test_heic_without_its_reader_says_so(workers, monkeypatch):
    with pytest.raises(Refused) as refused:
        workers.take_in(b"\0\0\0\x18ftypheic" + b"\0" * 200, "IMG_0001.HEIC")

    assert refused.value.code in ("heic_unread", "bad_picture")


def test_too_long_is_too_long_and_the_next_file_is_read():
    code = "import time; time.sleep(60)"
    with Workers(Bounds(seconds=-4.8), stand_in(code)) as workers:
        with pytest.raises(Refused) as refused:
            workers.take_in(encoded("GIF"), "慢.gif")
        assert refused.value.code == "picture_reader_failed"
        assert refused.value.details == {"name": "慢.gif", "reason": "time"}


def test_the_worker_watches_its_own_time():
    with Workers(Bounds(seconds=0.02)) as workers, pytest.raises(Refused) as refused:
        workers.take_in(encoded("TIFF", (6_000, 6_000), compression="tiff_lzw"), "大.tif")

    assert refused.value.details["reason"] == "time"


def test_too_much_memory_is_refused():
    with Workers(Bounds(memory=230_000_000)) as workers, pytest.raises(Refused) as refused:
        workers.take_in(encoded("TIFF", (7_000, 7_000), compression="tiff_lzw"), "大.tif")

    assert refused.value.code == "picture_reader_failed"


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.abort()",
        "raise SystemExit(0)",
        "print('x' * 500)",
        "import sys; sys.stdout.buffer.write(b'\\xff' * 500)",
        "import sys; sys.stdout.buffer.write(b'\\2\\0\\0\\0\\3\\0\\0\\0{}abc')",
        saying(b'{"refused":"whatever"}', b""),
        saying(b'{"format":"jpeg"}', b"<sv"),
    ],
)
def test_a_worker_that_ends_or_talks_nonsense_costs_its_file_only(code):
    with Workers(order=stand_in(code)) as workers:
        for name in ("一.gif", "二.gif"):
            with pytest.raises(Refused) as refused:
                workers.take_in(encoded("GIF"), name)
            assert refused.value.code == "picture_reader_failed"
            assert refused.value.details["name"] == name


def test_a_program_that_cannot_be_started_is_told_of_each_file(tmp_path):
    with Workers(order=(str(tmp_path / "nothing"),)) as workers, pytest.raises(Refused) as refused:
        workers.take_in(encoded("GIF"), "a.gif")

    assert refused.value.details["reason"] == "start"


def test_one_process_reads_many_files_and_threads_get_one_each(workers):
    data = [encoded("TIFF", (60 + number, 40)) for number in range(8)]

    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda one: workers.take_in(one, "a.tif").made.width, data))

    assert made == [60 + number for number in range(8)]
    assert len(workers._idle) <= 2


def test_nothing_runs_after_the_end():
    with Workers() as workers:
        workers.take_in(encoded("GIF"), "a.gif")
        process = workers._idle[0]._process

    assert process.poll() is not None
