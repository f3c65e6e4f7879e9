"""演练模式: a strict WeChat on this very machine, for the demo, the tests and new staff.

It is made to be harder to please than the real one: what passes here should pass there. What it
checks, and how it can be told to fail: docs/formats/wechat-sandbox.md.
"""

from workstation.wechat.sandbox.server import SandboxServer

__all__ = ["SandboxServer"]
