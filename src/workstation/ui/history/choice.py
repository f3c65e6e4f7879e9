"""What the history asks of the page it stands on."""

from typing import NamedTuple

from workstation.domain.ids import RevisionId
from workstation.domain.tree import Doc, TextBlock
from workstation.domain.tree_merge import by_id
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

    def where(self, before: Doc) -> str:
        """Return the first text that will differ from `before`: the cursor goes there.

        Then it stands in the text, and the next undo is the text's own.
        """
        known = by_id(before)
        texts = [one for one in self.edited.doc.content if isinstance(one, TextBlock)]
        fresh = (one for one in texts if known.get(one.attrs.id) != one)
        found = next(fresh, texts[0] if texts else None)
        return found.attrs.id if found is not None else ""
