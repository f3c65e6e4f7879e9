// Quiet marks in the margin beside blocks that colleagues have said something about. A press on one
// asks the window for its 批注; the window says which blocks bear open ones, one entry for each.
import { Plugin, type EditorState, type PluginView } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { layer, Once, put } from "./blocks/overlay";
import type { Json, Page, Part } from "./contract";

const MOST = 1_000;
const GAP = 1;
const LOWER = 2;

class Marks implements PluginView {
  private readonly box = layer("comments");
  private readonly drawn = new Once(() => this.draw());
  private readonly resized = new ResizeObserver(() => this.drawn.soon());
  private numbers = new Map<string, number>();
  private readonly made = new Map<string, HTMLElement>();

  constructor(
    private readonly page: Page,
    private readonly view: EditorView,
  ) {
    this.box.hidden = false;
    this.resized.observe(view.dom);
    this.resized.observe(document.body);
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    this.box.addEventListener("click", (event) => {
      const block = (event.target as HTMLElement).closest<HTMLElement>(".comment")?.dataset["block"];
      if (block) page.ask("comment", block);
    });
    page.heard("words", () => this.drawn.soon());
    shownBy.set(page, this);
  }

  update(view: EditorView, before: EditorState): void {
    if (this.numbers.size && view.state.doc !== before.doc) this.drawn.soon();
  }

  destroy(): void {
    this.drawn.stop();
    this.resized.disconnect();
  }

  show(blocks: readonly string[]): void {
    this.numbers = new Map();
    for (const block of blocks) this.numbers.set(block, (this.numbers.get(block) ?? 0) + 1);
    this.drawn.soon();
  }

  private draw(): void {
    const gone = new Set(this.made.keys());
    const { right } = this.view.dom.getBoundingClientRect();
    let index = -1;
    if (this.numbers.size) {
      this.view.state.doc.forEach((node) => {
        index += 1;
        const block = node.attrs["id"] as string;
        const number = this.numbers.get(block);
        const dom = number ? this.view.dom.children[index] : undefined;
        if (!number || !dom || !gone.delete(block) && this.made.has(block)) return;
        this.lay(block, number, right, dom.getBoundingClientRect().top);
      });
    }
    for (const block of gone) {
      this.made.get(block)?.remove();
      this.made.delete(block);
    }
  }

  private lay(block: string, number: number, right: number, top: number): void {
    const mark = this.made.get(block) ?? this.make(block);
    mark.title = this.page.word("comments_here");
    mark.setAttribute("aria-label", mark.title);
    mark.textContent = number > 1 ? String(number) : "";
    put(mark, right + GAP, top + LOWER);
  }

  private make(block: string): HTMLElement {
    const mark = document.createElement("button");
    mark.type = "button";
    mark.tabIndex = -1;
    mark.className = "comment";
    mark.dataset["block"] = block;
    this.box.append(mark);
    this.made.set(block, mark);
    return mark;
  }
}

const shownBy = new WeakMap<Page, Marks>();

const read = (value: Json): string[] =>
  (Array.isArray(value) ? value.slice(0, MOST) : []).filter((one) => typeof one === "string");

export const comments: Part = {
  plugins: (page) => [new Plugin({ view: (view) => new Marks(page, view) })],
  hears: (page) => ({ comments: (value) => shownBy.get(page)?.show(read(value)) }),
};
