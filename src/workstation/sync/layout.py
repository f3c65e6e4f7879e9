"""Where everything lies on the share: names built, and names read back as mere hints.

Only `[0-9a-z.-]`, no user text, at most 60 characters below the root: what every file system,
mirror and web store keeps as it is. Format: docs/formats/share-layout.md.
"""

import re

import msgspec

from workstation.domain.ids import BlobHash, DeviceId

MARKER = "workspace.json"
ENTRIES = "m"
REQUESTS = "e"
HEADS = "h"
SEGMENTS = "d"
BLOBS = "b"
PACKS = "p"
SNAPSHOTS = "s"
TEMPS = "t"
COLLECTED = "t/collected"
MAX_PATH = 60
MAX_SEEN_PATH = 100
"""A mirror makes names longer where it finds two files for one; those are read, never written."""

_SHORT = 12
_BLOB_NAME = 40
_BUCKET_BITS = 8
_TEMP_HINT = 20
_PART = re.compile(r"[0-9a-z-][0-9a-z.-]*")
_DEVICE = re.compile(r"[a-z2-7]{12}")
_BUCKET = re.compile(r"[0-9a-f]{4}")
_HEAD = re.compile(r"([a-z2-7]{12})\.([0-9]{8})\.([0-9a-f]{12})")
_SEGMENT = re.compile(r"([0-9]{8})-[0-9a-f]{12}\.seg")
_TEXTS = re.compile(r"([0-9]{8})-([0-9a-f]{12})-[0-9a-f]{12}\.wtx")
_COPY = re.compile(r"([0-9]{8}-[0-9a-f]{12}(?:-[0-9a-f]{12})?)[.-][0-9a-z.-]{1,60}\.(seg|wtx)")
_ENTRY = re.compile(r"([0-9]{8})-[0-9a-f]{12}\.mem")
_REQUEST = re.compile(r"[a-z2-7]{12}-[0-9a-f]{12}\.req")
_RECEIPT = re.compile(r"([a-z2-7]{12})\.r\.[0-9a-f]{12}")
_ENTRY_NOTICE = re.compile(r"m\.([0-9]{8})\.[0-9a-f]{12}")
_REQUEST_NOTICE = re.compile(r"e\.([a-z2-7]{12})\.[0-9a-f]{12}")
_BLOB = re.compile(r"([0-9a-f]{40})(\.[0-9]{3})?")
_PACK = re.compile(r"([0-9]{8})-([0-9]{8})-[0-9a-f]{12}\.(pack|wtx)")
_SNAPSHOT = re.compile(r"([0-9]{8})-([a-z2-7]{12})-[0-9a-f]{12}\.snap")
_TEMP = re.compile(r"[a-z]?-[0-9a-z.-]{1,60}")


_KNOWN = re.compile(
    "|".join(
        (
            re.escape(MARKER),
            rf"{ENTRIES}/{_ENTRY.pattern}",
            rf"{REQUESTS}/{_REQUEST.pattern}",
            *(
                rf"{HEADS}/{name.pattern}"
                for name in (_HEAD, _RECEIPT, _ENTRY_NOTICE, _REQUEST_NOTICE)
            ),
            *(
                rf"{SEGMENTS}/{_DEVICE.pattern}/{_BUCKET.pattern}/{name.pattern}"
                for name in (_SEGMENT, _TEXTS, _COPY)
            ),
            rf"{PACKS}/{_DEVICE.pattern}/{_PACK.pattern}",
            rf"{SNAPSHOTS}/{_SNAPSHOT.pattern}",
            rf"{BLOBS}/[0-9a-f]{{2}}/{_BLOB.pattern}",
            rf"{COLLECTED}/{_BLOB.pattern}",
            rf"{TEMPS}/{_DEVICE.pattern}/{_TEMP.pattern}",
        )
    )
)


class PackName(msgspec.Struct, frozen=True):
    """What the name of a pack says: which segments it covers, and whether it holds their texts."""

    first: int
    last: int
    texts: bool


class TextsName(msgspec.Struct, frozen=True):
    """What the name of a text file says: whose segment it belongs to."""

    seq: int
    segment: str


def checked_path(path: str) -> str:
    """Return `path` if it is built as this module builds them, or as a mirror lengthens them.

    Raises:
        ValueError: too long, climbing out, or with a character that some store would change.
    """
    if not is_path(path):
        raise ValueError(path)
    return path


def is_path(path: str) -> bool:
    """Tell whether `path` is fit to be looked at; anything else is not listed either."""
    return len(path) <= MAX_SEEN_PATH and all(_PART.fullmatch(part) for part in path.split("/"))


def is_known(path: str) -> bool:
    """Tell whether a path is one that the office's PCs give, or read as a copy of one."""
    return _KNOWN.fullmatch(path) is not None


def is_device(name: str) -> bool:
    """Tell whether a folder's name can be a device's."""
    return _DEVICE.fullmatch(name) is not None


def is_bucket(name: str) -> bool:
    """Tell whether a folder's name can be a bucket of segments."""
    return _BUCKET.fullmatch(name) is not None


def bucket_of(device: DeviceId, seq: int) -> str:
    """Return the folder of segment `seq`: at most 256 segments lie in one."""
    return f"{SEGMENTS}/{device}/{seq >> _BUCKET_BITS:04x}"


def bucket_bounds(seq: int) -> tuple[int, int]:
    """Return the first and the last number of the bucket that segment `seq` lies in."""
    bucket = seq >> _BUCKET_BITS
    return max(1, bucket << _BUCKET_BITS), ((bucket + 1) << _BUCKET_BITS) - 1


def segment_path(device: DeviceId, seq: int, name: str) -> str:
    """Return the path of the segment whose hash is `name`."""
    return f"{bucket_of(device, seq)}/{seq:08}-{name[:_SHORT]}.seg"


def segment_name(name: str) -> tuple[int, str] | None:
    """Return the number and the first digits of the hash that a segment's file name states."""
    return (int(name[:8]), name[9:21]) if _SEGMENT.fullmatch(name) else None


def segment_seq(name: str) -> int | None:
    """Return the number that a segment's file name states."""
    found = _SEGMENT.fullmatch(name)
    return int(found[1]) if found else None


def texts_path(bucket: str, of: TextsName, content: str) -> str:
    """Return the path of a text file with this `content` hash, beside its segment."""
    return f"{bucket}/{of.seq:08}-{of.segment[:_SHORT]}-{content[:_SHORT]}.wtx"


def texts_name(name: str) -> TextsName | None:
    """Return what the name of a text file says."""
    found = _TEXTS.fullmatch(name)
    return TextsName(int(found[1]), found[2]) if found else None


def copied_from(name: str) -> str | None:
    """Return the name of the segment or text file that a mirror made a conflict copy of."""
    if _SEGMENT.fullmatch(name) or _TEXTS.fullmatch(name):
        return None
    found = _COPY.fullmatch(name)
    return f"{found[1]}.{found[2]}" if found else None


def is_named(path: str, content: str) -> bool:
    """Tell whether a text file's or a pack's name ends in this `content` hash."""
    return path.rpartition("-")[2].partition(".")[0] == content[:_SHORT]


def head_path(device: DeviceId, seq: int, name: str) -> str:
    """Return the path of the empty file whose name says how far a device has come."""
    return f"{HEADS}/{device}.{seq:08}.{name[:_SHORT]}"


def head_name(name: str) -> tuple[DeviceId, int, str] | None:
    """Return the device, and the number and first digits of the hash of the segment it came to."""
    found = _HEAD.fullmatch(name)
    return (DeviceId(found[1]), int(found[2]), found[3]) if found else None


def receipt_path(device: DeviceId, content: str) -> str:
    """Return the path of a device's receipt with this `content` hash, beside the heads."""
    return f"{HEADS}/{device}.r.{content[:_SHORT]}"


def receipt_of(name: str) -> DeviceId | None:
    """Return whose receipt a file beside the heads can be."""
    found = _RECEIPT.fullmatch(name)
    return DeviceId(found[1]) if found else None


def entry_notice_path(seq: int, name: str) -> str:
    """Return the path of the empty file that tells of the membership entry `name`."""
    return f"{HEADS}/m.{seq:08}.{name[:_SHORT]}"


def entry_notice(name: str) -> int | None:
    """Return the number of the entry that a notice tells of."""
    found = _ENTRY_NOTICE.fullmatch(name)
    return int(found[1]) if found else None


def request_notice_path(device: DeviceId, content: str) -> str:
    """Return the path of the empty file that tells of a device's enrolment request."""
    return f"{HEADS}/e.{device}.{content[:_SHORT]}"


def request_notice(name: str) -> DeviceId | None:
    """Return which device asks, as a notice tells."""
    found = _REQUEST_NOTICE.fullmatch(name)
    return DeviceId(found[1]) if found else None


def pack_path(device: DeviceId, first: int, last: int, content: str, *, texts: bool = False) -> str:
    """Return the path of a pack of a device's segments `first` to `last`, or of their texts."""
    end = "wtx" if texts else "pack"
    return f"{PACKS}/{device}/{first:08}-{last:08}-{content[:_SHORT]}.{end}"


def pack_name(name: str) -> PackName | None:
    """Return what the name of a pack says."""
    found = _PACK.fullmatch(name)
    return PackName(int(found[1]), int(found[2]), found[3] == "wtx") if found else None


def snapshot_path(day: str, device: DeviceId, content: str) -> str:
    """Return the path of the snapshot that `device` made on a `day` (YYYYMMDD)."""
    return f"{SNAPSHOTS}/{day}-{device}-{content[:_SHORT]}.snap"


def snapshot_of(name: str) -> tuple[str, DeviceId] | None:
    """Return the day and the maker that a snapshot's name states."""
    found = _SNAPSHOT.fullmatch(name)
    return (found[1], DeviceId(found[2])) if found else None


def entry_path(seq: int, name: str) -> str:
    """Return the path of the membership entry whose hash is `name`."""
    return f"{ENTRIES}/{seq:08}-{name[:_SHORT]}.mem"


def is_entry(name: str) -> bool:
    """Tell whether a file name can be a membership entry's; such names sort by number."""
    return _ENTRY.fullmatch(name) is not None


def request_path(device: DeviceId, content: str) -> str:
    """Return the path of a device's enrolment request with this `content` hash."""
    return f"{REQUESTS}/{device}-{content[:_SHORT]}.req"


def is_request(name: str) -> bool:
    """Tell whether a file name can be an enrolment request's."""
    return _REQUEST.fullmatch(name) is not None


def blob_short(name: str) -> str | None:
    """Return the digits by which a blob's file is named, whichever part it is."""
    found = _BLOB.fullmatch(name)
    return found[1] if found else None


def blob_path(blob: BlobHash, part: int = 0) -> str:
    """Return the path of a blob's part; the first one has no number."""
    suffix = f".{part:03}" if part else ""
    return f"{BLOBS}/{blob[:2]}/{blob[:_BLOB_NAME]}{suffix}"


def collected_path(blob: BlobHash, part: int = 0) -> str:
    """Return where a blob's part lies for a week after it was found to be of no use."""
    return f"{COLLECTED}/{blob_path(blob, part).rpartition('/')[2]}"


def kept_path(content: str) -> str:
    """Return where texts lie that were beside purged ones in a file of another name."""
    return f"{SEGMENTS}/kept-{content[:_SHORT]}.wtx"


def temp_path(device: DeviceId, path: str, token: str) -> str:
    """Return where `device` prepares the file `path`: the name tells what it will become."""
    return f"{TEMPS}/{device}/{temp_hint(path)}-{token[:_SHORT]}"


def temp_hint(path: str) -> str:
    """Return how the names of all temporary files begin that were to become `path`."""
    top, _, name = path.partition("/")
    return f"{top[:1]}-{name.rpartition('/')[2][:_TEMP_HINT]}"
