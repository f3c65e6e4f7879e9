// Tables: rows of cells that hold words.

import { tableEditing } from "@tiptap/pm/tables";
import type { Node } from "@tiptap/pm/model";

import { outer, type Part } from "../contract";
import { TABLE_COMMANDS } from "./tables";

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
  plugins: () => [tableEditing({ allowTableNodeSelection: true })],
  commands: () => TABLE_COMMANDS,
};
