// Marks over words that change nothing in the page's elements: the browser paints them
// (CSS Custom Highlight). So no input method is ever disturbed by them, and typing does not pay.
//
// Only what is near the window is painted: ranges follow every change of the page, and each such
// change paints all of them again. For what stands while somebody types see `lines.ts`.
import type { EditorView } from "@tiptap/pm/view";
import { indexAt } from "./blocks/overlay";

export interface Span {
  readonly from: number;
  readonly to: number;
}

const MOST = 400;

// Paints these spans under a name of the stylesheet (`::highlight(name)`), in place of those before.
export function paint(view: EditorView, name: string, spans: Iterable<Span>): void {
  const ranges: Range[] = [];
  for (const span of spans) {
    const range = ranges.length < MOST ? rangeOf(view, span) : undefined;
    if (range) ranges.push(range);
  }
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

// The range of the page that shows a span; none while the page is behind the document.
export function rangeOf(view: EditorView, { from, to }: Span): Range | undefined {
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  const range = document.createRange();
  try {
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  } catch {
    return undefined;
  }
  return range.collapsed ? undefined : range;
}

// The part of the document that is on screen, and one screen more on either side.
export function nearWindow(view: EditorView): Span {
  const blocks = view.dom.children;
  const height = window.innerHeight;
  const first = indexAt(blocks, -height, 1);
  const last = Math.min(indexAt(blocks, 2 * height, 1) + 1, view.state.doc.childCount);
  let [from, to] = [0, 0];
  for (let at = 0; at < last; at += 1) {
    if (at === first) from = to;
    to += view.state.doc.child(at).nodeSize;
  }
  return { from, to };
}
