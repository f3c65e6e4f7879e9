// 关注卡片: a QR picture and the words beside it.

import { outer, type Part } from "../contract";
import { CardView, furnitureViews } from "./furniture";
import { card } from "./photos";

export const followCard: Part = {
  blocks: [
    {
      name: "followCard",
      spec: { atom: true, selectable: true },
      dom: (node) => ["section", outer(node), ["div", { class: "t" }, node.attrs.text as string]],
      view: (page) => furnitureViews(page, CardView),
    },
  ],
  commands: () => ({ card }),
};
