// Where pasted blocks come to stand, as the window has it (`document/pasting.py`): words flow into the
// text, but no photo, table or verbatim quotation is ever parted, and nothing comes behind the
// sign-off. The cursor stands behind what was pasted, where one can type.
import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import { AllSelection, NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { isText } from "./block_commands";
import { isEmpty, putBehind } from "./place_commands";
import { mostBlocks } from "./schema";

const WHOLE = new Set(["table", "image", "photoGroup", "quotation"]);
const END = new Set(["signOff", "followCard"]);

// The document with a slice in it where the cursor is; `behind`: behind the block of the cursor.
export function pasted(state: EditorState, slice: Slice, behind = false): Transaction | null {
  const taken = alone(state, slice);
  const blocks = [...taken.content.content];
  if (!blocks.length || state.doc.childCount + blocks.length > mostBlocks) return null;
  if (!blocks.every((one) => one.type.isInGroup("block"))) return state.tr.replaceSelection(taken);
  const kind = kindAt(state);
  if (END.has(kind)) return settled(atEnd(state, blocks));
  if (!behind && WHOLE.has(kind) && isInWords(state)) {
    const words = lineOf(state, blocks, kind);
    if (words) return state.tr.replaceSelection(new Slice(Fragment.fromArray(words), 0, 0));
  }
  const flows = !behind && !WHOLE.has(kind) && isInWords(state);
  const tr = flows ? state.tr.replaceSelection(taken) : putBehind(state, blocks);
  return tr && settled(tr);
}

// Photos of a group stand alone anywhere but in a group.
function alone(state: EditorState, slice: Slice): Slice {
  const { image } = state.schema.nodes;
  const { selection } = state;
  const inGroup = selection instanceof NodeSelection && selection.node.type.name === "groupPhoto";
  if (!image || inGroup || slice.content.firstChild?.type.name !== "groupPhoto") return slice;
  const made: Node[] = [];
  slice.content.forEach(({ attrs, content }) => made.push(image.create({ ...attrs }, content)));
  return new Slice(Fragment.fromArray(made), 0, 0);
}

function kindAt({ selection, doc }: EditorState): string {
  if (selection instanceof AllSelection) return "";
  const { $from, $to } = selection;
  if (selection instanceof NodeSelection && !$from.depth) return selection.node.type.name;
  if (!$from.depth) return doc.childAfter($from.pos).node?.type.name ?? "";
  // What runs over several blocks parts none of them: it takes what lies between away.
  return $from.index(0) === $to.index(0) ? $from.node(1).type.name : "";
}

const isInWords = ({ selection }: EditorState): boolean =>
  selection instanceof TextSelection || selection instanceof AllSelection || selection instanceof CellSelection;

// Blocks as words of a line, or of a cell as its lines; nothing where they are more than that.
function lineOf({ schema }: EditorState, blocks: Node[], kind: string): Node[] | undefined {
  if (!blocks.every(isText) || (blocks.length > 1 && kind !== "table")) return undefined;
  return blocks.flatMap((block, at) => {
    const label = (block.attrs["label"] as string | undefined) ?? "";
    const lead = at ? [schema.node("hardBreak")] : [];
    return [...lead, ...(label ? [schema.text(label)] : []), ...block.content.content];
  });
}

// Blocks before the sign-off and the card; an empty paragraph there makes room.
function atEnd({ doc, tr }: EditorState, blocks: Node[]): Transaction {
  let [index, at] = [doc.childCount, doc.content.size];
  for (; index > 0 && END.has(doc.child(index - 1).type.name); index -= 1) at -= doc.child(index - 1).nodeSize;
  const last = index > 0 ? doc.child(index - 1) : null;
  return last && isEmpty(last) ? tr.replaceWith(at - last.nodeSize, at, blocks) : tr.insert(at, blocks);
}

// The cursor behind what came last; behind a photo or a table in the paragraph below, and where there
// is none, in a new one.
function settled(tr: Transaction): Transaction {
  let end = 0;
  tr.mapping.maps.at(-1)?.forEach((_from, _to, _start, to) => (end = to));
  const $end = tr.doc.resolve(end);
  const last = $end.depth ? null : $end.nodeBefore;
  if (!last) return tr;
  if (isText(last)) return tr.setSelection(Selection.near($end, -1));
  const below = $end.nodeAfter;
  if (!below || !isText(below)) tr.insert(end, tr.doc.type.schema.node("paragraph"));
  return tr.setSelection(TextSelection.create(tr.doc, end + 1));
}
