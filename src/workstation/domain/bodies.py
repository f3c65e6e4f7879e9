"""The bodies of facts, typed. What cannot be read as its kind is parked, never guessed at.

Kinds fall in three classes, so that order of arrival never matters: immutable things, registers
(`Register`, each write names all writes it saw) and removals (`Removal`). Fields named `text` or
ending in `_text` are text objects, `evidence`, `master` and `pictures` are blobs.
See docs/formats/facts.md.
"""

from typing import Annotated, Literal

import msgspec

from workstation.domain.facts import Fact
from workstation.domain.ids import (
    AlbumId,
    ArticleId,
    BlobHash,
    BranchId,
    EntryHash,
    FactId,
    IssueId,
    MemberId,
    ObjectId,
    PhotoId,
    PlanId,
    RevisionId,
)

# What names a file is checked here: a fact must not lead anywhere else.
Blob = Annotated[BlobHash, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
Text = Annotated[ObjectId, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]


def is_object_name(value: object) -> bool:
    """Tell whether a value read from an untyped body can name a text object."""
    try:
        msgspec.convert(value, Text)
    except msgspec.ValidationError:
        return False
    return True


class FactBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all bodies: frozen, strict, written in full."""


class Article(FactBody, frozen=True):
    """An article exists, for a branch (empty: the whole office)."""

    article: ArticleId
    branch: BranchId


class Revision(FactBody, frozen=True):
    """Everything a reader sees, frozen: `content` is its hash, `text` the object that holds it.

    `authors` are the members named as authors; `pictures` all blobs it needs, the theme included.
    """

    article: ArticleId
    revision: RevisionId
    content: str
    parents: tuple[RevisionId, ...]
    text: ObjectId
    authors: tuple[MemberId, ...]
    pictures: tuple[Blob, ...]


class Submission(FactBody, frozen=True):
    """送审: this revision is to be reviewed under the policy of a membership entry.

    `sensitive`: it also takes the stages that only sensitive articles take.
    """

    article: ArticleId
    revision: RevisionId
    policy: EntryHash
    saw: tuple[FactId, ...]
    sensitive: bool = False


class Decision(FactBody, frozen=True):
    """A reviewer's word on one stage of one submission; signed by itself (`sig`).

    `received` came to the stage, `revision` is signed; they differ when the reviewer corrected
    it (改后通过). `recorded_for` and `evidence`: taken on paper, entered by somebody else.
    """

    article: ArticleId
    submission: FactId
    stage: int
    verdict: Literal["approve", "return"]
    received: RevisionId
    revision: RevisionId
    builds_on: tuple[FactId, ...]
    over: tuple[FactId, ...]
    member: MemberId
    under: EntryHash
    note_text: str = ""
    override_text: str = ""
    recorded_for: str = ""
    evidence: str = ""
    sig: str = ""


class Withdrawal(FactBody, frozen=True):
    """A submission, a decision or a publication is taken back, with the reason."""

    article: ArticleId
    of: FactId
    reason_text: ObjectId


class Waiver(FactBody, frozen=True):
    """A finding is set aside for one block and one flagged wording; signed for level block."""

    article: ArticleId
    rule: str
    pack: str
    block: str
    flagged: str
    level: Literal["block", "error"]
    reason_text: ObjectId
    under: EntryHash
    sig: str = ""


class Photo(FactBody, frozen=True):
    """A photo as the importing PC knows it; the original stays there, the master is clean."""

    photo: PhotoId
    album: AlbumId
    original: Blob
    master: Blob
    width: int
    height: int
    taken: str
    name_text: str
    sharpness: int = 0
    likeness: str = ""


class Register(FactBody, frozen=True):
    """A value of one field that no reader sees; `over` names every write it saw as current."""

    entity: str
    field: str
    value: str | int | bool
    text: str
    over: tuple[FactId, ...]


class Removal(FactBody, frozen=True):
    """A tombstone for a thing of a set (a place in an issue)."""

    entity: str
    of: FactId


class Purge(FactBody, frozen=True):
    """These objects and blobs must not exist anywhere any more."""

    texts: tuple[Text, ...]
    blobs: tuple[Blob, ...]


class Collect(FactBody, frozen=True):
    """No fact in force names these blobs; whoever names one again keeps it on the share."""

    blobs: tuple[Blob, ...]


class Branch(FactBody, frozen=True):
    """A branch exists; its name is a register."""

    branch: BranchId


class Column(FactBody, frozen=True):
    """A column exists; its name, order and theme are registers."""

    column: str


class Issue(FactBody, frozen=True):
    """An issue (期) exists; its number is a register."""

    issue: IssueId


class Place(FactBody, frozen=True):
    """An article has a place in an issue."""

    issue: IssueId
    article: ArticleId
    position: int


class Upload(FactBody, frozen=True):
    """A picture is at WeChat: never upload it again for this account and use."""

    account: str
    picture: Blob
    use: Literal["body", "cover"]
    address: str
    media: str


class PlannedArticle(FactBody, frozen=True):
    """One article of a plan: the approved revision and its late fields, frozen."""

    article: ArticleId
    revision: RevisionId
    late_text: ObjectId


class Plan(FactBody, frozen=True):
    """A publication, frozen before its first step; `under` is the membership it rests on."""

    plan: PlanId
    issue: IssueId
    channel: Literal["wechat", "web", "file"]
    account: str
    mode: Literal["draft", "publish", "mass", ""]
    articles: tuple[PlannedArticle, ...]
    under: EntryHash


class Claim(FactBody, frozen=True):
    """This PC carries the plan out; two claims with one fence stop everybody."""

    plan: PlanId
    fence: int
    over: tuple[FactId, ...]
    under: EntryHash
    sig: str = ""


class Intent(FactBody, frozen=True):
    """A step is about to be attempted."""

    plan: PlanId
    step: str
    attempt: int


class Outcome(FactBody, frozen=True):
    """What came of an intent; `refs` are ids and addresses the outside world gave."""

    plan: PlanId
    intent: FactId
    step: str
    state: Literal["done", "failed", "unknown"]
    refs: dict[str, str]


KINDS: dict[str, type[FactBody]] = {
    "article": Article,
    "revision": Revision,
    "submission": Submission,
    "decision": Decision,
    "withdrawal": Withdrawal,
    "waiver": Waiver,
    "photo": Photo,
    "register": Register,
    "removal": Removal,
    "purge": Purge,
    "collect": Collect,
    "branch": Branch,
    "column": Column,
    "issue": Issue,
    "place": Place,
    "upload": Upload,
    "plan": Plan,
    "claim": Claim,
    "intent": Intent,
    "outcome": Outcome,
}


_decoders = {name: msgspec.json.Decoder(kind) for name, kind in KINDS.items()}


def read_body(kind: str, data: bytes) -> FactBody | None:
    """Return the typed body; None for a kind or shape this version cannot read (parked)."""
    decoder = _decoders.get(kind)
    if decoder is None:
        return None
    try:
        return decoder.decode(data)
    except msgspec.ValidationError:
        return None


ENTITY_FIELDS: dict[str, str] = {
    "article": "article",
    "revision": "article",
    "submission": "article",
    "decision": "article",
    "withdrawal": "article",
    "waiver": "article",
    "photo": "photo",
    "branch": "branch",
    "column": "column",
    "issue": "issue",
    "place": "issue",
    "plan": "plan",
    "claim": "plan",
    "intent": "plan",
    "outcome": "plan",
}


def entity_of(fact: Fact) -> str:
    """Return what a fact is about, as `kind/id`: the unit that is derived together.

    Registers and removals name their entity themselves; uploads, purges and collections have one
    each.
    """
    if fact.kind in {"register", "removal"}:
        return str(fact.body.get("entity", ""))
    field = ENTITY_FIELDS.get(fact.kind)
    return f"{field}/{fact.body.get(field, '')}" if field else f"{fact.kind}/"


def needs_signature(body: FactBody) -> bool:
    """Tell whether the fact must carry its own signature, to be verified alone in an audit."""
    return isinstance(body, Decision | Claim) or (
        isinstance(body, Waiver) and body.level == "block"
    )
