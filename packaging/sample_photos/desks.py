"""The sample photographs taken close by: desks, walls, a window, a card."""

from random import Random

from PIL import Image, ImageDraw

from sample_photos.brushes import (
    Camera,
    Colour,
    Point,
    Polygon,
    beam,
    blend,
    body,
    box,
    canvas,
    defocus,
    developed,
    dice,
    flat,
    glow,
    lay,
    lettering,
    limb,
    oval,
    rounded,
    shadow,
    texture,
)
from sample_photos.people import Clothes, seated_back

RED = (178, 26, 30)
GOLD = (250, 222, 140)
_PAPER = (250, 246, 236)
_INK = (52, 54, 66)
_WRITTEN = 0.93
"""How many of the squares are filled; the rest are spaces and forgotten ones."""


def copying_desk() -> Image.Image:
    """A desk by the window: squared paper filled by hand, a pen, an open book, a cup."""
    picture = canvas(1200, 800, (150, 108, 70), (186, 136, 90))
    camera = Camera(picture.size, horizon=-0.35, eye=0.62, focal=0.95)
    for board in range(-6, 7):
        colour = blend((168, 120, 78), (134, 92, 58), (board * 37 % 10) / 10)
        flat(picture, camera.floor(board * 0.22, board * 0.22 + 0.215, 0.3, 3), colour)
    texture(picture, box(0, 0, *picture.size), 11, 0.3, wide=8, high=300)
    blurred = [(-0.62, 1.22, RED), (-0.5, 1.26, (38, 66, 110)), (0.35, 1.3, (228, 224, 214))]
    for x, z, colour in blurred:
        shadow(picture, camera.floor(x + 0.02, x + 0.36, z, z + 0.22), 16, 0.5)
        flat(picture, camera.floor(x, x + 0.33, z, z + 0.22, 0.03), colour)
    defocus(picture, 11)
    page = _squared_page(3, filled=0.62)
    corners = [(-0.33, 0.98), (0.2, 1.02), (0.27, 0.62), (-0.36, 0.58)]
    under = [camera.at(x + 0.02, 0, z - 0.015) for x, z in corners]
    shadow(picture, under, 12, 0.55)
    lay(picture, _squared_page(8, filled=1), [camera.at(x + 0.05, 0, z + 0.03) for x, z in corners])
    shadow(picture, [camera.at(x + 0.01, 0, z - 0.006) for x, z in corners], 8, 0.4)
    lay(picture, page, [camera.at(x, 0.004, z) for x, z in corners])
    _open_book(picture, camera)
    _pen(picture, camera.at(-0.02, 0.0, 0.735), camera.at(0.2, 0.16, 0.66))
    cup = camera.at(-0.5, 0.06, 0.92)
    shadow(picture, oval(cup[0] + 40, cup[1] + 110, 190, 90), 22, 0.5)
    body(
        picture,
        [oval(cup[0], cup[1] + 90, 130, 95), box(cup[0] - 150, cup[1] - 30, 300, 110)],
        (232, 234, 232),
        50,
    )
    body(picture, [oval(*cup, 150, 86)], (242, 244, 242), 12)
    body(picture, [oval(cup[0], cup[1] + 8, 128, 68)], (150, 96, 34), 16)
    beam(picture, [(1500, 0), (2400, 0), (1500, 1600), (300, 1600)], (255, 226, 170), 120, 0.26)
    return developed(picture, 1, warmth=0.05, vivid=0.95)


def _squared_page(seed: int, filled: float) -> Image.Image:
    """Return a sheet of squared paper, its first part covered with strokes like handwriting."""
    chance = dice(seed)
    cell, across, down = 60, 16, 13
    page = Image.new("RGB", (across * cell + 100, down * (cell + 22) + 120), _PAPER)
    pen = ImageDraw.Draw(page)
    for row in range(down):
        for column in range(across):
            x, y = 50 + column * cell, 70 + row * (cell + 22)
            pen.rectangle((x, y, x + cell, y + cell), outline=(206, 120, 108), width=2)
            if row * across + column < filled * across * down and chance.random() < _WRITTEN:
                _character(pen, x, y, cell, chance)
    return page


def _character(pen: ImageDraw.ImageDraw, x: float, y: float, cell: int, chance: Random) -> None:
    """Draw strokes that look like a character from an arm's length and mean nothing."""
    low, high = cell * 0.16, cell * 0.84
    for _ in range(chance.randint(2, 4)):
        height = y + chance.uniform(low, high)
        ends = (x + chance.uniform(low, cell * 0.35), x + chance.uniform(cell * 0.65, high))
        pen.line((ends[0], height, ends[1], height - 4), fill=_INK, width=5)
    for _ in range(chance.randint(1, 3)):
        across = x + chance.uniform(low, high)
        lean = chance.choice((-9, 0, 0, 8))
        pen.line((across, y + low, across + lean, y + high), fill=_INK, width=5)


def _open_book(picture: Image.Image, camera: Camera) -> None:
    chance = dice(5)
    for left, right in ((0.3, 0.545), (0.555, 0.8)):
        sheet = Image.new("RGB", (520, 720), (248, 244, 232))
        pen = ImageDraw.Draw(sheet)
        for line in range(17):
            y = 70 + line * 36
            pen.line((60, y, 460 - chance.choice((0, 0, 0, 150)), y), fill=(96, 94, 98), width=11)
        slope = 0.05
        corners = [(left, 1.06), (right, 1.04), (right + slope, 0.72), (left + slope, 0.74)]
        shadow(picture, [camera.at(x + 0.015, 0, z - 0.02) for x, z in corners], 10, 0.4)
        lay(picture, sheet, [camera.at(x, 0.015, z) for x, z in corners])
    spine = [camera.at(0.545, 0.02, 1.05), camera.at(0.56, 0.02, 1.05)]
    shadow(picture, [*spine, camera.at(0.61, 0.02, 0.73), camera.at(0.595, 0.02, 0.73)], 12, 0.5)
    flat(
        picture,
        [
            camera.at(x, 0.02, z)
            for x, z in ((0.5, 1.05), (0.515, 1.05), (0.55, 0.66), (0.535, 0.66))
        ],
        RED,
    )


def _pen(picture: Image.Image, tip: tuple[float, float], end: tuple[float, float]) -> None:
    shadow(picture, limb(tip, (end[0] + 120, end[1] + 190), 6, 22), 12, 0.5)
    body(picture, [limb(tip, end, 5, 22)], (30, 32, 40), 8)
    middle = (tip[0] + (end[0] - tip[0]) * 0.2, tip[1] + (end[1] - tip[1]) * 0.2)
    body(picture, [limb(tip, middle, 4, 12)], (208, 176, 96), 5)


def helmet_talk() -> Image.Image:
    """A worn white helmet and a page of three points on the table of a site hut."""
    picture = canvas(1200, 800, (196, 206, 212), (150, 160, 166))
    camera = Camera(picture.size, horizon=0.36, eye=0.42, focal=1.1)
    flat(picture, box(1420, 40, 800, 470), (246, 250, 252))
    flat(picture, box(1800, 40, 24, 470), (170, 180, 186))
    flat(picture, box(120, 40, 1000, 330), (52, 104, 84))
    lay(picture, lettering("班前十分钟 只讲一件事", 76, (238, 240, 232)), box(170, 130, 900, 120))
    tops = ((230, 150, 40), (50, 92, 150), (230, 150, 40), (66, 76, 92), (50, 92, 150))
    for at, top in enumerate(tops):
        clothes = Clothes(top=top, cap=(240, 200, 50))
        seated_back(picture, (240 + at * 480, 620 - at % 2 * 50), 950, clothes)
    defocus(picture, 20)
    table = camera.floor(-3, 3, 0.7, 1.9)
    flat(picture, table, (206, 186, 156))
    texture(picture, table, 21, 0.3, wide=500, high=6)
    beam(picture, camera.floor(0.2, 0.9, 0.8, 1.8), (255, 246, 220), 60, 0.3)
    _three_points(picture, camera)
    _helmet(picture, camera.at(-0.3, 0, 1.12), camera.scale(1.12) / 2800)
    glow(picture, (1800, 260), 1100, (255, 250, 235), 0.5)
    return developed(picture, 2, warmth=0.01)


def _three_points(picture: Image.Image, camera: Camera) -> None:
    page = Image.new("RGB", (620, 800), (252, 252, 248))
    pen = ImageDraw.Draw(page)
    lay(page, lettering("三个要点", 64, RED), box(150, 50, 320, 100))
    for line in range(3):
        y = 220 + line * 180
        pen.ellipse((60, y, 110, y + 50), fill=(40, 90, 150))
        pen.line((150, y + 14, 540, y + 14), fill=(90, 92, 98), width=14)
        pen.line((150, y + 66, 430, y + 66), fill=(150, 152, 158), width=14)
    corners = [(0.1, 1.36), (0.4, 1.3), (0.34, 0.95), (0.03, 1.0)]
    shadow(picture, [camera.at(x + 0.01, 0, z - 0.01) for x, z in corners], 12, 0.45)
    lay(picture, page, [camera.at(x, 0.002, z) for x, z in corners])


def _helmet(picture: Image.Image, at: Point, size: float) -> None:
    """Paint a helmet that stands at a point; `size` 1 is 800 pixels wide."""

    def place(points: Polygon) -> Polygon:
        return [(at[0] + u * size, at[1] + v * size) for u, v in points]

    shadow(picture, place(oval(60, 20, 420, 80)), 30, 0.6)
    shell = place([(u, min(v, -20)) for u, v in oval(0, -140, 330, 300)])
    body(picture, [shell], (240, 240, 234), 90 * size, contrast=0.5)
    for offset in (-110, 0, 110):
        ridge = limb((offset * 0.5, -425 + abs(offset) * 0.3), (offset, -90), 16, 22)
        body(picture, [place(ridge)], (246, 246, 240), 12 * size, contrast=0.35)
    body(picture, [place(oval(0, -18, 400, 52))], (232, 232, 224), 22 * size)
    body(picture, [place(oval(10, -170, 62, 48))], RED, 16 * size, contrast=0.3)
    for scratch in range(7):
        left = scratch * 71 - 240
        mark = limb((left, -160 - scratch * 9), (left + 46, -190), 2, 1)
        flat(picture, place(mark), (150, 150, 146), 0.7)


def wall_of_mistakes() -> Image.Image:
    """The wall of wrong answers, full of coloured notes; one corner in focus."""
    picture = canvas(1200, 800, (226, 224, 218), (206, 202, 194))
    camera = Camera(picture.size, horizon=0.5, eye=1.5, focal=0.9)
    chance = dice(9)
    colours = ((255, 232, 120), (250, 176, 170), (176, 222, 180), (168, 208, 240), (250, 206, 140))
    notes = [(column, row) for column in range(13) for row in range(6)]
    texture(picture, box(0, 0, *picture.size), 91, 0.12)
    focus = 7
    for column, row in sorted(notes, key=lambda note: -abs(note[0] - focus)):
        if (column, row) == (focus - 1, 0):
            defocus(picture, 3)
        depth = 1.5 + (12 - column) * 0.16
        x, y = -1.25 + column * 0.235, 2.1 - row * 0.225
        note = _note(chance, chance.choice(colours))
        lean = chance.uniform(-0.015, 0.015)
        corners = [
            camera.at(x, y + lean, depth),
            camera.at(x + 0.185, y - lean, depth - 0.13),
            camera.at(x + 0.185 + lean, y - 0.19, depth - 0.13),
            camera.at(x + lean, y - 0.185, depth),
        ]
        shadow(picture, [(u + 8, v + 14) for u, v in corners], 9, 0.45)
        lay(picture, note, corners)
    glow(picture, (500, 200), 1300, (255, 248, 230), 0.35)
    return developed(picture, 6, warmth=0.03)


def _note(chance: Random, colour: Colour) -> Image.Image:
    note = Image.new("RGB", (260, 260), colour)
    pen = ImageDraw.Draw(note)
    cell = 34
    for row in range(chance.randint(3, 5)):
        for column in range(chance.randint(3, 6)):
            _character(pen, 22 + column * (cell + 3), 22 + row * (cell + 10), cell, chance)
    if chance.random() < 0.4:  # noqa: PLR2004 - some notes carry a red mark
        pen.line((60, 215, 110, 240, 210, 180), fill=(206, 40, 40), width=9)
    return note


def writer_in_silhouette() -> Image.Image:
    """Somebody at a window in the evening, dark against the light: a portrait without a face."""
    picture = canvas(800, 1000, (250, 196, 120), (196, 110, 84))
    glow(picture, (1150, 620), 900, (255, 236, 190), 0.9)
    chance = dice(15)
    for at in range(16):
        tall = chance.randint(160, 460)
        flat(
            picture,
            box(at * 105 - 20, 1240 - tall, 96, 900),
            blend((150, 96, 92), (90, 60, 72), chance.random()),
        )
    defocus(picture, 18)
    for x in (0, 780, 1540):
        flat(picture, box(x, 0, 60, 2000), (44, 34, 40))
    flat(picture, box(0, 1560, 1600, 440), (48, 36, 40))
    shoulders = [
        (200, 2200),
        (250, 1500),
        (330, 1290),
        (560, 1170),
        (650, 1110),
        (850, 1110),
        (950, 1180),
        (1140, 1290),
        (1220, 1500),
        (1270, 2200),
    ]
    profile = [
        (610, 880),
        (650, 560),
        (780, 520),
        (880, 590),
        (900, 690),
        (894, 730),
        (936, 806),
        (908, 826),
        (912, 858),
        (900, 872),
        (906, 896),
        (886, 914),
        (880, 950),
        (830, 966),
        (840, 1060),
        (880, 1250),
        (580, 1250),
        (620, 1050),
    ]
    shapes = [rounded(shoulders), profile, oval(735, 720, 172, 214, -0.1)]
    body(picture, shapes, (46, 34, 42), 22, light=(0.9, -0.3), contrast=0.35)
    glow(picture, (960, 760), 420, (255, 190, 120), 0.35)
    return developed(picture, 14, warmth=0.05)


def follow_card() -> Image.Image:
    """A card that looks like a follow card and leads nowhere: the pattern says so itself."""
    picture = canvas(800, 800, (196, 188, 176), (168, 158, 146))
    texture(picture, box(0, 0, *picture.size), 161, 0.2)
    card = Image.new("RGB", (900, 1080), (252, 251, 248))
    pen = ImageDraw.Draw(card)
    pen.rectangle((0, 0, 900, 26), fill=RED)
    chance = dice(16)
    cell, count = 24, 29
    for row in range(count):
        for column in range(count):
            if chance.random() < 0.47:  # noqa: PLR2004 - about as dark as a real one
                x, y = 102 + column * cell, 110 + row * cell
                pen.rectangle((x, y, x + cell - 1, y + cell - 1), fill=(40, 40, 44))
    pen.rectangle((282, 398, 618, 518), fill=(252, 251, 248))
    card.paste(lettering("样张", 110, RED, (252, 251, 248), 4), (340, 400))
    card.paste(
        lettering("海岚党建 示意图 不可扫描", 52, (90, 84, 78), (252, 251, 248), 10), (110, 880)
    )
    corners = [(330, 190), (1290, 250), (1230, 1420), (270, 1350)]
    shadow(picture, [(x + 26, y + 40) for x, y in corners], 34, 0.55)
    lay(picture, card, corners)
    glow(picture, (300, 200), 1100, (255, 248, 232), 0.4)
    return developed(picture, 15, warmth=0.03)
