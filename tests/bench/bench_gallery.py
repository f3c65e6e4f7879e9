"""All figures of the photo library in one run, each beside its bar and with its floors.

Run alone: `python tests/bench/bench_gallery.py [PART…]`. The parts are the modules `gallery_…`
beside this one, and the stacks; each runs alone too.
"""

import sys
from collections.abc import Sequence
from typing import Final

import bench_stacks
import gallery_drop
import gallery_export
import gallery_grid
import gallery_intake

_PARTS: Final = {
    "intake": gallery_intake,
    "drop": gallery_drop,
    "grid": gallery_grid,
    "export": gallery_export,
    "stacks": bench_stacks,
}
_AT_MOST: Final = {
    "thumbnails_320_ratio": 1.2,
    "choosing_pass_ratio": 1.6,
    **dict.fromkeys([f"{work}_{size}mp_mb" for work in ("thumbnail", "import")
                     for size in (12, 24, 48)], 60),
    "drop_camera_rows_ms": 1_000,
    "drop_camera_in_sight_ms": 400,
    "drop_bare_rows_ms": 1_000,
    "drop_bare_in_sight_ms": 400,
    "importing_frame_p95_ms": 8,
    "importing_frame_p99_ms": 16.7,
    "memory_mb": 500,
    "nine_photos_two_free_cores_ms": 1_200,
    **dict.fromkeys([f"export_{kind}_bytes" for kind in ("soft", "grainy", "noise")], 1_000_000),
    **dict.fromkeys([f"export_{kind}_encodings" for kind in ("soft", "grainy", "noise")], 3),
    **dict.fromkeys([f"slider_{one}_ms" for one in ("brightness", "sharpness", "straighten")], 33),
    "slider_straighten_all_ms": 33,
    "cross_scene_pairs": 0,
}  # fmt: skip
_AT_LEAST: Final = {
    "export_soft_ssim": 0.97,
    "export_grainy_ssim": 0.97,
    "export_noise_ssim": 0.97,
    "burst_recall": 0.99,
    "reframed_recall": 0.9,
    "sharpest_chosen": 0.95,
}


def measure(parts: Sequence[str] = ()) -> dict[str, float]:
    """Return the figures of these parts, of all for none."""
    told: dict[str, float] = {}
    for name in parts or _PARTS:
        told |= _PARTS[name].measure()
    return told


def _verdict(name: str, value: float) -> str:
    if name in _AT_MOST:
        return f"(at most {_AT_MOST[name]:g}{'' if value <= _AT_MOST[name] else ': missed'})"
    if name in _AT_LEAST:
        return f"(at least {_AT_LEAST[name]:g}{'' if value >= _AT_LEAST[name] else ': missed'})"
    return ""


if __name__ == "__main__":
    for figure, value in measure(sys.argv[1:]).items():
        print(f"{figure}: {value:g} {_verdict(figure, value)}".rstrip())  # noqa: T201 - the answer of a script
