"""What the program checks hand back."""

import msgspec


class Hit(msgspec.Struct, frozen=True):
    """One place in a view that the program check named `check` objects to."""

    check: str
    start: int
    end: int
    suggestion: str = ""
