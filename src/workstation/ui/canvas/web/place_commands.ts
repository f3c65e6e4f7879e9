// Where blocks stand: put in, moved, doubled, taken out.
import { Fragment, Slice, type Node, type Schema } from "@tiptap/pm/model";
import { AllSelection, Selection, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { blockOf, chosen, isPhoto, placeOf, standIn } from "./chosen";
import type { Command, Commands, Json } from "./contract";
import { stripped } from "./ids";
import { positionOf } from "./offsets";
import { pasted } from "./pasting";
import { mostBlocks } from "./schema";

// Blocks from the JSON of the tree; nothing where one of them is none.
function blocksOf(schema: Schema, raw: Json | undefined): Node[] {
  try {
    return (Array.isArray(raw) ? raw : [raw]).map((one) => {
      const node = schema.nodeFromJSON(one);
      node.check();
      if (!node.type.isInGroup("block")) throw new RangeError(node.type.name);
      return node;
    });
  } catch {
    return [];
  }
}

// Ids that stand in the document already are taken off: the id plugin gives others.
function fresh(state: EditorState, blocks: Node[]): Node[] {
  const here = new Set<string>();
  state.doc.descendants((node) => {
    if ("id" in node.attrs) here.add(node.attrs["id"] as string);
    return !node.isTextblock;
  });
  const slice = stripped(new Slice(Fragment.fromArray(blocks), 0, 0), (id) => !here.has(id));
  return [...slice.content.content];
}

export const isEmpty = (node: Node | null): boolean => node?.type.name === "paragraph" && node.content.size === 0;

// Puts blocks behind the block of the cursor. An empty paragraph there makes room for them, unless
// it is the last: then it stays below, to write on in.
export function putBehind(state: EditorState, blocks: Node[], behind?: string): Transaction | null {
  if (!blocks.length || state.doc.childCount + blocks.length > mostBlocks) return null;
  const here = (behind ? blockOf(state.doc, behind) : undefined) ?? chosen(state).at(-1);
  const { tr } = state;
  if (!here) return standIn(tr.insert(0, blocks), 0);
  const end = here.at + here.node.nodeSize;
  let at = end;
  if (isEmpty(here.node) && !behind) {
    at = here.at;
    if (here.index < state.doc.childCount - 1) tr.delete(here.at, end);
  }
  return standIn(tr.insert(at, blocks), at).scrollIntoView();
}

const insert: Command = ({ block, blocks, kind, behind }, state, dispatch) => {
  const { schema } = state;
  const type = typeof kind === "string" ? schema.nodes[kind] : undefined;
  const made = type
    ? [type.isInGroup("block") ? type.createAndFill() : null].filter((one) => one !== null)
    : blocksOf(schema, blocks ?? block);
  const tr = putBehind(state, fresh(state, made), typeof behind === "string" ? behind : undefined);
  if (!tr) return false;
  dispatch?.(tr);
  return true;
};

// Puts blocks where the cursor is, as pasting does: words of a single paragraph flow into the text.
const paste: Command = ({ blocks, behind }, state, dispatch) => {
  const made = fresh(state, blocksOf(state.schema, blocks));
  const [first, last] = [made[0], made.at(-1)];
  if (!first || !last) return false;
  const flows = (node: Node) => Number(node.type.name === "paragraph");
  const tr = pasted(state, new Slice(Fragment.fromArray(made), flows(first), flows(last)), behind === true);
  if (!tr) return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

// The neighbour steps to the other side: what is moved is not touched, nor is the selection in it.
const move: Command = ({ by }, state, dispatch) => {
  const blocks = chosen(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return false;
  const up = Number(by) < 0;
  const index = up ? first.index - 1 : last.index + 1;
  if (index < 0 || index >= state.doc.childCount) return false;
  const neighbour = state.doc.child(index);
  const end = last.at + last.node.nodeSize;
  const { tr } = state;
  if (up) tr.delete(first.at - neighbour.nodeSize, first.at).insert(end - neighbour.nodeSize, neighbour);
  else tr.delete(end, end + neighbour.nodeSize).insert(first.at, neighbour);
  dispatch?.(tr.scrollIntoView());
  return true;
};

const duplicate: Command = (_, state, dispatch) => {
  const blocks = chosen(state);
  const last = blocks.at(-1);
  if (!last || state.doc.childCount + blocks.length > mostBlocks) return false;
  const copies = fresh(state, blocks.map(({ node }) => node));
  const at = last.at + last.node.nodeSize;
  dispatch?.(standIn(state.tr.insert(at, copies), at).scrollIntoView());
  return true;
};

const remove: Command = (_, state, dispatch) => {
  const blocks = chosen(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return false;
  const { tr, doc } = state;
  const end = last.at + last.node.nodeSize;
  if (blocks.length === doc.childCount) {
    tr.replaceWith(0, doc.content.size, state.schema.nodes["paragraph"]?.create() as Node);
  } else tr.delete(first.at, end);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(first.at, tr.doc.content.size)), 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

const focus: Command = ({ block, at, end }, state, dispatch, view) => {
  const found = placeOf(state.doc, String(block));
  if (!found) return false;
  const { tr } = state;
  const words = found.node.isTextblock && (!isPhoto(found.node) || found.node.content.size > 0);
  const place = (count: Json | undefined) => found.at + 1 + positionOf(found.node, Number(count ?? 0));
  if (!words) standIn(tr, found.at);
  else tr.setSelection(TextSelection.create(tr.doc, place(at), place(end ?? at)));
  dispatch?.(tr.scrollIntoView());
  view.focus();
  return true;
};

// Puts the cursor where something was dropped.
const focus_at: Command = ({ x, y }, state, dispatch, view) => {
  const found = view.posAtCoords({ left: Number(x), top: Number(y) });
  if (!found) return false;
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(found.pos))));
  view.focus();
  return true;
};

const select_all: Command = (_, state, dispatch) => {
  dispatch?.(state.tr.setSelection(new AllSelection(state.doc)));
  return true;
};

export const placeCommands: Commands = { insert, paste, move, duplicate, remove, focus, focus_at, select_all };
