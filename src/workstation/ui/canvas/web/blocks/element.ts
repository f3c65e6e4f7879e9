// Making and dressing elements of node views.

import type { Node } from "@tiptap/pm/model";
import type { ViewMutationRecord } from "@tiptap/pm/view";

import { outer, type Page } from "../contract";

// Return a new element with classes; `fixed`: nobody types in it.
export function make(tag: string, classes: string, fixed = false): HTMLElement {
  const made = document.createElement(tag);
  made.className = classes;
  if (fixed) made.contentEditable = "false";
  return made;
}

// The outermost element of a node view, kept in step with its node. Classes that others add (the
// selection, the block the cursor stands in) stay.
export class Outer {
  readonly dom: HTMLElement;
  private worn: readonly string[] = [];

  constructor(tag: string) {
    this.dom = document.createElement(tag);
  }

  wear(node: Node, ...more: string[]): void {
    const { class: classes, "data-id": id } = outer(node, ...more);
    this.wearClasses((classes ?? "").split(" ").filter(Boolean));
    if (id) this.dom.dataset.id = id;
  }

  wearClasses(classes: readonly string[]): void {
    this.dom.classList.remove(...this.worn);
    this.dom.classList.add(...classes);
    this.worn = classes;
  }
}

// Tell whether a change of the page is the view's own work and none of the document's.
export function isOwnWork(record: ViewMutationRecord, content: HTMLElement): boolean {
  if (record.type === "selection") return false;
  if (record.type === "attributes") return true;
  return !content.contains(record.target);
}

// What is on screen and has to look again when the page hears of something.
export class Watching<Shown extends { refresh(): void }> {
  private readonly shown = new Set<Shown>();

  constructor(page: Page, ...what: Parameters<Page["heard"]>[0][]) {
    for (const one of what) page.heard(one, () => this.shown.forEach((each) => each.refresh()));
  }

  begin(one: Shown): Shown {
    this.shown.add(one);
    return one;
  }

  readonly end = (one: Shown): void => {
    this.shown.delete(one);
  };
}
