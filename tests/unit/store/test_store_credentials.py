"""Secrets of one home: kept, fetched, forgotten."""

import pytest

from workstation.bootstrap import DEVICE_KEY, create_desk
from workstation.domain.errors import Refused
from workstation.store.credentials import Credentials


def test_a_forgotten_secret_is_missing(tmp_path):
    credentials = Credentials(tmp_path)
    credentials.keep("device", "秘密", file_allowed=True)

    credentials.forget("device")

    with pytest.raises(Refused, match="secret_missing"):
        credentials.fetch("device")


def test_forgetting_what_was_never_kept_is_done_already(tmp_path):
    Credentials(tmp_path).forget("device")


def test_a_secret_of_the_system_store_is_forgotten_there(tmp_path, monkeypatch):
    kept = {}
    monkeypatch.setattr("keyring.set_password", lambda *words: kept.update({words[:2]: words[2]}))
    monkeypatch.setattr("keyring.delete_password", lambda *name: kept.pop(name))
    credentials = Credentials(tmp_path, use_system=True)
    credentials.keep("device", "秘密", file_allowed=False)

    credentials.forget("device")

    assert not kept


def test_the_key_of_a_home_for_a_moment_stays_out_of_the_credential_store(tmp_path, monkeypatch):
    monkeypatch.setattr("workstation.store.credentials._has_system_store", lambda: True)
    home = tmp_path / "home"

    desk = create_desk(home, key_in_file=True)
    desk.close()

    assert Credentials(home).fetch(DEVICE_KEY)
    assert [path.name for path in (home / "keys").iterdir()] == [DEVICE_KEY]
