// Words composed right behind a link are no part of it. A browser puts them into the link's element,
// and now and then ProseMirror cannot keep it from that; so where a composition began at the end of
// a link is remembered, and what came to stand there is freed when the words stand. ProseMirror reads
// the page once more when a composition is over and may bind them again, so the place is remembered
// until that has been.
import type { Mark } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection, type EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Part } from "./contract";

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

const key = new PluginKey<Edge | null>("link_ends");

// Milliseconds after a composition within which ProseMirror has read the page: it waits twice 20. Nobody
// makes a link of the words by hand so soon.
const READ = 200;

// The end of a link at which the cursor stands, if it stands at one.
function edgeAt(state: EditorState): Edge | null {
  const { selection, schema } = state;
  const link = schema.marks["link"];
  if (!(selection instanceof TextSelection) || !selection.empty || !link) return null;
  const { nodeBefore, nodeAfter, pos } = selection.$from;
  const mark = nodeBefore && link.isInSet(nodeBefore.marks);
  const goesOn = mark && nodeAfter && mark.isInSet(nodeAfter.marks);
  return mark && !goesOn ? { from: pos, to: pos, mark } : null;
}

function remember(view: EditorView, edge: Edge | null): void {
  if (edge || key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, edge));
}

// Frees what came to stand there.
function free(view: EditorView): void {
  const edge = key.getState(view.state);
  if (view.isDestroyed || view.composing || !edge) return;
  const tr = view.state.tr.removeMark(edge.from, edge.to, edge.mark);
  if (tr.docChanged) view.dispatch(tr);
}

function freeing(): Plugin<Edge | null> {
  let over = 0;
  return new Plugin<Edge | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, edge) => {
        const told = tr.getMeta(key) as Edge | null | undefined;
        if (told !== undefined || !edge || !tr.docChanged) return told === undefined ? edge : told;
        const [from, to] = [tr.mapping.map(edge.from, -1), tr.mapping.map(edge.to, 1)];
        return { ...edge, from, to };
      },
    },
    view: () => ({
      update: (view, before) => {
        if (key.getState(view.state) && view.state.doc !== before.doc) setTimeout(() => free(view));
      },
    }),
    props: {
      handleDOMEvents: {
        compositionstart: (view) => {
          clearTimeout(over);
          remember(view, edgeAt(view.state));
          return false;
        },
        compositionend: (view) => {
          setTimeout(() => free(view));
          over = window.setTimeout(() => view.isDestroyed || remember(view, null), READ);
          return false;
        },
      },
    },
  });
}

export const linkEnds: Part = { plugins: () => [freeing()] };
