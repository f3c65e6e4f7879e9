"""The panel at the left of the text: 样式 · 模板 · 素材, and the outline below.

It shows an article and tells what somebody chose; it changes nothing of the text itself. The
article's view hands over what is on screen (`show_article`, `show_doc`, `show_standing`) and
listens.
"""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.document.outline import outline, with_section_before, with_section_stepped
from workstation.domain import tree
from workstation.ui.room import Room
from workstation.ui.styles.choices import Choices
from workstation.ui.styles.fitting import WIDTH, Fitting, stacked
from workstation.ui.styles.keeping import Keeping
from workstation.ui.styles.landing import Landing
from workstation.ui.styles.layout_sheet import LayoutSheet
from workstation.ui.styles.outline_list import OutlineList
from workstation.ui.styles.page_list import MaterialList, TemplateList
from workstation.ui.styles.photo_list import PhotoList
from workstation.ui.styles.photo_source import PhotoSource
from workstation.ui.styles.style_list import StyleList
from workstation.ui.styles.styles_work import Offered, offered
from workstation.ui.tasks import Touched, concerns
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import Segments
from workstation.ui.widgets.labels import Elided, label
from workstation.usecases.editing import Edited

EDGE: Final = 14

_KINDS: Final = {"signOff": "sign_off", "image": "picture"}
"""What the tree calls a block where a theme says it otherwise."""


class StylePanel(QFrame):
    """Tells what was chosen.

    `style_chosen`: kind (`heading2`, `heading3`, `heading4`, `lead`, `quote`, `quotation`,
    `divider`, `picture`, `banner`, `sign_off`) and token: dress the block at the cursor in it, or
    put such a block there. `photos_asked`: layout and columns of a photo group. `blocks_chosen`: a
    `tree.Doc` with fresh ids to put behind the block of the cursor. `doc_made`: a whole `tree.Doc`
    in place of the present one as one step that can be undone, and the block to go to.
    `block_asked`: go to a block. `fragment_asked`: somebody wants to keep the chosen blocks; answer
    with `keep_blocks`. `fitted`: how wide it is now; large letters need more.
    """

    style_chosen = Signal(str, str)
    photos_asked = Signal(str, int)
    blocks_chosen = Signal(object)
    doc_made = Signal(object, str)
    block_asked = Signal(str)
    fragment_asked = Signal()
    fitted = Signal(int)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.article = ""
        self.edited: Edited | None = None
        self.offered: Offered | None = None
        self.doc = tree.Doc()
        self.setProperty("look", "side")
        self.tabs = Segments(
            [
                ("styles", self.tr("Styles")),
                ("templates", self.tr("Templates")),
                ("material", self.tr("Material")),
            ],
            look="side-tab",
        )
        self.styles = StyleList()
        self.templates = TemplateList()
        self.material = MaterialList()
        self.photos = PhotoList(room)
        self._photo_source = PhotoSource(room, self.photos)
        self.outline = OutlineList()
        self.theme_line = Elided("", "muted")
        self.keeping = Keeping(room, self)
        self._choices = Choices(self)
        self._landing = Landing(self)
        self._areas = {
            "styles": Fitting(self.styles),
            "templates": Fitting(self.templates),
            "material": Fitting(stacked(self.photos, self.material)),
        }
        self._arrange()
        self._connect()
        self.show_tab("styles")

    def _arrange(self) -> None:
        whole = spaced(QVBoxLayout(self), spacing=0)
        head = row(EDGE, 8, EDGE, 2)
        head.addWidget(self.tabs)
        head.addStretch(1)
        whole.addLayout(head)
        self.theme_line.setContentsMargins(14, 2, 14, 4)
        whole.addWidget(self.theme_line)
        for area in self._areas.values():
            whole.addWidget(area)
        title = label(self.tr("Outline"), "strong")
        title.setContentsMargins(14, 10, 14, 2)
        whole.addWidget(title)
        whole.addWidget(self.outline, 1)
        self.outline.setMinimumHeight(96)
        self._fit()

    def _fit(self) -> None:
        """Be as wide as the tabs and what is below them need, at the size of text in use."""
        self.ensurePolished()
        frame = self.width() - self.contentsRect().width()
        needed = (self.tabs.sizeHint().width() + 2 * EDGE + frame,
                  *(area.needed_width() + frame for area in self._areas.values()))  # fmt: skip
        if (width := max(WIDTH, *needed)) != self.width():
            self.setFixedWidth(width)
            self.fitted.emit(width)

    @override
    def event(self, event: QEvent) -> bool:
        """Fit again when something in here asks for more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _connect(self) -> None:
        once_there = self._landing.once_there
        self.tabs.chosen.connect(self.show_tab)
        self.styles.style_chosen.connect(self.style_chosen)
        self.styles.style_dropped.connect(
            lambda kind, token: once_there(partial(self.style_chosen.emit, kind, token))
        )
        self.styles.photos_asked.connect(self.photos_asked)
        self.photos.dropped.connect(
            lambda photo: once_there(partial(self._photo_source.take, photo))
        )
        self._photo_source.blocks_chosen.connect(self.blocks_chosen)
        self._photo_source.block_asked.connect(self.block_asked)
        self._connect_choices()
        self.outline.chosen.connect(self.block_asked)
        self.outline.dropped.connect(self._move_section)
        self.outline.stepped.connect(self._step_section)
        self.room.tasks.changed.connect(self._on_changed)

    def _connect_choices(self) -> None:
        choices, material = self._choices, self.material
        self.templates.chosen.connect(choices.take_template)
        material.chosen.connect(choices.put_fragment)
        material.dropped.connect(
            lambda name: self._landing.once_there(partial(choices.put_fragment, name))
        )
        material.keep_asked.connect(self.fragment_asked)
        material.rename_asked.connect(choices.rename)
        material.remove_asked.connect(choices.remove)
        material.frame_asked.connect(choices.frame)
        material.unframe_asked.connect(choices.unframe)
        material.borrow_asked.connect(choices.borrow)
        choices.blocks_chosen.connect(self.blocks_chosen)
        choices.doc_made.connect(self.doc_made)

    def show_tab(self, name: str) -> None:
        """Show one of the tabs."""
        self.tabs.choose(name)
        for key, area in self._areas.items():
            area.setVisible(key == name)
        self._photo_source.look(looked_at=name == "material")

    # --- what is on screen ----------------------------------------------------------------------

    def show_article(self, article: str, edited: Edited | None, *, writable: bool) -> None:
        """Show what belongs to an article and its column; None: no article is on screen."""
        other = edited is not None and (self.edited is None or edited.column != self.edited.column)
        self.article, self.edited = article, edited
        for area in self._areas.values():
            area.setEnabled(writable)
        self.outline.setDragEnabled(writable)
        if edited is not None:
            self.show_doc(edited.doc)
        self._photo_source.show_article(article)
        if other:
            self._ask()

    def show_doc(self, doc: tree.Doc) -> None:
        """Show the outline of the text as it is now; called after every change."""
        self.doc = doc
        self._photo_source.show_doc(doc)
        theme = self.offered.theme if self.offered is not None else None
        column = self.offered.column_name if self.offered is not None else ""
        self.outline.show_entries(outline(doc, column), doc, theme)

    def show_standing(self, standing: Any) -> None:  # noqa: ANN401 - the canvas's own `Standing`
        """Mark what the block at the cursor wears; `standing` has `block`, `kind` and `style`."""
        if standing is None:
            return
        kind = str(standing.kind)
        kind = f"heading{standing.level}" if kind == "heading" else _KINDS.get(kind, kind)
        self.styles.show_standing(kind, str(standing.style))
        self.outline.mark(str(standing.block))
        self._landing.arrive()

    def _ask(self) -> None:
        if self.edited is not None:
            work = partial(offered, column=self.edited.column)
            self.room.tasks.query(self, work, self._show, topic="offered")

    def _show(self, found: Offered) -> None:
        if found == self.offered:
            return
        self.offered = found
        self.theme_line.setText(self.tr("Column theme: {theme}").format(theme=found.theme_title))
        self.styles.show_theme(found.theme)
        self.templates.show_offered(found)
        self.material.show_offered(found)
        self.show_doc(self.doc)

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, "column", "fragment", "theme", "account", "text", "membership"):
            self._ask()

    # --- the whole text -------------------------------------------------------------------------

    def _move_section(self, block: str, before: str) -> None:
        moved = with_section_before(self.doc, block, before)
        if moved != self.doc:
            self.doc_made.emit(moved, block)

    def _step_section(self, block: str, step: int) -> None:
        moved = with_section_stepped(self.doc, block, step)
        if moved != self.doc:
            self.doc_made.emit(moved, block)

    def lay_out(self) -> None:
        """Show what one-key layout (一键排版) would change, to be agreed to."""
        if self.edited is None:
            return
        sheet = LayoutSheet(self.room, self.doc, self.edited.column, self)
        sheet.agreed.connect(self.doc_made)
        sheet.open()

    def keep_blocks(self, blocks: tree.Doc) -> None:
        """Ask for the name under which the office keeps these blocks."""
        if self.offered is not None and blocks.content:
            self.keeping.keep(blocks, self.offered)
