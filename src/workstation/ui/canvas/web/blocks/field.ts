// A small field for a word that is an attribute: a credit, a source, an alternative text. It is a
// plain input outside the editor, so it is as safe for input methods as the title.

import type { Page } from "../contract";
import { make } from "./element";
import { layer, put } from "./overlay";

interface Asked {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  // What it belongs to; the field stands below.
  readonly near: DOMRect;
  // What is chosen of the words; all of them without it.
  readonly chosen?: readonly [number, number] | undefined;
  done(words: string): void;
}

export class Field {
  private readonly box = layer("field");
  private readonly label = make("label", "");
  private readonly input = document.createElement("input");
  private asked: Asked | undefined;

  constructor(private readonly page: Page) {
    this.input.spellcheck = false;
    this.input.autocomplete = "off";
    this.label.append(make("span", ""), this.input);
    this.box.replaceChildren(this.label);
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("blur", () => this.close(true));
  }

  get isOpen(): boolean {
    return !this.box.hidden;
  }

  open(asked: Asked): void {
    this.close(true);
    this.asked = asked;
    (this.label.firstChild as HTMLElement).textContent = asked.label;
    this.input.maxLength = asked.longest;
    this.input.value = asked.value;
    this.box.hidden = false;
    const width = this.box.offsetWidth;
    const middle = asked.near.left + asked.near.width / 2 - width / 2;
    const left = Math.max(8, Math.min(middle, document.documentElement.clientWidth - width - 8));
    const below = Math.min(asked.near.bottom + 6, window.innerHeight - this.box.offsetHeight - 8);
    put(this.box, left, Math.max(8, below));
    this.input.focus({ preventScroll: true });
    if (asked.chosen) this.input.setSelectionRange(...asked.chosen);
    else this.input.select();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    if (!["Enter", "Escape", "Tab"].includes(event.key)) return;
    event.preventDefault();
    this.close(event.key !== "Escape");
    this.page.view().focus();
  }

  close(keep: boolean): void {
    const { asked } = this;
    this.asked = undefined;
    this.box.hidden = true;
    if (asked && keep && this.input.value !== asked.value) asked.done(this.input.value.trim());
  }
}
