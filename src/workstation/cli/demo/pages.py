"""Pages of the sandbox, kept as files: they open later, without the sandbox."""

import re
import urllib.request
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin, urlsplit

from workstation.domain.errors import Unavailable
from workstation.usecases.file_channels import write_file

MAX_BYTES = 12 * 1024 * 1024
SECONDS = 10
_SOURCE = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]+)(")')
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def keep_page(url: str, out: Path) -> str:
    """Save a page of the sandbox with its pictures beside it and return its HTML.

    Raises:
        Unavailable: `page_unreachable`, `folder_unwritable`.
    """
    page = _fetched(url).decode()
    folder = out.with_suffix(".files")

    def beside(found: re.Match[str]) -> str:
        address = urljoin(url, found[2])
        name = PurePosixPath(urlsplit(address).path).name
        write_file(folder / name, _fetched(address))
        return f"{found[1]}{folder.name}/{name}{found[3]}"

    page = _SOURCE.sub(beside, page)
    write_file(out, page.encode())
    return page


def _fetched(url: str) -> bytes:
    """Return what the sandbox shows at an address of its own; it serves this machine only."""
    if urlsplit(url).hostname != "127.0.0.1":
        raise Unavailable("page_unreachable", url=url)
    try:
        with _DIRECT.open(url, timeout=SECONDS) as answer:
            data: bytes = answer.read(MAX_BYTES)
    except OSError as error:
        raise Unavailable("page_unreachable", url=url) from error
    return data
