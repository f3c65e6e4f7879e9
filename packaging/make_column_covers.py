"""Paint the covers of articles without photos: one wide and one square per column theme.

Run from the top of the repository with a Noto CJK font installed:
    python packaging/make_column_covers.py
"""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from workstation.document.themes import load_theme, theme_names

TITLES = {
    "xiaoketang": "小课堂",
    "yaoqing": "大事要情",
    "shunjian": "精彩瞬间",
    "fengcai": "支部风采",
    "jianbao": "简报",
}
SIZES = {"wide": (900, 383), "square": (500, 500)}
FONT = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
PAPER = "#fbf8f3"
SCALE = 2


def paint(theme: str, size: tuple[int, int]) -> Image.Image:
    """Return one cover: the column's name on warm paper, a band and a rule in its accent."""
    accent = load_theme(theme).light.accent
    width, height = (side * SCALE for side in size)
    picture = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(picture)
    for step in range(0, width, 44):
        draw.line((step, height, step + height // 2, 0), fill="#f3ece1", width=2)
    draw.rectangle((0, height - height // 14, width, height), fill=accent)
    font = ImageFont.truetype(FONT, height // 4 if width > height else height // 6)
    left, top, right, bottom = draw.textbbox((0, 0), TITLES[theme], font=font)
    x, y = (width - right - left) / 2, (height - bottom - top) / 2 - height / 28
    draw.text((x, y), TITLES[theme], font=font, fill=accent)
    rule = y + bottom + height // 22
    draw.line((width / 2 - width / 12, rule, width / 2 + width / 12, rule), fill=accent, width=6)
    return picture.resize(size, Image.Resampling.LANCZOS)


def main() -> None:
    """Paint all covers."""
    folder = Path("resources/covers")
    folder.mkdir(parents=True, exist_ok=True)
    for theme in theme_names():
        for side, size in SIZES.items():
            paint(theme, size).save(
                folder / f"{theme}-{side}.jpg", quality=90, subsampling=0, optimize=True
            )


if __name__ == "__main__":
    main()
