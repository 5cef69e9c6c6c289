/** Paper sizes of ISO 216 in millimetres, upright. */
export const papers = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
} as const;

export type PaperName = keyof typeof papers;
export type Orientation = 'portrait' | 'landscape';

/** Width and height of a paper as it lies before the reader. */
export function paperSize(name: PaperName, orientation: Orientation): { width: number; height: number } {
  const { width, height } = papers[name];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}
