// What a click on a link or a note asks of the window: its dialog. The keyboard's way is the window's
// command at the cursor.
import type { MarkType } from "@tiptap/pm/model";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Page, Part } from "./contract";

export const asks: Part = {
  plugins: (page) => [
    new Plugin({
      props: {
        // As in office programs a plain click only puts the cursor there.
        handleClick: (view, at, event) => (event.ctrlKey || event.metaKey) && askLink(page, view, at),
        handleDoubleClickOn: (view, _at, node, start) => {
          if (node.type.name !== "footnote" || !page.writable()) return false;
          view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, start)));
          page.ask("footnote", node.attrs["text"] as string);
          return true;
        },
      },
    }),
  ],
};

function askLink(page: Page, view: EditorView, at: number): boolean {
  const $at = view.state.doc.resolve(at);
  const link = view.state.schema.marks["link"] as MarkType;
  const near = [$at.nodeAfter, $at.nodeBefore].map((node) => node && link.isInSet(node.marks));
  const mark = near.find((found) => found);
  if (!mark || !page.writable()) return false;
  page.ask("link", mark.attrs["href"] as string);
  return true;
}
