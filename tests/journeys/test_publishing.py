"""Published once, and exactly what was approved: whatever gets lost, dies, or is tampered with.

The sandbox is a real server on this machine; its log of calls is the witness.
"""

import contextlib
import json

import pypdfium2
import pytest
from docx import Document
from journey_office import SECRET, import_one, kept, write_story

from workstation import bootstrap
from workstation.domain.membership_entries import SetPolicy
from workstation.store.credentials import Credentials
from workstation.store.store import Store
from workstation.sync.keys import DeviceKey
from workstation.usecases import wechat_channel
from workstation.usecases.accounts import find_account
from workstation.usecases.desk import Desk
from workstation.usecases.entries import append_entry
from workstation.usecases.exchange import announce
from workstation.usecases.office import set_register
from workstation.usecases.publishing import Request, publish_issue
from workstation.wechat.sandbox import SandboxServer

UPLOADS = ("media/uploadimg", "material/add_material")


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    """Look at a publication as often as ever, without the seconds in between."""
    monkeypatch.setattr(wechat_channel, "WAITS", (0.0,) * len(wechat_channel.WAITS))


class WeChat:
    """One sandbox account, opened again and again on the same data."""

    def __init__(self, folder):
        self.folder = folder
        self.server = None

    def open(self, fail="", **settings):
        """Serve from now on with these faults; what was kept is kept."""
        self.close()
        self.server = SandboxServer(self.folder, fail=fail, pause=lambda _: None, **settings)
        self.server.start()
        return self.server.base_url

    def close(self):
        if self.server is not None:
            self.server.stop()

    def done(self, api):
        """Count the calls that WeChat carried out, answered or not."""
        return sum(call.api == api and call.errcode == 0 for call in self.server.calls())

    def things(self, kind):
        """Return what lies in the account: drafts or publications, as files."""
        return sorted((self.folder / kind).glob("*.json"))

    def tamper(self, kind, old, new):
        """Change a word in what WeChat holds."""
        (path,) = self.things(kind)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def wechat(tmp_path):
    account = WeChat(tmp_path / "wechat")
    yield account
    account.close()


@pytest.fixture
def lin(office, wechat):
    """The publisher's PC, connected to the sandbox."""
    office.lin.connect(wechat.open())
    return office.lin


def published_once(wechat):
    return (
        wechat.done("freepublish/submit") == 1
        and len(wechat.things("publications")) == 1
        and not wechat.things("drafts")
    )


WRITES = ("media/uploadimg", "material/add_material", "draft/add", "freepublish/submit")
READS = ("draft/get", "freepublish/get", "freepublish/getarticle", "stable_token")
LOSSES = [
    f"{api}:{fault}@1" for api in WRITES for fault in ("lost", "drop", "garbage", "errcode=-1")
]
LOSSES += [f"{api}:lost@1" for api in READS]


@pytest.mark.parametrize("fault", LOSSES)
def test_one_lost_reply_never_makes_a_second_publication(lin, wechat, fault):
    wechat.open(fault)

    told = lin("issue", "publish", 1)

    assert told["state"] == "done"
    assert told["articles"][0]["url"].startswith(wechat.server.base_url)
    assert published_once(wechat)
    assert (
        lin.stopped(3, "already_published", "issue", "publish", 1).details["url"]
        == (told["articles"][0]["url"])
    )


def test_a_publication_whose_calls_all_get_lost_is_still_one(lin, wechat):
    wechat.open("draft/add:lost@1;freepublish/submit:lost@1;draft/batchget:500@1-2")

    first = lin.tell("issue", "publish", 1)
    told = lin("issue", "publish", 1, "--resume")

    assert (first.code, first["state"], first.error) == (4, "failed", "wechat_no_reply")
    assert told["state"] == "done"
    assert published_once(wechat)
    assert wechat.done("draft/add") == 1


class PowerCut(BaseException):
    """The PC goes dark."""


class MortalDesk(Desk):
    """A desk whose PC goes dark before or after its nth act of writing."""

    before = after = 0
    acts = 0

    @contextlib.contextmanager
    def change(self):
        with super().change() as change:
            self.acts += 1
            yield change
            if self.acts == self.before:
                raise PowerCut
        if self.acts == self.after:
            raise PowerCut


@contextlib.contextmanager
def mortal_desk(pc, **when):
    store = Store.open(pc.home)

    def load_key():
        return DeviceKey.from_seed(bytes.fromhex(Credentials(pc.home).fetch("device")))

    desk = MortalDesk(store, key=load_key, now_ms=bootstrap.now_ms)
    vars(desk).update(when)
    try:
        yield desk
    finally:
        store.close()  # a PC that goes dark cuts nothing first


def publish_at(desk):
    request = Request(1, "wechat", "publish", find_account(desk, ""), desk.home / "published")
    share = bootstrap.open_office_share(desk)
    return publish_issue(desk, request, announce=lambda: announce(desk, share))


ACTS_OF_WRITING = 19  # plan; 3 for each of two pictures; 2 for each of draft … settle


def test_a_publication_takes_so_many_acts_of_writing(lin):
    with mortal_desk(lin) as desk:
        told = publish_at(desk)

        assert (told["state"], desk.acts) == ("done", ACTS_OF_WRITING)


INTENT_TO_PUBLISH = 12
AFTER_A_CALL = (3, 6, 9, 11, 13, 14, 17)  # acts of writing that note what WeChat answered


@pytest.mark.parametrize(
    ("when", "act"),
    [("before", act) for act in AFTER_A_CALL]
    + [("after", act) for act in range(1, ACTS_OF_WRITING)],
)
def test_a_pc_that_goes_dark_anywhere_publishes_once(lin, wechat, when, act):
    with mortal_desk(lin, **{when: act}) as desk, pytest.raises(PowerCut):
        publish_at(desk)

    told = lin("issue", "publish", 1, "--resume")

    assert told["state"] == "done"
    assert published_once(wechat)
    assert wechat.done("draft/add") == 1
    assert [wechat.done(api) for api in UPLOADS] in ([1, 1], [2, 1], [1, 2])
    shown = lin("publication", "show", lin("issue", "show", 1)["publications"][0]["publication"])
    assert shown["state"] == "done"
    assert lin("article", "list", "--state", "published")["articles"]


def test_a_publication_that_fails_review_says_why_and_begins_anew_when_asked(office, lin, wechat):
    wechat.open("freepublish/get:review_failed@1-2")

    first = lin.tell("issue", "publish", 1)
    told = lin.stopped(4, "wechat_publication_refused", "issue", "publish", 1, "--resume")

    assert (first.code, first["state"], told["state"]) == (4, "failed", "failed")
    assert "审核" in told["error"]["message"]
    article = told["articles"][0]["article"]
    assert lin("article", "show", article)["state"] == "approved"
    again = lin("issue", "publish", 1)
    assert again["state"] == "done"
    assert again["publication"] != told["publication"]


def change_a_word(office, article, folder, old="圆满", new="圆圆满"):
    """Edit one word of an article through its Markdown form."""
    path = folder / "改.md"
    office.lin("article", "export", article, "--as", "markdown", "--out", path)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return office.lin("article", "edit", article, "--markdown", path)["revision"]


def test_a_text_that_failed_review_is_published_once_changed_and_approved(
    office, lin, wechat, tmp_path
):
    wechat.open("freepublish/get:review_failed@1")
    article = lin.tell("issue", "publish", 1)["articles"][0]["article"]

    change_a_word(office, article, tmp_path)
    lin.stopped(3, "not_approved", "issue", "publish", 1)
    revision = office.approve(article)
    told = lin("issue", "publish", 1)

    assert told["state"] == "done"
    assert told["articles"][0]["revision"] == revision
    assert wechat.done("freepublish/submit") == 2  # the first one reached nobody


def test_what_is_changed_after_approval_is_not_published_and_undoing_it_does_not_help(
    office, lin, wechat, tmp_path
):
    article = lin("issue", "show", 1)["articles"][0]["id"]

    change_a_word(office, article, tmp_path)
    lin.stopped(3, "not_approved", "issue", "publish", 1)
    change_a_word(office, article, tmp_path, old="圆圆满", new="圆满")
    lin.stopped(3, "not_approved", "issue", "publish", 1)

    assert not wechat.done("draft/add")
    office.approve(article)
    assert lin("issue", "publish", 1)["state"] == "done"


def test_what_was_never_approved_is_not_published(office, lin, wechat, tmp_path):
    article = import_one(lin, write_story(tmp_path, "急稿"))["id"]
    lin("issue", "create", "--number", 3, "--article", article)

    told = lin.stopped(3, "not_approved", "issue", "publish", 3)
    lin("article", "submit", article)
    lin.stopped(3, "not_approved", "issue", "publish", 3)

    assert told.details["articles"] == ["急稿"]
    assert lin("issue", "preflight", 3)["ready"] is False
    assert not wechat.done("draft/add")


def test_an_article_changed_while_its_publication_was_broken_off_is_refused(
    office, lin, wechat, tmp_path
):
    wechat.open("freepublish/submit:errcode=45009@1")
    article = lin.tell("issue", "publish", 1)["articles"][0]["article"]

    change_a_word(office, article, tmp_path)

    lin.stopped(3, "nothing_to_resume", "issue", "publish", 1, "--resume")
    lin.stopped(3, "not_approved", "issue", "publish", 1)
    assert not wechat.things("publications")


def test_an_article_changed_before_a_broken_off_submission_is_not_submitted(
    office, lin, wechat, tmp_path
):
    with mortal_desk(lin, after=INTENT_TO_PUBLISH) as desk, pytest.raises(PowerCut):
        publish_at(desk)
    article = lin("issue", "show", 1)["articles"][0]["id"]
    change_a_word(office, article, tmp_path)

    told = lin.tell("issue", "publish", 1, "--resume")

    assert (told.code, told.error) == (3, "not_approved")
    assert not wechat.done("freepublish/submit")
    revision = office.approve(article)
    assert lin("issue", "publish", 1)["articles"][0]["revision"] == revision
    assert wechat.done("freepublish/submit") == 1


def test_an_article_changed_while_wechat_was_publishing_it_is_seen_through(
    office, lin, wechat, tmp_path
):
    wechat.open("freepublish/get:publishing@1-20")
    first = lin("issue", "publish", 1)

    change_a_word(office, first["articles"][0]["article"], tmp_path)
    wechat.open()
    told = lin("issue", "publish", 1, "--resume")

    assert (first["state"], told["state"]) == ("waiting", "done")
    assert told["articles"][0]["revision"] == first["articles"][0]["revision"]
    shown = lin("article", "show", first["articles"][0]["article"])
    assert (shown["state"], shown["changed"]) == ("published", True)
    assert published_once(wechat)


def test_a_review_policy_that_changed_for_running_articles_stops_the_issue(office, lin, wechat):
    with contextlib.closing(bootstrap.open_desk(lin.home)) as desk:
        policy = desk.membership.policy
        append_entry(desk, "policy", SetPolicy(policy=policy, running=True))

    told = lin.stopped(3, "policy_superseded", "issue", "publish", 1)

    assert told.details["articles"] == ["志愿服务走进园区"]
    assert not wechat.done("draft/add")


STOPPED = {
    "wechat_secret_wrong": ({"secret": "another"}, "", {"call": "stable_token"}),
    "wechat_ip_not_listed": ({"allowed_ips": ("10.9.8.7",)}, "", {"ip": "127.0.0.1"}),
    "wechat_quota_used_up": ({}, "draft/add:errcode=45009", {"call": "draft/add"}),
    "wechat_not_granted": ({"certified": False}, "", {"call": "freepublish/submit"}),
    "wechat_busy": ({}, "draft/get:errcode=-1", {"call": "draft/get"}),
}


@pytest.mark.parametrize("code", STOPPED)
def test_what_wechat_refuses_is_told_and_goes_on_once_it_is_settled(lin, wechat, code):
    settings, fail, details = STOPPED[code]
    wechat.open(fail, **settings)

    told = lin.stopped(4, code, "issue", "publish", 1)

    assert told["state"] == "failed"
    assert told.details.items() >= details.items()
    assert SECRET not in json.dumps(told.answer)
    wechat.open()
    assert lin("issue", "publish", 1, "--resume")["state"] == "done"
    assert published_once(wechat)


def test_a_token_that_ends_in_mid_run_is_asked_for_again(lin, wechat):
    wechat.open("draft/add:errcode=42001@1;freepublish/submit:errcode=40001@1")

    assert lin("issue", "publish", 1)["state"] == "done"
    assert published_once(wechat)


def test_a_wechat_that_is_switched_off_is_unreachable_and_nothing_is_lost(lin, wechat):
    wechat.close()

    told = lin.stopped(4, "wechat_unreachable", "issue", "publish", 1)

    assert told["state"] == "failed"
    wechat.open()
    assert lin("issue", "publish", 1)["state"] == "done"


def test_a_draft_is_no_publication_and_publishing_comes_after(lin, wechat):
    drafted = lin("issue", "publish", 1, "--mode", "draft")
    article = drafted["articles"][0]["article"]
    state = lin("article", "show", article)["state"]

    told = lin("issue", "publish", 1, "--mode", "publish")

    assert (drafted["state"], drafted["articles"][0]["url"], state) == ("done", "", "approved")
    assert told["state"] == "done"
    assert [wechat.done(api) for api in UPLOADS] == [1, 1]
    assert published_once(wechat)


def test_a_publication_under_way_is_waiting_and_goes_on_later(lin, wechat):
    wechat.open("freepublish/get:publishing@1-6")

    first = lin("issue", "publish", 1)
    shown = lin("publication", "show", first["publication"])
    told = lin("issue", "publish", 1, "--resume")

    assert (first["state"], shown["state"], told["state"]) == ("waiting", "waiting", "done")
    assert told["publication"] == first["publication"]
    assert published_once(wechat)


def test_a_second_publisher_leaves_a_claimed_publication_alone(office, lin, wechat):
    wechat.open("draft/add:errcode=45009")
    first = lin.tell("issue", "publish", 1)
    lin("sync")
    office.second("sync")
    office.second.connect(wechat.open())
    calls = len(wechat.server.calls())

    told = office.second.stopped(4, "claimed_elsewhere", "issue", "publish", 1)

    assert (told["state"], told["publication"]) == ("needs_person", first["publication"])
    assert len(wechat.server.calls()) == calls
    assert lin("issue", "publish", 1, "--resume")["state"] == "done"


def test_two_publishers_who_do_not_know_of_each_other_publish_once(office, lin, wechat):
    office.second.connect(wechat.server.base_url)  # and does not sync until both have published

    first = lin("issue", "publish", 1)
    told = office.second.stopped(4, "claimed_elsewhere", "issue", "publish", 1)

    assert (first["state"], told["state"]) == ("done", "needs_person")
    assert wechat.done("freepublish/submit") == 1
    for pc in (lin, office.second):
        pc("sync")
    told = office.second.stopped(3, "already_published", "issue", "publish", 1)
    assert told.details["url"] == first["articles"][0]["url"]


def test_pictures_are_uploaded_once_ever_by_whichever_pc(office, lin, wechat):
    lin("issue", "publish", 1)
    lin("sync")
    office.second("sync")
    office.second.connect(wechat.server.base_url)

    told = office.second("issue", "publish", 2)

    assert told["state"] == "done"
    assert [wechat.done(api) for api in UPLOADS] == [1, 1]
    assert wechat.done("freepublish/submit") == 2


def test_a_draft_tampered_with_on_the_platform_needs_a_person(lin, wechat):
    wechat.open("draft/get:errcode=48001@1")
    lin.tell("issue", "publish", 1)
    wechat.close()
    wechat.tamper("drafts", "圆满成功", "十分成功")
    wechat.open()

    told = lin.stopped(4, "held_differs", "issue", "publish", 1, "--resume")

    assert (told["state"], told.details["place"]) == ("needs_person", "1")
    assert lin("publication", "show", told["publication"])["state"] == "needs_person"
    assert not wechat.done("freepublish/submit")
    wechat.close()
    wechat.tamper("drafts", "十分成功", "圆满成功")
    wechat.open()
    assert lin("issue", "publish", 1, "--resume")["state"] == "done"


def test_a_publication_that_reads_differently_needs_a_person(lin, wechat):
    wechat.open("freepublish/getarticle:errcode=48001@1")
    lin.tell("issue", "publish", 1)
    wechat.close()
    wechat.tamper("publications", "圆满成功", "十分成功")
    wechat.open()

    told = lin.stopped(4, "held_differs", "issue", "publish", 1, "--resume")

    assert told["state"] == "needs_person"
    assert lin("publication", "show", told["publication"])["state"] == "needs_person"
    assert wechat.done("freepublish/submit") == 1


def test_a_submission_nobody_can_settle_needs_a_person_and_is_not_repeated(lin, wechat):
    wechat.open("freepublish/submit:lost@1;freepublish/batchget:errcode=48001")

    lin.tell("issue", "publish", 1)
    wechat.close()
    for path in wechat.things("publications"):
        path.unlink()  # the platform knows neither a draft nor a publication any more
    wechat.open()
    told = lin.stopped(4, "outcome_unknown", "issue", "publish", 1, "--resume")

    assert told["state"] == "needs_person"
    assert wechat.done("freepublish/submit") == 1


def test_pages_and_files_are_written_whole_and_open_again(lin, tmp_path):
    out = tmp_path / "出刊"

    told = lin("issue", "publish", 1, "--channel", "web", "--channel", "file", "--out", out)

    assert told["state"] == "done"
    files = {path.suffix: path for path in out.rglob("*") if path.is_file()}
    assert sorted(files) == [".docx", ".html", ".pdf"]
    assert files[".html"].as_uri() in [one["url"] for one in told["articles"]]
    page = files[".html"].read_text(encoding="utf-8")
    assert "圆满成功" in page
    assert page.rstrip().endswith("</html>")
    words = "".join(one.text for one in Document(str(files[".docx"])).paragraphs)
    assert "党员志愿者走进园区" in words
    with contextlib.closing(pypdfium2.PdfDocument(files[".pdf"])) as document:
        assert "圆满成功" in document[0].get_textpage().get_text_range()
    lin.stopped(3, "already_published", "issue", "publish", 1, "--channel", "web", "--out", out)


def test_pages_that_cannot_be_written_are_told_and_written_later(lin, tmp_path):
    (tmp_path / "占位").write_bytes(b"")
    words = ("issue", "publish", 1, "--channel", "web", "--out")

    told = lin.stopped(4, "folder_unwritable", *words, tmp_path / "占位" / "出刊")

    assert told["state"] == "failed"
    assert lin(*words, tmp_path / "出刊")["state"] == "done"


def test_secrets_stay_in_the_keys_folder(office, wechat):
    secret = "a1b2c3d4e5f60718293a4b5c6d7e8f90"
    said = [office.lin.connect(wechat.open(secret=secret), secret=secret)]
    said += [office.lin(*words) for words in [
        ("issue", "publish", 1), ("wechat", "check"), ("status",), ("doctor",), ("sync",),
        ("issue", "show", 1),
    ]]  # fmt: skip
    token = json.loads((wechat.folder / "account.json").read_text(encoding="utf-8"))["tokens"][0]

    for hidden in (secret, token["value"]):
        assert not [one for one in said if hidden in json.dumps(one.answer) + one.err]
        holders = [
            path.relative_to(office.root)
            for path in office.root.rglob("*")
            if path.is_file() and hidden.encode() in path.read_bytes()
        ]
        assert [path.parts[:2] for path in holders] == [("lin", "keys")] * (hidden == secret)
    (kept_secret,) = (office.lin.home / "keys").glob("wechat-*")
    assert kept_secret.stat().st_mode & 0o777 == 0o600


def connecting(*more):
    return ("wechat", "connect", "--account", "真号", "--app-id", "wx1", "--secret-stdin", *more)


REAL = ("--base-url", "https://api.weixin.qq.com")


@pytest.mark.parametrize(
    ("code", "more"),
    [
        ("no_credential_store", REAL),
        ("no_credential_store", ()),
        ("sandbox_not_here", (*REAL, "--sandbox")),
    ],
)
def test_a_real_account_is_not_connected_without_a_credential_store(office, code, more):
    before = kept(office.lin.home)

    for lang in ("zh_CN", "en"):
        told = office.lin.tell(*connecting(*more), lang=lang, stdin="real-secret\n")

        assert (told.code, told.error) == (3, code)
    assert kept(office.lin.home) == before


def test_a_sample_office_is_never_connected_to_a_real_account(office):
    with contextlib.closing(bootstrap.open_desk(office.lin.home)) as desk, desk.change() as change:
        set_register(change, "office/office", "sample", value=True)
    before = kept(office.lin.home)

    told = office.lin.tell(*connecting(*REAL), stdin="real-secret\n")

    assert (told.code, told.error) == (3, "sample_office")
    assert kept(office.lin.home) == before


def test_an_account_that_is_not_connected_is_unknown(lin):
    told = lin.stopped(3, "unknown_account", "issue", "publish", 1, "--account", "无此号")

    assert told.details["known"] == ["号"]


def test_nobody_publishes_but_a_publisher(office, wechat):
    office.lin.connect(wechat.open())
    office.lin("sync")
    office.reviewers[0]("sync")

    told = office.reviewers[0].stopped(3, "not_allowed", "issue", "publish", 1)

    assert told.details == {"act": "publish"}
    assert not wechat.done("draft/add")
