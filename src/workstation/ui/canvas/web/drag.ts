// The handle beside a block: drag it and the block moves, press it and the block is selected and its
// menu asked for. Whatever is dragged moves by `move` too (Alt with up or down).
import { closeHistory } from "@tiptap/pm/history";
import { NodeSelection, Plugin, TextSelection, type EditorState, type PluginView } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { follow, indexAt, layer, Once, put, scrolledAtEdge } from "./blocks/overlay";
import { chosen, type Placed } from "./chosen";
import type { Command, Dispatch, Page, Part } from "./contract";

const FAR = 4;

// Puts the blocks of a span before the block of an index, counted as they stand now.
export function moveTo(state: EditorState, dispatch: Dispatch | undefined, span: Placed[], index: number): boolean {
  const [first, last] = [span[0], span.at(-1)];
  if (!first || !last || index < 0 || index > state.doc.childCount) return false;
  if (index >= first.index && index <= last.index + 1) return false;
  const from = first.at;
  const to = last.at + last.node.nodeSize;
  let target = 0;
  for (let at = 0; at < index; at += 1) target += state.doc.child(at).nodeSize;
  const tr = closeHistory(state.tr).delete(from, to);
  const at = tr.mapping.map(target);
  tr.insert(at, span.map(({ node }) => node));
  reselect(state, tr, from, to, at - from);
  dispatch?.(tr.scrollIntoView());
  return true;
}

// The selection goes along with what it was in.
function reselect(state: EditorState, tr: EditorState["tr"], from: number, to: number, by: number): void {
  const { selection } = state;
  if (selection.from < from || selection.to > to) return;
  if (selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, selection.from + by));
  else if (selection instanceof TextSelection) {
    tr.setSelection(TextSelection.create(tr.doc, selection.anchor + by, selection.head + by));
  }
}

class Handle implements PluginView {
  private readonly grip = layer("grip");
  private readonly line = layer("drop-line");
  private readonly veil = layer("veil");
  private readonly stopped = new AbortController();
  private readonly looked = new Once(() => this.look());
  private readonly scrolled = new Once(() => this.scroll());
  private pointer = { x: -1, y: -1 };
  private index = -1;
  private held = false;

  constructor(
    private readonly page: Page,
    private readonly view: EditorView,
  ) {
    this.grip.setAttribute("role", "button");
    this.grip.addEventListener("mousedown", (event) => this.take(event));
    const options = { signal: this.stopped.signal, passive: true };
    window.addEventListener("mousemove", (event) => this.hover(event), options);
    document.addEventListener("mouseleave", () => this.hide(), options);
    window.addEventListener("scroll", () => this.looked.soon(), options);
    page.heard("words", () => (this.grip.title = page.word("drag_block")));
  }

  update(view: EditorView, before: EditorState): void {
    if (view.state.doc !== before.doc && !this.grip.hidden) this.hide();
  }

  destroy(): void {
    this.stopped.abort();
    this.looked.stop();
    this.hide();
  }

  private hide(): void {
    this.grip.hidden = true;
    this.index = -1;
  }

  private hover(event: MouseEvent): void {
    this.pointer = { x: event.clientX, y: event.clientY };
    if (!this.held) this.looked.soon();
  }

  // Show the handle beside the block that the mouse is level with.
  private look(): void {
    if (this.held || !this.page.writable() || this.view.composing) return;
    const text = this.view.dom.getBoundingClientRect();
    const { x, y } = this.pointer;
    if (x < text.left - 80 || x > text.right + 40) {
      this.hide();
      return;
    }
    const blocks = this.view.dom.children;
    this.index = Math.min(indexAt(blocks, y, 1), blocks.length - 1);
    const block = blocks[this.index];
    if (!block) return;
    const rect = block.getBoundingClientRect();
    this.grip.hidden = false;
    const height = Math.min(rect.height, 30);
    put(this.grip, text.left - this.grip.offsetWidth - 6, rect.top + (height - this.grip.offsetHeight) / 2);
  }

  // The blocks that go with the handle: all that are selected when it is one of them.
  private span(): Placed[] {
    const { state } = this.view;
    const selected = state.selection.empty ? [] : chosen(state);
    if (selected.some(({ index }) => index === this.index)) return selected;
    let found: Placed[] = [];
    state.doc.forEach((node, at, index) => {
      if (index === this.index) found = [{ node, at, index }];
    });
    return found;
  }

  private take(start: MouseEvent): void {
    const span = this.span();
    if (start.button !== 0 || !span.length) return;
    start.preventDefault();
    this.held = true;
    let target = -1;
    const moved = (event: MouseEvent): void => {
      this.pointer = { x: event.clientX, y: event.clientY };
      if (target < 0 && Math.abs(event.clientY - start.clientY) < FAR) return;
      document.body.classList.add("is-dragging");
      this.cover(span);
      target = this.aim();
      this.scrolled.soon();
    };
    follow(moved, (end) => {
      this.held = false;
      this.line.hidden = this.veil.hidden = true;
      document.body.classList.remove("is-dragging");
      this.scrolled.stop();
      if (!end) return;
      if (target < 0) this.select(span[0], end);
      else if (moveTo(this.view.state, this.view.dispatch, span, this.aim())) this.hide();
      this.view.focus();
    });
  }

  // What is being moved looks lifted off the paper.
  private cover(span: Placed[]): void {
    const blocks = this.view.dom.children;
    const top = blocks[span[0]?.index ?? -1]?.getBoundingClientRect().top ?? 0;
    const rect = blocks[span.at(-1)?.index ?? -1]?.getBoundingClientRect() ?? new DOMRect();
    this.veil.hidden = false;
    this.veil.style.width = `${rect.width + 8}px`;
    this.veil.style.height = `${rect.bottom - top + 4}px`;
    put(this.veil, rect.left - 4, top - 2);
  }

  // Show the line where the blocks would come to stand, and return before which block that is.
  private aim(): number {
    const blocks = this.view.dom.children;
    const index = indexAt(blocks, this.pointer.y, 0.5);
    const [before, behind] = [blocks[index - 1], blocks[index]];
    const text = this.view.dom.getBoundingClientRect();
    const top = before?.getBoundingClientRect().bottom ?? behind?.getBoundingClientRect().top ?? text.top;
    const bottom = behind?.getBoundingClientRect().top ?? top;
    this.line.hidden = !this.held;
    this.line.style.width = `${text.width}px`;
    put(this.line, text.left, (top + bottom) / 2);
    return index;
  }

  private scroll(): void {
    if (!this.held || !scrolledAtEdge(this.pointer.y)) return;
    this.aim();
    this.scrolled.soon();
  }

  private select(block: Placed | undefined, event: MouseEvent): void {
    if (!block) return;
    const { state } = this.view;
    const { node, at } = block;
    const selection =
      node.isTextblock && node.type.name !== "image"
        ? TextSelection.create(state.doc, at + 1, at + 1 + node.content.size)
        : NodeSelection.create(state.doc, at);
    this.view.dispatch(state.tr.setSelection(selection));
    const id = node.attrs["id"] as string;
    this.page.ask("menu", { block: id, photo: "", x: event.clientX, y: event.clientY });
  }
}

// Puts the block of an id before another block, or at the end: what dragging does, in one command.
const moveBefore: Command = ({ block, before }, state, dispatch) => {
  const span: Placed[] = [];
  let index = state.doc.childCount;
  state.doc.forEach((node, at, place) => {
    if (node.attrs["id"] === block) span.push({ node, at, index: place });
    if (node.attrs["id"] === before) index = place;
  });
  return moveTo(state, dispatch, span, index);
};

export const drag: Part = {
  plugins: (page) => [new Plugin({ view: (view) => new Handle(page, view) })],
  commands: () => ({ move_before: moveBefore }),
};
