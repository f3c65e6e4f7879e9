// Two handles beside a selected photo: drag one and the photo grows or shrinks about its middle.

import type { EditorView } from "@tiptap/pm/view";

import { make } from "./element";
import { follow, layer, put } from "./overlay";
import { width } from "./photos";
import type { Found } from "./targets";

const SNAPS = [25, 33, 50, 66, 75, 100];
const NEAR = 2;
const LEAST = 10;

export class Handles {
  private readonly left = layer("handle-left");
  private readonly right = layer("handle-right");
  private readonly told = layer("percent");
  private found: Found | undefined;

  constructor(private readonly view: () => EditorView) {
    for (const [handle, side] of [[this.left, -1], [this.right, 1]] as const) {
      handle.append(make("i", ""));
      handle.addEventListener("mousedown", (event) => this.take(event, side));
    }
  }

  show(found: Found, picture: DOMRect): void {
    this.found = found;
    this.left.hidden = this.right.hidden = false;
    const middle = picture.top + picture.height / 2;
    put(this.left, picture.left, middle);
    put(this.right, picture.right, middle);
  }

  hide(): void {
    this.left.hidden = this.right.hidden = this.told.hidden = true;
  }

  private take(start: MouseEvent, side: -1 | 1): void {
    const dom = this.found && this.view().nodeDOM(this.found.pos);
    if (start.button !== 0 || !(dom instanceof HTMLElement)) return;
    start.preventDefault();
    const column = dom.querySelector(".frame")?.clientWidth ?? dom.clientWidth;
    const before = (this.found?.node.attrs.width as number) ?? 100;
    let percent = before;
    const moved = (event: MouseEvent): void => {
      const grown = (side * (event.clientX - start.clientX) * 2 * 100) / column;
      percent = snapped(before + grown);
      dom.style.setProperty("--width", `${percent}%`);
      this.tell(dom, percent);
    };
    follow(moved, (end) => {
      this.told.hidden = true;
      dom.style.setProperty("--width", `${before}%`);
      const view = this.view();
      if (end) width({ percent }, view.state, view.dispatch, view);
      view.focus();
    });
  }

  private tell(dom: HTMLElement, percent: number): void {
    const picture = (dom.querySelector("img") ?? dom).getBoundingClientRect();
    this.told.hidden = false;
    this.told.textContent = `${percent}%`;
    put(this.told, picture.left + picture.width / 2, picture.bottom - 30);
    put(this.left, picture.left, picture.top + picture.height / 2);
    put(this.right, picture.right, picture.top + picture.height / 2);
  }
}

function snapped(percent: number): number {
  const whole = Math.min(100, Math.max(LEAST, Math.round(percent)));
  return SNAPS.find((snap) => Math.abs(snap - whole) <= NEAR) ?? whole;
}
