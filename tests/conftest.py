"""What holds for every test: a desk of its own, no display, no credential store, no network."""

import os
import socket
import sys

import pytest
from hypothesis import settings

from workstation import bootstrap
from workstation.usecases.sample_room import make_sample

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No graphics card is asked for, as on a machine without one: asking writes warnings.
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")
if sys.platform == "linux" and os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses its sandbox to root

# How long an example takes says more about the machine than about the code.
settings.register_profile("newsroom", deadline=None)
settings.load_profile("newsroom")


@pytest.fixture(autouse=True)
def _a_desk_of_its_own(monkeypatch, tmp_path_factory):
    """Keep tests out of the developer's own newsroom, settings and credential store."""
    user = tmp_path_factory.mktemp("user")
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "WORKSTATION_HOME"):
        monkeypatch.setenv(name, str(user))
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture(autouse=True)
def _nobody_outside(monkeypatch):
    """Refuse every name that is not this machine's: a test must not depend on the network."""
    look_up = socket.getaddrinfo

    def only_here(host, *args, **kwargs):
        if host not in {None, "", "localhost", "127.0.0.1", "::1", b"localhost", b"127.0.0.1"}:
            raise socket.gaierror(socket.EAI_NONAME, f"tests talk to nobody: {host!r}")
        return look_up(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", only_here)


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory):
    """The sample office as its making leaves it, once for a whole run: copy it, never change it."""
    root = tmp_path_factory.mktemp("made") / "sample"
    make_sample(root, bootstrap.doors(), now_ms=bootstrap.now_ms(), advance=lambda _d, _o: None)
    return root
