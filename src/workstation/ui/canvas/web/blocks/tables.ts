// Tables: prosemirror-tables over cells that hold words and line breaks, no paragraphs.
//
// Column widths are not stored. Three things differ from the library because a cell is itself the
// text block: moving up and down between cells, merging (a break parts what was two cells), and
// Enter (a break).

import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { type Command as PmCommand, type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  cellAround,
  CellSelection,
  deleteColumn,
  deleteRow,
  goToNextCell,
  isInTable,
  nextCell,
  selectedRect,
  setCellAttr,
  splitCell,
} from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

import type { Command, Commands } from "../contract";
import { change, insertBehind, meant, text, whole } from "./targets";

const MOST_ROWS = 500;
const MOST_COLUMNS = 50;
const ALIGNS = ["", "left", "center", "right", "justify"];

// Run a command of the library as one step of the history.
function stepped(command: PmCommand): PmCommand {
  return (state, dispatch, view) =>
    command(state, dispatch && ((tr) => dispatch(closeHistory(tr))), view);
}

// Put an empty table behind the block of the cursor.
const insertTable: Command = (args, state, dispatch) => {
  const rows = whole(args, "rows", 1, MOST_ROWS);
  const columns = whole(args, "cols", 1, MOST_COLUMNS);
  if (rows === undefined || columns === undefined) return false;
  dispatch?.(insertBehind(state, emptyTable(state.schema, rows, columns, args.header !== false)));
  return true;
};

function emptyTable(schema: Schema, rows: number, columns: number, header: boolean): Node {
  const { table, tableRow, tableCell } = schema.nodes;
  if (!table || !tableRow || !tableCell) throw new Error("a tree without tables");
  const cells = Array.from({ length: columns }, () => tableCell.create());
  const lines = Array.from({ length: rows }, () => tableRow.create(null, cells));
  return table.create({ id: "", header }, lines);
}

export const header: Command = (args, state, dispatch) => {
  const found = meant(state, args, ["table"]);
  if (!found) return false;
  const on = typeof args.on === "boolean" ? args.on : !found.node.attrs.header;
  dispatch?.(change(state.tr, found, { header: on }));
  return true;
};

const cellAlign: Command = (args, state, dispatch) => {
  const value = text(args, "value");
  if (value === undefined || !ALIGNS.includes(value)) return false;
  return stepped(setCellAttr("align", value))(state, dispatch);
};

// Make one cell of those selected; their words follow one another, parted by a break.
export const merge: PmCommand = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof CellSelection)) return false;
  if (selection.$anchorCell.pos === selection.$headCell.pos) return false;
  const { map, left, right, top, bottom, tableStart, table } = selectedRect(state);
  const cells = map.cellsInRect({ left, right, top, bottom });
  const whollyIn = cells.every((cell) => {
    const rect = map.findCell(cell);
    return rect.left >= left && rect.right <= right && rect.top >= top && rect.bottom <= bottom;
  });
  const [first, ...others] = cells;
  if (!whollyIn || first === undefined || !others.length) return false;
  if (cells.length !== covered(selection)) return false;
  if (!dispatch) return true;
  const tr = closeHistory(state.tr);
  for (const cell of others) {
    const from = tr.mapping.map(tableStart + cell);
    tr.delete(from, from + (table.nodeAt(cell)?.nodeSize ?? 0));
  }
  const kept = table.nodeAt(first);
  if (!kept) return false;
  const at = tableStart + first;
  const words = joined(cells.map((cell) => table.nodeAt(cell)), state.schema);
  const attrs = { ...kept.attrs, colspan: right - left, rowspan: bottom - top };
  tr.replaceWith(at, at + kept.nodeSize, kept.type.create(attrs, words));
  dispatch(tr.setSelection(new CellSelection(tr.doc.resolve(at))));
  return true;
};

// Return how many cells a selection holds; fewer lie in its rectangle when one sticks out.
function covered(selection: CellSelection): number {
  let count = 0;
  selection.forEachCell(() => count++);
  return count;
}

function joined(cells: readonly (Node | null)[], schema: Schema): Fragment {
  let words = Fragment.empty;
  for (const cell of cells) {
    if (!cell?.content.size) continue;
    const part = schema.nodes.hardBreak?.create();
    if (words.size && part) words = words.addToEnd(part);
    words = words.append(cell.content);
  }
  return words;
}

// Go to the next cell; behind the last one a new row begins.
export const nextOrNewRow: PmCommand = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch, view)) return true;
  const { map, table } = selectedRect(state);
  if (table.childCount >= MOST_ROWS) return false;
  return stepped((inner, send) =>
    addRowAfter(inner, (tr) => {
      const { tableStart } = selectedRect(inner);
      const grown = tr.doc.nodeAt(tableStart - 1);
      if (!grown) return;
      const last = tableStart + grown.content.size - (grown.lastChild?.nodeSize ?? 0);
      send?.(tr.setSelection(Selection.near(tr.doc.resolve(last + 1))).scrollIntoView());
    }),
  )(state, map.width ? dispatch : undefined, view);
};

export const previousCell: PmCommand = goToNextCell(-1);

// Move up or down to the neighbouring cell when the cursor is at the cell's edge.
export function cellVertically(state: EditorState, view: EditorView, down: boolean): Transaction | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const $cell = cellAround(selection.$head);
  if (!$cell || !view.endOfTextblock(down ? "down" : "up")) return null;
  const $next = nextCell($cell, "vert", down ? 1 : -1);
  if ($next) return state.tr.setSelection(Selection.near($next, 1)).scrollIntoView();
  const outside = down ? $cell.after(-1) : $cell.before(-1);
  const beyond = Selection.findFrom(state.doc.resolve(outside), down ? 1 : -1);
  return beyond && state.tr.setSelection(beyond).scrollIntoView();
}

function plainly(command: PmCommand): Command {
  return (_, state, dispatch, view) => stepped(command)(state, dispatch, view);
}

// The table commands of the contract, by name.
export const TABLE_COMMANDS: Commands = {
  table: insertTable,
  row_above: plainly(addRowBefore),
  row_below: plainly(addRowAfter),
  row_gone: plainly(deleteRow),
  col_left: plainly(addColumnBefore),
  col_right: plainly(addColumnAfter),
  col_gone: plainly(deleteColumn),
  header,
  merge: plainly(merge),
  split: plainly(splitCell),
  cell_align: cellAlign,
};
