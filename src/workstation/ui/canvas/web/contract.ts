// What the parts of the page know of each other. A part is one kind of block, or one ability.
import type { DOMOutputSpec, Node, NodeSpec, Schema } from "@tiptap/pm/model";
import type { EditorState, Plugin, Transaction } from "@tiptap/pm/state";
import type { EditorView, NodeViewConstructor } from "@tiptap/pm/view";

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Args = { [name: string]: Json };

// A picture as it was finished: its size says how much room it needs before it has arrived, its
// version which of several it is.
export interface Picture {
  width: number;
  height: number;
  version: string;
}

// What a part may ask of the page, and the page of the window.
export interface Page {
  view(): EditorView;
  // A word for people, by its name (`ui/canvas/words.py`); the name itself where there is none.
  word(name: string): string;
  picture(photo: string): Picture | undefined;
  // Whether grids show a photo whole, because they came without its square.
  whole(photo: string): boolean;
  // The address a picture is served at.
  address(photo: string): string;
  // `Canvas.asked(what, value)` in the window.
  ask(what: string, value?: Json): void;
  writable(): boolean;
  // Hears of what changed without a change of the document.
  heard(what: "pictures" | "words" | "findings" | "writable", act: () => void): void;
}

// A command: tells whether it could be done. Without `dispatch` it only tells.
export type Dispatch = (tr: Transaction) => void;
export type Command = (
  args: Args,
  state: EditorState,
  dispatch: Dispatch | undefined,
  view: EditorView,
) => boolean;
export type Commands = { [name: string]: Command };

export interface Block {
  name: string;
  // Anything but content, attributes and group, which come from the schema's data.
  spec?: Partial<NodeSpec>;
  // Plain form: what is shown where there is no view, and what copying hands to other programs.
  dom: (node: Node) => DOMOutputSpec;
  view?: (page: Page) => NodeViewConstructor;
}

export interface Part {
  blocks?: Block[];
  plugins?: (page: Page, schema: Schema) => Plugin[];
  commands?: (page: Page) => Commands;
  // What the window tells this part alone, by the name of what it tells (`findings`, `pictures`).
  hears?: (page: Page) => { [name: string]: (value: Json) => void };
}

// The classes every block carries: its type, and the variant of the theme.
export function looks(node: Node, ...more: string[]): string {
  const style = "style" in node.attrs ? [`v-${node.attrs["style"] as string}`] : [];
  return ["b", `b-${node.type.name}`, ...style, ...more].filter(Boolean).join(" ");
}

// The attributes of a block's outer element.
export function outer(node: Node, ...more: string[]): { [name: string]: string } {
  return { class: looks(node, ...more), "data-id": node.attrs["id"] as string };
}
