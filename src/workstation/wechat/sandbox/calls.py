"""The sandbox's log of calls, for tests, for its front page, and for looking up request ids."""

from collections import Counter, deque
from pathlib import Path

import msgspec

from workstation.wechat.sandbox.shelf import write_whole

MAX_CALLS = 1_000
MAX_TEXT = 2_000


class Call(msgspec.Struct, frozen=True):
    """One call; `errcode` 0 is a success, `fault` names what the sandbox was told to do wrong.

    Tokens and secrets are left out; long texts are cut. `at` is Unix seconds.
    """

    at: float
    api: str
    errcode: int
    rid: str
    fault: str
    ip: str
    request: str
    answer: str


class CallLog:
    """The last calls, kept across restarts, and how often each API was called since the start."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._calls: deque[Call] = deque(_kept(path), maxlen=MAX_CALLS)
        self._counts: Counter[str] = Counter()
        write_whole(path, b"".join(map(_line, self._calls)))

    def add(self, call: Call) -> None:
        """Keep `call`."""
        self._calls.append(call)
        self._counts[call.api] += 1
        with self._path.open("ab") as file:
            file.write(_line(call))

    def calls(self) -> tuple[Call, ...]:
        """Return the last calls, oldest first."""
        return tuple(self._calls)

    def counts(self) -> dict[str, int]:
        """Return how often each API was called since the server started."""
        return dict(self._counts)

    def by_rid(self, rid: str) -> Call | None:
        """Return the call that was answered with `rid`."""
        return next((call for call in self._calls if call.rid == rid), None)


def _line(call: Call) -> bytes:
    return msgspec.json.encode(call) + b"\n"


def _kept(path: Path) -> list[Call]:
    calls = []
    for line in path.read_bytes().splitlines() if path.exists() else ():
        try:
            calls.append(msgspec.json.decode(line, type=Call))
        except msgspec.DecodeError:
            continue  # a crash tears at most the line it was writing
    return calls
