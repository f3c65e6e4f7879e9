// A photo of a group taken by the mouse: a line shows where it would come to stand.

import type { EditorView } from "@tiptap/pm/view";

import { NodeSelection } from "@tiptap/pm/state";
import type { Taken } from "./figure";
import { follow, layer, put } from "./overlay";
import { photoTo } from "./photos";

const FAR = 5;

interface Gap {
  // Before which photo of the group, counted with the one that is dragged.
  readonly index: number;
  readonly at: DOMRect;
  readonly behind: boolean;
}

export const takePhoto: Taken = (start, dom, view) => {
  const row = dom.parentElement;
  const { selection } = view.state;
  if (!row || !(selection instanceof NodeSelection)) return;
  const found = { node: selection.node, pos: selection.from };
  const line = layer("photo-line");
  let gap: Gap | undefined;
  const moved = (event: MouseEvent): void => {
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!gap && far < FAR) return;
    document.body.classList.add("is-dragging");
    dom.classList.add("is-dragged");
    gap = nearest(row, event);
    show(line, gap);
  };
  follow(moved, (end) => {
    document.body.classList.remove("is-dragging");
    dom.classList.remove("is-dragged");
    line.hidden = true;
    if (end && gap) drop(view, found.pos, gap.index);
  });
};

function drop(view: EditorView, pos: number, index: number): void {
  const node = view.state.doc.nodeAt(pos);
  if (!node || node.type.name !== "groupPhoto") return;
  const own = view.state.doc.resolve(pos).index();
  photoTo({ node, pos }, index > own ? index - 1 : index, view.state, view.dispatch);
}

function nearest(row: HTMLElement, { clientX, clientY }: MouseEvent): Gap {
  const photos = [...row.querySelectorAll<HTMLElement>(":scope > .g")];
  const rects = photos.map((photo) => (photo.querySelector("img") ?? photo).getBoundingClientRect());
  const far = (rect: DOMRect): number => {
    const x = clientX - (rect.left + rect.width / 2);
    const y = clientY - (rect.top + rect.height / 2);
    return Math.hypot(x, y);
  };
  let closest = 0;
  rects.forEach((rect, index) => {
    if (far(rect) < far(rects[closest] ?? rect)) closest = index;
  });
  const at = rects[closest] ?? row.getBoundingClientRect();
  const behind = clientX > at.left + at.width / 2;
  return { index: closest + (behind ? 1 : 0), at, behind };
}

function show(line: HTMLElement, { at, behind }: Gap): void {
  line.hidden = false;
  line.style.height = `${at.height}px`;
  put(line, behind ? at.right + 2 : at.left - 2, at.top);
}

