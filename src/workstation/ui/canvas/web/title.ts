// The title: a plain field above the text, so that input methods have nothing to fear in it.
import type { Say } from "./channel";
import type { Args, Json } from "./contract";

const QUIET_MS = 250;
const LONGEST = 500;
const MOST_STEPS = 100;


// Blocks that are words and nothing else.
const LINES = new Set(["paragraph", "heading", "quote", "lead", "quotation", "listItem"]);

// What is meant for words of the text: nobody wants it done there while the cursor stands here.
const OF_THE_TEXT = new Set([
  ...["bold", "italic", "underline", "color", "link", "unlink", "clear_marks", "footnote"],
  ...["turn", "style", "align", "indent", "level", "label", "move", "duplicate", "remove"],
  ...["brush_copy", "brush_apply"],
]);

export class Title {
  private readonly field = document.querySelector("#title") as HTMLTextAreaElement;
  private readonly byline = document.querySelector("#byline") as HTMLElement;
  private composing = false;
  private timer = 0;
  private known = "";
  // What the title was before, as often as it was told, and what was taken back of that. The
  // browser's own steps are those of the whole page, the text's among them.
  private past: string[] = [];
  private future: string[] = [];

  constructor(
    private readonly say: Say,
    into: () => void,
  ) {
    this.field.maxLength = LONGEST;
    this.field.addEventListener("compositionstart", () => (this.composing = true));
    this.field.addEventListener("compositionend", () => {
      this.composing = false;
      this.soon();
    });
    this.field.addEventListener("input", () => this.soon());
    this.field.addEventListener("blur", () => this.now());
    this.field.addEventListener("keydown", (event) => this.onKey(event, into));
  }

  private onKey(event: KeyboardEvent, into: () => void): void {
    if (event.isComposing || event.keyCode === 229) return;
    const atEnd = this.field.selectionStart === this.field.value.length;
    if (event.key === "Enter" || (event.key === "ArrowDown" && atEnd)) {
      event.preventDefault();
      into();
    } else if (event.key === "Tab" || event.key === "Escape") {
      event.preventDefault();
      if (event.key === "Escape") this.say("ask", { what: "escape", value: null });
      else if (event.shiftKey) this.say("ask", { what: "leave", value: false });
      else into();
    }
  }

  // Does a command in the title; tells whether it was one for here.
  act(name: string, args: Args): boolean {
    if (name === "undo") return this.step(this.past, this.future);
    if (name === "redo") return this.step(this.future, this.past);
    if (name === "select_all") this.field.select();
    else if (name === "text") this.insert(String(args["text"] ?? ""));
    else if (name === "paste" && isLine(args["blocks"] ?? null)) this.insert(wordsOf(args["blocks"] ?? null));
    else return OF_THE_TEXT.has(name);
    return true;
  }

  // Goes back or on by what was told; with nothing to go to, the text's own step is meant.
  private step(from: string[], to: string[]): boolean {
    this.now();
    const title = from.pop();
    if (title === undefined || this.field.readOnly) return false;
    to.push(this.known);
    this.field.value = this.known = title;
    this.say("title", { title });
    return true;
  }

  private insert(words: string): void {
    const line = words.replace(/\s+/g, " ").trim().toWellFormed();
    if (line && !this.field.readOnly) document.execCommand("insertText", false, line);
  }

  get focused(): boolean {
    return document.activeElement === this.field;
  }

  focus(): void {
    this.field.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  choose(start: number, end: number): void {
    this.field.focus();
    this.field.setSelectionRange(start, end);
  }

  label(words: string): void {
    this.field.placeholder = words;
    this.field.setAttribute("aria-label", words);
  }

  // Shows a title from outside. What comes back of what was told is no news, and must not take
  // away what was typed since; what is being composed is not touched.
  show(title: string, byline: string, afresh = false): void {
    this.byline.textContent = byline;
    if (!afresh && (this.composing || title === this.known)) return;
    this.known = title;
    this.past = [];
    this.future = [];
    if (title !== this.oneLine()) this.field.value = title;
  }

  readOnly(only: boolean): void {
    this.field.readOnly = only;
  }

  private oneLine(): string {
    return this.field.value.replace(/\s*[\r\n]+\s*/g, " ").toWellFormed();
  }

  private soon(): void {
    this.timer ||= window.setTimeout(() => this.now(), QUIET_MS);
  }

  now(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    const title = this.oneLine();
    if (this.composing || title === this.known) return;
    this.past = [...this.past.slice(-MOST_STEPS), this.known];
    this.future = [];
    this.known = title;
    this.say("title", { title });
  }
}

// Whether blocks from JSON are one line of words: more of them is a text, and goes into the text.
function isLine(raw: Json): boolean {
  if (!Array.isArray(raw) || raw.length !== 1) return false;
  const block = raw[0];
  return block !== null && typeof block === "object" && !Array.isArray(block) && LINES.has(String(block["type"]));
}

// The words of blocks from JSON, a space between two.
function wordsOf(raw: Json): string {
  if (Array.isArray(raw)) return raw.map(wordsOf).join(" ");
  if (raw === null || typeof raw !== "object") return "";
  if (typeof raw["text"] === "string") return raw["text"];
  const inside = raw["content"];
  return Array.isArray(inside) ? inside.map(wordsOf).join("") : "";
}
