"""A table as a row of the block list: its cells are edited in place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem
from typing_extensions import override

from workstation.domain import tree
from workstation.domain.tree_text import inline_text
from workstation.ui.articles.block_rows import BlockRow, Doings


class TableBlockRow(BlockRow):
    """Shows the cells; a cell that spans others stands in the first of them."""

    def __init__(self, block: tree.Table, doings: Doings, *, writable: bool) -> None:
        super().__init__(block, doings, writable=writable)
        self.cells = QTableWidget()
        self.cells.setAccessibleName(self.tr("Table"))
        self.cells.horizontalHeader().hide()
        self.cells.verticalHeader().hide()
        self.cells.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.cells.setWordWrap(True)
        self.cells.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not writable:
            self.cells.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.cells.itemChanged.connect(self._on_change)
        self.body.addWidget(self.cells)
        self.show_block(block)

    @override
    def show_block(self, block: tree.Block) -> None:
        super().show_block(block)
        if not isinstance(block, tree.Table):
            return
        self.cells.blockSignals(True)
        across = max((len(line.content) for line in block.content), default=1)
        self.cells.setRowCount(len(block.content))
        self.cells.setColumnCount(max(1, across))
        for place, line in enumerate(block.content):
            for at, cell in enumerate(line.content):
                words = inline_text(cell.content)
                item = self.cells.item(place, at)
                if item is None:
                    item = QTableWidgetItem()
                    self.cells.setItem(place, at, item)
                if item.text() != words:
                    item.setText(words)
        self.cells.blockSignals(False)
        self.cells.resizeRowsToContents()
        height = sum(self.cells.rowHeight(one) for one in range(self.cells.rowCount()))
        self.cells.setFixedHeight(height + 4)

    def _on_change(self, item: QTableWidgetItem) -> None:
        self.doings.cell(self.name, item.row(), item.column(), item.text())

    @override
    def focus_at(self, at: int) -> None:
        self.cells.setFocus()
