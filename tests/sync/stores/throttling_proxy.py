"""A proxy before a WebDAV server that behaves as 坚果云 does with a busy customer.

So many requests in half an hour, then refusals (503, or 401 as if the password were wrong), and
listings in pages of 750, the next one named by a header.
"""

import threading
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from lxml import etree

PAGE = 750
WINDOW = 1800
RESPONSE = "{DAV:}response"


class ThrottlingProxy:
    """Passes on at most `allowance` requests in half an hour of `clock`, and refuses the others."""

    def __init__(self, port, clock, *, allowance, refusal=503):
        self.upstream = port
        self.clock = clock
        self.allowance = allowance
        self.refusal = refusal
        self.passed = []
        self.refused = 0
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self.port = self._server.server_port

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def lets_pass(self):
        """Count a request; tell whether the customer may have it."""
        now = self.clock()
        if sum(now - at < WINDOW for at in self.passed) >= self.allowance:
            self.refused += 1
            return False
        self.passed.append(now)
        return True


def _handler(proxy):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def pass_on(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if not proxy.lets_pass():
                self.answer(proxy.refusal, [], b"")
                return
            asked = urlsplit(self.path)
            line = HTTPConnection("127.0.0.1", proxy.upstream)
            headers = {name: value for name, value in self.headers.items() if name != "Connection"}
            line.request(self.command, asked.path, body, headers)
            reply = line.getresponse()
            data = reply.read()
            line.close()
            told = [(name, value) for name, value in reply.getheaders() if name == "Location"]
            if self.command == "PROPFIND" and reply.status == 207:
                first = int(parse_qs(asked.query).get("from", ["0"])[0])
                data, more = page_of(data, first)
                if more:
                    there = f"http://{self.headers['Host']}{asked.path}?from={first + PAGE}"
                    told.append(("Link", f'<{there}>; rel="next"'))
            self.answer(reply.status, told, data)

        def answer(self, status, headers, data):
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(data)

        def log_message(self, *_):
            """Keep quiet."""

        do_GET = do_HEAD = do_PUT = do_DELETE = pass_on  # noqa: N815 - the library's names
        do_PROPFIND = do_MKCOL = do_MOVE = pass_on  # noqa: N815 - same

    return Handler


def page_of(data, first):
    """Return one page of a listing, and whether there are more."""
    root = etree.fromstring(data)  # our own server
    every = root.findall(RESPONSE)
    for one in [*every[:first], *every[first + PAGE :]]:
        root.remove(one)
    return etree.tostring(root), len(every) > first + PAGE
