// Node views of one photo: alone (`image`) and in a group (`groupPhoto`).

import type { Node } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView, NodeView, NodeViewConstructor, ViewMutationRecord } from "@tiptap/pm/view";

import type { Page } from "../contract";
import { creditWords } from "./document_words";
import { isOwnWork, make, Outer, Watching } from "./element";
import { Frame } from "./frame";

// Called when a photo is pressed and may be dragged.
export type Taken = (event: MouseEvent, dom: HTMLElement, view: EditorView) => void;

interface PhotoAttributes {
  readonly id: string;
  readonly photo: string;
  readonly alt: string;
  readonly credit: string;
  readonly width?: number;
}

// Return the view of photos for one page; all of them look again when pictures arrive.
export function photoViews(page: Page, taken?: Taken): NodeViewConstructor {
  const watching = new Watching<Frame>(page, "pictures");
  return (node, view, position) => {
    const made = new PhotoView(node, view, position, page, watching.end, taken);
    watching.begin(made.frame);
    return made;
  };
}

// A frame with the photo, under it the caption; the credit is drawn behind the caption's words.
class PhotoView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM = make("div", "c");
  readonly frame: Frame;
  private readonly outer: Outer;

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly position: () => number | undefined,
    page: Page,
    private readonly gone: (frame: Frame) => void,
    private readonly taken?: Taken,
  ) {
    this.outer = new Outer(node.type.name === "image" ? "section" : "div");
    this.dom = this.outer.dom;
    this.frame = new Frame(page, (event) => this.press(event));
    this.dom.append(this.frame.dom, this.contentDOM);
    this.contentDOM.dataset.hint = page.word("caption_here");
    this.show(node);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const same = node.attrs === this.node.attrs;
    this.node = node;
    if (!same) this.show(node);
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.type === "mousedown" && this.frame.dom.contains(event.target as globalThis.Node);
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return isOwnWork(record, this.contentDOM);
  }

  destroy(): void {
    this.gone(this.frame);
  }

  private show(node: Node): void {
    const { id, photo, alt, credit, width } = node.attrs as PhotoAttributes;
    if (node.type.name === "image") this.outer.wear(node);
    else this.outer.wearClasses(["g"]);
    this.dom.dataset.id = id;
    this.dom.dataset.photo = photo;
    if (width !== undefined && width < 100) this.dom.style.setProperty("--width", `${width}%`);
    else this.dom.style.removeProperty("--width");
    this.contentDOM.dataset.credit = creditWords(credit);
    this.frame.show(photo, alt);
  }

  // Select the photo: nobody can place a cursor in a picture.
  private press(event: MouseEvent): void {
    const position = this.position();
    if (position === undefined) return;
    event.preventDefault();
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)));
    this.view.focus();
    if (event.button === 0 && this.view.editable) this.taken?.(event, this.dom, this.view);
  }
}
