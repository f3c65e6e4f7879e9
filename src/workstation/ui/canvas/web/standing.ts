// Where the cursor stands and what may be done there, for toolbar and menus of the window.
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import type { MarkType, Node } from "@tiptap/pm/model";
import { NodeSelection, type EditorState } from "@tiptap/pm/state";
import { canJoin, canPart } from "./blocks/photo_places";
import type { Json } from "./contract";
import type { Say } from "./channel";
import { chosen } from "./chosen";
import { wellFormed } from "./report";

const MOST_CHOSEN = 500;
const MOST_BLOCKS = 500;
const QUIET_MS = 40;

interface Inner {
  block: Node | null;
  photo: string;
}

function inner(state: EditorState): Inner {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.$from.depth === 0) {
    return { block: selection.node, photo: (selection.node.attrs["photo"] as string) ?? "" };
  }
  const { $from } = selection;
  const block = $from.depth ? $from.node(1) : (state.doc.childAfter($from.pos).node ?? null);
  const chosen = selection instanceof NodeSelection ? selection.node : $from.parent;
  return { block, photo: (chosen.attrs["photo"] as string) ?? "" };
}

// The marks that all of the selection bears, or that would be typed with.
function worn(state: EditorState): Set<MarkType> {
  const { empty, $from, ranges } = state.selection;
  if (empty) return new Set((state.storedMarks ?? $from.marks()).map((mark) => mark.type));
  let common: Set<MarkType> | undefined;
  for (const { $from: from, $to: to } of ranges) {
    state.doc.nodesBetween(from.pos, to.pos, (node) => {
      if (!node.isText) return true;
      const here = new Set(node.marks.map((mark) => mark.type));
      common = common ? new Set([...common].filter((mark) => here.has(mark))) : here;
      return false;
    });
  }
  return common ?? new Set();
}

function valueOf(state: EditorState, name: string, attr: string): string {
  const { $from, from, to } = state.selection;
  const type = state.schema.marks[name];
  if (!type) return "";
  const found = type.isInSet(state.storedMarks ?? $from.marks());
  if (found) return found.attrs[attr] as string;
  let value = "";
  state.doc.nodesBetween(from, to, (node) => {
    value ||= (type.isInSet(node.marks)?.attrs[attr] as string | undefined) ?? "";
  });
  return value;
}

export function standing(state: EditorState): { [name: string]: Json } {
  const { block, photo } = inner(state);
  const attrs = block?.attrs ?? {};
  const { from, to } = state.selection;
  return {
    block: (attrs["id"] as string) ?? "",
    blocks: chosen(state).slice(0, MOST_BLOCKS).map(({ node }) => node.attrs["id"] as string),
    kind: block?.type.name ?? "",
    item: block?.type.name === "listItem" ? (attrs["kind"] as string) : "",
    level: (attrs["level"] as number) ?? 0,
    style: (attrs["style"] as string) ?? "",
    align: (attrs["align"] as string) ?? "",
    indent: (attrs["indent"] as boolean) ?? false,
    layout: (attrs["layout"] as string) ?? "",
    photo,
    marks: [...worn(state)].map((mark) => mark.name),
    color: valueOf(state, "color", "token"),
    href: valueOf(state, "link", "href"),
    can_undo: undoDepth(state) > 0,
    can_redo: redoDepth(state) > 0,
    can_join: canJoin(state),
    can_part: canPart(state),
    chosen_text: state.doc.textBetween(from, Math.min(to, from + MOST_CHOSEN), "\n", "").slice(0, MOST_CHOSEN),
  };
}

// Tells the window where the cursor stands, a moment after it moved and only what is new.
export class Teller {
  private timer = 0;
  private before = "";

  constructor(
    private readonly state: () => EditorState,
    private readonly say: Say,
  ) {}

  forget(): void {
    this.before = "";
  }

  soon(): void {
    this.timer ||= window.setTimeout(() => this.now(), QUIET_MS);
  }

  now(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    const now = standing(this.state());
    const text = JSON.stringify(now);
    if (text === this.before) return;
    this.before = text;
    this.say("stood", { standing: wellFormed(now) });
  }
}
