"""Running commands inside the test's own process, with streams like a real one's."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

import msgspec

from workstation.cli.main import run


class Told(msgspec.Struct, frozen=True):
    """What a command left behind."""

    exit_code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        assert self.out.endswith("\n")
        assert self.out.count("\n") == 1
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, Any]:
        return self.data["error"]


class CommandLine:
    """One home's command line."""

    def __init__(self, home):
        self.home = home

    def json(self, *words):
        """Run a command for a script."""
        return self.told("--home", self.home, "--json", *words)

    def people(self, *words):
        """Run a command for a person."""
        return self.told("--home", self.home, *words)

    def told(self, *words):
        """Run exactly these words; a usage error ends as argparse ends it."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
        with redirect_stdout(out), redirect_stderr(err):
            try:
                exit_code = run([str(word) for word in words])
            except SystemExit as ending:
                exit_code = ending.code
        return Told(exit_code, *(_written(stream) for stream in (out, err)))


def _written(stream):
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8")
