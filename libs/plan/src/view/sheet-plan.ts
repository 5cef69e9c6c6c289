import type { Pen, SheetFormat } from '#drawing';

/** A sheet before it is numbered: what stands in its heading, and how its body and legend are drawn. */
export interface SheetPlan {
  readonly kind: 'elevations' | 'one-line' | 'port-faces' | 'patch-table';
  /** A name for its file, without the number. */
  readonly name: string;
  readonly heading: string;
  readonly title: string;
  readonly question: string;
  /** `1 : 10`; empty: not to scale. */
  readonly scale: string;
  /** A3 landscape if not said. */
  readonly format?: SheetFormat;
  readonly body: (pen: Pen) => void;
  readonly legend: (pen: Pen) => void;
}
