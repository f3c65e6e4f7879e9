"""Scene 1: files arrive, lose what is private, are checked and repaired; one is held back."""

from typing import NamedTuple

from workstation.cli.demo.proofs import files_holding
from workstation.cli.demo.stage import ADMIN, EDITOR, LIAISON, Stage, intake
from workstation.cli.demo.steps import Values, promise
from workstation.document.punctuation import apply_repairs, propose_repairs
from workstation.document.readers.legacy_doc import find_converter
from workstation.document.readers.pick import read_file
from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.domain.importing import Imported
from workstation.domain.tree_text import plain_text
from workstation.gallery.traces import has_private_metadata
from workstation.proofing.numbers import check_character
from workstation.usecases.articles import new_article
from workstation.usecases.listing import check_article, content_in_hand
from workstation.usecases.returned_files import edit_article
from workstation.usecases.reviewing import submit_article

NEWS, BULLETIN, REFLECTION, LAMP = "news", "bulletin", "reflection", "lamp"
LESSONS = "“两学一做”小课堂"
BRANCHES = {NEWS: "物业运营党支部", BULLETIN: "机关党支部", REFLECTION: "工程建设党支部"}


def play(stage: Stage) -> None:
    """Play the scene."""
    files = [
        _import(stage, LIAISON, Intake("docx_imported", NEWS, "通讯.docx", "精彩瞬间")),
        _import(stage, ADMIN, Intake("bulletin_imported", BULLETIN, "简报.docx", "大事要情")),
        _import(stage, EDITOR, Intake("folder_imported", REFLECTION, "图纸党课", LESSONS)),
    ]
    _read_old_word_file(stage, files[1])
    stage.articles[LAMP] = stage.company.office.articles["07_zhiban"]
    stage.titles[LAMP] = content_in_hand(stage.company.desk(EDITOR), stage.articles[LAMP]).title
    _strip_pictures(stage, files)
    _check_and_repair(stage)
    _hold_back(stage)


class Intake(NamedTuple):
    """What a person hands in: the step it is, the demo's name for it, the file, the column."""

    step: str
    name: str
    file: str
    column: str


def _import(stage: Stage, who: str, handed_in: Intake) -> Imported:
    with stage.log.step(handed_in.step, who) as told:
        imported = read_file(intake(handed_in.file), new_id=new_block_id)
        saved = new_article(
            stage.company.desk(who),
            imported,
            column=handed_in.column,
            branch=BRANCHES[handed_in.name],
            author=imported.author or who,
            title=imported.title,
        )
        stage.articles[handed_in.name] = saved.article
        stage.titles[handed_in.name] = saved.title
        promise(not saved.failed, "every picture of the file is usable")
        promise(saved.images == len(imported.pictures), "no picture is lost on the way in")
        told.update(file=handed_in.file, title=saved.title)
        told.update(pictures=saved.images, warnings=len(imported.warnings))
        return imported


def _read_old_word_file(stage: Stage, bulletin: Imported) -> None:
    """Read the .doc where LibreOffice is installed; elsewhere it comes back with advice."""
    name = "简报.doc"
    if find_converter() is None:
        with stage.log.refusal("doc_refused", ADMIN, "unsupported_format") as told:
            told.update(file=name)
            read_file(intake(name), new_id=new_block_id)
        return
    with stage.log.step("doc_read", ADMIN) as told:
        imported = read_file(intake(name), new_id=new_block_id)
        same = _letters(imported) == _letters(bulletin)
        promise(same, "the .doc reads like the .docx of the same text")
        told.update(file=name, pictures=len(imported.pictures))


def _letters(imported: Imported) -> str:
    return "".join(plain_text(imported.doc).split())


def _strip_pictures(stage: Stage, files: list[Imported]) -> None:
    """Show that the pictures came with positions and that none stayed in what will travel."""
    with stage.log.step("traces_removed") as told:
        traces = [has_private_metadata(one.data) for file in files for one in file.pictures]
        positions = sum("position" in one for one in traces)
        promise(positions > 0, "the sample photos do carry positions")
        clean = 0
        for name, who in ((NEWS, LIAISON), (BULLETIN, ADMIN), (REFLECTION, EDITOR)):
            desk = stage.company.desk(who)
            content = content_in_hand(desk, stage.articles[name])
            for picture in content.pictures.values():
                left = has_private_metadata(desk.store.blobs.read(picture.blob))
                promise(not left, "no private trace is left in a picture")
                clean += 1
        told.update(pictures=len(traces), positions=positions, clean=clean)
        stage.numbers["pictures_with_position"] = positions


def _check_and_repair(stage: Stage) -> None:
    people = ((NEWS, LIAISON), (BULLETIN, ADMIN), (REFLECTION, EDITOR))
    with stage.log.step("findings_found", LIAISON) as told:
        found = check_article(stage.company.desk(LIAISON), stage.articles[NEWS])
        promise(bool(found), "the liaison's text has findings")
        kinds = dict.fromkeys(one.kind for one in found)
        told.update(findings=len(found), kinds="、".join(kinds))
    with stage.log.step("punctuation_repaired", EDITOR) as told:
        repairs = sum(_repair(stage, name, who) for name, who in people)
        left = check_article(stage.company.desk(LIAISON), stage.articles[NEWS])
        promise(len(left) < len(found), "repairing leaves fewer findings")
        told.update(repairs=repairs, before=len(found), after=len(left))


def _repair(stage: Stage, name: str, who: str) -> int:
    desk = stage.company.desk(who)
    content = content_in_hand(desk, stage.articles[name])
    repairs = propose_repairs(content.doc)
    doc = apply_repairs(content.doc, repairs)
    edit_article(desk, stage.articles[name], Imported(doc=doc))
    return len(repairs)


def _hold_back(stage: Stage) -> None:
    """Write down an identity number by mistake: the article stays on this PC alone."""
    number = _invented_identity_number()
    desk = stage.company.desk(LIAISON)
    with stage.log.step("private_number_held", LIAISON) as told:
        noted = _note(f"周六走访两户职工家庭，登记人身份证号{number}，待整理。")
        saved = new_article(desk, noted, column="支部风采", title="走访登记（未整理）")
        promise(saved.held, "an article with an identity number is held back")
        told.update(title=saved.title)
    with stage.log.refusal("held_article_not_submitted", LIAISON, "blocked_by_findings"):
        submit_article(desk, saved.article)
    with stage.log.step("held_article_stays", LIAISON) as told:
        stage.company.sync_all()
        here = files_holding([number], stage.company.homes[LIAISON])
        promise(bool(here), "the held article is safe on its own PC")
        _promise_nowhere_else(stage, number, told)


def _promise_nowhere_else(stage: Stage, number: str, told: Values) -> None:
    others = [home for name, home in stage.company.homes.items() if name != LIAISON]
    leaked = files_holding([number], stage.company.office.share, *others)
    promise(not leaked, "nothing of it is in the shared folder or on another PC")
    told.update(homes=len(others))


def _note(words: str) -> Imported:
    line = tree.Paragraph(tree.ParagraphAttrs(new_block_id()), (tree.Text(words),))
    return Imported(tree.Doc((line,)))


def _invented_identity_number() -> str:
    """Return a number that passes for an identity number and was never given to anybody."""
    body = "110101" + "18991231" + "000"
    return body + check_character(body)
