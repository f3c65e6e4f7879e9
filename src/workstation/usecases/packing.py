"""Packing and tidying: the share stays quick to read however long the office works."""

from workstation.sync.share import Share
from workstation.usecases.desk import Desk


def keep_tidy(desk: Desk, share: Share) -> None:
    """Do what is due on the share, a little at a time; called at the end of a full look.

    What cannot be done today is done at a later look: nothing here ends a sync.
    """
