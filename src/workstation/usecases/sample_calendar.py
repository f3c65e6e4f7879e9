"""What the sample office has planned: who looks after what, by when, which days it minds."""

from collections.abc import Mapping
from datetime import timedelta

from workstation.domain.ids import ArticleId
from workstation.domain.weeks import Present
from workstation.usecases.deadlines import set_due
from workstation.usecases.desk import Desk
from workstation.usecases.planning import add_node, recommend_piece
from workstation.usecases.responsible_editor import assign_article
from workstation.usecases.sample_story import Life


def plan_ahead(editor: Desk, life: Life, articles: Mapping[str, ArticleId], now: Present) -> None:
    """Let the editor take articles on, set when they are due, and fill the calendar."""
    for piece in life.now:
        if not piece.is_submitted:
            continue
        assign_article(editor, articles[piece.file], editor.member)
        if piece.due_in is not None:
            day = now.today + timedelta(days=piece.due_in)
            set_due(editor, articles[piece.file], f"{day.isoformat()}T17:00")
    for node in life.node:
        day = now.today + timedelta(days=node.in_days)
        add_node(editor, day.isoformat(), node.title, node.note)
    month = now.today - timedelta(weeks=life.good.weeks_ago)
    recommend_piece(editor, now, articles[life.good.file], f"{month:%Y-%m}")
