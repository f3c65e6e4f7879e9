// Several photos in one layout, each with its caption, and one line under them all.

import { outer, type Part } from "../contract";
import { photoViews } from "./figure";
import { groupViews } from "./group";
import { takePhoto } from "./photo_drag";

export const photoGroup: Part = {
  blocks: [
    {
      name: "photoGroup",
      spec: { isolating: true, selectable: true },
      dom: (node) => ["section", outer(node), ["div", { class: "row" }, 0]],
      view: groupViews,
    },
    {
      name: "groupPhoto",
      spec: { isolating: true, selectable: true },
      dom: (node) => {
        const attributes = { class: "g", "data-id": node.attrs.id as string };
        return ["div", attributes, ["div", { class: "c" }, 0]];
      },
      view: (page) => photoViews(page, takePhoto),
    },
  ],
};
