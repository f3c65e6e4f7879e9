"""Colours, sizes and the one stylesheet of the window, light and dark.

Widgets name what they are (`look="primary"`, `look="card"`), never a colour. The red is an accent,
never a flood; every pair of text and ground has a contrast of at least 4.5 : 1 (a test reads
`PAIRS`).
"""

from string import Template
from typing import Final, Literal, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from workstation.shipped import shipped

Mode = Literal["light", "dark"]


class Colours(NamedTuple):
    """The colours of one mode, by what they are for."""

    ground: str
    surface: str
    sunken: str
    line: str
    strong_line: str
    text: str
    muted: str
    accent: str
    accent_text: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    info: str
    info_soft: str
    selection: str
    paper: str
    paper_text: str


LIGHT: Final = Colours(
    ground="#F5F4F1", surface="#FFFFFF", sunken="#F3F1ED", line="#E6E3DE", strong_line="#CFCAC3",
    text="#1E1D1B", muted="#68635C", accent="#C1161C", accent_text="#B3141A", on_accent="#FFFFFF",
    accent_soft="#FDF1F0", good="#20693F", good_soft="#E7F4EC", warn="#85560A",
    warn_soft="#FFF5E0", info="#22539C", info_soft="#E8F0FC", selection="#F9DEDC",
    paper="#FFFFFF", paper_text="#2B2A28",
)  # fmt: skip
DARK: Final = Colours(
    ground="#1B1A19", surface="#252422", sunken="#2D2B29", line="#3A3835", strong_line="#55514C",
    text="#ECE9E4", muted="#ABA59C", accent="#C92A2E", accent_text="#FF9089", on_accent="#FFFFFF",
    accent_soft="#3A2322", good="#7FD3A0", good_soft="#1F3328", warn="#EBBE6C",
    warn_soft="#3A2F1B", info="#93BCF5", info_soft="#1F2C40", selection="#5A2A2A",
    paper="#232220", paper_text="#DEDAD4",
)  # fmt: skip
PAIRS: Final = (
    ("text", "ground"), ("text", "surface"), ("text", "sunken"), ("text", "accent_soft"),
    ("text", "selection"), ("muted", "ground"), ("muted", "surface"), ("muted", "sunken"),
    ("muted", "accent_soft"), ("accent_text", "surface"), ("accent_text", "ground"),
    ("accent_text", "accent_soft"), ("on_accent", "accent"), ("good", "good_soft"),
    ("good", "surface"), ("warn", "warn_soft"), ("warn", "surface"), ("info", "info_soft"),
    ("info", "surface"), ("paper_text", "paper"), ("text", "warn_soft"), ("text", "good_soft"),
    ("text", "info_soft"),
)  # fmt: skip
"""Text and ground that meet somewhere in the window."""

TEXT_SIZES: Final = (100, 115, 130, 150)
BASE_PIXELS: Final = 13
FAMILIES: Final = (
    "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei",
)  # fmt: skip


def colours(mode: Mode) -> Colours:
    """Return the colours of a mode."""
    return DARK if mode == "dark" else LIGHT


def system_mode(app: QApplication) -> Mode:
    """Return the mode the desktop prefers."""
    return "dark" if app.styleHints().colorScheme().name == "Dark" else "light"


def dress(app: QApplication, mode: Mode, *, percent: int = 100) -> None:
    """Give the whole application its fonts, palette and stylesheet."""
    app.setStyle("Fusion")
    app.setFont(_font(percent))
    app.setPalette(_palette(colours(mode)))
    app.setProperty("mode", mode)
    app.setProperty("percent", percent)
    app.setStyleSheet(sheet(mode, percent=percent))


def mode_in_use() -> Mode:
    """Return the mode the application wears now; painters ask when they paint."""
    app = QApplication.instance()
    return "dark" if app is not None and app.property("mode") == "dark" else "light"


def percent_in_use() -> int:
    """Return the size of text the application wears now, in per cent."""
    app = QApplication.instance()
    percent = app.property("percent") if app is not None else None
    return percent if isinstance(percent, int) else 100


def colour(name: str) -> QColor:
    """Return one colour of the mode in use, for painting."""
    return QColor(getattr(colours(mode_in_use()), name))


def _font(percent: int) -> QFont:
    known = set(QFontDatabase.families())
    family = next((one for one in FAMILIES if one in known), "") or _shipped_family()
    font = QFont(family)
    font.setPixelSize(round(BASE_PIXELS * percent / 100))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _shipped_family() -> str:
    """Return a Chinese family that travels with the program, for a system that has none."""
    number = QFontDatabase.addApplicationFont(str(shipped("resources/fonts/hei.ttf")))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else ""


def _palette(of: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: of.ground, QPalette.ColorRole.WindowText: of.text,
        QPalette.ColorRole.Base: of.surface, QPalette.ColorRole.AlternateBase: of.sunken,
        QPalette.ColorRole.Text: of.text, QPalette.ColorRole.Button: of.surface,
        QPalette.ColorRole.ButtonText: of.text, QPalette.ColorRole.BrightText: of.accent_text,
        QPalette.ColorRole.Highlight: of.selection, QPalette.ColorRole.HighlightedText: of.text,
        QPalette.ColorRole.ToolTipBase: of.surface, QPalette.ColorRole.ToolTipText: of.text,
        QPalette.ColorRole.PlaceholderText: of.muted, QPalette.ColorRole.Link: of.info,
        QPalette.ColorRole.Mid: of.line, QPalette.ColorRole.Light: of.surface,
    }  # fmt: skip
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText,
                 QPalette.ColorRole.ButtonText):  # fmt: skip
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(of.muted))
    return palette


def sheet(mode: Mode, *, percent: int = 100) -> str:
    """Return the stylesheet of a mode; `$px_13` and the like are scaled with the text."""
    sizes = {f"px_{size}": f"{round(size * percent / 100)}px" for size in range(10, 33)}
    template = shipped("resources/window/window.qss").read_text(encoding="utf-8")
    shapes = {"shapes": shipped("resources/window/shapes").as_posix()}
    return Template(template).substitute(colours(mode)._asdict() | sizes | shapes)
