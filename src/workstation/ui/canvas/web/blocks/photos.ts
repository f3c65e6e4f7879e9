// Commands on photos and groups of photos. Whatever the mouse can do to them is here.

import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";

import type { Command, Commands, Dispatch } from "../contract";
import { change, type Found, insertBehind, meant, only, text, whole } from "./targets";

const PHOTOS = ["image", "groupPhoto"];
const GROUP = ["photoGroup"];
const LAYOUTS = ["grid", "columns", "full", "slide"];
const NARROWEST = 10;
const PHOTO = /^[a-z0-9:]{1,40}$/;

// Take a photo out of its group; the last one takes the group with it.
export const photoGone: Command = (args, state, dispatch) => {
  const found = meant(state, args, PHOTOS);
  if (!found) return false;
  const $pos = state.doc.resolve(found.pos);
  const last = found.node.type.name === "groupPhoto" && $pos.parent.childCount === 1;
  const from = last ? $pos.before() : found.pos;
  const to = last ? $pos.after() : found.pos + found.node.nodeSize;
  dispatch?.(closeHistory(state.tr).delete(from, to).scrollIntoView());
  return true;
};

// Let a photo change places within its group.
export const photoMove: Command = (args, state, dispatch) => {
  const found = meant(state, args, ["groupPhoto"]);
  const by = whole(args, "by", -100, 100);
  if (!found || !by) return false;
  return photoTo(found, state.doc.resolve(found.pos).index() + by, state, dispatch);
};

// Put a photo of a group at a place of the same group, counted without it.
export function photoTo(found: Found, place: number, state: EditorState, dispatch?: Dispatch): boolean {
  const $pos = state.doc.resolve(found.pos);
  if (place < 0 || place >= $pos.parent.childCount || place === $pos.index()) return false;
  const tr = closeHistory(state.tr).delete(found.pos, found.pos + found.node.nodeSize);
  const group = tr.doc.resolve($pos.start()).parent;
  let at = $pos.start();
  for (let index = 0; index < place; index += 1) at += group.child(index).nodeSize;
  tr.insert(at, found.node);
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  return true;
}

export const groupLayout: Command = (args, state, dispatch) => {
  const found = meant(state, args, GROUP);
  const layout = text(args, "layout");
  if (!found || !layout || !LAYOUTS.includes(layout)) return false;
  const columns = whole(args, "columns", 2, 3) ?? found.node.attrs.columns;
  dispatch?.(change(state.tr, found, { layout, columns }));
  return true;
};

// Set a photo's width in per cent of the column, or change it `by` some.
export const width: Command = (args, state, dispatch) => {
  const found = meant(state, args, ["image"]);
  if (!found) return false;
  const now = found.node.attrs.width as number;
  const by = whole(args, "by", -100, 100);
  const wanted = by === undefined ? whole(args, "percent", NARROWEST, 100) : now + by;
  const percent = wanted && Math.min(100, Math.max(NARROWEST, wanted));
  if (percent === undefined || percent === now) return false;
  dispatch?.(change(state.tr, found, { width: percent }));
  return true;
};

// Set a caption: of a group its line, of a photo the words under it. Without `text` go there.
export const caption: Command = (args, state, dispatch) => {
  const found = meant(state, args, [...PHOTOS, ...GROUP]);
  if (!found) return false;
  const words = text(args, "text");
  if (found.node.type.name === "photoGroup") {
    if (words === undefined) return false;
    dispatch?.(change(state.tr, found, { caption: words }));
    return true;
  }
  const tr = closeHistory(state.tr);
  const start = found.pos + 1;
  if (words !== undefined) {
    const run = words ? [state.schema.text(words)] : [];
    tr.replaceWith(start, start + found.node.content.size, run);
  }
  const end = start + (words === undefined ? found.node.content.size : words.length);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView());
  return true;
};

// Set one plain attribute of what is meant: credit, alt, source, the text of a card …
export function plain(types: readonly string[], attribute: string): Command {
  return (args, state, dispatch) => {
    const found = meant(state, args, types);
    const words = text(args, "text");
    if (!found || words === undefined) return false;
    dispatch?.(change(state.tr, found, { [attribute]: words }));
    return true;
  };
}

// Show another photo in a place; words, credit and width belong to the old one and stay.
const photoChange: Command = (args, state, dispatch) => {
  const found = meant(state, args, [...PHOTOS, "followCard"]);
  const to = text(args, "to");
  if (!found || !to || !PHOTO.test(to)) return false;
  dispatch?.(change(state.tr, found, { photo: to }));
  return true;
};

// Put photos into a group behind the one that is meant, or at its end.
const photosIn: Command = (args, state, dispatch) => {
  const { groupPhoto } = state.schema.nodes;
  const asked = Array.isArray(args.photos) ? args.photos : [];
  const refs = asked.filter((one) => typeof one === "string" && PHOTO.test(one));
  const group = meant(state, only(args, "block"), GROUP);
  if (!groupPhoto || !group || !refs.length) return false;
  const behind = meant(state, args, ["groupPhoto"]);
  const at = behind ? behind.pos + behind.node.nodeSize : group.pos + group.node.nodeSize - 1;
  const room = 100 - group.node.childCount;
  const made = refs.slice(0, room).map((photo) => groupPhoto.create({ id: "", photo }));
  if (!made.length) return false;
  dispatch?.(closeHistory(state.tr).insert(at, made));
  return true;
};

// Set the words and the picture of a follow card, or put one in.
export const card: Command = (args, state, dispatch) => {
  const values: Record<string, string> = {};
  const words = text(args, "text");
  const photo = text(args, "photo");
  if (words !== undefined) values.text = words;
  if (photo === "" || (photo && PHOTO.test(photo))) values.photo = photo;
  const found = meant(state, only(args, "block"), ["followCard"]);
  const type = state.schema.nodes.followCard;
  if (found) dispatch?.(change(state.tr, found, values));
  else if (type) dispatch?.(insertBehind(state, type.create({ id: "", ...values })));
  return Boolean(found || type);
};

// Set what a media card says and where it leads, or put one in.
export const media: Command = (args, state, dispatch) => {
  const values: Record<string, string> = {};
  const kind = text(args, "kind");
  const title = text(args, "title");
  const href = text(args, "href", 2000);
  if (kind === "audio" || kind === "video") values.kind = kind;
  if (title !== undefined) values.title = title;
  if (href !== undefined) values.href = href;
  const found = meant(state, args, ["media"]);
  const type = state.schema.nodes.media;
  if (found) dispatch?.(change(state.tr, found, values));
  else if (type && values.kind) dispatch?.(insertBehind(state, type.create({ id: "", ...values })));
  return Boolean(found || (type && values.kind));
};

// Put a note behind the selected words, or set the words of the one that is selected.
export const footnote: Command = (args, state, dispatch) => {
  const words = text(args, "text");
  const type = state.schema.nodes.footnote;
  if (!words || !type) return false;
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type === type) {
    const found = { node: selection.node, pos: selection.from };
    dispatch?.(change(state.tr, found, { text: words }));
    return true;
  }
  if (!selection.$to.parent.inlineContent) return false;
  const tr = closeHistory(state.tr).insert(selection.to, type.create({ text: words }));
  tr.setSelection(TextSelection.create(tr.doc, selection.to + 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

// The photo commands of the contract, by name.
export const PHOTO_COMMANDS: Commands = {
  photo_gone: photoGone,
  photo_move: photoMove,
  photo_change: photoChange,
  photos_in: photosIn,
  group_layout: groupLayout,
  width,
  caption,
  credit: plain(PHOTOS, "credit"),
  alt: plain(PHOTOS, "alt"),
};
