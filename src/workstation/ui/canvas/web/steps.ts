// What can be undone, in steps a person would expect. ProseMirror joins what is typed without a pause;
// composed words come so fast that whole paragraphs would be one step, so they are parted.
import { closeHistory, history } from "@tiptap/pm/history";
import { Plugin, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Part } from "./contract";

const DEPTH = 300;
const MOST_COMPOSED = 20;

// Does something as one step of its own.
export function asOneStep(view: EditorView, tr: Transaction): void {
  view.dispatch(closeHistory(tr));
  if (tr.docChanged) view.dispatch(closeHistory(view.state.tr));
}

export const steps: Part = {
  plugins: () => [history({ depth: DEPTH }), parted()],
};

function parted(): Plugin {
  let composed = 0;
  const longer = (state: EditorState, before: EditorState) =>
    Math.max(0, state.doc.content.size - before.doc.content.size);
  return new Plugin({
    view: () => ({
      update: (view, before) => {
        if (view.composing) composed += longer(view.state, before);
      },
    }),
    props: {
      handleDOMEvents: {
        compositionend: (view) => {
          if (composed < MOST_COMPOSED) return false;
          composed = 0;
          setTimeout(() => {
            if (!view.isDestroyed && !view.composing) view.dispatch(closeHistory(view.state.tr));
          });
          return false;
        },
      },
    },
  });
}
