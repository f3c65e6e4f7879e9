"""The worker: this program once more, reading odd pictures for the one that started it.

    workstation --part photo-worker SECONDS BYTES

It may need no more memory than BYTES and no more time for a picture than SECONDS, and ends when
its line does. Whatever a hostile file does here, it does not do to somebody's unsaved text.
"""

import faulthandler
import os
from collections.abc import Sequence
from typing import IO

import msgspec

from workstation.domain.errors import Refused
from workstation.gallery.taking_in import TakenIn, full_size, take_in
from workstation.gallery.worker_bounds import bound_memory
from workstation.gallery.worker_messages import Answer, BrokenOff, Order, hear, send


def main(words: Sequence[str]) -> int:
    """Do what the line asks for until it ends."""
    seconds, most_bytes = float(words[0]), int(words[1])
    orders, answers = _lines()
    bound_memory(most_bytes)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device, no path
        while True:
            try:
                head, data = hear(orders)
            except BrokenOff:
                return 0
            # Works in C as well, where no Python code would ever look at a clock.
            faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
            answer, made = done(head, data)
            faulthandler.cancel_dump_traceback_later()
            send(answers, answer, made)


def done(head: bytes, data: bytes) -> tuple[Answer, bytes]:
    """Do one order; a refusal is an answer like any other."""
    order = msgspec.json.decode(head, type=Order)
    try:
        return _answered(order, data)
    except Refused as error:
        fields = {
            key: value for key, value in error.details.items() if isinstance(value, str | int)
        }
        return Answer(refused=error.code, fields=fields), b""
    except MemoryError:
        return Answer(refused="picture_reader_failed", fields={"reason": "memory"}), b""


def _answered(order: Order, data: bytes) -> tuple[Answer, bytes]:
    if order.work == "full_size":
        taken_in = TakenIn(full_size(data, order.name), "", "")
    else:
        taken_in = take_in(data, order.name)
    made = taken_in.made
    head = Answer(
        format=made.format,  # type: ignore[arg-type] # the other side looks
        width=made.width,
        height=made.height,
        taken=taken_in.taken,
        camera=taken_in.camera,
    )
    return head, made.data


def _lines() -> tuple[IO[bytes], IO[bytes]]:
    """Return the lines to the program; what libraries print goes elsewhere.

    Opened by number, because a windowed program on Windows has no streams of Python's own.
    """
    orders = open(0, "rb", closefd=False)  # noqa: SIM115 - lines of the whole process
    answers = open(os.dup(1), "wb")  # noqa: PTH123, SIM115 - same
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, no path
        os.dup2(nowhere.fileno(), 1)
    return orders, answers
