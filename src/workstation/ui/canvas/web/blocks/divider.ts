// A dividing line; a variant with a sign has it drawn by the stylesheet.

import { outer, type Part } from "../contract";

export const divider: Part = {
  blocks: [
    {
      name: "divider",
      spec: { atom: true, selectable: true },
      dom: (node) => ["section", { ...outer(node), contenteditable: "false" }],
    },
  ],
};
