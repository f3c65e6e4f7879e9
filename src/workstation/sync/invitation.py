"""The invitation file: what a person takes to a new PC, outside the shared folder.

It carries the root of trust (office, hash of the first membership entry, fingerprint of the
device that signed it), so that none of these is ever learned from the folder, and a one-time
secret. It is JSON that a person can read; whoever holds it can ask to be that member until it
expires. Format: docs/formats/invitation.md.
"""

import json
from datetime import datetime
from typing import Annotated, Literal

import msgspec
from typing_extensions import override

from workstation.domain.errors import Refused
from workstation.domain.ids import EntryHash, MemberId
from workstation.sync import wire

MAX_INVITATION_BYTES = 16 * 1024

_Line = Annotated[str, msgspec.Meta(pattern=r"^[^\x00-\x1f\x7f]*\Z", max_length=400)]
_Root = Annotated[EntryHash, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
_Fingerprint = Annotated[str, msgspec.Meta(pattern=r"^([a-z2-7]{4}-){5}[a-z2-7]{4}\Z")]
_Secret = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]
_Member = Annotated[MemberId, msgspec.Meta(pattern=r"^[0-9a-z][0-9a-z-]{0,39}\Z")]
_Time = Annotated[datetime, msgspec.Meta(tz=True)]


class Invitation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person's way in. The fields stand in the file in this order, people's lines first.

    `about` is one sentence for whoever opens the file by chance; `folder` is where the office's
    folder probably lies, shown to the person and never opened unasked; `secret` is hex.
    """

    format: Literal["workstation-invitation-1"]
    about: _Line
    office_name: wire.Label
    member_name: wire.Label
    expires: _Time
    folder: _Line
    office: wire.Token
    root: _Root
    root_fingerprint: _Fingerprint
    invitation: wire.Token
    member: _Member
    secret: _Secret

    @override
    def __repr__(self) -> str:
        # The secret stays out of logs and crash reports.
        return f"Invitation({self.invitation!r}, member={self.member!r})"


_decoder = msgspec.json.Decoder(Invitation)


def write_invitation(invitation: Invitation) -> bytes:
    """Return the file, indented for people.

    Raises:
        Refused: `bad_invitation` with `reason`, where `parse_invitation` would refuse it.
    """
    text = json.dumps(msgspec.to_builtins(invitation), ensure_ascii=False, indent=1)
    data = text.encode("utf-8", errors="surrogatepass") + b"\n"
    parse_invitation(data)
    return data


def parse_invitation(data: bytes) -> Invitation:
    """Read an invitation strictly. A byte-order mark is forgiven: editors add one.

    Raises:
        Refused: `bad_invitation` with `reason` (`too_large`, or the first fault's place).
    """
    if len(data) > MAX_INVITATION_BYTES:
        raise Refused("bad_invitation", reason="too_large")
    try:
        return _decoder.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        raise Refused("bad_invitation", reason=str(error)) from error
