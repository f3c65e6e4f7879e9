"""The stylesheet of the canvas: every look has its rules, and no theme gets out of them."""

import re

import msgspec
import pytest

from workstation.document.themes import Palette, load_theme, theme_names
from workstation.document.writers.canvas_style import canvas_stylesheet

THEME = load_theme("jianbao")
BASES = {
    "heading2": ".b-heading.l-2",
    "heading3": ".b-heading.l-3",
    "heading4": ".b-heading.l-4",
    "lead": ".b-lead",
    "quote": ".b-quote",
    "quotation": ".b-quotation",
    "divider": ".b-divider",
    "picture": ".b-image",
    "banner": ".b-banner",
    "sign_off": ".b-signOff",
}


def rules(css):
    return re.findall(r"([^{}]+)\{([^{}]*)\}", css)


@pytest.mark.parametrize("name", theme_names())
def test_every_look_has_a_rule_of_its_own(name):
    theme = load_theme(name)
    selectors = [selector for selector, _ in rules(canvas_stylesheet(theme))]

    for kind, (_, *others) in msgspec.structs.asdict(theme.looks).items():
        for variant in others:
            wanted = f"{BASES[kind]}.v-{variant.name}"
            assert any(one.strip().startswith(wanted) for one in selectors), wanted


def test_the_own_look_takes_every_token_that_no_other_has():
    others = ",".join(f".v-{one.name}" for one in THEME.looks.quote[1:])

    assert f".b-quote:not({others}){{" in canvas_stylesheet(THEME)


def test_a_theme_with_one_look_shows_it_always():
    looks = msgspec.structs.replace(THEME.looks, quote=THEME.looks.quote[:1])

    css = canvas_stylesheet(msgspec.structs.replace(THEME, looks=looks))

    assert "\n.b-quote{" in css


@pytest.mark.parametrize("sign", ['"', "}", "</style>", "\\", "\n", "党", '";color:red'])
def test_a_sign_stays_inside_its_string(sign):
    own = msgspec.structs.replace(THEME.looks.quote[0], sign=sign)
    theme = msgspec.structs.replace(THEME, looks=msgspec.structs.replace(THEME.looks, quote=(own,)))

    css = canvas_stylesheet(theme)

    escaped = "".join(f"\\{ord(one):x} " for one in sign)
    assert f'.b-quote::before{{content:"{escaped}";' in css
    assert css.count("{") == css.count("}")


@pytest.mark.parametrize("dark", [False, True])
def test_colours_are_those_of_one_palette(dark):
    palette, other = (THEME.dark, THEME.light) if dark else (THEME.light, THEME.dark)

    css = canvas_stylesheet(THEME, dark=dark)

    used = set(re.findall(r"#[0-9a-f]{6}", css))
    assert used <= {getattr(palette, name) for name in Palette.__struct_fields__}
    assert other.accent not in used
    assert "$" not in css
