// Numbers of footnotes and of addresses that readers cannot follow: one run in reading order, as the
// writers count (`document/writers/notes.py`). An address that comes again keeps its number; words
// that are their own address have none.
//
// The stylesheet draws a number from a property of its element (`--note`). So the words stay as they
// are, and no input method is disturbed; while one composes nothing is done at all.
import { Plugin, type PluginView } from "@tiptap/pm/state";
import type { Mark, Node } from "@tiptap/pm/model";
import type { EditorView, MarkView } from "@tiptap/pm/view";
import { leading } from "./blocks/document_words";
import { elementAt, Once } from "./blocks/overlay";
import type { Part } from "./contract";

const PROPERTY = "--note";

// Something that bears a number: `at` is where it stands behind the beginning of its block, for
// words that are linked the end of the last of them. A footnote leads nowhere.
interface Numbered {
  readonly at: number;
  readonly href: string;
}

interface Run {
  readonly href: string;
  words: string;
  end: number;
}

const known = new WeakMap<Node, readonly Numbered[]>();

// What bears a number in a block, in reading order.
function numberedIn(block: Node): readonly Numbered[] {
  const before = known.get(block);
  if (before) return before;
  const found: Numbered[] = [];
  if (block.isTextblock) inWords(block, 1, found);
  else if (block.type.name === "media") inMedia(block, found);
  else
    block.descendants((node, pos) => {
      if (node.isTextblock) inWords(node, pos + 2, found);
      return !node.isTextblock;
    });
  known.set(block, found);
  return found;
}

function inMedia(block: Node, found: Numbered[]): void {
  const href = block.attrs["href"] as string;
  if (leading(href) === "leaves") found.push({ at: 0, href });
}

function inWords(words: Node, inside: number, found: Numbered[]): void {
  let run: Run | undefined;
  const close = (): void => {
    if (run && !isOwnAddress(run)) found.push({ at: run.end, href: run.href });
    run = undefined;
  };
  words.forEach((node, offset) => {
    const href = leavesTo(node);
    if (href !== run?.href) close();
    if (href) {
      run ??= { href, words: "", end: 0 };
      run.words += node.text ?? "";
      run.end = inside + offset + node.nodeSize;
    }
    if (node.type.name === "footnote") found.push({ at: inside + offset, href: "" });
  });
  close();
}

function leavesTo(node: Node): string {
  const link = node.isText ? node.marks.find((mark) => mark.type.name === "link") : undefined;
  const href = (link?.attrs["href"] as string | undefined) ?? "";
  return leading(href) === "inside" ? "" : href;
}

function isOwnAddress({ href, words }: Run): boolean {
  return words === href || words === href.replace(/^mailto:/, "");
}

class Numbers implements PluginView {
  private readonly drawn = new Once(() => this.draw());
  private readonly stopped = new AbortController();
  private readonly elements = new WeakMap<Node, readonly HTMLElement[]>();
  private shown = new Map<HTMLElement, string>();
  private doc: Node | undefined;

  constructor(private readonly view: EditorView) {
    view.dom.addEventListener("compositionend", () => this.drawn.soon(), { signal: this.stopped.signal });
    this.drawn.soon();
  }

  update(): void {
    this.drawn.soon();
  }

  destroy(): void {
    this.drawn.stop();
    this.stopped.abort();
  }

  private draw(): void {
    const { doc } = this.view.state;
    if (this.view.composing || (doc === this.doc && allThere([...this.shown.keys()]))) return;
    this.doc = doc;
    const wanted = this.counted(doc);
    for (const element of this.shown.keys()) {
      if (!wanted.has(element)) element.style.removeProperty(PROPERTY);
    }
    for (const [element, words] of wanted) {
      if (element.style.getPropertyValue(PROPERTY) !== words) element.style.setProperty(PROPERTY, words);
    }
    this.shown = wanted;
  }

  private counted(doc: Node): Map<HTMLElement, string> {
    const wanted = new Map<HTMLElement, string>();
    const addresses = new Map<string, number>();
    let last = 0;
    doc.forEach((block, at) => {
      const numbered = numberedIn(block);
      if (!numbered.length) return;
      const elements = this.elementsOf(block, at, numbered);
      numbered.forEach(({ href }, index) => {
        const number = addresses.get(href) ?? (last += 1);
        if (href) addresses.set(href, number);
        const element = elements[index];
        if (element) wanted.set(element, `"[${number}]"`);
      });
    });
    return wanted;
  }

  // The elements that bear a block's numbers; those of a block that nobody touched are known.
  private elementsOf(block: Node, at: number, numbered: readonly Numbered[]): readonly HTMLElement[] {
    const before = this.elements.get(block);
    if (before?.length === numbered.length && allThere(before)) return before;
    const found = numbered.map((one) =>
      one.href && one.at ? linkBefore(this.view, at + one.at) : elementAt(this.view, at + one.at),
    );
    const elements = found.filter((one) => one !== undefined);
    this.elements.set(block, elements);
    return elements;
  }
}

const allThere = (elements: readonly HTMLElement[]): boolean => elements.every((one) => one.isConnected);

// The element of the link that ends at a place.
function linkBefore(view: EditorView, pos: number): HTMLElement | undefined {
  const { node } = view.domAtPos(pos - 1, 1);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>("a.link") ?? undefined;
}

// A link's element as ever; that it bears a number is no change of the document.
function linkView(mark: Mark): MarkView {
  const dom = document.createElement("a");
  dom.className = "link";
  dom.title = mark.attrs["href"] as string;
  return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === "attributes" };
}

export const numbers: Part = {
  plugins: () => [
    new Plugin({ view: (view) => new Numbers(view), props: { markViews: { link: linkView } } }),
  ],
};
