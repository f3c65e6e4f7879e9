// The blocks that a selection touches.
import type { Node } from "@tiptap/pm/model";
import { Selection, TextSelection, NodeSelection, type EditorState, type Transaction } from "@tiptap/pm/state";

export interface Placed {
  node: Node;
  at: number;
  index: number;
}

// The top-level blocks of the selection, in reading order.
export function chosen(state: EditorState): Placed[] {
  const { from, to } = state.selection;
  const found: Placed[] = [];
  state.doc.forEach((node, at, index) => {
    const end = at + node.nodeSize;
    const touched = from === to ? from >= at && from <= end : from < end && to > at;
    if (touched) found.push({ node, at, index });
  });
  return from === to && found.length > 1 ? found.slice(-1) : found;
}

export function blockOf(doc: Node, id: string): Placed | undefined {
  let found: Placed | undefined;
  doc.forEach((node, at, index) => {
    if (node.attrs["id"] === id) found = { node, at, index };
  });
  return found;
}

// Puts the cursor into a block that was just placed, or selects it where it has no words.
export function standIn(tr: Transaction, at: number): Transaction {
  const node = tr.doc.nodeAt(at);
  if (!node) return tr;
  if (node.isTextblock && node.type.name !== "image") {
    return tr.setSelection(TextSelection.create(tr.doc, at + 1));
  }
  if (node.type.name === "table") return tr.setSelection(Selection.near(tr.doc.resolve(at + 1)));
  return NodeSelection.isSelectable(node) ? tr.setSelection(NodeSelection.create(tr.doc, at)) : tr;
}
