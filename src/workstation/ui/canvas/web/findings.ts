// What the rules found, underlined. Python counts characters in the words of a block; while somebody
// goes on typing the places move along, and what is typed into loses its line.
//
// Nothing is painted while an input method composes, nor for a moment afterwards.
import { Plugin, PluginKey, type EditorState, type PluginView, type Transaction } from "@tiptap/pm/state";
import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { Once } from "./blocks/overlay";
import type { Json, Page, Part } from "./contract";
import { nearWindow, type Span } from "./highlights";
import { Lines } from "./lines";
import { lengthOf, positionOf } from "./offsets";

const LEVELS = ["block", "error", "hint"] as const;
const AFTER_COMPOSING_MS = 300;
const MOST = 2_000;

interface Mark extends Span {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly level: (typeof LEVELS)[number];
}

const key = new PluginKey<readonly Mark[]>("findings");

// The places of characters `start` to `end` of a block: its label first, its parts line by line.
function placed(block: Node, at: number, start: number, end: number): Span | undefined {
  const { kind, label } = block.attrs as { kind?: string; label?: string };
  let passed = block.type.name === "listItem" && kind === "label" ? [...(label ?? "")].length : 0;
  const span = { from: -1, to: -1 };
  const part = (words: Node, inside: number): void => {
    const length = words.children.reduce((sum, node) => sum + lengthOf(node), 0);
    const place = (count: number) => inside + positionOf(words, Math.min(length, Math.max(0, count - passed)));
    if (span.from < 0 && start < passed + length) span.from = place(start);
    if (span.from >= 0 && span.to < 0 && end <= passed + length) span.to = place(end);
    passed += length + 1;
  };
  if (block.isTextblock) part(block, at + 1);
  else block.descendants((node, offset) => !node.isTextblock || (part(node, at + offset + 2), false));
  return span.from >= 0 && span.to > span.from ? span : undefined;
}

// Read what the window says is underlined; what has no place here is left out.
function read(doc: Node, value: Json): Mark[] {
  const found: Mark[] = [];
  const blocks = new Map<string, { node: Node; at: number }>();
  const put = (node: Node, at: number) => blocks.set(node.attrs["id"] as string, { node, at });
  doc.forEach((node, at) => {
    put(node, at);
    if (node.type.name === "photoGroup") node.forEach((photo, inside) => put(photo, at + 1 + inside));
  });
  for (const one of Array.isArray(value) ? value.slice(0, MOST) : []) {
    const { block, start, end, level } = (one ?? {}) as Partial<Mark>;
    if (typeof block !== "string" || !Number.isInteger(start) || !Number.isInteger(end)) continue;
    if (!level || !LEVELS.includes(level)) continue;
    const here = blocks.get(block);
    const span = here && placed(here.node, here.at, start as number, end as number);
    if (span) found.push({ ...span, block, start: start as number, end: end as number, level });
  }
  return found;
}

// Places move along with what is typed before them; words that changed are no finding any more.
function moved(marks: readonly Mark[], tr: Transaction): readonly Mark[] {
  if (!tr.docChanged || !marks.length) return marks;
  const result: Mark[] = [];
  for (const mark of marks) {
    const from = tr.mapping.mapResult(mark.from, 1);
    const to = tr.mapping.mapResult(mark.to, -1);
    if (from.deletedAfter || to.deletedBefore || to.pos - from.pos !== mark.to - mark.from) continue;
    result.push(from.pos === mark.from ? mark : { ...mark, from: from.pos, to: to.pos });
  }
  return result;
}

class Underlines implements PluginView {
  private readonly lines = new Lines();
  private readonly drawn = new Once(() => this.draw());
  private readonly stopped = new AbortController();
  private readonly resized = new ResizeObserver(() => this.drawn.soon());
  private shown: readonly Mark[] = [];
  private timer = 0;
  private quietUntil = 0;

  constructor(private readonly view: EditorView) {
    const options = { signal: this.stopped.signal, passive: true };
    window.addEventListener("scroll", () => this.drawn.soon(), options);
    this.resized.observe(view.dom);
    this.resized.observe(document.body);
    view.dom.addEventListener("compositionend", () => {
      this.quietUntil = performance.now() + AFTER_COMPOSING_MS;
      this.drawn.soon();
    }, options);
  }

  update(view: EditorView, before: EditorState): void {
    if (key.getState(view.state) !== key.getState(before)) this.drawn.soon();
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.drawn.stop();
    this.resized.disconnect();
    this.stopped.abort();
  }

  // Lines that are there follow their words at once; new ones wait until nobody composes.
  private draw(): void {
    const marks = key.getState(this.view.state) ?? [];
    const wait = this.quietUntil - performance.now();
    if (this.view.composing || wait > 0) {
      const known = new Set(this.shown.map(nameOf));
      this.shown = marks.filter((mark) => known.has(nameOf(mark)));
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.drawn.soon(), Math.max(wait, AFTER_COMPOSING_MS / 3));
    } else this.shown = marks;
    const near = this.shown.length ? nearWindow(this.view) : { from: 0, to: 0 };
    const lines = this.shown
      .filter((one) => one.to > near.from && one.from < near.to)
      .map(({ from, to, level }) => ({ from, to, look: `finding-${level}` }));
    this.lines.show(this.view, lines);
  }
}

const nameOf = ({ block, start, end, level }: Mark): string => `${block} ${start} ${end} ${level}`;

// A press on underlined words tells the window which finding that is.
function pressed(page: Page, view: EditorView, pos: number): boolean {
  const marks = key.getState(view.state) ?? [];
  const at = marks.findIndex(({ from, to }) => from <= pos && pos <= to);
  const mark = marks[at];
  if (mark) page.ask("finding", [mark.block, mark.start, mark.end]);
  return false;
}

export const findings: Part = {
  plugins: (page) => [
    new Plugin<readonly Mark[]>({
      key,
      state: {
        init: () => [],
        apply: (tr, marks) => (tr.getMeta(key) as readonly Mark[] | undefined) ?? moved(marks, tr),
      },
      view: (view) => new Underlines(view),
      props: { handleClick: (view, pos) => pressed(page, view, pos) },
    }),
  ],
  hears: (page) => ({
    findings: (value) => {
      const view = page.view();
      view.dispatch(view.state.tr.setMeta(key, read(view.state.doc, value)).setMeta("addToHistory", false));
    },
  }),
};
