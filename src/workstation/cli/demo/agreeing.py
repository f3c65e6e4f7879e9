"""Scene 4: nothing private went out, a text is purged everywhere, all PCs agree in the end."""

from pathlib import Path

from workstation.cli.demo.company import DOORS
from workstation.cli.demo.proofs import files_holding, files_under, traces_under
from workstation.cli.demo.stage import ADMIN, EDITOR, LIAISON, THIRD, Stage, intake
from workstation.cli.demo.steps import promise
from workstation.document.readers.pick import read_file
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, new_block_id
from workstation.usecases.article_list import list_articles
from workstation.usecases.articles import new_article
from workstation.usecases.asking import waiting_requests
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member, join_office, read_invitation
from workstation.usecases.members import admit_device, find_member
from workstation.usecases.purging import carry_out_purges, purge_article
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.responsible_editor import assign_article
from workstation.usecases.sample_office import make_sample_home

PRIVATE_WORDS = "老楼三层靠里那扇绿色的门"
EXIF = b"Exif\0\0"
WORD, PHRASE = "党课", "没有讲台的党课"
SECOND_PC = f"{EDITOR}（新电脑）"


def play(stage: Stage) -> None:
    """Play the scene."""
    _look_for_traces(stage)
    _purge(stage)
    _search(stage)
    _join_late(stage)
    _agree(stage)
    _rebuild(stage)


def _look_for_traces(stage: Stage) -> None:
    with stage.log.step("nothing_private_outside") as told:
        stage.company.sync_all()
        traces = traces_under(*stage.outside)
        promise(traces.pictures > 0, "pictures did go out")
        promise(not traces.found, f"no picture outside has private traces: {traces.found}")
        marked = files_holding([EXIF], *stage.outside)
        promise(not marked, "no file outside holds a block of camera data")
        files = sum(1 for _ in files_under(*stage.outside))
        told.update(files=files, pictures=traces.pictures)
        stage.numbers["pictures_outside"] = traces.pictures


def _purge(stage: Stage) -> None:
    company = stage.company
    places = dict(company.homes)
    with stage.log.step("shared_by_mistake", LIAISON) as told:
        imported = read_file(intake("走访手记"), new_id=new_block_id)
        article = new_article(company.desk(LIAISON), imported, column="支部风采").article
        company.sync_all((LIAISON, *company.people))
        holding = [name for name, home in places.items() if files_holding([PRIVATE_WORDS], home)]
        promise(len(holding) == len(places), "the text has reached every PC")
        promise(bool(files_holding([PRIVATE_WORDS], company.office.share)), "it lies on the share")
        told.update(title=imported.title, homes=len(holding))
    with stage.log.step("purged_everywhere", ADMIN) as told:
        removed = purge_article(company.desk(ADMIN), article)
        carry_out_purges(company.desk(ADMIN), company.share(ADMIN))
        company.sync_all(reversed(company.people))
        left = files_holding([PRIVATE_WORDS], company.office.share, *places.values())
        promise(not left, f"no file holds the text any more: {[one.name for one in left]}")
        told.update(title=imported.title, removed=removed, homes=len(places))
    with stage.log.refusal("purged_text_not_shown", LIAISON, "text_purged") as told:
        told.update(title=imported.title)
        _read(stage, article)


def _read(stage: Stage, article: ArticleId) -> None:
    desk = stage.company.desk(LIAISON)
    desk.content(stage.company.head(LIAISON, article))
    raise Refused("not_found", kind="article", id=article)


def _search(stage: Stage) -> None:
    with stage.log.step("searched", THIRD) as told:
        desk = stage.company.desk(THIRD)
        found = list_articles(desk, search=WORD)
        exact = list_articles(desk, search=PHRASE)
        gone = list_articles(desk, search=PRIVATE_WORDS)
        promise(len(found) > 1, "a word of two characters is found")
        promise(len(exact) == 1, "a phrase is found where it stands")
        promise(not gone, "what was purged is not found")
        told.update(word=WORD, found=len(found), phrase=PHRASE, title=exact[0].title)


def _join_late(stage: Stage) -> None:
    """Let the editor join with a second PC that has seen nothing yet."""
    company = stage.company
    home = company.homes[EDITOR].with_name("wanglei-2")
    with stage.log.step("new_device_joined", EDITOR) as told:
        raw = _invite_again(stage)
        desk = make_sample_home(home, DOORS)
        company.seat(SECOND_PC, home, desk)
        join_office(desk, read_invitation(raw, desk.now_ms()))
        exchange(desk, DOORS.open_share(desk, company.office.share))
        _admit(stage)
        exchange(desk, company.share(SECOND_PC))
        told.update(articles=len(list_articles(desk)))


def _invite_again(stage: Stage) -> bytes:
    admin = stage.company.desk(ADMIN)
    member = find_member(admin, EDITOR)
    out: Path = stage.folder / "invitations" / "王磊-2.json"
    invite_member(
        admin,
        name=EDITOR,
        branch="",
        grant_roles=admin.membership.current_roles(member),
        stages=(),
        auto=False,
        out=out,
        folder=str(stage.company.office.share),
        member=member,
    )
    exchange(admin, stage.company.share(ADMIN))
    return out.read_bytes()


def _admit(stage: Stage) -> None:
    admin, share = stage.company.desk(ADMIN), stage.company.share(ADMIN)
    for request in list(waiting_requests(admin, share)):
        admit_device(admin, request)
    exchange(admin, share)


def _agree(stage: Stage) -> None:
    """Let several people write apart, sync in different orders, and compare everybody's digest."""
    company = stage.company
    people = company.people
    with stage.log.step("digests_agree") as told:
        for who, editor in ((ADMIN, EDITOR), (EDITOR, ADMIN), (SECOND_PC, EDITOR)):
            desk = company.desk(who)
            assign_article(desk, stage.articles["news"], find_member(desk, editor))
        seen = []
        for order in (people, people[::-1], people[3:] + people[:3]):
            company.sync_all(order)
            seen.append({digest(company.desk(name)).digest for name in people})
        promise(all(len(one) == 1 for one in seen), "all PCs have one digest")
        told.update(homes=len(people), digest=next(iter(seen[-1]))[:12])
        stage.numbers.update(homes=len(people), digest=next(iter(seen[-1])))


def _rebuild(stage: Stage) -> None:
    company = stage.company
    with stage.log.step("rebuilt_everywhere") as told:
        before = {digest(company.desk(name)).digest for name in company.people}
        rebuilt = [rebuild(company.desk(name)) for name in company.people]
        promise({one.digest for one in rebuilt} == before, "rebuilding gives the same digest")
        told.update(homes=len(rebuilt), facts=rebuilt[0].facts)
        stage.numbers["facts"] = rebuilt[0].facts
