"""How alike two pictures look: SSIM on lightness, over squares of eight pixels, without numpy."""

from PIL import Image, ImageMath

SQUARE = 8
C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def ssim(one, other):
    """Return the mean structural similarity, 1.0 for the same picture."""
    width, height = (side - side % SQUARE for side in one.size)
    x, y = (
        picture.convert("L").crop((0, 0, width, height)).convert("F") for picture in (one, other)
    )
    seen = ImageMath.lambda_eval(_similarity, x=x, y=y, means=_means)
    return sum(seen.get_flattened_data()) / (seen.width * seen.height)


def _means(picture):
    return picture.resize((picture.width // SQUARE, picture.height // SQUARE), Image.Resampling.BOX)


def _similarity(told):
    x, y = told["x"], told["y"]

    def mean(value):
        return type(value)(_means(value.im))

    mx, my = mean(x), mean(y)
    vx, vy, both = mean(x * x) - mx * mx, mean(y * y) - my * my, mean(x * y) - mx * my
    top = (mx * my * 2 + C1) * (both * 2 + C2)
    return top / ((mx * mx + my * my + C1) * (vx + vy + C2))
