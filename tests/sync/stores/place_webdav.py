"""Shares on WebDAV servers: two with different habits, each over a folder of this disk."""

import shutil
from contextlib import contextmanager
from itertools import count

from place_local import LocalPlace
from store_places import HERE, Can, Kind

from web_programs import PASSWORD, USER
from web_servers import serve, serve_rclone
from workstation.sync.addresses import Address
from workstation.sync.webdav import WebdavFolder


class WebdavPlace(LocalPlace):
    """A folder that a server serves. Strangers' acts are done on the server's disk."""

    password = PASSWORD

    def __init__(self, server, root):
        super().__init__(root)
        self.server = server
        self.server.forget()
        self.address = Address(
            "webdav", f"127.0.0.1:{server.port}", user=USER, path=f"{root.name}/share"
        )
        self.opened = []

    def open(self, device=HERE):
        self.opened.append(WebdavFolder(self.address, PASSWORD, device))
        return self.opened[-1]

    def plant(self, path, data):
        super().plant(path, data)
        self.server.forget()

    def take_away(self):
        super().take_away()
        self.server.forget()

    def bring_back(self):
        super().bring_back()
        self.server.forget()

    def close(self):
        for one in self.opened:
            one.close()
        shutil.rmtree(self.root.parent, ignore_errors=True)


def served(server):
    """Return a `serve` for places below one server's folder."""

    @contextmanager
    def serve_places(folder):
        numbers = count()

        def make(_folder):
            root = folder / f"place-{next(numbers)}"
            root.mkdir()
            return WebdavPlace(running, root)

        with server(folder) as running:
            yield make

    return serve_places


CAN = frozenset({Can.WRITE, Can.LIVE, Can.VANISH, Can.FOLDERS, Can.ADDRESS})

KINDS = (
    Kind("wsgidav", served(lambda folder: serve("wsgidav", folder)), CAN),
    Kind("rclone", served(serve_rclone), CAN | {Can.EXCLUDE}),
)
