// The squares of photos in grids (`domain/photo_squares.py`): cut when the article is saved, and
// found among its pictures. A grid that came without them shows its photos whole.

import type { Node } from "@tiptap/pm/model";

// What a photo's square is called among the pictures.
export const squareOf = (photo: string): string => `${photo}.square`;

// Return the photos whose grids came without squares.
export function shownWhole(doc: Node, pictures: object): ReadonlySet<string> {
  const found = new Set<string>();
  doc.forEach((block) => {
    if (block.type.name !== "photoGroup" || block.attrs["layout"] !== "grid") return;
    block.forEach((one) => {
      const photo = one.attrs["photo"] as string;
      if (!(squareOf(photo) in pictures)) found.add(photo);
    });
  });
  return found;
}
