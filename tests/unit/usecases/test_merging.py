"""Two editors worked apart: everybody sees one article, and a person makes it one."""

import contextlib
import io
import json

import msgspec
import pytest

from offices import Office, edit, paragraph, write
from workstation.cli.main import run
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.revisions import revision_id
from workstation.domain.tree_form import content_bytes, content_hash
from workstation.domain.tree_text import block_text
from workstation.store.drafts import Draft, keep_draft
from workstation.store.facts import revision_row
from workstation.usecases.article_page import article_page
from workstation.usecases.articles import record_revision, save_content
from workstation.usecases.listing import check_article, content_in_hand, show_article
from workstation.usecases.merging import merge_article, merged_view, unsettled_in
from workstation.usecases.purging import purge_revision
from workstation.usecases.reviewing import submit_article

TEXT = ("一早，志愿者来到园区。", "大家清理了步道。", "活动受到职工欢迎。")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """The founder and a second editor, both at work."""
    made = Office(tmp_path_factory.mktemp("office"))
    made.second = made.join("second", ["editor"])
    yield made
    made.close()


def shared(office, *paragraphs):
    """Return an article that both editors have."""
    article, _ = write(office.boss, *(paragraphs or TEXT))
    office.settle()
    return article


def worked_apart(office, ours, theirs):
    """Return an article that the two editors changed while apart, met again since."""
    article = shared(office)
    edit(office.boss, article, *ours)
    edit(office.second, article, *theirs)
    office.settle()
    return article


def elsewhere(office):
    """Return an article of two heads that changed different paragraphs."""
    return worked_apart(office, ("一早，三十名志愿者来到园区。", *TEXT[1:]), (*TEXT, "下周继续。"))


def in_one_place(office):
    """Return an article of two heads that worded one paragraph differently."""
    return worked_apart(
        office,
        (TEXT[0], "大家清理了两公里步道。", TEXT[2]),
        (TEXT[0], "大家清理了步道和绿地。", TEXT[2]),
    )


def words(doc):
    """Return the text of a document's paragraphs, the frame left out."""
    return [text for block in doc.content if (text := block_text(block))]


def refusal(code, act, *args, **named):
    with pytest.raises(Refused) as refused:
        act(*args, **named)
    assert refused.value.code == code
    return refused.value.details


def test_both_see_the_same_article_before_anybody_merges(office):
    article = elsewhere(office)

    views = [merged_view(desk, article) for desk in (office.boss, office.second)]

    assert views[0] == views[1]
    assert words(views[0].content.doc) == ["一早，三十名志愿者来到园区。", *TEXT[1:], "下周继续。"]
    assert views[0].unsettled == ()


def test_seeing_the_merged_view_records_nothing(office):
    article = elsewhere(office)
    before = office.boss.standing(article).revisions

    show_article(office.boss, article, None)

    assert office.boss.standing(article).revisions == before


def test_showing_an_article_of_several_heads_shows_them_as_one(office):
    article = in_one_place(office)
    view = merged_view(office.boss, article)

    told = show_article(office.boss, article, None)

    assert (told["merged"], told["revision"], told["heads"]) == (True, "", list(view.heads))
    assert told["unsettled"] == [
        {"block": pair.block, "other": pair.other, "base": TEXT[1]} for pair in view.unsettled
    ]
    assert told["document"] == msgspec.to_builtins(view.content.doc)


def test_one_head_can_still_be_shown_alone(office):
    article = elsewhere(office)
    head = office.boss.standing(article).heads[0]

    told = show_article(office.boss, article, head)

    assert (told["merged"], told["revision"], told["unsettled"]) == (False, head, [])


def test_checking_an_article_of_several_heads_checks_what_they_make_together(office):
    article = elsewhere(office)

    content = content_in_hand(office.boss, article)

    assert len(words(content.doc)) == 4
    assert check_article(office.boss, article) == check_article(office.second, article)


def test_two_people_who_merge_at_once_make_one_revision(office):
    article = elsewhere(office)

    saved = [merge_article(desk, article).saved.revision for desk in (office.boss, office.second)]
    office.settle()

    assert saved[0] == saved[1] == office.boss.standing(article).head
    assert office.boss.standing(article) == office.second.standing(article)


def test_a_single_head_is_nothing_to_merge(office):
    article = shared(office)

    details = refusal("nothing_to_merge", merge_article, office.boss, article)

    assert details == {"article": article}


def test_sending_for_review_merges_what_nobody_needs_to_choose(office):
    article = elsewhere(office)

    done = submit_article(office.boss, article)

    assert done.state == "submitted"
    assert done.revision == office.boss.standing(article).head


def test_heads_with_two_versions_of_a_paragraph_cannot_be_sent_for_review(office):
    article = in_one_place(office)
    heads = office.boss.standing(article).heads

    details = refusal("unsettled_blocks", submit_article, office.boss, article)

    assert len(details["blocks"]) == 2
    assert office.boss.standing(article).heads == heads


def test_a_merged_article_waits_for_review_until_a_version_is_chosen(office):
    article = in_one_place(office)
    merged = merge_article(office.boss, article)
    refusal("unsettled_blocks", submit_article, office.boss, article)
    edit(office.boss, article, *words(office.boss.content(merged.saved.revision).doc), "下周继续。")
    refusal("unsettled_blocks", submit_article, office.boss, article)

    edit(office.boss, article, TEXT[0], "大家清理了两公里步道。", TEXT[2], "下周继续。")

    assert submit_article(office.boss, article).state == "submitted"


def test_what_a_merger_left_open_is_shown_to_whoever_opens_the_article(office):
    article = in_one_place(office)
    merged = merge_article(office.boss, article)
    office.settle()

    told = show_article(office.second, article, None)

    assert told["merged"] is False
    assert told["unsettled"] == [msgspec.structs.asdict(pair) for pair in merged.unsettled]


def test_a_version_can_be_chosen_while_merging(office):
    article = in_one_place(office)
    view = merged_view(office.boss, article)
    other = view.unsettled[0].other
    chosen = next(one for one in view.content.doc.content if one.attrs.id == other)

    merged = merge_article(office.boss, article, keep=[other])

    assert merged.unsettled == ()
    assert words(office.boss.content(merged.saved.revision).doc) == [
        TEXT[0],
        block_text(chosen),
        TEXT[2],
    ]


def test_both_versions_can_be_kept_after_merging(office):
    article = in_one_place(office)
    first = merge_article(office.boss, article)
    before = words(office.boss.content(first.saved.revision).doc)

    second = merge_article(office.boss, article, keep=first.unsettled[0].versions)

    assert words(office.boss.content(second.saved.revision).doc) == before
    assert unsettled_in(office.boss, second.saved.revision) == ()
    assert submit_article(office.boss, article).state == "submitted"


def test_only_what_is_in_doubt_can_be_kept(office):
    article = in_one_place(office)
    versions = merged_view(office.boss, article).unsettled[0].versions

    details = refusal("not_unsettled", merge_article, office.boss, article, keep=["nowhere"])

    assert details == {"block": "nowhere", "known": sorted(versions)}


def test_a_title_that_both_changed_is_told_and_not_sent_for_review_unseen(office):
    article = shared(office)
    for desk, title in ((office.boss, "甲题"), (office.second, "乙题")):
        head = desk.standing(article).head
        content = msgspec.structs.replace(desk.content(head), title=title)
        save_content(desk, article, desk.standing(article).branch, content, parents=(head,))
    office.settle()
    refusal("several_heads", submit_article, office.boss, article)

    merged = merge_article(office.boss, article)

    picked, other = merged.saved.title, merged.fields[0].other
    assert [one.field for one in merged.fields] == ["title"]
    assert {picked, other} == {"甲题", "乙题"}
    assert submit_article(office.boss, article).state == "submitted"


def draft_of(desk, article, content, *, held):
    """Return a content as the next revision after this PC's first head."""
    parents = desk.standing(article).heads[:1]
    revision = revision_id(content_hash(content), parents)
    return Draft(
        article, "", revision, content_bytes(content), parents, (), held=held, updated=1
    )  # fmt: skip


def test_a_draft_on_this_pc_is_never_replaced_by_a_merger(office):
    article = elsewhere(office)
    content = content_in_hand(office.boss, article)
    draft = draft_of(office.boss, article, content, held=True)
    with office.boss.store.writing():
        office.boss.store.write(keep_draft, draft)

    details = refusal("draft_waiting", merge_article, office.boss, article)

    assert details == {"article": article}
    assert office.boss.draft(article) == draft


def test_a_merger_with_words_that_must_not_leave_stays_on_this_pc(office):
    article = elsewhere(office)
    content = office.second.content(office.second.standing(article).heads[0])
    private = paragraph("身份证号11010519491231002X。")
    content = msgspec.structs.replace(content, doc=doc_with(content.doc, private))
    with office.second.change() as change:  # as a program without the gate would
        record_revision(change, draft_of(office.second, article, content, held=False), content)
    office.settle()
    heads = office.boss.standing(article).heads

    refusal("blocked_by_findings", submit_article, office.boss, article)

    assert office.boss.draft(article).held
    assert office.boss.standing(article).heads == heads


def doc_with(doc, block):
    return msgspec.structs.replace(doc, content=(*doc.content, block))


def test_a_liaison_of_another_branch_merges_nothing(office):
    guest = office.join("guest", ["liaison"], branch="第二支部")
    article = elsewhere(office)
    office.sync(guest)

    details = refusal("not_allowed", merge_article, guest, article)

    assert details == {"act": "write"}


def test_a_purged_head_is_told_and_never_merged(office):
    article = elsewhere(office)
    purge_revision(office.boss, office.boss.standing(article).heads[0])
    office.settle()

    told = show_article(office.boss, article, None)

    assert (told["missing"], told["merged"], told["unsettled"]) == ("text_purged", True, [])
    refusal("text_purged", merge_article, office.boss, article)


def test_a_head_still_on_its_way_is_waited_for(office, monkeypatch):
    article = elsewhere(office)
    desk = office.second
    _, _, text = desk.store.read(revision_row, desk.standing(article).heads[1])
    read = desk.store.log.read_text
    monkeypatch.setattr(desk.store.log, "read_text", lambda one: None if one == text else read(one))

    with pytest.raises(Unavailable) as ending:
        merge_article(desk, article)

    assert ending.value.code == "text_missing"
    assert show_article(desk, article, None)["missing"] == "text_missing"


def test_the_command_line_merges_and_tells_what_is_left_to_choose(office, monkeypatch):
    article = in_one_place(office)
    view = merged_view(office.boss, article)
    monkeypatch.setattr("workstation.bootstrap.open_desk", lambda _: office.boss)
    monkeypatch.setattr(office.boss, "close", lambda: None)

    told = tell("article", "merge", article)

    assert told["revision"] == office.boss.standing(article).head
    assert told["unsettled"] == [msgspec.structs.asdict(pair) for pair in view.unsettled]
    kept = tell("article", "merge", article, "--keep", view.unsettled[0].block)
    assert kept["unsettled"] == []


def tell(*words):
    """Run a command that succeeds and return its answer."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(out):
        assert run(["--home", "here", "--json", *words]) == 0
    out.flush()
    return json.loads(out.buffer.getvalue())


def test_changes_of_different_clauses_can_be_taken_both(office):
    base = "一早，志愿者来到园区，大家清理了步道。"
    article = shared(office, base, TEXT[2])
    edit(office.boss, article, base.replace("一早", "清晨"), TEXT[2])
    edit(office.second, article, base.replace("步道", "绿地"), TEXT[2])
    office.settle()
    (choice,) = article_page(office.boss, article).choices

    merged = merge_article(office.boss, article, both=[choice.block])

    both = base.replace("一早", "清晨").replace("步道", "绿地")
    assert block_text(choice.both) == both
    assert words(office.boss.content(merged.saved.revision).doc) == [both, TEXT[2]]
    assert merged.unsettled == ()


def test_changes_of_one_clause_or_of_quoted_words_are_never_taken_both(office):
    for base, ours, theirs in (
        ("大家清理了步道。", "步道", "清理"),
        ("书记说：“要干实事。”大家都记下了。", "实事", "记下"),
    ):
        article = shared(office, base, TEXT[2])
        edit(office.boss, article, base.replace(ours, "别的"), TEXT[2])
        edit(office.second, article, base.replace(theirs, "另外"), TEXT[2])
        office.settle()
        (choice,) = article_page(office.boss, article).choices

        with pytest.raises(Refused, match="not_unsettled"):
            merge_article(office.boss, article, both=[choice.block])
        assert choice.both is None
