// Node view of a photo group: a row of photos in one of four layouts, and the line under them.

import type { Node } from "@tiptap/pm/model";
import type { NodeView, ViewMutationRecord } from "@tiptap/pm/view";

import { groupLine } from "./document_words";
import { isOwnWork, make, Outer } from "./element";

export class GroupView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM = make("div", "row");
  private readonly outer = new Outer("section");
  private readonly line = make("div", "gc", true);

  constructor(private node: Node) {
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

  private show(node: Node): void {
    const { layout, columns } = node.attrs as { layout: string; columns: number };
    this.outer.wear(node, `lay-${layout}`, `cols-${columns}`);
    const words = groupLine(node);
    if (this.line.textContent !== words) this.line.textContent = words;
  }
}
