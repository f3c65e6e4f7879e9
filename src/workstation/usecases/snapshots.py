"""Snapshots: a new PC starts from an administrator's tables and verifies them afterwards."""

from workstation.sync.share import Share
from workstation.usecases.desk import Desk


def adopt_snapshot(desk: Desk, share: Share) -> int:
    """Start an empty home from the newest good snapshot; return how many facts it brought.

    0 where there is none that can be relied on: then the segments tell everything, only slower.
    """
    del desk, share
    return 0
