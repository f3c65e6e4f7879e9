"""The schema of the home's database, version by version, and what may open it.

Tables named `local_…` stay outside the digest (state.md 6); `segment`, `entry`, `text` and
`local_outbox` are the log, the tables in `PROJECTIONS` are recomputed from it by `rebuild`.
"""

import sqlite3

from workstation.domain.errors import Refused

SCHEMA_VERSION = 2

LOG_TABLES = """
create table segment (
    device text not null, seq integer not null, hash text not null, previous text not null,
    raw blob not null, primary key (device, hash)
);
create index segment_place on segment (device, seq, hash);
create index segment_previous on segment (device, previous);
create table entry (hash text primary key, seq integer not null, raw blob not null);
create table text (id text primary key, salt blob not null, data blob not null);
create table local_outbox (
    counter integer primary key, fact text not null unique, line blob not null, texts text not null
);
"""

PROJECTION_TABLES = """
create table fact (
    id text primary key, kind text not null, entity text not null, device text not null,
    seq integer, counter integer not null, hlc integer not null, body text not null,
    paths text not null default ''
) without rowid;
create index fact_entity on fact (entity);
create index fact_kind on fact (kind);
create index fact_device on fact (device, seq);
create table register (
    entity text not null, field text not null, value text not null, text text not null,
    fact text not null, current text not null, primary key (entity, field)
) without rowid;
create index register_apart on register (entity, field) where instr(current, ',');
create table article (
    article text primary key, branch text not null, state text not null, changed integer not null,
    revision text not null, heads text not null, submission text not null, waiting text not null,
    submitted integer not null, created integer not null, updated integer not null,
    author text not null
) without rowid;
create index article_state on article (state);
create index article_apart on article (article) where instr(heads, ',');
create table revision (
    revision text primary key, article text not null, content text not null,
    parents text not null, text text not null, pictures text not null, device text not null,
    hlc integer not null
) without rowid;
create index revision_article on revision (article);
create table decision (
    fact text primary key, article text not null, submission text not null,
    stage integer not null, verdict text not null, member text not null, received text not null,
    revision text not null, note text not null, counts integer not null, recorded_for text not null,
    hlc integer not null
) without rowid;
create index decision_article on decision (article);
create table issue (issue text primary key, articles text not null) without rowid;
create table publication (
    plan text primary key, issue text not null, channel text not null, mode text not null,
    account text not null, state text not null, articles text not null, addresses text not null,
    hlc integer not null, contested integer not null default 0
) without rowid;
create index publication_issue on publication (issue);
create table planned (
    article text not null, plan text not null, revision text not null, late text not null,
    primary key (article, plan)
) without rowid;
create table photo (
    photo text primary key, album text not null, master text not null, original text not null,
    width integer not null, height integer not null, taken text not null, name text not null,
    sharpness integer not null, likeness text not null, device text not null, hlc integer not null
) without rowid;
create table upload (
    account text not null, picture text not null, use text not null, address text not null,
    media text not null, primary key (account, picture, use)
) without rowid;
create table purge (object text primary key, fact text not null) without rowid;
"""

LOCAL_TABLES = """
create table local_home (key text primary key, value text not null) without rowid;
create table local_draft (
    article text primary key, branch text not null, revision text not null, content blob not null,
    parents text not null, authors text not null, held integer not null, updated integer not null
);
create table local_journal (
    article text not null, at integer not null, base text not null, content blob not null,
    primary key (article, at)
);
create table local_words (
    revision text primary key, article text not null, text text not null, title text not null,
    author text not null, digest text not null, column_id text not null, column_name text not null
) without rowid;
create index local_words_article on local_words (article);
create table local_searched (
    number integer primary key, article text not null unique, revision text not null,
    title text not null, body text not null
);
create virtual table local_search using fts5(title, body, content='', columnsize=0);
create table local_queue (
    article text not null, stage integer not null, revision text not null, since integer not null,
    primary key (article, stage)
) without rowid;
create table local_quarantine (
    name text primary key, device text not null, reason text not null, raw blob not null,
    at integer not null
) without rowid;
create table local_parked (fact text primary key, kind text not null) without rowid;
create table local_wanted (blob text primary key) without rowid;
create table local_awaited (
    text text primary key, device text not null, segment text not null
) without rowid;
create table local_unsent (blob text primary key) without rowid;
create table local_receipt (
    device text primary key, number integer not null, name text not null, at text not null,
    heard integer not null, app text not null, got text not null, lacks text not null,
    entry integer not null
) without rowid;
create table local_carried (
    package text not null, part integer not null, parts integer not null, name text not null,
    device text not null, made text not null, at integer not null, primary key (package, part)
) without rowid;
create table local_rendered (
    source text not null, use text not null, picture text not null, primary key (source, use)
) without rowid;
"""

PROJECTIONS = (
    "fact", "register", "article", "revision", "decision", "issue", "publication", "planned",
    "photo", "upload", "purge",
)  # fmt: skip


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version of an open database; 0 for an empty one."""
    return int(connection.execute("pragma user_version").fetchone()[0])


def refuse_newer(connection: sqlite3.Connection) -> None:
    """Refuse a database that a newer program has written.

    Raises:
        Refused: `database_newer` with both versions.
    """
    if (found := version_of(connection)) > SCHEMA_VERSION:
        raise Refused("database_newer", found=found, known=SCHEMA_VERSION)
