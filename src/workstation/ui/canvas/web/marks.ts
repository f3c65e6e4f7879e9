// How marks are drawn. A link has no address of its own in the page: nothing here can be followed.
import type { MarkConfig } from "@tiptap/core";

type Look = Partial<MarkConfig>;

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
    renderHTML: ({ mark }) => ["span", { class: `c-${mark.attrs["token"] as string}` }, 0],
  },
  link: {
    inclusive: false,
    renderHTML: ({ mark }) => ["a", { class: "link", title: mark.attrs["href"] as string }, 0],
  },
};
