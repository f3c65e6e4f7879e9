// Node view of a photo group: a row of photos in one of four layouts, and the line under them.

import type { Node } from "@tiptap/pm/model";
import type { NodeView, NodeViewConstructor, ViewMutationRecord } from "@tiptap/pm/view";

import type { Page } from "../contract";
import { groupLine } from "./document_words";
import { isOwnWork, make, Outer, Watching } from "./element";
import { cellWidths } from "./photo_rows";

// The shape of a photo that is not here yet.
const USUAL = 3 / 2;

// Return the view of groups for one page; their rows are reckoned anew when pictures arrive.
export function groupViews(page: Page): NodeViewConstructor {
  const watching = new Watching<GroupView>(page, "pictures");
  return (node) => watching.begin(new GroupView(node, page, watching.end));
}

class GroupView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM = make("div", "row");
  private readonly outer = new Outer("section");
  private readonly line = make("div", "gc", true);

  constructor(
    private node: Node,
    private readonly page: Page,
    private readonly gone: (view: GroupView) => void,
  ) {
    this.dom = this.outer.dom;
    this.line.dataset.field = "caption";
    this.dom.append(this.contentDOM, this.line);
    this.show(node);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show(node);
    return true;
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return isOwnWork(record, this.contentDOM);
  }

  destroy(): void {
    this.gone(this);
  }

  // Give each photo of a row its width.
  refresh(): void {
    const ratios: number[] = [];
    this.node.forEach((photo) => {
      const size = this.page.picture(photo.attrs.photo as string);
      ratios.push(size ? size.width / size.height : USUAL);
    });
    const cells = this.contentDOM.querySelectorAll<HTMLElement>(":scope > .g");
    cellWidths(ratios, this.node.attrs.columns as number).forEach((width, at) => {
      cells[at]?.style.setProperty("--cell", `${width}%`);
    });
  }

  private show(node: Node): void {
    // The photos inside are shown behind this, and before anything is painted.
    if (node.attrs.layout === "columns") queueMicrotask(() => this.refresh());
    const { layout, columns } = node.attrs as { layout: string; columns: number };
    this.outer.wear(node, `lay-${layout}`, `cols-${columns}`);
    const words = groupLine(node);
    if (this.line.textContent !== words) this.line.textContent = words;
  }
}
