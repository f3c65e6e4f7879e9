"""The sample photographs of sport, weather and building sites, one function each."""

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
from sample_photos.people import BENDING, GUARDING, REACHING, STANDING, Clothes, person, seated_back

_BLUE = Clothes(top=(36, 84, 160), legs=(30, 70, 140), bare_arms=True, bare_legs=True)
_WHITE = Clothes(top=(236, 236, 232), legs=(226, 226, 222), bare_arms=True, bare_legs=True)
_VOLUNTEER = Clothes(
    top=(190, 34, 36), sleeves=(228, 228, 226), legs=(54, 66, 92), cap=(190, 34, 36)
)
_ORANGE = Clothes(top=(232, 120, 36), legs=(44, 52, 70), cap=(246, 206, 60))


def building_site() -> Image.Image:
    """The site at sunrise: scaffolding, a crane, workers with helmets on their way."""
    picture = canvas(1200, 800, (126, 160, 200), (252, 206, 150))
    glow(picture, (1850, 940), 1100, (255, 226, 160), 1)
    camera = Camera(picture.size, horizon=0.66, eye=1.6, focal=0.9)
    chance = dice(21)
    for at in range(26):
        tall = chance.randint(40, 190)
        flat(picture, box(at * 96 - 30, 1060 - tall, 92, tall), (196, 170, 160))
    defocus(picture, 10)
    _crane(picture, 560, 1060)
    defocus(picture, 3)
    _scaffold(picture, camera)
    ground = camera.floor(-60, 60, 1, 200)
    flat(picture, ground, (150, 120, 96))
    texture(picture, ground, 23, 0.25, wide=90, high=4)
    beam(picture, camera.floor(2, 6, 2, 30), (255, 214, 150), 60, 0.4)
    for x, z, clothes in (
        (-1.0, 9, _ORANGE),
        (0.2, 8.2, _ORANGE),
        (1.15, 9.6, Clothes(top=(52, 96, 150), legs=(50, 54, 66), cap=(240, 240, 236))),
    ):
        feet = camera.at(x, 0, z)
        shadow(
            picture,
            [
                camera.at(u, 0, d)
                for u, d in ((x - 0.2, z), (x + 0.2, z), (x - 1.3, z - 3), (x - 1.9, z - 3))
            ],
            14,
            0.45,
        )
        person(picture, feet, 1.72 * camera.scale(z), clothes, light=(0.8, -0.4))
    glow(picture, (2000, 900), 900, (255, 200, 120), 0.5)
    return developed(picture, 21, warmth=0.04)


def _crane(picture: Image.Image, x: float, foot: float) -> None:
    steel = (196, 130, 70)
    for side in (-16, 16):
        flat(picture, limb((x + side, foot), (x + side, 190), 5, 5), steel)
    for step in range(22):
        y = foot - step * 40
        flat(picture, limb((x - 16, y), (x + 16, y - 40), 3, 3), steel)
    for level in (230, 262):
        flat(picture, limb((x - 260, level), (x + 900, level), 5, 4), steel)
    for step in range(29):
        left = x - 260 + step * 40
        flat(picture, limb((left, 262), (left + 20, 230), 3, 3), steel)
    flat(picture, limb((x, 130), (x + 860, 230), 3, 3), steel)
    flat(picture, limb((x, 130), (x - 240, 230), 3, 3), steel)
    flat(picture, box(x - 260, 262, 110, 90), (120, 110, 110))
    flat(picture, limb((x + 640, 262), (x + 640, 620), 2, 2), (90, 80, 80))
    flat(picture, box(x + 590, 620, 100, 40), (110, 90, 80))


def _scaffold(picture: Image.Image, camera: Camera) -> None:
    """Paint the shell of a building with its scaffolding on the right."""
    for floor in range(4):
        bottom = floor * 3.2
        flat(picture, camera.wall(2.4, 14, bottom, bottom + 3.2, 18), (170, 156, 148))
        flat(picture, camera.wall(2.4, 14, bottom + 0.4, bottom + 2.8, 18), (112, 100, 98))
        for bay in range(6):
            left = 2.6 + bay * 1.9
            flat(
                picture, camera.wall(left, left + 0.35, bottom, bottom + 3.2, 17.9), (186, 172, 162)
            )
    flat(picture, camera.wall(2.2, 14, 6.6, 9.4, 17), (58, 130, 92), 0.75)
    for post in range(9):
        x = 2.2 + post * 1.45
        flat(picture, limb(camera.at(x, 0, 16.8), camera.at(x, 13.4, 16.8), 5, 5), (84, 86, 92))
    for level in range(8):
        y = 0.9 + level * 1.65
        flat(picture, limb(camera.at(2.2, y, 16.8), camera.at(14, y, 16.8), 4, 4), (84, 86, 92))
        flat(picture, camera.wall(2.2, 14, y - 0.8, y - 0.72, 16.9), (196, 160, 104))
    lay(
        picture,
        lettering("安全第一 预防为主", 120, (255, 250, 240), (178, 30, 34), 30),
        camera.wall(3.2, 9.2, 3.5, 4.5, 16.7),
    )


def jump_ball() -> Image.Image:
    """The first second of the final: two centres leap, the ball above their fingers."""
    picture = canvas(1200, 800, (40, 34, 38), (72, 58, 54))
    camera = Camera(picture.size, horizon=0.62, eye=1.5, focal=1.05)
    _stands(picture, camera, 27)
    defocus(picture, 16)
    _court(picture, camera)
    for x, z, clothes in ((-2.3, 8.5, _WHITE), (2.5, 8.2, _BLUE), (-1.3, 9, _BLUE)):
        person(
            picture, camera.at(x, 0, z), 1.78 * camera.scale(z), clothes, GUARDING, light=(0, -0.9)
        )
    defocus(picture, 5)
    for x, clothes in ((-0.45, _BLUE), (0.42, _WHITE)):
        ground = camera.at(x, 0, 6)
        shadow(picture, oval(ground[0], ground[1], 150, 26), 20, 0.6)
        pose = REACHING if x < 0 else {name: (-u, v) for name, (u, v) in REACHING.items()}
        person(
            picture,
            camera.at(x, 0.46, 6),
            1.88 * camera.scale(6),
            clothes,
            pose,
            light=(0, -0.9),
            grounded=False,
        )
        number = "7" if x < 0 else "12"
        ink = (250, 250, 250) if x < 0 else (40, 44, 60)
        chest = camera.at(x, 0.46 + 1.88 * 0.69, 6)
        lay(
            picture,
            lettering(number, 100, ink),
            box(chest[0] - 60 * len(number), chest[1] - 70, 120 * len(number), 140),
        )
    _ball(picture, camera.at(-0.02, 2.9, 6), 0.125 * camera.scale(6))
    for x in (500, 1200, 1900):
        glow(picture, (x, 20), 420, (255, 246, 226), 0.7)
    return developed(picture, 22, warmth=0.03, vivid=1.05)


def _stands(picture: Image.Image, camera: Camera, seed: int) -> None:
    """Paint rows of spectators, colours only, and the lamps of the hall above them."""
    chance = dice(seed)
    for row in range(7, -1, -1):
        y, z = 0.9 + row * 0.42, 12 + row * 0.7
        flat(
            picture, camera.wall(-14, 14, 0, y + 0.1, z), blend((96, 76, 70), (60, 50, 52), row / 7)
        )
        for seat in range(-17, 18):
            colour = chance.choice(
                ((190, 60, 56), (70, 100, 150), (220, 214, 206), (90, 130, 110), (52, 56, 66))
            )
            x = seat * 0.55 + chance.uniform(-0.1, 0.1)
            seated_back(
                picture, camera.at(x, y + 0.35, z), 1.65 * camera.scale(z), Clothes(top=colour)
            )


def _court(picture: Image.Image, camera: Camera) -> None:
    floor = camera.floor(-20, 20, 1.2, 11.5)
    flat(picture, floor, (206, 150, 92))
    texture(picture, floor, 24, 0.25, wide=300, high=5)
    for half in (-1, 1):
        beam(picture, camera.floor(half * 3 - 0.5, half * 3 + 0.5, 2, 11), (255, 240, 214), 60, 0.3)
    ring = [camera.at(x / 100, 0, 6 + z / 100) for x, z in oval(0, 0, 180, 180)]
    inner = [camera.at(x / 100, 0, 6 + z / 100) for x, z in oval(0, 0, 172, 172)]
    flat(picture, ring, (240, 236, 226))
    flat(picture, inner, (178, 66, 52))
    flat(picture, camera.floor(-20, 20, 5.96, 6.04), (240, 236, 226))


def _ball(picture: Image.Image, at: Point, radius: float) -> None:
    x, y = at
    body(picture, [oval(x, y, radius, radius)], (222, 116, 46), radius * 0.5, light=(-0.4, -0.9))
    pen = ImageDraw.Draw(picture)
    seam = (70, 40, 28)
    pen.line((x - radius, y + radius * 0.1, x + radius, y - radius * 0.1), fill=seam, width=4)
    pen.line((x - radius * 0.1, y - radius, x + radius * 0.1, y + radius), fill=seam, width=4)
    for side in (-1, 1):
        middle = x + side * radius * 1.25
        bounds = (middle - radius * 0.8, y - radius * 0.8, middle + radius * 0.8, y + radius * 0.8)
        pen.arc(bounds, 120 if side > 0 else -60, 240 if side > 0 else 60, fill=seam, width=4)


def final_score() -> Image.Image:
    """After the whistle: both teams mixed in one row under the scoreboard, 58:55."""
    picture = canvas(1200, 800, (52, 46, 52), (90, 74, 66))
    camera = Camera(picture.size, horizon=0.56, eye=1.5, focal=0.95)
    _stands(picture, camera, 29)
    board = Image.new("RGB", (1000, 420), (18, 20, 26))
    for text, size, colour, left, top in (
        ("物业", 80, (240, 240, 236), 90, 40),
        ("工程", 80, (240, 240, 236), 730, 40),
        ("58:55", 190, (255, 96, 60), 90, 170),
    ):
        strip = lettering(text, size, colour)
        wide = 820 if ":" in text else strip.width
        lay(board, strip, box(left, top, wide, strip.height))
    lay(picture, board, camera.wall(-1.5, 1.5, 3.1, 4.36, 11))
    glow(picture, camera.at(0, 3.7, 11), 700, (255, 120, 70), 0.3)
    defocus(picture, 7)
    _court(picture, camera)
    team: tuple[tuple[Clothes, float], ...] = (
        (_BLUE, 1.74),
        (_WHITE, 1.8),
        (_WHITE, 1.7),
        (_BLUE, 1.86),
        (_WHITE, 1.78),
        (_BLUE, 1.7),
        (_BLUE, 1.82),
        (_WHITE, 1.76),
        (_BLUE, 1.72),
    )
    hugging = STANDING | {
        "left elbow": (-0.2, 0.72),
        "right elbow": (0.2, 0.72),
        "left hand": (-0.27, 0.79),
        "right hand": (0.27, 0.79),
    }
    for at, (clothes, tall) in enumerate(team):
        feet = camera.at(-2.2 + at * 0.55, 0, 5.6 + (at % 2) * 0.25)
        person(picture, feet, tall * camera.scale(5.7), clothes, hugging, light=(0, -0.9))
    _ball(picture, camera.at(0.55, 0.13, 4.6), 0.13 * camera.scale(4.6))
    for x in (300, 1200, 2100):
        glow(picture, (x, 10), 460, (255, 246, 226), 0.6)
    return developed(picture, 23, warmth=0.03)


def rainy_night() -> Image.Image:
    """The garage entrance in the rain: one lamp, sandbags, two colleagues in raincoats."""
    picture = canvas(1200, 800, (16, 22, 34), (30, 36, 46))
    camera = Camera(picture.size, horizon=0.5, eye=1.6, focal=0.85)
    flat(picture, camera.wall(-9, 9, 0, 5, 9), (44, 50, 60))
    flat(picture, camera.wall(-2.6, 2.6, 0, 2.7, 8.95), (12, 14, 20))
    for bar in range(9):
        flat(
            picture, camera.wall(-2.6, 2.6, 1.5 + bar * 0.14, 1.56 + bar * 0.14, 8.9), (54, 62, 74)
        )
    lay(
        picture,
        lettering("三号车库", 110, (240, 232, 200), (34, 70, 120), 24),
        camera.wall(-1.1, 1.1, 2.85, 3.45, 8.9),
    )
    lamp = camera.at(3.1, 3.2, 8.6)
    road = camera.floor(-12, 12, 1, 9)
    flat(picture, road, (34, 40, 50))
    beam(
        picture,
        [
            (lamp[0] - 20, lamp[1]),
            (lamp[0] + 20, lamp[1]),
            (lamp[0] + 620, 1250),
            (lamp[0] - 900, 1250),
        ],
        (255, 210, 130),
        70,
        0.3,
    )
    for reach, part in ((0.9, 0.4), (0.4, 0.6)):
        glint = camera.floor(3.1 - reach, 3.1 + reach * 0.5, 1.6, 8.6)
        beam(picture, glint, (255, 206, 120), 50, part)
    texture(picture, road, 31, 0.5, wide=120, high=5)
    glow(picture, lamp, 760, (255, 214, 140), 1)
    glow(picture, lamp, 160, (255, 250, 230), 1)
    coats: tuple[tuple[float, float, Colour], ...] = (
        (-1.2, 6.4, (220, 190, 40)),
        (1.05, 6.0, (40, 90, 160)),
    )
    for x, z, coat in coats:
        clothes = Clothes(top=coat, legs=blend(coat, (20, 20, 30), 0.55), cap=coat)
        person(
            picture, camera.at(x, 0, z), 1.75 * camera.scale(z), clothes, BENDING, light=(0.9, -0.5)
        )
    _sandbags(picture, camera)
    defocus(picture, 1.5)
    _rain(picture)
    return developed(picture, 24, warmth=-0.01)


def _sandbags(picture: Image.Image, camera: Camera) -> None:
    shadow(picture, camera.floor(-2.9, 2.9, 4.9, 5.7), 24, 0.7)
    for row in range(3):
        for at in range(10 - row):
            x = -2.7 + at * 0.58 + row * 0.29
            centre = camera.at(x + 0.25, 0.13 + row * 0.2, 5.3)
            size = camera.scale(5.3)
            tone = blend((176, 160, 124), (140, 126, 98), (at * 7 + row * 5) % 10 / 10)
            bag = oval(*centre, 0.31 * size, 0.12 * size, (at % 3 - 1) * 0.05)
            body(picture, [bag], tone, 0.05 * size, light=(0.8, -0.7), contrast=0.7)


def _rain(picture: Image.Image) -> None:
    chance = dice(33)
    veil = Image.new("RGBA", picture.size)
    pen = ImageDraw.Draw(veil)
    for _ in range(1100):
        x, y = chance.randint(-100, picture.width), chance.randint(-100, picture.height)
        length = chance.randint(30, 130)
        pen.line(
            (x, y, x - length * 0.16, y + length),
            fill=(214, 222, 236, chance.randint(20, 76)),
            width=3,
        )
    for _ in range(160):
        x, y = chance.randint(0, picture.width), chance.randint(1180, picture.height)
        pen.arc((x - 22, y - 7, x + 22, y + 7), 180, 360, fill=(200, 210, 226, 90), width=3)
    picture.paste(veil, mask=veil.getchannel("A"))


def planting_trees() -> Image.Image:
    """Volunteers plant young trees on a slope in spring."""
    picture = canvas(1200, 800, (140, 186, 226), (226, 238, 236))
    camera = Camera(picture.size, horizon=0.42, eye=1.7, focal=0.9)
    chance = dice(44)
    _hills_and_meadow(picture, camera)
    lay(
        picture,
        lettering("义务植树 共建绿色园区", 110, (255, 240, 190), (190, 30, 34), 40),
        camera.wall(-3.4, 3.4, 2.1, 2.85, 13),
    )
    for x in (-3.4, 3.4):
        body(picture, [limb(camera.at(x, 0, 13), camera.at(x, 2.9, 13), 8, 8)], (120, 96, 70), 5)
    for x, z in ((-3.6, 10), (-1.5, 10.5), (1.0, 10.2), (3.4, 9.8)):
        _sapling(picture, camera, x, z, chance)
        person(
            picture,
            camera.at(x + 0.55, 0, z),
            1.68 * camera.scale(z),
            _VOLUNTEER,
            light=(-0.8, -0.6),
        )
    defocus(picture, 3)
    for x, z, pose in ((-2.1, 5.2, BENDING), (1.2, 5.0, STANDING)):
        _sapling(picture, camera, x + (0.72 if pose is BENDING else 0.8), z, chance)
        person(
            picture, camera.at(x, 0, z), 1.7 * camera.scale(z), _VOLUNTEER, pose, light=(-0.8, -0.6)
        )
    _bucket(picture, camera)
    glow(picture, (300, 60), 1400, (255, 246, 214), 0.55)
    return developed(picture, 25, warmth=0.02, vivid=1.05)


def _hills_and_meadow(picture: Image.Image, camera: Camera) -> None:
    chance = dice(41)
    hills: tuple[Colour, ...] = ((170, 196, 190), (134, 170, 140), (104, 146, 96))
    for layer, colour in enumerate(hills):
        for _ in range(34):
            at, size = chance.randint(-100, 2500), chance.randint(60, 150)
            body(
                picture,
                [oval(at, 660 - 40 + layer * 22, size * 1.3, size * (1.1 - layer * 0.2))],
                colour,
                size * 0.4,
            )
        defocus(picture, 9 - layer * 2)
    meadow = camera.floor(-60, 60, 1, 90)
    flat(picture, meadow, (118, 156, 74))
    texture(picture, meadow, 42, 0.3, wide=8, high=10)
    texture(picture, meadow, 43, 0.35, wide=300, high=40)


def _bucket(picture: Image.Image, camera: Camera) -> None:
    bucket = camera.at(0.25, 0, 4.3)
    size = camera.scale(4.3)
    shadow(picture, oval(bucket[0] + 50, bucket[1], 0.26 * size, 0.06 * size), 14, 0.5)
    pail = [
        (bucket[0] + u * size, bucket[1] - v * size)
        for u, v in ((-0.12, 0), (0.12, 0), (0.17, 0.3), (-0.17, 0.3))
    ]
    body(picture, [pail], (60, 120, 190), 26)
    body(
        picture,
        [oval(bucket[0], bucket[1] - 0.3 * size, 0.17 * size, 0.045 * size)],
        (30, 62, 96),
        8,
    )


def _sapling(picture: Image.Image, camera: Camera, x: float, z: float, chance: Random) -> None:
    size = camera.scale(z)
    foot, top = camera.at(x, 0, z), camera.at(x + 0.04, 1.9, z)
    shadow(picture, oval(foot[0] + 0.2 * size, foot[1], 0.6 * size, 0.08 * size), 12, 0.45)
    mound = oval(foot[0], foot[1], 0.36 * size, 0.1 * size)
    body(picture, [mound], (112, 82, 56), 0.04 * size)
    body(picture, [limb(foot, top, 0.028 * size, 0.012 * size)], (106, 84, 62), 4)
    for _ in range(90):
        v = chance.uniform(0.95, 2.1)
        u = chance.gauss(0, 0.2 * (2.35 - v))
        leaf = oval(*camera.at(x + u, v, z), 0.05 * size, 0.03 * size, chance.uniform(-1.5, 1.5))
        body(picture, [leaf], blend((92, 148, 62), (164, 196, 92), chance.random()), 0.02 * size)
