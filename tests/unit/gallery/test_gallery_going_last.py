"""Threads that take photos in give way to all others, and only they do."""

import os
import sys
import threading

import pytest

from workstation.gallery.going_last import go_last


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the priority of a thread")
def test_a_thread_goes_last_and_its_process_does_not():
    told = []

    def work():
        go_last()
        told.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert told == [10]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before


def test_it_does_no_harm_anywhere():
    thread = threading.Thread(target=go_last)
    thread.start()
    thread.join()
