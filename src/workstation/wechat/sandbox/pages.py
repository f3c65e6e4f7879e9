"""The sandbox's pages to look at: the article on a phone, and everything that happened.

They imitate WeChat's and are in Chinese, like those. No script runs on them and nothing is
fetched from elsewhere.
"""

from collections.abc import Iterable
from datetime import datetime
from html import escape

from workstation.wechat.sandbox.account import BEIJING
from workstation.wechat.sandbox.calls import Call
from workstation.wechat.sandbox.drafts import Draft
from workstation.wechat.sandbox.media import Media
from workstation.wechat.sandbox.news import SavedArticle
from workstation.wechat.sandbox.publications import Publication
from workstation.wechat.sandbox.saved_html import page_body
from workstation.wechat.wire import PublishState

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)

_STATES = {
    PublishState.DONE: "已发布",
    PublishState.PUBLISHING: "发布中",
    PublishState.ORIGINAL_FAILED: "原创校验失败",
    PublishState.FAILED: "发布失败",
    PublishState.REVIEW_FAILED: "平台审核不通过",
    PublishState.DELETED: "已删除",
    PublishState.BANNED: "已封禁",
}
_ARTICLE_STYLE = """
*{margin:0;padding:0}
body{box-sizing:border-box;margin:0 auto;max-width:414px;padding:20px 16px 40px;
background:#fff;color:#191919;
font:17px/1.6 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;
overflow-wrap:break-word}
h1.title{margin:0 0 14px;font-size:22px;line-height:1.4}
.meta{margin:0 0 22px;font-size:15px;color:#8a8a8a}
.meta span{margin-right:10px}
.body{text-align:justify}
.body *{max-width:100%!important;box-sizing:border-box!important;overflow-wrap:break-word}
.body img{height:auto!important}
footer{margin-top:32px;padding-top:12px;border-top:1px solid #eee;font-size:13px;color:#8a8a8a}
"""
_LIST_STYLE = """
body{margin:24px auto;max-width:960px;padding:0 16px;color:#222;
font:14px/1.6 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
h1{font-size:20px}h2{font-size:16px;margin-top:28px}
table{width:100%;border-collapse:collapse}
td,th{padding:6px 8px;border-bottom:1px solid #e6e3df;text-align:left;vertical-align:top}
td.n{white-space:nowrap;color:#777}a{color:#c1161c}
"""


def article_page(article: SavedArticle, published: float, media: Media, *, is_draft: bool) -> str:
    """Return the page of one article; `published` in Unix seconds."""
    sent = article.sent
    author = f"<span>{escape(sent.author)}</span>" if sent.author else ""
    source = (
        f'<p class="meta">阅读原文：{escape(sent.content_source_url)}</p>'
        if sent.content_source_url
        else ""
    )
    body = (
        f'<h1 class="title">{escape(sent.title)}</h1>'
        f'<p class="meta">{author}<span>{_time(published)}</span></p>'
        f'<div class="body">{page_body(article.content, media.local_path)}</div>{source}'
        f"<footer>演练环境{'，草稿预览' if is_draft else ''}。未向任何人推送。</footer>"
    )
    return _page(sent.title, _ARTICLE_STYLE, body)


def front_page(
    drafts: list[tuple[str, Draft]],
    publications: list[tuple[str, Publication]],
    calls: tuple[Call, ...],
) -> str:
    """Return the list of drafts, publications and calls, newest first."""
    body = (
        "<h1>微信公众平台（演练）</h1>"
        f"<h2>草稿箱（{len(drafts)}）</h2>{_table(map(_draft_row, drafts))}"
        f"<h2>发布记录（{len(publications)}）</h2>"
        f"{_table(_publication_row(one) for _, one in publications)}"
        f"<h2>接口调用（最近 {len(calls)} 次）</h2>{_table(map(_call_row, reversed(calls)))}"
    )
    return _page("微信公众平台（演练）", _LIST_STYLE, body)


def missing_page() -> str:
    """Return the page for what does not exist."""
    return _page("页面不存在", _LIST_STYLE, "<h1>页面不存在</h1>")


def _page(title: str, style: str, body: str) -> str:
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style}</style></head><body>{body}</body></html>"
    )


def _table(rows: Iterable[str]) -> str:
    return f"<table>{''.join(rows) or '<tr><td>暂无</td></tr>'}</table>"


def _draft_row(entry: tuple[str, Draft]) -> str:
    media_id, draft = entry
    titles = "<br>".join(
        f'<a href="/draft/{media_id}/{place}">{escape(article.sent.title)}</a>'
        for place, article in enumerate(draft.articles)
    )
    return f'<tr><td>{titles}</td><td class="n">{_time(draft.created)}</td></tr>'


def _publication_row(publication: Publication) -> str:
    is_done = publication.state == PublishState.DONE
    titles = "<br>".join(
        f'<a href="/s/{page}">{escape(article.sent.title)}</a>'
        if is_done
        else escape(article.sent.title)
        for page, article in zip(publication.pages, publication.articles, strict=True)
    )
    return (
        f'<tr><td>{titles}</td><td class="n">{_STATES[publication.state]}</td>'
        f'<td class="n">{_time(publication.submitted)}</td></tr>'
    )


def _call_row(call: Call) -> str:
    outcome = "成功" if call.errcode == 0 else str(call.errcode)
    cells = (_time(call.at), call.api, outcome, call.fault, call.rid)
    written = "".join(f'<td class="n">{escape(cell)}</td>' for cell in cells)
    return f"<tr>{written}</tr>"


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, BEIJING).strftime("%Y-%m-%d %H:%M")
