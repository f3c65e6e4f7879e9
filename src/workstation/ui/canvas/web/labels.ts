// The visible labels of list items, as `document/writers/listing.py` writes them; a test compares.
const BULLETS = ["•", "–", "▪", "·"];
const CIRCLED = [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"];
const FIRST_WIDE = "\u2000";
const WIDEST = 4;

export class Labels {
  private open = new Map<number, { kind: string; count: number }>();

  interrupt(): void {
    this.open.clear();
  }

  label(kind: string, level: number, written: string): string {
    for (const depth of [...this.open.keys()]) if (depth > level) this.open.delete(depth);
    const before = this.open.get(level);
    const count = before?.kind === kind ? before.count + 1 : 1;
    this.open.set(level, { kind, count });
    if (kind === "label") return written;
    return kind === "bullet" ? (BULLETS[level] ?? "•") : ordinal(count, level);
  }
}

function ordinal(count: number, level: number): string {
  if (level === 0) return `${count}.`;
  if (level === 1 || count > CIRCLED.length) return `（${count}）`;
  return CIRCLED[count - 1] ?? "";
}

// How far the words of an item hang behind their label, in em.
export function hang(label: string, kind: string): number {
  const wide = [...label].reduce((sum, one) => sum + (one > FIRST_WIDE ? 1 : 0.5), 0);
  return Math.min(wide + (kind === "label" ? 0 : 0.5), WIDEST);
}

// Whether a label has a box of its own width: bullets, and labels of ASCII alone. Others are words
// like those behind them, as wide as they are (`document/writers/wechat.py`).
export function isBoxed(label: string, kind: string): boolean {
  return kind === "bullet" || [...label].every((one) => one <= "\u007f");
}
