"""The line to a server on the network: what it asks, and what it takes for an answer."""

import logging
import socket
import ssl
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from workstation.domain.errors import Unavailable
from workstation.sync.line import DEADLINE_SECONDS, Line
from workstation.sync.pace import Pace

HERE = "https://nas.example.cn"


class Times:
    """A clock that moves as far as it is told with every look."""

    def __init__(self, step=0.0):
        self.now = 0.0
        self.step = step

    def __call__(self):
        self.now += self.step
        return self.now

    def sleep(self, seconds):
        self.now += seconds


class Server:
    """Answers with what it was given, in turn, and remembers what it was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def __call__(self, request):
        self.asked.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status, headers=answer.headers, stream=Pieces(answer.pieces))


class Pieces(httpx.SyncByteStream):
    """A body that comes piece by piece."""

    def __init__(self, pieces):
        self.pieces = pieces

    def __iter__(self):
        yield from self.pieces


class Says(NamedTuple):
    """One answer of a server."""

    status: int
    pieces: tuple[bytes, ...] = (b"",)
    headers: dict[str, str] = {}


def line_to(server, *, follow=True, times=None):
    times = times or Times()
    return Line(
        HERE, Pace(0, now=times, sleep=times.sleep), follow=follow, local=False, now=times,
        sign=lambda request: request.headers.update({"Authorization": "Basic c2VjcmV0"}),
        transport=httpx.MockTransport(server),
    )  # fmt: skip


def code_of(act, *args, **more):
    with pytest.raises(Unavailable) as caught:
        act(*args, **more)
    assert caught.value.details["path"] == "m/one"
    return caught.value


def ask(line, method="GET", **more):
    return line.ask(method, f"{HERE}/m/one", "m/one", **more)


def test_an_answer_is_read_up_to_one_byte_more_than_asked_for():
    server = Server(Says(200, (b"0123456789",)))

    assert ask(line_to(server), limit=4).body == b"01234"
    assert ask(line_to(server), limit=10).body == b"0123456789"


def test_a_compressed_answer_is_no_answer():
    grown = Says(200, (b"\x1f\x8b",), {"Content-Encoding": "gzip"})

    assert code_of(ask, line_to(Server(grown))).code == "folder_unreachable"


def test_an_answer_that_drips_comes_to_an_end():
    server = Server(Says(200, (b"x",) * 10_000))
    times = Times(step=1.0)

    error = code_of(ask, line_to(server, times=times), limit=10_000)

    assert error.code == "folder_unreachable"
    assert times.now < 2 * DEADLINE_SECONDS


def test_a_redirect_to_another_server_is_not_followed():
    away = Says(302, headers={"Location": "https://elsewhere.example.cn/m/one"})
    server = Server(away)

    reply = ask(line_to(server))

    assert reply.status == 302
    assert [str(request.url) for request in server.asked] == [f"{HERE}/m/one"]


@pytest.mark.parametrize("scheme", ["http://nas.example.cn", "https://nas.example.cn:8443"])
def test_a_redirect_away_from_tls_or_to_another_port_is_not_followed(scheme):
    server = Server(Says(301, headers={"Location": f"{scheme}/m/one"}))

    assert ask(line_to(server)).status == 301
    assert len(server.asked) == 1


def test_a_redirect_on_the_same_server_is_followed_but_not_for_ever():
    there = Says(307, headers={"Location": "/moved/one"})
    found = Server(there, Says(200, (b"found",)))

    assert ask(line_to(found)).body == b"found"
    assert code_of(ask, line_to(Server(there))).code == "folder_unreachable"


def test_a_change_is_not_repeated_at_another_address_unless_it_is_asked_for():
    server = Server(Says(302, headers={"Location": "/moved/one"}))

    assert ask(line_to(server), "PUT", body=b"x").status == 302
    assert len(server.asked) == 1


def test_a_connection_that_was_cut_is_tried_once_more():
    once = Server(httpx.RemoteProtocolError("gone"), Says(200, (b"here",)))
    twice = Server(httpx.ReadError("gone"))

    assert ask(line_to(once)).body == b"here"
    assert code_of(ask, line_to(twice)).code == "folder_unreachable"
    assert len(twice.asked) == 2


def test_a_server_that_is_not_there_is_unreachable_and_no_error_tells_the_address():
    error = code_of(ask, line_to(Server(httpx.ConnectError("no route to nas.example.cn"))))

    assert error.code == "folder_unreachable"
    assert error.__cause__ is None
    assert error.__suppress_context__


def certificate(folder):
    """Write a certificate that only its own key vouches for; return the path."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    day = datetime(2026, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(day)
        .not_valid_after(day + timedelta(days=36_500))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    path = folder / "server.pem"
    path.write_bytes(key.private_bytes(pem, *private) + made.public_bytes(pem))
    return path


def test_a_server_that_nobody_vouches_for_is_told_apart_and_hears_no_password(tmp_path):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path))
    heard = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve():
            with suppress(OSError):
                taken, _ = listening.accept()
                with taken, context.wrap_socket(taken, server_side=True) as line:
                    heard.append(line.recv(1000))

        thread = threading.Thread(target=serve)
        thread.start()
        origin = f"https://localhost:{listening.getsockname()[1]}"
        line = Line(origin, Pace(0), sign=lambda _: None, follow=True, local=True)
        error = code_of(line.ask, "GET", f"{origin}/m/one", "m/one")
        thread.join()
        line.close()

    assert error.code == "folder_not_trusted"
    assert heard == []


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_is_asked_too_often_is_left_alone_for_a_while(status):
    server = Server(Says(status, headers={"Retry-After": "120"}))
    line = line_to(server)

    first, second = code_of(ask, line), code_of(ask, line)

    assert (first.code, first.details["seconds"]) == ("folder_busy", 120)
    assert second.code == "folder_busy"
    assert len(server.asked) == 1


def test_a_401_before_anything_worked_is_a_wrong_password():
    assert code_of(ask, line_to(Server(Says(401)))).code == "folder_login_refused"


def test_a_401_after_it_worked_is_too_many_requests_for_half_an_hour():
    times = Times()
    server = Server(Says(200), Says(401))
    line = line_to(server, times=times)
    ask(line)

    codes = []
    for _ in range(4):
        codes.append(code_of(ask, line).code)
        times.now += 700

    assert codes == ["folder_busy"] * 3 + ["folder_login_refused"]


def test_the_password_stands_in_no_log(caplog):
    with caplog.at_level(logging.INFO):
        ask(line_to(Server(Says(200))))

    assert "c2VjcmV0" not in caplog.text
    assert "nas.example.cn" not in caplog.text
