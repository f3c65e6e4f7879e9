"""The sandbox as a server: its pages, its bounds, its beginning and end."""

import socket
import threading
from urllib.parse import urlsplit

import httpx
import pytest

from workstation.domain.errors import Refused, Unavailable
from workstation.wechat.sandbox import SandboxServer
from workstation.wechat.sandbox.calls import MAX_CALLS, CallLog
from workstation.wechat.sandbox.server import MAX_BODY_BYTES

POST = "POST /cgi-bin/draft/add HTTP/1.1\r\nHost: 127.0.0.1\r\n"


def spoken(server, data):
    """Send bytes and return all that comes back."""
    address = urlsplit(server.base_url)
    with socket.create_connection((address.hostname, address.port), timeout=10) as line:
        line.sendall(data)
        line.shutdown(socket.SHUT_WR)
        answer = b""
        while piece := line.recv(65_536):
            answer += piece
    return answer


def test_the_article_page_shows_the_article_and_runs_nothing(
    open_sandbox, connect, line, picture, an_article
):
    server = open_sandbox(publishing_looks=0)
    client = connect(server)
    url = client.upload_body_image(picture(), "a.png")
    cover = client.add_material_image(picture("JPEG"), "c.jpg")
    content = (
        f'<p onclick="x()">正文<script>alert(1)</script></p><img src="{url}">'
        '<img src="https://example.com/track.png"></div></body>'
    )
    article = an_article(
        title="<b>海岚</b>", content=content, thumb_media_id=cover.media_id, author="党群部"
    )
    publish_id = client.submit_publish(client.add_draft([article]))
    address = client.publish_status(publish_id).article_detail.item[0].article_url

    page = line.get(address)

    assert "<title>&lt;b&gt;海岚&lt;/b&gt;</title>" in page.text
    assert "党群部" in page.text
    assert "2026-11-18 " in page.text
    assert f'<img src="{urlsplit(url).path}">' in page.text
    assert "正文" in page.text
    assert "script" not in page.text
    assert "onclick" not in page.text
    assert "example.com" not in page.text
    assert page.text.count("</body>") == 1
    assert page.headers["content-security-policy"].startswith("default-src 'none'; img-src 'self'")
    shown = line.get(url)
    assert shown.headers["content-type"] == "image/png"
    assert shown.content == picture()


def test_the_front_page_lists_drafts_publications_and_calls(
    open_sandbox, connect, line, picture, an_article
):
    server = open_sandbox()
    client = connect(server)
    cover = client.add_material_image(picture("JPEG"), "c.jpg").media_id
    client.add_draft([an_article(title="<草稿>", thumb_media_id=cover)])
    media_id = client.add_draft([an_article(title="已提交", thumb_media_id=cover)])
    client.submit_publish(media_id)
    draft = client.batch_get_drafts().item[0].content.news_item[0]

    page = line.get(server.base_url)

    assert "&lt;草稿&gt;" in page.text
    assert "发布中" in page.text
    assert "freepublish/submit" in page.text
    assert urlsplit(draft.url).path in page.text
    assert "草稿预览" in line.get(draft.url).text


def test_calls_can_be_read_by_whoever_tests(open_sandbox, connect, raw):
    server = open_sandbox()
    connect(server).count()

    answer = raw(server).get("/calls.json").json()

    assert answer["counts"] == {"stable_token": 2, "draft/count": 1}
    assert [call["errcode"] for call in answer["calls"]] == [0, 0, 0]


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/s/x", "/draft/x/0", "/draft/x/²", "/mmbiz/..%2f..%2faccount.json", "/draft/"],
)
def test_what_does_not_exist_is_not_found(open_sandbox, raw, path):
    assert raw(open_sandbox()).get(path).status_code == 404


@pytest.mark.parametrize(
    ("request_head", "status"),
    [
        (POST + "Content-Length: x\r\n\r\n", 411),
        (POST + "Content-Length: -1\r\n\r\n", 411),
        (
            POST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            411,
        ),
        (
            f"{POST}Content-Length: {MAX_BODY_BYTES + 1}\r\n\r\n",
            413,
        ),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403),
        ("GET / HTTP/1.1\r\nHost: [\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\r\n", 403),
        (f"GET /cgi-bin/a?{'a=1&' * 30} HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ],
)
def test_hostile_requests_are_turned_away(open_sandbox, request_head, status):
    server = open_sandbox()

    answer = spoken(server, request_head.encode())

    assert answer.startswith(f"HTTP/1.0 {status} ".encode())
    assert server.calls() == ()


def test_half_a_body_is_no_call(open_sandbox):
    server = open_sandbox()
    head = POST + "Content-Length: 10\r\n\r\n{}"

    assert spoken(server, head.encode()) == b""
    assert server.calls() == ()


def test_calls_at_the_same_time_are_all_counted(open_sandbox, connect):
    server = open_sandbox()
    client = connect(server)
    threads = [threading.Thread(target=client.count) for _ in range(8)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert server.counts() == {"stable_token": 1, "draft/count": 8}
    assert client.quota("/cgi-bin/draft/count").used == 8


def test_a_busy_port_is_reported(open_sandbox, tmp_path):
    port = urlsplit(open_sandbox().base_url).port

    with pytest.raises(Unavailable) as caught:
        SandboxServer(tmp_path / "other", port)

    assert (caught.value.code, caught.value.details) == ("sandbox_port_busy", {"port": port})


def test_another_port_is_taken_when_the_old_one_is_busy(open_sandbox, tmp_path):
    first = open_sandbox()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "port").write_text(str(urlsplit(first.base_url).port))

    assert open_sandbox(tmp_path / "other").base_url != first.base_url


def test_a_folder_that_is_a_file_is_reported(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(Unavailable) as caught:
        SandboxServer(tmp_path / "file")

    assert caught.value.code == "sandbox_folder_unusable"


@pytest.mark.parametrize("name", ["account.json", "drafts/00000001.json"])
def test_spoiled_data_is_reported_and_left_alone(open_sandbox, tmp_path, name):
    open_sandbox().stop()
    spoiled = tmp_path / "sandbox" / name
    spoiled.write_text("{")

    with pytest.raises(Refused) as caught:
        SandboxServer(tmp_path / "sandbox")

    assert caught.value.code == "sandbox_data_unreadable"
    assert caught.value.details == {"path": str(spoiled)}
    assert spoiled.read_text() == "{"


@pytest.mark.parametrize(
    ("settings", "code"),
    [({"fail": "nothing"}, "bad_fail_spec"), ({"allowed_ips": ("172.0.0.*",)}, "bad_ip_entry")],
)
def test_settings_that_make_no_sense_are_refused(tmp_path, settings, code):
    with pytest.raises(Refused) as caught:
        SandboxServer(tmp_path, **settings)

    assert caught.value.code == code


def test_a_server_that_was_never_started_can_be_stopped(tmp_path, line):
    server = SandboxServer(tmp_path)

    server.stop()

    with pytest.raises(httpx.ConnectError):
        line.get(server.base_url)


def test_the_log_forgets_the_oldest_calls_and_torn_lines(open_sandbox, connect, tmp_path):
    server = open_sandbox()
    connect(server).count()
    server.stop()
    path = tmp_path / "sandbox" / "calls.jsonl"
    path.write_bytes(path.read_bytes() * MAX_CALLS + b'{"at":17')

    log = CallLog(path)

    assert len(log.calls()) == MAX_CALLS
    assert len(path.read_bytes().splitlines()) == MAX_CALLS
