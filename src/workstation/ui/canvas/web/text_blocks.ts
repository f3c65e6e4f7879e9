// Blocks that hold words and nothing else: drawn without views, which is safest for input methods.
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Node } from "@tiptap/pm/model";
import { outer, type Part } from "./contract";
import { hang, isBoxed, Labels } from "./labels";

const inT = (tag: string, node: Node, ...more: string[]) =>
  [tag, outer(node, ...more), ["div", { class: "t" }, 0]] as const;

function paragraph(node: Node) {
  const { align, indent } = node.attrs as { align: string; indent: boolean };
  return ["p", outer(node, align && `a-${align}`, indent ? "" : "no-indent"), 0] as const;
}

export const textBlocks: Part = {
  blocks: [
    { name: "paragraph", dom: paragraph },
    { name: "heading", dom: (node) => inT("section", node, `l-${node.attrs["level"]}`) },
    { name: "quote", dom: (node) => inT("section", node) },
    { name: "lead", dom: (node) => inT("section", node) },
    {
      name: "listItem",
      dom: (node) => [
        "p",
        { ...outer(node, `k-${node.attrs["kind"]}`), "data-level": `${node.attrs["level"]}` },
        0,
      ],
    },
    { name: "hardBreak", spec: { selectable: false, linebreakReplacement: true }, dom: () => ["br"] },
  ],
  plugins: () => [labelled()],
};

// Labels of list items: they depend on the items before, so they are decorations of whole items.
function labelled(): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>("labels");
  return new Plugin({
    key,
    state: {
      init: (_, state) => drawn(state.doc),
      apply: (tr, before) => {
        if (!tr.docChanged) return before;
        const mapped = before.map(tr.mapping, tr.doc);
        return sameItems(tr.before, tr.doc) ? mapped : drawn(tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function sameItems(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let at = 0; at < after.childCount; at += 1) {
    const [one, other] = [before.child(at), after.child(at)];
    if (one === other) continue;
    if (one.type !== other.type) return false;
    if (one.type.name === "listItem" && !one.sameMarkup(other)) return false;
  }
  return true;
}

function drawn(doc: Node): DecorationSet {
  const labels = new Labels();
  const found: Decoration[] = [];
  doc.forEach((node, at) => {
    if (node.type.name !== "listItem") {
      labels.interrupt();
      return;
    }
    const { kind, level, label: written } = node.attrs as { kind: string; level: number; label: string };
    const label = labels.label(kind, level, written);
    found.push(
      Decoration.node(at, at + node.nodeSize, {
        "data-label": label,
        class: isBoxed(label, kind) ? "boxed" : "",
        style: `--hang:${hang(label, kind)}em;--level:${level}`,
      }),
    );
  });
  return DecorationSet.create(doc, found);
}
