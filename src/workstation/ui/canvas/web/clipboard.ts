// Copying out of the article and pasting into it.
//
// What was copied here comes back whole, as the blocks it was: they stay in the page, the clipboard
// bears a token that nobody can guess. Everything else is read by Python, which cleans it
// (`usecases/pasting.py`): the page never reads HTML from outside.
import type { Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Page, Part } from "./contract";
import { newId } from "./ids";
import { pasted } from "./pasting";

const MARK = /data-workstation-copy="([a-z2-7]+)"/;

interface Copied {
  token: string;
  slice: Slice;
}

let copied: Copied | undefined;

function take(view: EditorView, event: ClipboardEvent, cut: boolean): boolean {
  const { selection } = view.state;
  const data = event.clipboardData;
  if (selection.empty || !data) return false;
  copied = { token: newId() + newId(), slice: selection.content() };
  const { dom, text } = view.serializeForClipboard(copied.slice);
  event.preventDefault();
  data.clearData();
  data.setData("text/html", `<div data-workstation-copy="${copied.token}">${dom.innerHTML}</div>`);
  data.setData("text/plain", text);
  if (cut && view.editable) {
    view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta("uiEvent", "cut"));
  }
  return true;
}

// The blocks that were copied here; nothing where the clipboard holds something else.
function own(data: DataTransfer): Slice | undefined {
  const token = MARK.exec(data.getData("text/html").slice(0, 1_000))?.[1];
  return token && token === copied?.token ? copied.slice : undefined;
}

function paste(page: Page, view: EditorView, event: ClipboardEvent): boolean {
  if (!view.editable) return true;
  const slice = event.clipboardData ? own(event.clipboardData) : undefined;
  if (!slice) {
    page.ask("paste", false);
    return true;
  }
  let taken = slice;
  view.someProp("transformPasted", (change) => {
    taken = change(taken, view, false);
  });
  const tr = pasted(view.state, taken);
  if (tr) view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}

export const clipboard: Part = {
  plugins: (page) => [
    new Plugin({
      props: {
        handleDOMEvents: {
          copy: (view, event) => take(view, event, false),
          cut: (view, event) => take(view, event, true),
        },
        clipboardTextSerializer: (slice) =>
          slice.content.textBetween(0, slice.content.size, "\n", (leaf) =>
            leaf.type.name === "hardBreak" ? "\n" : "",
          ),
        handlePaste: (view, event) => paste(page, view, event),
        // What is dropped from outside is told to the window by Qt; here it moves nothing.
        handleDrop: (view, event, _slice, moved) => {
          if (moved || view.dragging) return false;
          event.preventDefault();
          return true;
        },
      },
    }),
  ],
};
