"""Parts of the window in processes of their own, and why one of them did not do its work."""

import subprocess
import tempfile

from workstation.shipped import program

SECONDS = 60
_TOLD = 200


def run_part(name: str, *words: str, seconds: float = SECONDS) -> str:
    """Run a part of the window; return why it could not do its work, empty when it did.

    What it says goes to a file. A pipe would stay open, and we would wait, for as long as the
    helpers of a killed WebEngine live.
    """
    with tempfile.TemporaryFile() as said:
        try:
            done = subprocess.run(  # noqa: S603 - our own program
                [*program(), "--part", name, *words],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return f"nothing within {seconds:.0f} seconds"
        if done.returncode == 0:
            return ""
        said.seek(0)
        lines = said.read().decode("utf-8", "replace").strip().splitlines()
    return (lines[-1] if lines else f"exit code {done.returncode}")[-_TOLD:]
