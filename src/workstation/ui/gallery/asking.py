"""Sheets of the photo library that do something, and say at their field why it was refused."""

from typing import Any

from PySide6.QtCore import Signal
from typing_extensions import override

from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.widgets.fields import Labelled


class Asking(DoingSheet):
    """A sheet whose refusal shows at its `field`; `answered` carries what its work came to."""

    answered = Signal(object)
    field: Labelled

    @override
    def after(self, answer: Any) -> None:
        self.answered.emit(answer)
        super().after(answer)

    @override
    def complain(self, words: str) -> None:
        self.field.say(words, wrong=True)
