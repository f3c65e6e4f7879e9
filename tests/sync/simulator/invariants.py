"""What must hold at every moment, of one home or of all; each answer is a list of troubles."""

from simulator.people import SECRET
from workstation.store.digests import compute_digest
from workstation.usecases.rebuilding import rebuild

NEEDLES = (SECRET.encode(), b"11010519491231002X")


def held_facts(desk):
    """Return every fact in a home's tables, pending ones too."""
    return {
        row[0] for row in desk.store.read(lambda db: db.execute("select id from fact").fetchall())
    }


def shared_facts(desk):
    """Return the facts of a home that travel in segments."""
    rows = desk.store.read(
        lambda db: db.execute("select id from fact where seq is not null").fetchall()
    )
    return frozenset(row[0] for row in rows)


def lost_work(home):
    """Return what a person was told is saved and the home no longer has."""
    gone = home.acknowledged - held_facts(home.hand)
    return [f"{home.name} lost {len(gone)} saved facts, one is {min(gone)}"] if gone else []


def false_authority(home, decided):
    """Return decisions that count though no reviewer's program recorded them, or of other words."""
    rows = home.hand.store.read(
        lambda db: db.execute("select fact, revision from decision where counts = 1").fetchall()
    )
    return [
        f"{home.name} counts decision {fact} on {revision}"
        for fact, revision in rows
        if decided.get(fact) != revision
    ]


def broken_log(home):
    """Return what is wrong between the segments of a home and its table of facts."""
    gaps = home.hand.store.read(
        lambda db: db.execute(
            "select s.device, s.seq from segment s where s.previous <> '' and not exists"
            " (select 1 from segment p where p.device = s.device and p.hash = s.previous)"
        ).fetchall()
    )
    empty = home.hand.store.read(
        lambda db: db.execute(
            "select distinct fact.device, fact.seq from fact where seq is not null and not exists"
            " (select 1 from segment where segment.device = fact.device and segment.seq = fact.seq)"
        ).fetchall()
    )
    return [f"{home.name} holds {one} without what comes before it" for one in gaps] + [
        f"{home.name} has facts of {one} without the segment" for one in empty
    ]


def not_rebuilt(home):
    """Return whether a rebuild from the log gives other tables than the home has."""
    home.refresh(home.hand)
    home.hand.cut()
    before = home.hand.store.read(compute_digest)
    after = rebuild(home.hand)
    same = (before.digest, before.facts) == (after.digest, after.facts)
    return [] if same else [f"{home.name}: a rebuild gives another digest"]


def unequal(homes):
    """Return homes that hold equal facts and entries, nothing unsent, and yet differ."""
    seen, troubles = {}, []
    for home in homes:
        if home.hand.store.log.outbox():
            continue
        entries = home.hand.store.log.entries()
        key = (shared_facts(home.hand), entries, _segments(home.hand))
        digest = home.hand.store.read(compute_digest).digest
        other, known = seen.setdefault(key, (home.name, digest))
        if known != digest:
            troubles.append(f"{other} and {home.name} hold the same facts and differ")
    return troubles


def _segments(desk):
    return frozenset(
        row[0]
        for row in desk.store.read(lambda db: db.execute("select hash from segment").fetchall())
    )


def secrets_shown(disk):
    """Return files of the folder that hold words which may never leave their PC."""
    return [
        f"{path} holds a secret"
        for path, data in disk.files.items()
        if any(needle in data for needle in NEEDLES)
    ]


def differences(homes, gone=frozenset()):
    """Return what keeps healed homes apart: digests, outboxes, pictures on their way."""
    troubles = []
    digests = {home.name: home.hand.store.read(compute_digest) for home in homes}
    if len({one.digest for one in digests.values()}) > 1:
        told = ", ".join(f"{n}: {d.digest[:8]} ({d.facts} facts)" for n, d in digests.items())
        troubles.append(f"divergence: {told}")
    for home in homes:
        waiting = home.hand.store.log.outbox()
        if waiting:
            troubles.append(f"{home.name} still has {len(waiting)} facts to send")
        wanted = home.hand.store.read(
            lambda db: db.execute("select count(*) from local_wanted").fetchone()[0]
        )
        if wanted:
            troubles.append(f"{home.name} still misses {wanted} blobs")
        troubles += missing_texts(home, gone)
    return troubles


def missing_texts(home, gone=frozenset()):
    """Return what facts of a home name and its log has neither got nor purged.

    `gone` are texts that went with some disk: nobody can bring them back.
    """
    rows = [(kind, name) for kind, name in _texts_awaited(home.hand) if name not in gone]
    kinds = sorted({kind for kind, _ in rows})
    return [f"{home.name} misses {len(rows)} texts, of {', '.join(kinds)}"] if rows else []


def texts_awaited(desk):
    """Return the texts that a home's facts name and that it has not got."""
    return {name for _, name in _texts_awaited(desk)}


def purged(desk):
    """Return what a home may never keep again."""
    return set(_names(desk, "select object from purge"))


def texts_held(desk):
    """Return the texts that a home keeps."""
    return set(_names(desk, "select id from text"))


def _texts_awaited(desk):
    return desk.store.read(
        lambda db: db.execute(
            "select distinct fact.kind, value from fact, json_each(fact.body)"
            " where (key = 'text' or key like '%!_text' escape '!') and type = 'text'"
            " and length(value) = 64 and value not in (select id from text)"
            " and value not in (select object from purge)"
        ).fetchall()
    )


def _names(desk, query):
    return [row[0] for row in desk.store.read(lambda db: db.execute(query).fetchall())]
