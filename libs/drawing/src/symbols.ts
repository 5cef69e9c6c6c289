/** A stroke or figure of a symbol, in a cell of 4 × 3.2 whose origin is top left. */
export type Stroke =
  | {
      readonly line: readonly (readonly [number, number])[];
      readonly closed?: boolean;
      readonly solid?: boolean;
    }
  | { readonly circle: readonly [x: number, y: number, r: number] }
  | { readonly arc: readonly [x: number, y: number, r: number] };

const squares = (...xs: number[]): Stroke[] =>
  xs.map((x) => ({
    line: [
      [x, 1],
      [x + 1.1, 1],
      [x + 1.1, 2.2],
      [x, 2.2],
    ],
    closed: true,
  }));

/** Symbols by name. An `arc` is the upper quarter of a circle around its point. */
// prettier-ignore
export const symbols = {
  switch: [
    { line: [[0, 0.85], [3, 0.85]] }, { line: [[2.4, 0.2], [3.7, 0.85], [2.4, 1.5]], closed: true, solid: true },
    { line: [[1, 2.35], [4, 2.35]] }, { line: [[1.4, 1.7], [0.1, 2.35], [1.4, 3]], closed: true, solid: true },
  ],
  router: [
    { circle: [2, 1.6, 1.5] }, { line: [[0.9, 1.6], [3.1, 1.6]] }, { line: [[2, 0.5], [2, 2.7]] },
  ],
  firewall: [
    { line: [[0.2, 0.3], [3.8, 0.3], [3.8, 2.9], [0.2, 2.9]], closed: true }, { line: [[0.2, 1.2], [3.8, 1.2]] },
    { line: [[0.2, 2.05], [3.8, 2.05]] }, { line: [[2, 0.3], [2, 1.2]] }, { line: [[1.1, 1.2], [1.1, 2.05]] },
    { line: [[2.9, 1.2], [2.9, 2.05]] }, { line: [[2, 2.05], [2, 2.9]] },
  ],
  server: [
    { line: [[0.3, 0.3], [3.7, 0.3], [3.7, 1.5], [0.3, 1.5]], closed: true }, { line: [[0.3, 1.7], [3.7, 1.7], [3.7, 2.9], [0.3, 2.9]], closed: true },
    { line: [[0.8, 0.9], [2, 0.9]] }, { line: [[0.8, 2.3], [2, 2.3]] },
  ],
  'copper-panel': squares(0.1, 1.45, 2.8),
  'fibre-panel': [{ circle: [0.6, 1.6, 0.55] }, { circle: [1.95, 1.6, 0.55] }, { circle: [3.3, 1.6, 0.55] }],
  manager: [{ line: [[0.1, 0.6], [0.1, 2.5], [3.9, 2.5], [3.9, 0.6]] }, { line: [[2, 0.6], [2, 2.5]] }],
  power: [{ line: [[2.7, 0], [1.1, 1.7], [2.7, 1.7], [1.3, 3.2]] }],
  earth: [{ line: [[2, 0.2], [2, 1.4]] }, { line: [[0.4, 1.4], [3.6, 1.4]] }, { line: [[1, 2.1], [3, 2.1]] }, { line: [[1.5, 2.8], [2.5, 2.8]] }],
  outlet: [{ line: [[0.4, 2.9], [3.6, 2.9], [2, 0.3]], closed: true }],
  'access-point': [{ circle: [2, 2.6, 0.3] }, { arc: [2, 2.6, 1.3] }, { arc: [2, 2.6, 2.3] }],
  camera: [{ line: [[0.2, 0.7], [2.7, 0.7], [2.7, 2.6], [0.2, 2.6]], closed: true }, { line: [[2.7, 1.4], [3.9, 0.7], [3.9, 2.6], [2.7, 1.9]] }],
  printer: [{ line: [[0.3, 1.1], [3.7, 1.1], [3.7, 2.4], [0.3, 2.4]], closed: true }, { line: [[1, 1.1], [1, 0.2], [3, 0.2], [3, 1.1]] }, { line: [[1, 3], [3, 3]] }],
  phone: [{ line: [[0.9, 0.2], [3.1, 0.2], [3.1, 3], [0.9, 3]], closed: true }, { line: [[1.6, 2.4], [2.4, 2.4]] }],
  workstation: [{ line: [[0.4, 0.3], [3.6, 0.3], [3.6, 2.2], [0.4, 2.2]], closed: true }, { line: [[1.2, 3], [2.8, 3]] }, { line: [[2, 2.2], [2, 3]] }],
  machine: [{ circle: [2, 1.6, 1.1] }, { circle: [2, 1.6, 0.35] }, { line: [[2, 0.1], [2, 0.5]] }, { line: [[2, 2.7], [2, 3.1]] }, { line: [[0.5, 1.6], [0.9, 1.6]] }, { line: [[3.1, 1.6], [3.5, 1.6]] }],
  splice: [{ circle: [2, 1.6, 1.4] }, { line: [[0.6, 1.6], [3.4, 1.6]] }],
  blank: [{ line: [[0.3, 1.6], [3.7, 1.6]] }],
  box: [{ line: [[0.4, 0.5], [3.6, 0.5], [3.6, 2.7], [0.4, 2.7]], closed: true }],
  cross: [{ line: [[0.6, 0.2], [3.4, 3]] }, { line: [[0.6, 3], [3.4, 0.2]] }],
  arrow: [{ line: [[0.2, 1.6], [2.8, 1.6]] }, { line: [[2.4, 0.8], [3.9, 1.6], [2.4, 2.4]], closed: true, solid: true }],
} as const satisfies Record<string, readonly Stroke[]>;

export type SymbolName = keyof typeof symbols;
