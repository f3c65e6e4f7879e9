// 栏目横幅: shows the column's name, which is not in the tree.

import { outer, type Part } from "../contract";
import { BannerView, furnitureViews } from "./furniture";

export const banner: Part = {
  blocks: [
    {
      name: "banner",
      spec: { atom: true, selectable: true },
      dom: (node) => ["section", outer(node)],
      view: (page) => furnitureViews(page, BannerView),
    },
  ],
};
