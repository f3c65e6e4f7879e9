"""Which page of the sandbox stands at which address."""

import msgspec

from workstation.wechat.pictures import SANDBOX_PICTURES
from workstation.wechat.sandbox.pages import article_page, front_page, missing_page
from workstation.wechat.sandbox.switchboard import Reply, Switchboard

_HTML = "text/html; charset=utf-8"


def shown(switchboard: Switchboard, path: str) -> Reply:
    """Return what stands at `path`: `/`, `/calls.json`, `/s/…`, `/draft/…/N`, `/mmbiz/…`."""
    with switchboard.lock:
        return _found(switchboard, path) or Reply(missing_page().encode(), 404, _HTML)


def _found(switchboard: Switchboard, path: str) -> Reply | None:
    kind, _, rest = path.removeprefix("/").partition("/")
    if path == "/":
        return _front(switchboard)
    if path == "/calls.json":
        calls = {"counts": switchboard.log.counts(), "calls": switchboard.log.calls()}
        return Reply(msgspec.json.encode(calls), content_type="application/json")
    if path.startswith(SANDBOX_PICTURES):
        found = switchboard.media.file(path.removeprefix(SANDBOX_PICTURES))
        return Reply(found[1], content_type=f"image/{found[0]}") if found else None
    if kind == "s":
        return _published(switchboard, rest)
    if kind == "draft":
        return _draft(switchboard, *rest.rpartition("/")[::2])
    return None


def _front(switchboard: Switchboard) -> Reply:
    page = front_page(
        switchboard.drafts.shelf.newest_first(),
        switchboard.publications.shelf.newest_first(),
        switchboard.log.calls(),
    )
    return Reply(page.encode(), content_type=_HTML)


def _published(switchboard: Switchboard, page_id: str) -> Reply | None:
    found = switchboard.publications.page(page_id)
    if found is None:
        return None
    publication, article = found
    page = article_page(article, publication.submitted, switchboard.media, is_draft=False)
    return Reply(page.encode(), content_type=_HTML)


def _draft(switchboard: Switchboard, media_id: str, place: str) -> Reply | None:
    draft = switchboard.drafts.shelf.get(media_id)
    if draft is None or not place.isascii() or not place.isdigit():
        return None
    if int(place[:3]) >= len(draft.articles):
        return None
    article = draft.articles[int(place[:3])]
    page = article_page(article, draft.created, switchboard.media, is_draft=True)
    return Reply(page.encode(), content_type=_HTML)
