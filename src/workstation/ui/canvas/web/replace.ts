// Takes over what the window changed: one undoable step that touches only what differs.
import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { idOf } from "./chosen";

// The blocks as they shall stand. The window's order knows nothing of blocks that were made here
// since its last report: they stay behind the block they stand behind now.
export function wanted(doc: Node, changed: Map<string, Node>, order: string[] | undefined, known: Set<string>): Node[] {
  const here = new Map<string, Node>();
  doc.forEach((node) => here.set(idOf(node), node));
  const block = (id: string): Node | undefined => changed.get(id) ?? here.get(id);
  if (!order) return [...here.keys()].map((id) => block(id) as Node);
  const result = order.map(block).filter((node): node is Node => node !== undefined);
  let before = "";
  doc.forEach((node) => {
    const id = idOf(node);
    if (!known.has(id) && !changed.has(id)) {
      const at = result.findIndex((one) => idOf(one) === before);
      result.splice(at + 1, 0, node);
    }
    before = id;
  });
  return result;
}

// Makes `after` of the document: equal blocks at both ends stay, pairs of one id change in place.
export function becoming(state: EditorState, after: Node[]): Transaction {
  const { tr, doc } = state;
  const before: Node[] = [];
  doc.forEach((node) => before.push(node));
  let start = 0;
  while (start < before.length && start < after.length && before[start]?.eq(after[start] as Node)) start += 1;
  let [end, last] = [before.length, after.length];
  while (end > start && last > start && before[end - 1]?.eq(after[last - 1] as Node)) {
    end -= 1;
    last -= 1;
  }
  const from = sizeOf(before.slice(0, start));
  const [old, fresh] = [before.slice(start, end), after.slice(start, last)];
  const paired = old.length === fresh.length && old.every((node, at) => idOf(node) === idOf(fresh[at] as Node));
  if (paired) inPlace(tr, from, old, fresh);
  else if (old.length || fresh.length) tr.replaceWith(from, from + sizeOf(old), fresh);
  return tr;
}

const sizeOf = (nodes: Node[]): number => nodes.reduce((sum, node) => sum + node.nodeSize, 0);

function inPlace(tr: Transaction, from: number, old: Node[], fresh: Node[]): void {
  let at = from + sizeOf(old);
  for (let place = old.length - 1; place >= 0; place -= 1) {
    const [node, next] = [old[place] as Node, fresh[place] as Node];
    at -= node.nodeSize;
    if (node.eq(next)) continue;
    if (node.sameMarkup(next) && node.isTextblock) withinText(tr, at + 1, node, next);
    else tr.replaceWith(at, at + node.nodeSize, next);
  }
}

// Replaces only the words that differ, so that a cursor elsewhere in the block stays where it is.
function withinText(tr: Transaction, inside: number, node: Node, next: Node): void {
  const start = node.content.findDiffStart(next.content);
  const ends = node.content.findDiffEnd(next.content);
  if (start === null || ends === null) return;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const [end, last] = [ends.a + overlap, ends.b + overlap];
  tr.replace(inside + start, inside + end, next.slice(start, last));
}
