// The small bar at what is selected. Each of its buttons has a twin among the window's commands.

import type { EditorView } from "@tiptap/pm/view";

import type { Page } from "../contract";
import { layer, put } from "./overlay";

export interface Button {
  readonly word: string;
  readonly pressed?: boolean;
  act(view: EditorView): void;
}

const GAP = 8;

export class Bar {
  private readonly box = layer("bar");
  private shown = "";
  private acts: readonly Button[] = [];

  constructor(private readonly page: Page) {
    this.box.setAttribute("role", "toolbar");
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    this.box.addEventListener("click", (event) => {
      const at = (event.target as HTMLElement).closest("button")?.dataset.at;
      if (at !== undefined) this.acts[Number(at)]?.act(this.page.view());
    });
  }

  // Show buttons below a rectangle, or inside its upper edge where nothing is covered but a picture;
  // while that edge is scrolled away, at the window's.
  show(buttons: readonly Button[], over: DOMRect, inside: boolean): void {
    this.acts = buttons;
    const form = buttons.map(({ word, pressed }) => `${word}${pressed ? "*" : ""}`).join(" ");
    if (form !== this.shown) this.box.replaceChildren(...buttons.map((one, at) => this.made(one, at)));
    this.shown = form;
    this.box.hidden = over.bottom < 40 || over.top > window.innerHeight;
    if (this.box.hidden) return;
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const most = document.documentElement.clientWidth - width - GAP;
    const left = over.left + (over.width - width) / 2;
    const lowest = window.innerHeight - height - GAP;
    const top = inside ? Math.max(GAP, over.top + GAP) : Math.min(lowest, over.bottom + GAP);
    put(this.box, Math.max(GAP, Math.min(left, most)), top);
  }

  hide(): void {
    this.box.hidden = true;
  }

  private made({ word, pressed }: Button, at: number): HTMLElement {
    const made = document.createElement("button");
    made.type = "button";
    made.tabIndex = -1;
    made.dataset.at = String(at);
    made.dataset.word = word;
    made.textContent = this.page.word(word);
    if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
    return made;
  }
}

