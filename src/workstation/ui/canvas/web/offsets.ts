// Places in a block's words as Python counts them: characters, a break is one, a note is none.
import type { Node } from "@tiptap/pm/model";

export const lengthOf = (node: Node): number =>
  node.isText ? [...(node.text ?? "")].length : node.type.name === "hardBreak" ? 1 : 0;

// The position inside a text block, counted from its start, that stands for a character.
export function positionOf(block: Node, at: number): number {
  let left = at;
  let position = 0;
  for (let place = 0; place < block.childCount; place += 1) {
    const node = block.child(place);
    const length = lengthOf(node);
    if (node.isText && left <= length) {
      return position + [...(node.text ?? "")].slice(0, left).join("").length;
    }
    if (left <= 0) break;
    left -= length;
    position += node.nodeSize;
  }
  return position;
}
