"""The tools above the text: one stop of the Tab key, the arrow keys go from tool to tool.

Esc leads back to the text. Where the bar is narrow, the last groups give way to the menu `more`.
"""

from collections.abc import Sequence
from typing import Any, Final, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget
from typing_extensions import override

from workstation.ui.articles.acts import TURNS, kind_at, turn_words
from workstation.ui.icons import icon
from workstation.ui.widgets.boxes import row

GAP: Final = 1
SPACE: Final = 3
ICON: Final = 18
EDGE: Final = 6
COMMON: Final = ("paragraph", "heading2", "quote", "quotation")
"""Kinds whose words the kind menu always has room for; longer ones are cut short."""
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Toolbar(QWidget):
    """Shows groups of tools. `left`: somebody goes back to the text."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tools"))
        self._line = row(spacing=GAP)
        self.setLayout(self._line)
        self._groups: list[list[QWidget]] = []
        self._tools: list[QToolButton] = []
        self._kind: QToolButton | None = None
        self.more = QToolButton()
        self.more.setIcon(icon("more", tint="text"))
        self.more.setProperty("look", "tool")
        self.more.setAccessibleName(self.tr("More tools"))
        self.more.setToolTip(self.tr("More tools"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._hidden = QMenu(self)
        self._hidden.aboutToShow.connect(self._fill)
        self.more.setMenu(self._hidden)

    # --- what stands in it ----------------------------------------------------------------------

    def add_group(self, actions: Sequence[QAction], *, words: bool = False) -> None:
        """Add tools that belong together; `words` shows what they are called, not an icon."""
        self._begin_group()
        self.add_actions(actions, words=words)

    def add_actions(self, actions: Sequence[QAction], *, words: bool = False) -> None:
        """Add tools to the group begun last."""
        for one in actions:
            made = self._tool(words=words)
            made.setDefaultAction(one)
            style = Qt.ToolButtonStyle
            made.setToolButtonStyle(style.ToolButtonTextOnly if words else style.ToolButtonIconOnly)
            made.setToolTip(hint(one))
            self._put(made)

    def add_menu(self, menu: QMenu, name: str, drawn: str = "", words: str = "") -> QToolButton:
        """Add a tool that opens a menu, to the group begun last."""
        made = self._tool(words=not drawn)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        if drawn:
            made.setIcon(icon(drawn, tint="text"))
        else:
            made.setText(words)
        self._put(made)
        return made

    def add_kinds(self, menu: QMenu) -> None:
        """Add the menu that says which kind of block the cursor is in."""
        self._begin_group()
        self._kind = self.add_menu(menu, self.tr("Kind of paragraph"), words=_kind("paragraph"))
        # One width for all kinds: the tools behind it must not jump about.
        metrics = self._kind.fontMetrics()
        wide = max(metrics.horizontalAdvance(_kind(one)) for one in COMMON)
        self._kind.setFixedWidth(wide + 2 * EDGE)

    def finish(self) -> None:
        """Put the menu for what has no room behind the groups."""
        self._put(self.more)
        self._tools.append(self.more)
        self.more.installEventFilter(self)
        self._let_in(0)

    def _begin_group(self) -> None:
        group: list[QWidget] = []
        if self._groups:
            rule = QFrame()
            rule.setProperty("look", "rule")
            rule.setFixedWidth(1)
            self._line.addSpacing(SPACE)
            self._line.addWidget(rule)
            self._line.addSpacing(SPACE)
            group.append(rule)
        self._groups.append(group)

    def _tool(self, *, words: bool = False) -> QToolButton:
        made = QToolButton()
        made.setProperty("look", "tool-words" if words else "tool")
        made.setIconSize(QSize(ICON, ICON))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.installEventFilter(self)
        self._tools.append(made)
        return made

    def _put(self, made: QWidget) -> None:
        self._line.addWidget(made)
        if made is not self.more:
            self._groups[-1].append(made)

    # --- what is shown --------------------------------------------------------------------------

    def show_standing(self, standing: Any) -> None:  # noqa: ANN401 - the canvas's own `Standing`
        """Say which kind of block the cursor is in."""
        self._mind_the_stop()
        if self._kind is not None and standing is not None:
            words, room = _kind(kind_at(standing)), self._kind.width() - 2 * EDGE
            metrics = self._kind.fontMetrics()
            self._kind.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))
            self._kind.setToolTip(f"{self._kind.accessibleName()}  {words.removesuffix(' ▾')}")

    def fit(self, width: int) -> None:
        """Show as many groups as there is room for; the rest stand in the menu.

        Decided by what the tools ask for, before anything is shown: showing one lays the page out.
        """
        needs = [_width(group) for group in self._groups]
        number = len(needs)
        if sum(needs) > width:
            room = width - _width([self.more])
            while number > 1 and sum(needs[:number]) > room:
                number -= 1
        for place, group in enumerate(self._groups):
            _show(group, shown=place < number)
        _show([self.more], shown=number < len(needs))

    def _fill(self) -> None:
        self._hidden.clear()
        for group in self._groups:
            if group and group[-1].isHidden():
                self._hidden.addSeparator()
                for one in group:
                    if isinstance(one, QToolButton):
                        self._add_hidden(one)

    def _add_hidden(self, tool: QToolButton) -> None:
        menu = cast("QMenu | None", tool.menu())
        if menu is not None:
            menu.setTitle(tool.accessibleName())
            self._hidden.addMenu(menu)
        else:
            self._hidden.addAction(tool.defaultAction())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    # --- keys -----------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """Put the keyboard onto the tool it was on last."""
        self._mind_the_stop()
        shown = self._reachable()
        self._go(next((at for at, one in enumerate(shown) if _is_stop(one)), 0))

    def _reachable(self) -> list[QToolButton]:
        return [tool for tool in self._tools if not tool.isHidden() and tool.isEnabled()]

    def _mind_the_stop(self) -> None:
        """Let the Tab key in somewhere: the tool it stopped at may be off or out of sight now."""
        if not any(map(_is_stop, self._reachable())):
            self._let_in(0)

    def _let_in(self, place: int) -> None:
        stop = self._reachable()[place : place + 1]
        for tool in self._tools:
            policy = Qt.FocusPolicy.TabFocus if tool in stop else Qt.FocusPolicy.NoFocus
            tool.setFocusPolicy(policy)

    def _go(self, place: int) -> None:
        shown = self._reachable()
        if shown:
            self._let_in(place % len(shown))
            shown[place % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        shown, key = self._reachable(), Qt.Key(event.key())
        if not isinstance(watched, QToolButton) or watched not in shown:
            return False
        if key in _STEPS:
            self._go(shown.index(watched) + _STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(0 if key == Qt.Key.Key_Home else len(shown) - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            watched.animateClick()
        elif key == Qt.Key.Key_Down and watched.menu() is not None:
            watched.showMenu()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True


def hint(of: QAction) -> str:
    """Return what a tool is called, with its key."""
    key = of.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{of.text()}  {key}" if key else of.text()


def _kind(kind: str) -> str:
    words = turn_words(kind) if kind in TURNS else _other(kind)
    return f"{words} ▾"


def _other(kind: str) -> str:
    from workstation.ui.articles.wording import kind_words  # noqa: PLC0415 - kinds without words

    return kind_words(kind)


def _is_stop(tool: QToolButton) -> bool:
    return tool.focusPolicy() == Qt.FocusPolicy.TabFocus


def _width(group: Sequence[QWidget]) -> int:
    """Return what a group asks for; the line before it has its air on both sides."""
    tools = [one for one in group if isinstance(one, QToolButton)]
    asked = sum(max(one.sizeHint().width(), one.minimumWidth()) + GAP for one in tools)
    return asked + (len(group) - len(tools)) * (2 * SPACE + GAP + 1)


def _show(group: Sequence[QWidget], *, shown: bool) -> None:
    for one in group:
        if one.isHidden() == shown:
            one.setVisible(shown)
