"""A real Samba server for the length of some tests: own settings, this machine only, one user."""

import contextlib
import getpass
import os
import shutil
import signal
import socket
import subprocess

import pytest

PASSWORD = "shared-folder-1"
SHARE = "office"
PATIENCE = 400
_CONFIG = """
[global]
  interfaces = lo
  bind interfaces only = yes
  smb ports = {port}
  disable netbios = yes
  server role = standalone server
  server multi channel support = no
  server min protocol = SMB2
  passdb backend = tdbsam:{own}/passdb.tdb
  private dir = {own}
  lock directory = {own}
  state directory = {own}
  cache directory = {own}
  pid directory = {own}
  ncalrpc dir = {own}/ncalrpc
  load printers = no
  disable spoolss = yes
  printcap name = /dev/null
  log file = {own}/log
[{share}]
  path = {folder}
  read only = no
  strict sync = yes
"""


def free_port():
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def with_us():
    """Return words before a command that end it when the tests end, however they do."""
    found = shutil.which("setpriv")
    return [found, "--pdeathsig", "KILL"] if found else []


class SambaServer:
    """`smbd` in the foreground, serving one folder; may be stopped and started again."""

    def __init__(self, own, folder):
        if not shutil.which("smbd"):
            pytest.skip("Samba is not installed on this machine: no smbd")
        if os.geteuid() != 0:
            pytest.skip("Samba lets only root start a server")
        self.user = getpass.getuser()
        self.port = free_port()
        self.folder = folder
        self._own = own
        self._settings = own / "smb.conf"
        self._settings.write_text(
            _CONFIG.format(port=self.port, own=own, folder=folder, share=SHARE)
        )
        self._process = None
        self._give_password()

    @property
    def running(self):
        """Tell whether the server answers."""
        return self._process is not None

    def start(self):
        """Start the server and wait until it answers."""
        if self._process:
            return
        # smbd makes itself the leader of a group that holds all it forks.
        self._process = subprocess.Popen(  # noqa: S603 - the server under test
            [*with_us(), "smbd", "-F", "-s", str(self._settings)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for _ in range(PATIENCE):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
            except ConnectionRefusedError:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self._process.wait(0.05)
                    break
            else:
                return
        self.stop()
        pytest.skip("Samba did not start on this machine")

    def stop(self):
        """Kill the server with all it forked, as a power cut would."""
        if not self._process:
            return
        process, self._process = self._process, None
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def _give_password(self):
        subprocess.run(  # noqa: S603 - Samba's own tool
            ["smbpasswd", "-c", str(self._settings), "-a", "-s", self.user],  # noqa: S607 - found on PATH
            input=f"{PASSWORD}\n{PASSWORD}\n", text=True, check=True, capture_output=True,
        )  # fmt: skip
