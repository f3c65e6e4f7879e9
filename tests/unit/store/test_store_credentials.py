"""Secrets of one home: where they are kept."""

from workstation.bootstrap import DEVICE_KEY, create_desk
from workstation.store.credentials import Credentials


def test_the_key_of_a_home_for_a_moment_stays_out_of_the_credential_store(tmp_path, monkeypatch):
    monkeypatch.setattr("workstation.store.credentials._has_system_store", lambda: True)
    home = tmp_path / "home"

    desk = create_desk(home, key_in_file=True)
    desk.close()

    assert Credentials(home).fetch(DEVICE_KEY)
    assert [path.name for path in (home / "keys").iterdir()] == [DEVICE_KEY]
