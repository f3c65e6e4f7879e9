// Tables: rows of cells that hold words.

import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { fixTables, isInTable, tableEditing } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

import { outer, type Page, type Part } from "../contract";
import { TABLE_COMMANDS } from "./tables";

const AFTER_COMPOSING_MS = 100;

function cell(node: Node): [string, Record<string, string>, 0] {
  const { colspan, rowspan, align } = node.attrs as {
    colspan: number;
    rowspan: number;
    align: string;
  };
  const attributes: Record<string, string> = {};
  if (colspan > 1) attributes.colspan = String(colspan);
  if (rowspan > 1) attributes.rowspan = String(rowspan);
  if (align) attributes.class = `a-${align}`;
  return ["td", attributes, 0];
}

// The library evens out rows at every change of a table. While somebody composes in it, not: that
// follows when the words stand.
function editing(page: Page): Plugin {
  const plugin = tableEditing({ allowTableNodeSelection: true });
  const evening = plugin.spec.appendTransaction;
  plugin.spec.appendTransaction = (changes, before, state) =>
    page.view().composing ? null : evening?.call(plugin, changes, before, state);
  return plugin;
}

function evened(page: Page): Plugin {
  let timer = 0;
  const even = (view: EditorView): void => {
    const tr = view.isDestroyed || view.composing ? undefined : fixTables(view.state);
    if (tr) view.dispatch(tr);
  };
  page.heard("words", () => clearTimeout(timer)); // another article: nobody typed in its tables
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionend: (view) => {
          clearTimeout(timer);
          if (isInTable(view.state)) timer = window.setTimeout(() => even(view), AFTER_COMPOSING_MS);
          return false;
        },
      },
    },
  });
}

export const table: Part = {
  blocks: [
    {
      name: "table",
      spec: { isolating: true, selectable: true, tableRole: "table" },
      dom: (node) => {
        const head = node.attrs.header ? "has-head" : "";
        return ["section", outer(node, head), ["table", ["tbody", 0]]];
      },
    },
    { name: "tableRow", spec: { tableRole: "row", selectable: false }, dom: () => ["tr", 0] },
    {
      name: "tableCell",
      spec: { isolating: true, tableRole: "cell", selectable: false },
      dom: cell,
    },
  ],
  plugins: (page) => [editing(page), evened(page)],
  commands: () => TABLE_COMMANDS,
};
