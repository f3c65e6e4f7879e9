import io
from pathlib import Path

import httpx
import pytest
from PIL import Image

from workstation.wechat.client import Client
from workstation.wechat.sandbox import SandboxServer
from workstation.wechat.wire import DraftArticle

SECRET = "sandbox-secret"


class Clock:
    """Unix seconds that move only when told to."""

    def __init__(self):
        self.seconds = 1_795_000_000.0

    def __call__(self):
        return self.seconds


class Raw:
    """Speaks to a sandbox without the client's good manners."""

    def __init__(self, base_url, line):
        self.base_url = base_url
        self.token = ""
        self._line = line

    def ask_token(self, **changes):
        credential = {
            "grant_type": "client_credential",
            "appid": "sandbox-app",
            "secret": SECRET,
            **changes,
        }
        answer = self.post("stable_token", json=credential).json()
        self.token = answer.get("access_token", self.token)
        return answer

    def post(self, api, **content):
        query = {"access_token": self.token, **content.pop("params", {})}
        address = f"{self.base_url}/cgi-bin/{api}"
        return self._line.post(address, params=query, **content)

    def get(self, path):
        return self._line.get(self.base_url + path)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def open_sandbox(tmp_path, clock):
    """Open a sandbox on the test's folder; all are stopped in the end."""
    opened = []

    def open_one(folder: Path = tmp_path / "sandbox", **settings):
        settings.setdefault("pause", lambda _: None)
        server = SandboxServer(folder, clock=clock, **settings)
        opened.append(server)
        server.start()
        return server

    yield open_one
    for server in opened:
        server.stop()


@pytest.fixture
def connect():
    """Connect a client to a sandbox; all are closed in the end."""
    clients = []

    def connect_one(server, *, app_id="sandbox-app", secret=SECRET):
        client = Client(server.base_url, app_id, secret, now=lambda: 0.0, pause=lambda _: None)
        clients.append(client)
        return client

    yield connect_one
    for client in clients:
        client.__exit__(None, None, None)


@pytest.fixture(scope="session")
def line():
    """A plain HTTP client, made once: reading certificates takes long."""
    with httpx.Client(trust_env=False) as client:
        yield client


@pytest.fixture
def raw(line):
    """Return a way to send a server anything at all, with a valid token."""

    def raw_to(server):
        caller = Raw(server.base_url, line)
        caller.ask_token()
        return caller

    return raw_to


@pytest.fixture(scope="session")
def picture():
    """Make a picture of a format and size."""

    def make(image_format="PNG", size=(60, 40)):
        buffer = io.BytesIO()
        Image.new("RGB", size, (193, 22, 28)).save(buffer, image_format)
        return buffer.getvalue()

    return make


@pytest.fixture
def an_article():
    """Make an article that the limits allow, but for what is asked for."""

    def make(**changes):
        fields = {
            "title": "海岚园区党支部开展主题党日活动",
            "content": "<p>活动在园区展厅举行。</p>",
            "author": "党群部",
            "thumb_media_id": "cover",
        }
        return DraftArticle(**(fields | changes))

    return make
