import pytest
from hypothesis import given
from hypothesis import strategies as st
from sync_samples import EDITOR, LIAISON

from workstation.domain.ids import device_id_of
from workstation.sync.keys import DeviceKey, fingerprint, verify


def test_a_key_is_the_one_that_the_standard_derives_from_its_seed():
    # RFC 8032, 7.1, test 1
    seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
    public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"

    key = DeviceKey.from_seed(bytes.fromhex(seed))

    assert key.public.hex() == public


@given(st.binary(max_size=200))
def test_a_signature_holds_for_its_data_and_context_and_author_only(data):
    signature = LIAISON.sign("one", data)

    assert verify(LIAISON.public, "one", data, signature)
    assert not verify(LIAISON.public, "one", data + b"x", signature)
    assert not verify(LIAISON.public, "two", data, signature)
    assert not verify(EDITOR.public, "one", data, signature)


def test_context_and_data_cannot_be_shifted_into_each_other():
    signature = LIAISON.sign("one", b"two")

    assert not verify(LIAISON.public, "on", b"etwo", signature)
    with pytest.raises(ValueError, match="one"):
        LIAISON.sign("one\0", b"two")


@pytest.mark.parametrize("public", [b"", b"short", bytes(33)])
def test_a_malformed_key_verifies_nothing(public):
    signature = LIAISON.sign("one", b"data")

    assert not verify(public, "one", b"data", signature)


def test_a_seed_of_the_wrong_length_is_no_key():
    with pytest.raises(ValueError, match="32"):
        DeviceKey.from_seed(b"short")


def test_two_new_devices_never_share_a_key():
    first, second = DeviceKey.generate(), DeviceKey.generate()

    assert first.device != second.device
    assert DeviceKey.from_seed(first.seed).public == first.public


def test_a_device_is_named_by_its_public_key():
    device = device_id_of(LIAISON.public)

    assert device == LIAISON.device
    assert len(device) == 12
    assert set(device) <= set("abcdefghijklmnopqrstuvwxyz234567")


def test_the_fingerprint_begins_with_the_device_id():
    shown = fingerprint(LIAISON.public)

    assert [len(group) for group in shown.split("-")] == [4] * 6
    assert shown.replace("-", "").startswith(LIAISON.device)


def test_a_key_does_not_show_its_seed():
    shown = repr(LIAISON) + str(LIAISON)

    assert repr(LIAISON.seed) not in shown
    assert LIAISON.seed.hex() not in shown
