"""States of the review screen worth a picture."""

from typing import Final, cast

from workstation.ui.page import Page
from workstation.ui.review.page import ReviewPage
from workstation.ui.scenes import Scene
from workstation.ui.shell import Shell

LAST_STAGE: Final = "顾清源"
SECOND_STAGE: Final = "沈国栋"
WITHOUT_A_STAGE: Final = "王磊"


def _page(page: Page) -> ReviewPage:
    return cast("ReviewPage", page)


def _first(_shell: Shell, page: Page) -> None:
    review = _page(page)
    review.presenter.show("mine")
    if review.presenter.page is None:
        review.presenter.open_first()


def _view(view: str, shell: Shell, page: Page) -> None:
    _first(shell, page)
    _page(page).pane.show_view(view)


def _whole(shell: Shell, page: Page) -> None:
    _view("whole", shell, page)


def _phone(shell: Shell, page: Page) -> None:
    _view("phone", shell, page)


def _issue(shell: Shell, page: Page) -> None:
    _view("issue", shell, page)


def _walk(shell: Shell, page: Page) -> None:
    _view("changes", shell, page)
    _page(page).pane.next_change(1)


def _ask_for_a_note(shell: Shell, page: Page) -> None:
    _view("changes", shell, page)
    _page(page).bar.ask_return()


def _correct(shell: Shell, page: Page) -> None:
    _first(shell, page)
    review = _page(page)
    review.correct()
    if review.pane.corrector is not None:
        review.pane.corrector.step(1)


def _leave_corrections(shell: Shell, page: Page) -> None:
    review = _page(page)
    if review.pane.corrector is not None and review.pane.correcting:
        review.pane.corrector.drop()
    _first(shell, page)


def _approve(shell: Shell, page: Page) -> None:
    _leave_corrections(shell, page)
    _page(page).bar.ask_approve()


def _all(_shell: Shell, page: Page) -> None:
    _page(page).show_list("all")


def _is_reading(page: Page) -> bool:
    return _page(page).presenter.page is not None


def _is_correcting(page: Page) -> bool:
    corrector = _page(page).pane.corrector
    return corrector is not None and corrector.editor.isVisible()


def _waits(page: Page) -> bool:
    return bool(_page(page).deciding.waiting)


def _is_listed(page: Page) -> bool:
    review = _page(page)
    return review.presenter.which == "all" and _is_reading(page)


SCENES: Final = (
    Scene("review-changes", "review", LAST_STAGE, _first, _is_reading),
    Scene("review-change-by-change", "review", LAST_STAGE, _walk, _is_reading),
    Scene("review-whole", "review", LAST_STAGE, _whole, _is_reading),
    Scene("review-issue", "review", LAST_STAGE, _issue, _is_reading),
    Scene("review-note-needed", "review", LAST_STAGE, _ask_for_a_note, _is_reading),
    Scene("review-correcting", "review", LAST_STAGE, _correct, _is_correcting),
    Scene("review-taken-back", "review", LAST_STAGE, _approve, _waits),
    Scene("review-first-reading", "review", SECOND_STAGE, _first, _is_reading),
    Scene("review-phone", "review", SECOND_STAGE, _phone, _is_reading),
    Scene("review-all", "review", WITHOUT_A_STAGE, _all, _is_listed),
)
