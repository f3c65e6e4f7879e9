// Block ids: every block has one, no two have the same, and the words keep theirs for life.
//
// Splitting copies attributes, so the half that is new gets an id of its own; at a block's start it
// is the empty half above. What is pasted keeps an id only if it was cut from this article.
// Nothing is changed while somebody composes: what is due then follows when the words stand.
import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 12;
const FORM = /^[a-z2-7]{10,12}$/;

export const bears = (node: Node): boolean => "id" in node.attrs;

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
}

interface Named {
  node: Node;
  at: number;
}

// Blocks and photos of groups, in reading order.
function named(doc: Node): Named[] {
  const found: Named[] = [];
  doc.forEach((node, at) => {
    found.push({ node, at });
    if (node.type.name === "photoGroup") {
      node.forEach((photo, inside) => found.push({ node: photo, at: at + 1 + inside }));
    }
  });
  return found;
}

// Which blocks need an id of their own: those without one, and all but the true bearer of one.
export function due(doc: Node): Named[] {
  const bearers = new Map<string, Named>();
  const found: Named[] = [];
  for (const one of named(doc)) {
    const id = one.node.attrs["id"] as string;
    const first = bearers.get(id);
    if (!FORM.test(id)) found.push(one);
    else if (!first) bearers.set(id, one);
    else if (first.node.content.size === 0 && one.node.content.size > 0) {
      found.push(first); // split at its start: the id stays with the words
      bearers.set(id, one);
    } else found.push(one);
  }
  return found;
}

export function withIds(state: EditorState): Transaction | null {
  const missing = due(state.doc);
  if (!missing.length) return null;
  const { tr } = state;
  for (const { at } of missing) tr.setNodeAttribute(at, "id", newId());
  return tr.setMeta("addToHistory", false);
}

// Whether a change can have brought or copied blocks; typing within one cannot.
function brought(tr: Transaction): boolean {
  return tr.docChanged && (tr.doc.childCount !== tr.before.childCount || !sameIds(tr));
}

function sameIds(tr: Transaction): boolean {
  for (let at = 0; at < tr.doc.childCount; at += 1) {
    const [now, before] = [tr.doc.child(at), tr.before.child(at)];
    if (now === before) continue;
    if (now.attrs["id"] !== before.attrs["id"] || now.type.name === "photoGroup") return false;
  }
  return true;
}

const key = new PluginKey("ids");

export function ids(): Plugin {
  let view: EditorView | undefined;
  const cut = new Set<string>();
  return new Plugin({
    key,
    view: (made) => {
      view = made;
      return { destroy: () => (view = undefined) };
    },
    appendTransaction: (trs, _, state) =>
      !view?.composing && trs.some(brought) ? withIds(state) : null,
    props: {
      handleDOMEvents: {
        compositionend: (made) => {
          setTimeout(() => catchUp(made));
          return false;
        },
        cut: (made) => {
          cut.clear();
          for (const id of idsOf(made.state.selection.content().content)) cut.add(id);
          return false;
        },
      },
      transformPasted: (slice, made) => {
        if (made.dragging?.move) return slice; // the same blocks in another place
        const here = new Set(named(made.state.doc).map(({ node }) => node.attrs["id"]));
        return stripped(slice, (id) => cut.has(id) && !here.has(id));
      },
    },
  });
}

// Gives the ids that were due while somebody composed.
function catchUp(view: EditorView): void {
  if (view.isDestroyed || view.composing) return;
  const tr = withIds(view.state);
  if (tr) view.dispatch(tr);
}

function idsOf(content: Fragment): string[] {
  const found: string[] = [];
  content.descendants((node) => {
    if (bears(node)) found.push(node.attrs["id"] as string);
    return !node.isTextblock;
  });
  return found;
}

// The slice without the ids that may not be kept.
export function stripped(slice: Slice, keep: (id: string) => boolean): Slice {
  const clean = (content: Fragment): Fragment => {
    const made: Node[] = [];
    content.forEach((node) => {
      const copy = node.isText || node.isLeaf ? node : node.copy(clean(node.content));
      const lost = bears(node) && !keep(node.attrs["id"] as string);
      made.push(lost ? copy.type.create({ ...copy.attrs, id: "" }, copy.content, copy.marks) : copy);
    });
    return Fragment.fromArray(made);
  };
  return new Slice(clean(slice.content), slice.openStart, slice.openEnd);
}
