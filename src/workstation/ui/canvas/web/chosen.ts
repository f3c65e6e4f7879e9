// The blocks that a selection touches.
import type { Node } from "@tiptap/pm/model";
import { Selection, TextSelection, NodeSelection, type EditorState, type Transaction } from "@tiptap/pm/state";

export interface Placed {
  node: Node;
  at: number;
  index: number;
}

export const idOf = (node: Node): string => node.attrs["id"] as string;

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

// The block of an id, or the photo of a group.
export function placeOf(doc: Node, id: string): { node: Node; at: number } | undefined {
  let found: { node: Node; at: number } | undefined = blockOf(doc, id);
  doc.forEach((group, at) => {
    if (found || group.type.name !== "photoGroup") return;
    group.forEach((node, inside) => {
      if (node.attrs["id"] === id) found ??= { node, at: at + 1 + inside };
    });
  });
  return found;
}

// A photo without a caption is chosen as a whole: nobody asked for an empty caption.
export const isPhoto = (node: Node): boolean => ["image", "groupPhoto"].includes(node.type.name);

// Puts the cursor into a block that was just placed, or selects it where it has no words.
export function standIn(tr: Transaction, at: number): Transaction {
  const node = tr.doc.nodeAt(at);
  if (!node) return tr;
  if (node.isTextblock && !isPhoto(node)) {
    return tr.setSelection(TextSelection.create(tr.doc, at + 1));
  }
  if (node.type.name === "table") return tr.setSelection(Selection.near(tr.doc.resolve(at + 1)));
  return NodeSelection.isSelectable(node) ? tr.setSelection(NodeSelection.create(tr.doc, at)) : tr;
}
