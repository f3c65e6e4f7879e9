"""Write the golden pages anew, after looking at what changed: `python tests/golden/renew.py`."""

import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(_ROOT / "src"), str(_ROOT / "tests" / "unit" / "document")]

from test_wechat_writer_golden import renew  # noqa: E402 - found only after the line above

if __name__ == "__main__":
    renew()
