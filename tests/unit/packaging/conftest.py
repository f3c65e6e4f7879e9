"""The scripts of `packaging/` as the tests import them: they are run, not installed."""

import sys
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[3] / "packaging"

sys.path.append(str(SCRIPTS))  # last, so that no name there hides a library's
