"""Found faces in the editor: framed while one crops, offered while one covers.

They live as long as the photo is open. Nobody is recognised and nothing of them is kept.
"""

from PySide6.QtCore import QObject

from workstation.gallery.offering import faces_there
from workstation.gallery.recipes import Box
from workstation.ui.gallery.editor_canvas import EditorCanvas
from workstation.ui.gallery.editor_panel import EditorPanel
from workstation.ui.gallery.editor_session import EditSession
from workstation.ui.gallery.editor_trial import Trials


class FoundFaces(QObject):
    """Brings what the trials find to the session, the canvas and the panel."""

    def __init__(
        self, trials: Trials, canvas: EditorCanvas, panel: EditorPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._canvas, self._panel = canvas, panel
        self._session: EditSession | None = None
        self.found: tuple[Box, ...] | None = None
        trials.found.connect(self._take)
        panel.covering_box.all_wanted.connect(canvas.cover_found)
        canvas.offered.connect(self._tell_offer)

    def forget(self) -> None:
        """Know nothing: another photo is opened, or none."""
        self._session = self.found = None
        self._panel.show_cut(0)
        self._panel.covering_box.show_faces(None, 0)

    def show(self, session: EditSession) -> None:
        """Show the faces as the recipe in hand has them."""
        self._session = session
        session.faces = self.found or ()
        there = faces_there(session.recipe, session.size, session.faces)
        self._canvas.show_faces(there)
        self._panel.show_cut(sum(there.cut))
        found = None if self.found is None else len(self.found)
        self._panel.covering_box.show_faces(found, len(there.uncovered))

    def _take(self, faces: tuple[Box, ...]) -> None:
        self.found = faces
        if self._session is not None:
            self.show(self._session)

    def _tell_offer(self, offer: int) -> None:
        """Say of a screen reader's photo which face is chosen."""
        words = self.tr("Face {number}, not covered. Enter covers it.")
        said = words.format(number=offer + 1) if offer >= 0 else ""
        self._canvas.setAccessibleDescription(said)
