"""Files of the membership chain on the share. Format: docs/formats/share-layout.md."""

from collections.abc import Iterator

from workstation.sync import layout
from workstation.sync.folder_store import FolderStore
from workstation.sync.membership_file import MAX_ENTRY_BYTES, Entry
from workstation.sync.publishing import put_proven
from workstation.sync.reading import read_all, read_or_none


class EntryFiles:
    """The membership entries of one share, unverified."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder

    def put_back(self, entry: Entry) -> None:
        """Publish an entry, in the place of whatever else bears its name: it proves itself."""
        put_proven(self._folder, layout.entry_path(entry.seq, entry.hash), entry.raw)

    def sizes(self) -> dict[tuple[int, str], int]:
        """Return the bytes of each entry's file, by number and first digits of the hash."""
        listed = self._folder.list_sizes(layout.ENTRIES).items()
        return {(int(name[:8]), name[9:21]): size for name, size in listed if layout.is_entry(name)}

    def at(self, place: tuple[int, str]) -> bytes | None:
        """Return the file that bears a number and first digits of a hash."""
        seq, short = place
        return read_or_none(self._folder, layout.entry_path(seq, short), MAX_ENTRY_BYTES)

    def read(self) -> Iterator[bytes]:
        """Yield the files by number; rivals of one number by name."""
        names = filter(layout.is_entry, self._folder.list_names(layout.ENTRIES))
        yield from read_all(self._folder, layout.ENTRIES, names, MAX_ENTRY_BYTES)
