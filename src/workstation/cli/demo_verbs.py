"""`demo`: the whole main job on the sample office, several people on several PCs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from workstation.cli.session import Answer, Data, Session
from workstation.domain.errors import Unavailable

if TYPE_CHECKING:
    from workstation.cli.demo.steps import Step

DEFAULT_FOLDER = Path("workstation-demo")


class DemoFailedError(Unavailable):
    """A demo that found a promise broken: `answer` holds its steps beside the error."""

    def __init__(self, answer: Data, **details: str) -> None:
        super().__init__("demo_failed", **details)
        self.answer = answer


def add_verbs(nouns: Any) -> None:
    """Declare the verb."""
    demo = nouns.add_parser("demo")
    demo.add_argument("--out", type=Path, default=DEFAULT_FOLDER)
    demo.set_defaults(run=run_demo)


def run_demo(session: Session, words: Any) -> Answer:
    """Play the demo and leave its pages, pictures and report in a folder.

    Raises:
        Refused: `demo_folder_taken`.
        Unavailable: `demo_failed` with the answer; `folder_unwritable`.
    """
    from workstation.cli.demo.play import play_demo
    from workstation.cli.demo.words import title

    folder = words.out.absolute()
    played = play_demo(folder, session.lang, lambda step: _tell(step, session.lang))
    report = str(folder / "report.md")
    data: Data = {
        "ok": played.ok,
        "out": str(folder),
        "report": report,
        "seconds": round(played.seconds, 1),
        "steps": [msgspec.to_builtins(step) for step in played.steps],
    }
    if not played.ok:
        failed = next(step for step in played.steps if not step.ok)
        step = title(failed, session.lang)
        raise DemoFailedError(data, step=step, reason=failed.detail, report=report)
    return Answer(data, rows=[report])


def _tell(step: "Step", lang: str) -> None:
    """Tell a step as it happens, on standard error."""
    from workstation.cli.demo.words import title

    sign = "✓" if step.ok else "✗"
    who = f"{step.who} · " if step.who else ""
    text = f"{sign} {who}{title(step, lang)}  {step.detail}\n"
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
    sys.stderr.flush()
