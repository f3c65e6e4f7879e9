// A note anchored in words; its number is counted by the stylesheet.

import type { Part } from "../contract";
import { footnote as setFootnote } from "./photos";

export const footnote: Part = {
  blocks: [
    {
      name: "footnote",
      spec: { atom: true, selectable: true },
      dom: (node) => ["sup", { class: "note", title: node.attrs.text as string }],
    },
  ],
  commands: () => ({ footnote: setFootnote }),
};
