"""Projections: the tables that screens and verbs read, recomputed from facts per entity.

The same code serves one new fact and a whole `rebuild`, so that both give the same rows. Nothing
here reads the clock, the locale or a blob: equal facts and an equal chain give equal rows.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from workstation.domain import bodies
from workstation.domain.bodies import entity_of
from workstation.domain.facts import Fact
from workstation.domain.forks import Paths
from workstation.domain.ids import ArticleId, BranchId, DeviceId, FactId, IssueId
from workstation.domain.issues import derive_issue
from workstation.domain.membership import Membership
from workstation.domain.permissions import Standpoint, may_administer, may_publish
from workstation.domain.publications import PlanStanding, derive_plan
from workstation.domain.registers import derive_registers
from workstation.domain.reviews import Publication, Standing, derive_article
from workstation.domain.tally import Recorded
from workstation.store.article_rows import Row, article_row, decision_rows, revision_rows, spelled
from workstation.store.facts import read_paths
from workstation.store.own_registers import overwrite
from workstation.store.queue import queue_rows
from workstation.store.schema import PROJECTIONS

FACT_COLUMNS = "id, entity, device, seq, hlc, kind, body, paths"


class Projection:
    """Derives the rows of entities from their facts under one membership."""

    def __init__(
        self,
        db: sqlite3.Connection,
        membership: Membership,
        *,
        device: DeviceId,
        pending_seq: int,
        pending_paths: Paths = (),
    ) -> None:
        self._db = db
        self._membership = membership
        self._device = device
        self._pending_seq = pending_seq
        self._pending_paths = pending_paths

    def derive(self, entities: Iterable[str]) -> set[str]:
        """Recompute entities and whatever rests on them; return all that was recomputed."""
        waiting = set(entities)
        plans = {one for one in waiting if one.startswith("plan/")}
        touched = set(waiting)
        for plan in sorted(plans):
            touched |= self._derive_plan(plan, self._recorded(plan, park=True))
        for entity in sorted(touched - plans):
            self._derive_entity(entity, self._recorded(entity, park=True))
        return touched

    def derive_own(self, facts: Iterable[Fact]) -> set[str]:
        """Bring the rows up to date with facts just recorded at this PC.

        Returns what was recomputed: the entities of facts that are less plain than one register
        written over another, and whatever rests on them.
        """
        at = Standpoint(self._membership, self._device, self._pending_seq, self._pending_paths)
        return self.derive(entity_of(fact) for fact in facts if not overwrite(self._db, fact, at))

    def derive_all(self) -> None:
        """Recompute every row from the fact table, which must be complete."""
        for table in (*PROJECTIONS, "local_queue"):
            if table == "fact":
                continue
            self._db.execute(f"delete from {table}")  # noqa: S608 - fixed names
        for entity, recorded in self._all_recorded("entity >= 'plan/' and entity < 'plan0'"):
            self._derive_plan(entity, recorded)
        for entity, recorded in self._all_recorded("not (entity >= 'plan/' and entity < 'plan0')"):
            self._derive_entity(entity, recorded)

    def standing(self, article: ArticleId) -> Standing | None:
        """Return where an article stands, with all that the rows leave out."""
        return derive_article(
            article,
            self._recorded(f"article/{article}"),
            self._membership,
            self._publications(article),
        )

    def plan(self, plan: str) -> PlanStanding | None:
        """Return where a publication stands, with its steps."""
        return derive_plan(self._recorded(f"plan/{plan}"), self._membership)

    def recorded(self, entity: str) -> list[Recorded]:
        """Return the readable facts of an entity."""
        return self._recorded(entity)

    def _recorded(self, entity: str, *, park: bool = False) -> list[Recorded]:
        rows = self._db.execute(f"select {FACT_COLUMNS} from fact where entity = ?", (entity,))  # noqa: S608 - fixed
        return list(self._read(rows, park=park))

    def _all_recorded(self, where: str) -> Iterator[tuple[str, list[Recorded]]]:
        rows = self._db.execute(
            f"select {FACT_COLUMNS} from fact where {where} order by entity"  # noqa: S608 - fixed
        )
        for entity, group in groupby(rows, key=itemgetter(1)):
            yield entity, list(self._read(group, park=True))

    def _read(
        self, rows: Iterable[tuple[str, str, str, int | None, int, str, str, str]], *, park: bool
    ) -> Iterator[Recorded]:
        for name, _, device, seq, hlc, kind, body, paths in rows:
            typed = bodies.read_body(kind, body.encode())
            if typed is None and not park:  # merely looking writes nothing
                continue
            if typed is None:
                self._db.execute("insert or ignore into local_parked values (?, ?)", (name, kind))
                continue
            yield Recorded(
                FactId(name),
                DeviceId(device),
                self._pending_seq if seq is None else seq,
                hlc,
                typed,
                self._pending_paths if seq is None else read_paths(paths),
            )

    def _derive_entity(self, entity: str, recorded: list[Recorded]) -> None:
        kind, _, name = entity.partition("/")
        branch = BranchId("")
        match kind:
            case "article":
                branch = self._derive_article(ArticleId(name), recorded)
            case "issue":
                self._derive_issue(IssueId(name), recorded)
            case "photo":
                self._derive_photo(recorded)
            case "upload":
                self._derive_uploads(recorded)
            case "purge":
                self._derive_purges(recorded)
            case _:
                pass
        self._derive_registers(entity, recorded, branch)

    def _derive_registers(self, entity: str, recorded: list[Recorded], branch: BranchId) -> None:
        values = derive_registers(recorded, self._membership, branch)
        self._db.execute("delete from register where entity = ?", (entity,))
        self._db.executemany(
            "insert into register values (?, ?, ?, ?, ?, ?)",
            [
                (entity, v.field, spelled(v.value), v.text, v.fact, spelled(v.current))
                for v in values
            ],
        )

    def _derive_article(self, article: ArticleId, recorded: list[Recorded]) -> BranchId:
        for table in ("article", "revision", "decision", "local_queue"):
            self._db.execute(f"delete from {table} where article = ?", (article,))  # noqa: S608 - fixed names
        standing = derive_article(article, recorded, self._membership, self._publications(article))
        if standing is None:
            return BranchId("")
        self._insert("article", [article_row(standing, recorded, self._membership)])
        self._insert("revision", revision_rows(standing))
        self._insert("decision", decision_rows(standing))
        self._insert("local_queue", queue_rows(standing, self._membership, self._device))
        return standing.branch

    def _insert(self, table: str, rows: Iterable[Row]) -> None:
        for row in rows:
            marks = ", ".join("?" * len(row))
            self._db.execute(f"insert into {table} values ({marks})", row)  # noqa: S608 - fixed names

    def _publications(self, article: ArticleId) -> list[Publication]:
        rows = self._db.execute(
            "select plan from planned join publication using (plan)"
            " where article = ? and state = 'done'",
            (article,),
        )
        standings = [self.plan(row[0]) for row in rows.fetchall()]
        found = [one.publication_of(article) for one in standings if one is not None]
        return [one for one in found if one is not None]

    def _derive_plan(self, entity: str, recorded: list[Recorded]) -> set[str]:
        for table in ("publication", "planned"):
            self._db.execute(f"delete from {table} where plan = ?", (entity.partition("/")[2],))  # noqa: S608 - fixed names
        standing = derive_plan(recorded, self._membership)
        if standing is None:
            return set()
        plan = standing.plan
        articles = [one.article for one in plan.articles]
        self._insert(
            "publication",
            [
                (plan.plan, plan.issue, plan.channel, plan.mode, plan.account, standing.state,
                 spelled(articles), json.dumps(standing.addresses, sort_keys=True),
                 standing.fact.hlc, int(standing.contested))
            ],
        )  # fmt: skip
        self._insert(
            "planned", [(a.article, plan.plan, a.revision, a.late_text) for a in plan.articles]
        )
        return {f"article/{article}" for article in articles}

    def _derive_issue(self, issue: IssueId, recorded: list[Recorded]) -> None:
        self._db.execute("delete from issue where issue = ?", (issue,))
        standing = derive_issue(issue, recorded, self._membership)
        if standing is not None:
            self._insert("issue", [(issue, spelled(standing.articles))])

    def _derive_photo(self, recorded: list[Recorded]) -> None:
        for fact in sorted(recorded, key=lambda one: one.order, reverse=True):
            body = fact.body
            if isinstance(body, bodies.Photo) and self._membership.in_good_standing(
                fact.device, fact.seq
            ):
                self._db.execute("delete from photo where photo = ?", (body.photo,))
                self._insert(
                    "photo",
                    [(body.photo, body.album, body.master, body.original, body.width, body.height,
                      body.taken, body.name_text, body.sharpness, body.likeness, fact.device,
                      fact.hlc)],
                )  # fmt: skip

    def _derive_uploads(self, recorded: list[Recorded]) -> None:
        for fact in _earliest_last(recorded):
            body = fact.body
            at = fact.under(self._membership)
            if isinstance(body, bodies.Upload) and may_publish(at):
                self._db.execute(
                    "insert or replace into upload values (?, ?, ?, ?, ?)",
                    (body.account, body.picture, body.use, body.address, body.media),
                )

    def _derive_purges(self, recorded: list[Recorded]) -> None:
        for fact in _earliest_last(recorded):
            body = fact.body
            at = fact.under(self._membership)
            if isinstance(body, bodies.Purge) and may_administer(at):
                self._db.executemany(
                    "insert or replace into purge values (?, ?)",
                    [(name, fact.id) for name in (*body.texts, *body.blobs)],
                )


def _earliest_last(recorded: Iterable[Recorded]) -> list[Recorded]:
    # Of facts that say the same thing the earliest stays, also when it arrives last.
    return sorted(recorded, key=lambda one: one.order, reverse=True)
