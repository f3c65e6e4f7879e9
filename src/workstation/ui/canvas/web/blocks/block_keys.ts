// Keys around photos, groups and tables. What the mouse does by dragging is here too: Alt with an
// arrow changes a photo's place or width.

import { NodeSelection, Plugin, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { CellSelection, isInTable } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

import type { Args, Command, Part } from "../contract";
import { caption, photoGone, photoMove, width } from "./photos";
import { cellVertically, nextOrNewRow, previousCell } from "./tables";
import { around, type Found } from "./targets";

const STEP = 5;
const ISOLATED = ["image", "photoGroup"];

type Pressed = (view: EditorView, event: KeyboardEvent) => boolean;

function run(command: Command, args: Args, view: EditorView): boolean {
  return command(args, view.state, view.dispatch, view);
}

function send(view: EditorView, tr: Transaction | null | undefined): boolean {
  if (tr) view.dispatch(tr.scrollIntoView());
  return Boolean(tr);
}

function selectAt(view: EditorView, pos: number): boolean {
  return send(view, view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
}

// The arrows as steps: which way, and whether along the line or across.
const ARROWS: Readonly<Record<string, readonly [-1 | 1, boolean]>> = {
  ArrowLeft: [-1, true],
  ArrowRight: [1, true],
  ArrowUp: [-1, false],
  ArrowDown: [1, false],
};

// A photo in a group: arrows go to its neighbours, Alt takes it along.
const inGroup: Pressed = (view, event) => {
  const { selection, doc } = view.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "groupPhoto") return false;
  const group = selection.$from.parent;
  const [by, along] = ARROWS[event.key] ?? [];
  if (event.key === "Escape") return selectAt(view, selection.$from.before());
  if (by === undefined || event.shiftKey || event.ctrlKey) return enterOrRemove(view, event);
  if (event.altKey) return along ? run(photoMove, { by }, view) || true : false;
  const { layout, columns } = group.attrs as { layout: string; columns: number };
  const inRows = layout === "grid" || layout === "columns";
  const index = selection.$from.index() + by * (along || !inRows ? 1 : columns);
  if (index < 0 || index >= group.childCount) return leave(view, by > 0 ? selection.$from.after() : selection.$from.before(), by);
  let pos = selection.$from.start();
  for (let at = 0; at < index; at += 1) pos += doc.resolve(pos).nodeAfter?.nodeSize ?? 0;
  return selectAt(view, pos);
};

function enterOrRemove(view: EditorView, event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === "Enter") return run(caption, {}, view);
  if (event.key === "Delete" || event.key === "Backspace") return run(photoGone, {}, view);
  return false;
}

// One photo: Alt makes it narrower or wider, Enter goes to its caption.
const alone: Pressed = (view, event) => {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "image") return false;
  const [by, along] = ARROWS[event.key] ?? [];
  if (by !== undefined && event.altKey && along) return run(width, { by: by * STEP }, view) || true;
  return event.key === "Enter" && !event.altKey && !event.ctrlKey && run(caption, {}, view);
};

// A group: Enter goes to its first photo.
const whole: Pressed = (view, event) => {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "photoGroup") return false;
  if (event.key !== "Enter" || event.altKey || event.ctrlKey) return false;
  return selectAt(view, selection.from + 1);
};

function leave(view: EditorView, pos: number, by: -1 | 1): boolean {
  const { state } = view;
  const next = neighbour(state.doc.resolve(pos), by);
  if (next) return selectAt(view, next.pos);
  const near = Selection.findFrom(state.doc.resolve(pos), by);
  return send(view, near && state.tr.setSelection(near));
}

// The photo or group right beside a place between blocks.
function neighbour($pos: ReturnType<EditorView["state"]["doc"]["resolve"]>, by: -1 | 1): Found | undefined {
  const node = by > 0 ? $pos.nodeAfter : $pos.nodeBefore;
  if (!node || !ISOLATED.includes(node.type.name)) return undefined;
  return { node, pos: by > 0 ? $pos.pos : $pos.pos - node.nodeSize };
}

// Arrows that would step over a photo select it first.
const ontoPhotos: Pressed = (view, event) => {
  const { state } = view;
  const { selection } = state;
  const [by, along] = ARROWS[event.key] ?? [];
  if (by === undefined || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (selection instanceof NodeSelection && ISOLATED.includes(selection.node.type.name)) {
    const words = selection.node.type.name === "image" && selection.node.content.size;
    if (words && by > 0) return run(caption, {}, view);
    return leave(view, by > 0 ? selection.to : selection.from, by);
  }
  if (!(selection instanceof TextSelection) || !selection.empty) return false;
  const { $head } = selection;
  const side = along ? (by < 0 ? "left" : "right") : by < 0 ? "up" : "down";
  const photo = around($head, ["image", "groupPhoto"]);
  if (photo && by < 0 && view.endOfTextblock(side)) return selectAt(view, photo.pos);
  if ($head.depth !== 1 || isInTable(state)) return false;
  const beside = neighbour(state.doc.resolve(by < 0 ? $head.before(1) : $head.after(1)), by);
  if (!beside || !view.endOfTextblock(side)) return false;
  return selectAt(view, beside.pos);
};

// Tables: Tab goes from cell to cell, up and down cross the edges of cells.
const inTable: Pressed = (view, event) => {
  const { state, dispatch } = view;
  if (!isInTable(state) || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === "Tab") {
    return event.shiftKey ? previousCell(state, dispatch) : nextOrNewRow(state, dispatch, view);
  }
  if (state.selection instanceof CellSelection || event.shiftKey) return false;
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return false;
  return send(view, cellVertically(state, view, event.key === "ArrowDown"));
};

const PRESSED: readonly Pressed[] = [inTable, inGroup, alone, whole, ontoPhotos];

export const blockKeys: Part = {
  plugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => {
          if (event.isComposing || event.keyCode === 229 || view.composing) return false;
          return PRESSED.some((one) => one(view, event));
        },
      },
    }),
  ],
};
