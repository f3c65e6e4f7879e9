"""`article paste`: what another program copied, or files, into an article."""

from pathlib import Path
from typing import Any

from workstation.cli.session import Answer, Session

MAX_HTML_BYTES = 200_000_000
MAX_TEXT_BYTES = 5_000_000


def add_paste(verbs: Any) -> None:
    """Declare the verb beside the other verbs of articles."""
    parser = verbs.add_parser("paste")
    parser.add_argument("id")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--html", type=Path)
    what.add_argument("--text", type=Path)
    what.add_argument("--file", type=Path, action="append", default=[])
    parser.add_argument("--behind", default="", metavar="BLOCK")
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--repair", action="store_true")
    parser.set_defaults(run=paste)


def paste(session: Session, words: Any) -> Answer:
    """Paste HTML, text or files behind a block, and save the next revision."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases.pasting import paste_and_save
    from workstation.wording.catalogue import loss_sentence

    saved, brought = paste_and_save(
        session.desk,
        ArticleId(session.resolve("article", words.id)),
        _clipboard(words),
        behind=words.behind,
        plain=words.plain,
        repair=words.repair,
    )
    lost = [{"code": one.code, "detail": one.detail} for one in brought.warnings]
    failed = [{"path": one.path, "code": one.error} for one in brought.failed]
    return Answer(
        {
            "id": saved.article,
            "revision": saved.revision,
            "held": saved.held,
            "origin": brought.source,
            "blocks": len(brought.blocks),
            "photos": brought.photos,
            "repairs": 0 if words.repair else brought.repairs,
            "warnings": lost,
            "failed": failed,
        },
        "article_pasted",
        rows=[f"  {loss_sentence(session.lang, one['code'], one['detail'])}" for one in lost],
    )


def _clipboard(words: Any) -> Any:
    from workstation.document.readers.clipboard import Clipboard
    from workstation.document.readers.encoding import decode
    from workstation.document.readers.folder import read_bounded

    if words.html:
        return Clipboard(html=decode(read_bounded(words.html, MAX_HTML_BYTES)).text)
    if words.text:
        return Clipboard(text=decode(read_bounded(words.text, MAX_TEXT_BYTES)).text)
    return Clipboard(files=tuple(words.file))
