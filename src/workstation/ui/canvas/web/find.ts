// Find and replace. The window has the bar; here words are looked for, marked and replaced.
//
// A verbatim quotation is found like everything else, but replacing all leaves it alone: nothing
// corrects its words but somebody who looks at them.
import { NodeSelection, Plugin, PluginKey, TextSelection, type EditorState, type PluginView } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { Once } from "./blocks/overlay";
import { closeField, openField } from "./blocks/tools";
import type { Command, Page, Part } from "./contract";
import { nearWindow, paint } from "./highlights";
import { isBehind, matches, replaced, type InField, type Match } from "./matches";

const LONGEST = 200;
const QUIET_MS = 200;

class Finder implements PluginView {
  private query = "";
  private exact = false;
  private found: Match[] = [];
  private at = -1;
  private timer = 0;
  private readonly drawn = new Once(() => this.draw());
  private readonly stopped = new AbortController();

  constructor(
    private readonly page: Page,
    private readonly view: EditorView,
  ) {
    const options = { signal: this.stopped.signal, passive: true };
    window.addEventListener("scroll", () => this.found.length && this.drawn.soon(), options);
  }

  update(view: EditorView, before: EditorState): void {
    if (!this.query || view.state.doc === before.doc) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.again(), QUIET_MS);
  }

  destroy(): void {
    this.end();
    this.stopped.abort();
  }

  // Look for words; the first place behind the cursor becomes the current one.
  begin(query: string, exact: boolean): void {
    this.query = query.slice(0, LONGEST);
    this.exact = exact;
    const { from } = this.view.state.selection;
    this.look();
    this.at = this.found.length ? Math.max(0, this.found.findIndex((one) => one.from >= from)) : -1;
    this.go();
  }

  step(by: number): void {
    if (!this.found.length) return;
    const { length } = this.found;
    this.at = (((this.at + by) % length) + length) % length;
    this.go();
  }

  end(): void {
    clearTimeout(this.timer);
    this.query = "";
    this.found = [];
    this.at = -1;
    this.draw();
  }

  // Replace the current place and go on to the next.
  replaceOne(words: string): void {
    const here = this.found[this.at];
    if (!here || this.view.composing) return;
    closeField(this.page);
    this.view.dispatch(replaced(this.view.state, [here], words)[0]);
    clearTimeout(this.timer);
    this.look();
    const at = this.found.findIndex((one) => isBehind(one, here, words));
    this.at = this.found.length ? Math.max(0, at) : -1;
    this.go();
  }

  replaceAll(words: string): void {
    const free = this.found.filter(({ verbatim }) => !verbatim);
    if (this.view.composing) return;
    closeField(this.page);
    const [tr, count] = replaced(this.view.state, free, words);
    if (count) this.view.dispatch(tr);
    clearTimeout(this.timer);
    this.look();
    this.at = this.found.length ? 0 : -1;
    this.tell(count);
    this.draw();
  }

  private again(): void {
    if (this.view.composing) {
      this.timer = window.setTimeout(() => this.again(), QUIET_MS);
      return;
    }
    const here = this.found[this.at]?.from ?? 0;
    this.look();
    this.at = this.found.length ? Math.max(0, this.found.findIndex((one) => one.from >= here)) : -1;
    this.tell();
    this.draw();
  }

  private look(): void {
    this.found = matches(this.view.state.doc, this.query, this.exact);
  }

  private go(): void {
    const here = this.found[this.at];
    closeField(this.page);
    if (here?.field) this.goInto(here.field);
    else if (here) {
      const { tr } = this.view.state;
      const selection = TextSelection.create(tr.doc, here.from, here.to);
      this.view.dispatch(tr.setSelection(selection).scrollIntoView());
    }
    this.tell();
    this.draw();
  }

  // What bears the words is chosen, and its field shows them.
  private goInto({ pos, attribute, start, end }: InField): void {
    const { tr } = this.view.state;
    const node = tr.doc.nodeAt(pos);
    if (!node) return;
    const inWords = node.type.name === "quotation";
    const selection = inWords ? TextSelection.create(tr.doc, pos + 1) : NodeSelection.create(tr.doc, pos);
    this.view.dispatch(tr.setSelection(selection).scrollIntoView());
    openField(this.page, { node, pos }, attribute, [start, end]);
  }

  // Where a find stands: which of how many, and how many were just replaced.
  private tell(replaced = 0): void {
    this.page.ask("found", [this.at + 1, this.found.length, replaced]);
  }

  private draw(): void {
    const near = this.found.length ? nearWindow(this.view) : { from: 0, to: 0 };
    const here = this.found[this.at];
    const others = this.found.filter((one) => one !== here && !one.field && one.to > near.from && one.from < near.to);
    document.body.classList.toggle("is-finding", Boolean(here && !here.field));
    paint(this.view, "found", others);
    paint(this.view, "found-here", here && !here.field ? [here] : []);
  }
}

const finders = new WeakMap<Page, Finder>();
const key = new PluginKey("find");

// A command of finding: it moves the finder, which tells the window where it stands.
const command =
  (page: Page, act: (finder: Finder, args: { [name: string]: unknown }) => void): Command =>
  (args) => {
    const finder = finders.get(page);
    if (finder) act(finder, args);
    return Boolean(finder);
  };

const wordsOf = (value: unknown): string => (typeof value === "string" ? value.slice(0, LONGEST) : "");

export const find: Part = {
  plugins: (page) => [
    new Plugin({
      key,
      view: (view) => {
        const made = new Finder(page, view);
        finders.set(page, made);
        return made;
      },
    }),
  ],
  commands: (page) => ({
    find: command(page, (finder, { query, case: exact }) => finder.begin(wordsOf(query), exact === true)),
    find_step: command(page, (finder, { by }) => finder.step(Number(by) < 0 ? -1 : 1)),
    replace_one: command(page, (finder, { text }) => finder.replaceOne(wordsOf(text))),
    replace_all: command(page, (finder, { text }) => finder.replaceAll(wordsOf(text))),
    find_end: command(page, (finder) => finder.end()),
  }),
};
