"""Pages of the sandbox, kept as files: they open later, without the sandbox."""

import re
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin, urlsplit

from workstation.domain.errors import Unavailable
from workstation.usecases.file_channels import write_file
from workstation.wechat.sandbox import SandboxServer

_SOURCE = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]+)(")')


def keep_page(server: SandboxServer, url: str, out: Path) -> str:
    """Save a page of the sandbox with its pictures beside it and return its HTML.

    Raises:
        Unavailable: `page_unreachable`, `folder_unwritable`.
    """
    folder = out.with_suffix(".files")

    def beside(found: re.Match[str]) -> str:
        address = urljoin(url, found[2])
        name = PurePosixPath(urlsplit(address).path).name
        write_file(folder / name, _shown(server, address))
        return f"{found[1]}{folder.name}/{name}{found[3]}"

    page = _SOURCE.sub(beside, _shown(server, url).decode())
    write_file(out, page.encode())
    return page


def _shown(server: SandboxServer, url: str) -> bytes:
    page = server.page(urlsplit(url).path)
    if page is None or not url.startswith(server.base_url):
        raise Unavailable("page_unreachable", url=url)
    return page
