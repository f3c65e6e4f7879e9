// The page of the column editor: makes the editor from its parts and speaks with the window.
import { Editor, Extension } from "@tiptap/core";
import { redo, undo } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { EditorState, Selection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { asks } from "./asks";
import { blockCommands } from "./block_commands";
import { blockParts } from "./blocks/index";
import { brush } from "./brush";
import { connect, type Say, type Told } from "./channel";
import { blockOf, standIn } from "./chosen";
import { clipboard } from "./clipboard";
import { comments } from "./comments";
import type { Args, Commands, Json, Page, Part, Picture } from "./contract";
import { drag } from "./drag";
import { find } from "./find";
import { findings } from "./findings";
import { ids, withIds } from "./ids";
import { keys } from "./keys";
import { linkEnds } from "./link_ends";
import { markCommands } from "./mark_commands";
import { numbers } from "./numbers";
import { placeCommands } from "./place_commands";
import { becoming, wanted } from "./replace";
import { Reporter } from "./report";
import { described, extensions } from "./schema";
import { Teller } from "./standing";
import { shownWhole } from "./squares";
import { asOneStep, steps } from "./steps";
import { textBlocks } from "./text_blocks";
import { Title } from "./title";

const PARTS: Part[] = [textBlocks, ...blockParts, drag, find, findings, comments, numbers, brush, clipboard, linkEnds, asks, keys, steps];

const NOWHERE: Json = { type: "doc", content: [{ type: "paragraph" }] };

class Canvas implements Page {
  private readonly editor: Editor;
  private readonly say: Say;
  private readonly reporter: Reporter;
  private readonly teller: Teller;
  private readonly title: Title;
  private readonly commands: Commands;
  private readonly hears: { [name: string]: (value: Json) => void } = {};
  private readonly heards: { what: string; act: () => void }[] = [];
  private readonly theme = document.querySelector("#theme") as HTMLStyleElement;
  private pictures: { [photo: string]: Picture } = {};
  private wholes: ReadonlySet<string> = new Set();
  private words: { [name: string]: string } = {};
  private may = false;
  private serial = 0;

  constructor() {
    this.say = connect((told) => this.hear(told));
    this.editor = this.built();
    this.reporter = new Reporter(() => this.view(), (what, about) => this.tell(what, about));
    this.teller = new Teller(() => this.view().state, (what, about) => this.tell(what, about));
    this.title = new Title((what, about) => this.tell(what, about), () => this.intoText());
    this.commands = { ...markCommands, ...blockCommands, ...placeCommands };
    for (const part of PARTS) {
      Object.assign(this.commands, part.commands?.(this));
      Object.assign(this.hears, part.hears?.(this));
    }
    this.editor.on("transaction", ({ transaction }) => {
      if (transaction.docChanged) this.reporter.soon();
      this.teller.soon();
    });
    document.addEventListener("contextmenu", (event) => this.menu(event));
    this.say("hello", { schema: described(this.editor.schema) });
  }

  private built(): Editor {
    const blocks = PARTS.flatMap((part) => part.blocks ?? []);
    const page = this;
    const parts = Extension.create({
      name: "parts",
      priority: 1000,
      addProseMirrorPlugins() {
        const made = PARTS.flatMap((part) => part.plugins?.(page, this.editor.schema) ?? []);
        return [ids(), ...made];
      },
    });
    const views = Object.fromEntries(
      blocks.flatMap((block) => (block.view ? [[block.name, block.view(this)]] : [])),
    );
    return new Editor({
      element: document.querySelector("#text") as HTMLElement,
      extensions: [...extensions(blocks), parts],
      content: NOWHERE as object,
      editable: false,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      enableCoreExtensions: {
        clipboardTextSerializer: false,
        keymap: false,
        tabindex: false,
        drop: false,
        paste: false,
        delete: false,
        textDirection: false,
      },
      editorProps: {
        nodeViews: views,
        scrollThreshold: 40,
        scrollMargin: 60,
        attributes: { role: "textbox", "aria-multiline": "true", spellcheck: "false" },
      },
    });
  }

  // --- what parts may ask ---------------------------------------------------------------------

  view(): EditorView {
    return this.editor.view;
  }

  word(name: string): string {
    return this.words[name] ?? name;
  }

  picture(photo: string): Picture | undefined {
    return this.pictures[photo];
  }

  whole(photo: string): boolean {
    return this.wholes.has(photo);
  }

  address(photo: string): string {
    return `app://picture/${photo}?${this.pictures[photo]?.version ?? ""}`;
  }

  ask(what: string, value: Json = null): void {
    this.tell("ask", { what, value });
  }

  writable(): boolean {
    return this.may;
  }

  heard(what: string, act: () => void): void {
    this.heards.push({ what, act });
  }

  private tell(what: string, about: { [name: string]: Json } = {}): void {
    this.say(what, { serial: this.serial, ...about });
  }

  // --- what the window says -------------------------------------------------------------------

  private hear(told: Told): void {
    const acts: { [name: string]: () => void } = {
      load: () => this.load(told),
      changes: () => this.change(told),
      act: () => this.act(String(told["name"]), (told["args"] ?? {}) as Args),
      flush: () => this.flush(Number(told["token"])),
      again: () => this.reporter.forget(),
      title: () => this.title.show(String(told["title"]), String(told["byline"])),
      css: () => (this.theme.textContent = String(told["css"])),
      writable: () => this.allow(Boolean(told["writable"])),
      words: () => {
        this.words = told["words"] as unknown as typeof this.words;
        this.told("words");
      },
      pictures: () => {
        this.pictures = told["pictures"] as unknown as typeof this.pictures;
        this.told("pictures");
      },
    };
    const act = acts[told.do] ?? (() => this.hears[told.do]?.(told["value"] ?? null));
    act();
  }

  private told(what: string): void {
    for (const one of this.heards) if (one.what === what) one.act();
  }

  private allow(may: boolean): void {
    this.may = may;
    this.title.readOnly(!may);
    this.editor.setEditable(may, false);
    this.told("writable");
  }

  private load(told: Told): void {
    this.serial = Number(told["serial"]);
    this.words = told["words"] as unknown as typeof this.words;
    this.pictures = told["pictures"] as unknown as typeof this.pictures;
    this.theme.textContent = String(told["css"]);
    document.documentElement.lang = String(told["lang"]);
    this.title.label(this.word("title"));
    this.title.show(String(told["title"]), String(told["byline"]), true);
    this.view().dom.setAttribute("aria-label", this.word("text"));
    const doc = this.editor.schema.nodeFromJSON(told["doc"]);
    this.wholes = shownWhole(doc, this.pictures);
    this.show(doc);
    this.allow(Boolean(told["writable"]));
    this.told("words");
    this.told("pictures");
    window.scrollTo(0, 0);
    this.afterPaint(() => this.tell("shown"));
  }

  // A new article: nothing of another one is left to be undone.
  private show(doc: Node): void {
    const { schema, plugins } = this.view().state;
    const held = doc.childCount ? doc : schema.node("doc", null, [schema.node("paragraph")]);
    this.reporter.settle(doc);
    const selection = beginning(held);
    this.view().updateState(EditorState.create({ schema, doc: held, plugins, selection }));
    const missing = withIds(this.view().state);
    if (missing) this.view().dispatch(missing);
    this.teller.forget();
    this.teller.soon();
  }

  private afterPaint(act: () => void): void {
    requestAnimationFrame(() => requestAnimationFrame(act));
  }

  // Another tree for the same article, as one step that can be undone.
  private change(told: Told): void {
    const { schema, doc } = this.view().state;
    const blocks = (told["blocks"] as Json[]).map((json) => schema.nodeFromJSON(json));
    const changed = new Map(blocks.map((node) => [node.attrs["id"] as string, node]));
    const order = told["order"] as string[] | null;
    const known = new Set(told["known"] as string[]);
    const after = wanted(doc, changed, order ?? undefined, known);
    const tr = becoming(this.view().state, after.length ? after : [schema.node("paragraph")]);
    this.reporter.learn(blocks, order ?? undefined);
    const focus = blockOf(tr.doc, String(told["focus"]));
    if (focus) standIn(tr, focus.at).scrollIntoView();
    asOneStep(this.view(), tr);
    if (focus) this.view().focus();
    else this.reporter.soon(); // whatever was typed meanwhile is still to be told
  }

  private act(name: string, args: Args): void {
    if (this.title.focused && this.title.act(name, args)) return;
    if (name === "undo" || name === "redo") {
      (name === "undo" ? undo : redo)(this.view().state, this.view().dispatch);
      return;
    }
    if (name === "focus" && args["block"] === "title") {
      this.title.choose(Number(args["at"] ?? 0), Number(args["end"] ?? args["at"] ?? 0));
      return;
    }
    const command = this.commands[name];
    if (!command || (!this.may && !HARMLESS.has(name))) return;
    command(args, this.view().state, (tr) => asOneStep(this.view(), tr), this.view());
    if (!STAYS_OUT.has(name)) this.view().focus();
  }

  private intoText(): void {
    const { state } = this.view();
    this.view().dispatch(standIn(state.tr, 0).scrollIntoView());
    this.view().focus();
  }

  private flush(token: number): void {
    this.title.now();
    this.reporter.now();
    this.teller.now();
    this.tell("flushed", { token });
  }

  private menu(event: MouseEvent): void {
    event.preventDefault();
    const target = event.target as HTMLElement;
    const block = target.closest<HTMLElement>(".b")?.dataset["id"] ?? "";
    const photo = target.closest<HTMLElement>("[data-photo]")?.dataset["photo"] ?? "";
    this.ask("menu", { block, photo, x: event.clientX, y: event.clientY });
  }
}

// The first words of an article; without any, its first block.
function beginning(doc: Node): Selection {
  let at = 0;
  for (let index = 0; index < doc.childCount; index += 1) {
    const block = doc.child(index);
    if (block.isTextblock && !block.type.spec.isolating) return TextSelection.create(doc, at + 1);
    at += block.nodeSize;
  }
  return Selection.atStart(doc);
}

// What may be done to an article that nobody may change here.
const HARMLESS = new Set(["find", "find_step", "find_end", "focus", "focus_at", "select_all", "brush_copy"]);

// What leaves the cursor in the field of the window it was asked from.
const STAYS_OUT = new Set(["find", "find_step", "replace_one", "replace_all", "find_end"]);

window.addEventListener("error", (event) => console.error(`bug: ${event.message}`));
window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => event.preventDefault());
new Canvas();
