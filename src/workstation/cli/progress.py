"""Progress of long work, for people: one line on standard error that grows, or nothing."""

import sys

WIDTH = 24


def show_progress(done: int, total: int) -> None:
    """Show how much of `total` is done; silent where nobody watches or there is one thing."""
    if total <= 1 or not sys.stderr.isatty():
        return
    filled = WIDTH * done // total
    sys.stderr.write(f"\r[{'█' * filled}{' ' * (WIDTH - filled)}] {done}/{total}")
    if done == total:
        sys.stderr.write("\n")
    sys.stderr.flush()
