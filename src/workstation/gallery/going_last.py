"""Threads that take photos in go last: whoever scrolls meanwhile must not feel it."""

import sys

if sys.platform == "win32":
    import ctypes

    _BELOW_NORMAL = -1

    def go_last() -> None:
        """Let everybody else have the processor first, from now on, in this thread."""
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentThread.restype = ctypes.c_void_p
        kernel.SetThreadPriority.argtypes = (ctypes.c_void_p, ctypes.c_int)
        kernel.SetThreadPriority(kernel.GetCurrentThread(), _BELOW_NORMAL)
elif sys.platform == "linux":
    import os
    import threading

    _PATIENCE = 10

    def go_last() -> None:
        """Let everybody else have the processor first, from now on, in this thread."""
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _PATIENCE)
else:

    def go_last() -> None:
        """Do nothing: here priorities are a process's, not a thread's."""
