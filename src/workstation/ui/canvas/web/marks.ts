// How marks are drawn. A link has no address of its own in the page: nothing here can be followed.
//
// Every mark can be read back from its element: while somebody composes, ProseMirror reads the words
// around the cursor from the page, and a mark it could not read there would be lost.
import type { MarkConfig } from "@tiptap/core";

type Look = Partial<MarkConfig>;

const read = (name: string, from: string) => (element: HTMLElement) => ({
  [name]: element.getAttribute(from) ?? "",
});

export const marks: { [name: string]: Look } = {
  strong: {
    parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
    renderHTML: () => ["strong", 0],
  },
  em: {
    parseHTML: () => [{ tag: "em" }, { tag: "i" }],
    renderHTML: () => ["em", 0],
  },
  underline: {
    parseHTML: () => [{ tag: "u" }],
    renderHTML: () => ["u", 0],
  },
  color: {
    parseHTML: () => [{ tag: "span[data-token]", getAttrs: read("token", "data-token") }],
    renderHTML: ({ mark }) => {
      const token = mark.attrs["token"] as string;
      return ["span", { class: `c-${token}`, "data-token": token }, 0];
    },
  },
  // Around all others, so that one link is one element, whatever its words wear.
  link: {
    priority: 1000,
    inclusive: false,
    parseHTML: () => [{ tag: "a.link", getAttrs: read("href", "title") }],
    renderHTML: ({ mark }) => ["a", { class: "link", title: mark.attrs["href"] as string }, 0],
  },
};
