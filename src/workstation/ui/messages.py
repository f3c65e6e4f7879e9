"""The three endings as a window tells them: refused, unavailable, bug.

Errors carry codes and fields; the sentences stand in `workstation.wording`.
"""

import traceback
from enum import Enum, auto
from typing import NamedTuple

from workstation.domain.errors import NewsroomError, Unavailable
from workstation.wording.catalogue import sentence


class Ending(Enum):
    """How something ended that did not end well."""

    REFUSED = auto()
    UNAVAILABLE = auto()
    BUG = auto()


class Told(NamedTuple):
    """An ending in words; `trace` is for the people who mend a bug."""

    ending: Ending
    code: str
    words: str
    trace: str = ""


def told(error: BaseException, lang: str) -> Told:
    """Return an error as one sentence in the language of the window."""
    if isinstance(error, Unavailable):
        return Told(Ending.UNAVAILABLE, error.code, sentence(lang, error.code, error.details))
    if isinstance(error, NewsroomError):
        return Told(Ending.REFUSED, error.code, sentence(lang, error.code, error.details))
    if isinstance(error, OSError):
        fields = {"path": str(error.filename or ""), "reason": error.strerror or ""}
        return Told(Ending.UNAVAILABLE, "path_unusable", sentence(lang, "path_unusable", fields))
    reason = f"{type(error).__name__}: {error}"
    trace = "".join(traceback.format_exception(error))
    words = sentence(lang, "unexpected", {"reason": reason})
    return Told(Ending.BUG, "unexpected", words, trace)
