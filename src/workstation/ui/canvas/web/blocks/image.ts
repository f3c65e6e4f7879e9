// One photo with its caption; and the commands on photos, alone or in groups.

import { outer, type Part } from "../contract";
import { photoViews } from "./figure";
import { takePhoto } from "./photo_drag";
import { PLACE_COMMANDS } from "./photo_places";
import { PHOTO_COMMANDS } from "./photos";

export const image: Part = {
  blocks: [
    {
      name: "image",
      // Isolating: no Backspace may join the caption with a paragraph and lose the photo.
      spec: { isolating: true, selectable: true },
      dom: (node) => ["section", outer(node), ["div", { class: "c" }, 0]],
      view: (page) => photoViews(page, takePhoto),
    },
  ],
  commands: () => ({ ...PHOTO_COMMANDS, ...PLACE_COMMANDS }),
};
