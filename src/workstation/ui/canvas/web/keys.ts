// Keys of writing: Enter, Backspace, Tab, Escape. Everything with Ctrl or Alt belongs to the window.
import { baseKeymap, chainCommands, splitBlockAs, joinBackward, selectNodeBackward } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import { keydownHandler } from "@tiptap/pm/keymap";
import { NodeSelection, Plugin, Selection, TextSelection, type Command, type EditorState, type Transaction } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { blockCommands } from "./block_commands";
import type { Page, Part } from "./contract";

// What goes on behind a block that is split at its end.
const GOES_ON = new Set(["quote", "listItem", "paragraph", "lead"]);

type Done = ((tr: Transaction) => void) | undefined;

const inner = (state: EditorState) => state.selection.$from.parent;

// A new paragraph behind the whole block that the cursor stands in.
function paragraphBehind(state: EditorState, dispatch: Done): boolean {
  const { selection, schema, doc } = state;
  const { $to } = selection;
  const at = $to.depth ? $to.after(1) : selection.to;
  if (at > doc.content.size) return false;
  const tr = state.tr.insert(at, schema.nodes["paragraph"]!.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
}

const lineBreak: Command = (state, dispatch) => {
  const type = state.schema.nodes["hardBreak"]!;
  if (!inner(state).inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(type.create(), true).scrollIntoView());
  return true;
};

// Enter in what is no plain block of words: a caption leaves, a cell and a quotation break the line.
const enterElsewhere: Command = (state, dispatch) => {
  const { selection } = state;
  const name = inner(state).type.name;
  if (selection instanceof NodeSelection && selection.node.isBlock) return paragraphBehind(state, dispatch);
  if (name === "tableCell") return lineBreak(state, dispatch);
  if (name === "image" || name === "groupPhoto") return paragraphBehind(state, dispatch);
  if (name !== "quotation") return false;
  const { $from, $to } = selection;
  const atEnd = $from.sameParent($to) && $to.parentOffset === inner(state).content.size;
  return atEnd ? paragraphBehind(state, dispatch) : lineBreak(state, dispatch);
};

// Enter in an empty item or quote ends the list or the quote.
const enterEmpty: Command = (state, dispatch, view) => {
  const block = inner(state);
  if (block.content.size || block.type.name === "paragraph" || !GOES_ON.has(block.type.name)) return false;
  return blockCommands["turn"]!({ kind: "paragraph" }, state, dispatch, view as EditorView);
};

const enter: Command = (state, dispatch, view) => {
  const split = splitBlockAs((node, atEnd) => {
    if (GOES_ON.has(node.type.name) || !atEnd) {
      return { type: node.type.name === "heading" ? node.type : node.type, attrs: { ...node.attrs } };
    }
    return { type: state.schema.nodes["paragraph"]! };
  });
  return chainCommands(enterElsewhere, enterEmpty, split)(state, dispatch, view);
};

const atStart = (state: EditorState): boolean =>
  state.selection instanceof TextSelection && state.selection.empty && state.selection.$from.parentOffset === 0;

// Backspace at the start: an item steps out, then loses its label; words join the block above.
const backspace: Command = (state, dispatch, view) => {
  if (!atStart(state)) return false;
  const block = inner(state);
  if (block.type.name === "listItem") {
    const outward = blockCommands["level"]!({ by: -1 }, state, dispatch, view as EditorView);
    return outward || blockCommands["turn"]!({ kind: "paragraph" }, state, dispatch, view as EditorView);
  }
  const { $from } = state.selection;
  const first = $from.depth === 1 && $from.index(0) === 0;
  if (first && block.type.name !== "paragraph" && block.type.name !== "image") {
    return blockCommands["turn"]!({ kind: "paragraph" }, state, dispatch, view as EditorView);
  }
  return emptyBehindAtom(state, dispatch) || chainCommands(joinBackward, selectNodeBackward)(state, dispatch, view);
};

// An empty paragraph behind a picture goes, and the picture is chosen.
function emptyBehindAtom(state: EditorState, dispatch: Done): boolean {
  const { $from } = state.selection;
  const before = $from.depth === 1 ? state.doc.resolve($from.before()).nodeBefore : null;
  if (!before || inner(state).content.size || !NodeSelection.isSelectable(before)) return false;
  if (before.isTextblock && !before.type.spec.isolating) return false;
  const at = $from.before() - before.nodeSize;
  const { tr } = state;
  if (state.doc.childCount > 1) tr.delete($from.before(), $from.after());
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  return true;
}

const tab =
  (page: Page, by: 1 | -1): Command =>
  (state, dispatch, view) => {
    const name = inner(state).type.name;
    if (name === "listItem" && state.selection instanceof TextSelection) {
      blockCommands["level"]!({ by }, state, dispatch, view as EditorView);
      return true;
    }
    if (isInTable(state)) return true;
    page.ask("leave", by > 0);
    return true;
  };

const escape =
  (page: Page): Command =>
  (state, dispatch) => {
    if (!state.selection.empty && dispatch) {
      const near = Selection.near(state.selection.$head);
      dispatch(state.tr.setSelection(near));
    }
    page.ask("escape");
    return true;
  };

// A block that is chosen is not overwritten by what is typed: that goes into a paragraph behind it.
function makeRoom(view: EditorView): void {
  const { selection } = view.state;
  if (selection instanceof NodeSelection && selection.node.isBlock && view.editable) {
    paragraphBehind(view.state, view.dispatch);
  }
}

function types(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return event.keyCode === 229 || (plain && event.key.length === 1);
}

export const keys: Part = {
  plugins: (page) => {
    const bound = keydownHandler({
      Enter: enter,
      "Shift-Enter": lineBreak,
      Backspace: backspace,
      Tab: tab(page, 1),
      "Shift-Tab": tab(page, -1),
      Escape: escape(page),
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
    });
    const base = keydownHandler(baseKeymap);
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            compositionstart: (view) => {
              makeRoom(view);
              return false;
            },
          },
          handleKeyDown: (view, event) => {
            if (types(event)) makeRoom(view);
            if (event.isComposing || event.keyCode === 229 || view.composing) return false;
            return bound(view, event) || base(view, event);
          },
        },
      }),
    ];
  },
};
