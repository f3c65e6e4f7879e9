"""What checking finds, and what people decide about it: waivers and the allow-list."""

from collections.abc import Collection, Iterable
from typing import Annotated, Literal

import msgspec

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Refused
from workstation.proofing.passages import Part

Level = Literal["block", "error", "hint"]
"""`block` stops submission and keeps the passage on this PC; `error` is to be mended or waived
with a reason; `hint` is only shown."""

MAX_ALLOWED = 2_000
MAX_ALLOWED_LENGTH = 100


class Finding(msgspec.Struct, frozen=True):
    """One place that a rule objects to.

    `start` and `end` are offsets in the passage (`block`, `part`, and `photo` where it belongs to
    one photo of a group), and `text` is what stands there. `suggestion` and `explanation` are the
    pack's words; `message_code` names the program check behind the rule (empty for a term rule),
    for whoever wants to say it in another language.
    """

    rule: str
    kind: str
    level: Level
    block: str
    part: Part
    start: int
    end: int
    text: str
    suggestion: str
    explanation: str
    message_code: str
    pack: str
    waivable: bool
    photo: str = ""

    @property
    def flagged(self) -> str:
        """The hash that a waiver binds to; it changes with the flagged text."""
        return flagged_hash(self.rule, self.text)


def flagged_hash(rule: str, text: str) -> str:
    """Return the SHA-256 (hex) over rule and flagged text; file names may hold any bytes."""
    return sha256_hex(f"{rule}\n{text}".encode("utf-8", "surrogatepass"))


class Waiver(msgspec.Struct, frozen=True):
    """Somebody's decision that one finding may stand: for this pack, block and text only."""

    rule: str
    pack: str
    block: str
    flagged: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]


def waiver_for(finding: Finding) -> Waiver:
    """Return the waiver that lets `finding` stand.

    Raises:
        Refused: `finding_not_waivable` (rule, block): a mark of a state secret.
    """
    if not finding.waivable:
        raise Refused("finding_not_waivable", rule=finding.rule, block=finding.block)
    return Waiver(finding.rule, finding.pack, finding.block, finding.flagged)


def unwaived(findings: Iterable[Finding], waivers: Collection[Waiver]) -> tuple[Finding, ...]:
    """Return the findings that no waiver covers; what may not be waived is never covered."""
    granted = frozenset(waivers)
    return tuple(
        finding
        for finding in findings
        if not finding.waivable
        or Waiver(finding.rule, finding.pack, finding.block, finding.flagged) not in granted
    )


class AllowList(msgspec.Struct, frozen=True):
    """The office's own words and the rules it switched off.

    An error or hint inside one of `phrases` (《警钟常鸣》, a company's name) is no finding, nor is
    one of the rules named in `off`. Block findings are beyond its reach.

    Raises:
        Refused: `allow_list_too_long` (limit, entries), `allowed_phrase_invalid` (phrase, limit).
    """

    phrases: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        entries = len(self.phrases) + len(self.off)
        if entries > MAX_ALLOWED:
            raise Refused("allow_list_too_long", limit=MAX_ALLOWED, entries=entries)
        for phrase in self.phrases:
            if not 0 < len(phrase) <= MAX_ALLOWED_LENGTH:
                raise Refused(
                    "allowed_phrase_invalid",
                    phrase=phrase[:MAX_ALLOWED_LENGTH],
                    limit=MAX_ALLOWED_LENGTH,
                )
