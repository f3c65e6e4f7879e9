import json
import logging

import httpx
import pytest

from workstation.domain.errors import Refused, Unavailable
from workstation.wechat.client import REAL_BASE_URL, Client
from workstation.wechat.exchange import DEADLINE_SECONDS, MAX_REPLY_BYTES
from workstation.wechat.wire import Material, PublishState

TOKEN = b'{"access_token":"first","expires_in":7200}'


class Stage:
    """Plays WeChat from a list of answers per call; an exception in the list is raised."""

    def __init__(self, **answers):
        self.answers = {name.replace("__", "/"): list(given) for name, given in answers.items()}
        self.answers.setdefault("stable_token", [TOKEN] * 5)
        self.requests = []
        self.pauses = []
        self.seconds = 0.0

    def __call__(self, request):
        self.requests.append(request)
        answer = self.answers[request.url.path.removeprefix("/cgi-bin/")].pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx.Response) else httpx.Response(200, content=answer)

    def client(self):
        return Client(
            REAL_BASE_URL,
            "wx1",
            "secret",
            transport=httpx.MockTransport(self),
            now=lambda: self.seconds,
            pause=self.pauses.append,
        )

    def asked(self, name):
        return sum(request.url.path == f"/cgi-bin/{name}" for request in self.requests)


def error_of(call, *arguments):
    with pytest.raises((Refused, Unavailable)) as caught:
        call(*arguments)
    return caught.value


def test_text_travels_as_raw_utf8(an_article):
    stage = Stage(draft__add=[b'{"media_id":"m","item":[]}'])

    with stage.client() as client:
        media_id = client.add_draft([an_article(title="海岚\n“党建”")])

    sent = stage.requests[-1]
    assert media_id == "m"
    assert "海岚\\n“党建”".encode() in sent.content
    assert b"\\u" not in sent.content
    assert "pic_crop_1_1" not in json.loads(sent.content)["articles"][0]
    assert sent.url.params["access_token"] == "first"


def test_text_that_has_no_form_but_an_escape_is_never_sent(an_article):
    stage = Stage()

    with stage.client() as client:
        error = error_of(client.add_draft, [an_article(title="海\x01岚")])

    assert error.code == "wechat_unsendable_text"
    assert stage.requests == []


def test_one_token_serves_many_calls_until_shortly_before_its_end():
    stage = Stage(draft__count=[b'{"total_count":3}'] * 3)

    with stage.client() as client:
        assert client.count() == 3
        stage.seconds = 7_139.0
        client.count()
        assert stage.asked("stable_token") == 1
        stage.seconds = 7_140.0
        client.count()

    assert stage.asked("stable_token") == 2


@pytest.mark.parametrize("errcode", [40001, 40014, 42001])
def test_a_rejected_token_is_renewed_once_and_the_call_repeated_once(errcode):
    rejected = f'{{"errcode":{errcode},"errmsg":"x"}}'.encode()
    stage = Stage(freepublish__submit=[rejected, b'{"errcode":0,"publish_id":2650177668}'])
    stage.answers["stable_token"] = [TOKEN, b'{"access_token":"second","expires_in":7200}']

    with stage.client() as client:
        publish_id = client.submit_publish("m")

    assert publish_id == "2650177668"
    assert stage.requests[-1].url.params["access_token"] == "second"


def test_a_token_rejected_twice_is_not_tried_a_third_time():
    stage = Stage(draft__add=[b'{"errcode":40001,"errmsg":"x"}'] * 3)

    with stage.client() as client:
        error = error_of(client.add_draft, [])

    assert error.code == "wechat_token_invalid"
    assert stage.asked("draft/add") == 2
    assert stage.asked("stable_token") == 2


def test_a_wrong_secret_is_asked_about_once():
    stage = Stage(stable_token=[b'{"errcode":40001,"errmsg":"x"}'])

    with stage.client() as client:
        error = error_of(client.count)

    assert error.code == "wechat_secret_wrong"
    assert stage.asked("stable_token") == 1


LOST = [
    httpx.ReadTimeout("x"),
    httpx.RemoteProtocolError("x"),
    httpx.Response(502, content=b"<html>"),
    b"",
    b"[]",
    b'{"errcode":0,"errm',
    b'{"errcode":"0"}',
    b'{"media_id":"\xff"}',
    b'{"media_id":"\\ud800"}',
    b'{"media_id":' + b"[" * 100_000,
    b'{"errcode":-1,"errmsg":"system error"}',
]


@pytest.mark.parametrize("answer", LOST)
@pytest.mark.parametrize(
    ("method", "api"),
    [
        ("add_draft", "draft/add"),
        ("submit_publish", "freepublish/submit"),
        ("delete_draft", "draft/delete"),
    ],
)
def test_a_lost_reply_to_what_cannot_be_undone_is_unknown_and_never_repeated(method, api, answer):
    stage = Stage(**{api.replace("/", "__"): [answer]})

    with stage.client() as client:
        error = error_of(getattr(client, method), [] if method == "add_draft" else "m")

    assert error.code == "wechat_no_reply"
    assert error.details["call"] == api
    assert stage.asked(api) == 1
    assert stage.pauses == []


def test_an_answer_without_the_id_leaves_open_whether_it_was_done():
    stage = Stage(freepublish__submit=[b'{"errcode":0}'], draft__add=[b'{"media_id":5}'])

    with stage.client() as client:
        submitted = error_of(client.submit_publish, "m")
        added = error_of(client.add_draft, [])

    assert (submitted.code, added.code) == ("wechat_no_reply", "wechat_no_reply")


@pytest.mark.parametrize(
    "trouble", [httpx.ReadTimeout("x"), httpx.ConnectError("x"), b"{", b'{"errcode":-1}']
)
def test_a_read_is_asked_once_more(trouble):
    stage = Stage(draft__count=[trouble, b'{"total_count":3}'])

    with stage.client() as client:
        assert client.count() == 3

    assert stage.pauses == [1.0]


def test_a_call_that_never_left_is_known_not_to_have_happened():
    stage = Stage(freepublish__submit=[httpx.ConnectError("x")])

    with stage.client() as client:
        error = error_of(client.submit_publish, "m")

    assert error.code == "wechat_unreachable"
    assert error.details == {"call": "freepublish/submit"}


def test_no_answer_to_the_token_call_leaves_nothing_unknown():
    stage = Stage(stable_token=[httpx.ReadTimeout("x")] * 2)

    with stage.client() as client:
        error = error_of(client.submit_publish, "m")

    assert error.code == "wechat_unreachable"
    assert error.details == {"call": "stable_token"}


def test_an_answer_without_end_is_cut_off():
    stage = Stage(draft__add=[b" " * (MAX_REPLY_BYTES + 1)])

    with stage.client() as client:
        error = error_of(client.add_draft, [])

    assert error.code == "wechat_no_reply"


def test_an_answer_that_drips_is_given_up():
    stage = Stage()

    def drip():
        yield b" "
        stage.seconds += DEADLINE_SECONDS + 1
        yield b" "

    stage.answers["draft/add"] = [httpx.Response(200, content=drip())]

    with stage.client() as client:
        error = error_of(client.add_draft, [])

    assert error.code == "wechat_no_reply"


def test_replies_are_read_as_live_servers_write_them():
    body = (
        '{"news_item":[{"title":"海岚","content":"a\x08b","url":"http:\\/\\/mp.weixin.qq.com\\/s",'
        '"show_cover_pic":1,"new_field":{}}],"create_time":1}'
    ).encode()
    stage = Stage(
        draft__get=[httpx.Response(200, content=body, headers={"content-type": "text/plain"})]
    )

    with stage.client() as client:
        draft = client.get_draft("m")

    assert draft.news_item[0].title == "海岚"
    assert draft.news_item[0].content == "a\x08b"
    assert draft.news_item[0].url == "http://mp.weixin.qq.com/s"


def test_pictures_travel_as_the_form_field_media():
    stage = Stage(
        media__uploadimg=[b'{"url":"http:\\/\\/mmbiz.qpic.cn\\/a\\/0"}'],
        material__add_material=[b'{"media_id":"m","url":"u","item":[]}'],
    )

    with stage.client() as client:
        url = client.upload_body_image(b"picture", "展厅\ud800.png")
        material = client.add_material_image(b"cover", "c.jpg")

    assert url == "https://mmbiz.qpic.cn/a/0"
    assert material == Material("m", "u")
    assert b'name="media"; filename="' in stage.requests[1].content
    assert stage.requests[2].url.params["type"] == "image"


def test_a_finished_publication_gives_its_addresses():
    body = (
        b'{"publish_id":1,"publish_status":0,"article_id":"\\n  abc \\n","article_detail":'
        b'{"count":1,"item":[{"idx":1,"article_url":"http:\\/\\/mp.weixin.qq.com\\/s\\/x"}]},'
        b'"fail_idx":[]}'
    )
    stage = Stage(freepublish__get=[body])

    with stage.client() as client:
        status = client.publish_status("1")

    assert status.publish_status is PublishState.DONE
    assert status.article_id == "abc"
    assert status.article_detail.item[0].article_url == "http://mp.weixin.qq.com/s/x"


@pytest.mark.parametrize(("offset", "count"), [(-1, 1), (0, 0), (0, 21)])
def test_a_page_that_wechat_refuses_is_not_asked_for(offset, count):
    stage = Stage()

    with stage.client() as client:
        error = error_of(client.batch_get_drafts, offset, count)

    assert error.code == "wechat_bad_page"
    assert stage.requests == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://api.weixin.qq.com", "wechat_insecure_address"),
        ("http://127.0.0.1.example.com", "wechat_insecure_address"),
        ("ftp://127.0.0.1", "wechat_bad_address"),
        ("https://", "wechat_bad_address"),
        ("https://user:word@example.com", "wechat_bad_address"),
        ("https://example.com?a=1", "wechat_bad_address"),
        ("https://example.com:99999", "wechat_bad_address"),
        ("https://[", "wechat_bad_address"),
    ],
)
def test_the_secret_goes_to_no_address_that_would_expose_it(address, code):
    assert error_of(Client, address, "wx1", "secret").code == code


def test_errors_and_logs_hold_no_token(caplog):
    caplog.set_level(logging.DEBUG)
    stage = Stage(draft__add=[httpx.ReadTimeout("x")])

    with stage.client() as client:
        error = error_of(client.add_draft, [])

    assert error.__cause__ is None
    assert error.__suppress_context__
    assert "first" not in caplog.text


def test_a_client_reports_quota_and_rid():
    stage = Stage(
        openapi__quota__get=[b'{"errcode":0,"quota":{"daily_limit":9,"used":2,"remain":7}}'],
        openapi__rid__get=[b'{"errcode":0,"request":{"invoke_time":5,"client_ip":"1.2.3.4"}}'],
    )

    with stage.client() as client:
        assert client.quota("/cgi-bin/draft/add").remain == 7
        assert client.look_up_rid("a").client_ip == "1.2.3.4"
