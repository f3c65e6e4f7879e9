"""One look at the share: every folder is listed at most once, by whoever asks first."""

from workstation.domain.ids import DeviceId
from workstation.sync.pack_files import PackFiles
from workstation.sync.segment import SegmentHeader
from workstation.sync.segment_files import Shelf
from workstation.sync.share import Share
from workstation.sync.texts import TextObject
from workstation.usecases.strangers import Strangers


class Look:
    """What lies on the share, as far as it has been asked about since this was made.

    A full look lists everything of a device; a quick one only where something new is told of.
    `strangers` are the files under other names, where those were looked for. `passing` is a look
    at something that is not the office's folder: what lies there says nothing of what does not.
    `damaged` are files that this PC wants and whose bytes are not what their names say.
    """

    def __init__(
        self, share: Share, strangers: Strangers | None = None, *, passing: bool = False
    ) -> None:
        self.share = share
        self.strangers = strangers or Strangers()
        self.passing = passing
        self.damaged: set[str] = set()
        self.packs = PackFiles(share.folder)
        self._shelves: dict[DeviceId, Shelf] = {}
        # Not `cached_property`: in Python 3.11 its lock is one for all looks, and a folder that
        # does not answer one of them would hold up every other.
        self._devices: frozenset[DeviceId] | None = None
        self._heads: frozenset[DeviceId] | None = None

    @property
    def devices(self) -> frozenset[DeviceId]:
        """The devices of which anything lies there."""
        if self._devices is None:
            found = (
                *self.share.segments.devices(),
                *self.packs.devices(),
                *self.strangers.segments,
            )
            self._devices = frozenset(found)
        return self._devices

    @property
    def heads(self) -> frozenset[DeviceId]:
        """The devices of which some head tells."""
        if self._heads is None:
            self._heads = frozenset(device for device, _ in self.share.heads.told())
        return self._heads

    def shelf(self, device: DeviceId) -> Shelf:
        """Return all that lies there of a device, or as much as `look_between` was told."""
        if device not in self._shelves:
            self._shelves[device] = self.share.segments.shelf(device)
        return self._shelves[device]

    def look_between(self, device: DeviceId, first: int, last: int) -> None:
        """Content oneself with a device's segments of these numbers."""
        self._shelves[device] = self.share.segments.shelf_between(device, first, last)

    def texts_of(self, header: SegmentHeader, name: str) -> tuple[TextObject, ...]:
        """Return the texts of the verified segment with hash `name`, as far as they are there."""
        if not header.texts:
            return ()
        beside = self.shelf(header.device).texts.get((header.seq, name[:12]), ())
        found = {text.id: text for text in self.share.texts.read(beside, header)}
        if len(found) < len(header.texts):
            found = {text.id: text for text in self.packs.texts(header)} | found
        for lacking in set(header.texts) - found.keys():
            if (strange := self.strangers.text(lacking)) is not None:
                found[lacking] = strange
        return tuple(found[one] for one in sorted(found))

    def note_damaged_texts(self, header: SegmentHeader, name: str) -> None:
        """Note which files beside a segment, or packs over it, are not what their names say."""
        beside = self.shelf(header.device).texts.get((header.seq, name[:12]), ())
        self.damaged.update(self.share.texts.damaged(beside))
        self.damaged.update(
            one.path
            for one in self.packs.of(header.device)
            if one.texts and one.first <= header.seq <= one.last and not self.packs.is_whole(one)
        )
