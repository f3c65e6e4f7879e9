"""An office of many years, written by code: six PCs' articles, signed and packed as they do it.

The founder's home holds all of it, derived once; the folder holds packs of all closed buckets.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import msgspec

from offices import publish
from workstation.bootstrap import create_desk, create_office_share
from workstation.document.themes import load_theme, theme_bytes, theme_hash
from workstation.domain import bodies, tree
from workstation.domain.canonical import sha256_hex
from workstation.domain.content import ColumnRef, Content, ThemeRef
from workstation.domain.facts import Fact, make_fact
from workstation.domain.ids import ArticleId, BranchId, DeviceId, ObjectId, RevisionId
from workstation.domain.membership_entries import Admit
from workstation.domain.revisions import revision_id
from workstation.domain.tree_form import content_bytes
from workstation.shipped import shipped
from workstation.store import snapshot_rows
from workstation.store.facts import insert_facts
from workstation.store.log import StoredSegment
from workstation.sync.keys import DeviceKey
from workstation.sync.layout import bucket_bounds
from workstation.sync.pack_files import PackFiles
from workstation.sync.packs import Packable, TextsOf, packs_of, text_packs_of
from workstation.sync.segment import Segment, cut_segment
from workstation.sync.share import Share
from workstation.sync.texts import TextObject, make_text
from workstation.usecases.desk import Desk
from workstation.usecases.entries import append_entry
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member
from workstation.usecases.office import found_office

REVISIONS = 3
PCS = 6
CHARACTERS = 620
FACTS_PER_SEGMENT = 10
MINUTE = 60_000 << 10
START = 1_700_000_000_000 << 10

_random = random.Random(20_260_711)  # noqa: S311 - the same office every time, no secret


def build_office(folder: Path, articles: int) -> tuple[Desk, Share]:
    """Return the founder's desk and the share of an office with so many articles."""
    boss = create_desk(folder / "boss", key_in_file=True)
    found_office(boss, name="海岚产业园区发展有限公司", member="林若溪", branch="设计研发党支部")
    boss.store.blobs.keep(theme_bytes(load_theme("xiaoketang")))
    (folder / "share").mkdir()
    share = create_office_share(boss, folder / "share")
    keys = [_admitted(boss, folder, number) for number in range(PCS)]
    for number, key in enumerate(keys):
        mine = range(number, articles, PCS)
        _publish(boss, share, key, list(_written(boss, key, mine)))
    with boss.store.writing():
        boss.projection().derive_all()
    exchange(boss, share)
    return boss, share


def _admitted(boss: Desk, folder: Path, number: int) -> DeviceKey:
    key = DeviceKey.generate()
    invited = invite_member(
        boss, name=f"编辑{number}", branch="", grant_roles=["editor"], stages=[], auto=False,
        out=folder / f"{number}.json", folder=str(folder / "share"),
    )  # fmt: skip
    body = Admit(device=key.device, public=key.public.hex(), member=invited.member)
    append_entry(boss, "admit", body)
    return key


def _written(
    boss: Desk, key: DeviceKey, articles: range
) -> Iterator[tuple[Segment, list[TextObject]]]:
    """Yield a PC's segments with their texts: each article written, then revised twice."""
    seq, previous = 0, ""
    facts: list[tuple[Fact, list[TextObject]]] = []
    for pair in _facts(boss, key, articles):
        facts.append(pair)
        if len(facts) == FACTS_PER_SEGMENT:
            seq += 1
            yield (cut := _cut(boss, key, seq, previous, facts))
            previous, facts = cut[0].hash, []
    if facts:
        yield _cut(boss, key, seq + 1, previous, facts)


def _cut(
    boss: Desk,
    key: DeviceKey,
    seq: int,
    previous: str,
    facts: list[tuple[Fact, list[TextObject]]],
) -> tuple[Segment, list[TextObject]]:
    texts = [text for _, named in facts for text in named]
    segment = cut_segment(
        key,
        office=boss.store.values.get("office"),
        instance="bench",
        seq=seq,
        previous=previous,
        facts=[fact for fact, _ in facts],
        texts=[text.id for text in texts],
        membership=(boss.membership.length, boss.membership.head),
    )
    return segment, texts


def _facts(boss: Desk, key: DeviceKey, articles: range) -> Iterator[tuple[Fact, list[TextObject]]]:
    theme = load_theme("xiaoketang")
    named = ThemeRef(theme.name, theme_hash(theme))
    member = boss.membership.member_of(key.device) or ""
    sentences = _sentences()
    counter = 0
    heads: dict[int, tuple[RevisionId, ...]] = {}
    for round_ in range(REVISIONS):
        for number in articles:
            article = ArticleId(f"{number:020}")
            if not round_:
                counter += 1
                body: bodies.FactBody = bodies.Article(article=article, branch=BranchId(""))
                yield _fact(key, counter, "article", body), []
            data = content_bytes(_content(sentences, named, number))
            content = sha256_hex(data)
            text = make_text(data)
            parents = heads.get(number, ())
            revision = revision_id(content, parents)
            heads[number] = (revision,)
            counter += 1
            body = bodies.Revision(
                article=article, revision=revision, content=content, parents=parents,
                text=ObjectId(text.id), authors=(member,), pictures=(named.hash,),
            )  # fmt: skip
            yield _fact(key, counter, "revision", body), [text]


def _fact(key: DeviceKey, counter: int, kind: str, body: bodies.FactBody) -> Fact:
    plain = msgspec.to_builtins(body)
    hlc = START + counter * MINUTE
    return make_fact(kind, device=key.device, counter=counter, hlc=hlc, body=plain)


def _publish(
    boss: Desk, share: Share, key: DeviceKey, written: list[tuple[Segment, list[TextObject]]]
) -> None:
    """Give the founder a PC's work, and the share its packs: all but the last, open bucket."""
    with boss.store.writing():
        for segment, texts in written:
            header = segment.header
            boss.store.log.add_segment(
                StoredSegment(key.device, header.seq, segment.hash, header.previous, segment.raw)
            )
            boss.store.write(insert_facts, segment.facts, header.seq)
            rows = [(text.id, text.salt, text.data) for text in texts]
            boss.store.write(snapshot_rows.add_texts, rows)
    packs = PackFiles(share.folder)
    open_from = bucket_bounds(written[-1][0].header.seq)[0]
    for first in sorted({bucket_bounds(one.header.seq)[0] for one, _ in written}):
        bucket = [one for one in written if bucket_bounds(one[0].header.seq)[0] == first]
        if first == open_from:
            for segment, texts in bucket:
                publish(share, segment, texts)
        else:
            _pack(packs, key.device, bucket)


def _pack(
    packs: PackFiles, device: DeviceId, bucket: list[tuple[Segment, list[TextObject]]]
) -> None:
    for pack in text_packs_of(TextsOf(one.header.seq, tuple(texts)) for one, texts in bucket):
        packs.put(device, pack, texts=True)
    for pack in packs_of(Packable(one.header.seq, one.hash, one.raw) for one, _ in bucket):
        packs.put(device, pack)


def _sentences() -> list[str]:
    texts = [
        path.read_text(encoding="utf-8").split("---\n", 2)[2]
        for path in sorted(shipped("resources/sample/articles").glob("*.md"))
    ]
    return [f"{part.strip()}。" for text in texts for part in text.split("。") if part.strip()]


def _content(sentences: list[str], theme: ThemeRef, number: int) -> Content:
    blocks: list[tree.Block] = []
    written = 0
    while written < CHARACTERS:
        words = "".join(_random.sample(sentences, 4))[: CHARACTERS - written]
        identity = f"{'abcdefghij'}{len(blocks):02}".translate(_DIGITS)
        blocks.append(tree.Paragraph(tree.ParagraphAttrs(identity), (tree.Text(words),)))
        written += len(words)
    return Content(
        schema=1,
        title=f"第{number}篇：{_random.choice(sentences)[:14]}",
        author="林若溪",
        digest="",
        source="设计研发党支部",
        column=ColumnRef("xiaoketang", "“两学一做”小课堂"),
        theme=theme,
        doc=tree.Doc(tuple(blocks)),
        pictures={},
    )


_DIGITS = str.maketrans("0123456789", "klmnopqrst")
