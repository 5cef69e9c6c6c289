// Colours of DXF R12 by number (AutoCAD Color Index): those that our inks come near to.
// prettier-ignore
const index: readonly (readonly [number: number, red: number, green: number, blue: number])[] = [
  [1, 255, 0, 0], [2, 255, 255, 0], [3, 0, 255, 0], [4, 0, 255, 255], [5, 0, 0, 255], [6, 255, 0, 255],
  [12, 165, 0, 0], [14, 127, 0, 0], [16, 76, 0, 0], [30, 255, 127, 0], [32, 165, 82, 0], [34, 127, 63, 0],
  [40, 255, 191, 0], [42, 165, 124, 0], [52, 165, 165, 0], [54, 127, 127, 0], [92, 0, 165, 0], [94, 0, 127, 0],
  [96, 0, 76, 0], [112, 0, 165, 82], [114, 0, 127, 63], [132, 0, 165, 165], [134, 0, 127, 127], [140, 0, 191, 255],
  [142, 0, 124, 165], [144, 0, 95, 127], [150, 0, 127, 255], [152, 0, 82, 165], [154, 0, 63, 127], [160, 0, 63, 255],
  [162, 0, 41, 165], [190, 127, 0, 255], [192, 82, 0, 165], [200, 191, 0, 255], [202, 124, 0, 165], [212, 165, 0, 165],
  [220, 255, 0, 191], [230, 255, 0, 127], [242, 165, 0, 41], [8, 128, 128, 128], [9, 192, 192, 192],
  [251, 101, 101, 101], [253, 153, 153, 153], [254, 204, 204, 204],
];

/** Number 7 is black on white paper and white on a dark screen: what is drawn in black or white. */
const PAPER_OR_INK = 7;

// The inks of all drawings are few, and each line has one.
const known = new Map<string, number>();

/** The colour number that comes nearest to `#RRGGBB`. */
export function colourNumber(hex: string): number {
  const number = known.get(hex) ?? nearest(hex);
  if (known.size < 1000) known.set(hex, number);
  return number;
}

function nearest(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  if (Math.max(red, green, blue) < 72 || Math.min(red, green, blue) > 235) return PAPER_OR_INK;
  const distance = ([, r, g, b]: (typeof index)[number]): number =>
    (r - red) ** 2 * 0.3 + (g - green) ** 2 * 0.59 + (b - blue) ** 2 * 0.11;
  return index.toSorted((a, b) => distance(a) - distance(b))[0]![0];
}
