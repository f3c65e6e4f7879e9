"""Starting and stopping the servers that tests of remote folders talk to."""

import re
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from web_programs import PASSWORD, USER

PROGRAMS = Path(__file__).with_name("web_programs.py")


def serve(kind, folder):
    """Return a context of one of the servers in `web_programs.py`; it gives the port."""
    return _running(
        [sys.executable, "-W", "ignore", str(PROGRAMS), kind, str(folder)], r"^port (\d+)"
    )


def serve_rclone(folder):
    """Return a context of `rclone serve webdav`: half-sent files are seen, If-None-Match is not."""
    rclone = shutil.which("rclone")
    if not rclone:
        pytest.skip("rclone is not installed on this machine")
    words = [rclone, "serve", "webdav", str(folder), "--addr", "127.0.0.1:0"]
    words += ["--user", USER, "--pass", PASSWORD, "--dir-cache-time", "0", "--no-modtime"]
    return _running(words, r"started on http://127\.0\.0\.1:(\d+)")


@contextmanager
def _running(words, pattern):
    process = subprocess.Popen(  # noqa: S603 - the server under test
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    reader = None
    try:
        said = []
        for line in process.stdout:
            said.append(line)
            if found := re.search(pattern, line):
                # What it goes on saying must not fill the pipe.
                reader = threading.Thread(target=process.stdout.read)
                reader.start()
                yield int(found[1])
                return
        raise RuntimeError("".join(said))
    finally:
        process.kill()
        process.wait()
        if reader:
            reader.join()
        process.stdout.close()
