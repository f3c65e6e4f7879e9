// Finding what a command is about, and changing it so that selection and history stay sound.

import { closeHistory } from "@tiptap/pm/history";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, type Transaction } from "@tiptap/pm/state";

import { blockOf } from "../chosen";
import type { Args } from "../contract";
import { putBehind } from "../place_commands";

// A node and where it stands.
export interface Found {
  readonly node: Node;
  readonly pos: number;
}

// Arguments come over the bridge: nothing in them is believed. Undefined where there is none.
export function text(args: Args, name: string, longest = 500): string | undefined {
  const value = args[name];
  return typeof value === "string" ? value.slice(0, longest) : undefined;
}

export function whole(args: Args, name: string, least: number, most: number): number | undefined {
  const value = args[name];
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  return Math.min(most, Math.max(least, Math.round(value)));
}

// Return one argument alone, as arguments.
export function only(args: Args, name: string): Args {
  const value = args[name];
  return value === undefined ? {} : { [name]: value };
}

// Return the photo of a group by its own id, or by the photo it shows, first in reading order.
function photoOf(doc: Node, id: string, block?: string): Found | undefined {
  let found: Found | undefined;
  doc.forEach((group, start) => {
    if (found || (block && group.attrs.id !== block)) return;
    if (group.type.name === "image") {
      if (group.attrs.id === id || group.attrs.photo === id) found = { node: group, pos: start };
    } else if (group.type.name === "photoGroup") {
      group.forEach((node, offset) => {
        if (!found && (node.attrs.id === id || node.attrs.photo === id)) {
          found = { node, pos: start + 1 + offset };
        }
      });
    }
  });
  return found;
}

// Return the innermost node of one of these types that the selection is or lies in.
export function chosen(state: EditorState, types: readonly string[]): Found | undefined {
  const { selection } = state;
  if (selection instanceof NodeSelection && types.includes(selection.node.type.name)) {
    return { node: selection.node, pos: selection.from };
  }
  return around(selection.$from, types);
}

// Return the innermost node of one of these types that holds a position.
export function around($pos: ResolvedPos, types: readonly string[]): Found | undefined {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (types.includes(node.type.name)) return { node, pos: $pos.before(depth) };
  }
  return undefined;
}

// Return what a command names by `photo` or `block`, else what the selection stands on.
export function meant(state: EditorState, args: Args, types: readonly string[]): Found | undefined {
  const photo = text(args, "photo");
  const block = text(args, "block");
  const here = chosen(state, types);
  if (photo) {
    if (here?.node.attrs.id === photo || here?.node.attrs.photo === photo) return here;
    const found = photoOf(state.doc, photo, block);
    if (found && types.includes(found.node.type.name)) return found;
  }
  if (block) {
    const found = blockOf(state.doc, block);
    return found && types.includes(found.node.type.name) ? { node: found.node, pos: found.at } : undefined;
  }
  return here;
}

// Set attributes in place: the selection stays, and undo takes them back as one step.
export function change(tr: Transaction, found: Found, values: Readonly<Record<string, unknown>>): Transaction {
  closeHistory(tr);
  for (const [name, value] of Object.entries(values)) {
    if (found.node.attrs[name] !== value) tr.setNodeAttribute(found.pos, name, value);
  }
  return tr;
}

// Put a block behind the block of the cursor; the cursor goes where one can type.
export function insertBehind(state: EditorState, node: Node): Transaction {
  return closeHistory(putBehind(state, [node]) ?? state.tr);
}
