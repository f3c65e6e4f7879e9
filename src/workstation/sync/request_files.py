"""Enrolment requests on the share. Format: docs/formats/share-layout.md, invitation.md."""

from collections.abc import Iterator

from workstation.domain.canonical import sha256_hex
from workstation.sync import layout
from workstation.sync.folder_store import FolderStore
from workstation.sync.reading import read_all
from workstation.sync.request import MAX_REQUEST_BYTES, open_request

MAX_REQUESTS = 500


class RequestFiles:
    """The requests that lie in one share; anybody may have put them there."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder

    def put(self, raw: bytes) -> bool:
        """Publish a request; False where it was there already.

        Raises:
            BadRequest: the bytes are no request.
        """
        path = layout.request_path(open_request(raw).device, sha256_hex(raw))
        return self._folder.put_new(path, raw)

    def read(self) -> Iterator[bytes]:
        """Yield the files of at most `MAX_REQUESTS` requests."""
        names = list(filter(layout.is_request, self._folder.list_names(layout.REQUESTS)))
        yield from read_all(self._folder, layout.REQUESTS, names[:MAX_REQUESTS], MAX_REQUEST_BYTES)
