"""A shared folder with one fault, put between a desk and the real folder."""

from functools import partial

from workstation.domain.errors import Unavailable
from workstation.sync.folder import LocalFolder
from workstation.sync.share import open_share
from workstation.usecases.exchange import exchange


class Crooked:
    """Does what the folder does, but for the operations in `faults`: name → f(true, *words)."""

    def __init__(self, folder, **faults):
        self._folder = folder
        self._faults = faults

    def __getattr__(self, name):
        true = getattr(self._folder, name)
        fault = self._faults.get(name)
        return true if fault is None else partial(fault, true)


class Cut(BaseException):
    """The power goes, or somebody ends the process."""


def sync_over(office, desk, **faults):
    """Exchange over a crooked folder; return the answer, or the error it ended with."""
    folder = Crooked(LocalFolder(office.folder, desk.device), **faults)
    try:
        return exchange(desk, open_share(folder, desk.store.values.get("office")))
    except Unavailable as error:
        return error


def failing(suffix, code="folder_unreachable", after=0):
    """Return a fault: operations on paths with that ending fail, from the `after`-th on."""
    left = [after]

    def act(true, path, *words):
        if path.endswith(suffix):
            left[0] -= 1
            if left[0] < 0:
                raise Unavailable(code, path=path)
        return true(path, *words)

    return act


def absent(suffix):
    """Return a fault for `read`: files with that ending are not there yet."""
    return lambda true, path, *words: None if path.endswith(suffix) else true(path, *words)


def unlisted(suffix):
    """Return a fault for `list_names`: names with that ending are not shown yet."""
    return lambda true, path: tuple(n for n in true(path) if not n.endswith(suffix))


def unlisted_sizes(suffix):
    """The same for `list_sizes`."""
    return lambda true, path: {n: s for n, s in true(path).items() if not n.endswith(suffix)}


def cut_before(number):
    """Return faults that end the process before the `number`-th operation of any kind."""
    left = [number]

    def act(true, *words):
        left[0] -= 1
        if not left[0]:
            raise Cut
        return true(*words)

    return dict.fromkeys(("list_names", "list_sizes", "read", "exists", "put_new", "delete"), act)


def segments_of(office, desk):
    """Return the files of a home's segments, in order."""
    return sorted(office.folder.glob(f"d/{desk.device}/*/*.seg"))


def equal(*desks):
    """Tell whether homes have one digest."""
    from workstation.usecases.rebuilding import digest  # noqa: PLC0415 - heavy, and asked last

    return len({digest(one).digest for one in desks}) == 1


def knows(desk, article):
    """Tell whether a home has an article with its words."""
    return article in {row[0] for row in desk.store.read(_articles)} and bool(
        desk.content(desk.standing(article).head)
    )


def _articles(db):
    return db.execute("select article from article").fetchall()
