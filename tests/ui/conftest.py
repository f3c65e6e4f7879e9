"""The window in tests: a real office on disk, real tasks, nothing faked but the clock.

`office` is an office with people on PCs of their own; `room` is the founder's home on screen.
Every test ends with all threads gone and no timer left.
"""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from offices import Office, sit_down
from workstation.ui.i18n import Catalogue, language_in_use, speak
from workstation.ui.room import Room
from workstation.ui.tasks import Tasks
from workstation.ui.theme import dress
from workstation.usecases.whoami import who_am_i


@pytest.fixture(params=["zh_CN"])
def lang(request):
    """The language of the window; ask for `en` with an indirect parameter."""
    return request.param


@pytest.fixture
def app(qapp, lang):
    """The application, dressed and speaking as on a desk; no widget of a test outlives it."""
    assert isinstance(qapp, QApplication)
    dress(qapp, "light")
    if language_in_use() != lang or not qapp.findChildren(Catalogue):
        speak(qapp, lang)
    qapp.clipboard().clear()  # what another test copied is no answer to this one
    yield qapp
    # Else they go during the next test, which dresses them all once more first.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def office(tmp_path):
    """An office whose founder `boss` holds every role."""
    office = Office(tmp_path)
    yield office
    office.close()


@pytest.fixture
def room_of(app, qtbot, office, lang):
    """Return how to put a desk's home on screen; what was opened is closed at the end."""
    opened = []

    def put(desk):
        name = next(name for name, one in office.desks.items() if one is desk)

        def open_again():
            return sit_down(desk.home, name, office.clock)

        tasks = Tasks(open_again)
        room = Room(desk.home, tasks, who_am_i(desk), lang)
        opened.append(room)
        return room

    yield put
    for room in opened:
        room.memory.flush()
        room.tasks.close()
        room.tasks.deleteLater()
        room.deleteLater()
    left = [one for one in threading.enumerate() if one.name.startswith(("reading", "writing"))]
    assert not left, left


@pytest.fixture
def until(qtbot):
    """Return how to wait, with the window alive, until something is true."""

    def wait(true):
        qtbot.waitUntil(lambda: bool(true()), timeout=15_000)

    return wait


@pytest.fixture
def at_rest(until):
    """Return how to wait until all that was asked of a room so far has been answered."""

    def wait(room):
        for ask in (room.tasks.command, room.tasks.errand, room.tasks.query):
            told = []
            ask(room, lambda _desk: True, told.append)
            until(lambda told=told: told)

    return wait


@pytest.fixture
def room(room_of, office):
    """The founder's home on screen."""
    return room_of(office.boss)


@pytest.fixture
def outside():
    """A server on this machine that must hear nothing; its address and what it heard."""
    heard = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            heard.append(self.path)
            self.send_response(204)
            self.end_headers()

        do_POST = do_HEAD = do_OPTIONS = do_GET  # noqa: N815 - names of the base class

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"127.0.0.1:{server.server_port}", heard
    server.shutdown()
    server.server_close()
    thread.join()
