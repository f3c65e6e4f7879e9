// 格式刷: the look of one block, or of some words, carried to others.
import type { Mark, Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { isText, setAttrs } from "./block_commands";
import { chosen } from "./chosen";
import type { Args, Command, Part } from "./contract";

const CARRIED = ["level", "style", "align", "indent", "kind", "layout", "columns", "width"];

interface Look {
  type: string;
  attrs: Args;
  marks: readonly Mark[];
}

function lookOf(state: EditorState): Look | undefined {
  const node = chosen(state)[0]?.node;
  if (!node) return undefined;
  const attrs = Object.fromEntries(CARRIED.filter((name) => name in node.attrs).map((name) => [name, node.attrs[name]]));
  const { empty, $from, $to } = state.selection;
  const inside = empty ? $from : state.doc.resolve(Math.min($from.pos + 1, $to.pos));
  const marks = inside.marks().filter((mark) => mark.type.name !== "link");
  return { type: node.type.name, attrs, marks };
}

export const brush: Part = {
  commands: () => {
    let look: Look | undefined;
    const brush_copy: Command = (_, state, dispatch) => {
      const found = lookOf(state);
      if (dispatch && found) look = found;
      return found !== undefined;
    };
    // Words chosen within one block take the marks alone; blocks take kind and style.
    const brush_apply: Command = (_, state, dispatch) => {
      if (!look) return false;
      const { selection, tr, schema } = state;
      const { empty, $from, $to, from, to } = selection;
      if (!empty && $from.sameParent($to) && $from.parent.isTextblock && to - from < $from.parent.content.size) {
        tr.removeMark(from, to, schema.marks["strong"]).removeMark(from, to, schema.marks["em"]);
        tr.removeMark(from, to, schema.marks["underline"]).removeMark(from, to, schema.marks["color"]);
        for (const mark of look.marks) tr.addMark(from, to, mark);
      } else {
        for (const one of chosen(state)) {
          if (isText(one.node) && look.type in schema.nodes && isText({ type: schema.nodes[look.type] } as Node)) {
            tr.setNodeMarkup(one.at, schema.nodes[look.type], { id: one.node.attrs["id"], ...look.attrs });
          } else if (one.node.type.name === look.type) setAttrs(tr, one, look.attrs);
        }
      }
      if (tr.docChanged) dispatch?.(tr);
      return tr.docChanged;
    };
    return { brush_copy, brush_apply };
  },
};
