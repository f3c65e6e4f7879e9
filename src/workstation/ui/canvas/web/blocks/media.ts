// Audio or video: a line that leads there.

import { outer, type Part } from "../contract";
import { mediaWords } from "./document_words";
import { furnitureViews, MediaView } from "./furniture";
import { media as setMedia } from "./photos";

export const media: Part = {
  blocks: [
    {
      name: "media",
      spec: { atom: true, selectable: true },
      dom: (node) => {
        const { kind, title } = node.attrs as { kind: string; title: string };
        return ["section", outer(node), ["div", { class: "t" }, mediaWords(kind, title)]];
      },
      view: (page) => furnitureViews(page, MediaView),
    },
  ],
  commands: () => ({ media: setMedia }),
};
