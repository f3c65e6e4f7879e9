// What is done to words: bold, colours, links, special characters.
import { toggleMark } from "@tiptap/pm/commands";
import type { MarkType, ResolvedPos } from "@tiptap/pm/model";
import { NodeSelection, type EditorState } from "@tiptap/pm/state";
import type { Command, Commands } from "./contract";
import { fault, markData } from "./schema";

const HREF = markData["link"]?.attrs?.["href"];
const TOKEN = markData["color"]?.attrs?.["token"];

const typeOf = (state: EditorState, name: string): MarkType => state.schema.marks[name] as MarkType;

const toggled =
  (name: string): Command =>
  (_, state, dispatch) =>
    toggleMark(typeOf(state, name))(state, dispatch);

// The stretch around a place that bears the same mark; nothing where it bears none.
function stretch($at: ResolvedPos, type: MarkType): { from: number; to: number } | undefined {
  const { parent } = $at;
  const near = parent.childAfter($at.parentOffset).node ?? parent.childBefore($at.parentOffset).node;
  const mark = type.isInSet($at.marks()) ?? (near ? type.isInSet(near.marks) : undefined);
  if (!mark) return undefined;
  let [first, last] = [$at.index(), $at.indexAfter()];
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first -= 1;
  while (last < parent.childCount && mark.isInSet(parent.child(last).marks)) last += 1;
  let from = $at.start();
  for (let at = 0; at < first; at += 1) from += parent.child(at).nodeSize;
  let to = from;
  for (let at = first; at < last; at += 1) to += parent.child(at).nodeSize;
  return { from, to };
}

const color: Command = ({ token }, state, dispatch) => {
  const type = typeOf(state, "color");
  if (!token) {
    const { from, to, empty } = state.selection;
    dispatch?.(empty ? state.tr.removeStoredMark(type) : state.tr.removeMark(from, to, type));
    return true;
  }
  if (!TOKEN || fault(TOKEN, token)) return false;
  const { empty, ranges } = state.selection;
  const mark = type.create({ token });
  if (!dispatch) return true;
  const { tr } = state;
  if (empty) tr.addStoredMark(mark);
  for (const { $from, $to } of ranges) tr.addMark($from.pos, $to.pos, mark);
  dispatch(tr.scrollIntoView());
  return true;
};

const link: Command = ({ href, text }, state, dispatch) => {
  if (!HREF || !href || fault(HREF, href) || !state.selection.$from.parent.isTextblock) return false;
  const type = typeOf(state, "link");
  const mark = type.create({ href });
  const { empty, $from, from, to } = state.selection;
  const range = empty ? stretch($from, type) : { from, to };
  const { tr } = state;
  if (range) tr.removeMark(range.from, range.to, type).addMark(range.from, range.to, mark);
  else {
    const words = (typeof text === "string" && text) || String(href);
    tr.insert(from, state.schema.text(words, mark.addToSet($from.marks())));
  }
  dispatch?.(tr.removeStoredMark(type).scrollIntoView());
  return true;
};

const unlink: Command = (_, state, dispatch) => {
  const type = typeOf(state, "link");
  const { empty, $from, from, to } = state.selection;
  const range = empty ? stretch($from, type) : { from, to };
  if (!range) return false;
  dispatch?.(state.tr.removeMark(range.from, range.to, type));
  return true;
};

// Of the selection; where nothing is chosen, of the whole block.
const clear_marks: Command = (_, state, dispatch) => {
  const { empty, $from, ranges } = state.selection;
  const { tr } = state;
  if (empty && !$from.parent.isTextblock) return false;
  if (empty) tr.removeMark($from.start(), $from.end());
  else for (const range of ranges) tr.removeMark(range.$from.pos, range.$to.pos);
  dispatch?.(tr.setStoredMarks([]));
  return true;
};

const text: Command = ({ text: words }, state, dispatch) => {
  if (typeof words !== "string" || !words) return false;
  const { selection } = state;
  if (!selection.$from.parent.isTextblock || selection instanceof NodeSelection) return false;
  dispatch?.(state.tr.insertText(words.replace(/\s*[\r\n]+\s*/g, " ").toWellFormed()).scrollIntoView());
  return true;
};

export const markCommands: Commands = {
  bold: toggled("strong"),
  italic: toggled("em"),
  underline: toggled("underline"),
  color,
  link,
  unlink,
  clear_marks,
  text,
};
