import type { Pen, SheetFormat } from '#drawing';

/** A sheet before it is numbered: what stands in its heading, and how its body and legend are drawn. */
export interface SheetPlan {
  readonly kind:
    | 'elevations'
    | 'one-line'
    | 'port-faces'
    | 'patching-plan'
    | 'patch-table'
    | 'title-page'
    | 'links'
    | 'outlets'
    | 'layer-2'
    | 'layer-3'
    | 'power'
    | 'fibre'
    | 'difference';
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
  /** Devices whose cords are drawn here: flags on other sheets lead to them. */
  readonly devices?: readonly string[];
}
