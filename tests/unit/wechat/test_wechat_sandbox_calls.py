"""The sandbox from the outside: what its account, drafts and pictures refuse."""

import json
import re
import struct
import zlib
from functools import partial

import pytest

from workstation.domain.errors import Refused, Unavailable
from workstation.wechat.limits import DAILY_CALLS, Profile

RID = re.compile(r" rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$")


def code_of(call, *arguments):
    with pytest.raises((Refused, Unavailable)) as caught:
        call(*arguments)
    return caught.value.code, caught.value.details.get("errcode")


@pytest.fixture
def an_entry(open_sandbox, connect, picture, an_article):
    """Return a client and a way to make articles that its sandbox takes."""

    def make(**settings):
        client = connect(open_sandbox(**settings))
        cover = client.add_material_image(picture("JPEG"), "cover.jpg").media_id
        return client, partial(an_article, thumb_media_id=cover)

    return make


def draft_body(client, picture, an_article, **changes):
    cover = client.add_material_image(picture("JPEG"), "cover.jpg")
    return [an_article(thumb_media_id=cover.media_id, **changes)]


def test_an_article_with_pictures_goes_into_the_draft_box(
    open_sandbox, connect, picture, an_article
):
    client = connect(open_sandbox())
    url = client.upload_body_image(picture(), "展厅.png")
    articles = draft_body(client, picture, an_article, content=f'<p>海岚</p><img src="{url}">')

    media_id = client.add_draft(articles)

    kept = client.get_draft(media_id).news_item[0]
    assert kept.title == articles[0].title
    assert kept.digest == "海岚"
    assert f'data-src="{url}"' in kept.content
    assert kept.content != articles[0].content
    assert client.count() == client.batch_get_drafts().total_count == 1


def test_a_deleted_draft_is_gone(open_sandbox, connect, picture, an_article):
    client = connect(open_sandbox())
    media_id = client.add_draft(draft_body(client, picture, an_article))

    client.delete_draft(media_id)

    assert client.count() == 0
    assert code_of(client.get_draft, media_id) == ("wechat_media_unknown", 40007)
    assert code_of(client.delete_draft, media_id) == ("wechat_media_unknown", 40007)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"app_id": "gh_1"}, ("wechat_app_id_wrong", 40013)),
        ({"app_id": ""}, ("wechat_app_id_wrong", 41002)),
        ({"secret": "wrong"}, ("wechat_secret_wrong", 40125)),
        ({"secret": ""}, ("wechat_secret_wrong", 41004)),
    ],
)
def test_wrong_credentials_are_told_apart(open_sandbox, connect, changes, expected):
    server = open_sandbox()

    assert code_of(connect(server, **changes).count) == expected
    assert server.counts() == {"stable_token": 1}


def test_an_address_that_is_not_listed_is_refused_and_named(open_sandbox, connect):
    client = connect(open_sandbox(allowed_ips=("10.1.0.0/16", "192.0.2.7")))

    with pytest.raises(Refused) as caught:
        client.count()

    assert caught.value.code == "wechat_ip_not_listed"
    assert caught.value.details["ip"] == "127.0.0.1"
    assert caught.value.details["errmsg"].startswith(
        "invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist rid: "
    )


def test_a_token_does_not_rescue_an_unlisted_address(open_sandbox, raw):
    caller = raw(open_sandbox())
    other = open_sandbox(allowed_ips=())
    caller.base_url = other.base_url

    assert caller.post("draft/batchget", json={}).json()["errcode"] == 40164


def test_a_listed_range_may_call(open_sandbox, connect):
    assert connect(open_sandbox(allowed_ips=("127.0.0.1/8",))).count() == 0


def test_an_expired_token_is_renewed_behind_the_scenes(open_sandbox, connect, clock):
    server = open_sandbox()
    client = connect(server)
    client.count()
    clock.seconds += 7_200

    assert client.count() == 0

    assert server.counts() == {"stable_token": 2, "draft/count": 3}
    assert [call.errcode for call in server.calls() if call.api == "draft/count"] == [0, 42001, 0]


def test_a_standing_token_is_the_same_for_everybody_until_its_last_minutes(
    open_sandbox, raw, clock
):
    caller = raw(open_sandbox())
    first = caller.token
    clock.seconds += 6_899
    standing = caller.ask_token()
    clock.seconds += 1

    rotated = caller.ask_token()

    assert standing == {"access_token": first, "expires_in": 301}
    assert rotated["access_token"] != first
    assert rotated["expires_in"] == 7_200
    caller.token = first
    assert caller.get(f"/cgi-bin/draft/count?access_token={first}").json() == {"total_count": 0}


def test_a_forced_token_ends_all_others(open_sandbox, raw, clock):
    caller = raw(open_sandbox())
    first = caller.token

    forced = caller.ask_token(force_refresh=True)["access_token"]
    too_soon = caller.ask_token(force_refresh=True)["access_token"]

    assert forced == too_soon != first
    caller.token = first
    assert caller.post("draft/get", json={"media_id": "m"}).json()["errcode"] == 40001


@pytest.mark.parametrize(("token", "errcode"), [("", 41001), ("a b", 40014), ("a" * 64, 40001)])
def test_a_bad_token_is_named(open_sandbox, raw, token, errcode):
    caller = raw(open_sandbox())
    caller.token = token

    assert caller.post("draft/get", json={"media_id": "m"}).json()["errcode"] == errcode


def test_a_used_up_quota_lasts_until_midnight_in_beijing(open_sandbox, connect, clock):
    server = open_sandbox()
    client = connect(server)
    for _ in range(DAILY_CALLS["freepublish/batchget"]):
        client.batch_get_published()

    refused = code_of(client.batch_get_published)
    quota = client.quota("/cgi-bin/freepublish/batchget")
    clock.seconds += 86_400

    assert refused == ("wechat_quota_used_up", 45009)
    assert (quota.daily_limit, quota.used, quota.remain) == (100, 100, 0)
    assert client.batch_get_published().total_count == 0


def test_a_quota_of_an_unknown_path_is_refused(open_sandbox, connect):
    client = connect(open_sandbox())

    assert code_of(client.quota, "/cgi-bin/nothing") == ("wechat_malformed_request", 76021)


@pytest.mark.parametrize(
    ("body", "errcode"),
    [
        (b"", 44002),
        (rb'{"articles":[{"title":"\u6d77"}]}', 40033),
        (rb'{"articles":[{"title":"\\\u6d77"}]}', 40033),
        ('{"articles":[{"title":"海"}]}'.encode("gbk"), 47001),
        (b'\xef\xbb\xbf{"articles":[]}', 47001),
        (b"[]", 47001),
        (b'{"articles":{"title":"a"}}', 47001),
        (b'{"articles":' + b"[" * 50_000, 47001),
        (b'{"articles":[{"title":5,"content":"a"}]}', 47001),
        (b'{"articles":[{"title":"a","content":"a","article_type":"newspic"}]}', 47001),
        (b"{}", 44003),
        (b'{"articles":[]}', 44003),
    ],
)
def test_a_malformed_draft_is_refused(open_sandbox, raw, body, errcode):
    caller = raw(open_sandbox())

    answer = caller.post("draft/add", content=body)

    assert answer.status_code == 200
    assert answer.json()["errcode"] == errcode
    assert RID.search(answer.json()["errmsg"])


def test_a_backslash_and_a_u_as_text_are_no_escape(open_sandbox, raw):
    caller = raw(open_sandbox())
    body = json.dumps({"articles": [{"title": "\\u4e2d", "content": "a"}]}).encode()

    assert caller.post("draft/add", content=body).json()["errcode"] == 40007


def test_nine_articles_are_too_many(open_sandbox, connect, picture, an_article):
    client = connect(open_sandbox())
    articles = draft_body(client, picture, an_article)

    assert code_of(client.add_draft, articles * 9) == ("wechat_too_many_articles", 45008)
    assert client.count() == 0
    assert client.get_draft(client.add_draft(articles * 8)).news_item[7].title


@pytest.mark.parametrize(
    ("profile", "fits", "too_long"),
    [
        (Profile.DOC, "海" * 32, "海" * 22 + "a" * 17),
        (Profile.OBSERVED, "海" * 22 + "a" * 17, "海" * 33),
        (Profile.STRICT, "海" * 32, "a" * 33),
    ],
)
def test_a_long_title_is_judged_by_the_profile(an_entry, profile, fits, too_long):
    client, article = an_entry(profile=profile)

    assert client.add_draft([article(title=fits)])
    assert code_of(client.add_draft, [article(title=too_long)]) == ("wechat_title_too_long", 45003)


def test_the_article_at_fault_stands_in_the_hint(open_sandbox, connect, picture, an_article):
    client = connect(open_sandbox())
    articles = draft_body(client, picture, an_article)

    with pytest.raises(Refused) as caught:
        client.add_draft([*articles, an_article(thumb_media_id="unknown")])

    assert re.search(r"invalid media_id hint: \[.{12}-1\] rid:", caught.value.details["errmsg"])


def test_comments_need_a_certified_account(open_sandbox, connect, picture, an_article):
    client = connect(open_sandbox(certified=False))
    articles = draft_body(client, picture, an_article, need_open_comment=1)

    assert code_of(client.add_draft, articles) == ("wechat_comments_not_granted", 88000)


def test_a_body_picture_is_no_cover(open_sandbox, connect, picture, an_article):
    client = connect(open_sandbox())
    name = client.upload_body_image(picture(), "a.png").rpartition("/")[2]

    refused = code_of(client.add_draft, [an_article(thumb_media_id=name)])

    assert refused == ("wechat_media_unknown", 40007)


def claiming(width, height, data):
    """Return a small PNG whose header claims other sizes."""
    header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]


@pytest.mark.parametrize(
    ("change", "errcode"),
    [
        (lambda png: b"RIFF____WEBPVP8 " + png, 40005),
        (lambda png: b"GIF89a" + png, 40005),
        (lambda png: b"<svg>" + png, 40005),
        (lambda png: png + b"\0" * 1_048_576, 40009),
        (lambda png: claiming(18_018, 24_477, png), 40137),
        (lambda png: claiming(8_000, 8_000, png), 40137),
        (lambda png: claiming(1, 1, png), 40137),
        (lambda png: png[: len(png) // 2], 40137),
        (lambda png: b"\xff\xd8\xff" + png, 40137),
        (lambda png: png[:0], 41005),
    ],
)
def test_a_body_picture_that_is_no_decent_jpeg_or_png_is_refused(
    open_sandbox, connect, picture, change, errcode
):
    client = connect(open_sandbox())

    assert code_of(client.upload_body_image, change(picture()), "a.png")[1] == errcode


def test_a_webp_picture_is_refused_everywhere(open_sandbox, connect, picture):
    client = connect(open_sandbox())
    refused = ("wechat_image_type_refused", 40005)

    assert code_of(client.upload_body_image, picture("WEBP"), "a.jpg") == refused
    assert code_of(client.add_material_image, picture("WEBP"), "a.jpg") == refused


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP"])
def test_a_permanent_picture_may_be_of_four_kinds(open_sandbox, connect, picture, kind):
    client = connect(open_sandbox())

    assert client.add_material_image(picture(kind), "a.jpg").media_id


def test_other_material_is_not_offered(open_sandbox, raw, picture):
    caller = raw(open_sandbox())
    files = {"media": ("a.jpg", picture("JPEG"))}

    def add(kind):
        answer = caller.post("material/add_material", files=files, params={"type": kind})
        return answer.json().get("errcode", 0)

    assert [add("image"), add("thumb"), add("video")] == [0, 0, 40004]


def test_a_picture_in_a_field_of_another_name_is_missing(open_sandbox, raw, picture):
    caller = raw(open_sandbox())

    wrong_field = caller.post("media/uploadimg", files={"file": ("a.png", picture())})
    no_form = caller.post("media/uploadimg", content=picture())

    assert wrong_field.json()["errcode"] == no_form.json()["errcode"] == 41005


def test_answers_look_like_those_of_live_servers(open_sandbox, raw, picture):
    caller = raw(open_sandbox())

    answer = caller.post("media/uploadimg", files={"media": ("a.png", picture())})
    unknown = caller.post("draft/nothing", json={})

    assert answer.headers["content-type"] == "text/plain"
    assert answer.content.startswith(rb'{"url":"http:\/\/127.0.0.1:')
    assert unknown.json()["errcode"] == 40066
    assert caller.get("/cgi-bin/draft/add").json()["errcode"] == 43002
    assert caller.post("draft/count", json={}).json()["errcode"] == 43001


def test_a_request_id_leads_back_to_the_call(open_sandbox, connect):
    server = open_sandbox()
    client = connect(server)
    code_of(client.get_draft, "unknown")
    rid = server.calls()[-1].rid

    record = client.look_up_rid(rid)

    assert record.request_body == '{"media_id":"unknown"}'
    assert record.client_ip == "127.0.0.1"
    assert code_of(client.look_up_rid, "0-0-0") == ("wechat_rid_unknown", 76001)


def test_the_log_keeps_no_secret_and_no_token(open_sandbox, raw, tmp_path):
    caller = raw(open_sandbox())
    caller.post("draft/get", json={"media_id": "m"})

    log = (tmp_path / "sandbox" / "calls.jsonl").read_text()

    assert "draft/get" in log
    assert "sandbox-secret" not in log
    assert caller.token not in log


@pytest.mark.parametrize("offset_count", [(0, 21), (0, 0), (-1, 5)])
def test_a_page_of_a_list_holds_one_to_twenty(open_sandbox, raw, offset_count):
    caller = raw(open_sandbox())
    offset, count = offset_count

    answer = caller.post("draft/batchget", json={"offset": offset, "count": count})

    assert answer.json()["errcode"] == 47001


def test_a_list_comes_newest_first_in_pages(open_sandbox, connect, picture, an_article):
    client = connect(open_sandbox())
    made = [client.add_draft(draft_body(client, picture, an_article)) for _ in range(3)]

    page = client.batch_get_drafts(1, 1, with_content=True)

    assert [one.media_id for one in page.item] == [made[1]]
    assert page.item[0].content.news_item[0].content
    assert (page.total_count, page.item_count) == (3, 1)
    assert client.batch_get_drafts(0, 1).item[0].content.news_item[0].content == ""
