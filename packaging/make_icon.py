"""Draw the program's icon: a sheet with a headline in the window's red, as PNG and ICO.

Run from the top of the repository: python packaging/make_icon.py
"""

from pathlib import Path

from PIL import Image, ImageDraw

ACCENT = "#c1161c"
PAPER = "#fbf8f3"
INK = "#8d8780"
SIDE = 256
SCALE = 4
SIZES = (16, 24, 32, 48, 64, 128, 256)
HERE = Path(__file__).resolve().parent


def drawn() -> Image.Image:
    """Return the icon in its full size."""
    picture = Image.new("RGBA", (SIDE * SCALE, SIDE * SCALE))
    draw = ImageDraw.Draw(picture)

    def box(left: int, top: int, right: int, bottom: int, *, fill: str, radius: int = 6) -> None:
        corners = tuple(side * SCALE for side in (left, top, right, bottom))
        draw.rounded_rectangle(corners, radius * SCALE, fill=fill)

    box(8, 8, 248, 248, fill=ACCENT, radius=44)
    box(56, 44, 200, 212, fill=PAPER, radius=10)
    box(76, 68, 180, 92, fill=ACCENT)
    for top in (110, 132, 154):
        box(76, top, 180, top + 10, fill=INK)
    box(76, 176, 140, 186, fill=INK)
    return picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    icon = drawn()
    icon.save(HERE / "linux" / "workstation.png", optimize=True)
    icon.save(HERE / "windows" / "workstation.ico", sizes=[(size, size) for size in SIZES])
