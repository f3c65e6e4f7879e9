// Rows of photos beside each other: every photo whole, and all of a row equally high. As
// `document/writers/photo_rows.py` reckons it, which says why; the parity test compares.

const WHOLE = 10_000;
// On either side of a photo.
const PADDING = 60;

// Return the widths of cells in per cent; `ratios` are widths by heights.
export function cellWidths(ratios: readonly number[], columns: number): number[] {
  const around = 2 * PADDING;
  const widths: number[] = [];
  let height = 0;
  for (let start = 0; start < ratios.length; start += columns) {
    const row = ratios.slice(start, start + columns);
    const sum = row.reduce((whole, ratio) => whole + ratio, 0);
    const fitting = (WHOLE - around * row.length) / sum;
    height = row.length === columns || !start ? fitting : Math.min(height, fitting);
    widths.push(...row.map((ratio) => (Math.floor(ratio * height) + around) / 100));
  }
  return widths;
}
