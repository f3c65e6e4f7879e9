// 落款: shows who edited and who approved, known late and not in the tree.

import { outer, type Part } from "../contract";
import { furnitureViews, SignOffView } from "./furniture";

export const signOff: Part = {
  blocks: [
    {
      name: "signOff",
      spec: { atom: true, selectable: true },
      dom: (node) => ["section", outer(node)],
      view: (page) => furnitureViews(page, SignOffView),
    },
  ],
};
