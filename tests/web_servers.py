"""Starting and stopping the servers that tests of remote folders talk to."""

import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest

from web_programs import PASSWORD, USER

PROGRAMS = Path(__file__).with_name("web_programs.py")


class Served(NamedTuple):
    """A server that runs. `forget` is to be called when files changed past it."""

    port: int
    forget: Callable[[], None]


@contextmanager
def serve(kind, folder):
    """Run one of the servers in `web_programs.py`."""
    words = [sys.executable, "-W", "ignore", str(PROGRAMS), kind, str(folder)]
    with _running(words, r"^port (\d+)") as (port,):
        yield Served(port, lambda: None)


@contextmanager
def serve_rclone(folder):
    """Run `rclone serve webdav`: half-sent files are seen, If-None-Match is not minded."""
    rclone = shutil.which("rclone")
    if not rclone:
        pytest.skip("rclone is not installed on this machine")
    words = [rclone, "serve", "webdav", str(folder), "--addr", "127.0.0.1:0", "--no-modtime"]
    words += ["--user", USER, "--pass", PASSWORD]
    words += ["--rc", "--rc-no-auth", "--rc-addr", "127.0.0.1:0"]
    here = r"http://127\.0\.0\.1:(\d+)"
    patterns = rf"started on {here}", rf"remote control on {here}"
    with _running(words, *patterns) as (port, control):
        yield Served(port, lambda: _forget(control))


def _forget(port):
    line = HTTPConnection("127.0.0.1", port)
    line.request("POST", "/vfs/forget")
    reply = line.getresponse()
    assert reply.status == HTTPStatus.OK, reply.read()
    line.close()


@contextmanager
def _running(words, *patterns):
    """Run a server until what it says names its ports."""
    process = subprocess.Popen(  # noqa: S603 - the server under test
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    reader = None
    try:
        said = ""
        while not all(re.search(pattern, said, re.MULTILINE) for pattern in patterns):
            line = process.stdout.readline()
            if not line:
                raise RuntimeError(said)
            said += line
        # What it goes on saying must not fill the pipe.
        reader = threading.Thread(target=process.stdout.read)
        reader.start()
        yield [int(re.search(pattern, said, re.MULTILINE)[1]) for pattern in patterns]
    finally:
        process.kill()
        process.wait()
        if reader:
            reader.join()
        process.stdout.close()
