"""Whether a part of a package is used up: everything in it is here, or will never be wanted."""

from collections.abc import Collection
from functools import cached_property

from workstation.domain.ids import DeviceId
from workstation.store import carried_rows
from workstation.sync import layout
from workstation.sync.carried_file import CarriedPart, Slice
from workstation.usecases.desk import Desk

_BLOB_NAME = 40
_SHORT = 12


class Spent:
    """Judges the parts of one package after all of them were offered to the home."""

    def __init__(self, desk: Desk, parts: Collection[CarriedPart], *, complete: bool) -> None:
        self._desk = desk
        self._parts = parts
        self._complete = complete

    def is_spent(self, part: CarriedPart) -> bool:
        """Tell whether nothing in a part can still be of use here."""
        return all(self._is_spent(one) for one in part.header.files)

    def _is_spent(self, one: Slice) -> bool:
        folder, _, name = one.path.rpartition("/")
        top = folder.partition("/")[0]
        if top == layout.SEGMENTS:
            return self._has_segment(folder, name)
        if top == layout.ENTRIES:
            return self._has_entry(name)
        if top == layout.BLOBS:
            return self._needs_no_blob(name[:_BLOB_NAME])
        return True  # the marker, heads, requests, receipts: they were read, if they were whole

    def _has_segment(self, folder: str, name: str) -> bool:
        """Tell whether a segment is here; with it came those of its texts that are wanted."""
        seq = layout.segment_seq(name)
        texts = layout.texts_name(name)
        if texts is not None:
            seq, begins = texts.seq, texts.segment
        else:
            begins = name.partition("-")[2][:_SHORT]
        if seq is None:
            return True  # no name of a segment or text: nobody reads it
        device = DeviceId(folder.split("/")[1])
        held = self._desk.store.read(carried_rows.held_segment, device, seq, begins)
        return held is not None

    def _has_entry(self, name: str) -> bool:
        seq, _, rest = name.partition("-")
        if not layout.is_entry(name):
            return True
        return self._desk.store.read(carried_rows.holds_entry, int(seq), rest[:_SHORT])

    def _needs_no_blob(self, begins: str) -> bool:
        if self._desk.store.read(carried_rows.is_wanted, begins):
            return False
        # A picture that nothing here names yet may be named by what is still to come.
        return self._complete and self._segments_here

    @cached_property
    def _segments_here(self) -> bool:
        return all(
            self._is_spent(one)
            for part in self._parts
            for one in part.header.files
            if one.path.startswith(f"{layout.SEGMENTS}/")
        )
