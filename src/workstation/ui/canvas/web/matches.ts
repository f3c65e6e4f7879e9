// Where words stand in an article: in its text, and in what photos, quotations, cards and notes say in
// attributes (credits, descriptions, sources). Places in attributes have no span of their own; they
// stand at the end of what bears them.
import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Span } from "./highlights";
import { fault, nodes } from "./schema";

const MOST = 10_000;
// More than any attribute holds: one attribute's places come before the next one's.
const APART = 10_000;

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  image: ["credit", "alt"],
  groupPhoto: ["credit", "alt"],
  photoGroup: ["caption"],
  quotation: ["source"],
  followCard: ["text"],
  media: ["title", "href"],
  footnote: ["text"],
};

// An attribute's words: those of the node at a place, from one character to another.
export interface InField {
  readonly pos: number;
  readonly attribute: string;
  readonly start: number;
  readonly end: number;
}

export interface Match extends Span {
  readonly verbatim: boolean;
  // Tells apart what stands at one place: in which attribute, and where in it.
  readonly order: number;
  readonly field?: InField;
}

// One case for all letters, one character for one: places must stay where they are.
function folded(text: string): string {
  return [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join("");
}

// Where a query stands in an article, in reading order. Never across two blocks.
export function matches(doc: Node, query: string, exact: boolean): Match[] {
  const wanted = exact ? query : folded(query);
  const found: Match[] = [];
  if (!wanted) return found;
  const places = (words: string, put: (at: number) => void): void => {
    const text = exact ? words : folded(words);
    for (let at = text.indexOf(wanted); at >= 0 && found.length < MOST; at = text.indexOf(wanted, at + wanted.length)) {
      put(at);
    }
  };
  const { length } = wanted;
  doc.descendants((node, pos) => {
    const verbatim = node.type.name === "quotation";
    if (node.isTextblock) {
      const words = node.textBetween(0, node.content.size, undefined, "\ufffc");
      places(words, (at) => found.push({ from: pos + 1 + at, to: pos + 1 + at + length, verbatim, order: 0 }));
    }
    const last = pos + node.nodeSize - 1;
    ATTRIBUTES[node.type.name]?.forEach((attribute, index) =>
      places(node.attrs[attribute] as string, (start) => {
        const field = { pos, attribute, start, end: start + length };
        found.push({ from: last, to: last, verbatim, order: (index + 1) * APART + start, field });
      }),
    );
    return found.length < MOST;
  });
  return found.sort((one, other) => one.from - other.from || one.order - other.order);
}

// Tells whether a place lies behind another whose words were replaced by others.
export function isBehind(one: Match, here: Match, words: string): boolean {
  if (!here.field) return one.from >= here.from + words.length;
  return one.from > here.from || (one.from === here.from && one.order >= here.order + words.length);
}

// Words in place of others, from the end so that places stay true; each keeps the marks it had. Where
// an attribute would break its bounds it stays as it was, and does not count.
export function replaced(state: EditorState, places: readonly Match[], words: string): [Transaction, number] {
  const { tr, schema } = state;
  let count = places.length;
  for (const { from, to, field } of [...places].reverse()) {
    if (field) count -= replaceIn(tr, field, words) ? 0 : 1;
    else if (words) tr.replaceWith(from, to, schema.text(words, state.doc.resolve(from).nodeAfter?.marks ?? []));
    else tr.delete(from, to);
  }
  return [tr, count];
}

// What lies behind was replaced before and moved nothing in front of it. Tells whether it could be.
function replaceIn(tr: Transaction, { pos, attribute, start, end }: InField, words: string): boolean {
  const node = tr.doc.nodeAt(pos);
  const rule = node && nodes[node.type.name]?.attrs?.[attribute];
  const before = (node?.attrs[attribute] as string | undefined) ?? "";
  const after = before.slice(0, start) + words + before.slice(end);
  const needed = rule && rule.default === undefined && !after;
  if (!node || !rule || needed || fault(rule, after)) return false;
  tr.setNodeAttribute(pos, attribute, after);
  return true;
}
