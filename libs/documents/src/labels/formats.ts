import type { Label, LabelKind } from '#plan';

/** A stock of labels: where they lie on the page, in millimetres. */
export interface LabelStock {
  readonly name: string;
  readonly page: { readonly width: number; readonly height: number };
  readonly label: { readonly width: number; readonly height: number };
  /** Height that is printed; less than the label where the rest is a clear flap that wraps around. */
  readonly printed: number;
  readonly margin: { readonly left: number; readonly top: number };
  readonly pitch: { readonly x: number; readonly y: number };
  readonly columns: number;
  readonly rows: number;
  /** False: text alone, for printers and stock too coarse for a code. */
  readonly code: boolean;
  /** True where the stock is not cut: the edges are drawn. */
  readonly outline: boolean;
}

const A4 = { width: 210, height: 297 };

/** One label on a page of its own: a roll. */
const roll = (name: string, width: number, height: number, printed: number, code: boolean): LabelStock => ({
  name,
  page: { width, height },
  label: { width, height },
  printed,
  margin: { left: 0, top: 0 },
  pitch: { x: width, y: height },
  columns: 1,
  rows: 1,
  code,
  outline: false,
});

/** Labels to be cut from plain A4. */
const cut = (name: string, width: number, height: number, code: boolean): LabelStock => {
  const columns = Math.floor(190 / width);
  const rows = Math.floor(277 / height);
  const margin = { left: (210 - columns * width) / 2, top: (297 - rows * height) / 2 };
  const label = { width, height };
  return {
    name,
    page: A4,
    label,
    printed: height,
    margin,
    pitch: { x: width, y: height },
    columns,
    rows,
    code,
    outline: true,
  };
};

/** The stocks that a set is printed on, by name. */
export const labelStocks = {
  'avery-l7651': {
    name: 'avery-l7651',
    page: A4,
    label: { width: 38.1, height: 21.2 },
    printed: 21.2,
    margin: { left: 4.75, top: 10.7 },
    pitch: { x: 40.6, y: 21.2 },
    columns: 5,
    rows: 13,
    code: true,
    outline: false,
  },
  'avery-l7651-text': {
    name: 'avery-l7651-text',
    page: A4,
    label: { width: 38.1, height: 21.2 },
    printed: 21.2,
    margin: { left: 4.75, top: 10.7 },
    pitch: { x: 40.6, y: 21.2 },
    columns: 5,
    rows: 13,
    code: false,
    outline: false,
  },
  'roll-25x32': roll('roll-25x32', 25.4, 31.8, 12.7, false),
  'roll-38x21': roll('roll-38x21', 38.1, 21.2, 21.2, true),
  'strip-17x10': cut('strip-17x10', 17.3, 10, false),
  'plate-46x10': cut('plate-46x10', 46, 10, false),
  'rack-80x22': cut('rack-80x22', 80, 22, true),
} as const satisfies Record<string, LabelStock>;

export type LabelStockName = keyof typeof labelStocks;

/** What is printed on what: the file, the sorts of labels in it, and the stock. */
export const labelSets: readonly {
  readonly file: string;
  readonly kinds: readonly LabelKind[];
  readonly stock: LabelStockName;
}[] = [
  { file: 'cords-avery-l7651', kinds: ['cord'], stock: 'avery-l7651' },
  { file: 'cords-avery-l7651-text', kinds: ['cord'], stock: 'avery-l7651-text' },
  { file: 'cords-roll-38x21', kinds: ['cord'], stock: 'roll-38x21' },
  { file: 'cables-roll-25x32', kinds: ['cable'], stock: 'roll-25x32' },
  { file: 'ports-strip-17x10', kinds: ['port'], stock: 'strip-17x10' },
  { file: 'outlets-plate-46x10', kinds: ['outlet'], stock: 'plate-46x10' },
  { file: 'racks-and-devices-80x22', kinds: ['rack', 'device'], stock: 'rack-80x22' },
];

/** The labels of some sorts, in their order. */
export function labelsFor(labels: readonly Label[], kinds: readonly LabelKind[]): Label[] {
  return labels.filter(({ kind }) => kinds.includes(kind));
}
