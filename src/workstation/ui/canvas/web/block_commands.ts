// What is done to whole blocks of words: their kind, style, place, level, label.
import type { Attrs, Node, Schema } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { chosen, type Placed } from "./chosen";
import type { Args, Command, Commands, Json } from "./contract";
import { fault, nodes } from "./schema";

const KINDS: { [kind: string]: { type: string; attrs?: Args } } = {
  paragraph: { type: "paragraph" },
  heading2: { type: "heading", attrs: { level: 2 } },
  heading3: { type: "heading", attrs: { level: 3 } },
  heading4: { type: "heading", attrs: { level: 4 } },
  quote: { type: "quote" },
  lead: { type: "lead" },
  quotation: { type: "quotation" },
  bullet: { type: "listItem", attrs: { kind: "bullet" } },
  ordered: { type: "listItem", attrs: { kind: "ordered" } },
  label: { type: "listItem", attrs: { kind: "label" } },
};

const TEXT = new Set(["paragraph", "heading", "quote", "lead", "quotation", "listItem"]);

export const isText = (node: Node): boolean => TEXT.has(node.type.name);

const matches = (node: Node, type: string, attrs: Args): boolean =>
  node.type.name === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value);

// Sets attributes of a block as far as its kind has them and they may be so.
export function setAttrs(tr: Transaction, { node, at }: Placed, attrs: Args): boolean {
  const known = nodes[node.type.name]?.attrs ?? {};
  const fitting = Object.entries(attrs).filter(([name, value]) => {
    const attr = known[name];
    return attr && !fault(attr, value) && node.attrs[name] !== value;
  });
  if (!fitting.length) return false;
  tr.setNodeMarkup(at, undefined, { ...node.attrs, ...Object.fromEntries(fitting) }, node.marks);
  return true;
}

// A block of words as another kind; a list item stays at its level in another list.
function become(tr: Transaction, schema: Schema, { node, at }: Placed, type: string, attrs: Args): void {
  const level = type === "listItem" && node.type.name === "listItem" ? { level: node.attrs["level"] } : {};
  tr.setNodeMarkup(at, schema.nodes[type], { id: node.attrs["id"], ...level, ...attrs } as Attrs);
}

const turn: Command = ({ kind, style, label }, state, dispatch) => {
  const wanted = KINDS[String(kind)];
  const texts = chosen(state).filter(({ node }) => isText(node));
  if (!wanted || !texts.length) return false;
  const look = typeof style === "string" ? { style } : {};
  const all = texts.every(({ node }) => matches(node, wanted.type, wanted.attrs ?? {}));
  const { tr } = state;
  if (all && wanted.type === "listItem" && label === undefined) {
    for (const one of texts) become(tr, state.schema, one, "paragraph", {});
  } else {
    for (const one of texts) {
      const attrs = { ...wanted.attrs, ...(wanted.type === "paragraph" ? {} : look) };
      if (!matches(one.node, wanted.type, wanted.attrs ?? {})) become(tr, state.schema, one, wanted.type, attrs);
      else setAttrs(tr, one, look);
      if (typeof label === "string") setAttrs(tr, { ...one, node: tr.doc.nodeAt(one.at) as Node }, { label });
    }
  }
  dispatch?.(tr.scrollIntoView());
  return tr.docChanged;
};

// Sets attributes of all blocks chosen that have them.
function onAll(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, attrs: (node: Node) => Args): boolean {
  const { tr } = state;
  let done = false;
  for (const one of chosen(state)) done = setAttrs(tr, one, attrs(one.node)) || done;
  if (done) dispatch?.(tr);
  return done;
}

const given = (name: string, attr = name): Command => (args, state, dispatch) =>
  onAll(state, dispatch, () => ({ [attr]: args[name] as Json }));

// One deeper or higher: items of lists by their level, headings by theirs.
const level: Command = ({ by }, state, dispatch) =>
  onAll(state, dispatch, (node) => ({ level: (node.attrs["level"] as number) + Number(by) }));

const label: Command = ({ label: words }, state, dispatch) => {
  const items = chosen(state).filter(({ node }) => node.type.name === "listItem");
  if (!items.length) return turn({ kind: "label", label: words ?? "" }, state, dispatch, undefined as never);
  const { tr } = state;
  for (const one of items) setAttrs(tr, one, { kind: "label", label: words ?? "" });
  if (tr.docChanged) dispatch?.(tr);
  return tr.docChanged;
};

export const blockCommands: Commands = {
  turn,
  style: given("token", "style"),
  align: given("value", "align"),
  indent: given("on", "indent"),
  level,
  label,
};
