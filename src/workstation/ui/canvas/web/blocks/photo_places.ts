// Photos going from place to place: out of a group to stand alone, into another group, and single
// ones joined into a group. A photo keeps its id, its caption and its credit wherever it stands.

import { closeHistory } from "@tiptap/pm/history";
import type { Node, Schema } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, type Transaction } from "@tiptap/pm/state";

import { blockOf, chosen as chosenBlocks, type Placed } from "../chosen";
import type { Command, Commands, Dispatch } from "../contract";
import { isEmpty } from "../place_commands";
import { photoTo } from "./photos";
import { type Found, meant, only, text, whole } from "./targets";

const MOST = 100;
const LONGEST = 500;

const isGroup = (node: Node): boolean => node.type.name === "photoGroup";
const isPlace = (node: Node): boolean => isGroup(node) || node.type.name === "image";

// A photo as it stands alone or in a group.
function as(schema: Schema, name: "image" | "groupPhoto", { attrs, content }: Node): Node {
  const { id, photo, alt, credit } = attrs;
  return schema.node(name, { id, photo, alt, credit }, content);
}

function photosOf(schema: Schema, node: Node): Node[] {
  return isGroup(node) ? [...node.content.content] : [as(schema, "groupPhoto", node)];
}

// A new group lays two photos side by side and more of them in a grid.
function grouped(schema: Schema, photos: Node[], attrs: object = {}): Node {
  const few = photos.length < 3;
  const layout = { id: "", layout: few ? "columns" : "grid", columns: few ? 2 : 3 };
  return schema.node("photoGroup", { ...layout, ...attrs }, photos);
}

// Take a photo away. What remains of two stands alone, unless the line below both would be lost.
function take(tr: Transaction, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  const size = $pos.nodeAfter?.nodeSize ?? 0;
  const group = $pos.parent;
  if ($pos.depth && group.childCount === 1) tr.delete($pos.before(), $pos.after());
  else if ($pos.depth && group.childCount === 2 && !group.attrs.caption) {
    const other = group.child(1 - $pos.index());
    tr.replaceWith($pos.before(), $pos.after(), as(tr.doc.type.schema, "image", other));
  } else tr.delete(pos, pos + size);
}

// End a move: the photo goes from its old place and stays selected at the new one.
function moved(tr: Transaction, from: number, at: number, dispatch?: Dispatch): boolean {
  const done = tr.steps.length;
  take(tr, tr.mapping.map(from));
  const here = tr.mapping.slice(done).map(at);
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, here)).scrollIntoView());
  return true;
}

// Let a photo of a group stand alone before the block of an index; behind its group without one.
export function standAlone(state: EditorState, dispatch: Dispatch | undefined, found: Found, index?: number): boolean {
  const { doc, schema } = state;
  const $pos = doc.resolve(found.pos);
  if (found.node.type.name !== "groupPhoto") return false;
  let at = index === undefined ? $pos.after(1) : 0;
  for (let place = 0; place < (index ?? 0); place += 1) at += doc.child(place).nodeSize;
  const tr = closeHistory(state.tr).insert(at, as(schema, "image", found.node));
  return moved(tr, found.pos, at, dispatch);
}

// Put a photo to a place of a group, or beside a single one, which makes a group of both.
export function putInto(
  state: EditorState,
  dispatch: Dispatch | undefined,
  found: Found,
  into: Placed,
  place: number,
): boolean {
  const { doc, schema } = state;
  const $pos = doc.resolve(found.pos);
  if (into.at === found.pos || !isPlace(into.node)) return false;
  if ($pos.depth && $pos.before(1) === into.at) return photoTo(found, place, state, dispatch);
  const photo = as(schema, "groupPhoto", found.node);
  const tr = closeHistory(state.tr);
  let at = into.at + 1;
  if (isGroup(into.node)) {
    if (into.node.childCount >= MOST) return false;
    const before = Math.max(0, Math.min(place, into.node.childCount));
    for (let index = 0; index < before; index += 1) at += into.node.child(index).nodeSize;
    tr.insert(at, photo);
  } else {
    const other = as(schema, "groupPhoto", into.node);
    tr.replaceWith(into.at, into.at + into.node.nodeSize, grouped(schema, place > 0 ? [other, photo] : [photo, other]));
    if (place > 0) at += other.nodeSize;
  }
  return moved(tr, found.pos, at, dispatch);
}

// 移出图组
const photoOut: Command = (args, state, dispatch) => {
  const found = meant(state, args, ["groupPhoto"]);
  const before = text(args, "before");
  const index = before === undefined ? undefined : (blockOf(state.doc, before)?.index ?? state.doc.childCount);
  return Boolean(found) && standAlone(state, dispatch, found as Found, index);
};

const photoInto: Command = (args, state, dispatch) => {
  const found = meant(state, { ...only(args, "photo"), ...only(args, "block") }, ["image", "groupPhoto"]);
  const into = blockOf(state.doc, text(args, "into") ?? "");
  const place = whole(args, "at", 0, MOST) ?? MOST;
  return Boolean(found && into) && putInto(state, dispatch, found as Found, into as Placed, place);
};

// What is joined: all photos that are chosen, else the photo of the cursor and the one beside it.
function joined(state: EditorState, block: string | undefined): Placed[] {
  const named = block ? blockOf(state.doc, block) : undefined;
  const blocks = named ? [named] : chosenBlocks(state);
  const first = blocks.findIndex(({ node }) => isPlace(node));
  const last = blocks.findLastIndex(({ node }) => isPlace(node));
  const span = first < 0 ? [] : blocks.slice(first, last + 1);
  const [here] = span;
  if (span.length !== 1 || !here) return span;
  const { doc } = state;
  const next = here.index + 1 < doc.childCount ? doc.child(here.index + 1) : undefined;
  const before = here.index > 0 ? doc.child(here.index - 1) : undefined;
  if (next && isPlace(next)) return [here, { node: next, at: here.at + here.node.nodeSize, index: here.index + 1 }];
  if (before && isPlace(before)) return [{ node: before, at: here.at - before.nodeSize, index: here.index - 1 }, here];
  return [];
}

function joining(state: EditorState, block: string | undefined): Transaction | undefined {
  const span = joined(state, block);
  const [first, last] = [span[0], span.at(-1)];
  const places = span.filter(({ node }) => isPlace(node));
  const photos = places.flatMap(({ node }) => photosOf(state.schema, node));
  const groups = places.filter(({ node }) => isGroup(node));
  const lines = groups.map(({ node }) => node.attrs.caption as string).filter(Boolean);
  const caption = lines.join(" ");
  const lost = span.some(({ node }) => !isPlace(node) && !isEmpty(node)) || [...caption].length > LONGEST;
  if (places.length < 2 || !first || !last || lost || photos.length > MOST) return undefined;
  const kept = groups[0] ? { ...groups[0].node.attrs, caption } : {};
  const tr = closeHistory(state.tr);
  tr.replaceWith(first.at, last.at + last.node.nodeSize, grouped(state.schema, photos, kept));
  return tr.setSelection(NodeSelection.create(tr.doc, first.at)).scrollIntoView();
}

// 合为图组
const photosJoin: Command = (args, state, dispatch) => {
  const tr = joining(state, text(args, "block"));
  if (tr) dispatch?.(tr);
  return Boolean(tr);
};

// Whether what is chosen can be joined, and whether the photo of the cursor can leave its group.
export const canJoin = (state: EditorState): boolean => Boolean(joining(state, undefined));
export const canPart = (state: EditorState): boolean => Boolean(meant(state, {}, ["groupPhoto"]));

export const PLACE_COMMANDS: Commands = {
  photo_out: photoOut,
  photo_into: photoInto,
  photos_join: photosJoin,
};
