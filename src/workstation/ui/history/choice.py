"""What the history asks of the page it stands on."""

from typing import NamedTuple

from workstation.domain.ids import RevisionId
from workstation.usecases.editing import Edited


class Pair(NamedTuple):
    """Two drafts to compare; `newer` may be `IN_HAND`."""

    older: RevisionId
    newer: RevisionId


class Restored(NamedTuple):
    """What should be in hand from now on, as one step that can be undone.

    `number` is the draft it comes from (第 n 稿); `whole` is False where one change alone was
    taken back.
    """

    number: int
    edited: Edited
    whole: bool = True
