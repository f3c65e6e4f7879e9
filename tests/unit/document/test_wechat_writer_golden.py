"""The rich article in every theme, byte for byte, as WeChat and as a web page.

After a change that is meant, look at the pages, then: `python tests/golden/renew.py`.
"""

from pathlib import Path

import pytest
from rich_article import LATE, rich_content

from workstation.document.themes import load_theme, theme_names
from workstation.document.writers.web import write_web
from workstation.document.writers.wechat import write_wechat

GOLDEN = Path(__file__).parents[2] / "golden" / "writers"


def wechat_page(name):
    theme = load_theme(name)
    address = "https://mmbiz.qpic.cn/hailan/{}".format
    return write_wechat(rich_content(theme), theme=theme, late=LATE, address=address)


def web_page(name):
    theme = load_theme(name)
    return write_web(rich_content(theme), theme=theme, late=LATE, address="pictures/{}".format)


PAGES = {f"{name}.wechat.html": (wechat_page, name) for name in theme_names()} | {
    f"{name}.web.html": (web_page, name) for name in theme_names()
}


def renew():
    """Write the pages as they are now."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for file, (write, name) in PAGES.items():
        (GOLDEN / file).write_bytes(write(name).encode())


@pytest.mark.parametrize("file", PAGES)
def test_a_page_is_written_byte_for_byte_as_it_was_approved(file):
    write, name = PAGES[file]

    page = write(name).encode()

    assert page == (GOLDEN / file).read_bytes()


def test_no_page_is_kept_that_nobody_writes():
    assert {path.name for path in GOLDEN.glob("*.html")} == set(PAGES)
