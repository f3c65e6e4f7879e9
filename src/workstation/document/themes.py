"""Column themes: how each column looks, as data.

One definition feeds the canvas, the WeChat writer (inline styles) and the web page (a stylesheet).
A theme ships as a TOML file in `resources/themes`; what a revision names is the hash of its
canonical JSON, so that a theme edited later never changes an approved article. All themes offer the
same variant names, so that an article moved to another column keeps its structure; the first
variant of each kind is the theme's own.
"""

import re
import tomllib
from functools import cache
from typing import Annotated, Any, Literal

import msgspec

from workstation.document.theme_rules import find_problem, resolve
from workstation.domain.canonical import canonical_bytes, sha256_hex
from workstation.domain.content import Hash
from workstation.domain.errors import Refused
from workstation.shipped import shipped

MAX_THEME_BYTES = 65_536
PLAIN_THEME = "jianbao"

COUNTING_SIGN = "01"
"""The ornament that stands for a number: the first such heading shows 01, the next 02."""

Hex = Annotated[str, msgspec.Meta(pattern=r"^#[0-9a-f]{6}$")]
Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Label = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Declarations = Annotated[str, msgspec.Meta(max_length=500)]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Unknown fields are refused: a mistyped name must not become a silent default."""


class Palette(_Strict, frozen=True):
    """The colours. `plate` fills behind words in `reverse`; `tint` fills behind words in `ink`.

    In WeChat's dark mode a fill turns dark only when it is pure grey or nearly white (perceived
    brightness above 250); other pale fills turn muddy. So `tint` is one of those.
    """

    paper: Hex
    ink: Hex
    muted: Hex
    accent: Hex
    gold: Hex
    plate: Hex
    reverse: Hex
    tint: Hex
    line: Hex


class Variant(_Strict, frozen=True):
    """One look of one kind of block.

    `box` is the block; `text` a box of its own around the words; `sign` an ornament before the
    words (`01` counts: 01, 02, …) in the look of `mark`; `tail` a second line (a quotation's
    source). Empty means there is none.
    """

    name: Name
    title: Label
    box: Declarations
    text: Declarations = ""
    sign: Annotated[str, msgspec.Meta(max_length=20)] = ""
    mark: Declarations = ""
    tail: Declarations = ""


Variants = Annotated[tuple[Variant, ...], msgspec.Meta(min_length=1, max_length=20)]


class Looks(_Strict, frozen=True):
    """The variants of each kind of block; the first is the theme's own."""

    heading2: Variants
    heading3: Variants
    heading4: Variants
    lead: Variants
    quote: Variants
    quotation: Variants
    divider: Variants
    picture: Variants
    banner: Variants
    sign_off: Variants


class Parts(_Strict, frozen=True):
    """Blocks that have one look in a theme."""

    body: Declarations
    item: Declarations
    caption: Declarations
    table: Declarations
    cell: Declarations
    head_cell: Declarations
    card: Declarations
    card_text: Declarations
    media: Declarations
    note_title: Declarations
    note: Declarations


class Theme(_Strict, frozen=True):
    """A whole theme; `columns` are the column names it was made for, without quotation marks."""

    schema: Literal[1]
    name: Name
    title: Label
    columns: Annotated[tuple[Label, ...], msgspec.Meta(max_length=20)]
    light: Palette
    dark: Palette
    parts: Parts
    looks: Looks


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes that ship, sorted."""
    return tuple(sorted(path.stem for path in shipped("resources/themes").glob("*.toml")))


@cache
def load_theme(name: str) -> Theme:
    """Return a theme that ships.

    Raises:
        Refused: `unknown_theme` (`theme`); `bad_theme` as in `parse_theme`.
    """
    if name not in theme_names():
        raise Refused("unknown_theme", theme=name)
    source = shipped(f"resources/themes/{name}.toml").read_text(encoding="utf-8")
    return _checked(tomllib.loads(source))


def theme_for_column(name: str) -> Theme:
    """Return the theme made for a column of that name, else the plain one.

    Quotation marks do not count: “两学一做”小课堂 and 两学一做小课堂 are one column.
    """
    plain = re.sub(r"[“”\"‘’'「」\s]", "", name)
    for theme in map(load_theme, theme_names()):
        if plain in theme.columns:
            return theme
    return load_theme(PLAIN_THEME)


def parse_theme(data: bytes) -> Theme:
    """Read a theme from JSON, as stored in a blob; nothing unknown passes.

    Raises:
        Refused: `bad_theme` with `place` (a path such as `looks.quote[1].box`, or empty) and
            `problem`: `too_large`, `not_a_theme`, or a problem of `theme_rules.find_problem`.
    """
    if len(data) > MAX_THEME_BYTES:
        raise Refused("bad_theme", place="", problem="too_large")
    try:
        raw = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("bad_theme", place="", problem="not_a_theme") from error
    return _checked(raw)


def theme_bytes(theme: Theme) -> bytes:
    """Return the canonical bytes that are stored as a blob and that `parse_theme` reads."""
    return canonical_bytes(msgspec.to_builtins(theme))


def theme_hash(theme: Theme) -> Hash:
    """Return the hash a revision names its theme by."""
    return sha256_hex(theme_bytes(theme))


def pick(variants: tuple[Variant, ...], name: str) -> Variant:
    """Return the variant of that name; the theme's own when it has none of that name."""
    return next((variant for variant in variants if variant.name == name), variants[0])


def paint(declarations: str, palette: Palette) -> str:
    """Return the declarations with the palette's colours in place of tokens."""
    return resolve(declarations, msgspec.structs.asdict(palette))


def _checked(raw: Any) -> Theme:  # noqa: ANN401 - whatever JSON or TOML may hold
    try:
        theme = msgspec.convert(raw, Theme)
    except msgspec.ValidationError as error:
        place = re.search(r"at `\$\.?(.*)`$", str(error))
        raise Refused(
            "bad_theme", place=place[1] if place else "", problem="not_a_theme"
        ) from error
    tokens = frozenset(Palette.__struct_fields__)
    for place_name, declarations in _all_declarations(theme):
        if problem := find_problem(declarations, tokens):
            raise Refused("bad_theme", place=place_name, problem=problem)
    return theme


def _all_declarations(theme: Theme) -> list[tuple[str, str]]:
    found = [(f"parts.{name}", text) for name, text in msgspec.structs.asdict(theme.parts).items()]
    for kind, variants in msgspec.structs.asdict(theme.looks).items():
        for index, variant in enumerate(variants):
            found += [
                (f"looks.{kind}[{index}].{part}", getattr(variant, part))
                for part in ("box", "text", "mark", "tail")
            ]
    return found
