"""Workers: odd pictures are read in processes of their own, bounded in memory and time.

The readers of TIFF, GIF, AVIF, HEIC and RAW are where image libraries have had their holes. A file
that makes one of them crash, hang or eat memory costs itself and nothing else: it is named, the
process ends, and the next file gets a new one. Nothing is started before the first odd picture.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import PurePath
from threading import Lock, Timer
from types import TracebackType
from typing import Final, NamedTuple, Self

import msgspec

from workstation.domain.errors import Refused
from workstation.gallery.encoding import Made
from workstation.gallery.headers import sniff
from workstation.gallery.taking_in import TakenIn
from workstation.gallery.worker_messages import Answer, BrokenOff, Order, Work, hear, send
from workstation.shipped import program

_GRACE: Final = 5.0
"""Seconds beyond its own bound after which a worker is ended from outside."""

_WINDOWLESS_AND_PATIENT: Final = 0x0800_0000 | 0x0000_4000
"""On Windows: no console flashes up, and whoever is at the keyboard goes first."""


class Bounds(NamedTuple):
    """What a worker may use: seconds for each picture, bytes of memory altogether."""

    seconds: float = 20.0
    memory: int = 1_500_000_000


class Workers:
    """Workers for as long as somebody takes pictures in; any thread may ask them."""

    def __init__(self, bounds: Bounds = Bounds(), order: Sequence[str] = ()) -> None:  # noqa: B008 - a constant
        self._bounds = bounds
        self._order = (*(order or (*program(), "--part", "photo-worker")), *map(str, bounds))
        self._idle: list[_Worker] = []
        self._guard = Lock()

    def take_in(self, data: bytes, name: str) -> TakenIn:
        """Return what `taking_in.take_in` would.

        Raises:
            Refused: as there, and `picture_reader_failed` when the worker did not survive it.
        """
        answer, made = self._asked("take_in", data, name)
        return TakenIn(_made(answer, made), answer.taken, answer.camera)

    def full_size(self, data: bytes, name: str) -> Made:
        """Return what `taking_in.full_size` would.

        Raises:
            Refused: as `take_in`.
        """
        return _made(*self._asked("full_size", data, name))

    def _asked(self, work: Work, data: bytes, name: str) -> tuple[Answer, bytes]:
        try:
            worker = self._borrowed()
        except OSError as error:
            raise _failed(name, "start") from error
        begun = time.monotonic()
        try:
            answer, made = worker.asked(Order(work, _plain(name)), data)
        except BrokenOff as error:
            worker.end()
            late = time.monotonic() - begun >= self._bounds.seconds
            raise _failed(name, "time" if late else "crash") from error
        except BaseException:
            worker.end()
            raise
        with self._guard:
            self._idle.append(worker)
        if answer.refused:
            raise _refusal(answer, name)
        return answer, made

    def _borrowed(self) -> "_Worker":
        with self._guard:
            if self._idle:
                return self._idle.pop()
        return _Worker(self._order, self._bounds.seconds + _GRACE)

    def close(self) -> None:
        """End all workers."""
        with self._guard:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()


class _Worker:
    """One process and the line to it."""

    def __init__(self, order: Sequence[str], seconds: float) -> None:
        self._seconds = seconds
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            list(order),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_WINDOWLESS_AND_PATIENT if sys.platform == "win32" else 0,
        )

    def asked(self, order: Order, data: bytes) -> tuple[Answer, bytes]:
        """Have an order done.

        Raises:
            BrokenOff: the process ended, took too long, or said nonsense.
        """
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise BrokenOff
        watch = Timer(self._seconds, process.kill)
        watch.daemon = True
        watch.start()
        try:
            send(process.stdin, order, data)
            head, made = hear(process.stdout)
        finally:
            watch.cancel()
        try:
            answer = msgspec.json.decode(head, type=Answer)
        except msgspec.MsgspecError as error:
            raise BrokenOff from error
        if not answer.refused and sniff(made) != answer.format:
            raise BrokenOff
        return answer, made

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        for line in (self._process.stdin, self._process.stdout):
            if line is not None:
                with suppress(OSError):
                    line.close()
        self._process.wait()


def _made(answer: Answer, data: bytes) -> Made:
    return Made(data, answer.format, answer.width, answer.height)


def _failed(name: str, reason: str) -> Refused:
    return Refused("picture_reader_failed", name=name, reason=reason)


def _refusal(answer: Answer, name: str) -> Refused:
    """Return what a worker refused; whatever it may not say counts as its failure."""
    details = {**answer.fields, "name": name}
    match answer.refused:
        case "bad_picture":
            return Refused("bad_picture", **details)
        case "heic_unread":
            return Refused("heic_unread", **details)
        case "picture_too_large":
            return Refused("picture_too_large", **details)
        case "unsupported_picture":
            return Refused("unsupported_picture", **details)
        case _:
            return Refused("picture_reader_failed", **details)


def _plain(name: str) -> str:
    """Return the last part of a name as text that can be sent: file systems hold bytes."""
    return PurePath(name).name.encode("utf-8", "replace").decode("utf-8")
