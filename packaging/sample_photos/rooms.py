"""The sample photographs taken in rooms: a meeting, an exhibition, a stage, a night watch."""

from random import Random

from PIL import Image, ImageDraw

from sample_photos.brushes import (
    Camera,
    Colour,
    Point,
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
    shadow,
    texture,
)
from sample_photos.people import CLAPPING, POINTING, STANDING, Clothes, person, seated_back

RED = (178, 26, 30)
GOLD = (250, 222, 140)
_SHIRTS: tuple[Colour, ...] = (
    (222, 224, 228),
    (72, 96, 136),
    (46, 52, 66),
    (150, 160, 172),
    (112, 44, 48),
    (84, 110, 98),
)


def meeting_room() -> Image.Image:
    """The quarterly meeting: a red banner, a long table, colleagues on both sides."""
    picture = canvas(1400, 933, (232, 226, 214), (190, 176, 156))
    camera = Camera(picture.size, horizon=0.40, eye=1.75, focal=0.75)
    _room(picture, camera, far=9.5, half=3.7)
    banner = lettering("海岚产业园区党总支部三季度工作例会", 120, GOLD, RED, 60)
    lay(picture, banner, camera.wall(-2.9, 2.9, 2.28, 2.78, 9.4))
    flat(picture, camera.wall(-1.1, 1.1, 1.0, 2.12, 9.4), (214, 230, 242))
    flat(picture, camera.wall(-0.9, 0.3, 1.8, 1.9, 9.39), (60, 96, 140))
    for line in range(4):
        flat(
            picture,
            camera.wall(-0.9, 0.8 - line * 0.2, 1.6 - line * 0.14, 1.64 - line * 0.14, 9.39),
            (120, 140, 160),
        )
    defocus(picture, 2.5)
    table = camera.floor(-1.15, 1.15, 2.5, 8.4, 0.76)
    shadow(picture, camera.floor(-1.3, 1.3, 2.4, 8.5), 40, 0.6)
    order = dice(4)
    for z in (8.1, 7.1, 6.1, 5.2, 4.4, 3.7):
        for side in (-1, 1):
            x, y = camera.at(side * 1.42, 0.62, z)
            clothes = Clothes(top=order.choice(_SHIRTS))
            seated_back(picture, (x, y), 1.68 * camera.scale(z), clothes, (side * -0.6, -0.7))
            _chair(picture, (x, y), camera.scale(z))
        if z > 5:  # noqa: PLR2004 - those near the lens would hide the table
            defocus(picture, 2)
    body(picture, [camera.wall(-1.15, 1.15, 0, 0.76, 2.5)], (92, 54, 34), 60, light=(0, -1))
    flat(picture, table, (118, 72, 46))
    texture(picture, table, 31, 0.3, wide=12, high=400)
    beam(picture, camera.floor(-0.5, 0.6, 2.5, 8.4, 0.76), (255, 244, 224), 50, 0.28)
    for z in (7.6, 6.6, 5.6, 4.8, 4.0, 3.3):
        for side in (-1, 1):
            _place_at_table(picture, camera, side, z)
    glow(picture, (1400, 260), 1300, (255, 246, 226), 0.4)
    return developed(picture, 3, warmth=0.04)


def _room(picture: Image.Image, camera: Camera, far: float, half: float) -> None:
    """Paint floor, side walls with windows on the left, ceiling with lamps."""
    flat(picture, camera.floor(-half, half, 0.8, far), (150, 132, 112))
    flat(picture, camera.floor(-half, half, 0.8, far, 3.1), (240, 238, 232))
    for side, colour in ((-1, (208, 200, 186)), (1, (222, 214, 200))):
        wall = [
            camera.at(side * half, y, z) for y, z in ((3.1, 0.8), (3.1, far), (0, far), (0, 0.8))
        ]
        flat(picture, wall, colour)
    for z in (2.2, 4.2, 6.2, 8.2):
        pane = [
            camera.at(-half + 0.01, y, d)
            for y, d in ((2.6, z), (2.6, z + 1.2), (0.9, z + 1.2), (0.9, z))
        ]
        flat(picture, pane, (250, 252, 250))
        beam(picture, pane, (255, 255, 255), 50, 0.5)
        lamp = camera.floor(-0.9, 0.9, z, z + 0.4, 3.08)
        flat(picture, lamp, (255, 255, 250))
        beam(picture, lamp, (255, 250, 235), 30, 0.7)


def _chair(picture: Image.Image, at: Point, size: float) -> None:
    """Paint the padded back of a chair over the lower part of whoever sits in it."""
    x, y = at
    back = [
        (x + u * size, y - v * size)
        for u, v in ((-0.25, 0.1), (0.25, 0.1), (0.27, -0.42), (-0.27, -0.42))
    ]
    stem = limb((x, y + 0.42 * size), (x, y + 0.6 * size), 0.04 * size, 0.04 * size)
    body(picture, [stem], (40, 40, 44), 0.02 * size)
    body(picture, [back], (58, 52, 52), 0.06 * size, light=(0, -1))


def _place_at_table(picture: Image.Image, camera: Camera, side: int, z: float) -> None:
    paper = camera.floor(side * 0.95 - 0.14, side * 0.95 + 0.14, z, z + 0.3, 0.77)
    shadow(picture, paper, 5, 0.4)
    flat(picture, paper, (246, 246, 242))
    x, y = camera.at(side * 0.62, 0.77, z + 0.1)
    size = camera.scale(z) * 0.045
    body(
        picture, [box(x - size, y - size * 2.4, size * 2, size * 2.4)], (244, 246, 246), size * 0.7
    )
    body(picture, [oval(x, y - size * 2.4, size, size * 0.35)], (208, 180, 120), size * 0.2)


def exhibition_wall() -> Image.Image:
    """The integrity month's exhibition: panels under spotlights, two visitors from behind."""
    picture = canvas(1200, 800, (112, 104, 98), (88, 80, 74))
    camera = Camera(picture.size, horizon=0.46, eye=1.6, focal=0.85)
    flat(picture, camera.wall(-6, 6, 0, 3.4, 5), (216, 208, 196))
    flat(picture, camera.floor(-6, 6, 1, 5), (122, 110, 98))
    titles = ("一则典故", "一个条款", "一张漫画", "一道问答")
    grounds = ((158, 30, 32), (40, 92, 96), (176, 128, 60), (62, 84, 120))
    for at, (title, ground) in enumerate(zip(titles, grounds, strict=True)):
        left = -2.75 + at * 1.4
        shadow(picture, camera.wall(left + 0.04, left + 1.26, 0.78, 2.2, 5), 16, 0.5)
        lay(picture, _panel(title, ground, at), camera.wall(left, left + 1.2, 0.82, 2.26, 4.98))
    lay(
        picture, lettering("清风小札 廉洁教育月", 120, RED), camera.wall(-1.35, 1.35, 2.42, 2.72, 5)
    )
    for at in range(4):
        x, y = camera.at(-2.15 + at * 1.4, 2.2, 5)
        beam(
            picture,
            [(x - 30, 0), (x + 30, 0), (x + 330, y + 560), (x - 330, y + 560)],
            (255, 236, 200),
            60,
            0.28,
        )
        beam(picture, oval(*camera.at(-2.15 + at * 1.4, 0, 4.4), 240, 60), (255, 236, 200), 40, 0.3)
    defocus(picture, 2)
    for x, z, tall, clothes, pose in (
        (-1.25, 3.3, 1.66, Clothes(top=(200, 206, 216), legs=(44, 50, 66)), POINTING),
        (-0.55, 3.1, 1.76, Clothes(top=(52, 60, 82), legs=(36, 38, 46)), STANDING),
        (1.75, 3.6, 1.7, Clothes(top=(126, 52, 52), legs=(50, 48, 52)), STANDING),
    ):
        person(picture, camera.at(x, 0, z), tall * camera.scale(z), clothes, pose, light=(0, -0.9))
    return developed(picture, 4, warmth=0.05)


def _panel(title: str, ground: Colour, at: int) -> Image.Image:
    panel = Image.new("RGB", (600, 720), (250, 248, 242))
    pen = ImageDraw.Draw(panel)
    pen.rectangle((0, 0, 600, 120), fill=ground)
    panel.paste(lettering(title, 72, (252, 246, 232), ground, 10), (145, 14))
    pen.rectangle((50, 160, 550, 400), fill=blend(ground, (255, 255, 255), 0.72))
    pen.ellipse((120 + at * 40, 200, 260 + at * 40, 340), fill=blend(ground, (255, 255, 255), 0.3))
    pen.polygon([(300, 380), (420, 220), (530, 380)], fill=blend(ground, (255, 255, 255), 0.45))
    for line in range(6):
        pen.line(
            (50, 450 + line * 42, 550 - (line % 3) * 90, 450 + line * 42),
            fill=(120, 118, 116),
            width=12,
        )
    return panel


def quiz_stage() -> Image.Image:
    """The quiz: three desks on a lit stage, a big screen, the audience as dark heads."""
    picture = canvas(1200, 800, (26, 16, 34), (46, 22, 30))
    camera = Camera(picture.size, horizon=0.42, eye=1.7, focal=0.9)
    flat(picture, camera.wall(-5, 5, 0.6, 4, 8), (84, 16, 24))
    for fold in range(-12, 13):
        x = fold * 0.42
        beam(picture, camera.wall(x, x + 0.16, 0.6, 4, 8), (150, 36, 40), 10, 0.5)
    screen = Image.new("RGB", (1280, 560), (20, 58, 118))
    screen.paste(lettering("学用结合 知识竞赛", 116, (255, 240, 190), (20, 58, 118), 20), (106, 60))
    screen.paste(lettering("第二轮：抢答", 80, (226, 238, 252), (20, 58, 118), 20), (380, 230))
    lay(picture, screen, camera.wall(-1.9, 1.9, 1.95, 3.45, 7.9))
    glow(picture, camera.at(0, 2.6, 7.9), 1000, (90, 140, 220), 0.5)
    defocus(picture, 4)
    flat(picture, camera.floor(-5, 5, 4.2, 8, 0.6), (120, 72, 46))
    flat(picture, camera.wall(-5, 5, 0, 0.6, 4.2), (60, 30, 24))
    beam(picture, camera.floor(-2.6, 2.6, 4.4, 7.5, 0.6), (255, 220, 170), 60, 0.45)
    teams = (((60, 120, 190), "招商"), ((196, 60, 50), "物业"), ((60, 140, 96), "设计"))
    for at, (colour, name) in enumerate(teams):
        _quiz_desk(picture, camera, -2.05 + at * 2.05, colour, name)
    for x, colour in ((-1.9, (255, 190, 150)), (0, (255, 244, 224)), (1.9, (255, 190, 150))):
        top, foot = camera.at(x * 0.5, 4.2, 6.5), camera.at(x, 0.7, 5.8)
        beam(
            picture,
            [
                (top[0] - 20, -20),
                (top[0] + 20, -20),
                (foot[0] + 300, foot[1]),
                (foot[0] - 300, foot[1]),
            ],
            colour,
            40,
            0.2,
        )
        glow(picture, (top[0], 0), 220, colour, 0.9)
    for at in range(9):
        x = 60 + at * 285 + (at * 67) % 90
        seated_back(
            picture, (x, 1560 - (at * 53) % 80), 620, Clothes(top=(26, 20, 26), cap=(16, 12, 16))
        )
    return developed(picture, 5, vivid=1.05)


def _quiz_desk(picture: Image.Image, camera: Camera, x: float, colour: Colour, name: str) -> None:
    for offset, shirt in ((-0.5, 0), (0.5, 3), (0, 1)):
        clothes = Clothes(top=blend(_SHIRTS[shirt], colour, 0.35))
        pose = CLAPPING if offset else POINTING
        person(
            picture,
            camera.at(x + offset, 0.6, 6.1),
            1.68 * camera.scale(6.1),
            clothes,
            pose,
            light=(0, -0.9),
        )
    front = camera.wall(x - 0.85, x + 0.85, 0.6, 1.5, 5.6)
    body(picture, [front], blend(colour, (255, 255, 255), 0.1), 30, contrast=0.4)
    lay(
        picture,
        lettering(name, 100, (255, 250, 240)),
        camera.wall(x - 0.34, x + 0.34, 0.86, 1.28, 5.59),
    )
    flat(picture, camera.floor(x - 0.9, x + 0.9, 5.5, 6, 1.5), (236, 228, 214))
    button = camera.at(x + 0.1, 1.54, 5.6)
    body(picture, [oval(*button, 34, 22)], (230, 40, 34), 10)
    glow(picture, button, 90, (255, 70, 50), 0.9)


def control_room() -> Image.Image:
    """The night watch: a wall of screens, one colleague at the desk, a green lamp."""
    picture = canvas(1200, 800, (14, 18, 26), (22, 26, 34))
    camera = Camera(picture.size, horizon=0.44, eye=1.6, focal=0.85)
    flat(picture, camera.floor(-4, 4, 1, 4.6), (26, 30, 38))
    chance = dice(12)
    for row in range(2):
        for column in range(5):
            x, y = -2.35 + column * 0.96, 1.2 + row * 0.68
            lay(
                picture,
                _monitor(chance, (row * 5 + column) % 4),
                camera.wall(x, x + 0.9, y, y + 0.62, 4.4),
            )
            glow(picture, camera.at(x + 0.45, y + 0.3, 4.4), 300, (70, 120, 160), 0.35)
    defocus(picture, 5)
    desk = camera.floor(-2.3, 2.3, 2.5, 3.3, 0.74)
    flat(picture, desk, (66, 70, 80))
    beam(picture, camera.floor(-1.6, 1.6, 2.8, 3.3, 0.74), (90, 130, 170), 40, 0.6)
    flat(picture, camera.wall(-2.3, 2.3, 0.1, 0.74, 2.5), (30, 34, 42))
    _duty_desk(picture, camera)
    seated_back(
        picture,
        camera.at(0.12, 0.72, 2.25),
        1.72 * camera.scale(2.25),
        Clothes(top=(48, 70, 104)),
        (0.3, -0.9),
    )
    glow(picture, camera.at(-1.28, 1.12, 2.75), 620, (255, 206, 120), 0.75)
    return developed(picture, 7, vivid=0.95)


def _duty_desk(picture: Image.Image, camera: Camera) -> None:
    x, y = camera.at(-1.28, 0.74, 2.8)
    body(picture, [limb((x, y), (x, y - 230), 14, 12), oval(x, y, 80, 20)], (120, 110, 80), 8)
    shade = [(x - 130, y - 200), (x + 130, y - 200), (x + 84, y - 290), (x - 84, y - 290)]
    body(picture, [shade], (52, 132, 96), 26)
    beam(picture, oval(x, y + 6, 330, 70), (255, 214, 140), 30, 0.7)
    sheet = Image.new("RGB", (500, 340), (238, 234, 222))
    sheet.paste(lettering("党员轮值表", 56, RED, (238, 234, 222), 6), (96, 14))
    pen = ImageDraw.Draw(sheet)
    for line in range(5):
        pen.line((30, 110 + line * 48, 470, 110 + line * 48), fill=(120, 116, 110), width=4)
    for line in range(5):
        pen.line((30 + line * 110, 110, 30 + line * 110, 302), fill=(120, 116, 110), width=4)
    lay(
        picture,
        sheet,
        [
            camera.at(u, 0.75, z)
            for u, z in ((-1.05, 3.1), (-0.5, 3.1), (-0.52, 2.62), (-1.1, 2.62))
        ],
    )
    phone_x, phone_y = camera.at(1.2, 0.74, 2.8)
    body(picture, [box(phone_x - 110, phone_y - 50, 220, 60)], (150, 30, 30), 14)
    body(
        picture,
        [limb((phone_x - 105, phone_y - 62), (phone_x + 105, phone_y - 62), 24, 24)],
        (170, 36, 34),
        12,
    )


def _monitor(chance: Random, kind: int) -> Image.Image:
    """Return what a screen shows: a camera's grey view, a plan, curves or a list."""
    screen = Image.new(
        "RGB", (450, 300), ((46, 58, 66), (16, 44, 60), (14, 30, 44), (24, 40, 56))[kind]
    )
    pen = ImageDraw.Draw(screen)
    if kind == 0:
        pen.polygon([(0, 300), (180, 110), (280, 110), (450, 300)], fill=(104, 112, 116))
        pen.rectangle((0, 0, 450, 60), fill=(58, 70, 80))
        pen.rectangle((80, 150, 130, 210), fill=(150, 150, 146))
    elif kind == 1:
        for _ in range(14):
            x, y = chance.randint(10, 380), chance.randint(10, 250)
            pen.rectangle((x, y, x + 55, y + 34), outline=(90, 200, 190), width=3)
    elif kind == 2:  # noqa: PLR2004 - the third kind
        for level, colour in ((90, (110, 220, 140)), (180, (240, 200, 90)), (240, (120, 170, 240))):
            points = [(x, level + chance.randint(-34, 34)) for x in range(0, 451, 25)]
            pen.line(points, fill=colour, width=5)
    else:
        for line in range(8):
            colour = (110, 220, 140) if line % 3 else (240, 190, 80)
            pen.ellipse((24, 24 + line * 33, 42, 42 + line * 33), fill=colour)
            pen.line(
                (64, 33 + line * 33, 200 + chance.randint(0, 200), 33 + line * 33),
                fill=(170, 190, 204),
                width=8,
            )
    return screen


def reading_corner() -> Image.Image:
    """The reading corner: low shelves of old books, a volunteer shelving them."""
    picture = canvas(1200, 800, (240, 234, 222), (206, 186, 156))
    camera = Camera(picture.size, horizon=0.42, eye=1.5, focal=0.85)
    flat(picture, camera.floor(-4, 4, 1, 4.2), (190, 156, 116))
    texture(picture, camera.floor(-4, 4, 1, 4.2), 131, 0.3, wide=300, high=10)
    lay(
        picture,
        lettering("职工阅读角", 130, (150, 84, 44)),
        camera.wall(-0.95, 0.95, 2.3, 2.66, 4.2),
    )
    chance = dice(13)
    for left in (-2.55, -0.85, 0.85):
        _shelf(picture, camera, left, chance)
    defocus(picture, 2)
    window = [camera.at(3.0, y, z) for y, z in ((2.7, 3.9), (2.7, 2.4), (0.9, 2.4), (0.9, 3.9))]
    flat(picture, window, (252, 254, 250))
    person(
        picture,
        camera.at(-0.35, 0, 3.25),
        1.64 * camera.scale(3.25),
        Clothes(top=RED, sleeves=(226, 226, 228), legs=(58, 70, 96), cap=RED),
        POINTING,
    )
    _boxes_of_books(picture, camera, chance)
    beam(picture, [(2400, 200), (2400, 1100), (900, 1600), (300, 1600)], (255, 240, 200), 130, 0.3)
    return developed(picture, 8, warmth=0.05)


def _shelf(picture: Image.Image, camera: Camera, left: float, chance: Random) -> None:
    shadow(picture, camera.floor(left, left + 1.6, 3.5, 4), 30, 0.5)
    flat(picture, camera.wall(left, left + 1.6, 0, 2.0, 4), (150, 104, 62))
    for level in range(4):
        bottom = 0.1 + level * 0.47
        flat(picture, camera.wall(left + 0.05, left + 1.55, bottom, bottom + 0.41, 4), (96, 64, 38))
        at = left + 0.07
        while at < left + 1.4:
            thick, tall = chance.uniform(0.025, 0.07), chance.uniform(0.24, 0.38)
            colour = chance.choice(
                (
                    (170, 52, 46),
                    (52, 92, 132),
                    (216, 190, 128),
                    (70, 122, 90),
                    (224, 220, 210),
                    (98, 66, 104),
                    (206, 124, 56),
                )
            )
            body(
                picture,
                [camera.wall(at, at + thick, bottom, bottom + tall, 3.98)],
                colour,
                5,
                light=(-0.9, -0.3),
            )
            at += thick + 0.006
        flat(picture, camera.wall(left, left + 1.6, bottom - 0.05, bottom, 3.95), (186, 136, 86))


def _boxes_of_books(picture: Image.Image, camera: Camera, chance: Random) -> None:
    for x, z in ((0.75, 2.55), (1.45, 2.75)):
        shadow(picture, camera.floor(x - 0.05, x + 0.6, z - 0.1, z + 0.3), 24, 0.6)
        for spine in range(6):
            at = x + 0.05 + spine * 0.078
            colour = chance.choice(((170, 52, 46), (52, 92, 132), (70, 122, 90), (216, 190, 128)))
            body(
                picture,
                [camera.wall(at, at + 0.07, 0.2, 0.46 + (spine % 3) * 0.03, z + 0.1)],
                colour,
                8,
            )
        body(picture, [camera.wall(x, x + 0.55, 0, 0.36, z)], (188, 146, 98), 30, contrast=0.35)
        lay(
            picture,
            lettering("捐书", 90, (120, 82, 46)),
            camera.wall(x + 0.14, x + 0.41, 0.12, 0.27, z - 0.01),
        )
