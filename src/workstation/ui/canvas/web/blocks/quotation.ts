// 原文引用: words that no machine touches, and where they stand.

import { outer, type Part } from "../contract";
import { sourceWords } from "./document_words";
import { plain } from "./photos";

export const quotation: Part = {
  blocks: [
    {
      name: "quotation",
      spec: { defining: true, isolating: true },
      dom: (node) => [
        "section",
        outer(node),
        ["div", { class: "t" }, 0],
        [
          "div",
          { class: "tail", contenteditable: "false", "data-field": "source" },
          sourceWords(node.attrs.source as string),
        ],
      ],
    },
  ],
  commands: () => ({ source: plain(["quotation"], "source") }),
};
