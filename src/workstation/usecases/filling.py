"""Filling a folder: an empty one becomes the office's share again, from what this PC holds.

Only a person may say so. A share that is found empty is never filled by itself: it may be a mount
point without its disk, and two offices' worth of files would grow where one was meant.
"""

from collections.abc import Callable

from workstation.domain.errors import Refused
from workstation.sync.share import Share
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import Exchanged, exchange


def fill_folder(desk: Desk, make_share: Callable[[Desk], Share]) -> Exchanged:
    """Make the folder the office's share and bring there all that is held here.

    What else is there stays; what other PCs hold, they bring at their next full look.

    Raises:
        Refused: `not_admitted` – this PC waits and holds too little.
        Unavailable: `folder_of_other_office`; `folder_not_office` where something else bears the
            marker's name; as `FolderStore`.
    """
    if desk.device not in desk.membership.devices:
        raise Refused("not_admitted")
    return exchange(desk, make_share(desk))
