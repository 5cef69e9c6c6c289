import type { Ink } from './scene.js';

// Line widths and colours of the drawing language. Colour always repeats something that is also written.

export const INK = '#111111';
export const SOFT = '#444444';
export const GREY = '#555555';
export const FAINT = '#7A7A7A';
export const HAIR = '#BDBDBD';
export const PAPER = '#FFFFFF';
export const BLUE = '#0B4A8F';
export const RED = '#B8121F';

export const lines = {
  hair: { stroke: HAIR, width: 0.13 },
  thin: { stroke: INK, width: 0.18 },
  rule: { stroke: INK, width: 0.35 },
  frame: { stroke: INK, width: 0.7 },
  room: { stroke: SOFT, width: 0.35, dash: [6, 1.5, 1, 1.5] },
  bare: { stroke: FAINT, width: 0.3, dash: [0.3, 1.5] },
  stub: { stroke: FAINT, width: 0.35, dash: [1, 0.8] },
} as const satisfies Record<string, Ink>;

/** What the project makes of an object. */
export type State = 'existing' | 'new' | 'modified' | 'moved' | 'removed';

/** Outline, fill and text colour of each state; widths are those of dense rows, `bold` those of free-standing boxes. */
export const states = {
  existing: { ink: { stroke: FAINT, width: 0.25 }, bold: 0.25, fill: '#F3F3F3', text: SOFT },
  new: { ink: { stroke: BLUE, width: 0.6 }, bold: 0.7, fill: '#E8F0F9', text: INK },
  modified: { ink: { stroke: INK, width: 0.5 }, bold: 0.5, fill: PAPER, text: INK },
  moved: { ink: { stroke: BLUE, width: 0.5 }, bold: 0.5, fill: PAPER, text: INK },
  removed: { ink: { stroke: RED, width: 0.5, dash: [2, 1.2] }, bold: 0.5, fill: PAPER, text: RED },
} as const satisfies Record<State, { ink: Ink; bold: number; fill: string; text: string }>;

/** Links between devices, by state. */
export const links = {
  existing: { stroke: FAINT, width: 0.35 },
  new: { stroke: BLUE, width: 0.9 },
  modified: { stroke: INK, width: 0.7 },
  moved: { stroke: BLUE, width: 0.7 },
  removed: { stroke: RED, width: 0.5, dash: [2, 1.2] },
} as const satisfies Record<State, Ink>;

/** Width of a new trunk. */
export const TRUNK_WIDTH = 1.4;

/** Cord jackets by their two-letter code, which is always printed beside the colour. */
export const cordColours: Readonly<Record<string, string>> = {
  BE: '#1F66C1',
  VI: '#8442A8',
  JN: '#F2C400',
  OR: '#E8761A',
  VE: '#1E9150',
  GR: '#9A9A9A',
  JF: '#E0B000',
  RG: '#C8202F',
  NO: '#222222',
  BC: '#FFFFFF',
  RO: '#E58FB0',
  TQ: '#3FB8AF',
  MA: '#7A4B2A',
  AQ: '#4FC3D9',
  EV: '#B0447E',
  LI: '#A8D032',
};

// prettier-ignore
const colourNames: Readonly<Record<string, string>> = {
  blue: 'BE', bleu: 'BE', violet: 'VI', purple: 'VI', yellow: 'JN', jaune: 'JN', orange: 'OR', green: 'VE', vert: 'VE',
  grey: 'GR', gray: 'GR', gris: 'GR', red: 'RG', rouge: 'RG', black: 'NO', noir: 'NO', white: 'BC', blanc: 'BC',
  pink: 'RO', rose: 'RO', turquoise: 'TQ', brown: 'MA', marron: 'MA', aqua: 'AQ', 'erika violet': 'EV', lime: 'LI',
};

/** The code of a jacket colour written as a code (`BE`) or a name in English or French (`blue`); null: not known. */
export function cordCode(colour: string | null): string | null {
  if (!colour) return null;
  const code = colour.toUpperCase();
  return code in cordColours ? code : (colourNames[colour.toLowerCase()] ?? null);
}

const vlanColours: Readonly<Record<number, string>> = {
  110: '#4D4D4D',
  120: '#0072B2',
  130: '#009E73',
  140: '#7B3FA0',
  150: '#C05A9C',
  160: '#C79400',
  170: '#56A0D3',
  180: '#C44E00',
};
/** Other VLANs have colours of their own, so that they are not taken for one of the listed. */
const vlanWheel = [
  '#12707C',
  '#6B8E23',
  '#3B4CC0',
  '#5C3A21',
  '#D98880',
  '#2E4A2E',
  '#8FB8A8',
  '#9C8ADE',
] as const;

/** The colour of a VLAN: the listed one, else one that depends on its id alone, so that it never changes. */
export function vlanColour(vid: number): string {
  return vlanColours[vid] ?? vlanWheel[(vid * 7 + Math.floor(vid / 10)) % vlanWheel.length]!;
}
