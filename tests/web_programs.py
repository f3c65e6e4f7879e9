"""Servers as programs of their own: `python web_programs.py KIND FOLDER` prints its port.

Each listens on this machine only, at whatever port is free.
"""

import sys
from pathlib import Path

USER, PASSWORD = "office", "shared-folder-1"


def wsgidav(folder):
    """Serve a folder by wsgidav, which minds If-None-Match and does not mind two movers."""
    from cheroot.wsgi import Server
    from wsgidav.wsgidav_app import WsgiDAVApp

    app = WsgiDAVApp(
        {
            "provider_mapping": {"/": {"root": folder}},
            "simple_dc": {"user_mapping": {"*": {USER: {"password": PASSWORD}}}},
            "http_authenticator": {"accept_digest": False, "default_to_digest": False},
            "logging": {"enable": False},
            "verbose": 0,
        }
    )
    server = Server(("127.0.0.1", 0), app, numthreads=8)
    server.prepare()
    print(f"port {server.bind_addr[1]}", flush=True)
    server.serve()


def localbucket(folder):
    """Serve the buckets of a folder by localbucket."""
    from http.server import ThreadingHTTPServer

    from localbucket import S3Handler

    S3Handler.data_root = Path(folder)
    S3Handler.disable_nagle_algorithm = True  # or each answer takes 40 ms
    server = ThreadingHTTPServer(("127.0.0.1", 0), S3Handler)
    print(f"port {server.server_port}", flush=True)
    server.serve_forever()


def moto(_folder):
    """Serve buckets in memory by moto."""
    from moto.server import create_backend_app
    from werkzeug.serving import make_server

    server = make_server("127.0.0.1", 0, create_backend_app("s3"), threaded=True)
    print(f"port {server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    {"wsgidav": wsgidav, "localbucket": localbucket, "moto": moto}[sys.argv[1]](sys.argv[2])
