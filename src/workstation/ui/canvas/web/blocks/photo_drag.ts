// A photo taken by the mouse: a line shows where it would come to stand. Over a group that is a place
// in it, over another photo a group of both, and between blocks it stands alone.

import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import type { Placed } from "../chosen";
import { moveTo } from "../drag";
import type { Taken } from "./figure";
import { follow, indexAt, layer, Once, put, scrolledAtEdge } from "./overlay";
import { putInto, standAlone } from "./photo_places";
import type { Found } from "./targets";

const FAR = 5;
// Of another photo's height: nearer to its edge a photo comes to stand above or below it.
const EDGE = 0.25;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Target {
  // The group or photo it goes to; none: it stands alone before the block of the index.
  readonly into?: HTMLElement;
  readonly index: number;
  readonly at: DOMRect;
  readonly behind: boolean;
}

export const takePhoto: Taken = (start, dom, view) => {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection)) return;
  const from = { x: start.clientX, y: start.clientY };
  new Drag(view, dom, { node: selection.node, pos: selection.from }, from).begin();
};

class Drag {
  private readonly beside = layer("photo-line");
  private readonly between = layer("stand-line");
  private readonly scrolled = new Once(() => this.scroll());
  private pointer: Point;
  private target: Target | undefined;

  constructor(
    private readonly view: EditorView,
    private readonly dom: HTMLElement,
    private readonly found: Found,
    private readonly start: Point,
  ) {
    this.pointer = start;
  }

  begin(): void {
    follow(
      (event) => this.move({ x: event.clientX, y: event.clientY }),
      (end) => this.end(Boolean(end)),
    );
  }

  private move(point: Point): void {
    this.pointer = point;
    if (!this.target && Math.hypot(point.x - this.start.x, point.y - this.start.y) < FAR) return;
    document.body.classList.add("is-dragging");
    this.dom.classList.add("is-dragged");
    this.aim();
    this.scrolled.soon();
  }

  private scroll(): void {
    if (!this.target || !scrolledAtEdge(this.pointer.y)) return;
    this.aim();
    this.scrolled.soon();
  }

  private aim(): void {
    this.target?.into?.classList.remove("is-target");
    const target = targetAt(this.view, this.dom, this.pointer);
    this.target = target;
    target.into?.classList.add("is-target");
    const { at, behind } = target;
    this.beside.hidden = !target.into;
    this.between.hidden = Boolean(target.into);
    this.beside.style.height = `${at.height}px`;
    this.between.style.width = `${at.width}px`;
    if (target.into) put(this.beside, behind ? at.right + 2 : at.left - 2, at.top);
    else put(this.between, at.left, at.top);
  }

  private end(dropped: boolean): void {
    this.scrolled.stop();
    document.body.classList.remove("is-dragging");
    this.dom.classList.remove("is-dragged");
    this.target?.into?.classList.remove("is-target");
    this.beside.hidden = this.between.hidden = true;
    if (dropped && this.target) drop(this.view, this.found.pos, this.target);
  }
}

function drop(view: EditorView, pos: number, { into, index }: Target): void {
  const { state, dispatch } = view;
  const node = state.doc.nodeAt(pos);
  if (!node || !["image", "groupPhoto"].includes(node.type.name)) return;
  const found = { node, pos };
  const own = state.doc.resolve(pos);
  if (into) {
    const place = placedAt(view, into);
    const inOwn = place && own.depth > 0 && own.before(1) === place.at && own.index() < index;
    if (place) putInto(state, dispatch, found, place, inOwn ? index - 1 : index);
  } else if (own.depth) standAlone(state, dispatch, found, index);
  else moveTo(state, dispatch, [{ node, at: pos, index: own.index(0) }], index);
}

// The block that an element shows.
function placedAt({ dom, state }: EditorView, element: HTMLElement): Placed | undefined {
  const index = [...dom.children].indexOf(element);
  let found: Placed | undefined;
  state.doc.forEach((node, at, place) => {
    if (place === index) found = { node, at, index };
  });
  return found;
}

function targetAt(view: EditorView, dragged: HTMLElement, point: Point): Target {
  const blocks = view.dom.children;
  const here = blocks[indexAt(blocks, point.y, 1)] as HTMLElement | undefined;
  const row = here?.querySelector<HTMLElement>(":scope > .row");
  if (here && row && holds(row.getBoundingClientRect(), point, 0)) return { into: here, ...nearest(row, point) };
  const picture = here?.querySelector<HTMLElement>(":scope > .frame > img, :scope > .frame.is-missing");
  const at = picture?.getBoundingClientRect();
  if (here && here !== dragged && here.classList.contains("b-image") && at && holds(at, point, EDGE)) {
    const behind = point.x > at.left + at.width / 2;
    return { into: here, index: behind ? 1 : 0, at, behind };
  }
  return between(view.dom, point);
}

// Whether a point is level with a rectangle, and where its edges count as outside, upon it too.
function holds(rect: DOMRect, { x, y }: Point, edge: number): boolean {
  const off = rect.height * edge;
  return y > rect.top + off && y < rect.bottom - off && (!edge || (x >= rect.left && x <= rect.right));
}

function between(text: HTMLElement, { y }: Point): Target {
  const blocks = text.children;
  const index = indexAt(blocks, y, 0.5);
  const { left, width, top: start } = text.getBoundingClientRect();
  const above = blocks[index - 1]?.getBoundingClientRect().bottom;
  const below = blocks[index]?.getBoundingClientRect().top;
  const top = ((above ?? below ?? start) + (below ?? above ?? start)) / 2;
  return { index, at: new DOMRect(left, top, width, 0), behind: false };
}

// The gap of a group that is nearest: before which of its photos, counted with the one dragged.
function nearest(row: HTMLElement, { x, y }: Point): { index: number; at: DOMRect; behind: boolean } {
  const photos = [...row.querySelectorAll<HTMLElement>(":scope > .g")];
  const rects = photos.map((photo) => (photo.querySelector("img") ?? photo).getBoundingClientRect());
  const far = (rect: DOMRect): number =>
    Math.hypot(x - (rect.left + rect.width / 2), y - (rect.top + rect.height / 2));
  let closest = 0;
  rects.forEach((rect, index) => {
    if (far(rect) < far(rects[closest] ?? rect)) closest = index;
  });
  const at = rects[closest] ?? row.getBoundingClientRect();
  const behind = x > at.left + at.width / 2;
  return { index: closest + (behind ? 1 : 0), at, behind };
}
