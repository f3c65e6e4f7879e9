"""`sync --watch`: one round after the other until somebody presses Ctrl+C."""

import sys
import time
from collections.abc import Callable
from datetime import datetime

import msgspec

from workstation.cli.session import Answer, Session
from workstation.domain.errors import Unavailable


def watch(session: Session, pause: Callable[[float], None] = time.sleep) -> Answer:
    """Keep in step with the shared folder; answer with what was done when it is ended.

    Every round is one line on standard error. A folder that is away is tried again.
    """
    from workstation.usecases.carried_in import take_up_kept
    from workstation.usecases.exchange import standing
    from workstation.usecases.folders import habits
    from workstation.usecases.rounds import Rounds
    from workstation.wording.catalogue import phrase, sentence

    rounds = Rounds(session.desk)
    sent = received = healed = 0
    try:
        while True:
            try:
                done = rounds.round(session.share())
                received += take_up_kept(session.desk)
            except Unavailable as error:
                _say(sentence(session.lang, error.code, error.details))
            else:
                sent, received = sent + done.sent, received + done.received
                healed += done.healed
                _say(phrase(session.lang, "synced", msgspec.to_builtins(done)))
            pause(habits(session.desk).poll)
    except KeyboardInterrupt:
        now = msgspec.to_builtins(standing(session.desk))
        done_in_all = {"sent": sent, "received": received, "healed": healed}
        return Answer({**now, **done_in_all}, "synced")


def _say(words: str) -> None:
    at = datetime.now().astimezone().strftime("%H:%M:%S")
    sys.stderr.write(f"{at} {words}\n")
    sys.stderr.flush()
