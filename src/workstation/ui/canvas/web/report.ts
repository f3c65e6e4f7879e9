// Reports what was typed: the blocks that differ from what the window knows, and their order where
// that changed. Never a whole document per key; never in the middle of a composition.
import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { idOf } from "./chosen";
import type { Json } from "./contract";
import type { Say } from "./channel";

const QUIET_MS = 250;

export class Reporter {
  private known = new Map<string, Node>();
  private order: string[] = [];
  private timer = 0;

  constructor(
    private readonly view: () => EditorView,
    private readonly say: Say,
  ) {}

  // Takes a document as what the window has.
  settle(doc: Node): void {
    this.known = new Map();
    this.order = [];
    doc.forEach((node) => {
      this.known.set(idOf(node), node);
      this.order.push(idOf(node));
    });
    clearTimeout(this.timer);
    this.timer = 0;
  }

  // Takes single blocks and an order as what the window has.
  learn(blocks: Iterable<Node>, order: string[] | undefined): void {
    for (const node of blocks) this.known.set(idOf(node), node);
    if (!order) return;
    this.order = order;
    const there = new Set(order);
    for (const id of [...this.known.keys()]) if (!there.has(id)) this.known.delete(id);
  }

  // The window could not take a report: the next one, when something changes again, tells it all.
  forget(): void {
    this.known.clear();
    this.order = [];
  }

  // Something changed; the first change starts the clock, so that none waits for longer.
  soon(): void {
    if (!this.timer) this.timer = window.setTimeout(() => this.due(), QUIET_MS);
  }

  private due(): void {
    this.timer = 0;
    if (this.view().composing) this.soon();
    else this.now();
  }

  // Reports at once.
  now(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    const changed: Node[] = [];
    const order: string[] = [];
    this.view().state.doc.forEach((node) => {
      order.push(idOf(node));
      if (this.known.get(idOf(node)) !== node) changed.push(node);
    });
    const moved = order.length !== this.order.length || order.some((id, at) => id !== this.order[at]);
    if (!changed.length && !moved) return;
    this.learn(changed, moved ? order : undefined);
    const blocks = changed.map((node) => node.toJSON() as Json);
    this.say("changes", { blocks: wellFormed(blocks), order: moved ? order : null });
  }
}

declare global {
  interface String {
    toWellFormed(): string;
  }
}

// Half a pair of surrogates is no text; it becomes the sign for a lost character.
export function wellFormed(value: Json): Json {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wellFormed(one)]));
}
