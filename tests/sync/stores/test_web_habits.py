"""Servers with habits of their own, and lines that break: what a share there lives with."""

from itertools import count

import httpx
import pytest
from place_objects import PREFIX, SECRET, ObjectPlace
from place_webdav import WebdavPlace

from web_programs import PASSWORD
from web_servers import serve, serve_rclone
from workstation.domain.errors import Unavailable
from workstation.sync.objects import ObjectFolder
from workstation.sync.webdav import WebdavFolder
from workstation.usecases.remote_folders import refuse_overwriting

DEVICE = "abcdefghijkl"
NUMBERS = count()
ENTRY = "m/00000001-0123456789ab.mem"


class Between(httpx.BaseTransport):
    """Passes requests on, but for what `meddle` does with them."""

    def __init__(self, meddle):
        self.real = httpx.HTTPTransport()
        self.meddle = meddle
        self.asked = []

    def handle_request(self, request):
        self.asked.append(request.method)
        return self.meddle(request, self.real.handle_request)

    def close(self):
        self.real.close()


def serve_wsgidav(folder):
    return serve("wsgidav", folder)


@pytest.fixture(scope="module", params=[serve_wsgidav, serve_rclone])
def webdav_server(request, tmp_path_factory):
    root = tmp_path_factory.mktemp("habits")
    with request.param(root) as server:
        yield server, root


@pytest.fixture(scope="module")
def store_server(tmp_path_factory):
    with serve("localbucket", tmp_path_factory.mktemp("habits")) as server:
        yield server.port


@pytest.fixture
def webdav(webdav_server, tmp_path):
    """Return a fresh folder, and how to reach it through somebody who meddles."""
    server, root = webdav_server
    (root / tmp_path.name).mkdir()
    place = WebdavPlace(server, root / tmp_path.name)

    def reach(meddle):
        between = Between(meddle)
        place.opened.append(
            WebdavFolder(place.address, PASSWORD, DEVICE, transport=between, sleep=lambda _: None)
        )
        return place.opened[-1], between

    yield place, reach
    place.close()


@pytest.fixture
def bucket(store_server):
    """Return a fresh bucket, and how to reach it through somebody who meddles."""
    place = ObjectPlace(store_server, f"habits-{next(NUMBERS)}")

    def reach(meddle):
        place.opened.append(ObjectFolder(place.address, SECRET, transport=Between(meddle)))
        return place.opened[-1]

    yield place, reach
    place.close()


def says(status, body=b""):
    return httpx.Response(status, stream=httpx.ByteStream(body))


def code_of(act, *args):
    with pytest.raises(Unavailable) as caught:
        act(*args)
    return caught.value.code


def no_moving(request, real):
    return says(501) if request.method == "MOVE" else real(request)


def test_where_nothing_can_be_moved_files_are_put_with_a_condition(webdav):
    place, reach = webdav
    folder, between = reach(no_moving)

    published = folder.put_new(ENTRY, b"entry"), folder.put_new(ENTRY, b"entry")
    rival = code_of(folder.put_new, ENTRY, b"other")

    assert published == (True, False)
    assert rival == "folder_conflict"
    assert place.files() == {ENTRY: b"entry"}
    assert between.asked.count("MOVE") == 1


@pytest.mark.parametrize("webdav_server", [serve_wsgidav], indirect=True)
def test_the_condition_holds_where_two_look_at_once(webdav):
    place, reach = webdav

    def late(request, real):
        if request.method == "PUT" and request.url.path.endswith(ENTRY):
            place.plant(ENTRY, b"somebody was faster")
        return no_moving(request, real)

    folder, _ = reach(late)

    assert code_of(folder.put_new, ENTRY, b"entry") == "folder_conflict"
    assert place.files() == {ENTRY: b"somebody was faster"}


@pytest.mark.parametrize("method", ["PUT", "MOVE", "MKCOL", "GET"])
def test_a_reply_that_was_lost_is_no_loss(webdav, method):
    place, reach = webdav
    lost = []

    def lose(request, real):
        reply = real(request)
        if request.method == method and not lost:
            lost.append(reply)
            reply.close()
            raise httpx.ReadError("cut")
        return reply

    folder, _ = reach(lose)

    folder.put_new(ENTRY, b"entry")

    assert lost
    assert place.files() == {ENTRY: b"entry"}


def test_a_server_that_misses_what_it_moved_already_is_understood(webdav):
    place, reach = webdav

    def forgetful(request, real):
        reply = real(request)
        if request.method != "MOVE":
            return reply
        reply.close()
        if between.asked.count("MOVE") == 1:
            raise httpx.ReadError("cut")
        return says(404)

    folder, between = reach(forgetful)

    assert folder.put_new(ENTRY, b"entry")
    assert place.files() == {ENTRY: b"entry"}


def test_what_was_sent_in_half_is_never_seen_under_its_name(webdav):
    place, reach = webdav

    def half(request, real):
        if request.method != "PUT":
            return real(request)
        headers = {
            name: value for name, value in request.headers.items() if name != "content-length"
        }
        real(httpx.Request("PUT", request.url, headers=headers, content=b"hal")).close()
        raise httpx.WriteTimeout("cut")

    folder, _ = reach(half)

    assert code_of(folder.put_new, ENTRY, b"half an entry") == "folder_unreachable"
    assert [path for path in place.files() if not path.startswith("t/")] == []
    assert place.open().put_new(ENTRY, b"half an entry")


@pytest.mark.parametrize("act", ["list_names", "list_sizes", "exists", "free_bytes"])
def test_a_page_that_asks_to_log_in_is_no_folder(webdav, act):
    _, reach = webdav
    page = b"<html><body>Welcome to our network</body></html>"
    folder, _ = reach(lambda _request, _real: says(200, page))

    arguments = () if act == "free_bytes" else ("m",)

    assert code_of(getattr(folder, act), *arguments) == "folder_unreachable"


@pytest.mark.parametrize(
    ("status", "code"), [(403, "folder_denied"), (507, "folder_full"), (413, "folder_full")]
)
def test_what_a_server_says_of_a_file_is_told(webdav, status, code):
    place, reach = webdav

    def refuse(request, real):
        return says(status) if request.method == "PUT" else real(request)

    folder, _ = reach(refuse)

    assert code_of(folder.put_new, ENTRY, b"entry") == code
    assert place.files() == {}


def test_a_lock_that_stays_is_not_waited_for_without_end(webdav):
    place, reach = webdav

    def locked(request, real):
        return says(423) if request.method == "MOVE" else real(request)

    folder, between = reach(locked)

    assert code_of(folder.put_new, ENTRY, b"entry") == "folder_unreachable"
    assert between.asked.count("MOVE") < 10
    assert place.files() == {}


def test_a_next_page_on_another_server_is_not_asked_for(webdav):
    place, reach = webdav
    place.plant(ENTRY, b"entry")

    def elsewhere(request, real):
        assert request.url.host == "127.0.0.1"
        reply = real(request)
        reply.headers["Link"] = '<https://elsewhere.example.cn/?page=2>; rel="next"'
        return reply

    folder, _ = reach(elsewhere)

    assert folder.list_names("m") == (ENTRY[2:],)


def test_pages_that_never_end_come_to_an_end(webdav):
    place, reach = webdav
    place.plant(ENTRY, b"entry")

    def endless(request, real):
        reply = real(request)
        reply.headers["Link"] = f'<{request.url.path}>; rel="next"'
        return reply

    folder, between = reach(endless)

    assert folder.list_names("m") == (ENTRY[2:],)
    assert len(between.asked) <= 200


def test_a_store_that_minds_no_condition_is_found_out(bucket, office):
    place, reach = bucket

    def minding(request, real):
        return real(request)

    assert code_of(refuse_overwriting, without_condition(reach), office.boss) == "folder_overwrites"
    refuse_overwriting(reach(minding), office.boss)
    assert place.files() == {}


def without_condition(reach):
    def forget(request, real):
        request.headers.pop("If-None-Match", None)
        return real(request)

    return reach(forget)


@pytest.mark.parametrize(
    ("status", "told", "code"),
    [
        (403, "AccessDenied", "folder_denied"),
        (403, "SignatureDoesNotMatch", "folder_login_refused"),
        (403, "InvalidAccessKeyId", "folder_login_refused"),
        (403, "RequestTimeTooSkewed", "folder_clock_refused"),
        (507, "XMinioStorageFull", "folder_full"),
        (503, "SlowDown", "folder_busy"),
        (404, "NoSuchBucket", "folder_unreachable"),
        (301, "PermanentRedirect", "folder_unreachable"),
        (500, "InternalError", "folder_unreachable"),
    ],
)
def test_what_a_store_says_is_told(bucket, status, told, code):
    _, reach = bucket
    body = f"<Error><Code>{told}</Code></Error>".encode()
    folder = reach(lambda *_: says(status, body))

    assert code_of(folder.put_new, ENTRY, b"entry") == code


def test_a_bucket_of_pages_is_read_to_its_end(bucket):
    place, reach = bucket
    for number in range(3):
        place.plant(f"h/{number}", b"")
    asked = []

    def small(request, real):
        asked.append(request.url.query)
        if b"list-type" not in request.url.query:
            return real(request)
        request.url = request.url.copy_merge_params({"max-keys": "1"})
        return real(request)

    folder = reach(small)

    assert folder.list_names("h") == ("0", "1", "2")
    assert len(asked) == 3
    assert place.files().keys() == {"h/0", "h/1", "h/2"}
    assert PREFIX.encode() in asked[0].replace(b"%2F", b"/")
