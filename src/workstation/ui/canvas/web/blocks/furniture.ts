// Node views of blocks without words of their own: banner, sign-off, follow card, media.
//
// Banner and sign-off show late fields (the column's name, the number, who edited and
// approved); these come from the window and are not in the tree.

import type { Node } from "@tiptap/pm/model";
import type { NodeView, NodeViewConstructor } from "@tiptap/pm/view";

import type { Page } from "../contract";
import { leading, mediaWords, QR_ALT } from "./document_words";
import { make, Outer, Watching } from "./element";
import { Frame } from "./frame";

type Gone = (view: FurnitureView) => void;
type Made = new (node: Node, page: Page, gone: Gone) => FurnitureView;

// Return the view of one kind of furniture for one page.
export function furnitureViews(page: Page, kind: Made): NodeViewConstructor {
  const watching = new Watching<FurnitureView>(page, "pictures", "words");
  return (node) => {
    const made = watching.begin(new kind(node, page, watching.end));
    made.fill();
    return made;
  };
}

// A block of furniture: a section that shows what `fill` puts in.
abstract class FurnitureView implements NodeView {
  readonly dom: HTMLElement;
  protected readonly outer = new Outer("section");

  constructor(
    protected node: Node,
    protected readonly page: Page,
    private readonly gone: Gone,
  ) {
    this.dom = this.outer.dom;
    this.dom.contentEditable = "false";
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.fill();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.gone(this);
  }

  // Look again: words or pictures of the page have changed.
  refresh(): void {
    this.fill();
  }

  // Show the node as it is now.
  abstract fill(): void;
}

// A late field; nothing while the window does not know it.
function late(page: Page, name: string): string {
  const words = page.word(name);
  return words === name ? "" : words;
}

function line(classes: string, words: string): HTMLElement {
  const made = make("div", classes);
  made.textContent = words;
  return made;
}

// 栏目横幅
export class BannerView extends FurnitureView {
  override fill(): void {
    this.outer.wear(this.node);
    const tail = late(this.page, "issue");
    const name = line("t", late(this.page, "column"));
    this.dom.replaceChildren(name, ...(tail ? [line("tail", tail)] : []));
  }
}

// 落款: one line each for source, editors, reviewers; none before anybody is known.
export class SignOffView extends FurnitureView {
  override fill(): void {
    const lines = late(this.page, "sign_off").split("\n").filter(Boolean);
    this.outer.wear(this.node, lines.length ? "" : "is-late");
    this.dom.dataset.words = lines.length ? "" : this.page.word("sign_off_later");
    this.dom.replaceChildren(...lines.map((words) => line("t", words)));
  }
}

// 关注卡片 with its QR picture
export class CardView extends FurnitureView {
  private readonly frame = new Frame(this.page);

  override fill(): void {
    const { photo, text } = this.node.attrs as { photo: string; text: string };
    this.outer.wear(this.node);
    this.frame.show(photo, text || QR_ALT);
    const words = line("t", text);
    words.dataset.field = "text";
    this.dom.replaceChildren(this.frame.dom, words);
  }

  override refresh(): void {
    this.frame.refresh();
  }
}

// 音频、视频 as a line that leads there
export class MediaView extends FurnitureView {
  override fill(): void {
    const { kind, title, href } = this.node.attrs as { kind: string; title: string; href: string };
    this.outer.wear(this.node, leading(href));
    const words = line("t", mediaWords(kind, title));
    words.dataset.field = "title";
    this.dom.replaceChildren(words);
  }
}
