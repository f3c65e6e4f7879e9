// Lines under words, laid over the page like the bars: nothing in the editor's own elements, so no
// input method meets them; and unlike painted highlights, which the browser paints afresh at every
// change of the text, they cost a key nothing but a look at where they are.
import type { EditorView } from "@tiptap/pm/view";
import { layer } from "./blocks/overlay";
import { rangeOf, type Span } from "./highlights";

const ABOVE = 3;
const SAME_LINE = 4;

interface Line extends Span {
  readonly look: string;
}

interface Strip {
  readonly look: string;
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export class Lines {
  private readonly box = layer("lines");
  private drawn: string[] = [];

  constructor() {
    this.box.hidden = false;
    this.box.setAttribute("aria-hidden", "true");
  }

  // Lay lines under these words and under no others.
  show(view: EditorView, lines: readonly Line[]): void {
    const strips = lines.flatMap((line) => stripsOf(view, line));
    while (this.box.childElementCount > strips.length) this.box.lastElementChild?.remove();
    while (this.box.childElementCount < strips.length) this.box.append(document.createElement("i"));
    strips.forEach((strip, at) => this.lay(this.box.children[at] as HTMLElement, strip, at));
    this.drawn.length = strips.length;
  }

  private lay(element: HTMLElement, { look, words, left, top, width }: Strip, at: number): void {
    const form = `${look} ${words} ${left} ${top} ${width}`;
    if (this.drawn[at] === form) return;
    this.drawn[at] = form;
    element.className = look;
    element.dataset["words"] = words;
    element.style.cssText = `left:${left}px;top:${top}px;width:${width}px`;
  }
}

// One strip for each line of text that the words run over.
function stripsOf(view: EditorView, line: Line): Strip[] {
  const range = rangeOf(view, line);
  const strips: { left: number; right: number; bottom: number }[] = [];
  for (const { left, right, bottom } of range?.getClientRects() ?? []) {
    const last = strips.at(-1);
    if (last && Math.abs(last.bottom - bottom) < SAME_LINE) last.right = Math.max(last.right, right);
    else strips.push({ left, right, bottom });
  }
  const words = range?.toString() ?? "";
  return strips.map(({ left, right, bottom }, at) => ({
    look: line.look,
    words: at ? "" : words,
    left: Math.round(left + window.scrollX),
    top: Math.round(bottom + window.scrollY) - ABOVE,
    width: Math.round(right - left),
  }));
}
