"""复制排版: an article's finished layout to paste into the platform's own editor.

For accounts that may not publish through the interface: a person pastes, and registers the
address afterwards. Pictures travel inside, for the clipboard has no other place for them.
"""

import base64

from workstation.document.writers.wechat import write_wechat
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.usecases.desk import Desk
from workstation.usecases.issues import named, number_of_article, ready_article, theme_of


def copied_layout(desk: Desk, article: ArticleId) -> str:
    """Return an approved article's layout as HTML that holds its own pictures.

    Raises:
        Refused: `not_found`, `not_approved`, `text_purged`.
        Unavailable: `text_missing`, `blob_missing`.
    """
    standing = desk.standing(article)
    if not standing.approved_at_head:
        raise Refused("not_approved", articles=[named(desk, standing)])
    one = ready_article(desk, standing, number_of_article(desk, article), "")

    def address(photo: str) -> str:
        picture = one.content.pictures[photo]
        data = base64.b64encode(desk.store.blobs.read(picture.blob)).decode()
        return f"data:image/{picture.format};base64,{data}"

    return write_wechat(
        one.content, theme=theme_of(desk, one.content), late=one.late, address=address
    )
