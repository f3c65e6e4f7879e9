// Copying out of the article and pasting into it.
//
// What was copied here comes back whole, as blocks. Everything else is read by Python, which cleans
// it (`document/readers`): the page never reads HTML from outside.
import { Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Page, Part } from "./contract";

const OWN = "application/x-workstation-blocks";
const MOST = 8_000_000;

function take(view: EditorView, event: ClipboardEvent, cut: boolean): boolean {
  const { selection } = view.state;
  const data = event.clipboardData;
  if (selection.empty || !data) return false;
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.preventDefault();
  data.clearData();
  data.setData("text/html", dom.innerHTML);
  data.setData("text/plain", text);
  data.setData(OWN, JSON.stringify(slice.toJSON()));
  if (cut && view.editable) {
    view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta("uiEvent", "cut"));
  }
  return true;
}

// The blocks that were copied here; nothing where the clipboard holds something else or worse.
function own(view: EditorView, data: DataTransfer): Slice | undefined {
  const text = data.getData(OWN);
  if (!text || text.length > MOST) return undefined;
  try {
    const slice = Slice.fromJSON(view.state.schema, JSON.parse(text));
    slice.content.forEach((node) => node.check());
    return slice;
  } catch {
    return undefined;
  }
}

function paste(page: Page, view: EditorView, event: ClipboardEvent): boolean {
  if (!view.editable) return true;
  const slice = event.clipboardData ? own(view, event.clipboardData) : undefined;
  if (!slice) {
    page.ask("paste", false);
    return true;
  }
  let taken = slice;
  view.someProp("transformPasted", (change) => {
    taken = change(taken, view, false);
  });
  const { tr } = view.state;
  const only = taken.openStart === 0 && taken.openEnd === 0 && taken.content.childCount === 1;
  const node = only ? taken.content.firstChild : null;
  view.dispatch((node ? tr.replaceSelectionWith(node) : tr.replaceSelection(taken)).scrollIntoView());
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
