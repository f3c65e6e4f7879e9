// Keeps bar, handles and field where the selection is; marks the block that the cursor stands in.

import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type PluginView } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

import type { Command, Json, Page, Part } from "../contract";
import { Bar } from "./bar";
import { barred, buttonsFor, isWhole, type Tools } from "./buttons";
import { Field } from "./field";
import { Handles } from "./handles";
import { elementAt, Once } from "./overlay";
import { change, type Found, meant, text } from "./targets";

const HERE = new Set(["image", "photoGroup", "groupPhoto", "quotation", "table", "followCard"]);
const LONGEST: Readonly<Record<string, number>> = { href: 2000 };

// What a field asks for, by the word that names it: whose attribute it is.
const FIELDS: Readonly<Record<string, readonly [readonly string[], string]>> = {
  credit: [["image", "groupPhoto"], "credit"],
  alt: [["image", "groupPhoto"], "alt"],
  source: [["quotation"], "source"],
  group_caption: [["photoGroup"], "caption"],
  card_text: [["followCard"], "text"],
  media_title: [["media"], "title"],
  media_href: [["media"], "href"],
  note: [["footnote"], "text"],
};

function fieldOf(node: Node, attribute: string): string {
  const fits = ([, [types, name]]: (typeof ENTRIES)[number]): boolean =>
    types.includes(node.type.name) && name === attribute;
  return ENTRIES.find(fits)?.[0] ?? attribute;
}

const ENTRIES = Object.entries(FIELDS);
const WITH_FIELDS = ["photoGroup", "quotation", "followCard", "media"];

class PageTools implements PluginView, Tools {
  private readonly bar: Bar;
  private readonly field: Field;
  private readonly handles: Handles;
  private readonly placed = new Once(() => this.place());
  private readonly stopped = new AbortController();

  constructor(
    private readonly page: Page,
    private readonly view: EditorView,
  ) {
    this.bar = new Bar(page);
    this.field = new Field(page);
    this.handles = new Handles(() => this.view);
    const again = { signal: this.stopped.signal, capture: true, passive: true };
    const soon = (): void => this.placed.soon();
    for (const what of ["scroll", "resize", "load"]) window.addEventListener(what, soon, again);
    view.dom.addEventListener("click", (event) => this.press(event), again);
    page.heard("words", () => this.field.close(false)); // another article is shown
    page.heard("writable", () => {
      document.body.classList.toggle("writable", page.writable());
      soon();
    });
  }

  update(view: EditorView, before: EditorState): void {
    const { state } = view;
    if (state.doc !== before.doc || !state.selection.eq(before.selection)) this.placed.soon();
  }

  destroy(): void {
    this.placed.stop();
    this.stopped.abort();
  }

  // Ask for the words of an attribute; what is being edited is found again by its place.
  edit(found: Found, attribute: string, chosen?: readonly [number, number]): void {
    const dom = elementAt(this.view, found.pos);
    if (!dom || !this.page.writable()) return;
    this.field.open({
      label: this.page.word(fieldOf(found.node, attribute)),
      value: found.node.attrs[attribute] as string,
      longest: LONGEST[attribute] ?? 500,
      chosen,
      near: (dom.querySelector(`[data-field="${attribute}"]`) ?? dom).getBoundingClientRect(),
      done: (words) => this.set(found, attribute, words),
    });
  }

  close(): void {
    this.field.close(true);
  }

  ask(what: "photo" | "menu", { node, pos }: Found): void {
    const { doc } = this.view.state;
    const block = doc.resolve(pos).depth ? doc.resolve(pos).node(1) : node;
    const { left, top } = elementAt(this.view, pos)?.getBoundingClientRect() ?? new DOMRect();
    const photo = (node.attrs.photo as string | undefined) ?? "";
    this.page.ask(what, { block: block.attrs.id as string, photo, x: left, y: top });
  }

  private set(found: Found, attribute: string, words: string): void {
    const node = this.view.state.doc.nodeAt(found.pos);
    if (node?.type !== found.node.type || node.attrs.id !== found.node.attrs.id) return;
    if (node.type.name === "footnote" && !words) return;
    this.view.dispatch(change(this.view.state.tr, { node, pos: found.pos }, { [attribute]: words }));
  }

  // A press on words that are an attribute edits them; behind the editor, which selects the block
  // and takes the focus when the button is let go.
  private press(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const attribute = target.closest<HTMLElement>("[data-field]")?.dataset.field;
    const outer = target.closest<HTMLElement>(".b");
    if (event.button !== 0 || !attribute || !outer) return;
    setTimeout(() => {
      const found = meant(this.view.state, { block: outer.dataset.id ?? "" }, WITH_FIELDS);
      if (found) this.edit(found, attribute);
    });
  }

  private place(): void {
    const { state } = this.view;
    const found = this.page.writable() && !this.view.composing ? barred(state) : undefined;
    const dom = found && elementAt(this.view, found.pos);
    const buttons = found ? buttonsFor(found, state, this) : [];
    if (!found || !dom || !buttons.length) {
      this.bar.hide();
      this.handles.hide();
      return;
    }
    const pictures = PICTURED.has(found.node.type.name) ? picturesOf(dom) : undefined;
    this.bar.show(buttons, (pictures ?? dom).getBoundingClientRect(), Boolean(pictures));
    if (pictures && found.node.type.name === "image" && isWhole(state, found)) {
      this.handles.show(found, pictures.getBoundingClientRect());
    } else this.handles.hide();
  }
}

const PICTURED = new Set(["image", "photoGroup", "groupPhoto"]);

// The pictures of a photo or of the whole group it stands in, without the words below.
function picturesOf(dom: HTMLElement): HTMLElement | undefined {
  const block = dom.closest(".b");
  const found =
    block?.querySelector<HTMLElement>(":scope > .row") ??
    block?.querySelector<HTMLElement>(":scope > .frame:not(.is-missing) > img") ??
    block?.querySelector<HTMLElement>(":scope > .frame");
  return found ?? undefined;
}

// The block, and the photo in it, that the cursor stands in. Whole blocks only: nothing inside the
// words somebody may be composing.
function here(state: EditorState): DecorationSet {
  const { $from } = state.selection;
  const found: Decoration[] = [];
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (!HERE.has($from.node(depth).type.name)) continue;
    found.push(Decoration.node($from.before(depth), $from.after(depth), { class: "here" }));
  }
  return found.length ? DecorationSet.create(state.doc, found) : DecorationSet.empty;
}

const madeFor = new WeakMap<Page, PageTools>();

// Ask for the words of an attribute of what is selected or meant: `what` is a name of `FIELDS`, some
// of them chosen where `at` and `end` say so.
const edit =
  (page: Page): Command =>
  (args, state) => {
    const [types, attribute] = FIELDS[text(args, "what") ?? ""] ?? [];
    const found = types && meant(state, args, types);
    if (!found || !attribute) return false;
    // Behind the command, which gives the focus back to the text.
    const words = [...(found.node.attrs[attribute] as string)];
    const place = (count: Json | undefined): number => words.slice(0, Number(count ?? 0)).join("").length;
    const some: [number, number] | undefined = args.end ? [place(args.at), place(args.end)] : undefined;
    requestAnimationFrame(() => madeFor.get(page)?.edit(found, attribute, some));
    return true;
  };

// Show a field with some of its words chosen; whoever asked from the window goes on typing there.
export function openField(page: Page, found: Found, attribute: string, chosen: readonly [number, number]): void {
  madeFor.get(page)?.edit(found, attribute, chosen);
}

export function closeField(page: Page): void {
  madeFor.get(page)?.close();
}

export const tools: Part = {
  plugins: (page) => [
    new Plugin({
      view: (view) => {
        const made = new PageTools(page, view);
        madeFor.set(page, made);
        return made;
      },
      props: { decorations: here },
    }),
  ],
  commands: (page) => ({ edit: edit(page) }),
};
