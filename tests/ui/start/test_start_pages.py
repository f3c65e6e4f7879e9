"""The first-run pages for every eye and hand: both languages, names, sizes, closing in mid-work."""

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from workstation import bootstrap
from workstation.domain.errors import Unavailable
from workstation.ui.start.checks import ChecksPage
from workstation.ui.start.endings import WaitingPage
from workstation.ui.start.stuck import Stuck
from workstation.ui.theme import dress
from workstation.usecases.diagnosis import Finding
from workstation.usecases.setting_up import Joined

LATIN = re.compile(r"[A-Za-z]{3,}")
ALLOWED = {"Windows", "NAS", "WebDAV", "https"}


def texts(widget):
    """Return everything a person reads in a widget."""
    labels = [one.text() for one in widget.findChildren(QLabel)]
    buttons = [one.text() for one in widget.findChildren(QAbstractButton)]
    hints = [one.placeholderText() for one in widget.findChildren(QLineEdit)]
    return [one for one in (*labels, *buttons, *hints) if one]


def test_no_english_is_left_in_chinese(first):
    first.resize(1024, 640)
    left = {word for text in texts(first) for word in LATIN.findall(text)} - ALLOWED

    assert left == set()


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_no_chinese_is_left_in_english(first):
    assert not [text for text in texts(first) if re.search(r"[\u4e00-\u9fff]", text)]


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
def test_every_control_has_a_name(first):
    controls = [*first.findChildren(QAbstractButton), *first.findChildren(QLineEdit)]
    nameless = [
        one
        for one in controls
        if not one.accessibleName() and not (isinstance(one, QAbstractButton) and one.text())
    ]

    assert nameless == []


def test_the_window_says_what_it_is_not_for_and_what_colleagues_see(first):
    said = "".join(texts(first))

    assert "本软件仅限非涉密内容" in said
    assert "看不到你在不在电脑前" in said


def test_large_text_fits_the_smallest_window(first, app):
    dress(app, "dark", percent=150)
    first.resize(1024, 640)
    for page in (first.found, first.join, first.restore, first.restored):
        first.show_page(page)
        assert page.minimumSizeHint().width() <= page.width() + 1


def test_what_stands_in_the_way_keeps_one_from_founding(app, qtbot):
    page = ChecksPage("zh_CN")
    qtbot.addWidget(page)

    page.show_findings([Finding(check="folder", ok=False, code="folder_denied",
                                fields={"path": "x"})])  # fmt: skip
    assert not page.accept_button.isEnabled()
    page.show_findings([Finding(check="space", ok=False, code="space_low",
                                fields={"megabytes": "300"})])  # fmt: skip
    assert page.accept_button.isEnabled()


@pytest.mark.parametrize(("reached", "admitted"), [(True, False), (False, False), (True, True)])
def test_each_way_to_wait_says_what_comes_next(app, qtbot, reached, admitted):
    joined = Joined(
        reached=reached, admitted=admitted, office="海岚", member="王磊", device="abc",
        administrators=("李文静", "王磊") if reached else (),
    )  # fmt: skip
    page = WaitingPage(joined)
    qtbot.addWidget(page)

    assert page.headline.text()
    assert page.copy_button.isHidden() == (admitted or not reached)
    assert page.package_button.isHidden() == reached
    assert ("李文静" if reached else "管理员") in page.line


def test_the_sample_is_called_off_in_the_middle(first, home, until):
    first.choose("sample")
    until(lambda: first.working.bar.maximum() > 0)

    first.working.stop_button.click()
    until(lambda: first.page is first.welcome)

    assert not bootstrap.sample_folder(home).exists()
    assert not list(home.glob("*.making"))


def test_a_sample_that_cannot_be_made_says_why(first, home, until, monkeypatch):
    def full(*_args, **_kwargs):
        raise Unavailable("disk_full")

    monkeypatch.setattr("workstation.ui.start.setting_up.make_sample", full)

    first.choose("sample")
    until(lambda: first.page is first.welcome)

    assert "磁盘" in first.welcome.trouble.text()


def test_the_window_may_be_closed_in_mid_work(first, home, until):
    first.choose("sample")
    until(lambda: first.working.bar.maximum() > 0)

    first.close()

    assert not bootstrap.sample_folder(home).exists()


def test_a_home_that_does_not_open_says_why_and_is_tried_again(app, qtbot):
    window = Stuck(Unavailable("home_busy"), "zh_CN")
    qtbot.addWidget(window)

    with qtbot.waitSignal(window.again):
        window.again_button.click()

    assert any("工作目录" in text for text in texts(window))
