"""Telling the sandbox to fail: the grammar of `--fail`.

    SPEC   = RULE { ";" RULE }                        (a comma parts rules as well)
    RULE   = API ":" ACTION [ "@" WHICH ]
    API    = "*" | an API's name below /cgi-bin/, or its last part: `draft/add`, `uploadimg`
    WHICH  = N | N "-" M | N "-"                      the Nth call of that API from 1; else all
    ACTION = "lost"            does the work, then drops the connection without an answer
           | "drop"            drops the connection without doing the work
           | "garbage"         does the work, then answers something unreadable
           | "errcode=" N      answers that error without doing the work
           | 400 … 599         answers that HTTP status without doing the work
           | "delay=" SECONDS  does the work and answers late (at most 60)
           | a state, for `freepublish/get` only: `review_failed`, `original_failed`, `failed`,
             `deleted`, `banned`: the publication ends so; `publishing`: it does not end yet

Calls are counted from the server's start, per rule.
"""

import re
import threading
from collections.abc import Collection
from typing import Literal

import msgspec

from workstation.domain.errors import Refused
from workstation.wechat.wire import PublishState

_MAX_SPEC = 2_000
_MAX_DELAY = 60.0
_WHICH = re.compile(r"([1-9]\d{0,5})(-([1-9]\d{0,5})?)?")

ActionKind = Literal["lost", "drop", "garbage", "errcode", "status", "delay", "state"]


class Action(msgspec.Struct, frozen=True):
    """What goes wrong; `value` is the error number, HTTP status, seconds, or `PublishState`."""

    kind: ActionKind
    value: float = 0


class Rule(msgspec.Struct, frozen=True):
    """One rule: `api` is a full name or `*`; calls `first` to `last` fail (None: to the end)."""

    api: str
    action: Action
    first: int = 1
    last: int | None = None


class Faults:
    """The rules in force and how many calls each has seen."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self._seen = [0] * len(rules)
        self._lock = threading.Lock()

    def due(self, api: str) -> dict[ActionKind, float]:
        """Count a call of `api` and return what goes wrong with it; the first rule wins."""
        due: dict[ActionKind, float] = {}
        with self._lock:
            for place, rule in enumerate(self._rules):
                if rule.api not in {"*", api}:
                    continue
                self._seen[place] += 1
                call = self._seen[place]
                if rule.first <= call and (rule.last is None or call <= rule.last):
                    due.setdefault(rule.action.kind, rule.action.value)
        return due


def parse(spec: str, apis: Collection[str]) -> tuple[Rule, ...]:
    """Return the rules of `spec`; an empty one has none.

    Raises:
        Refused: `bad_fail_spec` with the `rule` that cannot be read.
    """
    if len(spec) > _MAX_SPEC:
        raise Refused("bad_fail_spec", rule=spec[:100])
    texts = (text.strip() for text in re.split(r"[;,\n]", spec))
    return tuple(_rule(text, apis) for text in texts if text)


def _rule(text: str, apis: Collection[str]) -> Rule:
    api_text, colon, rest = text.partition(":")
    action_text, at, which = rest.partition("@")
    api = _api(api_text.strip(), apis)
    action = _action(action_text.strip())
    span = _WHICH.fullmatch(which.strip()) if at else None
    if not colon or not api or action is None or (at and span is None):
        raise Refused("bad_fail_spec", rule=text[:100])
    if action.kind == "state" and api != "freepublish/get":
        raise Refused("bad_fail_spec", rule=text[:100])
    if span is None:
        return Rule(api, action)
    first = int(span.group(1))
    last = int(span.group(3)) if span.group(3) else None if span.group(2) else first
    if last is not None and last < first:
        raise Refused("bad_fail_spec", rule=text[:100])
    return Rule(api, action, first, last)


def _api(text: str, apis: Collection[str]) -> str:
    if text == "*" or text in apis:
        return text
    short = [api for api in apis if api.rpartition("/")[2] == text]
    return short[0] if len(short) == 1 else ""


def _action(text: str) -> Action | None:
    states = {state.name.lower(): state for state in PublishState if state != PublishState.DONE}
    if text in states:
        return Action("state", states[text])
    if found := re.fullmatch(r"errcode=(-?\d{1,9})", text):
        return Action("errcode", int(found.group(1))) if int(found.group(1)) else None
    if found := re.fullmatch(r"delay=(\d{1,2}(?:\.\d{1,3})?)", text):
        seconds = float(found.group(1))
        return Action("delay", seconds) if seconds <= _MAX_DELAY else None
    if re.fullmatch(r"[45]\d\d", text):
        return Action("status", int(text))
    plain: dict[str, ActionKind] = {"lost": "lost", "drop": "drop", "garbage": "garbage"}
    return Action(plain[text]) if text in plain else None
