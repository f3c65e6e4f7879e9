"""People for the sample photographs: nobody in particular, seen from behind or from afar."""

import msgspec
from PIL import Image

from sample_photos.brushes import Colour, Point, blend, body, limb, oval, rounded, shadow

SKIN = (206, 160, 132)
HAIR = (32, 28, 28)

Pose = dict[str, Point]

_STANDING: Pose = {
    "head": (0, 0.925),
    "neck": (0, 0.86),
    "left shoulder": (-0.105, 0.80),
    "right shoulder": (0.105, 0.80),
    "left elbow": (-0.145, 0.63),
    "right elbow": (0.145, 0.63),
    "left hand": (-0.135, 0.47),
    "right hand": (0.135, 0.47),
    "left hip": (-0.055, 0.52),
    "right hip": (0.055, 0.52),
    "left knee": (-0.06, 0.27),
    "right knee": (0.06, 0.27),
    "left foot": (-0.07, 0.02),
    "right foot": (0.07, 0.02),
}


def posed(**moved: Point) -> Pose:
    """Return a pose: standing, but for the named joints (left_hand=…), in parts of the height."""
    return _STANDING | {name.replace("_", " "): point for name, point in moved.items()}


STANDING = posed()
CLAPPING = posed(
    left_elbow=(-0.15, 0.66),
    right_elbow=(0.15, 0.66),
    left_hand=(-0.03, 0.72),
    right_hand=(0.03, 0.72),
)
POINTING = posed(right_elbow=(0.20, 0.76), right_hand=(0.31, 0.86))
REACHING = posed(
    right_elbow=(0.15, 0.98),
    right_hand=(0.12, 1.14),
    left_elbow=(-0.2, 0.70),
    left_hand=(-0.27, 0.62),
    left_knee=(-0.09, 0.30),
    left_foot=(-0.17, 0.10),
    right_knee=(0.10, 0.32),
    right_foot=(0.05, 0.06),
)
GUARDING = posed(
    left_elbow=(-0.22, 0.74),
    left_hand=(-0.30, 0.88),
    right_elbow=(0.22, 0.72),
    right_hand=(0.31, 0.82),
    left_knee=(-0.13, 0.27),
    right_knee=(0.13, 0.27),
    left_foot=(-0.17, 0.02),
    right_foot=(0.18, 0.02),
)
BENDING = posed(
    head=(0.30, 0.72),
    neck=(0.24, 0.69),
    left_shoulder=(0.15, 0.70),
    right_shoulder=(0.22, 0.62),
    left_elbow=(0.24, 0.52),
    left_hand=(0.30, 0.38),
    right_elbow=(0.28, 0.48),
    right_hand=(0.33, 0.36),
    left_knee=(0.02, 0.27),
    right_knee=(0.10, 0.28),
    left_foot=(-0.05, 0.02),
    right_foot=(0.07, 0.02),
)


class Clothes(msgspec.Struct, frozen=True):
    """What somebody wears; `cap` replaces the hair: a helmet, a volunteer's cap."""

    top: Colour = (60, 80, 120)
    legs: Colour = (40, 44, 54)
    sleeves: Colour | None = None
    cap: Colour | None = None
    bare_arms: bool = False
    bare_legs: bool = False


def person(
    picture: Image.Image,
    feet: Point,
    height: float,
    clothes: Clothes,
    pose: Pose = STANDING,
    *,
    light: Point = (-0.7, -0.5),
    grounded: bool = True,
) -> None:
    """Paint one person, `height` pixels tall, the feet at `feet`."""
    joints = {name: (feet[0] + x * height, feet[1] - y * height) for name, (x, y) in pose.items()}
    if grounded:
        shadow(picture, oval(feet[0], feet[1], height * 0.16, height * 0.03), height / 40, 0.55)
    _legs(picture, joints, height, clothes, light)
    _arm(picture, joints, height, clothes, light, side="right")
    _trunk(picture, joints, height, clothes, light)
    _head(picture, joints, height, clothes, light)
    _arm(picture, joints, height, clothes, light, side="left")


def seated_back(
    picture: Image.Image, seat: Point, height: float, clothes: Clothes, light: Point = (0, -1)
) -> None:
    """Paint head and shoulders of somebody seated, from behind; `height` as if standing."""
    x, y = seat
    neck = limb((x, y - 0.27 * height), (x, y - 0.2 * height), 0.036 * height, 0.045 * height)
    body(picture, [neck], blend(SKIN, (0, 0, 0), 0.15), height * 0.02, light=light)
    outline = [
        (0.04, 0.235),
        (0.1, 0.2),
        (0.135, 0.165),
        (0.155, 0.1),
        (0.165, -0.05),
        (0.16, -0.7),
    ]
    right = [(x + u * height, y - v * height) for u, v in outline]
    left = [(x - u * height, y - v * height) for u, v in reversed(outline)]
    body(picture, [rounded(right + left)], clothes.top, height * 0.03, light=light)
    for side in (-1, 1):
        ear = oval(x + side * 0.062 * height, y - 0.315 * height, 0.012 * height, 0.022 * height)
        body(picture, [ear], SKIN, height * 0.006, light=light)
    skull = [
        oval(x, y - height * 0.335, height * 0.062, height * 0.072),
        oval(x, y - height * 0.29, height * 0.048, height * 0.045),
    ]
    body(picture, skull, HAIR, height * 0.03, light=light, contrast=0.5)
    if clothes.cap:
        _cap(picture, (x, y - height * 0.335), height, clothes.cap, light)


def _legs(
    picture: Image.Image, joints: Pose, height: float, clothes: Clothes, light: Point
) -> None:
    for side in ("right", "left"):
        hip, knee, foot = (joints[f"{side} {part}"] for part in ("hip", "knee", "foot"))
        shin = SKIN if clothes.bare_legs else clothes.legs
        body(
            picture,
            [limb(knee, foot, height * 0.042, height * 0.03)],
            shin,
            height * 0.02,
            light=light,
        )
        body(
            picture,
            [limb(hip, knee, height * 0.065, height * 0.048)],
            clothes.legs,
            height * 0.03,
            light=light,
        )
        shoe = oval(foot[0], foot[1] + height * 0.005, height * 0.045, height * 0.022)
        body(picture, [shoe], (38, 36, 40), height * 0.01, light=light)


def _trunk(
    picture: Image.Image, joints: Pose, height: float, clothes: Clothes, light: Point
) -> None:
    corners = ("left shoulder", "right shoulder", "right hip", "left hip")
    sides = [
        limb(joints["left shoulder"], joints["left hip"], height * 0.045, height * 0.045),
        limb(joints["right shoulder"], joints["right hip"], height * 0.045, height * 0.045),
        limb(joints["left hip"], joints["right hip"], height * 0.045, height * 0.045),
        limb(joints["neck"], joints["left shoulder"], height * 0.035, height * 0.05),
        limb(joints["neck"], joints["right shoulder"], height * 0.035, height * 0.05),
    ]
    middle = [joints[name] for name in corners]
    collar = [joints["neck"], joints["right shoulder"], joints["left shoulder"]]
    body(picture, [*sides, middle, collar], clothes.top, height * 0.055, light=light)


def _arm(
    picture: Image.Image,
    joints: Pose,
    height: float,
    clothes: Clothes,
    light: Point,
    *,
    side: str,
) -> None:
    shoulder, elbow, hand = (joints[f"{side} {part}"] for part in ("shoulder", "elbow", "hand"))
    sleeve = clothes.sleeves or blend(clothes.top, (0, 0, 0), 0.08)
    lower = SKIN if clothes.bare_arms else sleeve
    body(picture, [oval(*hand, height * 0.027, height * 0.03)], SKIN, height * 0.012, light=light)
    body(
        picture,
        [limb(elbow, hand, height * 0.032, height * 0.023)],
        lower,
        height * 0.015,
        light=light,
    )
    body(
        picture,
        [limb(shoulder, elbow, height * 0.044, height * 0.034)],
        sleeve,
        height * 0.02,
        light=light,
    )


def _head(
    picture: Image.Image, joints: Pose, height: float, clothes: Clothes, light: Point
) -> None:
    x, y = joints["head"]
    neck = limb(joints["neck"], (x, y), height * 0.033, height * 0.035)
    body(picture, [neck], blend(SKIN, (0, 0, 0), 0.2), height * 0.015, light=light)
    for side in (-1, 1):
        ear = oval(x + side * 0.052 * height, y + 0.008 * height, 0.009 * height, 0.017 * height)
        body(picture, [ear], SKIN, height * 0.005, light=light)
    crown = [
        oval(x, y - height * 0.008, height * 0.052, height * 0.06),
        oval(x, y + height * 0.022, height * 0.042, height * 0.04),
    ]
    body(picture, crown, HAIR, height * 0.028, light=light, contrast=0.45)
    if clothes.cap:
        _cap(picture, (x, y - height * 0.008), height, clothes.cap, light)


def _cap(picture: Image.Image, at: Point, height: float, colour: Colour, light: Point) -> None:
    """Paint a cap or helmet over the upper half of a head."""
    x, y = at
    rim = y + height * 0.006
    dome = [(u, min(v, rim)) for u, v in oval(x, y, height * 0.064, height * 0.07)]
    body(picture, [dome], colour, height * 0.025, light=light, contrast=0.45)
    edge = limb(
        (x - height * 0.064, rim), (x + height * 0.064, rim), height * 0.009, height * 0.009
    )
    body(picture, [edge], colour, height * 0.005, light=light, contrast=0.6)
