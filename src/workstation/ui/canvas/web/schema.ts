// The page's schema, built from the data that Python makes of its own types (`schema.json`).
// Nothing is said twice: a part adds how a block is drawn, never what it may hold.
import { Extension, Mark, Node, type AnyExtension } from "@tiptap/core";
import type { Node as PmNode, NodeSpec, ParseRule } from "@tiptap/pm/model";
import data from "./schema.json";
import type { Block, Json } from "./contract";
import { marks } from "./marks";

interface AttrData {
  type: string;
  default?: Json;
  choices?: Json[];
  pattern?: string;
  longest?: number;
  least?: number;
  most?: number;
}

interface NodeData {
  group?: string;
  content?: string;
  attrs?: { [name: string]: AttrData };
}

export const nodes = data.nodes as { [name: string]: NodeData };
export const markData = data.marks as { [name: string]: NodeData };
export const mostBlocks = data.blocks;

const ZERO: { [type: string]: Json } = { string: "", boolean: false, integer: 0 };

// What the browser itself may put between blocks while somebody types.
const PARSED: { [name: string]: ParseRule[] } = {
  paragraph: [{ tag: "p" }, { tag: "div" }],
  hardBreak: [{ tag: "br" }],
};

// A required attribute has an empty default on the page, where blocks are made before they are
// filled; Python refuses a document that still holds one.
function emptyOf(attr: AttrData): Json {
  return attr.default ?? attr.choices?.[0] ?? attr.least ?? ZERO[attr.type] ?? "";
}

// Why a value may not stand in an attribute; nothing where it may.
export function fault(attr: AttrData, value: unknown): string {
  const type = attr.type === "integer" ? "number" : attr.type;
  if (typeof value !== type) return `no ${attr.type}`;
  if (attr.choices && !attr.choices.includes(value as Json)) return "not among the choices";
  if (typeof value === "number") {
    const within = value >= (attr.least ?? value) && value <= (attr.most ?? value);
    return Number.isInteger(value) && within ? "" : "out of bounds";
  }
  if (typeof value !== "string" || value === emptyOf(attr)) return "";
  if (attr.longest !== undefined && [...value].length > attr.longest) return "too long";
  return attr.pattern && !new RegExp(attr.pattern, "u").test(value) ? "another form" : "";
}

function attributes(of: NodeData) {
  return Object.fromEntries(
    Object.entries(of.attrs ?? {}).map(([name, attr]) => [
      name,
      {
        default: emptyOf(attr),
        rendered: false,
        parseHTML: () => null,
        validate: (value: unknown) => {
          const why = fault(attr, value);
          if (why) throw new RangeError(`${name}: ${why}`);
        },
      },
    ]),
  );
}

function node(name: string, block: Block | undefined): AnyExtension {
  const of = nodes[name] as NodeData;
  return Node.create({
    ...(block?.spec as object), // TipTap knows some of it itself, and would put nothing in its place
    name,
    topNode: name === "doc",
    ...(of.group ? { group: of.group } : {}),
    ...(of.content ? { content: of.content } : {}),
    inline: of.group === "inline",
    addAttributes: () => attributes(of),
    parseHTML: () => (PARSED[name] ?? []) as [],
    ...(block ? { renderHTML: ({ node }: { node: PmNode }) => block.dom(node) } : {}),
  });
}

// Where PM needs something that TipTap's nodes cannot say (roles of tables, isolating, atoms).
function specs(blocks: Map<string, Block>): AnyExtension {
  return Extension.create({
    name: "specs",
    extendNodeSchema(extension) {
      return (blocks.get(extension.name)?.spec ?? {}) as Partial<NodeSpec>;
    },
  });
}

export function extensions(blocks: Block[]): AnyExtension[] {
  const known = new Map(blocks.map((block) => [block.name, block]));
  const names = Object.keys(nodes).filter((name) => name !== "text");
  return [
    specs(known),
    Node.create({ name: "text", group: "inline" }),
    ...names.map((name) => node(name, known.get(name))),
    ...Object.entries(markData).map(([name, of]) =>
      Mark.create({ name, addAttributes: () => attributes(of), ...marks[name] }),
    ),
  ];
}

// What the built schema says, in the form of its data: a test compares both.
export function described(schema: { nodes: object; marks: object }): Json {
  const attrsOf = (spec: { attrs?: object }) => Object.keys(spec.attrs ?? {});
  const each = (all: object) =>
    Object.fromEntries(
      Object.entries(all).map(([name, type]) => [
        name,
        { content: (type.spec.content as string) ?? "", attrs: attrsOf(type.spec) },
      ]),
    );
  return { nodes: each(schema.nodes), marks: each(schema.marks) } as Json;
}
