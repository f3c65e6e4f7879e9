"""Sample keys, facts and files of an invented office, always the same bytes."""

from datetime import UTC, datetime

import msgspec
import zstandard

from workstation.domain.canonical import canonical_bytes, sha256_hex
from workstation.domain.facts import fact_line, make_fact
from workstation.domain.ids import EntryHash
from workstation.sync import frames, segment_1
from workstation.sync import segment as segments
from workstation.sync.invitation import Invitation
from workstation.sync.keys import DeviceKey, fingerprint
from workstation.sync.membership_file import sign_entry
from workstation.sync.request import invitation_key
from workstation.sync.segment import cut_segment
from workstation.sync.texts import make_text
from workstation.sync.wire import encode_strict

OFFICE = "hailan"
INSTANCE = "desk2one2desk2one2de"
LIAISON = DeviceKey.from_seed(bytes(range(32)))
EDITOR = DeviceKey.from_seed(bytes(range(32, 64)))
ROOT = EntryHash("0" * 64)
SECRET = bytes(range(16))
SECRET_TEXT = "来稿人身份证号在此，本不应共享。".encode()

PRIVATE_TEXT = make_text(SECRET_TEXT, salt=b"\x01" * 16)
OPEN_TEXT = make_text("支部开展主题党日活动。".encode(), salt=b"\x02" * 16)


def some_facts(key=LIAISON, count=3, first=1):
    """Return facts of one device, with counters from `first`."""
    return [
        make_fact(
            "register",
            device=key.device,
            counter=number,
            hlc=1_838_450_414_246_912 + number,
            body={"entity": "article/k3j2h1", "field": "due", "value": number, "over": []},
        )
        for number in range(first, first + count)
    ]


def a_segment(key=LIAISON, **changes):
    """Return a small valid segment; `changes` replace what `cut_segment` is given."""
    given = {
        "office": OFFICE,
        "instance": INSTANCE,
        "seq": 1,
        "previous": "",
        "facts": some_facts(key),
        "texts": [PRIVATE_TEXT.id, OPEN_TEXT.id],
        "membership": (1, ROOT),
        "app": "0.1.0",
    }
    return cut_segment(key, **{**given, **changes})


def a_chain(key, length):
    """Return the first segments of a device."""
    chain = []
    for seq in range(1, length + 1):
        previous = chain[-1].hash if chain else ""
        facts = some_facts(key, count=1, first=seq)
        chain.append(a_segment(key, seq=seq, previous=previous, facts=facts, texts=[], app="0.1.0"))
    return chain


def forged(key=LIAISON, *, lines=None, payload=None, **header):
    """Return what a member with a valid key and a hostile program could publish."""
    lines = (
        b"".join(fact_line(fact) + b"\n" for fact in some_facts(key)) if lines is None else lines
    )
    payload = frames.framed(lines, frames.FACT_WORDS) if payload is None else payload
    honest = a_segment(key).header
    told = {"stored_length": len(payload), "raw_length": max(len(lines), 1), **header}
    body = encode_strict(msgspec.structs.replace(honest, **told))
    return segments.FORM.seal(key, frames.framed(body, frames.HEADER_WORDS), payload, about=OFFICE)


def first_form(key=LIAISON, *, body=None, payload=None, **header):
    """Return a segment as the first version of the format had it, or a forger would."""
    lines = b"".join(fact_line(fact) + b"\n" for fact in some_facts(key))
    payload = zstandard.ZstdCompressor().compress(lines) if payload is None else payload
    told = {
        "v": 1, "office": OFFICE, "device": key.device, "instance": INSTANCE, "seq": 1,
        "previous": "", "count": 3, "hlc_first": some_facts()[0].hlc,
        "hlc_last": some_facts()[-1].hlc, "payload_hash": sha256_hex(payload),
        "stored_length": len(payload), "raw_length": len(lines), "texts": [],
        "membership": [1, ROOT], "app": "0.1.0", "schema": 1,
    }  # fmt: skip
    body = canonical_bytes({**told, **header}) if body is None else body
    return segment_1.FORM.seal(key, body, payload)


def an_entry(key=LIAISON, **changes):
    """Return a small valid membership entry."""
    given = {
        "seq": 1,
        "previous": "",
        "kind": "found",
        "body": {"office": OFFICE, "device": key.device, "public": key.public.hex()},
        "at": "2026-07-01T08:00:00Z",
    }
    return sign_entry(key, **{**given, **changes})


def an_invitation(**changes):
    """Return an invitation to the sample office."""
    given = {
        "format": "workstation-invitation-1",
        "about": "此文件仅供受邀人本人使用，请勿转发。",
        "office_name": "海岚产业园区发展有限公司党群工作部",
        "member_name": "林知夏",
        "expires": datetime(2026, 7, 15, 8, 0, tzinfo=UTC),
        "folder": r"\\hailan-fs\newsroom",
        "office": OFFICE,
        "root": ROOT,
        "root_fingerprint": fingerprint(EDITOR.public),
        "invitation": "invite2lin",
        "member": "lin2zhixia",
        "secret": SECRET.hex(),
    }
    return Invitation(**{**given, **changes})


def invitation_public():
    """Return the public half that the administrator's entry names."""
    return invitation_key(SECRET).public
