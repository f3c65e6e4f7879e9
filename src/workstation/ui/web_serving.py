"""Answers for pages of the web engine, given aside.

Nothing is read on the UI thread, and a page that is gone when the answer comes is not answered.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlSchemeHandler
from shiboken6 import isValid

from workstation.domain.errors import NewsroomError


class Aside(Protocol):
    """Does work on another thread and hands its result to `done` on this one (`Tasks.aside`)."""

    def __call__(
        self,
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        *,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Have `work` done."""


class AsideServer(QWebEngineUrlSchemeHandler):
    """Answers requests; subclasses say with what."""

    def __init__(self, aside: Aside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._aside = aside

    def fetch(self, job: QWebEngineUrlRequestJob, kind: bytes, work: Callable[[], bytes]) -> None:
        """Answer with what `work` reads; what cannot be read is not found."""
        self._aside(self, partial(_read, work), partial(answer, job, kind))


def _read(work: Callable[[], bytes]) -> bytes:
    try:
        return work()
    except (NewsroomError, OSError, ValueError):
        return b""


def answer(job: QWebEngineUrlRequestJob, kind: bytes, data: bytes) -> None:
    """Answer a request that still waits; nothing: there is no such thing."""
    if not isValid(job):
        return
    if not data:
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        return
    buffer = QBuffer(job)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(kind), buffer)
