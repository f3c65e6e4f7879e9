"""States of the settings worth a picture."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeVar, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from workstation.ui.page import Page
from workstation.ui.scenes import Scene
from workstation.ui.settings.about import AboutSection
from workstation.ui.settings.accounts import AccountsSection
from workstation.ui.settings.batch_dialog import BatchDialog
from workstation.ui.settings.columns import ColumnsSection
from workstation.ui.settings.folder import FolderSection
from workstation.ui.settings.holders_dialog import HoldersDialog
from workstation.ui.settings.invite_dialog import InviteDialog
from workstation.ui.settings.members import MembersSection
from workstation.ui.settings.office import OfficeSection
from workstation.ui.settings.page import SettingsPage
from workstation.ui.settings.pcs import PcsSection
from workstation.ui.settings.photos import PhotosSection
from workstation.ui.settings.policy import PolicySection
from workstation.ui.settings.remote_dialog import RemoteDialog
from workstation.ui.settings.section import Section
from workstation.ui.settings.terms import TermsSection
from workstation.ui.settings.waiting_card import AdmitDialog, WaitingCard
from workstation.ui.shell import Shell

Kind = TypeVar("Kind", bound=QWidget)
Of = TypeVar("Of", bound=Section)
ADMINISTRATOR: Final = "李文静"
EDITOR: Final = "王磊"
PEOPLE: Final = (
    ("姓名", "支部", "角色", "审级"),
    ("孙立", "项目二党支部", "审核人", "初审"),
    ("周岚", "项目二党支部", "联络员", ""),
    ("吴桐", "机关党支部", "书记", ""),
)


def _at(name: str, kind: type[Of], page: Page) -> Of:
    settings = cast("SettingsPage", page)
    if settings.current != name:
        settings.open_at(name)
    section = settings.section(name)
    if not isinstance(section, kind):
        raise TypeError(name)
    return section


def _show(name: str, _shell: Shell, page: Page) -> None:
    cast("SettingsPage", page).open_at(name)


def _open(kind: type[Kind]) -> Kind | None:
    windows = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return next((one for one in windows if isinstance(one, kind)), None)


def _pcs_read(page: Page) -> bool:
    return bool(_at("pcs", PcsSection, page).presenter.pcs.rows)


def _office_read(page: Page) -> bool:
    return bool(_at("office", OfficeSection, page).presenter.branches.rows)


def _columns_read(page: Page) -> bool:
    return bool(_at("columns", ColumnsSection, page).presenter.columns.rows)


def _policy_read(page: Page) -> bool:
    return bool(_at("policy", PolicySection, page).cards)


def _everybody_read(page: Page) -> bool:
    return bool(_at("members", MembersSection, page).presenter.members.rows)


def _door_read(page: Page) -> bool:
    return _everybody_read(page) and bool(page.findChildren(WaitingCard))


def _accounts_read(page: Page) -> bool:
    return bool(_at("accounts", AccountsSection, page).cards)


def _photos_read(page: Page) -> bool:
    return not _at("photos", PhotosSection, page).preview.pixmap().isNull()


def _terms_read(page: Page) -> bool:
    return bool(_at("terms", TermsSection, page).presenter.rules.rows)


def _about_read(page: Page) -> bool:
    return bool(_at("about", AboutSection, page).parts.rows)


def _when_read(section: Section, told: SignalInstance, act: Callable[[], bool]) -> None:
    """Act once a section has read what it shows: it may just have been opened."""
    waiting = [act]

    def heard(*_: object) -> None:
        if waiting and waiting[0]():
            waiting.clear()

    told.connect(heard)
    section.reload()


def _click(buttons: Sequence[QAbstractButton]) -> bool:
    for button in buttons[:1]:
        button.click()
    return bool(buttons)


def _choose_holders(_shell: Shell, page: Page) -> None:
    section = _at("policy", PolicySection, page)

    def choose() -> bool:
        return _click([card.change for card in section.cards[1:]])

    _when_read(section, section.presenter.told, choose)


def _holders_read(_page: Page) -> bool:
    dialog = _open(HoldersDialog)
    return dialog is not None and bool(dialog.ticks)


def _invite(_shell: Shell, page: Page) -> None:
    _at("members", MembersSection, page).invite.click()
    dialog = _open(InviteDialog)
    if dialog is not None:
        dialog.name.setText("孙立")
        dialog.place.take("D:\\邀请函")
        dialog.rights.show_rights(("reviewer",), (1,))


def _invite_many(_shell: Shell, page: Page) -> None:
    _at("members", MembersSection, page).batch.click()
    dialog = _open(BatchDialog)
    if dialog is not None:
        dialog.place.take("D:\\邀请函")
        dialog.cells.setPlainText("\n".join("\t".join(cells) for cells in PEOPLE))


def _list_read(_page: Page) -> bool:
    dialog = _open(BatchDialog)
    return dialog is not None and bool(dialog.people.rows)


def _admit(_shell: Shell, page: Page) -> None:
    section = _at("members", MembersSection, page)

    def ask() -> bool:
        cards = [one for one in page.findChildren(WaitingCard) if not one.isHidden()]
        return _click([card.admit for card in cards])

    _when_read(section, section.presenter.door_told, ask)


def _is_open(kind: type[QWidget], _page: Page) -> bool:
    return _open(kind) is not None


def _check_account(_shell: Shell, page: Page) -> None:
    section = _at("accounts", AccountsSection, page)

    def check() -> bool:
        return _click([card.check for card in section.cards.values()])

    _when_read(section, section.presenter.told, check)


def _account_checked(page: Page) -> bool:
    cards = _at("accounts", AccountsSection, page).cards.values()
    return any(card.check.isEnabled() and card.outcome.count() for card in cards)


def _guide(_shell: Shell, page: Page) -> None:
    cast("SettingsPage", page).open_at("accounts/guide")


def _check_folder(_shell: Shell, page: Page) -> None:
    _at("folder", FolderSection, page).check()


def _folder_checked(page: Page) -> bool:
    section = _at("folder", FolderSection, page)
    return section.try_out.isEnabled() and section.checks.count() > 0


def _ask_address(_shell: Shell, page: Page) -> None:
    """Show the dialog as somebody fills it in; in the sample office nothing leads to it."""
    _at("folder", FolderSection, page).far.click()
    dialog = _open(RemoteDialog)
    if dialog is not None:
        dialog.webdav.server.setText("https://dav.jianguoyun.com/dav/党群工作站")
        dialog.webdav.user.setText("dangqun@hailan.example")
        dialog.webdav.secret.setText("app-password")


def _always(_page: Page) -> bool:
    return True


def _scene(
    name: str,
    act: Callable[[Shell, Page], object],
    ready: Callable[[Page], bool],
    *,
    person: str = ADMINISTRATOR,
) -> Scene:
    return Scene(f"settings-{name}", "settings", person, act, ready)


def _section(name: str, ready: Callable[[Page], bool], *, person: str = ADMINISTRATOR) -> Scene:
    return _scene(name, partial(_show, name), ready, person=person)


SCENES: Final = (
    _section("office", _office_read),
    _section("columns", _columns_read),
    _section("policy", _policy_read),
    _section("photos", _photos_read),
    _scene("holders", _choose_holders, _holders_read),
    _section("members", _door_read),
    _scene("admit", _admit, partial(_is_open, AdmitDialog)),
    _scene("invite", _invite, partial(_is_open, InviteDialog)),
    _scene("batch", _invite_many, _list_read),
    _section("pcs", _pcs_read),
    _section("accounts", _accounts_read),
    _scene("account-checked", _check_account, _account_checked),
    _scene("account-guide", _guide, _always),
    _section("terms", _terms_read),
    _scene("folder", _check_folder, _folder_checked),
    _scene("network", _ask_address, partial(_is_open, RemoteDialog)),
    _section("pc", _always),
    _section("about", _about_read),
    _scene("looking", partial(_show, "members"), _everybody_read, person=EDITOR),
)
