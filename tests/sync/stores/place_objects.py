"""Shares in object stores: one that keeps its files on this disk, one that keeps them in memory."""

import shutil
from contextlib import contextmanager
from itertools import count
from xml.etree import ElementTree as ET

import httpx
from store_places import HERE, Can, Kind

from web_servers import serve
from workstation.sync.addresses import Address
from workstation.sync.objects import ObjectFolder

KEY, SECRET = "access-key", "shared-folder-1"
PREFIX = "party/office"


class ObjectPlace:
    """A bucket of its own. Strangers' acts reach it unsigned: neither server checks."""

    password = SECRET

    def __init__(self, port, bucket):
        self.url = f"http://127.0.0.1:{port}/{bucket}"
        self.address = Address("s3+http", f"127.0.0.1:{port}", user=KEY, bucket=bucket, path=PREFIX)
        self.http = httpx.Client(trust_env=False, headers={"Authorization": f"AWS {KEY}:unsigned"})
        self.opened = []
        self.kept = {}
        self.http.put(self.url).raise_for_status()

    def open(self, _device=HERE):
        self.opened.append(ObjectFolder(self.address, SECRET))
        return self.opened[-1]

    def plant(self, path, data):
        self.http.put(f"{self.url}/{PREFIX}/{path}", content=data).raise_for_status()

    def files(self):
        return {key.removeprefix(f"{PREFIX}/"): self.get(key) for key in self.keys()}

    def take_away(self):
        self.kept = {key: self.get(key) for key in self.keys()}
        for key in self.kept:
            self.http.delete(f"{self.url}/{key}").raise_for_status()
        self.http.delete(self.url).raise_for_status()

    def bring_back(self):
        self.http.put(self.url).raise_for_status()
        for key, data in self.kept.items():
            self.http.put(f"{self.url}/{key}", content=data).raise_for_status()

    def close(self):
        for one in self.opened:
            one.close()
        self.http.close()

    def get(self, key):
        return self.http.get(f"{self.url}/{key}").raise_for_status().content

    def keys(self):
        listing = ET.fromstring(self.http.get(self.url).raise_for_status().text)  # noqa: S314 - our own server
        return [one.text for one in listing.iter() if one.tag.endswith("}Key")]


def buckets(kind):
    """Return a `serve` for buckets of one server."""

    @contextmanager
    def serve_places(folder):
        numbers = count()
        with serve(kind, folder) as server:
            yield lambda _folder: ObjectPlace(server.port, f"office-{next(numbers)}")
        shutil.rmtree(folder, ignore_errors=True)

    return serve_places


CAN = frozenset({Can.WRITE, Can.LIVE, Can.VANISH, Can.ADDRESS})

KINDS = (
    Kind("localbucket", buckets("localbucket"), CAN | {Can.EXCLUDE}),
    Kind("moto", buckets("moto"), CAN),
)
