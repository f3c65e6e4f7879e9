"""States of the publishing page worth a picture.

What takes a failing network, a dead PC or a lost answer is shown as its page shows it; nothing is
recorded for it.
"""

from collections.abc import Callable
from functools import partial
from typing import Final, cast

from PySide6.QtCore import Qt, QTimer

from workstation.ui.page import Page
from workstation.ui.publish.outcomes import Kind, Outcome
from workstation.ui.publish.page import PublishPage
from workstation.ui.publish.sheets import CandidatesSheet, IssueSheet, RegisterSheet
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell
from workstation.usecases.publication_progress import PhaseProgress

PUBLISHER: Final = "李文静"
EDITOR: Final = "王磊"
MOMENT: Final = 1_795_000_000_000

RUNNING: Final = (
    PhaseProgress(phase="pictures", state="done", done=27, total=27, reused=8),
    PhaseProgress(phase="draft", state="done", done=1, total=4),
    PhaseProgress(phase="compare", state="done", done=1),
    PhaseProgress(phase="publish", state="going"),
    PhaseProgress(phase="verify"),
)
STOPPED: Final = (
    PhaseProgress(phase="pictures", state="failed", done=3, total=27),
    *(PhaseProgress(phase=one) for one in ("draft", "compare", "publish", "verify")),
)


def _page(page: Page) -> PublishPage:
    return cast("PublishPage", page)


def _newest(_shell: Shell, page: Page) -> None:
    presenter = _page(page).presenter
    presenter.choose(presenter.issues[0].issue)


def _past(_shell: Shell, page: Page) -> None:
    presenter = _page(page).presenter
    presenter.choose(next(one.issue for one in presenter.issues if one.state == "published"))


def _on_newest(act: Callable[[PublishPage], object], shell: Shell, page: Page) -> None:
    """Do something once the newest issue is on screen."""
    _newest(shell, page)
    publish = _page(page)
    if publish.presenter.page is not None:
        act(publish)
        return
    once = Qt.ConnectionType.SingleShotConnection
    publish.presenter.page_changed.connect(
        lambda: QTimer.singleShot(0, publish, lambda: act(publish)), type=once
    )


def _add(publish: PublishPage) -> None:
    publish.asking.add_articles()


def _new(_shell: Shell, page: Page) -> None:
    _page(page).asking.new_issue()


def _register(publish: PublishPage) -> None:
    publish.asking.register()


def _show(told: Outcome, publish: PublishPage) -> None:
    """Show one way a channel can stand."""
    publish.presenter.outcomes = (told,)
    publish.presenter.outcomes_changed.emit()


def _is_there(page: Page) -> bool:
    presenter = _page(page).presenter
    return presenter.page is not None and presenter.checks is not None


def _asks_for_articles(page: Page) -> bool:
    sheets = _page(page).findChildren(CandidatesSheet)
    return any(one.isVisible() and one.loaded for one in sheets)


def _asks_for_number(page: Page) -> bool:
    return any(one.isVisible() for one in _page(page).findChildren(IssueSheet))


def _asks_for_address(page: Page) -> bool:
    return any(one.isVisible() for one in _page(page).findChildren(RegisterSheet))


def _standing(name: str, told: Outcome) -> Scene:
    return Scene(
        f"publish-{name}",
        "publish",
        PUBLISHER,
        partial(_on_newest, partial(_show, told)),
        _is_there,
    )


SCENES: Final = (
    Scene("publish-ready", "publish", PUBLISHER, _newest, _is_there),
    Scene("publish-done", "publish", PUBLISHER, _past, _is_there),
    Scene("publish-add", "publish", PUBLISHER, partial(_on_newest, _add), _asks_for_articles),
    Scene("publish-new", "publish", PUBLISHER, _new, _asks_for_number),
    Scene(
        "publish-register", "publish", PUBLISHER, partial(_on_newest, _register), _asks_for_address
    ),
    _standing("running", Outcome(Kind.RUNNING, "wechat", RUNNING)),
    _standing("paused", Outcome(Kind.PAUSED, "wechat", RUNNING)),
    _standing("drafted", Outcome(Kind.DRAFTED, "wechat", at=MOMENT)),
    _standing("unknown", Outcome(Kind.UNKNOWN, "wechat", RUNNING, step="publish")),
    _standing(
        "address",
        Outcome(Kind.ADDRESS, "wechat", STOPPED, "wechat_ip_not_listed", {"ip": "203.0.113.27"}),
    ),
    _standing(
        "rights",
        Outcome(Kind.RIGHTS, "wechat", (), "wechat_not_granted", {"call": "freepublish/submit"}),
    ),
    _standing("network", Outcome(Kind.RETRYING, "wechat", STOPPED, "wechat_unreachable")),
    _standing("elsewhere", Outcome(Kind.ELSEWHERE, "wechat", holder="何晓岚")),
    Scene("publish-not-mine", "publish", EDITOR, _newest, _is_there),
)
