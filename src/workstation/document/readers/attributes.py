"""Attributes written by people, taken over as far as the schema allows."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from workstation.document.notation import Attributes
from workstation.domain import tree
from workstation.domain.importing import Loss

A = TypeVar("A", bound=tree.Attrs)

_TRUTHS = {"yes": "true", "no": "false"}


def block_attrs(
    kind: type[A],
    identity: str,
    attributes: Attributes,
    lost: Callable[[Loss], None],
    **fixed: str,
) -> A:
    """Return `kind` with what of `attributes` it can hold; the rest is a `bad_attributes` loss.

    `fixed` are required fields that the text cannot set.
    """
    accepted = {"id": identity, **fixed}
    required = {name: attributes[name] for name in ("kind",) if name in attributes}
    for key, value in attributes.items():
        for candidate in (value, _TRUTHS.get(value, value)):
            if _holds(kind, {**required, **accepted, key: candidate}, key):
                accepted[key] = candidate
                break
        else:
            lost(Loss("bad_attributes", f"{key}={value}"[:200], identity))
    return msgspec.convert(accepted, kind, strict=False)


def _holds(kind: type[tree.Attrs], values: dict[str, str], key: str) -> bool:
    if key in {"id", "photo"} and key in values:
        return False
    try:
        msgspec.convert(values, kind, strict=False)
    except msgspec.ValidationError:
        return False
    return True
