"""Words and rights of photos: inherited, demanded, withdrawn."""

import pytest
from library_scenes import photo_bytes

from offices import write
from workstation.domain.errors import Refused
from workstation.domain.ids import new_id
from workstation.store.photo_queries import leaving
from workstation.usecases.albums import describe_album, find_album, list_albums
from workstation.usecases.checking import findings_in
from workstation.usecases.listing import content_in_hand
from workstation.usecases.photo_findings import let_photos_block
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_layouts import insert_photos
from workstation.usecases.photo_library import describe_photos, photos_named, set_photos
from workstation.usecases.reviewing import submit_article
from workstation.usecases.withdrawing_consent import uses_of, withdraw_consent

ALBUM = "篮球赛"


@pytest.fixture
def photos(office):
    sources = [Source(f"{n}.jpg", lambda n=n: photo_bytes(n, (640, 480))) for n in range(4)]
    return import_sources(office.boss, sources, ALBUM).photos


@pytest.fixture
def album(office, photos):
    return find_album(office.boss, ALBUM)


@pytest.fixture
def article(office, photos):
    return write(office.boss, "上午九点，比赛开始。")[0]


def one(office, photo):
    return photos_named(office.boss, [photo])[0]


def rules(office, article):
    content = content_in_hand(office.boss, article)
    found = findings_in(office.boss, article, content)
    return {(f.rule, f.level) for f in found if f.rule.startswith("ZP")}


def may_leave(office, photo):
    return not office.boss.store.read(leaving, [photo])[photo].kept_here


def test_an_album_says_event_site_and_consent_once(office, photos, album):
    describe_album(
        office.boss, album, event="“同心杯”篮球赛", site="园区体育馆",
        consent="group", consented="2026-07-01",
    )  # fmt: skip
    set_photos(office.boss, photos[:1], site="主席台")

    assert one(office, photos[0]).site == "主席台"
    other = one(office, photos[1])
    assert (other.event, other.site, other.consent, other.consented) == (
        "“同心杯”篮球赛", "园区体育馆", "group", "2026-07-01",
    )  # fmt: skip
    assert set(other.inherited) == {"consent", "consented", "event", "site"}
    assert next(a for a in list_albums(office.boss) if a.id == album).site == "园区体育馆"


def test_what_was_said_before_comes_back(office, photos):
    set_photos(office.boss, photos[:1], people="李强、周洋", leaders=True)
    before = set_photos(office.boss, photos[:1], people="李强", leaders=False)

    describe_photos(office.boss, before)

    assert (one(office, photos[0]).people, one(office, photos[0]).leaders) == ("李强、周洋", True)


@pytest.mark.parametrize("day", ["昨天", "2026-2-3", "2026-02-30", "20260203"])
def test_a_day_is_a_day(office, photos, day):
    with pytest.raises(Refused, match="bad_date"):
        set_photos(office.boss, photos[:1], consented=day)


def test_private_words_stay_out(office, photos):
    with pytest.raises(Refused, match="blocked_by_findings"):
        set_photos(office.boss, photos[:1], people="李强 110101199003074477")


@pytest.mark.parametrize("kind", ["minor", "visit"])
def test_a_day_clears_minors_and_visits(office, photos, album, kind):
    describe_album(office.boss, album, consent=kind)
    assert not may_leave(office, photos[0])
    assert one(office, photos[0]).stays_here

    set_photos(office.boss, photos[:1], consented="2026-07-02")

    assert may_leave(office, photos[0])
    assert not one(office, photos[0]).stays_here
    assert not may_leave(office, photos[1])


def test_no_day_clears_a_refusal(office, photos):
    set_photos(office.boss, photos[:1], consent="none", consented="2026-07-02")

    assert not may_leave(office, photos[0])
    assert one(office, photos[0]).stays_here


def test_the_day_of_another_consent_does_not_count(office, photos):
    set_photos(office.boss, photos[:1], consent="group", consented="2026-07-02")
    set_photos(office.boss, photos[:1], consent="minor")

    assert one(office, photos[0]).consented == ""
    assert one(office, photos[0]).stays_here
    assert not may_leave(office, photos[0])


def test_what_photos_lack_is_an_error_until_it_is_said(office, photos, album, article):
    insert_photos(office.boss, article, photos[:2], layout="grid")
    lacking = {("ZP001", "error"), ("ZP002", "error"), ("ZP003", "error")}
    assert rules(office, article) == lacking

    describe_album(office.boss, album, credit="周洋", consent="group")

    assert rules(office, article) == {("ZP001", "error")}


def test_the_finding_tells_which_of_a_group_lack_it(office, photos, article):
    set_photos(office.boss, photos[:1], caption="开球")
    insert_photos(office.boss, article, photos[:3], layout="grid")

    content = content_in_hand(office.boss, article)
    found = next(f for f in findings_in(office.boss, article, content) if f.rule == "ZP001")
    assert found.text == "第2、3张"


def test_one_caption_serves_a_group(office, photos, article):
    set_photos(office.boss, photos, caption="比赛现场", credit="周洋", consent="group")
    insert_photos(office.boss, article, photos, layout="grid")

    content = content_in_hand(office.boss, article)
    group = next(block for block in content.doc.content if hasattr(block.attrs, "columns"))
    assert group.attrs.caption == "比赛现场"
    assert not any(photo.content for photo in group.content)
    assert rules(office, article) == set()


def test_missing_words_block_only_where_the_office_says_so(office, photos, article):
    insert_photos(office.boss, article, photos[:1], layout="full")
    let_photos_block(office.boss, block=True)

    with pytest.raises(Refused, match="blocked_by_findings"):
        submit_article(office.boss, article)

    let_photos_block(office.boss, block=False)
    submit_article(office.boss, article)


def test_minors_without_consent_block_whatever_the_office_says(office, photos, article):
    insert_photos(office.boss, article, photos[:1], layout="full")
    set_photos(office.boss, photos[:1], consent="minor")

    with pytest.raises(Refused, match="blocked_by_findings"):
        submit_article(office.boss, article)

    set_photos(office.boss, photos[:1], consented="2026-07-02")
    submit_article(office.boss, article)


def test_withdrawing_lists_the_uses_and_begins_the_purge(office, photos, article):
    insert_photos(office.boss, article, photos[:2], layout="grid")
    picture = content_in_hand(office.boss, article).pictures[photos[0]].blob
    master = one(office, photos[0]).master
    other = one(office, photos[1]).master

    done = withdraw_consent(office.boss, photos[:1])

    assert [(use.article, use.photos) for use in done.uses] == [(article, photos[:1])]
    assert done.purge == "begun"
    assert not office.boss.store.blobs.has(picture)
    assert not office.boss.store.blobs.has(master)
    assert office.boss.store.blobs.has(other)
    assert one(office, photos[0]).place == "purged"
    assert ("ZP004", "block") in rules(office, article)


def test_a_withdrawal_by_anybody_else_waits_for_an_administrator(office, photos):
    writer = office.join("wang", ["editor"])
    office.sync(office.boss, writer)

    done = withdraw_consent(writer, photos[:1])

    assert (done.purge, done.purged) == ("administrator", 0)
    assert photos_named(writer, photos[:1])[0].stays_here


def test_a_photo_that_nobody_used_has_no_uses(office, photos):
    assert uses_of(office.boss, [photos[0], new_id()]) == ()
