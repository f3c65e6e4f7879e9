// What lies over the text and is no part of it: bars, handles, fields, lines to drop on. It stands in
// the page's own coordinates outside the editor's element, so neither the editor nor an input
// method ever meets it.

import type { EditorView } from "@tiptap/pm/view";

import { make } from "./element";

// Return a new layer of that name in place of the one before: whoever made that one is gone.
export function layer(name: string): HTMLElement {
  const tools = document.querySelector<HTMLElement>("#tools") ?? document.body;
  const made = make("div", name);
  made.hidden = true;
  tools.querySelector(`:scope > .${name}`)?.remove();
  tools.append(made);
  return made;
}

// Put an element at a point of the window; it scrolls with the text.
export function put(element: HTMLElement, left: number, top: number): void {
  element.style.left = `${Math.round(left + window.scrollX)}px`;
  element.style.top = `${Math.round(top + window.scrollY)}px`;
}

// Return the element of a node, to measure it.
export function elementAt(view: EditorView, pos: number): HTMLElement | undefined {
  const dom = view.nodeDOM(pos);
  return dom instanceof HTMLElement ? dom : undefined;
}

// Blocks in the order they stand on the screen, from top to bottom: found by halving.
export function indexAt(blocks: HTMLCollection, y: number, part: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = blocks[middle]?.getBoundingClientRect();
    if (rect && rect.top + rect.height * part < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Calls once per frame at most, however often it is asked to.
export class Once {
  private frame = 0;

  constructor(private readonly act: () => void) {}

  soon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.act();
    });
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }
}

const EDGE = 48;
const SPEED = 14;

// Near the window's edge the page goes on scrolling while something is held there; tells whether it did.
export function scrolledAtEdge(y: number): boolean {
  const by = y < EDGE ? -SPEED : y > window.innerHeight - EDGE ? SPEED : 0;
  window.scrollBy(0, by);
  return by !== 0;
}

// Follow a pressed mouse until it is let go; Escape, or losing the window, is letting go of it all.
export function follow(
  moved: (event: MouseEvent) => void,
  done: (event: MouseEvent | undefined) => void,
): void {
  const listening = new AbortController();
  const { signal } = listening;
  const end = (event?: MouseEvent): void => {
    listening.abort();
    done(event);
  };
  window.addEventListener("mousemove", (event) => (event.buttons & 1 ? moved(event) : end()), { signal });
  window.addEventListener("mouseup", end, { signal });
  window.addEventListener("blur", () => end(), { signal });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  window.addEventListener("keydown", onKey, { signal, capture: true });
}
