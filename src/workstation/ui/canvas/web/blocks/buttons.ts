// Which buttons the bar shows for what is selected, and what each of them does.

import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

import type { Args, Command } from "../contract";
import type { Button } from "./bar";
import { PLACE_COMMANDS } from "./photo_places";
import { caption, groupLayout, photoGone, photoMove } from "./photos";
import { TABLE_COMMANDS } from "./tables";
import { around, chosen, type Found } from "./targets";

// What buttons need of the tools around them.
export interface Tools {
  // Ask for the words of an attribute in a small field.
  edit(found: Found, attribute: string): void;
  // Ask the window for a photo, or for a menu.
  ask(what: "photo" | "menu", found: Found): void;
}

const BARRED = [
  "groupPhoto", "image", "photoGroup", "followCard", "media", "quotation", "footnote",
];

// Return what the bar is about: the photo, group, card … that is selected or holds the cursor.
export function barred(state: EditorState): Found | undefined {
  const { selection } = state;
  if (selection instanceof CellSelection) return around(selection.$anchorCell, ["table"]);
  return chosen(state, BARRED) ?? chosen(state, ["table"]);
}

function run(command: Command | undefined, args: Args = {}): (view: EditorView) => void {
  return (view) => {
    command?.(args, view.state, view.dispatch, view);
    view.focus();
  };
}

function layouts(group: Node): Button[] {
  const { layout, columns } = group.attrs as { layout: string; columns: number };
  const kinds: readonly (readonly [string, Args])[] = [
    ["layout_grid", { layout: "grid", columns: 3 }],
    ["layout_columns", { layout: "columns", columns: 2 }],
    ["layout_full", { layout: "full" }],
    ["layout_slide", { layout: "slide" }],
  ];
  return kinds.map(([word, args]) => ({
    word,
    pressed: args.layout === layout && (args.columns ?? columns) === columns,
    act: run(groupLayout, args),
  }));
}

function photo(found: Found, tools: Tools): Button[] {
  const inGroup = found.node.type.name === "groupPhoto";
  const moves: Button[] = [
    { word: "photo_before", act: run(photoMove, { by: -1 }) },
    { word: "photo_after", act: run(photoMove, { by: 1 }) },
  ];
  return [
    ...(inGroup ? moves : []),
    { word: "caption", act: run(caption) },
    { word: "credit", act: () => tools.edit(found, "credit") },
    { word: "alt", act: () => tools.edit(found, "alt") },
    { word: "replace_photo", act: () => tools.ask("photo", found) },
    ...(inGroup ? [{ word: "photo_out", act: run(PLACE_COMMANDS.photo_out) }] : []),
    ...(inGroup ? [{ word: "photo_gone", act: run(photoGone) }] : []),
  ];
}

function table(found: Found, state: EditorState): Button[] {
  const names = ["row_below", "col_right", "row_gone", "col_gone"];
  if (TABLE_COMMANDS.merge?.({}, state, undefined, undefined as never)) names.push("merge");
  if (TABLE_COMMANDS.split?.({}, state, undefined, undefined as never)) names.push("split");
  const buttons: Button[] = names.map((word) => ({ word, act: run(TABLE_COMMANDS[word]) }));
  const pressed = Boolean(found.node.attrs.header);
  return [...buttons, { word: "header", pressed, act: run(TABLE_COMMANDS.header) }];
}

function field(word: string, found: Found, attribute: string, tools: Tools): Button {
  return { word, act: () => tools.edit(found, attribute) };
}

// Return the buttons for what the bar is about.
export function buttonsFor(found: Found, state: EditorState, tools: Tools): Button[] {
  const replace: Button = { word: "card_photo", act: () => tools.ask("photo", found) };
  switch (found.node.type.name) {
    case "image":
    case "groupPhoto":
      return photo(found, tools);
    case "photoGroup": {
      const add: Button = { word: "add_photos", act: () => tools.ask("photo", found) };
      return [...layouts(found.node), field("group_caption", found, "caption", tools), add];
    }
    case "followCard":
      return [field("card_text", found, "text", tools), replace];
    case "media":
      return [field("media_title", found, "title", tools), field("media_href", found, "href", tools)];
    case "quotation":
      return [field("source", found, "source", tools)];
    case "footnote":
      return [field("note", found, "text", tools)];
    case "table":
      return table(found, state);
    default:
      return [];
  }
}

// Tell whether the selection is the very node and not something inside it.
export function isWhole(state: EditorState, found: Found): boolean {
  return state.selection instanceof NodeSelection && state.selection.from === found.pos;
}
