// Words that no author wrote and every reader sees: Chinese in every window, as in the writers
// (`document/writers/wording.py`; a test compares both).

import type { Node } from "@tiptap/pm/model";

const SLIDE_HINT = "左右滑动查看";
export const QR_ALT = "二维码";
const MEDIA: Readonly<Record<string, string>> = { audio: "音频", video: "视频" };

export function creditWords(names: string): string {
  return names ? `（摄影：${names}）` : "";
}

export function sourceWords(source: string): string {
  return source ? `——${source}` : "";
}

export function mediaWords(kind: string, title: string): string {
  const shown = `▶ ${MEDIA[kind] ?? ""}`;
  return title ? `${shown}：${title}` : shown;
}

// Return the line under a photo group.
export function groupLine(group: Node): string {
  const { layout, caption } = group.attrs as { layout: string; caption: string };
  if (layout === "full") return caption;
  if (layout === "slide") return caption ? `${caption}（${SLIDE_HINT}）` : SLIDE_HINT;
  return caption + groupCredit(group);
}

function groupCredit(group: Node): string {
  const names = new Set<string>();
  group.forEach((photo) => {
    const { credit } = photo.attrs as { credit: string };
    if (credit) names.add(credit);
  });
  return creditWords([...names].join("、"));
}

// Where an address leads: `inside` WeChat, where it can be followed; it `leaves`, and readers get its
// number; nowhere. As `document/writers/wechat_inline.py` has it.
export function leading(href: string): "inside" | "leaves" | "" {
  if (/^https?:\/\/mp\.weixin\.qq\.com\//.test(href)) return "inside";
  return /^(https?:\/\/|mailto:)\S+$/.test(href) ? "leaves" : "";
}
