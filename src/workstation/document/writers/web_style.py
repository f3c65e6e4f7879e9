"""A theme as a stylesheet: classes for its parts and variants, colours as variables.

The same declarations that WeChat gets inline become classes here: `.body` for a part,
`.heading2-ribbon` for a variant's box with `.text`, `.mark` and `.tail` inside. Colours are
variables, so that the dark palette is one rule.
"""

import msgspec

from workstation.document.theme_rules import resolve
from workstation.document.themes import Palette, Theme, Variant
from workstation.document.writers.photo_rows import ROW_PADDING, per_cent

_VARIABLES = {name: f"var(--{name})" for name in Palette.__struct_fields__}

_PAGE = """\
*{box-sizing:border-box}
html{background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC",\
"Microsoft YaHei",sans-serif;line-height:1.75}
main{max-width:677px;margin:0 auto;padding:24px 16px 48px;overflow-wrap:anywhere}
h1{margin:0 0 8px;font-size:24px;line-height:1.5;color:var(--ink)}
.byline{margin:0 0 32px;font-size:14px;line-height:1.6;color:var(--muted)}
.byline span:not(:first-child)::before{content:" · "}
a{color:var(--accent);text-underline-offset:3px}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;padding:8px 16px;background:var(--paper)}
figure{margin:0}
figure img{display:block;width:100%;height:auto;margin:0 auto}
blockquote,figure blockquote{margin:0}
cite{font-style:normal}
hr{height:0}
sup{font-size:12px;line-height:1}
sup a{text-decoration:none}
.c-accent{color:var(--accent)}
.c-muted{color:var(--muted)}
.c-gold{color:var(--gold)}
p.left{text-align:left;text-indent:0}
p.center{text-align:center;text-indent:0}
p.right{text-align:right;text-indent:0}
p.flush{text-indent:0}
ul,ol{margin:0 0 16px;padding:0 0 0 2em}
li>ul,li>ol{margin:8px 0 0}
@counter-style parenthesised{system:extends decimal;prefix:"（";suffix:"）"}
@counter-style circled{system:fixed 1;symbols:① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳;\
suffix:" ";fallback:parenthesised}
ol.level1{list-style:parenthesised;padding-left:2.5em}
ol.level2,ol.level3{list-style:circled}
ul.labels{padding:0;list-style:none}
ul.labels ul.labels{padding-left:2em}
.table{overflow-x:auto}
table{width:100%;border-collapse:collapse}
td,th{text-align:left}
td.center,th.center{text-align:center}
td.right,th.right{text-align:right}
td.justify{text-align:justify}
.group{margin:24px 0 8px}
.photos{display:grid;gap:4px;align-items:start}
.rows{display:flex;flex-wrap:wrap;justify-content:center;gap:0}
.columns2{grid-template-columns:repeat(2,1fr)}
.columns3{grid-template-columns:repeat(3,1fr)}
.slide{display:flex;gap:8px;overflow-x:auto;scroll-snap-type:x mandatory}
.slide figure{flex:0 0 86%;scroll-snap-align:start}
.photos .caption,.slide .caption{margin:8px 0}
.card img{display:block;width:40%;max-width:160px;height:auto;margin:0 auto}
.notes ol,.related ul{margin:0;padding-left:2em}
.notes li{overflow-wrap:anywhere}
"""

_PRINT = """\
@media print{@page{margin:20mm}main{max-width:none;padding:0}.skip,.related{display:none}\
figure,table,blockquote{break-inside:avoid}h2,h3,h4{break-after:avoid}\
.slide{display:grid;grid-template-columns:repeat(3,1fr);overflow:visible}\
main a[href^="http"]::after{content:"（" attr(href) "）";font-size:12px}}
"""


def theme_stylesheet(theme: Theme) -> str:
    """Return the theme's own rules: variables, light and dark, parts and variants."""
    rules = [f":root{{color-scheme:light dark;{_variables(theme.light)}}}"]
    dark = f":root{{{_variables(theme.dark)}}}"
    rules.append(f"@media screen and (prefers-color-scheme:dark){{{dark}}}")
    for name, declarations in msgspec.structs.asdict(theme.parts).items():
        rules.append(_rule(f".{css_name(name)}", declarations))
    for kind, variants in msgspec.structs.asdict(theme.looks).items():
        for variant in variants:
            rules += _variant_rules(variant_class(kind, variant), variant)
    return "\n".join(filter(None, rules)) + "\n"


def page_stylesheet(theme: Theme, widths: frozenset[int], cells: frozenset[int]) -> str:
    """Return a whole page's stylesheet.

    `widths` are the picture widths in use, per cent, `cells` those of photos in rows, per 10,000.
    """
    sizes = "".join(f".w{width} img{{width:{width}%}}\n" for width in sorted(widths))
    if cells:
        sizes += f".rows figure{{padding:{ROW_PADDING}}}\n"
    sizes += "".join(f".c{width}{{width:{per_cent(width)}%}}\n" for width in sorted(cells))
    return _PAGE + theme_stylesheet(theme) + sizes + _PRINT


def css_name(name: str) -> str:
    """Return a field's name as a class: `sign_off` → `sign-off`."""
    return name.replace("_", "-")


def variant_class(kind: str, variant: Variant) -> str:
    """Return the class of a variant's box, e.g. `heading2-ribbon`."""
    return f"{css_name(kind)}-{variant.name}"


def _variables(palette: Palette) -> str:
    colors = msgspec.structs.asdict(palette)
    return ";".join(f"--{name}:{color}" for name, color in colors.items())


def _variant_rules(name: str, variant: Variant) -> list[str]:
    inner = "img" if name.startswith("picture-") else ".text"
    return [
        _rule(f".{name}", variant.box),
        _rule(f".{name} {inner}", variant.text),
        _rule(f".{name} .mark", variant.mark),
        _rule(f".{name} .tail", variant.tail),
    ]


def _rule(selector: str, declarations: str) -> str:
    return f"{selector}{{{resolve(declarations, _VARIABLES)}}}" if declarations else ""
