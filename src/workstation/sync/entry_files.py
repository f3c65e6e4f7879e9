"""Files of the membership chain on the share. Format: docs/formats/share-layout.md."""

from collections.abc import Iterator

from workstation.sync import layout
from workstation.sync.folder import FolderStore
from workstation.sync.membership_file import MAX_ENTRY_BYTES, Entry
from workstation.sync.reading import read_all


class EntryFiles:
    """The membership entries of one share, unverified."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder

    def put(self, entry: Entry) -> bool:
        """Publish an entry; False where it was there already."""
        return self._folder.put_new(layout.entry_path(entry.seq, entry.hash), entry.raw)

    def read(self) -> Iterator[bytes]:
        """Yield the files by number; rivals of one number by name."""
        names = filter(layout.is_entry, self._folder.list_names(layout.ENTRIES))
        yield from read_all(self._folder, layout.ENTRIES, names, MAX_ENTRY_BYTES)
