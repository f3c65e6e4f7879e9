"""The page around an article: its head with the policy, its title and landmarks."""

import base64
import hashlib
import re

from workstation.document.writers.markup import escape, is_web_address
from workstation.document.writers.wording import issue_words
from workstation.domain import tree
from workstation.domain.content import Content, LateFields

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")


def write_page(
    content: Content, late: LateFields, article: str, related: str, style: str, *, embedded: bool
) -> str:
    """Return the whole page around finished parts.

    `embedded` says whether pictures come only from the page itself; else they may come from beside
    it. The policy allows nothing else: no script, no frame, no form, no other stylesheet.
    """
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="zh-CN">',
            "<head>",
            *_head(content, late, _policy(style, embedded=embedded)),
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            '<a class="skip" href="#article">跳到正文</a>',
            '<main id="article">',
            "<article>",
            f"<header><h1>{escape(content.title)}</h1>{_byline(content, late)}</header>",
            article,
            "</article>",
            *filter(None, [related]),
            "</main>",
            "</body>",
            "</html>\n",
        )
    )


def _head(content: Content, late: LateFields, policy: str) -> list[str]:
    described = (("description", content.digest), ("author", content.author))
    tags = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(content.title)}</title>",
    ]
    tags += [
        f'<meta name="{name}" content="{escape(words)}">' for name, words in described if words
    ]
    if is_web_address(late.web_address):
        tags.append(f'<link rel="canonical" href="{escape(late.web_address)}">')
    return tags


def _policy(style: str, *, embedded: bool) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    pictures = "data:" if embedded else "'self' file: https:"
    return (
        f"default-src 'none'; img-src {pictures}; style-src 'sha256-{digest}';"
        " base-uri 'none'; form-action 'none'"
    )


def _byline(content: Content, late: LateFields) -> str:
    """Return who, when, where; the banner, where there is one, says column and issue itself."""
    parts = [escape(words) for words in (content.author, content.source) if words]
    if late.published:
        parts.append(_date(late.published))
    if not any(isinstance(block, tree.Banner) for block in content.doc.content):
        parts += filter(None, [escape(content.column.name), issue_words(late)])
    return '<p class="byline">' + "".join(f"<span>{part}</span>" for part in parts) + "</p>"


def _date(published: str) -> str:
    found = _DATE.fullmatch(published)
    if not found:
        return escape(published)
    year, month, day = found.groups()
    return f'<time datetime="{year}-{month}-{day}">{year}年{int(month)}月{int(day)}日</time>'
