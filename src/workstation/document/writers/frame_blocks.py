"""The blocks that frame an article and carry no body text; every format writes each its own way."""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from workstation.domain import tree

Written = TypeVar("Written")
FrameBlock = tree.Divider | tree.Banner | tree.SignOff | tree.FollowCard | tree.Media


class FrameWriter(ABC, Generic[Written]):
    """Writes such blocks; a format says how each looks. `Written` is what its parts are made of."""

    def write(self, block: FrameBlock) -> Written:
        """Return one such block; nothing for a sign-off without names or an empty card.

        Raises:
            Refused: `picture_missing` (`photo`).
        """
        match block:
            case tree.Divider():
                return self._divider(block)
            case tree.Banner():
                return self._banner(block)
            case tree.SignOff():
                return self._sign_off(block)
            case tree.FollowCard():
                return self._follow_card(block)
            case tree.Media():
                return self._media(block)

    @abstractmethod
    def _divider(self, block: tree.Divider) -> Written: ...

    @abstractmethod
    def _banner(self, block: tree.Banner) -> Written: ...

    @abstractmethod
    def _sign_off(self, block: tree.SignOff) -> Written: ...

    @abstractmethod
    def _follow_card(self, block: tree.FollowCard) -> Written: ...

    @abstractmethod
    def _media(self, block: tree.Media) -> Written: ...
