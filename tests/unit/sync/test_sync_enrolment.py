import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import EDITOR, INSTANCE, LIAISON, SECRET, an_invitation, invitation_public

from workstation.domain.errors import Refused
from workstation.sync import request as requests
from workstation.sync.invitation import MAX_INVITATION_BYTES, parse_invitation, write_invitation
from workstation.sync.request import (
    BadRequest,
    invitation_key,
    make_request,
    open_request,
    proves,
)
from workstation.sync.wire import encode_strict


def a_request(key=LIAISON, **changes):
    given = {"secret": SECRET, "invitation": "invite2lin", "instance": INSTANCE}
    return make_request(key, **{**given, "member_hint": "林知夏", **changes})


def test_a_request_shows_the_device_and_proves_the_invitation():
    request = open_request(a_request())

    assert request.device == LIAISON.device
    assert bytes.fromhex(request.public) == LIAISON.public
    assert request.member_hint == "林知夏"
    assert proves(request, invitation_public())


def test_without_the_secret_nothing_is_proved():
    guessed = open_request(a_request(secret=bytes(16)))
    other = open_request(a_request(EDITOR))
    stolen = requests.Request(
        device=EDITOR.device,
        public=EDITOR.public.hex(),
        instance=INSTANCE,
        invitation="invite2lin",
        proof=open_request(a_request()).proof,
    )

    assert not proves(guessed, invitation_public())
    assert proves(other, invitation_public())
    assert not proves(stolen, invitation_public())


def test_the_secret_does_not_travel():
    raw = a_request()

    assert SECRET not in raw
    assert SECRET.hex().encode() not in raw


@pytest.mark.parametrize("secret", [b"", bytes(15), bytes(17)])
def test_a_secret_of_another_length_stands_for_nothing(secret):
    with pytest.raises(ValueError, match="16 bytes"):
        invitation_key(secret)


def test_every_flipped_bit_of_a_request_is_refused():
    raw = a_request()

    for place in range(len(raw)):
        damaged = bytearray(raw)
        damaged[place] ^= 1
        with pytest.raises(BadRequest):
            open_request(bytes(damaged))


def test_a_request_in_the_name_of_another_device_is_refused():
    request = requests.Request(
        device=EDITOR.device,
        public=LIAISON.public.hex(),
        instance=INSTANCE,
        invitation="invite2lin",
        proof="0" * 128,
    )
    raw = requests._FORM.seal(LIAISON, encode_strict(request))

    with pytest.raises(BadRequest, match="bad_signature"):
        open_request(raw)


@pytest.mark.parametrize("hint", ["x" * 65, "line\nbreak", "\x1b[2J"])
def test_a_name_that_would_disturb_a_screen_is_refused(hint):
    with pytest.raises(BadRequest, match="bad_header"):
        a_request(member_hint=hint)


@given(st.binary(max_size=200))
def test_hostile_bytes_are_no_request(data):
    with pytest.raises(BadRequest):
        open_request(b"WRQ1" + data)


def test_an_invitation_is_read_as_it_was_written():
    invitation = an_invitation()

    assert parse_invitation(write_invitation(invitation)) == invitation


def test_people_see_first_what_the_file_is_for():
    lines = write_invitation(an_invitation()).decode().splitlines()

    assert "请勿转发" in lines[2]
    assert "海岚" in lines[3]
    assert "secret" in lines[-2]


def test_an_invitation_saved_by_a_text_editor_still_opens():
    raw = b"\xef\xbb\xbf" + write_invitation(an_invitation()).replace(b"\n", b"\r\n")

    assert parse_invitation(raw) == an_invitation()


def test_an_invitation_keeps_its_secret_out_of_logs():
    invitation = an_invitation()

    assert SECRET.hex() not in repr(invitation)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "workstation-invitation-2"},
        {"secret": "00"},
        {"secret": SECRET.hex().upper() + "A"},
        {"root": "0" * 63},
        {"root_fingerprint": "abcd"},
        {"expires": "2026-07-15"},
        {"expires": "2026-07-15T08:00:00"},
        {"expires": "2026-99-15T08:00:00Z"},
        {"office": "../other"},
        {"member": 7},
        {"member_name": "\x1b[2J"},
        {"folder": "x" * 401},
        {"extra": 1},
    ],
)
def test_an_invitation_that_says_anything_odd_is_refused(change):
    told = json.loads(write_invitation(an_invitation())) | change

    with pytest.raises(Refused) as caught:
        parse_invitation(json.dumps(told).encode())

    assert caught.value.code == "bad_invitation"
    assert caught.value.details["reason"]


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"\xff\xfe", b"{" * 5000, b'{"office":' * 1500, b" " * (MAX_INVITATION_BYTES + 1)],
)
def test_what_is_no_invitation_is_refused(data):
    with pytest.raises(Refused, match="bad_invitation"):
        parse_invitation(data)


def test_an_invitation_that_could_not_be_read_is_never_written():
    with pytest.raises(Refused, match="bad_invitation"):
        write_invitation(an_invitation(member_name="\ud800"))
    with pytest.raises(Refused, match="bad_invitation"):
        write_invitation(
            an_invitation(expires=datetime(2026, 7, 15, tzinfo=UTC).replace(tzinfo=None))
        )
